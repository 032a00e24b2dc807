"""What is on screen: rows are measured when they come into sight, and nothing read jumps."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractScrollArea
from shiboken6 import isValid

from rcm_desktop.ui.editor.heights import Heights
from rcm_desktop.ui.editor.layouts import Layouts, RowLayout
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.editor.rows import Rows


class Scroller:
    """Maps rows to pixels of the viewport; heights are estimates until a row was seen."""

    def __init__(self, area: QAbstractScrollArea, rows: Rows, layouts: Layouts) -> None:
        self._area, self._rows, self._layouts = area, rows, layouts
        self._bar = area.verticalScrollBar()
        self.heights = Heights([1] * len(rows))  # until the window knows its width
        self.guessed = False
        self._settling = False

    @property
    def lead(self) -> int:
        """Desk and paper above the first row."""
        return self._layouts.page.desk + self._layouts.page.top

    @property
    def alive(self) -> bool:
        """False while Qt is taking the window down."""
        return isValid(self._bar)

    @property
    def scrolled(self) -> int:
        """Pixels of the content above the viewport."""
        return self._bar.value()

    @property
    def viewport_height(self) -> int:
        return self._area.viewport().height()

    @property
    def content_height(self) -> int:
        page = self._layouts.page
        return self.lead + self.heights.total + page.bottom + page.desk

    def layout(self, row: int) -> RowLayout:
        return self._layouts.row(self._rows.block(row), self._rows.label(row))

    def y_of(self, row: int) -> int:
        """The row's top in the viewport, which may lie outside it."""
        return self.lead + self.heights.top(row) - self._bar.value()

    def row_at(self, y: float) -> int:
        """The row at a height of the viewport, clamped; -1 in an empty draft."""
        return self.heights.row_at(int(y) + self._bar.value() - self.lead)

    def visible(self) -> range:
        """The rows on screen."""
        if not len(self._rows):
            return range(0)
        return range(self.row_at(0), self.row_at(self._area.viewport().height()) + 1)

    def in_sight(self, row: int) -> bool:
        """Whether any of a row is on screen."""
        top = self.y_of(row)
        return top < self.viewport_height and top + self.heights[row] > 0

    def settle(self) -> None:
        """Lay out what is in sight; rows corrected above the first known one push upwards."""
        if self._settling:
            return
        self._settling = True
        try:
            for _ in range(12):
                if not self._measure():
                    break
            self._set_range()
        finally:
            self._settling = False

    def _measure(self) -> bool:
        rows = self.visible()
        known = (row for row in rows if self._layouts.kept(self._rows.ids[row]))
        steady = next(known, rows.start)
        moved, pushed = False, 0
        for row in rows:
            delta = self.heights.set(row, self.layout(row).height)
            moved = moved or delta != 0
            if row < steady:
                pushed += delta
        if moved:
            self._set_range()
        if pushed:
            self._bar.setValue(self._bar.value() + pushed)
        return moved

    def _set_range(self) -> None:
        height = self._area.viewport().height()
        self._bar.setPageStep(height)
        self._bar.setSingleStep(max(8, round(self._layouts.page.em * 1.5)))
        top = max(0, self.content_height - height)
        if self._bar.maximum() != top:
            self._bar.setRange(0, top)

    def relaid(self, block_ids: frozenset[str]) -> bool:
        """Measure changed rows that are in sight; True when rows below moved."""
        moved = False
        self._layouts.forget(block_ids)
        for block_id in block_ids:
            row = self._rows.row_of(block_id)
            if self.in_sight(row):
                moved = bool(self.heights.set(row, self.layout(row).height)) or moved
        return moved

    def reorder(self, old_ids: list[str], changed: frozenset[str]) -> None:
        """Rows came, went or moved: known heights are kept, new ones estimated."""
        known = dict(zip(old_ids, self.heights.all(), strict=True))
        fresh = [block_id for block_id in self._rows.ids if block_id not in known]
        guesses = self._layouts.estimate(self._rows.by_id(block_id) for block_id in fresh)
        known.update(zip(fresh, guesses, strict=True))
        self._layouts.forget(changed)
        self.heights.reset(known[block_id] for block_id in self._rows.ids)

    def remeasure(self) -> None:
        """Another page: every height is a guess again."""
        self.heights.reset(self._layouts.estimate(self._rows.blocks()))
        self.guessed = True

    def _hold(self, block_id: str, y: int) -> None:
        self._set_range()
        drift = self.y_of(self._rows.row_of(block_id)) - y
        if drift:
            self._settling = True
            try:
                self._bar.setValue(self._bar.value() + drift)
            finally:
                self._settling = False

    def anchor(self, prefer: str | None) -> tuple[str, int] | None:
        """The one row to hold: the preferred block's if in sight, else the first whole one's."""
        if prefer is not None and prefer in self._rows:
            row = self._rows.row_of(prefer)
            if self.in_sight(row):
                return prefer, self.y_of(row)
        rows = self.visible()
        if not rows:
            return None
        row = rows.start
        if row + 1 in rows and self.y_of(row) < 0:
            row += 1
        return self._rows.ids[row], self.y_of(row)

    def hold(self, anchor: tuple[str, int] | None) -> None:
        """Put a row back where it was on screen, and measure what came into sight."""
        if anchor is not None and anchor[0] in self._rows:
            self._hold(*anchor)
            self.settle()
            self._hold(*anchor)
        self.settle()  # at the end of a shorter draft other rows have come into sight

    def anchors(self, prefer: str | None) -> list[tuple[str, int]]:
        """Every row in sight with its place, the one to hold first; some may vanish."""
        first = self.anchor(prefer)
        seen = [(self._rows.ids[row], self.y_of(row)) for row in self.visible()]
        return [first, *seen] if first else []

    def caret_rect(self, position: Position) -> QRectF:
        """The caret's place in the viewport; an empty rectangle if its column is hidden."""
        if position.block not in self._rows:
            return QRectF()
        row = self._rows.row_of(position.block)
        cell = self.layout(row).cell(position.lang)
        if cell is None:
            return QRectF()
        return cell.caret_rect(position.offset).translated(0, self.y_of(row))

    def reveal(self, position: Position, margin: int = 0) -> None:
        """Scroll as little as needed to show the caret."""
        for _ in range(4):  # the way there may pass rows that were only estimated
            rect, height = self.caret_rect(position), self._area.viewport().height()
            if rect.isEmpty():
                return
            margin = min(max(margin, round(rect.height() * 0.6)), height // 3)
            if rect.top() < margin:
                first = self._rows.row_of(position.block) == 0
                shift = rect.top() - (self.lead + rect.height() if first else margin)
            elif rect.bottom() > height - margin:
                shift = rect.bottom() - (height - margin)
            else:
                return
            before = self._bar.value()
            self._set_range()
            self._bar.setValue(before + round(shift))
            if self._bar.value() == before:
                return

    def lift(self, row: int) -> None:
        """Bring a row near the top of the viewport."""
        space = round(self._layouts.page.em * 2)
        for _ in range(3):
            self._set_range()
            before = self._bar.value()
            self._bar.setValue(before + self.y_of(row) - space)
            if self._bar.value() == before:
                return
