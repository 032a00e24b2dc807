"""The editor in a window of a real display, in a process that starts and ends cleanly."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of a real display: the desktop's, else Xvfb's; else Qt paints offscreen."""
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    if environment.get("DISPLAY"):
        yield environment
    elif (server := shutil.which("Xvfb")) is not None:
        read, write = os.pipe()
        command = [server, "-displayfd", str(write), "-screen", "0", "1366x768x24"]
        process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        process.terminate()
        process.wait()
    else:
        yield environment | {"QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.parametrize("scale", ["1", "2"])
def test_typing_in_a_real_window(display: dict[str, str], scale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.editor.window_child"],
        cwd=ROOT,
        env=display | {"QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["words"] == "MMMMMñ0"
    assert seen["ink"][1] > seen["ink"][0] + 20, "the letters typed are painted"
    assert 2 <= seen["clicked_row"] <= 12
    assert seen["last_row"] == 3000


def test_partial_painting_equals_a_full_repaint(display: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.editor.partial_paint_child", "80"],
        cwd=ROOT,
        env=display | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["wrong"] == []
