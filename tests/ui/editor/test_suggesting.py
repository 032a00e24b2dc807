"""Suggesting in the window: typing becomes proposals, by the keyboard alone; undo takes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.drafting.word_editing import BlockClosed
from rcm_desktop.models.proposal import ProposalKind
from rcm_desktop.models.view import Lens, View
from rcm_desktop.ui.editor.positions import Position
from tests.ui.editor.conftest import Typist

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RECALLING = "Recalling the words of the peoples"


@pytest.fixture
def delegate(typist: Typist) -> Typist:
    """Costa Rica suggests in the redline."""
    typist.editor.set_hand(Hand(("CRI",), True))
    typist.editor.show_view("redline")
    return typist


def shown(typist: Typist, row: int, lang: str = "en") -> str:
    return typist.surface.rows.block(row).words("es" if lang == "es" else "en")


def record(typist: Typist):
    return typist.editor.open_draft.draft.negotiation


def test_typing_deleting_and_replacing_leave_the_text(delegate: Typist) -> None:
    delegate.place(1, 14)
    delegate.type("wise ")
    assert delegate.at == (1, "en", 19)
    for _ in range(4):
        delegate.key(Key.Key_Backspace)
    delegate.type("ell-known ")
    assert shown(delegate, 1) == "Recalling the well-known words of the peoples"
    delegate.place(1, len("Recalling"), anchor=0)
    delegate.type("Noting")
    assert shown(delegate, 1).startswith("RecallingNoting the well-known words")
    assert delegate.at == (1, "en", 15)
    assert delegate.words()[1] == RECALLING
    assert [p.delegations for p in record(delegate).pending] == [("CRI",), ("CRI",)]


def test_backspace_and_delete_walk_over_struck_words(delegate: Typist) -> None:
    delegate.place(5, 5)
    for _ in range(3):
        delegate.key(Key.Key_Backspace)
    assert delegate.at == (5, "en", 2)
    delegate.place(5, 6)
    for _ in range(3):
        delegate.key(Key.Key_Delete)
    assert delegate.at == (5, "en", 9)
    draft = delegate.editor.open_draft.draft
    block = delegate.surface.rows.ids[5]
    assert draft.reading(block, "en", Lens(View.ACCEPTED)).text == "Th  host"
    assert delegate.words()[5] == "Thank the host"


def test_undo_takes_a_suggestion_back_and_redo_brings_it(delegate: Typist) -> None:
    delegate.place(1, len(RECALLING))
    delegate.type(", and more")
    delegate.editor.save()
    delegate.key(Key.Key_Z, "ctrl")
    QTest.keyClick(delegate.surface, Key.Key_Z, CTRL)
    assert shown(delegate, 1) == RECALLING
    assert not record(delegate).pending
    QTest.keyClick(delegate.surface, Key.Key_Z, CTRL | SHIFT)
    assert shown(delegate, 1) == RECALLING + ", and more"


def test_enter_at_the_end_begins_a_block_that_has_no_number_of_the_text(delegate: Typist) -> None:
    labels = [delegate.surface.rows.label(row) for row in range(6)]
    delegate.place(3, len("Exchange information"))
    delegate.key(Key.Key_Return)
    delegate.type("Dance together")
    rows = delegate.surface.rows
    assert delegate.at == (4, "en", 14)
    assert (rows.label(4), rows.citation(4)) == ("+", "1 bis")
    assert [rows.label(row) for row in range(7) if row != 4] == labels
    assert "Dance together" not in delegate.words()
    assert [p.kind for p in record(delegate).pending] == [ProposalKind.ADD]


def test_enter_in_the_middle_and_backspace_at_a_start_are_proposals(delegate: Typist) -> None:
    delegate.place(1, 14)
    delegate.key(Key.Key_Return)
    assert delegate.at == (1, "en", 14)
    delegate.place(2, 0)
    delegate.key(Key.Key_Backspace)
    assert delegate.at == (1, "en", len(RECALLING))
    kinds = [p.kind for p in record(delegate).pending]
    assert sorted(kinds) == [ProposalKind.MERGE, ProposalKind.SPLIT]
    assert len(delegate.words()) == 6


def test_a_selection_over_blocks_strikes_words_and_asks_whole_blocks_away(
    delegate: Typist,
) -> None:
    delegate.select((3, 8), (5, 5))
    delegate.key(Key.Key_Delete)
    assert delegate.words()[3:] == ["Exchange information", "On children", "Thank the host"]
    kinds = sorted(p.kind for p in record(delegate).pending)
    assert kinds == [ProposalKind.REMOVE, ProposalKind.WORDS, ProposalKind.WORDS]


def test_the_keyboard_alone(delegate: Typist) -> None:
    editor = delegate.editor
    QTest.keyClick(delegate.surface, Key.Key_S, CTRL | SHIFT)
    assert not editor.hand.suggesting
    QTest.keyClick(delegate.surface, Key.Key_S, CTRL | SHIFT)
    assert editor.hand.suggesting
    for key, name in ((Key.Key_2, "accepted"), (Key.Key_4, "bracketed"), (Key.Key_3, "redline")):
        QTest.keyClick(delegate.surface, key, ALT | SHIFT)
        assert editor.view_name == name
        assert editor.action(f"view_{name}").isChecked()
    delegate.place(5, 9)
    QTest.keyClick(delegate.surface, Key.Key_Up, ALT)
    delegate.type("!")
    QTest.keyClick(delegate.surface, Key.Key_Backspace, CTRL | SHIFT)
    kinds = sorted(p.kind for p in record(delegate).pending)
    assert kinds == [ProposalKind.MOVE, ProposalKind.REMOVE, ProposalKind.WORDS]


def test_a_closed_paragraph_says_so_and_loses_nothing(delegate: Typist, qtbot: QtBot) -> None:
    opened = delegate.editor.open_draft
    opened.apply(lambda draft: draft.close_block(delegate.surface.rows.ids[4]))
    for hand in (Hand(("CRI",), True), Hand(("TS",))):
        delegate.editor.set_hand(hand)
        delegate.place(4, 3)
        with qtbot.waitSignal(delegate.editor.refused) as told:
            delegate.type("x")
        assert isinstance(told.args[0], BlockClosed)
    delegate.select((3, 8), (5, 5))
    with qtbot.waitSignal(delegate.editor.refused):
        delegate.key(Key.Key_Delete)
    assert delegate.words()[3:] == ["Exchange information", "On children", "Thank the host"]
    assert [shown(delegate, row) for row in (3, 4, 5)] == delegate.words()[3:]


def test_a_remote_proposal_arrives_while_one_types(delegate: Typist) -> None:
    opened = delegate.editor.open_draft
    opened.save()
    other = Draft.load(opened.id, Author("Bob", "CAN"), [opened.draft.snapshot()])
    block = delegate.surface.rows.ids[1]
    heads = other.heads()
    other.propose_words(["CAN"], block, "en", "Remembering the words of the peoples of Earth")
    delegate.place(1, 14)
    delegate.type("wi")
    opened.receive([other.updates_since(heads)])
    assert shown(delegate, 1) == "RecallingRemembering the wiwords of the peoples of Earth"
    delegate.type("se ")
    assert shown(delegate, 1) == "RecallingRemembering the wise words of the peoples of Earth"
    assert delegate.words()[1] == RECALLING


def test_who_suggests_sees_it_in_the_clean_view(typist: Typist) -> None:
    typist.editor.set_hand(Hand(("CRI",), True))
    typist.place(5, len("Thank the host"))
    typist.type(" country")
    assert shown(typist, 5) == "Thank the host country"
    assert typist.editor.view_name == "clean"
    typist.editor.set_hand(Hand(("CRI",)))
    assert shown(typist, 5) == "Thank the host"
    assert typist.at == (5, "en", len("Thank the host"))


def test_suggesting_for_nobody_asks_for_whom(typist: Typist, qtbot: QtBot) -> None:
    with qtbot.waitSignal(typist.editor.speakingWanted):
        typist.editor.action("suggest").trigger()
    assert not typist.editor.hand.suggesting
    assert not typist.editor.action("suggest").isChecked()


def test_the_proposal_at_the_caret_is_told_and_explained(delegate: Typist, qtbot: QtBot) -> None:
    delegate.place(1, 14)
    with qtbot.waitSignal(delegate.editor.proposalAtCaret) as told:
        delegate.type("wise ")
    (proposal,) = record(delegate).pending
    assert told.args == [proposal.id]
    QTest.keyClick(delegate.surface, Key.Key_Return, ALT)
    assert "Costa Rica" in QToolTip.text()
    assert "<u>wise </u>" in QToolTip.text()
    delegate.place(5, 3)
    qtbot.waitUntil(lambda: delegate.editor.proposal_at_caret() == "")


def test_going_to_a_proposal_selects_its_words_where_they_are_shown(typist_with: Callable) -> None:
    from tests.ui.editor.conftest import SMALL

    typist = typist_with(SMALL, ("en",))
    draft, rows = typist.editor.open_draft.draft, typist.surface.rows
    found: list[str] = []

    def propose(d: Draft):
        proposal, changes = d.propose_words(["MEX"], rows.ids[1], "es", "Recordando las voces")
        found.append(proposal)
        return changes

    typist.editor.open_draft.apply(propose)
    typist.editor.go_to_proposal(found[0])
    assert typist.editor.view_name == "redline"
    assert typist.surface.languages == ("en", "es")
    selection = typist.surface.caret.selection
    assert selection is not None
    start, end = selection.anchor.offset, selection.head.offset
    assert rows.by_id(rows.ids[1]).words("es")[start:end] == "palabrasvoces"
    assert draft.words(rows.ids[1], "es") == "Recordando las palabras"


def test_copying_takes_what_is_seen(delegate: Typist) -> None:
    block = delegate.surface.rows.ids[5]
    delegate.editor.open_draft.apply(
        lambda draft: draft.propose_words(["MEX"], block, "en", "Thank the Government")[1]
    )
    delegate.editor.show_view("bracketed")
    text = shown(delegate, 5)
    assert text == "Thank the [host] [Mexico: Government]"
    delegate.surface.caret.place(Position(block, "en", len(text)), Position(block, "en", 0))
    delegate.key(Key.Key_C, "ctrl")
    QTest.keyClick(delegate.surface, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == text
