"""A wide table as a PDF: landscape, heads on every page, rows that go on where they are long."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from rcm_desktop.documents.exporters.base import ExportOptions
from rcm_desktop.documents.exporters.look import HEAD, LEADING, LOOKS, MARGIN, PAPERS, Look
from rcm_desktop.documents.exporters.pdf.finish import finish
from rcm_desktop.documents.exporters.pdf.fonts import check_texts
from rcm_desktop.documents.exporters.pdf.lines import Breaker, Line
from rcm_desktop.documents.exporters.pdf.page import Pages
from rcm_desktop.documents.grid import PAD, SIDE, Cell, Grid, Group, groups, texts
from rcm_desktop.documents.tree import Run
from rcm_desktop.models.document import BlockKind

_LOOK: Final = Look("RCM Cell", 9.0, align="left", after=2.0)
_GAP: Final = 2.0  # between paragraphs of a cell
_HEAD_GREY: Final = 0.93
_RULE_GREY: Final = 0.6
_ASCENT: Final = 0.76


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell's lines, each with the room above it."""

    lines: tuple[tuple[float, Line], ...]

    @property
    def height(self) -> float:
        return sum(above + _LOOK.leading for above, _ in self.lines)

    def cut(self, room: float) -> tuple[_Set, _Set]:
        """What fits, and the rest."""
        used = 0.0
        for at, (above, _) in enumerate(self.lines):
            used += above + _LOOK.leading
            if used > room:
                return _Set(self.lines[:at]), _Set(self.lines[at:])
        return self, _Set(())


_Row = tuple[_Set, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row, or what of it fits, `down` points below the top of the page's text."""

    cells: _Row
    down: float
    height: float
    head: bool = False


@dataclass(slots=True)
class _Page:
    """A page of a group of columns; `title` are the lines above the table."""

    widths: tuple[float, ...]
    title: tuple[tuple[Look, str], ...]
    rows: list[_Placed]


def write_grid(grid: Grid, stream: BinaryIO, options: ExportOptions) -> None:
    """Write the whole file to a stream; raises MissingGlyph before anything is drawn."""
    frame = grid.frame
    check_texts([frame.title, frame.caption, frame.meeting, *frame.guide, *texts(grid)])
    height, width = PAPERS[options.paper]
    drawn = io.BytesIO()
    sheet = GridPages(grid, options, drawn, (width, height))
    pages = list(_paginate(grid, width - 2 * SIDE, height - 2 * MARGIN))
    for number, page in enumerate(pages, start=1):
        sheet.draw_grid(page, number, len(pages))
    sheet.finish()
    drawn.seek(0)
    finish(frame, drawn, [], stream)


def _paginate(grid: Grid, width: float, room: float) -> Iterator[_Page]:
    breaker = Breaker()
    frame = grid.frame
    found = groups(grid, width)
    for number, group in enumerate(found):
        heads = _set_row(group.heads, group, breaker)
        title: tuple[tuple[Look, str], ...] = (
            (LOOKS[BlockKind.TITLE], frame.caption),
            (LOOKS[BlockKind.SUBTITLE], frame.title),
        )
        if number:
            title = ((LOOKS[BlockKind.HEADING], f"{frame.caption} {grid.continued}"),)
        page = _begun(group, title, heads)
        for cells in group.rows:
            rest = _set_row(cells, group, breaker)
            while any(cell.lines for cell in rest):
                down = _bottom(page)
                here, rest = _fitting(rest, room - down, fresh=len(page.rows) == 1)
                if any(cell.lines for cell in here):
                    page.rows.append(_Placed(here, down, _height(here)))
                if any(cell.lines for cell in rest):
                    yield page
                    page = _begun(group, (), heads)
        yield page


def _begun(group: Group, title: tuple[tuple[Look, str], ...], heads: _Row) -> _Page:
    down = sum(look.leading + look.after for look, _ in title)
    return _Page(group.widths, title, [_Placed(heads, down, _height(heads), head=True)])


def _bottom(page: _Page) -> float:
    return page.rows[-1].down + page.rows[-1].height


def _fitting(row: _Row, room: float, *, fresh: bool) -> tuple[_Row, _Row]:
    """A row stays whole where a page can hold it; on a page of its own it is cut."""
    if _height(row) <= room:
        return row, tuple(_Set(()) for _ in row)
    if not fresh and _height(row) <= _WHOLE:
        return tuple(_Set(()) for _ in row), row
    parts = [cell.cut(max(room - 2 * PAD, 2 * _LOOK.leading)) for cell in row]
    return tuple(here for here, _ in parts), tuple(rest for _, rest in parts)


#: Rows up to this height are not cut.
_WHOLE: Final = 300.0


def _height(row: Sequence[_Set]) -> float:
    return max((cell.height for cell in row), default=0.0) + 2 * PAD


def _set_row(cells: Sequence[Cell], group: Group, breaker: Breaker) -> _Row:
    return tuple(
        _set_cell(cell, width, breaker) for cell, width in zip(cells, group.widths, strict=True)
    )


def _set_cell(cell: Cell, width: float, breaker: Breaker) -> _Set:
    lines: list[tuple[float, Line]] = []
    for runs in cell:
        found = breaker.lines(runs, _LOOK, left=PAD, width=width - 2 * PAD, first=0)
        gap = _GAP if lines else 0.0
        lines += [(0.0 if at else gap, line) for at, line in enumerate(found)]
    return _Set(tuple(lines))


class GridPages(Pages):
    """Pages that hold a table instead of a text."""

    def __init__(
        self, grid: Grid, options: ExportOptions, stream: BinaryIO, size: tuple[float, float]
    ) -> None:
        columns = [(SIDE, size[0] - 2 * SIDE)]
        super().__init__(grid.frame, options, columns, stream, size=size, side=SIDE)

    def draw_grid(self, page: _Page, number: int, count: int) -> None:
        """Draw one page and turn it."""
        self.begin(number, count)
        self._canvas._code.append("0 g")
        down = 0.0
        for look, words in page.title:
            self._centred(words, look, self.top - down)
            down += look.leading + look.after
        for row in page.rows:
            self._row(row, page.widths)
        if number == count:
            self._guide(_bottom(page))
        self._canvas.showPage()

    def _centred(self, words: str, look: Look, top: float) -> None:
        width = self._width - 2 * SIDE
        lines = Breaker().lines((Run(words),), look, left=0, width=width, first=0)
        for line in lines[:1]:
            self._line(line, SIDE, top - look.leading * _ASCENT, look.size, look.tracking)

    def _row(self, row: _Placed, widths: Sequence[float]) -> None:
        canvas, top = self._canvas, self.top - row.down
        canvas.setLineWidth(0.5)
        canvas.setStrokeGray(_RULE_GREY)
        x = SIDE
        for cell, width in zip(row.cells, widths, strict=True):
            canvas.setFillGray(_HEAD_GREY if row.head else 1)
            canvas.rect(x, top - row.height, width, row.height, stroke=1, fill=int(row.head))
            canvas._code.append("0 g")
            y = top - PAD
            for above, line in cell.lines:
                y -= above
                self._line(line, x, y - _LOOK.leading * _ASCENT, _LOOK.size, 0.0)
                y -= _LOOK.leading
            canvas.setStrokeGray(_RULE_GREY)
            canvas.setLineWidth(0.5)
            x += width

    def _guide(self, down: float) -> None:
        """How to read the table, where there is room below it."""
        y = self.top - down - 14
        width = self._width - 2 * SIDE
        look = Look("RCM Note", 9.0, italic=True, align="left")
        for words in self._document.guide:
            for line in Breaker().lines((Run(words),), look, left=0, width=width, first=0):
                if y > HEAD + 2 * 9.0 * LEADING:
                    self._line(line, SIDE, y, look.size, 0.0)
                    y -= look.leading
