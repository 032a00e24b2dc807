"""Typing over what others propose, and behind a break that one proposed."""

from __future__ import annotations

from rcm_desktop.drafting.desk import Desk
from rcm_desktop.models.view import REDLINE
from tests.drafting.test_desk import MEX, USA, drafted, typed


def test_typing_over_text_and_the_words_of_others_is_one_proposal() -> None:
    draft, block = drafted()
    typed(Desk(draft, REDLINE, MEX), block, 9, " kind")
    first = draft.negotiation.pending[0]
    desk = Desk(draft, REDLINE, USA)
    desk.replace(block, "en", 6, 14, "o")
    assert desk.pen is not None
    typed(desk, block, desk.pen.offset, "ur")
    (second,) = (p for p in draft.negotiation.pending if p.id != first.id)
    assert second.amends == ()
    draft.reject(first.id)
    draft.accept(second.id)
    assert draft.words(block, "en") == "Thank our host for its coffee."


def test_typing_over_the_words_of_others_alone_is_one_amendment() -> None:
    draft, block = drafted()
    typed(Desk(draft, REDLINE, MEX), block, 9, " kind")
    first = draft.negotiation.pending[0]
    desk = Desk(draft, REDLINE, USA)
    desk.replace(block, "en", 9, 14, " ")
    assert desk.pen is not None
    typed(desk, block, desk.pen.offset, "warm")
    (second,) = (p for p in draft.negotiation.pending if p.id != first.id)
    assert second.amends == (first.id,)


def test_what_is_typed_behind_enter_stands_in_the_new_block() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    desk.split(block, "en", 9)
    assert desk.pen is not None
    typed(desk, block, desk.pen.offset, " kind")
    for proposal in draft.negotiation.pending:
        draft.accept(proposal.id)
    after = [draft.words(b, "en") for b in draft.order()][1:3]
    assert after == ["Thank the", "kind host for its coffee."]
