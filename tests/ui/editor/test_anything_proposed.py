"""Any keys in any view with any hand: the page stays true, and suggesting never moves the text."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.ui.editor.rows import Rows
from rcm_desktop.ui.editor.sight import VIEW_NAMES
from tests.ui.editor.conftest import SMALL, Typist
from tests.ui.editor.test_anything import Colleague, act

HANDS = (Hand(("CRI",), True), Hand(("MEX", "CAN"), True), Hand(("TS",)), Hand())
TAKEN_BACK = {"undo", "redo"}


def check(typist: Typist) -> None:
    surface = typist.surface
    fresh = Rows(surface.desk)
    assert surface.rows.ids == fresh.ids
    for shown, read in zip(surface.rows.blocks(), fresh.blocks(), strict=True):
        assert shown == read
    assert len(surface.scroller.heights) == len(surface.rows)
    for end in surface.caret.selection or ():
        assert end.block in surface.rows
        assert 0 <= end.offset <= len(surface.rows.by_id(end.block).words(end.lang))
    for row in surface.scroller.visible():
        assert surface.scroller.heights[row] == surface.scroller.layout(row).height


def clean(draft: Draft) -> list[tuple[object, ...]]:
    """The clean text, whatever is proposed."""
    return [
        (b.id, b.kind, b.level, b.scheme, b.start, *(b.words(lang) for lang in LANGUAGES))
        for b in draft.blocks()
    ]


def decide(typist: Typist, choose: random.Random) -> None:
    draft = typist.editor.open_draft
    pending = draft.draft.negotiation.pending
    if pending:
        proposal = choose.choice(pending).id
        deed = choose.choice((draft.draft.accept, draft.draft.reject))
        with suppress(RcmError):  # about a block that is gone
            draft.apply(lambda _draft: deed(proposal))


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_any_order_of_things_in_any_view(typist_with, seed: int) -> None:
    choose = random.Random(seed)
    typist = typist_with(SMALL * 2)
    refused: list[RcmError] = []
    typist.editor.refused.connect(refused.append)
    colleague = Colleague(typist, choose)
    draft = typist.editor.open_draft.draft
    for _ in range(140):
        turn = choose.random()
        if turn < 0.08:
            typist.editor.set_hand(choose.choice(HANDS))
        elif turn < 0.18:
            typist.editor.show_view(choose.choice(VIEW_NAMES))
        elif turn < 0.24:
            decide(typist, choose)
        else:
            before = clean(draft)
            what = act(typist, choose, colleague)
            suggests = typist.editor.hand.suggesting
            if suggests and what not in TAKEN_BACK | {"other"}:
                assert clean(draft) == before, what
        check(typist)
        typist.surface.viewport().grab()
