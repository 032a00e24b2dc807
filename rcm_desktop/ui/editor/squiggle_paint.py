"""Draws marks under words: a wave, a double dashed line or dots, told apart without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rcm_desktop.ui.editor.ink import contrast
from rcm_desktop.ui.editor.layouts import Cell, x_in_line
from rcm_desktop.ui.editor.squiggles import Mark, MarkKind

#: For each kind, the darker colour and the lighter one; the page takes what contrasts more.
_COLOURS: Final[dict[MarkKind, tuple[str, str]]] = {
    "spelling": ("#c8202c", "#ff8a8a"),
    "convention": ("#1f5fbf", "#8ab8ff"),
    "name": ("#7a3fa0", "#d7a6f5"),
}


def mark_colour(kind: MarkKind, paper: QColor) -> QColor:
    """A colour that stands out from the paper, light or dark."""
    return max((QColor(name) for name in _COLOURS[kind]), key=lambda c: contrast(c, paper))


def paint_marks(
    painter: QPainter, cell: Cell, top: int, clip: QRectF, marks: Sequence[Mark], paper: QColor
) -> None:
    """Draw the marks of one cell whose row begins at `top`."""
    if not marks:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in marks:
        kind = mark.squiggle.kind
        for start, y, width, unit in _stretches(cell, top, mark):
            if y + 4 * unit >= clip.top() and y - 4 * unit <= clip.bottom():
                _DRAW[kind](painter, start, y, width, unit, mark_colour(kind, paper))
    painter.restore()


def _stretches(cell: Cell, top: int, mark: Mark) -> Iterator[tuple[float, float, float, float]]:
    """Each line's part of a mark: left, height of the underline, width, thickness of the pen."""
    first, last = cell.unit(mark.squiggle.start), cell.unit(mark.squiggle.end)
    for number in range(cell.line_of(first).lineNumber(), cell.layout.lineCount()):
        line = cell.layout.lineAt(number)
        begin, end = line.textStart(), line.textStart() + line.textLength()
        if begin >= last:
            return
        left, right = x_in_line(line, max(first, begin)), x_in_line(line, min(last, end))
        unit = max(1.0, line.height() / 18)
        y = top + cell.y + line.y() + line.ascent() + min(2.4 * unit, line.descent() * 0.62)
        yield cell.x + left, y, max(right - left, 4 * unit), unit


def _wave(painter: QPainter, x: float, y: float, width: float, unit: float, colour: QColor) -> None:
    step = 2 * unit
    count = max(2, int(width / step))
    points = [
        QPointF(x + at * width / count, y + (unit if at % 2 else -unit)) for at in range(count + 1)
    ]
    painter.setPen(QPen(colour, unit))
    painter.drawPolyline(QPolygonF(points))


def _double_dashes(
    painter: QPainter, x: float, y: float, width: float, unit: float, colour: QColor
) -> None:
    pen = QPen(colour, unit)
    pen.setDashPattern([4, 2.4])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for line in (y - 0.9 * unit, y + 1.3 * unit):
        painter.drawLine(QLineF(x, line, x + width, line))


def _dots(painter: QPainter, x: float, y: float, width: float, unit: float, colour: QColor) -> None:
    pen = QPen(colour, 1.8 * unit)
    pen.setDashPattern([0.01, 2])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(x + unit, y + 0.4 * unit, x + width, y + 0.4 * unit))


_DRAW: Final = {"spelling": _wave, "convention": _double_dashes, "name": _dots}
