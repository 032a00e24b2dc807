"""A desk: what a person types at a shown place is there, and nobody else's words suffer."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.desk_words import CannotBeSuggested
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.hand import DIRECT, Hand
from rcm_desktop.drafting.proposing import NobodyProposes
from rcm_desktop.drafting.word_editing import BlockClosed
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import ProposalKind, Status
from rcm_desktop.models.view import CLEAN, REDLINE, Lens, View
from tests.drafting.conftest import ANA, BOB, exchange

MEX, USA = Hand(("MEX",), True), Hand(("USA",), True)
BOTH = Hand(("CAN", "CRI"), True)
TS = Hand(("TS",))
LENSES = (CLEAN, REDLINE, Lens(View.ACCEPTED), Lens(View.BRACKETED))
WORDS = "Thank the host for its coffee."


def drafted(words: str = WORDS) -> tuple[Draft, str]:
    draft = Draft.new("d1", ANA)
    draft.extend(
        [
            Block("", BlockKind.DECISION, {"en": "Meet."}),
            Block("", BlockKind.DECISION, {"en": words}),
            Block("", BlockKind.DECISION, {"en": "Meet again."}),
        ]
    )
    draft.commit()
    return draft, draft.order()[1]


def typed(desk: Desk, block: str, at: int, text: str) -> int:
    """Type letter by letter, as a person does; returns where the caret then stands."""
    for letter in text:
        desk.insert(block, "en", at, letter)
        assert desk.pen is not None
        at = desk.pen.offset
    return at


# -- words -----------------------------------------------------------------------


def test_typing_with_the_suggesting_hand_is_one_proposal_and_leaves_the_text() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    end = typed(desk, block, 9, " kind")
    assert draft.words(block, "en") == WORDS
    assert desk.words(block, "en") == "Thank the kind host for its coffee."
    assert end == 14
    (proposal,) = draft.negotiation.pending
    assert proposal.delegations == ("MEX",)


def test_deleting_by_letters_goes_on_with_the_same_proposal() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    for at in (13, 12, 11, 10):
        desk.delete(block, "en", at - 1, 1)
        assert desk.pen is not None
        assert desk.pen.offset == at - 1
    assert len(draft.negotiation.pending) == 1
    assert draft.reading(block, "en", Lens(View.ACCEPTED)).text == "Thank thet for its coffee."


def test_deleting_forward_walks_on_behind_what_is_struck() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    at = 0
    for _ in range(6):
        desk.delete(block, "en", at, 1, forward=True)
        assert desk.pen is not None
        at = desk.pen.offset
    assert at == 6
    assert draft.reading(block, "en", Lens(View.ACCEPTED)).text == WORDS[6:]


def test_the_direct_hand_leaves_the_words_of_others_standing() -> None:
    draft, block = drafted()
    typed(Desk(draft, REDLINE, MEX), block, 9, " kind")
    desk = Desk(draft, REDLINE, TS)
    desk.delete(block, "en", 6, len("the kind host"))
    assert desk.words(block, "en") == "Thank  kind for its coffee."
    assert draft.words(block, "en") == "Thank  for its coffee."


def test_the_direct_hand_deletes_struck_words_like_others() -> None:
    draft, block = drafted()
    Desk(draft, REDLINE, MEX).delete(block, "en", 5, 9)
    desk = Desk(draft, REDLINE, TS)
    desk.delete(block, "en", 5, 4)
    assert desk.words(block, "en") == "Thank host for its coffee."


def test_typing_inside_the_words_of_others_amends_them() -> None:
    draft, block = drafted()
    typed(Desk(draft, REDLINE, MEX), block, 9, " kind")
    first = draft.negotiation.pending[0]
    typed(Desk(draft, REDLINE, TS), block, 12, "n")
    second = next(p for p in draft.negotiation.pending if p.id != first.id)
    assert second.amends == (first.id,)
    assert second.delegations == ("TS",)
    with pytest.raises(NobodyProposes):
        Desk(draft, REDLINE, DIRECT).insert(block, "en", 11, "x")


def test_typing_inside_ones_own_words_edits_them() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    typed(desk, block, 9, " knd")
    typed(desk, block, 11, "i")
    Desk(draft, REDLINE, Hand(("MEX",))).insert(block, "en", 13, "n")
    assert len(draft.negotiation.pending) == 1
    assert desk.words(block, "en") == "Thank the kinnd host for its coffee."
    assert draft.words(block, "en") == WORDS


def test_a_proposal_whose_last_letter_goes_is_written_anew_or_withdrawn() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    typed(desk, block, 9, "x")
    desk.delete(block, "en", 9, 1)
    typed(desk, block, 9, " good")
    assert len(draft.negotiation.proposals) == 1
    desk.delete(block, "en", 9, 5)
    desk.settle()
    assert not draft.negotiation.pending
    assert draft.negotiation.status(next(iter(draft.negotiation.proposals))) is Status.WITHDRAWN


def test_clean_view_shows_who_suggests_their_own_proposals() -> None:
    draft, block = drafted()
    typed(Desk(draft, REDLINE, USA), block, 0, "Warmly ")
    desk = Desk(draft, CLEAN, MEX)
    typed(desk, block, len(WORDS), " Amen.")
    assert desk.words(block, "en") == WORDS + " Amen."


def test_brackets_can_be_walked_but_not_deleted() -> None:
    draft, block = drafted("Thank the host.")
    draft.propose_words(["MEX"], block, "en", "Thank the Government.")
    desk = Desk(draft, Lens(View.BRACKETED), TS)
    assert desk.words(block, "en") == "Thank the [host] [MEX: Government]."
    assert not desk.delete(block, "en", 16, 7)
    assert desk.words(block, "en") == "Thank the [host] [MEX: Government]."


def test_a_closed_block_refuses_and_keeps_its_words() -> None:
    draft, block = drafted()
    draft.close_block(block)
    for hand in (TS, MEX):
        desk = Desk(draft, REDLINE, hand)
        for edit in (
            lambda desk=desk: desk.insert(block, "en", 3, "x"),
            lambda desk=desk: desk.delete(block, "en", 3, 2),
            lambda desk=desk: desk.split(block, "en", 5),
        ):
            with pytest.raises(BlockClosed):
                edit()
    assert draft.words(block, "en") == WORDS


def test_emphasis_is_for_the_text_or_ones_own_words() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    typed(desk, block, 9, " kind")
    desk.emphasise(block, "en", 10, 14, "bold", True)
    assert desk.block(block).spans["en"][0].start == 10
    with pytest.raises(CannotBeSuggested):
        desk.emphasise(block, "en", 0, 5, "bold", True)


# -- blocks ------------------------------------------------------------------------


def test_enter_at_an_end_proposes_a_block_that_one_writes_freely() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    new, _ = desk.split(block, "en", len(WORDS))
    typed(desk, new, 0, "Dance.")
    assert [p.kind for p in draft.negotiation.pending] == [ProposalKind.ADD]
    assert new not in draft.order()
    assert desk.order() == (draft.order()[0], block, new, draft.order()[2])
    draft.accept(draft.added_by(new))
    assert draft.words(new, "en") == "Dance."


def test_enter_in_the_middle_proposes_a_split_once() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    for _ in range(2):
        assert desk.split(block, "en", 9)[0] == block
    (proposal,) = draft.negotiation.pending
    assert proposal.kind is ProposalKind.SPLIT
    draft.accept(proposal.id)
    assert [draft.words(b, "en") for b in draft.order()][1:3] == ["Thank the", WORDS[10:]]


def test_ones_own_new_block_breaks_joins_and_goes() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    new, _ = desk.split(block, "en", len(WORDS))
    typed(desk, new, 0, "Dance. Sing.")
    other, _ = desk.split(new, "en", 7)
    assert [desk.words(b, "en") for b in (new, other)] == ["Dance.", "Sing."]
    assert draft.order() == (draft.order()[0], block, draft.order()[2])
    assert desk.merge(other, "en")[0] == new
    assert desk.words(new, "en") == "Dance. Sing."
    desk.remove([new])
    assert desk.order() == draft.order()
    assert draft.words(block, "en") == WORDS


def test_backspace_at_a_start_proposes_to_join() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    previous, joint, _ = desk.merge(block, "en")
    assert (previous, joint) == (draft.order()[0], 5)
    assert [p.kind for p in draft.negotiation.pending] == [ProposalKind.MERGE]
    assert not desk.merge(block, "en")[2]


def test_joining_over_a_block_that_is_out_of_sight() -> None:
    draft, block = drafted()
    draft.propose_add(["USA"], draft.order()[0], BlockKind.DECISION, text={"en": "Sing."})
    desk = Desk(draft, CLEAN, TS)
    previous, joint, _ = desk.merge(block, "en")
    assert draft.words(previous, "en") == "Meet. " + WORDS
    assert joint == 6
    shown = Desk(draft, REDLINE, TS)
    assert [shown.words(b, "en") for b in shown.order()][1] == "Sing."


def test_whole_blocks_are_proposed_to_go_and_move() -> None:
    draft, block = drafted()
    desk = Desk(draft, REDLINE, MEX)
    desk.remove([block])
    desk.remove([block])
    desk.move(block, 2)
    desk.move(block, 0)
    desk.indent([block])
    kinds = sorted(p.kind for p in draft.negotiation.pending)
    assert kinds == [ProposalKind.KIND, ProposalKind.MOVE, ProposalKind.REMOVE]
    assert draft.order()[1] == block


def test_moving_step_by_step_is_one_proposal_that_ends_where_it_began() -> None:
    draft, block = drafted()
    first, _, last = draft.order()
    desk = Desk(draft, REDLINE, MEX)
    desk.shift([first], 1)
    desk.shift([first], 1)
    (move,) = draft.negotiation.pending
    assert move.details["after"] == last
    desk.shift([first], -1)
    desk.shift([first], -1)
    assert not draft.negotiation.pending
    desk.shift([first, block], 1)
    accepted = Desk(draft, Lens(View.ACCEPTED), MEX)
    assert accepted.order() == (last, first, block)
    Desk(draft, CLEAN, TS).shift([first, block], 1)
    assert draft.order() == (last, first, block)


def test_taking_out_a_block_spares_what_others_ask_for_in_it() -> None:
    draft, block = drafted()
    typed(Desk(draft, REDLINE, MEX), block, 9, " kind")
    desk = Desk(draft, REDLINE, TS)
    desk.remove([block])
    assert desk.words(block, "en") == " kind"
    assert draft.words(block, "en") == ""


# -- anything at all -----------------------------------------------------------------

_HANDS = (MEX, USA, BOTH, TS, DIRECT)
_step = st.tuples(
    st.sampled_from(["type", "type", "replace", "delete", "decide", "settle", "remote"]),
    st.sampled_from(LENSES),
    st.sampled_from(_HANDS),
    st.integers(0, 60),
    st.integers(1, 9),
    st.sampled_from(["a", "ñ ", "xy", "😀"]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_step, max_size=14))
def test_anything_typed_is_there_and_nothing_else_goes(steps: list[tuple]) -> None:
    draft, block = drafted("one two three four")
    other = Draft.load("d1", BOB, [draft.snapshot()])
    for what, lens, hand, at, count, text in steps:
        mine = other if what == "remote" else draft
        desk = Desk(mine, lens, hand)
        shown = desk.words(block, "en")
        start = at % (len(shown) + 1)
        end = min(start + count, len(shown))
        if what in ("type", "remote"):
            _type(desk, mine, block, start, start, text)
            if what == "remote":
                exchange(draft, other)
        elif what == "replace":
            _type(desk, mine, block, start, end, text)
        elif what == "delete":
            _delete(desk, draft, block, start, end)
        elif what == "decide" and draft.negotiation.pending:
            chosen = draft.negotiation.pending[at % len(draft.negotiation.pending)]
            (draft.accept if count % 2 else draft.reject)(chosen.id)
        exchange(draft, other)
        for each in LENSES:
            reading = draft.reading(block, "en", each)
            assert reading == other.reading(block, "en", each)


def _type(desk: Desk, draft: Draft, block: str, start: int, end: int, text: str) -> None:
    clean = draft.words(block, "en")
    try:
        desk.replace(block, "en", start, end, text)
    except NobodyProposes:
        assert not desk.hand.delegations
        assert draft.words(block, "en") == clean
        return
    pen = desk.pen
    assert pen is not None
    shown = desk.words(block, "en")
    assert 0 <= pen.offset <= len(shown)
    if desk.lens.view is View.BRACKETED:  # spaces stand outside, equal wordings once for all
        assert text.strip() in shown
    else:
        assert shown[: pen.offset].endswith(text)
    if desk.hand.suggesting:
        assert draft.words(block, "en") == clean


def _delete(desk: Desk, draft: Draft, block: str, start: int, end: int) -> None:
    clean, open_words = draft.words(block, "en"), _of_others(desk, draft, block)
    shown = desk.words(block, "en")
    desk.delete(block, "en", start, end - start)
    pen, now = desk.pen, desk.words(block, "en")
    assert pen is not None
    assert 0 <= pen.offset <= len(now)
    assert _of_others(desk, draft, block) == open_words
    if desk.hand.suggesting:
        assert draft.words(block, "en") == clean
    elif desk.lens.view in (View.CLEAN, View.REDLINE):
        assert now.startswith(shown[:start])
        assert now.endswith(shown[end:])


def _of_others(desk: Desk, draft: Draft, block: str) -> str:
    """The open words that others propose."""
    return "".join(
        run.text
        for run in draft.stored_runs(block, "en")
        if desk.owner(run.ins) and not desk.is_own(desk.owner(run.ins))
    )


def test_a_decision_names_the_blocks_to_which_a_split_carried_its_words() -> None:
    draft, block = drafted()
    proposal, _ = draft.propose_words(["MEX"], block, "en", "Warmly thank the host for its tea.")
    new, _ = draft.split(block, "en", draft.stored(block, "en").index("host"))
    assert new in draft.reject(proposal).blocks
    other = Draft.load("d1", BOB, [draft.snapshot()])
    heads = draft.heads()
    other.reopen(proposal)
    assert new in draft.import_updates([other.updates_since(heads)]).blocks
