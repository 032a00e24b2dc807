"""The deed behind a letter's fate: which decision on which proposal, or whose own edit."""

from __future__ import annotations

from typing import Final

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.ledger import Deed, Ledger, Letter, Place
from rcm_desktop.drafting.lettered import Lettered
from rcm_desktop.drafting.stored_runs import StoredRun
from rcm_desktop.models.audit import Cause, How
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import Act, ActKind, ProposalKind, Status

_STRUCTURAL: Final = {ProposalKind.SPLIT: "new", ProposalKind.MERGE: "into"}


class Causes:
    """Answers why letters and blocks came and went between two states of a draft."""

    def __init__(self, draft: Draft, old: Lettered, new: Lettered, ledger: Ledger) -> None:
        self._draft, self._old, self._new, self._ledger = draft, old, new, ledger
        self._stored: dict[Letter, tuple[Place, int]] = {}
        self._indexed: set[Place] = set()

    def index(self, places: set[Place]) -> None:
        """Remember where the letters of these places are stored in the new state."""
        for place in places - self._indexed:
            letters = self._new.text(place).letters
            self._stored |= {letter: (place, at) for at, letter in enumerate(letters)}
        self._indexed |= places

    def is_stored(self, letter: Letter) -> bool:
        """Whether a letter lies in the new state, shown or not."""
        return letter in self._stored

    # -- words -------------------------------------------------------------------

    def of_absence(self, letter: Letter) -> Cause | None:
        """Why a letter of the old text is not in the new one."""
        found = self._stored.get(letter)
        if found is None:
            deletion = self._ledger.deletion(letter)
            return of_deed(deletion) if deletion else None
        place, at = found
        if not self._new.stands(place[0]):
            return self.of_block_gone(place[0])
        return self._of_hidden(self._new.text(place).run_at(at))

    def _of_hidden(self, run: StoredRun) -> Cause | None:
        record = self._new.record
        owner = self._not_standing(run.ins)
        if owner:
            return self.of_proposal(owner)
        for proposal in run.dels:
            known = proposal in record.proposals and run.struck_by(proposal)
            if known and record.status(proposal) is Status.ACCEPTED:
                return self.of_proposal(proposal)
        if run.void:
            return Cause("bracketed")
        return None

    def _not_standing(self, proposal: str) -> str:
        """The proposal that keeps words out: this one, or one that it amends."""
        record = self._new.record
        if not proposal or proposal not in record.proposals:
            return ""
        if record.status(proposal) is not Status.ACCEPTED:
            return proposal
        parents = map(self._not_standing, record.proposals[proposal].amends)
        return next(filter(None, parents), "")

    def of_presence(self, letter: Letter, stored_before: bool) -> tuple[How, Cause | None]:
        """Why a letter of the new text was not in the old one."""
        place, at = self._stored[letter]
        run = self._new.text(place).run_at(at)
        if run.ins and run.ins in self._new.record.proposals:
            return How.PROPOSED, self.of_proposal(run.ins)
        adding = self._added_by(place[0])
        if adding and not self._old.stands(place[0]):
            return How.PROPOSED, self.of_proposal(adding)
        if stored_before:
            return How.RETURNED, self._of_return(letter, place)
        return How.TYPED, self._author(letter)

    def _author(self, letter: Letter) -> Cause | None:
        """Who typed a letter; of words that were carried, who typed them first."""
        first = letter
        while (earlier := self._ledger.source(first)) is not None:
            first = earlier
        return of_deed(self._ledger.deed(first))

    def _of_return(self, letter: Letter, place: Place) -> Cause | None:
        """Why words that stood in the record, but not in the text, stand in it now."""
        old = self._old.text(place)
        if not self._old.stands(place[0]):
            return self.of_block_back(place[0])
        run = old.run_at(old.letters.index(letter))
        for proposal in (*run.dels, run.ins):
            if proposal and proposal in self._new.record.proposals:
                return self.of_proposal(proposal)
        return None

    def of_carrying(self, letter: Letter, source: str, target: str) -> Cause | None:
        """Why words of one block stand in another: a split or merge decided, or a person's edit."""
        record = self._new.record
        for proposal in (*record.on_block(source), *record.on_block(target)):
            key = _STRUCTURAL.get(proposal.kind)
            for act in record.acts_on(proposal.id) if key else ():
                ends = {proposal.block, str(act.details.get(key or ""))}
                if act.kind is ActKind.ACCEPT and ends == {source, target}:
                    return self.of_proposal(proposal.id)
        return of_deed(self._ledger.deed(letter))

    # -- blocks ------------------------------------------------------------------

    def of_block_gone(self, block: str) -> Cause | None:
        """Why a block of the old text is not in the new one."""
        record = self._new.record
        for proposal in record.on_block(block):
            standing = record.status(proposal.id)
            struck_out = proposal.kind is ProposalKind.REMOVE and standing is Status.ACCEPTED
            fell = proposal.kind is ProposalKind.ADD and standing is not Status.ACCEPTED
            if struck_out or fell:
                return self.of_proposal(proposal.id)
        removed = self._ledger.field_deed(block, "deleted")
        # Undoing that a block was made takes its fields away.
        deed = removed or self._ledger.field_deed(block, "kind")
        return self._merged_away(block) or of_deed(deed)

    def _merged_away(self, block: str) -> Cause | None:
        record = self._new.record
        for proposal in record.on_block(block):
            merging = proposal.kind is ProposalKind.MERGE
            if merging and record.status(proposal.id) is Status.ACCEPTED:
                return self.of_proposal(proposal.id)
        return None

    def of_block_come(self, block: str) -> Cause | None:
        """Why a block of the new text is not in the old one."""
        adding = self._added_by(block)
        if adding:
            return self.of_proposal(adding)
        for proposal in self._new.record.proposals.values():
            if proposal.kind is ProposalKind.SPLIT:
                act = self._new.record.decision(proposal.id)
                if act and act.details.get("new") == block:
                    return self.of_proposal(proposal.id)
        if block in self._old.blocks:
            return self.of_block_back(block)
        return of_deed(self._ledger.field_deed(block, "kind"))

    def of_block_back(self, block: str) -> Cause | None:
        """Why a block that had been taken out is part of the text again."""
        before = self._old.record
        for proposal in self._new.record.on_block(block):
            taking = proposal.kind in (ProposalKind.REMOVE, ProposalKind.MERGE)
            known = taking and proposal.id in before.proposals
            if known and before.status(proposal.id) is Status.ACCEPTED:
                return self.of_proposal(proposal.id)
        return of_deed(self._ledger.field_deed(block, "deleted", "kind"))

    def of_block_changed(self, block: str, kind: ProposalKind) -> Cause | None:
        """Why a block was moved, or is of another kind."""
        record = self._new.record
        for proposal in reversed(record.on_block(block)):
            if proposal.kind is kind and record.status(proposal.id) is Status.ACCEPTED:
                return self.of_proposal(proposal.id)
        if kind is ProposalKind.MOVE:
            return of_deed(self._ledger.move_deed(block))
        return of_deed(self._ledger.field_deed(block, "kind", "level"))

    def _added_by(self, block: str) -> str:
        """The proposal through which a block is there."""
        proposals = self._new.record.on_block(block)
        return next((p.id for p in proposals if p.kind is ProposalKind.ADD), "")

    # -- proposals ---------------------------------------------------------------

    def of_proposal(self, proposal: str) -> Cause:
        """The latest decision on a proposal, with those who ask for it."""
        return decided(self._new.record, proposal)


def decided(record: Record, proposal: str) -> Cause:
    """What was decided on a proposal, by whom, for whom; the proposal itself while it is open."""
    sponsors = record.sponsors(proposal)
    act = latest(record, proposal)
    if act is None:
        found = record.proposals[proposal]
        return Cause("open", found.by, "", found.at, proposal, sponsors)
    return Cause(act.kind.value, act.by, act.delegation, act.at, proposal, sponsors)


def latest(record: Record, proposal: str, asked: frozenset[str] = frozenset()) -> Act | None:
    """The act by which a proposal stands as it does; that of another where it fell with it."""
    heads = record.heads(ActKind.ACCEPT, proposal)
    if heads:
        return heads[-1]
    asked = asked | {proposal}
    for other in (*record.bridged_by(proposal), *overtaking(record, proposal)):
        act = latest(record, other, asked) if other not in asked else None
        if act is not None:
            return act
    return None


def overtaking(record: Record, proposal: str) -> tuple[str, ...]:
    """The proposals whose acceptance, or whose fall, settled this one."""
    if record.status(proposal) is not Status.OVERTAKEN:
        return ()
    fallen = [
        p
        for p in record.proposals[proposal].amends
        if record.status(p) not in (Status.ACCEPTED, Status.OPEN, Status.DISPUTED)
    ]
    winners = [
        act.on
        for act in record.acts.values()
        if act.kind is ActKind.ACCEPT
        and proposal in act.details.get("over", ())
        and record.status(act.on) is Status.ACCEPTED
    ]
    return tuple(dict.fromkeys((*fallen, *winners)))


def of_deed(deed: Deed | None) -> Cause | None:
    """A person's own edit as a cause."""
    return Cause("edit", deed.by.name, deed.by.delegation, deed.at) if deed else None
