"""Edits inside a block's words; positions are Unicode code points.

Each returns what it changed and leaves the step open, so that a run of typing is one
commit and one step to undo.
"""

from __future__ import annotations

from typing import Literal

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.changes import Changes, Delta
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.drafting.word_diff import word_changes
from rcm_desktop.errors import BadPosition, NoSuchBlock
from rcm_desktop.models.document import Language


class WordEditing(BlockReplica):
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
        """Put other words in place of [start, end); raises NoSuchBlock, BadPosition."""
        handle = self._checked(block_id, language, start, end)
        clean = encodable(text)
        with loro_errors(self.id):
            # The new words first: typed next to a deletion they inherit its emphasis.
            if clean:
                handle.insert(end, clean)
            if end > start:
                handle.delete(start, end - start)
        if not clean and end == start:
            return Changes(self.id)
        steps = [Delta("retain", start)] if start else []
        steps += [Delta("delete", end - start)] if end > start else []
        steps += [Delta.insert(clean)] if clean else []
        return self._worded(block_id, language, tuple(steps))

    def set_words(self, block_id: str, language: Language, text: str) -> Changes:
        """Bring a block to these words by the fewest changed words, leaving the rest untouched.

        A colleague's edit elsewhere in the paragraph, made meanwhile, then survives.
        """
        old = self.words(block_id, language)
        self._checked(block_id, language, 0, 0)
        changes = Changes(self.id)
        position = 0
        pending = ""  # words deleted just before an insertion: one replacement, not two edits
        for change in word_changes(old, encodable(text)):
            if change.op == "delete":
                pending += change.text
                continue
            if change.op == "insert":
                changes |= self.replace(
                    block_id, language, position, position + len(pending), change.text
                )
            elif pending:
                changes |= self.delete(block_id, language, position, len(pending))
            pending = ""
            position += len(change.text)
        if pending:
            changes |= self.delete(block_id, language, position, len(pending))
        return changes

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

    def _checked(self, block_id: str, language: Language, start: int, end: int):  # type: ignore[no-untyped-def]
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
        order = bool(self._fields(block_id).get("deleted"))
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
