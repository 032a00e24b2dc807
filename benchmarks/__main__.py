"""All benchmarks, one after the other: `python -m benchmarks [NAME...]`.

Each prints JSON lines; a line that a benchmark cannot measure here (no LibreOffice, no
network for a peer) says so itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
#: In a real window where there is one; the virtual screen stands in for it.
WINDOWED = ("editor_keystroke", "editor_negotiation", "startup")


def command_for(name: str) -> list[str]:
    """The command line of one benchmark, under a virtual screen where it needs one."""
    command = [sys.executable, str(HERE / f"{name}.py")]
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if name in WINDOWED and not screen and shutil.which("xvfb-run"):
        return ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", *command]
    return command


def main() -> int:
    wanted = sys.argv[1:] or sorted(
        path.stem for path in HERE.glob("*.py") if not path.stem.startswith("__")
    )
    failed = 0
    for name in wanted:
        print(f"# {name}", flush=True)
        failed += subprocess.run(command_for(name), cwd=HERE.parent, check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
