"""From starting the program to its first painted window, against novelWriter on the same machine.

Each program runs in a fresh process with a fresh home; a small wrapper ends it after the first
paint of its main window. Runs take turns, so that both meet the same machine. novelWriter comes
from PyPI into a temporary environment of its own. Prints one JSON line a run and one with the
ratio: `python benchmarks/startup.py [--runs N] [--skip-novelwriter]`. Without a display it
needs xvfb-run, or QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = "from rcm_desktop.ui.application import run as main"
THEIRS = "from novelwriter import main"
_PATIENCE = 60.0  # seconds until a program that paints nothing is ended

#: Counts as the first window: a main window that paints itself, and the event loop came round.
#: (A window that its children cover gets no paint event of its own; it gets this request.)
WRAPPER = """
import os, sys
from {qt} import QtCore, QtWidgets

class Watch(QtCore.QObject):
    def eventFilter(self, watched, event):
        painting = event.type() == QtCore.QEvent.Type.UpdateRequest
        if painting and isinstance(watched, QtWidgets.QMainWindow) and watched.isVisible():
            QtCore.QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0)))
        return False

class Application(QtWidgets.QApplication):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.watch = Watch()
        self.installEventFilter(self.watch)

QtWidgets.QApplication = Application
{entry}
main({arguments})
"""


def seconds(python: Path, source: str, home: Path) -> float:
    """How long one start takes, from creating the process to its first paint."""
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    environment = {**os.environ, **places, "HOME": str(home), "PYTHONPATH": str(ROOT)}
    begun = time.perf_counter()
    with subprocess.Popen(
        [str(python), "-c", source],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    ) as process:
        ending = threading.Timer(_PATIENCE, process.kill)
        ending.start()
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "painted":
                ending.cancel()
                return time.perf_counter() - begun
        ending.cancel()
    raise SystemExit("The program ended before it painted a window; is there a display?")


def environment_with_novelwriter(folder: Path) -> Path:
    """The interpreter of a fresh environment that holds novelWriter."""
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*command, "novelWriter"], check=True)
    return python


def main() -> None:
    """Measure, and print JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--skip-novelwriter", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        programs = {
            "rcm-desktop": (
                Path(sys.executable),
                WRAPPER.format(qt="PySide6", entry=OURS, arguments="['rcm-desktop']"),
            )
        }
        if not chosen.skip_novelwriter:
            python = environment_with_novelwriter(folder / "novelwriter")
            source = WRAPPER.format(qt="PyQt6", entry=THEIRS, arguments="[]")
            programs["novelwriter"] = (python, source)
        taken: dict[str, list[float]] = {name: [] for name in programs}
        for run in range(chosen.runs + 1):
            for name, (python, source) in programs.items():
                home = folder / f"home-{name}-{run}"
                for place in ("config", "data", "cache"):
                    (home / place).mkdir(parents=True)
                spent = seconds(python, source, home)
                if run:  # the first start of each fills the disk cache and is not counted
                    taken[name].append(spent)
                    line = {"benchmark": "startup", "program": name, "run": run}
                    print(json.dumps({**line, "ms": round(spent * 1000)}), flush=True)
        _sum_up(taken)


def _sum_up(taken: dict[str, list[float]]) -> None:
    medians = {name: statistics.median(spent) for name, spent in taken.items()}
    line: dict[str, object] = {"benchmark": "startup", "runs": len(taken["rcm-desktop"])}
    line |= {f"{name}_ms": round(spent * 1000) for name, spent in medians.items()}
    if "novelwriter" in medians:
        line["ratio"] = round(medians["rcm-desktop"] / medians["novelwriter"], 3)
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
