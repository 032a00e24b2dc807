"""What screen readers hear: the page as a document, each row as a paragraph with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from rcm_desktop.ui.editor.kinds import kind_name
from rcm_desktop.ui.editor.utf16 import from_utf16, to_utf16

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


class CaretText(QAccessibleTextInterface):
    """The words of the cell the caret is in, with caret and selection; offsets are UTF-16."""

    def __init__(self, surface: Surface) -> None:
        super().__init__()
        self._surface = surface

    def _words(self) -> str:
        head = self._surface.caret.head
        return self._surface.rows.by_id(head.block).words(head.lang) if head else ""

    def _bounds(self) -> tuple[int, int]:
        selection, words = self._surface.caret.selection, self._words()
        if selection is None or selection.anchor.block != selection.head.block:
            return 0, 0
        start, end = sorted((selection.anchor.offset, selection.head.offset))
        return to_utf16(words, start), to_utf16(words, end)

    def characterCount(self) -> int:
        words = self._words()
        return to_utf16(words, len(words))

    def cursorPosition(self) -> int:
        head = self._surface.caret.head
        return to_utf16(self._words(), head.offset) if head else 0

    def setCursorPosition(self, position: int) -> None:
        head = self._surface.caret.head
        if head is not None:
            self._surface.caret.place(head._replace(offset=from_utf16(self._words(), position)))

    def text(self, start: int, end: int) -> str:
        words = self._words()
        return words[from_utf16(words, start) : from_utf16(words, end)]

    def selectionCount(self) -> int:
        start, end = self._bounds()
        return int(start != end)

    def selection(self, index: int) -> tuple[int, int]:
        return self._bounds()

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def setSelection(self, index: int, start: int, end: int) -> None:
        head, words = self._surface.caret.head, self._words()
        if head is not None:
            self._surface.caret.place(
                head._replace(offset=from_utf16(words, end)),
                head._replace(offset=from_utf16(words, start)),
            )

    def removeSelection(self, index: int) -> None:
        head = self._surface.caret.head
        if head is not None:
            self._surface.caret.place(head)

    def characterRect(self, offset: int) -> QRect:
        head = self._surface.caret.head
        if head is None:
            return QRect()
        at = head._replace(offset=from_utf16(self._words(), offset))
        rect = self._surface.scroller.caret_rect(at).toAlignedRect()
        rect.setWidth(max(4, round(self._surface.page.em / 2)))
        return rect.translated(self._surface.viewport().mapToGlobal(QPoint(0, 0)))

    def offsetAtPoint(self, point: QPoint) -> int:
        from rcm_desktop.ui.editor.hit import position_at

        local = self._surface.viewport().mapFromGlobal(point)
        at = position_at(self._surface, local.toPointF(), self._surface.caret.lang)
        head = self._surface.caret.head
        if at is None or head is None or at.block != head.block:
            return -1
        return to_utf16(self._words(), at.offset)

    def scrollToSubstring(self, start: int, end: int) -> None:
        head = self._surface.caret.head
        if head is not None:
            self._surface.scroller.reveal(head)

    def attributes(self, offset: int) -> tuple[str, int, int]:
        return "", 0, self.characterCount()


class PageInterface(QAccessibleWidget):
    """The page: an editable text whose children are the draft's rows."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface, QAccessible.Role.EditableText, surface.accessibleName())
        self.surface = surface
        self.words = CaretText(surface)
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

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.TextInterface:
            return self.words
        return super().interface_cast(kind)


def announce_caret(surface: Surface) -> None:
    """Tell an active screen reader where the caret went; costs nothing without one."""
    if QAccessible.isActive():
        head = surface.caret.head
        if head is not None:
            words = surface.rows.by_id(head.block).words(head.lang)
            event = QAccessibleTextCursorEvent(surface, to_utf16(words, head.offset))
            QAccessible.updateAccessibility(event)
