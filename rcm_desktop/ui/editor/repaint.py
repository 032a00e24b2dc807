"""Asks Qt to paint as little as a change needs: a row, some lines of a cell, the caret."""

from __future__ import annotations

from os.path import commonprefix

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.ui.editor.layouts import Layouts
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.editor.rows import Rows
from rcm_desktop.ui.editor.scrolling import Scroller


class Repaint:
    """Updates parts of the viewport; rows out of sight cost nothing."""

    def __init__(self, viewport: QWidget, rows: Rows, layouts: Layouts, scroller: Scroller) -> None:
        self._viewport, self._rows = viewport, rows
        self._layouts, self._scroller = layouts, scroller

    def row(self, block_id: str) -> None:
        """A whole row, with gutter and labels."""
        page, row = self._layouts.page, self._rows.row_of(block_id)
        top, height = self._scroller.y_of(row), self._scroller.heights[row]
        self._viewport.update(QRect(page.left, top, page.width, height))

    def words(self, changes: Changes, before: str) -> None:
        """One cell, where it showed `before`, from the line before the first change.

        That line may have taken a word up.
        """
        (block_id, lang), steps = next(iter(changes.text_deltas.items()))
        page, row = self._layouts.page, self._rows.row_of(block_id)
        column = page.column(lang)
        if column is None or not self._scroller.in_sight(row):
            return
        cell = self._scroller.layout(row).cell(lang)
        typed = sum(d.count for deltas in steps for d in deltas if d.kind == "insert")
        if cell is None or typed >= len(cell.text):
            self.row(block_id)  # placeholders come and go, the other cell's too
            return
        kept = len(commonprefix((before, cell.text)))  # noqa: RUF071 - by letters, as wanted
        line = cell.line_of(cell.unit(kept)).lineNumber()
        top = round(cell.y + cell.layout.lineAt(line - 1).y()) - 2 if line else 0
        half = round(page.em / 2)
        beside = half if self._rows.shown(block_id) is None else page.margin
        width = column.width + half + beside
        area = QRect(column.x - half, self._scroller.y_of(row) + top, width, 0)
        area.setHeight(self._scroller.heights[row] - top)
        self._viewport.update(area)

    def caret(self, at: Position) -> None:
        """The narrow place where a caret is or was."""
        if at.block in self._rows and self._scroller.alive:
            rect = self._scroller.caret_rect(at).toAlignedRect()
            self._viewport.update(rect.adjusted(-3, -1, 3, 1))
