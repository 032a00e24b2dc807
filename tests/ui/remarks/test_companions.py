"""Comments, private notes, history and the room's screen, as a delegate uses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.proposal import Stance
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts.draft_view import DraftView
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.remarks.history_sheet import HistorySheet
from rcm_desktop.ui.workbench import Workbench


@pytest.fixture
def view(program: Program, shell_app: App) -> DraftView:
    workbench = program.window.findChild(Workbench)
    workbench.context.open_draft(shell_app.drafts.list()[0].id, "")
    return program.window.findChildren(DraftView)[0]


def last_block(view: DraftView) -> str:
    return view._opened.draft.order()[-1]


def test_a_comment_on_selected_words_is_written_answered_and_resolved(
    view: DraftView, qtbot: QtBot
) -> None:
    block = last_block(view)
    view.editor.surface.caret.place(Position(block, "en", 10), Position(block, "en", 0))
    view._companions.actions["comment"].trigger()
    remarks = view._companions.remarks
    qtbot.keyClicks(remarks.words, "Is this the verb?")
    remarks.send.click()
    (thread,) = view._opened.draft.threads(block)
    assert thread.opening.details["quote"] == "Reaffirmed"
    assert thread.opening.delegation == "MEX"
    card = remarks._cards[thread.id]
    qtbot.keyClicks(card._answer, "It is.")
    qtbot.keyClick(card._answer, Qt.Key.Key_Return)
    assert [act.note for act in view._opened.draft.threads(block)[0].replies] == ["It is."]
    remarks._jump(thread.id)
    assert view.editor.surface.caret.segments()[0][2:] == (0, 10)
    remarks._resolve(thread.id, True)
    assert not remarks._cards
    remarks._resolved.setChecked(True)
    assert set(remarks._cards) == {thread.id}


def test_a_note_is_kept_and_sent_nowhere(view: DraftView, shell_app: App) -> None:
    block = last_block(view)
    view.editor.jump_to(block)
    view._companions.actions["comment"].trigger()
    heads = view._opened.draft.heads()
    box = view._companions.remarks.notes
    box.words.setPlainText("Ask the capital")
    box.save()
    assert [note.words for note in shell_app.notes(view._opened.id).of(block)] == [
        "Ask the capital"
    ]
    box.show_block(view._opened.draft.order()[0])
    assert box.words.toPlainText() == ""
    box.show_block(block)
    assert box.words.toPlainText() == "Ask the capital"
    box.words.clear()
    box.save()
    assert not shell_app.notes(view._opened.id).of(block)
    assert view._opened.draft.heads() == heads


def test_the_room_sees_the_table_and_nothing_private(view: DraftView, shell_app: App) -> None:
    opened, block = view._opened, last_block(view)
    tea = opened.apply_for(
        lambda d: d.propose_words(["CAN"], block, "en", "Reaffirmed their firm commitment.")
    )
    opened.apply(lambda d: d.take_position("USA", Stance.SUPPORT, proposal=tea))
    opened.apply_for(lambda d: d.comment(block, "whispered in a comment"))
    shell_app.notes(opened.id).write(block, "written for myself")
    view.editor.jump_to(block)
    switch = view._companions.actions["screen"]
    switch.setChecked(True)
    screen = view._companions.screen
    assert screen is not None
    screen.refresh()
    text = screen.text()
    assert "[Canada: firm]" in text
    assert "United States" in text
    assert "whispered" not in text
    assert "myself" not in text
    assert "Ana" not in text
    view.editor.jump_to(opened.draft.order()[0])
    screen.refresh()
    assert "San José Declaration" in screen.text()
    view._companions.actions["hold"].setChecked(True)
    view.editor.jump_to(block)
    screen.refresh()
    assert "San José Declaration" in screen.text()
    QTest.keyClick(screen, Qt.Key.Key_B)
    assert screen.text() == ""
    assert view._companions.actions["blank"].isChecked()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert not switch.isChecked()
    assert view._companions.screen is None


def test_history_is_walked_and_played(view: DraftView, qtbot: QtBot) -> None:
    opened, block = view._opened, last_block(view)
    tea = opened.apply_for(
        lambda d: d.propose_words(["CAN"], block, "en", "Reaffirmed their firm commitment.")
    )
    opened.apply(lambda d: d.accept(tea, delegation="PPT"))
    sheet = HistorySheet(opened, block, "en")
    qtbot.addWidget(sheet)
    assert len(sheet.steps) == 3
    assert "firm" in sheet.words.toPlainText()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Home)
    assert sheet.words.toPlainText().strip() == "Reaffirmed their commitment."
    sheet.player.click()
    assert sheet._play.isActive()
    for _ in sheet.steps:
        sheet._on()
    assert not sheet._play.isActive()
    assert sheet.list.currentRow() == 2
