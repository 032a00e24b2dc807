"""Turns two states of a draft into the neutral tree: words inserted and struck, blocks moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from rcm_desktop.documents.looks import runs_of
from rcm_desktop.documents.proposal_phrases import CHANGES_GUIDE, MOVED, kind_name
from rcm_desktop.documents.render import document_of, paragraph_of, split_runs, title_of
from rcm_desktop.documents.tree import BlockMark, Document, Look, Paragraph, Run, Status
from rcm_desktop.drafting.compare import BlockChange, compare
from rcm_desktop.drafting.word_diff import readable, word_changes
from rcm_desktop.models.document import Block, Language
from rcm_desktop.models.shown_labels import shown_numbers

_LOOKS: Final[dict[str, Look]] = {"keep": "kept", "insert": "inserted", "delete": "struck"}


@dataclass(frozen=True, slots=True)
class State:
    """A draft at one moment as some view shows it; `proposed` are blocks there by proposal."""

    blocks: Sequence[Block]
    proposed: Collection[str] = frozenset()

    def labels(self) -> dict[str, tuple[int, str]]:
        found = shown_numbers(self.blocks, self.proposed)
        return {block.id: entry for block, entry in zip(self.blocks, found, strict=True)}


def render_changes(
    old: State,
    new: State,
    languages: Sequence[Language],
    *,
    caption: str,
    changes_only: bool = False,
    status: Status = Status.DRAFT,
    meeting: str = "",
    vouched: str = "",
) -> Document:
    """The newer state with what changed since the older one; blocks are paired by id.

    `vouched` is the hash of the newer state's clean text.
    """
    rows = compare(list(old.blocks), list(new.blocks), languages[0]).rows
    changes = _Changes(tuple(languages), old, new)
    shown = [row for row in rows if not changes_only or changes.differs(row)]
    blocks = [changes.block(row) for row in shown]
    made = document_of(
        blocks,
        languages,
        {block.id: changes.cells(row) for block, row in zip(blocks, shown, strict=True)},
        numbers=[changes.number(row) for row in shown],
        marks={block.id: _marks(row) for block, row in zip(blocks, shown, strict=True)},
        status=status,
        meeting=meeting,
    )
    return replace(
        made,
        title=title_of(new.blocks, languages) or made.title,
        caption=caption,
        guide=tuple(CHANGES_GUIDE[language] for language in languages),
        vouched=vouched,
    )


class _Changes:
    """Both states' labels, and how a pair of blocks is shown."""

    def __init__(
        self,
        languages: tuple[Language, ...],
        old: State,
        new: State,
    ) -> None:
        self._languages = languages
        self._old, self._new = old.labels(), new.labels()
        self._before = {after.id: block for block, after in pairwise(old.blocks)}

    def differs(self, row: BlockChange) -> bool:
        """Whether a block is not the same in both states, in any of the languages."""
        if row.kind != "same" or row.moved or row.old is None or row.new is None:
            return True
        return any(row.old.words(lang) != row.new.words(lang) for lang in self._languages)

    def block(self, row: BlockChange) -> Block:
        """The block that the row is about; a removed one keeps its place in the list's levels."""
        block = row.new or row.old
        assert block is not None
        return block

    def number(self, row: BlockChange) -> tuple[int, str]:
        return self._new.get(row.new.id, (0, "")) if row.new else (0, "")

    def cells(self, row: BlockChange) -> tuple[Paragraph, ...]:
        number, label = self.number(row)
        block = self.block(row)
        return tuple(
            paragraph_of(block, language, self._runs(row, language), label, number)
            for language in self._languages
        )

    def _runs(self, row: BlockChange, language: Language) -> tuple[Run, ...]:
        before = row.old.words(language) if row.old else ""
        after = row.new.words(language) if row.new else ""
        if not before and not after:
            return ()
        if before == after and row.new is not None:
            words = split_runs(after, row.new.spans.get(language, ()))
        else:
            words = tuple(runs_of(_changed(before, after)))
        if row.new is None and row.old is not None:
            label = self._label(self._old, row.old)
            return (Run(f"{label} ", look="struck"), *words) if label else words
        return (*self._notes(row, language), *words)

    def _notes(self, row: BlockChange, language: Language) -> Iterator[Run]:
        if row.old is None or row.new is None:
            return
        if row.moved:
            old, new = self._label(self._old, row.old), self._label(self._new, row.new)
            before = self._before.get(row.old.id)
            key = "behind" if before else "top"
            if old and new and old != new and not row.new.level:
                key = "numbered"
            place = _opening(before, language) if before else ""
            words = MOVED[key][language]
            yield _note(words.format(old=old.rstrip("."), new=new.rstrip("."), place=place))
        if (row.old.kind, row.old.level) != (row.new.kind, row.new.level):
            kind = kind_name(row.old.kind, language)
            key = "level" if row.old.listed else "kind"
            yield _note(MOVED[key][language].format(kind=kind, level=row.old.level + 1))

    @staticmethod
    def _label(known: Mapping[str, tuple[int, str]], block: Block) -> str:
        """A number or letter; bullets tell nothing."""
        label = known.get(block.id, (0, ""))[1]
        return label if any(letter.isalnum() for letter in label) else ""


def _opening(block: Block, language: Language) -> str:
    words = (block.words(language) or next(iter(block.text.values()), "")).split()
    return f"“{' '.join(words[:5])}{' …' if len(words) > 5 else ''}”"


def _note(words: str) -> Run:
    return Run(f"[{words}] ", look="mark")


def _changed(before: str, after: str) -> Iterator[Run]:
    for change in readable(word_changes(before, after)):
        yield Run(change.text, look=_LOOKS[change.op])


def _marks(row: BlockChange) -> tuple[BlockMark, ...]:
    kinds = {"added": "add", "removed": "remove"}
    found = [BlockMark(kinds[row.kind])] if row.kind in kinds else []
    return (*found, BlockMark("move")) if row.moved else tuple(found)
