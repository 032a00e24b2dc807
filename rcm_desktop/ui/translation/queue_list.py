"""The translator's queue as a list: where, what lags, and the change in a few words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rcm_desktop.drafting.word_diff import WordChange
from rcm_desktop.services.proposal_words import opening, shortened
from rcm_desktop.services.translation import Entry
from rcm_desktop.ui.negotiation.redline import redline_html, redline_speech
from rcm_desktop.ui.theme.palettes import tokens_of
from rcm_desktop.ui.translation.phrases import entry_title

_Index = QModelIndex | QPersistentModelIndex
_PAD = 12
_AROUND = 3
_LINES = 3
_OPENING = 14


class QueueModel(QAbstractListModel):
    """The entries in the order of the draft; `place` gives a block's number."""

    def __init__(self, place: Callable[[str], str]) -> None:
        super().__init__()
        self._place = place
        self.entries: list[Entry] = []

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = redline_speech(entry.changes) if entry.changes else entry.source
            return f"{self._place(entry.block)} {entry_title(entry)}: {said}".strip()
        if role == Qt.ItemDataRole.UserRole:
            return entry
        return None

    def place(self, entry: Entry) -> str:
        return self._place(entry.block)


class QueueDelegate(QStyledItemDelegate):
    """One row: number and what is to do, then the change with a few words around it."""

    def __init__(self, view: QListView, model: QueueModel) -> None:
        super().__init__(view)
        self._model = model
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, round(option.fontMetrics.lineSpacing() * (_LINES + 0.2)) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        tokens = tokens_of(QGuiApplication.palette())
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accent_soft)
            if option.state & QStyle.StateFlag.State_Active:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.accent)
        painter.setPen(QPen(tokens.border))
        painter.drawLine(rect.left() + _PAD, rect.bottom(), rect.right() - _PAD, rect.bottom())
        self._document.setDefaultFont(option.font)
        self._document.setTextWidth(rect.width() - 2 * _PAD)
        number = f"<b>{escape(self._model.place(entry))}</b> "
        self._document.setHtml(
            f'<div style="color:{tokens.muted}">{number}{escape(entry_title(entry))}</div>'
            f'<div style="color:{tokens.text}">{_in_short(entry)}</div>'
        )
        shown = round(option.fontMetrics.lineSpacing() * _LINES)  # whole lines only
        painter.setClipRect(rect.left(), rect.top() + 8, rect.width(), shown)
        painter.translate(rect.left() + _PAD, rect.top() + 8)
        self._document.drawContents(painter)
        painter.restore()


def _in_short(entry: Entry) -> str:
    if not entry.changes:
        return escape(opening(entry.source, _OPENING))
    found = shortened(entry.changes, _AROUND)
    first = found[0]
    if len(found) > 1 and first.op == "keep":  # the change itself must stand in sight
        words = first.text.split()
        if len(words) > _AROUND:
            trail = " " if first.text[-1:].isspace() else ""
            tail = "… " + " ".join(words[-_AROUND:]) + trail
            found = (WordChange("keep", tail), *found[1:])
    return redline_html(found)


class QueueView(QListView):
    """A list that gives Return and a double click away."""

    opened = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(QueueDelegate(self, model))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def entry(self) -> Entry | None:
        """The one that is chosen."""
        index = self.currentIndex()
        found: Entry | None = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return found

    def choose(self, row: int) -> None:
        """Select a row, or the last one where there are fewer."""
        count = self.model().rowCount()
        if count:
            self.setCurrentIndex(self.model().index(min(max(0, row), count - 1), 0))
