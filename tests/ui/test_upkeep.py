"""What the window looks after by itself."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.store import backup
from rcm_desktop.store.connection import Connection


def test_a_backup_is_made_when_the_last_one_is_old(
    qtbot: QtBot, program: Any, shell_app: App
) -> None:
    path = shell_app.workspace.path
    assert backup.due(path)
    upkeep = program.window.centralWidget().upkeep
    upkeep.back_up_if_due()
    qtbot.waitUntil(lambda: not backup.due(path), timeout=10_000)
    made = backup.backups(path)
    assert len(made) == 1
    upkeep.back_up_if_due()
    assert backup.backups(path) == made


def test_a_full_disk_is_told_once(
    program: Any, shell_app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = program.window.centralWidget()
    told: list[str] = []
    monkeypatch.setattr(work.notices, "show_words", lambda words, tone: told.append(words))
    monkeypatch.setattr(Connection, "low_space", property(lambda _self: True))
    work.upkeep.look_at_space()
    work.upkeep.look_at_space()
    assert len(told) == 1
    assert "free some space" in told[0]
