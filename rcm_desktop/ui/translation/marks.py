"""A dotted line beside words that lag behind the other language, and what the pointer is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.surface import Surface
from rcm_desktop.ui.theme.palettes import tokens_of

Cells = Callable[[], frozenset[tuple[str, Language]]]
Hint = Callable[[str, Language], str]

_LEFT = 0.36  # ems between the line and the column
_REACH = 1.0  # ems beside the column in which the pointer finds it


class LagMarks(QObject):
    """Paints over the rows in sight; looks at nothing but the cells that lag."""

    def __init__(self, surface: Surface, cells: Cells, hint: Hint) -> None:
        super().__init__(surface)
        self._surface, self._cells, self._hint = surface, cells, hint
        surface.overlays.append(self.paint)
        surface.viewport().installEventFilter(self)

    def refresh(self) -> None:
        """Other cells lag now."""
        self._surface.viewport().update()

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """The lines of all lagging cells that the clip touches."""
        cells = self._cells()
        if not cells:
            return
        surface, em = self._surface, self._surface.page.em
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tokens_of(QGuiApplication.palette()).warning)
        pen = QPen(colour, max(2.5, em / 6), Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 1.9])  # round caps of no length: dots
        painter.setPen(pen)
        for row in surface.scroller.visible():
            top = surface.scroller.y_of(row)
            if top > clip.bottom():
                break
            for cell in surface.scroller.layout(row).cells:
                if (surface.rows.ids[row], cell.lang) not in cells:
                    continue
                column = surface.page.column(cell.lang)
                if column is not None:
                    x, pad = column.x - em * _LEFT, pen.widthF()
                    start = QPointF(x, top + cell.y + pad)
                    painter.drawLine(start, QPointF(x, top + cell.y + cell.height - pad))
        painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        words = self.words_at(QPointF(event.pos()))
        if words:
            QToolTip.showText(event.globalPos(), f"<p>{words}</p>", self._surface)
        return bool(words)

    def words_at(self, point: QPointF) -> str:
        """What is told at a point of the page; empty away from the lines."""
        surface, em = self._surface, self._surface.page.em
        row = surface.scroller.row_at(point.y())
        if row < 0:
            return ""
        for column in surface.page.columns:
            if column.x - em * _REACH <= point.x() <= column.x:
                block = surface.rows.ids[row]
                return self._hint(block, column.lang)
        return ""
