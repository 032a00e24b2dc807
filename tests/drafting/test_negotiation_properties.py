"""Random negotiations on three laptops: they agree, and a decision does only what it says."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.fates import competing
from rcm_desktop.drafting.shown import shown_blocks
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import ActKind, Proposal, Status
from rcm_desktop.models.view import REDLINE, Lens, View
from rcm_desktop.services.auditing import audit
from tests.drafting.conftest import exchange
from tests.drafting.negotiators import (
    DECIDING,
    PROPOSING,
    STANDING,
    STEPS,
    STRUCTURE,
    fixed_names,
    settle,
    step,
    team,
)

Steps = list[tuple[int, str, int, int]]


def steps(*kinds: str, most: int = 24) -> st.SearchStrategy[Steps]:
    """Who does what, to which block or proposal, and where."""
    one = st.tuples(
        st.integers(0, 2), st.sampled_from(kinds), st.integers(0, 20), st.integers(0, 60)
    )
    return st.lists(one, max_size=most)


def negotiated(made: Steps, meetings: set[int], check: Callable[[Draft], None] = lambda d: None):
    """Three laptops after these steps, which met after some of them, and at the end."""
    drafts = team()
    for number, (who, what, which, where) in enumerate(made):
        step(drafts[who], what, which, where, f"w{number}")
        check(drafts[who])
        if number in meetings:
            exchange(*drafts)
    settle(*drafts)
    return drafts


MEETINGS = st.sets(st.integers(0, 23), max_size=6)


@settings(max_examples=25, deadline=None)
@given(steps(*STEPS), MEETINGS)
@fixed_names()
def test_all_laptops_hold_the_same(made: Steps, meetings: set[int]) -> None:
    drafts = negotiated(made, meetings)
    assert len({draft.heads() for draft in drafts}) == 1
    first = drafts[0]
    late = Draft.load("d1", Author("Dora"), [first.snapshot()])
    for other in (*drafts[1:], late):
        assert other.blocks() == first.blocks()
        assert other.living() == first.living()
        for view in View:
            assert shown_blocks(other, Lens(view)) == shown_blocks(first, Lens(view))
        record, theirs = first.negotiation, other.negotiation
        assert theirs.proposals == record.proposals
        assert theirs.acts == record.acts
        for proposal in record.proposals:
            assert theirs.status(proposal) == record.status(proposal)
            assert theirs.sponsors(proposal) == record.sponsors(proposal)
            assert theirs.positions(proposal) == record.positions(proposal)
        for block in first.living():
            assert other.standing(block) == first.standing(block)


@settings(max_examples=30, deadline=None)
@given(steps(*STEPS), st.randoms(use_true_random=False))
@fixed_names()
def test_updates_in_any_order_end_in_the_same(made: Steps, random: object) -> None:
    drafts = team()
    start = drafts[0].snapshot()
    updates = []
    for number, (who, what, which, where) in enumerate(made):
        step(drafts[who], what, which, where, f"w{number}")
        update = drafts[who].commit()
        updates += [update] if update else []
    ends = []
    for _ in range(3):
        random.shuffle(updates)  # type: ignore[attr-defined]
        reader = Draft.load("d1", Author("Dora"), [start])
        for update in updates:
            reader.import_updates([update])
        ends.append(reader)
    settle(*ends)  # who meets with two wordings of the same words writes brackets, once each
    assert len({reader.heads() for reader in ends}) == 1
    assert ends[0].blocks() == ends[1].blocks() == ends[2].blocks()
    for proposal in ends[0].negotiation.proposals:
        assert len({reader.negotiation.status(proposal) for reader in ends}) == 1


def asks(draft: Draft, proposal: Proposal) -> tuple[str, str]:
    """What an open proposal inserts and strikes, as the redline shows it, blanks aside."""
    inserted = struck = ""
    for block in shown_blocks(draft, REDLINE):
        for reading in block.readings.values():
            for piece in reading.pieces:
                inserted += piece.text if piece.inserted == proposal.id else ""
                struck += piece.text if proposal.id in piece.struck else ""
    return "".join(inserted.split()), "".join(struck.split())


def related(draft: Draft, chosen: Proposal) -> set[str]:
    """The proposals that accepting one may change: rivals, answers, partners of its bundle.

    The words of an answer that is accepted become those of the proposal it answers.
    """
    record = draft.negotiation
    found = {chosen.id, *record.bundle_of(chosen.id)[1], *draft.rivals(chosen)}
    found |= {parent for proposal in tuple(found) for parent in record.proposals[proposal].amends}
    for proposal in tuple(found):
        found |= set(draft.rivals(record.proposals[proposal]))
    for block in shown_blocks(draft, REDLINE):  # a merge may have carried the words elsewhere
        for language in LANGUAGES:
            runs = draft.stored_runs(block.id, language)
            for proposal in tuple(found):
                found |= set(competing(runs, record, proposal))
    for proposal in record.proposals.values():
        if found & {*proposal.amends, *proposal.supersedes}:
            found.add(proposal.id)
    return found


@settings(max_examples=35, deadline=None)
@given(steps(*STEPS), MEETINGS, st.integers(0, 40))
@fixed_names()
def test_accepting_one_leaves_what_the_others_ask_for(
    made: Steps, meetings: set[int], which: int
) -> None:
    draft = negotiated(made, meetings)[0]
    record = draft.negotiation
    pending = sorted(record.pending, key=lambda p: p.id)
    if not pending:
        return
    chosen = pending[which % len(pending)]
    others = [p for p in pending if p.id not in related(draft, chosen)]
    before = {p.id: asks(draft, p) for p in others}
    try:
        draft.accept(chosen.id, delegation="PPT")
    except RcmError:  # of a block that is closed, or gone
        return
    for proposal in others:
        assert draft.negotiation.is_pending(proposal.id), proposal
        assert asks(draft, proposal) == before[proposal.id], (chosen, proposal)


def accepted_in_order(before: Record, after: Record) -> list[str]:
    """What one decision accepted, the first first."""
    acts = sorted(after.acts.values(), key=lambda act: act.at)
    fresh = [act for act in acts if act.id not in before.acts]
    return [act.on for act in fresh if act.kind is ActKind.ACCEPT]


@settings(max_examples=35, deadline=None)
@given(steps(*STEPS), MEETINGS, st.integers(0, 40))
@fixed_names()
def test_accepting_and_opening_again_changes_nothing(
    made: Steps, meetings: set[int], which: int
) -> None:
    draft = negotiated(made, meetings)[0]
    record = draft.negotiation
    pending = sorted(p.id for p in record.pending)
    if not pending or any(record.closing(block) for block in draft.living()):
        return
    chosen = pending[which % len(pending)]
    before = [(b.id, b.kind, b.level, b.text) for b in draft.blocks()]
    statuses = {p: record.status(p) for p in record.proposals}
    if Status.DISPUTED in statuses.values():
        return  # a later decision settles what was decided apart: that is not undone by another
    try:
        draft.accept(chosen, delegation="PPT")
    except RcmError:  # of a block that is gone
        return
    decided = accepted_in_order(record, draft.negotiation)
    for proposal in reversed(decided):
        draft.reopen(proposal, delegation="PPT")
    after = [(b.id, b.kind, b.level, b.text) for b in draft.blocks()]
    assert after == before
    again = draft.negotiation
    expected = {p: Status.OPEN if p in decided else statuses[p] for p in statuses}
    assert {p: again.status(p) for p in statuses} == expected


@settings(max_examples=25, deadline=None)
@given(steps(*PROPOSING, *STRUCTURE, *DECIDING, *STANDING), MEETINGS)
@fixed_names()
def test_every_proposals_words_stay_in_the_record(made: Steps, meetings: set[int]) -> None:
    made = [one for one in made if one[1] != "amend"]  # who rewords the own words drops some
    seen: dict[str, str] = {}

    def stored(draft: Draft) -> dict[str, str]:
        found: dict[str, str] = {}
        for block in {p.block for p in draft.negotiation.proposals.values()} | set(draft.living()):
            for language in ("en", "es"):
                for run in draft.stored_runs(block, language):
                    if run.ins:
                        found[run.ins] = found.get(run.ins, "") + "".join(run.text.split())
        return found

    def watch(draft: Draft) -> None:
        for proposal, words in stored(draft).items():
            if len(words) > len(seen.get(proposal, "")):
                seen[proposal] = words

    for draft in negotiated(made, meetings, watch):
        kept = stored(draft)
        for proposal, words in seen.items():
            assert set(words) <= set(kept.get(proposal, ""))
            assert len(kept[proposal]) >= len(words)


@settings(max_examples=30, deadline=None)
@given(steps(*STEPS), MEETINGS, st.integers(0, 23))
@fixed_names()
def test_the_audit_accounts_for_every_word(made: Steps, meetings: set[int], named: int) -> None:
    drafts = team()
    version = None
    for number, (who, what, which, where) in enumerate(made):
        step(drafts[who], what, which, where, f"w{number}")
        if number in meetings:
            exchange(*drafts)
        if number == named:
            exchange(*drafts)
            version = drafts[0].name_version("Middle", "2026-11-23T12:00:00+00:00")
    settle(*drafts)
    for since in {None, version}:
        found = audit(drafts[0], since, None, now="2026-11-24T09:00:00+00:00")
        assert found.faults == ()
    assert len(found.proposals) >= len(drafts[0].negotiation.proposals)
