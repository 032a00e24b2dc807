from __future__ import annotations

import socket
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.services.profile import Profile
from rcm_desktop.services.sync_state import SENTENCES, SyncState
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.sync.codes import Code
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.sync.exchange_page import ExchangePage
from rcm_desktop.ui.sync.sentences import _SENTENCES, state_icon, state_words
from rcm_desktop.ui.sync.sheets import ConnectSheet, InviteSheet
from rcm_desktop.ui.theme.icons import _source


def test_every_state_has_words_and_an_icon() -> None:
    assert set(_SENTENCES) == set(SENTENCES)
    for kind in ("offline", "connecting", "syncing", "synced", "waiting", "refused"):
        state = SyncState(kind, 14, "2026-05-14T12:03:00+00:00", message="why")  # type: ignore[arg-type]
        assert state_words(state)
        assert _source(state_icon(state))
    assert state_words(SyncState("offline", 14)) == "Offline, 14 changes waiting"
    assert state_words(SyncState("offline", 1)) == "Offline, 1 change waiting"
    assert state_words(SyncState("offline", shared=False)) == "On this laptop only"


def test_a_file_brings_a_colleagues_words_into_the_window(
    program: Program, shell_app: App, tmp_path: Path
) -> None:
    work = program.window.work
    assert work
    bundle = tmp_path / "stick.rcmbundle"
    work.exchange.start()
    code = str(shell_app.exchange.invite())
    work.exchange.take_bundle(bundle)
    with App.create(tmp_path / "b.rcm", "x", Profile("Luz", "CRI"), kdf=CHEAP) as other:
        other.exchange.join_bundle(bundle, code)
        work.exchange.take_bundle(bundle)
        other.exchange.sync_bundle(bundle)
        (row,) = other.drafts.list()
        opened = other.drafts.open(row.id)
        block = opened.draft.order()[2]
        opened.apply(lambda d: d.insert(block, "en", 0, "Warmly: "))
        opened.save()
        other.exchange.sync_bundle(bundle)
    page = work.show_page("exchange")
    assert isinstance(page, ExchangePage)
    page.take_bundle(bundle)
    mine = shell_app.drafts.open(row.id).draft
    assert mine.words(block, "en") == "Warmly: Reaffirmed their commitment."
    assert "stick.rcmbundle: 1 change taken in." in work.notices.text.text()
    assert {member.name for member in shell_app.exchange.members()} == {"Ana", "Luz"}


def test_a_damaged_file_is_one_sentence(program: Program, tmp_path: Path) -> None:
    work = program.window.work
    assert work
    bundle = tmp_path / "bad.rcmbundle"
    bundle.write_bytes(b"no bundle")
    work.exchange.take_bundle(bundle)
    assert "damaged" in work.notices.text.text()
    assert bundle.read_bytes() == b"no bundle"


def test_the_status_bar_tells_of_the_exchange(program: Program, shell_app: App) -> None:
    work = program.window.work
    assert work
    work.exchange.start()
    assert work.status.exchange.text() == "On this laptop only"
    shell_app.exchange.begin()
    work.exchange._pump()
    assert work.status.exchange.text().startswith("Offline, ")


def test_a_mistyped_code_is_said_inside_the_dialog(program: Program) -> None:
    work = program.window.work
    assert work
    seen: list[str] = []

    def press() -> None:
        (sheet,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ConnectSheet))
        sheet.url.setText("ws://127.0.0.1:9")
        sheet._submit()
        seen.append(sheet.problem.text())
        sheet.code.setText("not a code")
        sheet._submit()
        seen.append(sheet.problem.text())
        sheet.reject()

    QTimer.singleShot(100, press)
    work.book["sync.connect"].trigger()
    assert "one-time code" in seen[0]
    assert "typing mistake" in seen[1]


def test_a_silent_hub_holds_up_nobody(program: Program, qtbot: QtBot) -> None:
    """A socket that takes the connection and never says a word."""
    work = program.window.work
    assert work
    seen: list[tuple[str, bool]] = []
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()

        def press() -> None:
            (sheet,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ConnectSheet))
            sheet.url.setText(f"ws://127.0.0.1:{silent.getsockname()[1]}")
            sheet.code.setText(str(Code.new()))
            sheet._submit()
            seen.append((sheet.waiting.text(), sheet._do.isEnabled()))
            qtbot.waitUntil(lambda: bool(sheet.problem.text()), timeout=15_000)
            seen.append((sheet.problem.text(), sheet._do.isEnabled()))
            sheet.reject()

        QTimer.singleShot(100, press)
        work.book["sync.connect"].trigger()
    assert seen[0] == ("Looking for the hub…", False)
    assert "cannot be reached" in seen[1][0]
    assert seen[1][1]
    assert not program.app or not program.app.exchange.room.id


def test_an_invitation_shows_its_code_large_and_can_be_copied(program: Program) -> None:
    work = program.window.work
    assert work
    seen: list[str] = []

    def look() -> None:
        (sheet,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, InviteSheet))
        seen.append(sheet.code.text())
        (copy,) = (b for b in sheet.findChildren(QPushButton) if "Copy" in b.text())
        copy.click()
        sheet.accept()

    QTimer.singleShot(100, look)
    work.book["sync.invite"].trigger()
    assert len(seen[0].split("-")) == 5
    assert QApplication.clipboard().text() == seen[0]
