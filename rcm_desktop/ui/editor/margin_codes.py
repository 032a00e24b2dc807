"""The codes of delegations in the margin, beside the lines in which their proposals begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from rcm_desktop.ui.editor.ink import Ink
from rcm_desktop.ui.editor.layouts import Cell
from rcm_desktop.ui.editor.page import Page
from rcm_desktop.ui.editor.proposal_paint import Dress, Sponsors
from rcm_desktop.ui.theme.delegation_colours import delegation_colour

_KEPT_CELLS: Final = 400
Entry = tuple[str, str]  # the sign of a proposal about the block, empty for words; its id


@dataclass(frozen=True, slots=True)
class _Code:
    at: QPointF  # from the row's top
    text: str
    colour: QColor


class MarginCodes:
    """Places the codes of a cell once, and draws those that a clip touches."""

    def __init__(self, sponsors: Sponsors) -> None:
        self._sponsors = sponsors
        self._kept: dict[int, tuple[Cell, Sequence[Dress], list[_Code]]] = {}
        self._em = 0.0
        self._font = QFont()
        self._metrics = QFontMetricsF(self._font)

    def paint(
        self,
        painter: QPainter,
        page: Page,
        cell: Cell,
        top: int,
        clip: tuple[float, float],
        found: Sequence[Dress],
        about: Sequence[Entry],
        ink: Ink,
        font: QFont,
    ) -> None:
        """Draw a cell's codes between two heights; proposals about the block stand first."""
        if not about and not any(dress.tags for dress in found):
            return
        self._use(font, page.em)
        kept = self._kept.get(id(cell))
        if kept is None or kept[0] is not cell or kept[1] is not found:
            if len(self._kept) > _KEPT_CELLS:
                self._kept.clear()
            kept = cell, found, self._place(page, cell, found, about, ink)
            self._kept[id(cell)] = kept
        painter.setFont(self._font)
        for code in kept[2]:
            y = top + code.at.y()
            if clip[0] <= y and y - self._metrics.height() <= clip[1]:
                painter.setPen(code.colour)
                painter.drawText(QPointF(code.at.x(), y), code.text)

    def _use(self, font: QFont, em: float) -> None:
        if em != self._em:
            self._em = em
            self._font = QFont(font)
            self._font.setPixelSize(max(8, round(em * 0.56)))
            self._font.setBold(True)
            self._metrics = QFontMetricsF(self._font)
            self._kept.clear()

    def _place(
        self,
        page: Page,
        cell: Cell,
        found: Sequence[Dress],
        about: Sequence[Entry],
        ink: Ink,
    ) -> list[_Code]:
        lines: dict[int, list[Entry]] = {0: list(about)} if about else {}
        for dress in found:
            if dress.tags:
                number = cell.line_of(cell.unit(dress.start)).lineNumber()
                lines.setdefault(number, []).extend(("", proposal) for proposal in dress.tags)
        column = page.column(cell.lang)
        right = (column.x + column.width) if column else cell.x + cell.width
        x, room = right + page.em * 0.25, page.margin - page.em * 0.3
        placed: list[_Code] = []
        for number, entries in lines.items():
            line = cell.layout.lineAt(number)
            base = cell.y + line.y() + (line.height() + self._metrics.capHeight()) / 2
            placed += self._of_line(QPointF(x, base), x + room, entries, ink)
        return placed

    def _of_line(self, at: QPointF, end: float, entries: Sequence[Entry], ink: Ink) -> list[_Code]:
        """As many codes as there is room for, then how many more there are."""
        lead = [(sign + self._sponsors.of(p)[0], self._sponsors.of(p)[0]) for sign, p in entries]
        words = list(dict.fromkeys(lead))
        more = sum(len(self._sponsors.of(p)) - 1 for _, p in entries)
        placed: list[_Code] = []
        metrics = self._metrics
        for number, (text, code) in enumerate(words):
            width = metrics.horizontalAdvance(text)
            last = number == len(words) - 1 and not more
            need = width + (0 if last else metrics.horizontalAdvance("+9"))
            if placed and at.x() + need > end:
                break
            placed.append(_Code(QPointF(at), text, delegation_colour(code, ink.paper)))
            at.setX(at.x() + width + metrics.averageCharWidth() * 0.6)
        rest = len(words) - len(placed) + more
        if rest:
            at.setX(at.x() - metrics.averageCharWidth() * 0.3)
            placed.append(_Code(QPointF(at), f"+{rest}", ink.text))
        return placed
