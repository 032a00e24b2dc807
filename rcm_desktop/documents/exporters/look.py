"""How a paper looks: one table for Word and PDF alike. All lengths are in points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from rcm_desktop.documents.exporters.base import Paper
from rcm_desktop.documents.tree import Document, Row, Run
from rcm_desktop.models.delegation_colours import delegation_colour
from rcm_desktop.models.document import BlockKind

Align = Literal["left", "center", "justify"]

PAPERS: Final[dict[Paper, tuple[float, float]]] = {
    "letter": (612.0, 792.0),
    "a4": (595.3, 841.9),
}
MARGIN: Final = 72.0
HEAD: Final = 36.0  # from the paper's edge to the running head and to the foot
STEP: Final = 28.0  # by which each level of a list stands in
GUTTER: Final = 18.0  # between two languages
NUMBER_COLUMN: Final = 22.0  # for paragraph numbers beside two languages
#: Leading as a multiple of the size: Times at 1.1 lines.
LEADING: Final = 1.265
GREY: Final = 0.42
WATERMARK_GREY: Final = 0.93


@dataclass(frozen=True, slots=True)
class Look:
    """The look of one block kind; `style` is its name in Word."""

    style: str
    size: float = 12.0
    bold: bool = False
    italic: bool = False
    align: Align = "justify"
    before: float = 0.0
    after: float = 8.0
    inset: float = 0.0  # from both sides
    tracking: float = 0.0  # added after each letter
    outline: int | None = None  # level in the navigation pane

    @property
    def leading(self) -> float:
        return round(self.size * LEADING, 2)


_USUAL_AFTER: Final = 8.0

LOOKS: Final[dict[BlockKind, Look]] = {
    BlockKind.TITLE: Look(
        "RCM Title", 14, bold=True, align="center", after=10, inset=40, tracking=0.3, outline=0
    ),
    BlockKind.SUBTITLE: Look("RCM Subtitle", align="center", after=12),
    BlockKind.HEADING: Look(
        "RCM Heading", bold=True, align="center", before=20, after=8, tracking=0.6, outline=1
    ),
    BlockKind.PREAMBLE: Look("RCM Preamble"),
    BlockKind.CHAPEAU: Look("RCM Chapeau", before=10),
    BlockKind.DECISION: Look("RCM Decision", before=8),
    BlockKind.ITEM: Look("RCM Item", after=6),
    BlockKind.BULLET: Look("RCM Bullet", after=6),
    BlockKind.QUOTE: Look("RCM Quote", inset=28),
    BlockKind.NOTE: Look("RCM Note", 10, align="left", after=4),
    BlockKind.CLOSING: Look("RCM Closing", before=12),
    BlockKind.ANNEX: Look("RCM Annex", before=8),
}


def look_of(kind: BlockKind, *, columns: bool = False) -> Look:
    """A kind's look; narrow columns are set smaller and never justified.

    Between paragraphs the larger of `after` and `before` counts, as in Word; between
    the rows of a table both would, so there `before` holds only what it adds.
    """
    look = LOOKS[kind]
    if not columns:
        return look
    centred = look.align == "center"
    return replace(
        look,
        size=look.size - 1.5,
        align="center" if centred else "left",
        before=max(0.0, look.before - _USUAL_AFTER),
        inset=0.0 if centred else look.inset / 2,
        tracking=look.tracking / 2,
    )


def step_of(*, columns: bool) -> float:
    """How far each level stands in."""
    return 20.0 if columns else STEP


_PAPER: Final = "#ffffff"
#: Inserted and struck words of a comparison, which are nobody's.
_NEW: Final = "#0b5d2e"
_GONE: Final = "#9c1c1c"


def ink_of(run: Run) -> str:
    """The `#rrggbb` of a run, empty for black; colour is never the only sign.

    Words of several delegations are those of the first of them.
    """
    if run.look in {"kept", "mark"}:
        return ""
    if run.by:
        return delegation_colour(run.by[0], _PAPER)
    return _GONE if run.struck_out else _NEW


@dataclass(frozen=True, slots=True)
class Indent:
    """Where a paragraph stands between its margins: label at `label`, words at `words`."""

    label: float
    words: float
    right: float


def indent_of(row: Row, *, columns: bool = False) -> Indent:
    """The indent of a row; a label hangs one step left of its words."""
    step, inset = step_of(columns=columns), look_of(row.kind, columns=columns).inset
    if row.cells[0].label:
        return Indent(row.level * step, (row.level + 1) * step, 0)
    left = row.indent * step + inset
    return Indent(left, left, inset)


def frames(document: Document, paper: Paper, *, numbered: bool) -> list[tuple[float, float]]:
    """Left edge and width of each language's column; `numbered` leaves room for numbers."""
    width = PAPERS[paper][0] - 2 * MARGIN
    if not document.bilingual:
        return [(MARGIN, width)]
    left = MARGIN + (NUMBER_COLUMN if numbered else 0)
    count = len(document.languages)
    column = (MARGIN + width - left - GUTTER * (count - 1)) / count
    return [(left + index * (column + GUTTER), column) for index in range(count)]
