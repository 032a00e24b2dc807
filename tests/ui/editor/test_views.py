"""Changing the view keeps the caret beside its letter; rows and numbers follow the record."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.numbering import labels
from rcm_desktop.models.proposal import Stance
from rcm_desktop.models.view import Lens, View
from rcm_desktop.ui.editor.gutter import StandingGutter
from rcm_desktop.ui.editor.rows import Rows
from rcm_desktop.ui.editor.sight import VIEW_NAMES, ViewName, known_view, lens_of, view_of
from rcm_desktop.ui.editor.squiggles import Squiggle
from rcm_desktop.ui.theme.delegation_colours import delegation_colour
from tests.ui.editor.conftest import SMALL, Typist


@pytest.mark.parametrize("name", VIEW_NAMES)
def test_the_caret_stays_beside_its_letter(typist: Typist, name: ViewName) -> None:
    draft = typist.editor.open_draft
    block = typist.surface.rows.ids[1]
    for code, words in (
        ("MEX", "Noting the wise words of the peoples"),
        ("USA", "Noting also the words of all peoples"),
    ):
        draft.apply(lambda d, c=code, w=words: d.propose_words([c], block, "en", w)[1])
    typist.place(1, len("Recalling the wor"))
    typist.editor.show_view(name)
    at = typist.surface.caret.head
    assert at is not None
    words = typist.surface.rows.by_id(at.block).words("en")
    assert words[at.offset - 3 : at.offset + 2] == "words"
    typist.editor.show_view("clean")
    assert typist.at == (1, "en", len("Recalling the wor"))


def test_a_caret_in_a_proposed_block_goes_to_the_one_before(typist: Typist) -> None:
    typist.editor.set_hand(Hand(("CRI",), True))
    typist.editor.show_view("redline")
    typist.place(5, len("Thank the host"))
    typist.surface.setFocus()
    typist.key(typist_return())
    typist.type("More")
    typist.editor.set_hand(Hand(("CRI",)))
    typist.editor.show_view("clean")
    assert typist.at == (5, "en", len("Thank the host"))


def typist_return():
    from PySide6.QtCore import Qt

    return Qt.Key.Key_Return


def test_views_and_lenses_know_each_other() -> None:
    hand = Hand(("CRI", "PAN"))
    for name in get_args(ViewName):
        assert view_of(lens_of(name, hand)) == name
    assert lens_of("mine", hand) == Lens(View.REDLINE, frozenset({"CRI", "PAN"}))
    assert known_view("of next year") == "clean"


_steps = st.lists(
    st.tuples(
        st.sampled_from(["words", "add", "remove", "move", "accept", "reject", "type", "undo"]),
        st.integers(0, 20),
        st.sampled_from(["MEX", "USA"]),
    ),
    max_size=12,
)


@settings(max_examples=30, deadline=None)
@given(_steps)
def test_rows_follow_the_record_in_every_view(steps: list[tuple[str, int, str]]) -> None:
    draft = Draft.new("d", Author("Ana"))
    draft.extend(SMALL)
    desks = [Desk(draft, Lens(view)) for view in View]
    rows = [Rows(desk) for desk in desks]
    for what, at, code in steps:
        changes = _do(draft, what, at, code)
        for each in rows:
            each.refresh(changes)
            fresh = Rows(each.desk)
            assert each.ids == fresh.ids
            assert each.blocks() == fresh.blocks()
            numbers = [each.label(row) for row in range(len(each))]
            assert numbers == [fresh.label(row) for row in range(len(fresh))]
        counted = [b for b in rows[2].blocks() if not draft.added_by(b.id)]
        assert [rows[2].label(rows[2].row_of(b.id)) for b in counted] == labels(counted)


def _do(draft: Draft, what: str, at: int, code: str):
    order, pending = draft.order(), draft.negotiation.pending
    if not order:
        return draft.add(None, BlockKind.DECISION)[1]
    block = order[at % len(order)]
    match what:
        case "words":
            words = draft.words(block, "en")
            return draft.propose_words([code], block, "en", f"{words} {code.lower()}{at}")[1]
        case "add":
            return draft.propose_add([code], block, BlockKind.DECISION, text={"en": "New"})[-1]
        case "remove" if len(order) > 2:
            return draft.propose_remove([code], block)[1]
        case "move":
            return draft.propose_move([code], block, None)[1]
        case "accept" if pending and len(order) > 2:
            return draft.accept(pending[at % len(pending)].id)
        case "reject" if pending:
            return draft.reject(pending[at % len(pending)].id)
        case "undo":
            return draft.undo()
        case _:
            return draft.insert(block, "en", 0, "x")


def test_struck_and_inserted_words_are_painted_in_the_delegations_colour(typist: Typist) -> None:
    block = typist.surface.rows.ids[5]
    typist.editor.open_draft.apply(
        lambda d: d.propose_words(["CAN"], block, "en", "Thank the Government")[1]
    )
    colour = delegation_colour("CAN", typist.surface.scene().ink.paper)
    assert _count(typist, colour) == 0
    typist.editor.show_view("redline")
    assert _count(typist, colour) > 40


def _count(typist: Typist, colour: QColor) -> int:
    image: QImage = typist.surface.viewport().grab().toImage()
    return sum(
        image.pixelColor(x, y) == colour
        for x in range(0, image.width())
        for y in range(image.height() // 3, image.height())
    )


def test_no_mark_on_words_that_only_stand_side_by_side(typist: Typist) -> None:
    block = typist.surface.rows.ids[5]
    typist.editor.open_draft.apply(
        lambda d: d.propose_words(["CAN"], block, "en", "Thank the Govrnment")[1]
    )
    typist.editor.show_view("redline")
    words = typist.surface.rows.by_id(block).words("en")
    assert words == "Thank the hostGovrnment"
    found = [
        Squiggle(start, end, "spelling", "?")
        for start, end in ((6, 9), (10, 14), (14, 23), (10, 23))
    ]
    typist.surface.squiggles.set("spelling", (block, "en"), found, words)
    marks = typist.surface.squiggles.of((block, "en"), words)
    assert [(m.squiggle.start, m.squiggle.end) for m in marks] == [(6, 9), (14, 23)]


def test_the_gutter_follows_the_record(typist: Typist) -> None:
    opened, gutter = typist.editor.open_draft, typist.surface.gutter
    assert isinstance(gutter, StandingGutter)
    block = typist.surface.rows.ids[3]
    assert gutter.sign(block) is None
    opened.apply(lambda d: d.take_position("HND", Stance.AD_REFERENDUM, block=block))
    assert gutter.sign(block).status is Agreement.AD_REFERENDUM
    opened.apply(lambda d: d.propose_words(["MEX"], block, "en", "Share information")[1])
    assert gutter.sign(block).status is Agreement.BRACKETED
    opened.apply(lambda d: d.reject(d.negotiation.pending[0].id))
    opened.apply(lambda d: d.close_block(block))
    sign = gutter.sign(block)
    assert sign.locked
    gutter.unread = frozenset({block})
    assert gutter.sign(block).unread
