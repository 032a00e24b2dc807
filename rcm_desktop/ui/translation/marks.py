"""Dots beside words that lag behind the other language, rings where a proposal waits for words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.layouts import Cell
from rcm_desktop.ui.editor.surface import Surface
from rcm_desktop.ui.theme.palettes import tokens_of

_LEFT = 0.36  # ems between the mark and the column
_REACH = 1.0  # ems beside the column in which the pointer finds it
_RINGS = 3


class Sign(Enum):
    """What a cell's mark says; the two differ in shape, so that no colour is needed."""

    STALE = "stale"
    WAITING = "waiting"


Signs = Callable[[], Mapping[tuple[str, Language], Sign]]
Hint = Callable[[str, Language], str]


class LanguageMarks(QObject):
    """Paints over the rows in sight, beside their cells."""

    def __init__(self, surface: Surface, signs: Signs, hint: Hint) -> None:
        super().__init__(surface)
        self._surface, self._signs, self._hint = surface, signs, hint
        surface.overlays.append(self.paint)
        surface.viewport().installEventFilter(self)

    def refresh(self) -> None:
        """Other cells bear marks now."""
        self._surface.viewport().update()

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """The marks of all cells that the clip touches."""
        signs = self._signs()
        if not signs:
            return
        surface = self._surface
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row in surface.scroller.visible():
            top = surface.scroller.y_of(row)
            if top > clip.bottom():
                break
            block = surface.rows.ids[row]
            for cell in surface.scroller.layout(row).cells:
                sign = signs.get((block, cell.lang))
                if sign is not None:
                    self._mark(painter, cell, top, sign)
        painter.restore()

    def _mark(self, painter: QPainter, cell: Cell, top: int, sign: Sign) -> None:
        column, em = self._surface.page.column(cell.lang), self._surface.page.em
        if column is None:
            return
        tokens = tokens_of(QGuiApplication.palette())
        x, y = column.x - em * _LEFT, top + cell.y
        if sign is Sign.STALE:
            pen = QPen(QColor(tokens.warning), max(2.5, em / 6), Qt.PenStyle.CustomDashLine)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 1.9])  # round caps of no length: dots
            painter.setPen(pen)
            pad = pen.widthF()
            painter.drawLine(QPointF(x, y + pad), QPointF(x, y + cell.height - pad))
            return
        painter.setPen(QPen(QColor(tokens.accent), max(1.0, em / 14)))
        radius = max(1.8, em / 9)
        middle = y + cell.layout.lineAt(0).height() / 2
        for turn in range(_RINGS):
            at = middle + (turn - (_RINGS - 1) / 2) * radius * 3
            painter.drawEllipse(QPointF(x, at), radius, radius)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        words = self.words_at(QPointF(event.pos()))
        if words:
            QToolTip.showText(event.globalPos(), f"<p>{words}</p>", self._surface)
        return bool(words)

    def words_at(self, point: QPointF) -> str:
        """What is told at a point of the page; empty away from the marks."""
        surface, em = self._surface, self._surface.page.em
        row = surface.scroller.row_at(point.y())
        if row < 0:
            return ""
        for column in surface.page.columns:
            if column.x - em * _REACH <= point.x() <= column.x:
                return self._hint(surface.rows.ids[row], column.lang)
        return ""
