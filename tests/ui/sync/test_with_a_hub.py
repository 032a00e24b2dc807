"""The window with a real hub: connecting, the hub going away and coming back, the truth told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.sync.sheets import ConnectSheet
from tests.hub.running import RunningHub


def test_the_status_bar_follows_a_hub_that_goes_and_comes_back(
    qtbot: QtBot, program: Program, shell_app: App, tmp_path: Path
) -> None:
    work = program.window.work
    assert work
    hub = RunningHub(tmp_path / "hub", secure=True)

    def fill_in() -> None:
        (sheet,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ConnectSheet))
        sheet.url.setText(hub.url)
        sheet.code.setText(hub.setup)
        sheet._submit()

    def said(words: str) -> bool:
        return work.status.exchange.text().startswith(words)

    try:
        QTimer.singleShot(100, fill_in)
        work.book["sync.connect"].trigger()  # returns when the dialog has closed
        qtbot.waitUntil(lambda: said("Synced"), timeout=15_000)
        hub.kill()
        qtbot.waitUntil(lambda: said("Offline") or said("Connecting"), timeout=15_000)
        draft = shell_app.drafts.list()[0].id
        opened = shell_app.drafts.open(draft)
        opened.apply(lambda d: d.insert(d.order()[2], "en", 0, "Once more, "))
        opened.save()
        qtbot.waitUntil(lambda: "1 change waiting" in work.status.exchange.text(), timeout=15_000)
        hub.start()
        qtbot.waitUntil(lambda: said("Synced"), timeout=40_000)
        assert shell_app.workspace.updates.waiting_count() == 0
    finally:
        hub.stop()
