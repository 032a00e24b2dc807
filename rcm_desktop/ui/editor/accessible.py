"""What screen readers hear: each row as a paragraph with its words, and each move of the caret.

Qt's text interface cannot be offered: PySide6 6.11 cannot hand it over from Python. With
`interface_cast` overridden, whatever it returns, the first question of a real screen
reader (AT-SPI on Linux) ends the process. So the caret's moves are announced instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from rcm_desktop.ui.editor.kinds import kind_name
from rcm_desktop.ui.editor.moves import word_around
from rcm_desktop.ui.editor.positions import Selection

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

_installed: list[bool] = []


def install() -> None:
    """Teach Qt about the page, once a process."""
    if not _installed:
        QAccessible.installFactory(_make)
        _installed.append(True)


def _make(key: str, thing: QObject | None) -> QAccessibleInterface | None:
    from rcm_desktop.ui.editor.surface import Surface

    return PageInterface(thing) if isinstance(thing, Surface) else None


def spoken(surface: Surface, row: int) -> str:
    """A row as it is read out: its number, its kind where that matters, its words."""
    block, label = surface.rows.block(row), surface.rows.label(row)
    words = [block.words(lang) for lang in surface.languages if block.words(lang)]
    return f"{label} {' / '.join(words)}".strip()


class RowInterface(QAccessibleInterface):
    """One row: a paragraph without a widget of its own."""

    def __init__(self, page: PageInterface, block_id: str) -> None:
        super().__init__()
        self._page = page
        self.block_id = block_id

    def _row(self) -> int:
        surface = self._page.surface
        return surface.rows.row_of(self.block_id) if self.block_id in surface.rows else -1

    def isValid(self) -> bool:
        return self._row() >= 0

    def object(self) -> QObject | None:  # type: ignore[override]  # null is allowed
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # null is allowed
        return self._page.window()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # null is allowed
        return self._page

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null is allowed
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null is allowed
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Paragraph

    def rect(self) -> QRect:
        surface, row = self._page.surface, self._row()
        if row < 0:
            return QRect()
        corner = surface.viewport().mapToGlobal(
            QPoint(surface.page.left, surface.scroller.y_of(row))
        )
        return QRect(corner.x(), corner.y(), surface.page.width, surface.scroller.heights[row])

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        surface = self._page.surface
        head = surface.caret.head
        here = head is not None and head.block == self.block_id
        state.focusable = True
        state.focused = here and surface.hasFocus()
        state.editable = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        surface, row = self._page.surface, self._row()
        if row < 0:
            return ""
        if kind == QAccessible.Text.Name:
            return spoken(surface, row)
        if kind == QAccessible.Text.Description:
            return kind_name(surface.rows.block(row).kind)
        if kind == QAccessible.Text.Value:
            return surface.rows.block(row).words(surface.caret.lang)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Words are changed by typing, not by name."""


class PageInterface(QAccessibleWidget):
    """The page: a document whose children are the draft's rows."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface, QAccessible.Role.Document, surface.accessibleName())
        self.surface = surface
        self._rows: dict[str, RowInterface] = {}

    def childCount(self) -> int:
        return len(self.surface.rows)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null is allowed
        if not 0 <= index < len(self.surface.rows):
            return None
        return self._row(self.surface.rows.ids[index])

    def _row(self, block_id: str) -> RowInterface:
        made = self._rows.get(block_id)
        if made is None:
            made = self._rows[block_id] = RowInterface(self, block_id)
        return made

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        block_id = getattr(child, "block_id", "")
        return self.surface.rows.row_of(block_id) if block_id in self.surface.rows else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null is allowed
        row = self.surface.scroller.row_at(self.surface.viewport().mapFromGlobal(QPoint(x, y)).y())
        return self.child(row)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # null is allowed
        head = self.surface.caret.head
        return self._row(head.block) if head and self.surface.hasFocus() else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            head = self.surface.caret.head
            return spoken(self.surface, self.surface.rows.row_of(head.block)) if head else ""
        if kind == QAccessible.Text.Description:
            return self.surface.accessibleDescription()
        return self.surface.accessibleName()

    def state(self) -> QAccessible.State:
        state = super().state()
        state.editable = True
        state.multiLine = True
        return state


def said(surface: Surface, before: Selection | None, now: Selection | None) -> str:
    """What a reader says of a caret's move: the letter, the word, the row or what is selected."""
    if now is None or now.head.block not in surface.rows:
        return ""
    head = now.head
    words = surface.rows.by_id(head.block).words(head.lang)
    row = spoken(surface, surface.rows.row_of(head.block))
    if before is None or before.head.block != head.block:
        return row
    if before.head.lang != head.lang:
        return words or row
    if not now.empty and now.anchor.block == head.block:
        start, end = sorted((now.anchor.offset, head.offset))
        return words[start:end]
    if abs(head.offset - before.head.offset) <= 1:
        return words[head.offset : head.offset + 1]
    start, end = word_around(words, head.offset)
    return words[start:end]


def announce_move(surface: Surface, before: Selection | None, now: Selection | None) -> None:
    """Tell an active screen reader where the caret went; costs nothing without one."""
    if not QAccessible.isActive() or not surface.hasFocus():
        return
    text = said(surface, before, now)
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(surface, text))
