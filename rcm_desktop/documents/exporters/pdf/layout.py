"""Sets rows into lines and lines into pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rcm_desktop.documents.exporters.base import Progress
from rcm_desktop.documents.exporters.look import Look, indent_of, look_of
from rcm_desktop.documents.exporters.pdf.fonts import REGULAR, Face, face, serif
from rcm_desktop.documents.exporters.pdf.lines import Breaker, Line
from rcm_desktop.documents.tree import Document, Paragraph, Row

_LABEL_GAP: Final = 4.0  # at least, between a label and its words
_ORPHANS: Final = 2  # lines of a paragraph that stay together at a page's foot or head


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph set in its column: `label_at` from the column's left edge."""

    paragraph: Paragraph
    lines: tuple[Line, ...]
    label_at: float
    label_face: Face


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row set in lines; its cells share one grid of `count` lines."""

    row: Row
    number: int  # counted from 1 through the document
    look: Look
    cells: tuple[Cell, ...]
    count: int

    @property
    def height(self) -> float:
        return self.count * self.look.leading


@dataclass(frozen=True, slots=True)
class Slice:
    """Lines [first, last) of a row on a page, `down` points below the top of the text."""

    row: SetRow
    first: int
    last: int
    down: float


def set_rows(
    document: Document, columns: Sequence[tuple[float, float]], progress: Progress
) -> list[SetRow]:
    """Every row of a document, set in columns of the given (left, width)."""
    breaker = Breaker()
    total = len(document.rows)
    rows = []
    for number, row in enumerate(document.rows, start=1):
        look = look_of(row.kind, columns=document.bilingual)
        cells = tuple(
            _cell(row, paragraph, look, width, breaker, columns=document.bilingual)
            for paragraph, (_, width) in zip(row.cells, columns, strict=True)
        )
        count = max(1, *(len(cell.lines) for cell in cells))
        rows.append(SetRow(row, number, look, cells, count))
        progress.step(number, 2 * total)
    return rows


def _cell(
    row: Row, paragraph: Paragraph, look: Look, width: float, breaker: Breaker, *, columns: bool
) -> Cell:
    indent = indent_of(row, columns=columns)
    # a label stands upright, as bold as the whole paragraph is
    label_face = serif(bold=look.bold, italic=False) if paragraph.label else face(REGULAR)
    label = label_face.width(paragraph.label, look.size) if paragraph.label else 0.0
    hang = indent.words - indent.label
    first = max(0.0, label + _LABEL_GAP - hang) if label else 0.0
    lines = breaker.lines(
        paragraph.runs,
        look,
        left=indent.words,
        width=width - indent.words - indent.right,
        first=first,
    )
    return Cell(paragraph, tuple(lines), indent.label, label_face)


def paginate(rows: Sequence[SetRow], height: float) -> list[list[Slice]]:
    """Rows cut into pages of `height` points of text.

    A heading or chapeau stays with the two lines after it; no line of a
    paragraph stands alone at the foot or the head of a page.
    """
    pages: list[list[Slice]] = [[]]
    down = 0.0
    chained = False  # the row before asked to stay with this one, and there was room
    for index, row in enumerate(rows):
        before = _between(rows[index - 1], row) if pages[-1] else 0.0
        if pages[-1] and not chained and row.row.keep_with_next:
            wanted = before + _chain(rows, index)
            if down + wanted > height >= wanted - before:
                pages.append([])
                down, before = 0.0, 0.0
        first = 0
        while first < row.count:
            room = int((height - down - before + 0.01) / row.look.leading)
            taken = _taken(row.count - first, room, whole=row.row.keep_with_next)
            if not taken and not pages[-1]:
                taken = max(1, min(room, row.count - first))
            if taken:
                down += before
                pages[-1].append(Slice(row, first, first + taken, down))
                down += taken * row.look.leading
                first += taken
            if first < row.count:
                pages.append([])
                down, before = 0.0, 0.0
        chained = row.row.keep_with_next
    return pages


def _between(above: SetRow, below: SetRow) -> float:
    """Points between two rows: the larger wish counts, but both between rows of columns."""
    if len(below.cells) > 1:
        return above.look.after + below.look.before
    return max(above.look.after, below.look.before)


def _taken(lines: int, room: int, *, whole: bool) -> int:
    """How many of a row's lines go on this page; 0 sends them all to the next."""
    if room >= lines:
        return lines
    if whole or room < _ORPHANS or lines < 2 * _ORPHANS:
        return 0
    return min(room, lines - _ORPHANS)


def _chain(rows: Sequence[SetRow], index: int) -> float:
    """Height of a row that stays with the next, and of what it must stay with."""
    return sum(_chain_heights(rows, index))


def _chain_heights(rows: Sequence[SetRow], index: int) -> Iterator[float]:
    for position in range(index, len(rows)):
        row = rows[position]
        if position > index:
            yield _between(rows[position - 1], row)
        if not row.row.keep_with_next:
            lines = row.count if row.count < 2 * _ORPHANS else _ORPHANS
            yield lines * row.look.leading
            return
        yield row.height
