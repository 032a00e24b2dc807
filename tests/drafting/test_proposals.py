"""Proposals stay anchored to their words, and deciding one never spoils another."""

from __future__ import annotations

import pytest

from rcm_desktop.drafting.agreeing import NeedsReason, OpenBrackets
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.deciding import AlreadyDecided, NoSuchProposal
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.proposing import NobodyProposes, NothingProposed
from rcm_desktop.drafting.shown import shown_block, shown_ids
from rcm_desktop.drafting.word_editing import BlockClosed
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.proposal import Stance, Status
from rcm_desktop.models.view import Lens, View
from tests.drafting.conftest import exchange, twin

THANK = 3  # “Thank the host for its coffee.”


def words(draft: Draft, block: str, view: View = View.CLEAN, only: str = "") -> str:
    lens = Lens(view, frozenset([only]) if only else None)
    return draft.reading(block, "en", lens).text


def test_a_proposal_changes_no_clean_word(draft: Draft) -> None:
    block = draft.order()[THANK]
    before = draft.blocks()
    proposal, changes = draft.propose_words(
        ["CAN"], block, "en", "Thank the generous host for its tea.", reason="Who drinks coffee?"
    )
    assert changes.blocks == {block}
    assert changes.record
    assert draft.blocks() == before
    assert words(draft, block, View.ACCEPTED) == "Thank the generous host for its tea."
    assert draft.negotiation.status(proposal) is Status.OPEN
    assert draft.negotiation.reason(proposal) == "Who drinks coffee?"


def test_views_of_competing_proposals(draft: Draft) -> None:
    block = draft.order()[THANK]
    draft.propose_words(["MEX", "CAN"], block, "en", "Thank the host for its tea.")
    draft.propose_words(["USA"], block, "en", "Thank the host for its water.")
    assert words(draft, block) == "Thank the host for its coffee."
    assert words(draft, block, View.ACCEPTED) == "Thank the host for its tea / water."
    assert (
        words(draft, block, View.BRACKETED)
        == "Thank the host for its [coffee] [MEX, CAN: tea] [USA: water]."
    )
    assert words(draft, block, View.REDLINE, "USA") == "Thank the host for its coffeewater."


def test_brackets_name_delegations_as_the_room_does(draft: Draft) -> None:
    block = draft.order()[THANK]
    draft.naming = lambda code, language: {"USA": "United States"}.get(code, code)
    draft.propose_words(["USA"], block, "en", "Thank the host for its water.")
    assert "[United States: water]" in words(draft, block, View.BRACKETED)


def test_a_deletion_and_an_addition_in_brackets(draft: Draft) -> None:
    block = draft.order()[THANK]
    draft.propose_words(["HND"], block, "en", "Thank the host.")
    draft.propose_words(["BLZ"], block, "en", "Thank the kind host for its coffee.")
    assert (
        words(draft, block, View.BRACKETED)
        == "Thank the [BLZ: kind] host [for its coffee] [HND: delete]."
    )


def test_accepting_one_wording_overtakes_the_other_and_opening_it_brings_it_back(
    draft: Draft,
) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    water, _ = draft.propose_words(["USA"], block, "en", "Thank the host for its water.")
    kind, _ = draft.propose_words(["BLZ"], block, "en", "Thank the kind host for its coffee.")
    draft.accept(tea)
    record = draft.negotiation
    assert [record.status(p) for p in (tea, water, kind)] == [
        Status.ACCEPTED,
        Status.OVERTAKEN,
        Status.OPEN,
    ]
    assert words(draft, block) == "Thank the host for its tea."
    assert words(draft, block, View.ACCEPTED) == "Thank the kind host for its tea."
    draft.reopen(tea)
    assert draft.negotiation.status(water) is Status.OPEN
    assert words(draft, block) == "Thank the host for its coffee."
    draft.accept(water)
    assert words(draft, block) == "Thank the host for its water."
    draft.accept(kind)
    assert words(draft, block) == "Thank the kind host for its water."


def test_another_wording_can_be_accepted_over_an_accepted_one(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    water, _ = draft.propose_words(["USA"], block, "en", "Thank the host for its water.")
    draft.accept(tea)
    draft.accept(water)
    assert words(draft, block) == "Thank the host for its water."
    assert draft.negotiation.status(tea) is Status.OVERTAKEN


def test_a_wording_that_comes_late_asks_for_the_place_of_the_accepted_one(draft: Draft) -> None:
    other = twin(draft)
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    draft.accept(tea)
    water, _ = other.propose_words(["USA"], block, "en", "Thank the host for its water.")
    exchange(draft, other)
    for laptop in (draft, other):
        assert laptop.negotiation.status(water) is Status.OPEN
        assert words(laptop, block) == "Thank the host for its tea."
        assert words(laptop, block, View.ACCEPTED) == "Thank the host for its water."
    other.accept(water)
    assert words(other, block) == "Thank the host for its water."


def test_decided_differently_apart_is_disputed_not_chosen(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    other = twin(draft)
    draft.accept(tea)
    other.reject(tea)
    exchange(draft, other)
    for laptop in (draft, other):
        assert laptop.negotiation.status(tea) is Status.DISPUTED
        assert words(laptop, block) == "Thank the host for its coffee."
        assert words(laptop, block, View.ACCEPTED) == "Thank the host for its tea."
    draft.accept(tea)
    exchange(draft, other)
    assert other.negotiation.status(tea) is Status.ACCEPTED


def test_two_wordings_accepted_apart_are_both_disputed(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    water, _ = draft.propose_words(["USA"], block, "en", "Thank the host for its water.")
    other = twin(draft)
    draft.accept(tea)
    other.accept(water)
    exchange(draft, other)
    for laptop in (draft, other):
        assert laptop.negotiation.status(tea) is Status.DISPUTED
        assert laptop.negotiation.status(water) is Status.DISPUTED
        assert words(laptop, block) == "Thank the host for its coffee."


def test_words_typed_inside_a_struck_passage_are_not_struck(draft: Draft) -> None:
    block = draft.order()[THANK]
    cut, _ = draft.propose_words(["HND"], block, "en", "Thank the host.")
    at = draft.stored(block, "en").index("its")
    draft.insert(block, "en", at, "all of ")
    assert words(draft, block) == "Thank the host for all of its coffee."
    draft.accept(cut)
    assert words(draft, block) == "Thank the hostall of ."


def test_replacing_struck_words_keeps_the_strike(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    draft.set_words(block, "en", "Thank the host for its cocoa.")
    assert words(draft, block) == "Thank the host for its cocoa."
    assert words(draft, block, View.ACCEPTED) == "Thank the host for its tea."
    draft.accept(tea)
    assert words(draft, block) == "Thank the host for its tea."


def test_edits_around_a_proposal_leave_it_where_it_is(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    draft.set_words(block, "en", "Warmly thank the city and the host for all its coffee!")
    assert (
        words(draft, block, View.ACCEPTED) == "Warmly thank the city and the host for all its tea!"
    )
    new, _ = draft.split(block, "en", draft.stored(block, "en").index("the host"))
    assert words(draft, new, View.BRACKETED) == "the host for all its [coffee] [MEX: tea]!"
    draft.accept(tea)
    assert words(draft, new) == "the host for all its tea!"


def test_a_bracket_that_a_split_or_merge_carried_off_is_open_where_it_went(draft: Draft) -> None:
    block, previous = draft.order()[THANK], draft.order()[THANK - 1]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    water, _ = draft.propose_words(["USA"], block, "en", "Thank the host for its water.")
    new, _ = draft.split(block, "en", len("Thank the host"))
    assert {p.id for p in draft.negotiation.open_on(new)} == {tea, water}
    assert not draft.negotiation.open_on(block)
    assert draft.proposal(tea).block == new
    assert draft.rivals(draft.proposal(tea)) == (water,)
    draft.merge(new)
    assert len(draft.negotiation.open_on(block)) == 2
    draft.merge(block)
    assert draft.standing(previous).status is Agreement.BRACKETED
    with pytest.raises(OpenBrackets):
        draft.close_block(previous)
    draft.accept(tea)
    assert draft.negotiation.status(water) is Status.OVERTAKEN
    assert words(draft, previous).endswith("Thank the host for its tea.")


def test_a_proposal_that_a_split_parts_is_open_on_both_sides(draft: Draft) -> None:
    block = draft.order()[THANK]
    both, _ = draft.propose_words(["MEX"], block, "en", "Praise the host for its tea.")
    new, _ = draft.split(block, "en", draft.stored(block, "en").index("for"))
    assert [p.id for p in draft.negotiation.open_on(block)] == [both]
    assert [p.id for p in draft.negotiation.open_on(new)] == [both]
    draft.accept(both)
    assert words(draft, block) == "Praise the host"
    assert words(draft, new) == "for its tea."


def test_typing_suggestions_joins_to_one_proposal_and_undo_takes_it_back(draft: Draft) -> None:
    block = draft.order()[THANK]
    draft.commit()
    at = len("Thank the ")
    proposal = ""
    for letter in "kind ":
        again, _ = draft.suggest(["CAN"], block, "en", [], at, letter)
        assert proposal in ("", again)
        proposal, at = again, at + 1
    assert words(draft, block, View.ACCEPTED) == "Thank the kind host for its coffee."
    again, _ = draft.suggest(["CAN"], block, "en", [(at - 1, at)], at, "")
    assert again == proposal
    assert draft.stored(block, "en") == "Thank the kindhost for its coffee."
    draft.undo()
    assert draft.stored(block, "en") == "Thank the host for its coffee."
    assert not draft.negotiation.pending


def test_an_amendment_falls_with_what_it_amends(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea and cake.")
    runs = draft.stored_runs(block, "en")
    cake = next(run for run in runs if "cake" in run.text)
    at = cake.start + cake.text.index("cake")
    amend, _ = draft.suggest(["USA"], block, "en", [(at, at + 4)], at + 4, "bread")
    assert draft.negotiation.proposals[amend].amends == (tea,)
    assert words(draft, block, View.ACCEPTED) == "Thank the host for its tea and bread."
    draft.accept(amend)
    assert words(draft, block) == "Thank the host for its coffee."
    assert words(draft, block, View.ACCEPTED) == "Thank the host for its tea and bread."
    draft.reject(tea)
    assert draft.negotiation.status(amend) is Status.OVERTAKEN
    assert words(draft, block, View.ACCEPTED) == "Thank the host for its coffee."
    draft.reopen(tea)
    draft.accept(tea)
    assert words(draft, block) == "Thank the host for its tea and bread."


def test_what_an_accepted_amendment_strikes_waits_for_what_it_amends(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    its = draft.stored(block, "en").index("its ")
    cup = next(run for run in draft.stored_runs(block, "en") if run.ins == tea).end
    amend, _ = draft.suggest(["USA"], block, "en", [(its, its + 4)], cup, " and cake", amends=[tea])
    draft.accept(amend)
    assert words(draft, block) == "Thank the host for its coffee."
    assert words(draft, block, View.ACCEPTED) == "Thank the host for tea and cake."
    draft.accept(tea)
    assert words(draft, block) == "Thank the host for tea and cake."
    draft.reopen(tea)
    draft.reject(tea)
    assert words(draft, block) == "Thank the host for its coffee."


def test_a_bridging_text_supersedes_and_stands_aside_when_rejected(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    water, _ = draft.propose_words(["USA"], block, "en", "Thank the host for its water.")
    bridge, _ = draft.propose_words(
        ["PPT"], block, "en", "Thank the host for its drinks.", supersedes=[tea, water]
    )
    record = draft.negotiation
    assert {record.status(tea), record.status(water)} == {Status.SUPERSEDED}
    assert words(draft, block, View.BRACKETED) == "Thank the host for its [coffee] [PPT: drinks]."
    draft.reject(bridge)
    assert draft.negotiation.status(tea) is Status.OPEN
    draft.reopen(bridge)
    draft.accept(bridge)
    assert words(draft, block) == "Thank the host for its drinks."
    assert draft.negotiation.status(water) is Status.SUPERSEDED


def test_a_bundle_is_decided_as_one(draft: Draft) -> None:
    one, two = draft.order()[THANK], draft.order()[7]
    first, _ = draft.propose_words(["MEX"], one, "en", "Thank the host for its tea.")
    second, _ = draft.propose_words(["USA"], two, "en", "Meet again soon.")
    bundle, _ = draft.bundle([first, second], name="Tea for haste")
    draft.accept(second)
    assert draft.negotiation.status(first) is Status.ACCEPTED
    draft.reopen(first)
    draft.unbundle(bundle)
    draft.reject(first)
    assert draft.negotiation.status(second) is Status.ACCEPTED


# -- blocks --------------------------------------------------------------------------


def test_an_added_block_is_no_part_of_the_clean_text(draft: Draft) -> None:
    before = draft.order()
    proposal, block, _ = draft.propose_add(
        ["GTM"], before[THANK], BlockKind.DECISION, text={"en": "Sing a song."}
    )
    assert draft.order() == before
    assert shown_ids(draft, Lens(View.REDLINE))[THANK + 1] == block
    assert shown_block(draft, block, Lens(View.REDLINE)).added == proposal
    draft.reject(proposal)
    assert block not in draft.living()
    draft.reopen(proposal)
    draft.accept(proposal)
    assert draft.order()[THANK + 1] == block
    assert [b.words("en") for b in draft.blocks()][THANK + 1] == "Sing a song."


def test_words_typed_into_a_removed_block_bring_it_back(draft: Draft) -> None:
    block = draft.order()[THANK]
    proposal, _ = draft.propose_remove(["HND"], block)
    assert block in draft.order()
    assert block not in shown_ids(draft, Lens(View.ACCEPTED))
    other = twin(draft)
    draft.accept(proposal)
    assert block not in draft.order()
    other.insert(block, "en", 0, "Really ")
    exchange(draft, other)
    assert words(draft, block).startswith("Really")
    assert block in draft.order()


def test_move_kind_split_and_merge_are_carried_out_and_back(draft: Draft) -> None:
    order = draft.order()
    before = draft.blocks()
    move, _ = draft.propose_move(["SLV"], order[7], order[2])
    kind, _ = draft.propose_kind(["SLV"], order[5], BlockKind.BULLET, 0)
    split, _ = draft.propose_split(["SLV"], order[THANK], "en", len("Thank the host"))
    merge, _ = draft.propose_merge(["SLV"], order[6])
    assert draft.blocks() == before
    assert shown_ids(draft, Lens(View.ACCEPTED))[3] == order[7]
    draft.insert(order[THANK], "en", 0, "Warmly ")
    for proposal in (move, kind, split, merge):
        draft.accept(proposal)
    assert draft.order()[3] == order[7]
    assert draft.block(order[5]).kind is BlockKind.BULLET
    texts = [block.words("en") for block in draft.blocks()]
    assert "Warmly Thank the host" in texts
    assert "for its coffee." in texts
    assert "the first one; the second one." in texts
    for proposal in (merge, split, kind, move):
        draft.reopen(proposal)
    draft.delete(order[THANK], "en", 0, len("Warmly "))
    assert draft.blocks() == before


def test_undoing_a_new_block_leaves_what_others_wrote_in_it(draft: Draft) -> None:
    block, _ = draft.add(draft.order()[THANK], BlockKind.DECISION, text={"en": "Sing."})
    other = twin(draft)
    other.insert(block, "en", 0, "Loudly ")
    exchange(draft, other)
    draft.undo()
    exchange(draft, other)
    assert draft.words(block, "en").strip() == "Loudly"
    assert draft.order().index(block) == THANK + 1
    assert other.order() == draft.order()


# -- agreement -----------------------------------------------------------------------


def test_a_closed_block_is_locked_until_somebody_says_why(draft: Draft) -> None:
    block = draft.order()[THANK]
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    assert draft.standing(block).status is Agreement.BRACKETED
    with pytest.raises(OpenBrackets):
        draft.close_block(block, delegation="PPT")
    draft.accept(tea)
    draft.close_block(block, delegation="PPT")
    assert draft.standing(block).status is Agreement.AGREED
    for edit in (
        lambda: draft.insert(block, "en", 0, "x"),
        lambda: draft.set_words(block, "en", "Other."),
        lambda: draft.propose_words(["USA"], block, "en", "Other."),
        lambda: draft.reopen(tea),
        lambda: draft.remove([block]),
        lambda: draft.split(block, "en", 3),
    ):
        with pytest.raises(BlockClosed):
            edit()
    with pytest.raises(NeedsReason):
        draft.reopen_block(block, "  ")
    draft.reopen_block(block, "Canada found a typing error", delegation="PPT")
    assert draft.standing(block).status is Agreement.OPEN
    draft.insert(block, "en", 0, "x")


def test_words_that_arrive_late_reopen_a_closed_block_visibly(draft: Draft) -> None:
    other = twin(draft)
    block = draft.order()[THANK]
    draft.close_block(block, delegation="PPT")
    other.insert(block, "en", 0, "Warmly ")
    exchange(draft, other)
    for laptop in (draft, other):
        found = laptop.standing(block)
        assert found.status is Agreement.OPEN
        assert found.changed
        assert not found.locked


def test_positions_make_the_status(draft: Draft) -> None:
    block = draft.order()[THANK]
    draft.take_position("MEX", Stance.ACCEPT, block=block)
    draft.take_position(
        "USA", Stance.AD_REFERENDUM, block=block, confirm_by="Ministry", until="2012-07-01"
    )
    found = draft.standing(block, ["MEX", "USA"])
    assert found.status is Agreement.AD_REFERENDUM
    assert found.waiting == ("USA",)
    draft.take_position("USA", Stance.SUPPORT, block=block)
    assert draft.standing(block, ["MEX", "USA"]).status is Agreement.AGREED
    draft.take_position("MEX", Stance.OBJECT, block=block)
    assert draft.standing(block, ["MEX", "USA"]).against == ("MEX",)
    draft.take_position("MEX", Stance.SILENT, block=block)
    assert draft.standing(block, ["MEX", "USA"]).status is Agreement.OPEN
    draft.insert(block, "en", 0, "Warmly ")
    assert draft.standing(block).stale == ("USA",)


def test_positions_taken_apart_by_one_delegation_show_the_more_cautious(draft: Draft) -> None:
    block = draft.order()[THANK]
    other = twin(draft, Author("Ben", "MEX"))
    draft.take_position("MEX", Stance.SUPPORT, block=block)
    other.take_position("MEX", Stance.RESERVE, block=block)
    exchange(draft, other)
    for laptop in (draft, other):
        (position,) = laptop.standing(block).positions
        assert position.stance is Stance.RESERVE
        assert position.disputed


def test_sponsors_join_and_leave(draft: Draft) -> None:
    tea, _ = draft.propose_words(["MEX"], draft.order()[THANK], "en", "Thank the host.")
    draft.join(tea, "CAN")
    draft.leave(tea, "MEX")
    assert draft.negotiation.sponsors(tea) == ("CAN",)


# -- refusals ------------------------------------------------------------------------


def test_what_cannot_be_proposed_or_decided_is_refused(draft: Draft) -> None:
    block = draft.order()[THANK]
    with pytest.raises(NobodyProposes):
        draft.propose_words([], block, "en", "Other.")
    with pytest.raises(NothingProposed):
        draft.propose_words(["MEX"], block, "en", draft.words(block, "en"))
    tea, _ = draft.propose_words(["MEX"], block, "en", "Thank the host for its tea.")
    draft.withdraw(tea)
    with pytest.raises(AlreadyDecided):
        draft.accept(tea)
    with pytest.raises(NoSuchProposal):
        draft.accept("nothing")
    assert draft.proposal(tea[:6]).id == tea
