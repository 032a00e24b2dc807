"""Putting proposals into a draft: words inserted or struck, blocks added, removed, moved …

Each proposal is written together with the marks that anchor it to the words, in the same
step. Nothing here takes a word out of the text.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import loro

from rcm_desktop.drafting.block_editing import BlockEditing
from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.drafting.changes import Changes, Delta
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.drafting.stored_runs import DEL
from rcm_desktop.drafting.word_diff import replacements
from rcm_desktop.drafting.word_editing import encodable
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Block, BlockKind, Language
from rcm_desktop.models.proposal import Proposal, ProposalKind

Ranges = Sequence[tuple[int, int]]


class NobodyProposes(RcmError):
    """A proposal without a delegation."""

    template = "A proposal needs a delegation that makes it; choose who is speaking."


class NothingProposed(RcmError):
    """A proposal that would change nothing."""

    template = "These are the words already: there is nothing to propose."


class Proposing(BlockEditing):
    """The half of a draft that takes proposals down."""

    # -- words ---------------------------------------------------------------

    def propose_words(
        self,
        delegations: Iterable[str],
        block_id: str,
        language: Language,
        words: str,
        *,
        reason: str = "",
        supersedes: Iterable[str] = (),
        translates: str = "",
    ) -> tuple[str, Changes]:
        """Propose that a block's clean words become these, by the fewest changed words.

        Returns the proposal's id. Raises NobodyProposes, NothingProposed, BlockClosed.
        """
        self._checked(block_id, language, 0, 0)
        reading = self.reading(block_id, language)
        stretches = replacements(reading.text, encodable(words), phrases=True)
        if not stretches:
            raise NothingProposed
        proposal = ""
        changes = Changes(self.id)
        with self._step():
            for start, end, instead in reversed(stretches):
                ranges = [found[:2] for found in reading.stored_ranges(start, end)]
                at = ranges[-1][1] if ranges else reading.to_stored(start)
                proposal, done = self.suggest(
                    delegations,
                    block_id,
                    language,
                    ranges,
                    at,
                    instead,
                    proposal=proposal,
                    reason=reason,
                    supersedes=supersedes,
                    translates=translates,
                    join=False,
                )
                changes |= done
        return proposal, changes

    def suggest(
        self,
        delegations: Iterable[str],
        block_id: str,
        language: Language,
        strike: Ranges,
        at: int,
        text: str,
        *,
        proposal: str = "",
        reason: str = "",
        supersedes: Iterable[str] = (),
        translates: str = "",
        amends: Iterable[str] = (),
        join: bool = True,
    ) -> tuple[str, Changes]:
        """Strike stored ranges and insert words at a stored position, as one proposal.

        `proposal` goes on with an open one of the same delegations where it can; else, with
        `join`, so does one whose words touch the place; else a new one begins.
        Own proposed words that are struck simply go. `amends` names proposals that it is an
        answer to even where it touches none of their words. Returns the proposal's id.
        Raises NobodyProposes, NoSuchBlock, BadPosition, BlockClosed.
        """
        asking = tuple(dict.fromkeys(delegations))
        if not asking:
            raise NobodyProposes
        self._checked(block_id, language, at, at)
        self._refuse_closed(block_id)
        strike = _apart(strike, at)
        touched = self._parents(block_id, language, strike, at if text else None, asking)
        parents = tuple(dict.fromkeys((*touched, *amends)))
        target = self._joinable(proposal, asking, parents)
        if join and not target:
            target = self._join_at(block_id, language, strike, at, asking, parents)
        record = not target
        if record and strike:
            at = self._behind_rivals(block_id, language, at)
        with loro_errors(self.id):
            if not target:
                target = new_block_id()
                self._write(
                    Proposal(
                        target,
                        ProposalKind.WORDS,
                        asking,
                        block_id,
                        language,
                        reason=reason,
                        amends=parents,
                        supersedes=tuple(supersedes),
                        translates=translates,
                    )
                )
            deltas = self._insert_as(target, block_id, language, at, encodable(text))
            shift = [(s + len(text), e + len(text)) if s >= at else (s, e) for s, e in strike]
            for start, end in sorted(shift, reverse=True):
                deltas += self._strike_as(target, block_id, language, start, end, asking)
        changes = self._worded(block_id, language, ())
        return target, changes | Changes(
            self.id,
            frozenset([block_id]),
            text_deltas={(block_id, language): tuple(deltas)} if deltas else {},
            record=record,
        )

    def _insert_as(
        self, proposal: str, block_id: str, language: Language, at: int, text: str
    ) -> list[tuple[Delta, ...]]:
        if not text:
            return []
        self._text(block_id, language).insert(at, text)
        self._mark_as(block_id, language, at, at + len(text), proposal)
        return [(*([Delta("retain", at)] if at else []), Delta.insert(text))]

    def _strike_as(
        self,
        proposal: str,
        block_id: str,
        language: Language,
        start: int,
        end: int,
        asking: Sequence[str],
    ) -> list[tuple[Delta, ...]]:
        """Mark words as struck; own proposed ones are taken out. From the end, so places hold."""
        text = self._text(block_id, language)
        deltas: list[tuple[Delta, ...]] = []
        for run in reversed(self.stored_runs(block_id, language)):
            first, last = max(run.start, start), min(run.end, end)
            if first >= last:
                continue
            if run.ins and (run.ins == proposal or self._is_own(run.ins, asking)):
                text.delete(first, last - first)
                lead = [Delta("retain", first)] if first else []
                deltas.append((*lead, Delta("delete", last - first)))
            elif not run.struck_by(proposal):
                text.mark(first, last, DEL + proposal, run.ins)
        return deltas

    def _parents(
        self,
        block_id: str,
        language: Language,
        strike: Ranges,
        at: int | None,
        asking: Sequence[str],
    ) -> tuple[str, ...]:
        """The open proposals of others whose words this one changes.

        One that strikes words of the text too stands against theirs: it must not fall with them.
        """
        touched = [
            run.ins
            for run in self.stored_runs(block_id, language)
            for start, end in strike
            if run.start < end and run.end > start and not self._is_own(run.ins, asking)
        ]
        answers = all(self.negotiation.is_pending(owner) for owner in touched)
        found = dict.fromkeys(touched if answers else ())
        if at is not None and (inside := self._marks_for(block_id, language, at, at)[0]):
            found[inside] = None
        adding = self.added_by(block_id)
        if adding:
            found[adding] = None
        return tuple(
            p for p in found if self.negotiation.is_pending(p) and not self._is_own(p, asking)
        )

    def _behind_rivals(self, block_id: str, language: Language, at: int) -> int:
        """The place behind what others propose here already: wordings stand in order of making."""
        for run in self.stored_runs(block_id, language):
            if run.start == at and run.ins:
                at = run.end
        return at

    def _is_own(self, proposal: str, asking: Sequence[str]) -> bool:
        """Whether a still open proposal is of exactly these delegations, who may reword it."""
        record = self.negotiation
        return record.is_pending(proposal) and set(record.sponsors(proposal)) == set(asking)

    def _joinable(self, proposal: str, asking: Sequence[str], parents: Sequence[str]) -> str:
        record = self.negotiation
        if not proposal or not self._is_own(proposal, asking):
            return ""
        found = record.proposals[proposal]
        return proposal if set(parents) <= set(found.amends) else ""

    def _join_at(
        self,
        block_id: str,
        language: Language,
        strike: Ranges,
        at: int,
        asking: Sequence[str],
        parents: Sequence[str],
    ) -> str:
        """The own open proposal whose words touch the place: typing on goes on with it."""
        low = min([at, *(start for start, _ in strike)])
        high = max([at, *(end for _, end in strike)])
        for run in self.stored_runs(block_id, language):
            if run.end < low or run.start > high:
                continue
            for proposal in (run.ins, *run.dels):
                if self._joinable(proposal, asking, parents):
                    found = self.negotiation.proposals[proposal]
                    # behind one's own words one goes on, even where those amend another's
                    goes_on = run.ins == proposal and run.end == at and not strike
                    same = goes_on or set(found.amends) == set(parents)
                    if found.kind is ProposalKind.WORDS and same:
                        return proposal
        return ""

    # -- blocks --------------------------------------------------------------

    def propose_add(
        self,
        delegations: Iterable[str],
        after: str | None,
        kind: BlockKind,
        *,
        level: int = 0,
        scheme: str = "",
        text: Mapping[Language, str] | None = None,
        reason: str = "",
    ) -> tuple[str, str, Changes]:
        """Propose a new block behind another one; returns the proposal's and the block's id."""
        block = Block(new_block_id(), kind, dict(text or {}), level, scheme)
        place = self._place_of(after) + 1 if after else 0
        with self._step():
            self._put(block, place)
            proposal = self._record_change(ProposalKind.ADD, delegations, block.id, reason, {})
        changed = frozenset([block.id])
        return proposal, block.id, Changes(self.id, changed, order=True, record=True)

    def propose_remove(
        self, delegations: Iterable[str], block_id: str, *, reason: str = ""
    ) -> tuple[str, Changes]:
        """Propose that a whole block be deleted."""
        return self._propose(ProposalKind.REMOVE, delegations, block_id, reason)

    def propose_move(
        self, delegations: Iterable[str], block_id: str, after: str | None, *, reason: str = ""
    ) -> tuple[str, Changes]:
        """Propose that a block stand behind another one, or first where `after` is None."""
        if after is not None:
            self.index(after)
        return self._propose(
            ProposalKind.MOVE, delegations, block_id, reason, {"after": after or ""}
        )

    def propose_split(
        self,
        delegations: Iterable[str],
        block_id: str,
        language: Language,
        at: int,
        *,
        reason: str = "",
    ) -> tuple[str, Changes]:
        """Propose that a block break in two at a stored position of one language."""
        text = self._checked(block_id, language, at, at)
        # tied to the letter before: what is typed at the break stands in the new block
        cursor = text.get_cursor(max(0, at - 1), loro.Side.Middle)
        place = base64.b64encode(cursor.encode()).decode() if cursor else ""
        details = {"cursor": place, "language": language, "behind": at > 0}
        return self._propose(ProposalKind.SPLIT, delegations, block_id, reason, details)

    def propose_merge(
        self, delegations: Iterable[str], block_id: str, *, reason: str = ""
    ) -> tuple[str, Changes]:
        """Propose that a block be joined to the one before it."""
        return self._propose(ProposalKind.MERGE, delegations, block_id, reason)

    def propose_kind(
        self,
        delegations: Iterable[str],
        block_id: str,
        kind: BlockKind,
        level: int = 0,
        *,
        reason: str = "",
    ) -> tuple[str, Changes]:
        """Propose another kind or level for a block."""
        details = {"kind": kind.value, "level": level}
        return self._propose(ProposalKind.KIND, delegations, block_id, reason, details)

    def split_place(self, proposal: Proposal) -> int | None:
        """Where a proposed split falls today in the stored words; None where it is lost."""
        encoded = str(proposal.details.get("cursor", ""))
        if not encoded:
            return None
        with loro_errors(self.id):
            found = self._doc.get_cursor_pos(loro.Cursor.decode(base64.b64decode(encoded)))
        behind = bool(proposal.details.get("behind")) and found.update is None
        return int(found.current.pos) + behind

    def _propose(
        self,
        kind: ProposalKind,
        delegations: Iterable[str],
        block_id: str,
        reason: str,
        details: Mapping[str, Any] | None = None,
    ) -> tuple[str, Changes]:
        self.index(block_id)
        self._refuse_closed(block_id)
        with self._step():
            proposal = self._record_change(kind, delegations, block_id, reason, details or {})
        return proposal, Changes(self.id, frozenset([block_id]), record=True)

    def _record_change(
        self,
        kind: ProposalKind,
        delegations: Iterable[str],
        block_id: str,
        reason: str,
        details: Mapping[str, Any],
    ) -> str:
        asking = tuple(dict.fromkeys(delegations))
        if not asking:
            raise NobodyProposes
        adding = self.added_by(block_id)
        amends = (adding,) if adding and not self._is_own(adding, asking) else ()
        proposal = Proposal(
            new_block_id(), kind, asking, block_id, reason=reason, amends=amends, details=details
        )
        self._write(proposal)
        return proposal.id

    def _write(self, proposal: Proposal) -> None:
        """Put a proposal on the record, with who wrote it down and when."""
        self._write_proposal(replace(proposal, by=self.author.name, at=self.clock()))
        self._visible = None


def _apart(ranges: Ranges, at: int) -> list[tuple[int, int]]:
    """The ranges with none of them around a position."""
    parts = [part for s, e in ranges for part in ((s, min(e, at)), (max(s, at), e))]
    return [(start, end) for start, end in parts if start < end]
