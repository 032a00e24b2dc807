"""A table as a neutral paper: wide pages, its columns in groups that fit on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final, TypeAlias

from rcm_desktop.documents.plain_marks import marked_words
from rcm_desktop.documents.tree import Document, Paragraph, Run

#: What a cell holds: paragraphs of runs.
Cell: TypeAlias = tuple[tuple[Run, ...], ...]

#: All lengths in points.
SIDE: Final = 48.0  # margin at the left and right edge of a wide page
PAD: Final = 5.0
NUMBER_WIDTH: Final = 46.0
TEXT_WIDTH: Final = 180.0
_LEAST: Final = 104.0  # below, a column holds three words a line
LEADS: Final = 2  # columns that stand on every page: number and text


@dataclass(frozen=True, slots=True)
class GridRow:
    """Cells of every column, those that stand on every page first."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """`frame` carries title, head, foot and language; it has no rows of its own.

    `heads` name the columns, `continued` stands behind the title where columns go on.
    """

    frame: Document
    heads: tuple[Cell, ...]
    rows: tuple[GridRow, ...]
    continued: str


@dataclass(frozen=True, slots=True)
class Group:
    """Some of a grid's columns, with the rows that say anything in them."""

    widths: tuple[float, ...]
    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def groups(grid: Grid, width: float) -> list[Group]:
    """The columns in as few groups of like size as fit a page; at least one."""
    room = width - NUMBER_WIDTH - TEXT_WIDTH
    others = len(grid.heads) - LEADS
    count = max(1, ceil(others / int(room / _LEAST)))
    size = ceil(others / count)
    return [_group(grid, start, size, room) for start in range(0, max(others, 1), max(size, 1))]


def _group(grid: Grid, start: int, size: int, room: float) -> Group:
    columns = [*range(LEADS), *range(LEADS + start, min(LEADS + start + size, len(grid.heads)))]
    shown = [tuple(row.cells[at] for at in columns) for row in grid.rows]
    said = tuple(cells for cells in shown if any(cells[LEADS:]))
    each = room / max(len(columns) - LEADS, 1)
    widths = (NUMBER_WIDTH, TEXT_WIDTH, *(each for _ in columns[LEADS:]))
    return Group(widths, tuple(grid.heads[at] for at in columns), said)


def plain_rows(grid: Grid) -> Iterator[list[str]]:
    """The cells as texts, for tables that know no looks."""
    for row in grid.rows:
        yield [plain_cell(cell, grid.frame) for cell in row.cells]


def plain_heads(grid: Grid) -> list[str]:
    """The names of the columns as texts."""
    return [plain_cell(cell, grid.frame) for cell in grid.heads]


def plain_cell(cell: Cell, frame: Document) -> str:
    language = frame.languages[0]
    return "\n".join(marked_words(Paragraph(language, runs)) for runs in cell).strip()


def texts(grid: Grid) -> Iterable[str]:
    """Every text that a grid prints."""
    cells: Sequence[Cell] = (*grid.heads, *(cell for row in grid.rows for cell in row.cells))
    return ("".join(run.text for run in runs) for cell in cells for runs in cell)
