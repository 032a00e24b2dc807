from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.relaunch import LOCKED, relaunch_locked


def test_locking_closes_the_workspace_and_ends_the_window(program: Program, shell_app: App) -> None:
    program.enter(shell_app)
    assert program.window.work
    program.window.work.book["workspace.lock"].trigger()
    assert program.locking
    assert program.app is None
    assert not program.window.isVisible()


@pytest.mark.parametrize("frozen", [True, False])
def test_a_fresh_process_asks_for_the_passphrase(
    monkeypatch: pytest.MonkeyPatch, frozen: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    seen: list[tuple[str, list[str], dict[str, str]]] = []
    monkeypatch.setattr(os, "execve", lambda *values: seen.append(values))
    relaunch_locked(Path("here.rcm"))
    ((program, command, environment),) = seen
    assert program == sys.executable
    assert command[-2:] == ["--workspace", "here.rcm"]
    assert ("rcm_desktop" in command) is not frozen
    assert environment[LOCKED] == "1"
