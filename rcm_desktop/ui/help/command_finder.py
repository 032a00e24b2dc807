"""Type a few letters of a command and press Enter (Ctrl+K)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rcm_desktop.models.date_phrases import fold
from rcm_desktop.ui.actions import ActionBook, plain

_ROWS = 9


class CommandFinder(QDialog):
    """All enabled actions, filtered as one types, accents folded."""

    def __init__(self, parent: QWidget, book: ActionBook) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find a command"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        self._typed = QLineEdit()
        self._typed.setPlaceholderText(self.tr("Type part of a command’s name"))
        self._typed.setAccessibleName(self.tr("Command"))
        self._typed.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMinimumHeight(_ROWS * 32)
        column.addWidget(self._typed)
        column.addWidget(self._list)
        self._actions = [action for _, action in book.all() if action.isEnabled()]
        self._typed.textChanged.connect(self._filter)
        self._typed.returnPressed.connect(self._do)
        self._list.itemActivated.connect(lambda _item: self._do())
        self._list.itemClicked.connect(lambda _item: self._do())
        self._filter("")

    def _filter(self, typed: str) -> None:
        self._list.clear()
        wanted = fold(typed).split()
        for action in self._actions:
            name = plain(action.text())
            if all(part in fold(name) for part in wanted):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(action.icon(), f"{name}\t{keys}" if keys else name)
                item.setText(f"{name}   {keys}" if keys else name)
                item.setData(Qt.ItemDataRole.UserRole, action)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _do(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        action: QAction = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        QTimer.singleShot(0, action, action.trigger)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the caret stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._list.count():
                row = (self._list.currentRow() + step) % self._list.count()
                self._list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)
