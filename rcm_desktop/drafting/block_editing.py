"""Edits of a draft's structure: blocks added, taken out, split, merged, moved, re-levelled.

Every edit here is a step of its own for undo: the running one is closed before and after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, cast

from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.drafting.changes import Changes, Delta
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.drafting.stored_runs import StoredRun
from rcm_desktop.drafting.word_editing import WordEditing, encodable
from rcm_desktop.models.document import LANGUAGES, LISTED, Block, BlockKind, Language
from rcm_desktop.models.numbering import MAX_LEVEL
from rcm_desktop.models.proposal import ActKind

#: What Enter at the end of a block begins, where it is not more of the same.
FOLLOWS: Final = {
    BlockKind.TITLE: BlockKind.PREAMBLE,
    BlockKind.SUBTITLE: BlockKind.PREAMBLE,
    BlockKind.HEADING: BlockKind.PREAMBLE,
    BlockKind.CHAPEAU: BlockKind.DECISION,
}


class BlockEditing(WordEditing):
    """The half of a draft that changes its structure."""

    _grouping = False

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """Edits inside are taken back by one undo: a paste, a selection deleted, replace all."""
        outer, self._grouping = self._grouping, True
        if not outer:
            self._close_step()
        try:
            yield
        finally:
            self._grouping = outer
            if not outer:
                self._close_step()

    @contextmanager
    def _step(self) -> Iterator[None]:
        if self._grouping:
            with loro_errors(self.id):
                yield
            return
        self._close_step()
        with loro_errors(self.id):
            yield
        self._close_step()

    # -- adding and taking out -----------------------------------------------

    def add(
        self,
        after: str | None,
        kind: BlockKind,
        *,
        level: int = 0,
        text: Mapping[Language, str] | None = None,
        scheme: str = "",
        start: int | None = None,
    ) -> tuple[str, Changes]:
        """Put a new block behind another one, or first where `after` is None."""
        block = Block(new_block_id(), kind, dict(text or {}), level, scheme, start)
        place = self._place_of(after) + 1 if after else 0
        with self._step():
            self._put(block, place)
        return block.id, Changes(self.id, frozenset([block.id]), order=True)

    def extend(self, blocks: Sequence[Block]) -> Changes:
        """Append blocks at the end, as an import does; each gets an id of this draft's own."""
        return self._put_all(len(self._order), blocks)[1]

    def add_all(self, after: str | None, blocks: Sequence[Block]) -> tuple[list[str], Changes]:
        """Put new blocks behind another one, or first where `after` is None, as a paste does."""
        return self._put_all(self._place_of(after) + 1 if after else 0, blocks)

    def _put_all(self, place: int, blocks: Sequence[Block]) -> tuple[list[str], Changes]:
        fresh = [new_block_id() for _ in blocks]
        with self._step():
            for offset, (block_id, block) in enumerate(zip(fresh, blocks, strict=True)):
                self._put(block, place + offset, block_id)
        return fresh, Changes(self.id, frozenset(fresh), order=bool(fresh))

    def remove(self, block_ids: Iterable[str]) -> Changes:
        """Take blocks out. Their words stay in the record and come back if somebody edits them."""
        ids = [block_id for block_id in block_ids if self.index(block_id) >= 0]
        for block_id in ids:
            self._refuse_closed(block_id)
        with self._step():
            for block_id in ids:
                self._set(block_id, deleted=self._fingerprint(block_id))
        return self._restructured(ids)

    def restore(self, block_id: str) -> Changes:
        """Bring back a block that was taken out."""
        with self._step():
            self._set(block_id, deleted=None)
        return self._restructured([block_id])

    # -- splitting and merging -----------------------------------------------

    def split(self, block_id: str, language: Language, position: int) -> tuple[str, Changes]:
        """Break a block in two at a position of one language; the other language stays put.

        Returns the id of the block that holds what followed the caret. At the very
        start an empty block is put before, so that the words keep their identity.
        """
        self._checked(block_id, language, position, position)
        self._refuse_closed(block_id)
        block = self.block(block_id)
        words = self.stored(block_id, language)
        place = self._place_of(block_id)
        if position == 0 and words:
            before = Block(new_block_id(), block.kind, {}, block.level, block.scheme, block.start)
            with self._step():
                self._put(before, place)
                if block.start is not None:
                    self._set(block_id, start=None)
            return block_id, Changes(self.id, frozenset([before.id, block_id]), order=True)
        kind = FOLLOWS.get(block.kind, block.kind) if position == len(words) else block.kind
        listed = kind in LISTED
        after = Block(
            new_block_id(), kind, {}, block.level if listed else 0, block.scheme if listed else ""
        )
        head, tail = words[:position], words[position:]
        matched = self._to_watch(block_id, language)
        cut = len(head.rstrip())
        skip = len(head) + len(tail) - len(tail.lstrip())
        with self._step():
            self._put(after, place + 1)
            self._carry(block_id, language, skip, len(words), after.id, 0)
            if cut < len(words):
                self._text(block_id, language).delete(cut, len(words) - cut)
            self._align_after(block_id, matched)
        deltas = {
            (block_id, language): ((Delta("retain", cut), Delta("delete", len(words) - cut)),)
        }
        changed = frozenset([block_id, after.id])
        return after.id, Changes(self.id, changed, order=True, text_deltas=deltas)

    def merge(self, block_id: str, language: Language = "en") -> tuple[str, int, Changes]:
        """Join a block to the one before it, in both languages, with a space where one is due.

        A block of the text joins one of the text: behind one that is only proposed its words
        would go out of sight. Returns the earlier block's id, the place in `language` where
        the two meet and the changes; the first block of a draft stays as it is.
        """
        previous = self.block_before(block_id)
        if not previous:
            return block_id, 0, Changes(self.id)
        self._refuse_closed(block_id)
        self._refuse_closed(previous)
        base = self._joined_base(previous, block_id)
        joints: dict[Language, int] = {}
        with self._step():
            for lang in LANGUAGES:
                joints[lang] = self._append(previous, block_id, lang)
            self._set(block_id, deleted=self._fingerprint(block_id))
            self._align_joined(previous, base)
        return previous, joints[language], self._restructured([previous, block_id])

    def block_before(self, block_id: str) -> str:
        """The block that a merge joins it to, empty for none; raises NoSuchBlock."""
        earlier = self.living()[: self.index(block_id)]
        if not self.added_by(block_id):
            earlier = tuple(block for block in earlier if not self.added_by(block))
        return earlier[-1] if earlier else ""

    def _append(self, target: str, source: str, language: Language) -> int:
        """Move all words of one block to the end of another; returns where they begin."""
        earlier, later = self.stored(target, language), self.stored(source, language)
        if not later:
            return len(earlier)
        end = len(earlier)
        if earlier and not earlier[-1].isspace() and not later[0].isspace():
            self._text(target, language).insert(end, " ")
            end += 1
        self._carry(source, language, 0, len(later), target, end)
        self._text(source, language).delete(0, len(later))
        return end

    def _carry(
        self, source: str, language: Language, start: int, end: int, target: str, at: int
    ) -> None:
        """Copy words with their emphasis, and with the names of those who wrote them."""
        if start >= end:
            return
        words = self.stored(source, language)
        authors = [
            (max(s, start), min(e, end), author)
            for s, e, author in self.authorship(source, language)
            if s < end and e > start
        ]
        runs = [r for r in self.stored_runs(source, language) if r.start < end and r.end > start]
        text = self._text(target, language)
        text.insert(at, words[start:end])
        shift = at - start
        for key in ("bold", "italic"):  # typed behind bold words, moved words would turn bold
            text.unmark(at, at + end - start, key)
        self._mark_as(target, language, at, at + end - start, "")
        for run in runs:
            first, last = max(run.start, start) + shift, min(run.end, end) + shift
            for key, value in run.marks().items():
                text.mark(first, last, key, value)
        for first, last, author in authors:
            if author != self.author:
                text.mark(first + shift, last + shift, "author", author.fields())
        self._follow(source, target, [run for run in runs if not run.void], start, end, language)

    def _follow(
        self,
        source: str,
        target: str,
        taken: Sequence[StoredRun],
        start: int,
        end: int,
        language: Language,
    ) -> None:
        """Put on the record to which block the words of open proposals went."""
        left = {
            proposal
            for lang in LANGUAGES
            for run in self.stored_runs(source, lang)
            if not run.void and not (lang == language and start <= run.start and run.end <= end)
            for proposal in (run.ins, *run.dels)
        }
        for proposal in dict.fromkeys(p for run in taken for p in (run.ins, *run.dels) if p):
            if proposal in self.negotiation.proposals:
                details = {"source": source, "target": target, "whole": proposal not in left}
                self._write_act(new_block_id(), ActKind.CARRY, proposal, details=details)

    # -- moving --------------------------------------------------------------

    def move(self, block_id: str, to_index: int) -> Changes:
        """Move a block to a place among the visible ones, counted from 0 without itself."""
        visible = [other for other in self.living() if other != block_id]
        self.index(block_id)
        to_index = max(0, min(to_index, len(visible)))
        source = self._place_of(block_id)
        at_end = to_index == len(visible)
        target = len(self._order) if at_end else self._place_of(visible[to_index])
        with self._step():
            self._order.mov(source, target - 1 if source < target else target)
        return self._restructured([block_id])

    # -- fields --------------------------------------------------------------

    def set_kind(self, block_ids: Iterable[str], kind: BlockKind) -> Changes:
        """Make blocks of another kind; what leaves a list loses level and scheme."""
        fields: dict[str, Any] = {"kind": kind.value}
        if kind not in LISTED:
            fields |= {"level": 0, "scheme": None, "start": None}
        return self._set_all(block_ids, lambda block: fields)

    def set_level(self, block_ids: Iterable[str], level: int) -> Changes:
        """Put blocks of lists at a level from 0 up, each counted as its new neighbours are."""
        return self._set_all(block_ids, lambda block: self._levelled(block, level))

    def indent(self, block_ids: Iterable[str]) -> Changes:
        """One level deeper: a decision becomes an item of the decision before it."""
        return self._set_all(block_ids, lambda block: self._levelled(block, block.level + 1))

    def outdent(self, block_ids: Iterable[str]) -> Changes:
        """One level up: an item of the first level becomes a decision."""
        return self._set_all(block_ids, lambda block: self._levelled(block, block.level - 1))

    def set_scheme(self, block_ids: Iterable[str], scheme: str) -> Changes:
        """Count blocks another way: a name of `numbering.SCHEMES`, `plain`, or empty for habit."""
        return self._set_all(block_ids, lambda block: {"scheme": scheme or None})

    def set_start(self, block_id: str, start: int | None) -> Changes:
        """Where a list counts from at this block: None, 0 to go on, or a number."""
        return self._set_all([block_id], lambda block: {"start": start})

    def _levelled(self, block: Block, level: int) -> dict[str, Any]:
        level = max(0, min(level, MAX_LEVEL))
        if not block.listed or level == block.level:
            return {}
        kind = block.kind
        if kind in (BlockKind.DECISION, BlockKind.ITEM):
            kind = BlockKind.ITEM if level else BlockKind.DECISION
        scheme = self._neighbours_scheme(block, kind, level)
        return {"level": level, "kind": kind.value, "scheme": scheme or None, "start": None}

    def _neighbours_scheme(self, block: Block, kind: BlockKind, level: int) -> str:
        """How the list that the block joins is counted: as its last entry before it."""
        for block_id in reversed(self.living()[: self.index(block.id)]):
            fields = self._fields(block_id)
            if fields.get("kind") not in LISTED:
                break
            if int(fields.get("level") or 0) < level:
                break
            if int(fields.get("level") or 0) == level and fields.get("kind") == kind:
                return str(fields.get("scheme") or "")
        return ""

    def _set_all(self, block_ids: Iterable[str], fields_of) -> Changes:  # type: ignore[no-untyped-def]
        """Set fields of several blocks in one step; only real differences are written."""
        changed = []
        with self._step():
            for block_id in block_ids:
                if self._set(block_id, **fields_of(self.block(block_id))):
                    changed.append(block_id)
        return Changes(self.id, frozenset(changed))

    # -- writing to containers -----------------------------------------------

    def _set(self, block_id: str, **fields: Any) -> bool:
        stored, wrote = self._fields(block_id), False
        handle = self._doc.get_map(f"b:{block_id}")
        for name, value in fields.items():
            if value is None and name in stored:
                handle.delete(name)
            elif value is not None and stored.get(name) != value:
                handle.insert(name, value)
            else:
                continue
            wrote = True
        return wrote

    def _put(self, block: Block, place: int, block_id: str = "") -> None:
        block_id = block_id or block.id
        self._order.insert(place, block_id)
        self._set(
            block_id,
            kind=block.kind.value,
            level=block.level or None,
            scheme=block.scheme or None,
            start=block.start,
        )
        for language, words in block.text.items():
            if not words:
                continue
            text = self._text(block_id, language)
            text.insert(0, encodable(words))
            for span in block.spans.get(language, ()):
                text.mark(span.start, span.end, span.mark, True)
        self._visible = None

    def _place_of(self, block_id: str) -> int:
        """A block's place in the stored order, which holds the deleted ones too."""
        self.index(block_id)
        return cast("list[str]", self._order.get_value()).index(block_id)

    def _restructured(self, block_ids: Iterable[str]) -> Changes:
        self._visible = None
        return Changes(self.id, frozenset(block_ids), order=True)
