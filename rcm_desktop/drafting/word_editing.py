"""Edits inside a block's words; positions are Unicode code points of the *stored* words.

Each returns what it changed and leaves the step open, so that a run of typing is one
commit and one step to undo.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal

import loro

from rcm_desktop.drafting.alignment import Alignment
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes, Delta
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.drafting.negotiation_log import fingerprint_of
from rcm_desktop.drafting.stored_runs import COPY, DEL, INS, VOID, raw_runs
from rcm_desktop.drafting.word_diff import replacements
from rcm_desktop.errors import BadPosition, NoSuchBlock, RcmError
from rcm_desktop.models.document import LANGUAGES, Language


class BlockClosed(RcmError):
    """An edit of words that the chair closed as agreed."""

    template = (
        "“{words} …” was closed as agreed; the chair must open it again before it is changed."
    )


class WordEditing(Alignment):
    """The half of a draft that changes words."""

    def insert(self, block_id: str, language: Language, position: int, text: str) -> Changes:
        """Put words in at a position; raises NoSuchBlock, BadPosition."""
        return self.replace(block_id, language, position, position, text)

    def delete(self, block_id: str, language: Language, position: int, count: int) -> Changes:
        """Take `count` characters out; raises NoSuchBlock, BadPosition."""
        return self.replace(block_id, language, position, position + count, "")

    def replace(
        self, block_id: str, language: Language, start: int, end: int, text: str
    ) -> Changes:
        """Put other words in place of [start, end).

        Raises NoSuchBlock, BadPosition, BlockClosed.
        """
        handle = self._checked(block_id, language, start, end)
        self._refuse_closed(block_id)
        clean = encodable(text)
        if not clean and end == start:
            return Changes(self.id)
        ins, dels = self._marks_for(block_id, language, start, end)
        before = self._to_watch(block_id, language)
        with loro_errors(self.id):
            # The new words first: typed next to a deletion they inherit its emphasis.
            if clean:
                handle.insert(end, clean)
                self._mark_as(block_id, language, end, end + len(clean), ins, dels)
            if end > start:
                handle.delete(start, end - start)
        steps = [Delta("retain", start)] if start else []
        steps += [Delta("delete", end - start)] if end > start else []
        steps += [Delta.insert(clean)] if clean else []
        aligned = self._align_after(block_id, before)
        return self._worded(block_id, language, tuple(steps)) | aligned

    def set_words(self, block_id: str, language: Language, text: str) -> Changes:
        """Bring a block's clean words to these by the fewest changed ones.

        A colleague's edit elsewhere in the paragraph, made meanwhile, then survives, and
        so do open proposals.
        """
        self._checked(block_id, language, 0, 0)
        reading = self.reading(block_id, language)
        changes = Changes(self.id)
        # From the end, so that earlier places stay where the reading found them.
        for start, end, words in reversed(replacements(reading.text, encodable(text))):
            ranges = [found[:2] for found in reading.stored_ranges(start, end)]
            at = ranges[-1][1] if ranges else reading.to_stored(start)
            if words and ranges:
                first, last = ranges.pop()
                changes |= self.replace(block_id, language, first, last, words)
            elif words:
                changes |= self.replace(block_id, language, at, at, words)
            for first, last in reversed(ranges):
                changes |= self.replace(block_id, language, first, last, "")
        return changes

    # -- whose words ---------------------------------------------------------

    def _marks_for(
        self, block_id: str, language: Language, start: int, end: int
    ) -> tuple[str, frozenset[str]]:
        """Whose proposal words typed over [start, end) belong to, and which proposals strike them.

        What is typed inside proposed words is part of them. A proposal that strikes all
        of the replaced words strikes what stands in their place.
        """
        runs = self.stored_runs(block_id, language)
        if all(run.plain for run in runs):
            return "", frozenset()
        if end > start:
            replaced = [run for run in runs if run.start < end and run.end > start]
            owners = {run.ins for run in replaced}
            dels = frozenset.intersection(*(frozenset(run.dels) for run in replaced))
            return (owners.pop() if len(owners) == 1 else ""), dels
        before = next((run.ins for run in runs if run.start < start <= run.end), "")
        behind = next((run.ins for run in runs if run.start <= start < run.end), "")
        return (before if before == behind else ""), frozenset()

    def _mark_as(
        self,
        block_id: str,
        language: Language,
        start: int,
        end: int,
        ins: str,
        dels: Collection[str] = (),
    ) -> None:
        """Give fresh words [start, end) exactly these marks, whatever their neighbours have."""
        text = self._text(block_id, language)
        for run in raw_runs(text.get_richtext_value()):
            first, last = max(run.start, start), min(run.end, end)
            if first >= last:
                continue
            if run.ins != ins:
                text.mark(first, last, INS, ins) if ins else text.unmark(first, last, INS)
            for other in run.dels:
                if other not in dels or run.dels[other] != ins:
                    text.unmark(first, last, DEL + other)
            for proposal in dels:
                if run.dels.get(proposal) != ins:
                    text.mark(first, last, DEL + proposal, ins)
            for key, there in ((VOID, run.void), (COPY, run.copy)):
                if there:
                    text.unmark(first, last, key)

    def _refuse_closed(self, block_id: str) -> None:
        """Agreed words are locked until the chair opens them again."""
        act = self.negotiation.closing(block_id)
        if act is not None and act.details.get("words") == self.clean_fingerprint(block_id):
            raise BlockClosed(words=self._opening(block_id))

    def clean_fingerprint(self, block_id: str) -> str:
        """What identifies a block's clean words in both languages: agreement is tied to it."""
        return fingerprint_of(self.words(block_id, lang) for lang in LANGUAGES)

    @staticmethod
    def _digest(parts: Iterable[str]) -> str:
        return fingerprint_of(parts)

    def _opening(self, block_id: str) -> str:
        words = self.words(block_id, self.language) or self.words(block_id, "es")
        return " ".join(words.split()[:6]) or block_id

    def emphasise(
        self,
        block_id: str,
        language: Language,
        start: int,
        end: int,
        mark: Literal["bold", "italic"],
        on: bool,
    ) -> Changes:
        """Set or clear bold or italic on [start, end); raises NoSuchBlock, BadPosition."""
        handle = self._checked(block_id, language, start, end)
        if start == end:
            return Changes(self.id)
        self._refuse_closed(block_id)
        with loro_errors(self.id):
            if on:
                handle.mark(start, end, mark, True)
            else:
                handle.unmark(start, end, mark)
        return self._worded(block_id, language, ())

    def authorship(self, block_id: str, language: Language) -> list[tuple[int, int, Author]]:
        """Who wrote each stretch [start, end) of a block's words, moved words included."""
        handle = self._checked(block_id, language, 0, 0)
        result: list[tuple[int, int, Author]] = []
        position = 0
        for text, marks in self._delta(block_id, language):
            for offset in range(len(text)):
                author = (
                    Author.of(marks["author"])
                    if "author" in marks
                    else self.author_of(handle.get_editor_at_unicode_pos(position + offset) or 0)
                )
                at = position + offset
                if result and result[-1][2] == author and result[-1][1] == at:
                    result[-1] = (result[-1][0], at + 1, author)
                else:
                    result.append((at, at + 1, author))
            position += len(text)
        return result

    def _checked(self, block_id: str, language: Language, start: int, end: int) -> loro.LoroText:
        if not self._fields(block_id):
            raise NoSuchBlock(block=block_id)
        handle = self._text(block_id, language)
        length = len(handle)
        if not 0 <= start <= end <= length:
            raise BadPosition(position=end, block=block_id, length=length)
        return handle

    def _worded(self, block_id: str, language: Language, steps: tuple[Delta, ...]) -> Changes:
        deltas = {(block_id, language): (steps,)} if steps else {}
        # Words typed into a deleted block bring it back.
        order = self._is_gone(block_id)
        if order:
            self._visible = None
        return Changes(self.id, frozenset([block_id]), order, text_deltas=deltas)


def encodable(text: str) -> str:
    """The text without halves of surrogate pairs, which no file and no replica can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
