"""Turns a draft's blocks into the neutral tree, once for every format and the preview."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from rcm_desktop.documents.canonical import printable
from rcm_desktop.documents.lists import Entry, assign_lists
from rcm_desktop.documents.tree import BlockMark, Document, Paragraph, Row, Run, Status
from rcm_desktop.models.document import Block, BlockKind, Language, Span
from rcm_desktop.models.numbering import MAX_LEVEL, is_counted, label_for, numbers, scheme_of

_LEADS_ON: Final = frozenset(
    {BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.CHAPEAU}
)


def render(
    blocks: Sequence[Block],
    languages: Sequence[Language],
    *,
    status: Status = Status.DRAFT,
    meeting: str = "",
    version: str = "",
) -> Document:
    """The document that `languages` of a clean text make.

    Numbers are derived from all blocks, so that a decision keeps its number in a
    language it has not been translated into. A block without words in any of the
    languages is left out, unless its number would be missed.
    """
    found = [
        (number, label_for(scheme_of(block), number) if block.listed else "")
        for block, number in zip(blocks, numbers(blocks), strict=True)
    ]
    cells = {
        block.id: tuple(_paragraph(block, language, label, number) for language in languages)
        for block, (number, label) in zip(blocks, found, strict=True)
    }
    return document_of(
        blocks,
        languages,
        cells,
        numbers=found,
        status=status,
        meeting=meeting,
        version=version,
    )


def document_of(
    blocks: Sequence[Block],
    languages: Sequence[Language],
    cells: Mapping[str, tuple[Paragraph, ...]],
    *,
    numbers: Sequence[tuple[int, str]],
    marks: Mapping[str, tuple[BlockMark, ...]] | None = None,
    status: Status = Status.DRAFT,
    meeting: str = "",
    version: str = "",
) -> Document:
    """Rows and lists of any reading; `numbers` are each block's (number, label)."""
    rows = _with_lists(_rows(blocks, cells, numbers, marks or {}))
    return Document(
        title=title_of(blocks, languages),
        languages=tuple(languages),
        rows=tuple(rows),
        status=status,
        meeting=printable(meeting).strip(),
        version=printable(version).strip(),
    )


def _rows(
    blocks: Sequence[Block],
    paragraphs: Mapping[str, tuple[Paragraph, ...]],
    numbers: Sequence[tuple[int, str]],
    marks: Mapping[str, tuple[BlockMark, ...]],
) -> Iterable[Row]:
    followed = [_opens(block, after) for block, after in pairwise(blocks)]
    followed += [False] * (len(blocks) - len(followed))
    labelled: int | None = None  # the level of the last entry with a label
    for block, (number, label), nested in zip(blocks, numbers, followed, strict=True):
        level = min(block.level, MAX_LEVEL)
        indent = _continued(block, level, labelled)
        if label:
            labelled = level
        elif block.kind in _LEADS_ON:
            labelled = None
        cells = paragraphs[block.id]
        if not any(cell.words.strip() for cell in cells) and not number:
            continue
        leads = block.kind in _LEADS_ON or (nested and _ends_in_colon(cells))
        yield Row(block.id, block.kind, cells, level, indent, leads, marks=marks.get(block.id, ()))


def _opens(block: Block, after: Block) -> bool:
    """Whether the next block is the first of a list nested in this one."""
    return after.listed and (not block.listed or after.level > block.level)


def _continued(block: Block, level: int, labelled: int | None) -> int:
    """Steps by which a block without a label stands in.

    An item says by its level whose words it goes on with: level 1 continues a decision,
    also behind the decision's own items.
    """
    if labelled is None or not block.listed or block.kind is BlockKind.ITEM:
        return level
    return level + 1 if labelled >= level else level


def _ends_in_colon(cells: Iterable[Paragraph]) -> bool:
    return any(cell.words.rstrip().endswith((":", ",")) for cell in cells)


def _with_lists(rows: Iterable[Row]) -> Iterable[Row]:
    kept = list(rows)
    entries = [Entry(r.level, r.cells[0].scheme, r.cells[0].number) for r in kept]
    for row, list_id in zip(kept, assign_lists(entries), strict=True):
        cells = tuple(replace(cell, list_id=list_id) for cell in row.cells)
        yield replace(row, cells=cells)


def _paragraph(block: Block, language: Language, label: str, number: int) -> Paragraph:
    runs = split_runs(block.words(language), block.spans.get(language, ()))
    return paragraph_of(block, language, runs, label, number)


def paragraph_of(
    block: Block, language: Language, runs: tuple[Run, ...], label: str, number: int
) -> Paragraph:
    """A block's paragraph in one language; a label that no word processor counts is in no list."""
    scheme = scheme_of(block) if label and not _typed(block, label, number) else ""
    return Paragraph(language, runs, label, scheme=scheme, number=number)


def _typed(block: Block, label: str, number: int) -> bool:
    """Whether a label is written as words, such as `5 bis.`"""
    scheme = scheme_of(block)
    return is_counted(scheme) and (not number or label_for(scheme, number) != label)


def split_runs(text: str, spans: Iterable[Span]) -> tuple[Run, ...]:
    """The runs of a text, NFC and printable, with neighbours of one look joined."""
    spans = tuple(spans)
    if not spans:
        words = unicodedata.normalize("NFC", printable(text))
        return (Run(words),) if words else ()
    marks = [[False, False] for _ in text]
    for span in spans:
        for position in range(max(span.start, 0), min(span.end, len(text))):
            marks[position][span.mark == "italic"] = True
    for position in range(1, len(text)):
        if unicodedata.combining(text[position]):  # an accent looks like its letter
            marks[position] = marks[position - 1]
    looks = [tuple(mark) for mark in marks]
    runs = []
    for look, group in groupby(zip(looks, text, strict=True), key=lambda pair: pair[0]):
        words = unicodedata.normalize("NFC", printable("".join(letter for _, letter in group)))
        if words:
            runs.append(Run(words, bold=look[0], italic=look[1]))
    return tuple(runs)


def title_of(blocks: Iterable[Block], languages: Sequence[Language]) -> str:
    """The words of the first title, in the first language that has any."""
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            for language in languages:
                words = " ".join(printable(block.words(language)).split())
                if words:
                    return words
    return ""
