"""`rcm-desktop`: with a command the command line, without one the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> int:
    """Run the program; the exit status is 0 done, 1 refused, 2 usage."""
    if sys.argv[1:] == ["--parse-word-file"]:
        # A packaged program has no interpreter beside it: it is its own child.
        from rcm_desktop.documents.importers.child import main as parse

        parse()
        return 0
    if _wants_window(sys.argv[1:]):
        if not _has_screen():
            print(
                "There is no screen here to open the window on; "
                "“rcm-desktop --help” lists what works without one.",
                file=sys.stderr,
            )
            return 1
        from rcm_desktop.ui.application import run

        return run(sys.argv[:1], _named_workspace(sys.argv[1:]))
    from rcm_desktop.cli.main import run_command

    return run_command(sys.argv[1:])


def _wants_window(arguments: list[str]) -> bool:
    """No command means the window; a workspace may be named for it."""
    return not arguments or (len(arguments) == 2 and arguments[0] == "--workspace")


def _named_workspace(arguments: list[str]) -> Path | None:
    return Path(arguments[1]) if arguments else None


def _has_screen() -> bool:
    """Whether Qt will find a display: without one it would end the process with a core dump."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
