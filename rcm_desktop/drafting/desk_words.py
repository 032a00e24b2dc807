"""Edits of shown words: with a suggesting hand they become proposals of its delegations.

With either hand, words that others propose are theirs: the direct hand leaves them
standing where it deletes, and typing inside them becomes a proposal that amends theirs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk_sight import DeskSight
from rcm_desktop.drafting.places import Anchor, anchor, shown_at
from rcm_desktop.drafting.proposing import NobodyProposes
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.drafting.stored_runs import StoredRun
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Language
from rcm_desktop.models.proposal import ProposalKind

Ranges = list[tuple[int, int]]


class CannotBeSuggested(RcmError):
    """A change for which there is no proposal: emphasis, numbering."""

    template = (
        "Emphasis and the style of numbers cannot be proposed; "
        "switch Suggest off to change them, if it is for you to do."
    )


class DeskWords(DeskSight):
    """The half of a desk that edits words; `pen` is where the caret stands after an edit."""

    # -- typing ----------------------------------------------------------------

    def insert(self, block: str, language: Language, at: int, text: str) -> Changes:
        """Type at a shown place. Raises BlockClosed, NobodyProposes, NoSuchBlock."""
        return self.replace(block, language, at, at, text)

    def delete(
        self, block: str, language: Language, at: int, count: int, *, forward: bool = False
    ) -> Changes:
        """Delete shown words; going `forward` the caret ends behind those that stay in sight."""
        reading = self.reading(block, language)
        caret = anchor(reading, at + count if forward else at)
        ranges = self._deletable(block, language, reading, at, at + count)
        if not ranges:
            self._stand(block, language, at + count if forward else at)
            return Changes(self.draft.id)
        if self.suggests(block):
            changes = self._suggest(block, language, ranges, ranges[-1][1], "")
        else:
            changes = self._cut(block, language, ranges)
        self._stand_at(block, language, changes, caret)
        return changes

    def replace(self, block: str, language: Language, start: int, end: int, text: str) -> Changes:
        """Put other words in place of the shown [start, end)."""
        if not text:
            return self.delete(block, language, start, end - start)
        reading = self.reading(block, language)
        ranges = self._deletable(block, language, reading, start, end)
        held = self._held(block, language, start) if start == end else None
        if ranges:
            at = ranges[-1][1]
        elif held is not None:
            at = held
        else:
            at = anchor(reading, end).stored
        if self.suggests(block) or self._foreign(block, language, at):
            return self._write_as_suggestion(block, language, ranges, at, text)
        return self._write_directly(block, language, ranges, at, text)

    def _write_directly(
        self, block: str, language: Language, ranges: Ranges, at: int, text: str
    ) -> Changes:
        if ranges:
            first, last = ranges.pop()
            changes = self.draft.replace(block, language, first, last, text)
            behind = first + len(text)
            changes |= (later := self._cut(block, language, ranges))
            behind = later.moved(block, language, behind)
        else:
            changes = self.draft.insert(block, language, at, text)
            behind = at + len(text)
        self._stand_at(block, language, None, Anchor(behind))
        return changes

    def _write_as_suggestion(
        self, block: str, language: Language, ranges: Ranges, at: int, text: str
    ) -> Changes:
        changes = self._suggest(block, language, ranges, at, text)
        steps = changes.text_deltas.get((block, language), ())
        if steps:  # it may stand behind what others propose for the same words
            at = steps[0][0].count if steps[0][0].kind == "retain" else 0
        later = Changes(self.draft.id, text_deltas={(block, language): steps[1:]})
        behind = later.moved(block, language, at + len(text))
        self._stand_at(block, language, None, Anchor(behind))
        return changes

    def _cut(self, block: str, language: Language, ranges: Ranges) -> Changes:
        changes = Changes(self.draft.id)
        for first, last in reversed(ranges):
            changes |= self.draft.delete(block, language, first, last - first)
        return changes

    def _suggest(
        self, block: str, language: Language, ranges: Ranges, at: int, text: str
    ) -> Changes:
        if not self.hand.delegations:
            raise NobodyProposes
        touched = self._own_in(block, language, ranges)
        going_on = self._emptied if self._emptied[1:] == (block, language) else ("", "", "")
        _, changes = self.draft.suggest(
            self.hand.delegations, block, language, ranges, at, text, proposal=going_on[0]
        )
        if going_on[0] and text:
            self._emptied = ("", "", "")
        if not touched:
            return changes
        left = self._own_in(block, language, [(0, len(self.draft.stored(block, language)))])
        for emptied in touched - left:
            if self._emptied[0] != emptied:
                changes |= self.settle()
            self._emptied = (emptied, block, language)
        return changes

    def settle(self) -> Changes:
        """Withdraw one's own proposal whose last word one deleted, unless it is written anew."""
        proposal, block, language = self._emptied
        self._emptied = ("", "", "")
        if not proposal or not self.is_own(proposal) or block not in self.draft.living():
            return Changes(self.draft.id)
        if any(
            proposal in (run.ins, *run.dels)
            for run in self.draft.stored_runs(block, "es" if language == "es" else "en")
        ):
            return Changes(self.draft.id)
        return self.draft.withdraw(proposal, delegation=self.hand.delegations[0])

    # -- which words -------------------------------------------------------------

    def _deletable(
        self, block: str, language: Language, reading: Reading, start: int, end: int
    ) -> Ranges:
        """The stored stretches that a deletion of shown words may touch with this hand."""
        wanted = sorted(found[:2] for found in reading.stored_ranges(start, end))
        if not wanted:
            return []
        runs = self.draft.stored_runs(block, language)
        suggests = self.suggests(block)
        found: Ranges = []
        for run in runs:
            owner = self.owner(run.ins)
            if suggests:
                if not self.is_own(owner) and self._struck_by_own(run):
                    continue
            elif owner and not self.is_own(owner):
                continue
            for first, last in wanted:
                low, high = max(first, run.start), min(last, run.end)
                if low < high:
                    if found and found[-1][1] == low:
                        found[-1] = (found[-1][0], high)
                    else:
                        found.append((low, high))
        return found

    def _struck_by_own(self, run: StoredRun) -> bool:
        return any(run.struck_by(proposal) and self.is_own(proposal) for proposal in run.dels)

    def _own_in(self, block: str, language: Language, ranges: Ranges) -> set[str]:
        """One's own open proposals that have words, or strike some, within stored ranges."""
        record = self.draft.negotiation
        return {
            proposal
            for run in self.draft.stored_runs(block, language)
            for first, last in ranges
            if run.start < last and run.end > first
            for proposal in (run.ins, *run.dels)
            if self.is_own(proposal) and record.proposals[proposal].kind is ProposalKind.WORDS
        }

    def _foreign(self, block: str, language: Language, at: int) -> bool:
        """Whether a stored place lies inside words that others propose."""
        runs = self.draft.stored_runs(block, language)
        if all(run.plain for run in runs):
            return False
        before = next((self.owner(run.ins) for run in runs if run.start < at <= run.end), "")
        behind = next((self.owner(run.ins) for run in runs if run.start <= at < run.end), "")
        return bool(before) and before == behind

    # -- emphasis ----------------------------------------------------------------

    def emphasise(
        self,
        block: str,
        language: Language,
        start: int,
        end: int,
        mark: Literal["bold", "italic"],
        on: bool,
    ) -> Changes:
        """Set bold or italic on shown words; suggesting, on one's own proposed ones only.

        Raises CannotBeSuggested.
        """
        ranges = self.reading(block, language).stored_ranges(start, end)
        if self.suggests(block):
            owned = self._ranges_of_own(block, language, [found[:2] for found in ranges])
            if ranges and not owned:
                raise CannotBeSuggested
        else:
            owned = [found[:2] for found in ranges]
        changes = Changes(self.draft.id)
        for first, last in owned:
            changes |= self.draft.emphasise(block, language, first, last, mark, on)
        return changes

    def _ranges_of_own(
        self, block: str, language: Language, ranges: Iterable[tuple[int, int]]
    ) -> Ranges:
        return [
            (max(first, run.start), min(last, run.end))
            for run in self.draft.stored_runs(block, language)
            if self.is_own(self.owner(run.ins))
            for first, last in ranges
            if run.start < last and run.end > first
        ]

    # -- where the caret stands ----------------------------------------------------

    def _stand_at(
        self, block: str, language: Language, changes: Changes | None, place: Anchor
    ) -> None:
        stored = changes.moved(block, language, place.stored) if changes else place.stored
        reading = self.reading(block, language)
        shown = shown_at(reading, Anchor(stored, place.behind))
        self._stand(block, language, shown, stored if changes is None else None)
