"""What the mouse does: place, select by letter, word, block or gutter, scroll while dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent, QGuiApplication, QMouseEvent

from rcm_desktop.ui.editor import moves
from rcm_desktop.ui.editor.hit import position_at
from rcm_desktop.ui.editor.pasting import paste_mime
from rcm_desktop.ui.editor.positions import Position

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

_TICK_MS = 30


class Mouse(QObject):
    """Presses and drags on the surface's viewport."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self.pressed = False
        self._unit = "letter"  # what a drag selects by: letter, word, block, gutter
        self._origin: tuple[Position, Position] | None = None
        self._since_double = QElapsedTimer()
        self._double_at = QPointF()
        self._point = QPointF()
        self._ticker = QTimer(self)
        self._ticker.setInterval(_TICK_MS)
        self._ticker.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """Left places the caret; right keeps a selection it falls into."""
        surface, point = self._surface, event.position()
        gutter = surface.page.in_gutter(point.x())
        at = position_at(surface, point, surface.caret.lang if gutter else None)
        if at is None:
            return
        if event.button() == Qt.MouseButton.RightButton:
            if not self._in_selection(at):
                surface.caret.place(at)
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            self._paste_primary(at)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.pressed = True
        selection = surface.caret.selection
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selection is not None:
            self._unit = "gutter" if gutter else "letter"
            self._origin = (selection.anchor, selection.anchor)
        elif self._third_click(point):
            self._unit, self._origin = "block", self._around(at, "block")
        else:
            self._unit = "gutter" if gutter else "letter"
            self._origin = self._around(at, self._unit)
        self._select_to(at)

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = position_at(self._surface, event.position())
        if at is None or self._surface.page.in_gutter(event.position().x()):
            return
        self._since_double.start()
        self._double_at = event.position()
        self.pressed, self._unit = True, "word"
        self._origin = self._around(at, "word")
        self._select_to(at)

    def move(self, event: QMouseEvent) -> None:
        self._point = event.position()
        if self.pressed:
            self._drag()
            height = self._surface.viewport().height()
            if 0 <= self._point.y() < height:
                self._ticker.stop()
            elif not self._ticker.isActive():
                self._ticker.start()
        else:
            gutter = self._surface.page.in_gutter(self._point.x())
            shape = Qt.CursorShape.ArrowCursor if gutter else Qt.CursorShape.IBeamCursor
            self._surface.viewport().setCursor(shape)

    def release(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.pressed:
            self.pressed = False
            self._ticker.stop()
            self._own_primary()

    def drop(self, event: QDropEvent) -> None:
        """Words dropped from elsewhere go where they fall."""
        at = position_at(self._surface, event.position())
        if at is not None:
            self._surface.caret.place(at)
        paste_mime(self._surface, event.mimeData())
        event.acceptProposedAction()
        self._surface.setFocus(Qt.FocusReason.MouseFocusReason)

    def _third_click(self, point: QPointF) -> bool:
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        near = (point - self._double_at).manhattanLength() < 6
        return self._since_double.isValid() and self._since_double.elapsed() < interval and near

    def _around(self, at: Position, unit: str) -> tuple[Position, Position]:
        words = self._surface.rows.by_id(at.block).words(at.lang)
        if unit == "word":
            start, end = moves.word_around(words, at.offset)
            return at._replace(offset=start), at._replace(offset=end)
        if unit in ("block", "gutter"):
            return at._replace(offset=0), at._replace(offset=len(words))
        return at, at

    def _select_to(self, at: Position) -> None:
        if self._origin is None:
            return
        rows, caret = self._surface.rows, self._surface.caret
        start, end = self._around(at, self._unit)
        first, last = self._origin
        if first.block not in rows:
            return
        if self._place_key(end) < self._place_key(last):
            caret.place(start, last, whole=self._unit == "gutter")
        else:
            caret.place(end, first, whole=self._unit == "gutter")

    def _place_key(self, at: Position) -> tuple[int, int]:
        return self._surface.rows.row_of(at.block), at.offset

    def _drag(self) -> None:
        surface = self._surface
        y = min(max(self._point.y(), 0.0), surface.viewport().height() - 1.0)
        at = position_at(surface, QPointF(self._point.x(), y), surface.caret.lang)
        if at is not None:
            self._select_to(at)

    def _scroll_on(self) -> None:
        """The further outside the pointer, the faster."""
        height = self._surface.viewport().height()
        y = self._point.y()
        beyond = y if y < 0 else max(0.0, y - height + 1)
        bar = self._surface.verticalScrollBar()
        step = 4 + abs(beyond) / 3
        bar.setValue(bar.value() + round(step if beyond > 0 else -step))
        self._drag()

    def _in_selection(self, at: Position) -> bool:
        caret, rows = self._surface.caret, self._surface.rows
        row = rows.row_of(at.block)
        part = caret.selected_in(row, at.lang, len(rows.block(row).words(at.lang)))
        return part is not None and part[0] <= at.offset <= part[1]

    def _own_primary(self) -> None:
        """Under X11, what is selected can be pasted with the middle button."""
        clipboard = QGuiApplication.clipboard()
        caret, rows = self._surface.caret, self._surface.rows
        if clipboard.supportsSelection() and caret.has_selection:
            text = "\n".join(
                rows.by_id(s.block).words(s.lang)[s.start : s.end] for s in caret.segments()
            )
            clipboard.setText(text, clipboard.Mode.Selection)

    def _paste_primary(self, at: Position) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            self._surface.caret.place(at)
            paste_mime(self._surface, clipboard.mimeData(clipboard.Mode.Selection))
