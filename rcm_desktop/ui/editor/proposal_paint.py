"""Draws what is proposed: underlined and struck words, codes in the margin, bars beside blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
)

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.reading import Piece, Reading
from rcm_desktop.drafting.shown import ShownBlock
from rcm_desktop.models.document import Language
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import Proposal, ProposalKind
from rcm_desktop.ui.editor.ink import Ink
from rcm_desktop.ui.editor.layouts import Cell, Tint, x_in_line
from rcm_desktop.ui.theme.delegation_colours import delegation_colour

#: What stands before the codes of a proposal about a whole block.
_SIGNS: Final = {
    ProposalKind.ADD: "+",
    ProposalKind.REMOVE: "−",
    ProposalKind.MOVE: "↕",
    ProposalKind.SPLIT: "¶",
    ProposalKind.MERGE: "↑",
    ProposalKind.KIND: "§",
}


_KEPT_CELLS: Final = 600


class Sponsors:
    """Who asks for each proposal, looked up once a state of the record."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._record: Record | None = None
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, proposal: str) -> tuple[str, ...]:
        """The delegations' codes, at least one."""
        record = self._draft.negotiation
        if record is not self._record:
            self._record, self._known = record, {}
        found = self._known.get(proposal)
        if found is None:
            found = self._known[proposal] = record.sponsors(proposal) or ("?",)
        return found


@dataclass(frozen=True, slots=True)
class Dress:
    """How shown words [start, end) are drawn."""

    start: int
    end: int
    colour: QColor
    under: QColor | None = None
    struck: QColor | None = None
    double: bool = False
    bold: bool = False
    tags: tuple[str, ...] = field(default=())  # proposals that begin here


def dresses(
    reading: Reading, shown: ShownBlock, sponsors: Sponsors, ink: Ink, *, bracketed: bool
) -> list[Dress]:
    """How each open piece of a cell is drawn, in order; brackets say themselves who strikes."""
    made: list[Dress] = []
    at, told = 0, set[str]()
    for index, piece in enumerate(reading.pieces):
        end = at + len(piece.text)
        inserted = piece.inserted or (shown.added if piece.stored else "")
        struck = () if bracketed else piece.struck
        struck = struck or (shown.removing if piece.stored else ())
        if piece.look == "mark":
            opens = at + max(0, piece.text.rfind("["))
            made.append(Dress(at, opens, ink.text, bold=True))
            colour = _mark_colour(reading.pieces, index, sponsors, ink)
            made.append(Dress(opens, end, colour, bold=True))
        elif inserted or struck:
            fresh = tuple(p for p in piece.proposals if p not in told and not bracketed)
            told.update(fresh)
            made.append(_dress(at, end, inserted, struck, fresh, sponsors, ink))
        at = end
    return made


class Dresser:
    """Keeps how the cells in sight are drawn until their words or the colours change."""

    def __init__(self, sponsors: Sponsors) -> None:
        self.sponsors = sponsors
        self.bracketed = False
        self._kept: dict[tuple[str, Language], tuple[ShownBlock, Ink, list[Dress]]] = {}

    def of(self, shown: ShownBlock, lang: Language, ink: Ink) -> list[Dress]:
        """How one cell's open pieces are drawn."""
        key = shown.id, lang
        kept = self._kept.get(key)
        if kept is not None and kept[0] is shown and kept[1] is ink:
            return kept[2]
        if len(self._kept) > _KEPT_CELLS:
            self._kept.clear()
        reading = shown.readings.get(lang)
        made = []
        if reading is not None:
            made = dresses(reading, shown, self.sponsors, ink, bracketed=self.bracketed)
        self._kept[key] = shown, ink, made
        return made


def _dress(
    start: int,
    end: int,
    inserted: str,
    struck: tuple[str, ...],
    fresh: tuple[str, ...],
    sponsors: Sponsors,
    ink: Ink,
) -> Dress:
    colours = [delegation_colour(sponsors.of(p)[0], ink.paper) for p in (inserted, *struck) if p]
    several = any(len(sponsors.of(p)) > 1 for p in (inserted,) if p)
    return Dress(
        start,
        end,
        colours[0],
        under=colours[0] if inserted else None,
        struck=colours[-1] if struck else None,
        double=several,
        tags=fresh,
    )


def _mark_colour(pieces: Sequence[Piece], index: int, sponsors: Sponsors, ink: Ink) -> QColor:
    """Names stand in the colour of the words they announce, plain brackets in the text's."""
    if len(pieces[index].text.strip()) > 1:
        for piece in pieces[index + 1 :]:
            if piece.look == "mark":
                break
            if piece.inserted:
                return delegation_colour(sponsors.of(piece.inserted)[0], ink.paper)
    return ink.text


def tints(found: Sequence[Dress]) -> tuple[Tint, ...]:
    """The colours of the words, for laying them out; brackets and names are bold."""
    return tuple((d.start, d.end, d.colour.rgba(), d.bold) for d in found if d.start < d.end)


def paint_lines(
    painter: QPainter, cell: Cell, top: int, clip: QRectF, found: Sequence[Dress]
) -> None:
    """Lines under what is inserted (two for several delegations), through what is struck."""
    for dress in found:
        if dress.under is None and dress.struck is None:
            continue
        for x, width, base, unit in _stretches(cell, top, dress.start, dress.end):
            if base + 6 * unit < clip.top() or base - 20 * unit > clip.bottom():
                continue
            if dress.under is not None:
                painter.setPen(QPen(dress.under, 1.15 * unit))
                gap = min(1.2 * unit, width / 4)  # parts the words of neighbours without colour
                for y in (2.2, 4.2) if dress.double else (2.2,):
                    y = base + y * unit
                    painter.drawLine(QLineF(x + gap, y, x + width - gap, y))
            if dress.struck is not None:
                painter.setPen(QPen(dress.struck, 1.3 * unit))
                y = base - 4.4 * unit
                painter.drawLine(QLineF(x, y, x + width, y))


def _stretches(
    cell: Cell, top: int, start: int, end: int
) -> Iterator[tuple[float, float, float, float]]:
    """Each line's part of some words: left, width, baseline, thickness of a line."""
    first, last = cell.unit(start), cell.unit(end)
    for number in range(cell.line_of(first).lineNumber(), cell.layout.lineCount()):
        line = cell.layout.lineAt(number)
        begin, stop = line.textStart(), line.textStart() + line.textLength()
        if begin >= last:
            return
        left = x_in_line(line, max(first, begin))
        right = x_in_line(line, min(last, stop))
        if right > left:
            unit = max(1.0, line.height() / 19)
            yield cell.x + left, right - left, top + cell.y + line.y() + line.ascent(), unit


# -- whole blocks --------------------------------------------------------------------


def about_block(shown: ShownBlock) -> list[tuple[str, str]]:
    """The proposals about the block itself, each with its sign."""
    made = [(_SIGNS[ProposalKind.ADD], shown.added)] if shown.added else []
    made += [(_SIGNS[ProposalKind.REMOVE], proposal) for proposal in shown.removing]
    return made + [(_SIGNS[proposal.kind], proposal.id) for proposal in shown.others]


def paint_bar(
    painter: QPainter,
    x: float,
    y: int,
    height: int,
    width: float,
    about: Sequence[tuple[str, str]],
    sponsors: Sponsors,
    ink: Ink,
) -> None:
    """A bar beside a block, in turns in the colours of all who ask for something about it."""
    codes = list(dict.fromkeys(code for _, p in about for code in sponsors.of(p)))
    step = max(4.0, width * 3)
    at, turn = 0.0, 0
    while at < height:
        part = min(step, height - at) if len(codes) > 1 else float(height)
        colour = delegation_colour(codes[turn % len(codes)], ink.paper)
        painter.fillRect(QRectF(x, y + at, width, part), colour)
        at, turn = at + part, turn + 1


def paint_splits(
    painter: QPainter,
    cell: Cell,
    top: int,
    lang: Language,
    splits: Sequence[tuple[Proposal, int]],
    sponsors: Sponsors,
    ink: Ink,
) -> None:
    """A small hook where somebody asks that a block be split."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for proposal, offset in splits:
        if proposal.details.get("language") != lang:
            continue
        rect = cell.caret_rect(offset).translated(0, top)
        unit = max(1.0, rect.height() / 18)
        painter.setPen(QPen(delegation_colour(sponsors.of(proposal.id)[0], ink.paper), 1.6 * unit))
        painter.drawPolyline(
            [
                QPointF(rect.x(), rect.top() + unit),
                QPointF(rect.x(), rect.bottom() - unit),
                QPointF(rect.x() - 5 * unit, rect.bottom() - unit),
            ]
        )
    painter.restore()
