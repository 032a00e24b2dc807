"""A draft under negotiation, open in the program's window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from rcm_desktop.app import App
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts.draft_view import DraftView
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.negotiation.room import NegotiationRoom
from tests.negotiated import Room, negotiate, paper


@dataclass
class Table:
    """The window with the draft, and the proposals on it by their short names."""

    program: Program
    opened: OpenDraft
    view: DraftView
    room: Room

    @property
    def draft(self) -> Draft:
        return self.opened.draft

    @property
    def editor(self) -> DraftEditor:
        return self.view.editor

    @property
    def negotiation(self) -> NegotiationRoom:
        return self.view.room

    def name_of(self, proposal: str) -> str:
        return next(name for name, pid in self.room.ids.items() if pid == proposal)

    def show_tab(self) -> None:
        self.negotiation.actions["panel"].trigger()

    def at(self, block: str) -> None:
        """The caret goes to a block, and the panel follows."""
        self.editor.jump_to(block)
        self.negotiation._follow()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press a key wherever the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def table(program: Program, shell_app: App) -> Table:
    opened = shell_app.drafts.create(paper())
    room = negotiate(opened.draft)
    opened.save()
    assert program.window.work is not None
    program.window.work.open_draft(opened.id)
    program.window.activateWindow()
    page = program.window.work.show_page("drafts")
    view = page._view  # type: ignore[attr-defined]
    assert isinstance(view, DraftView)
    assert view._opened is opened or view._opened.id == opened.id
    return Table(program, view._opened, view, Room(view._opened.draft, room.blocks, room.ids))


Answering = Callable[[type[QDialog], Callable[[QWidget], None]], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Fill a dialog in and confirm it, instead of waiting for a person."""

    def answering(kind: type[QDialog], fill: Callable[[QWidget], None]) -> None:
        def run(sheet: QDialog) -> int:
            fill(sheet)
            main = sheet._main  # type: ignore[attr-defined]
            main.click()
            return sheet.result()

        monkeypatch.setattr(kind, "exec", run)

    return answering
