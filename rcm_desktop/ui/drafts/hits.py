"""The places that a search found, painted as a title over a passage."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.store.search import Hit
from rcm_desktop.ui.theme.palettes import tokens_of

_Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 76
_PAD = 12


class HitsModel(QAbstractListModel):
    """The hits, best first."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Hit] = []

    def replace(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.title}: {hit.label} {hit.text}"
        if role == Qt.ItemDataRole.UserRole:
            return hit
        return None


class HitDelegate(QStyledItemDelegate):
    """One row: where, then the passage with what matched in bold."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        tokens = tokens_of(QGuiApplication.palette())
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accent_soft)
        painter.setPen(QPen(tokens.border))
        painter.drawLine(rect.left() + _PAD, rect.bottom(), rect.right() - _PAD, rect.bottom())
        passage = "".join(
            f'<b style="color:{tokens.accent}">{escape(text)}</b>' if on else escape(text)
            for text, on in hit.pieces
        )
        number = f"<b>{escape(hit.label)}</b> " if hit.label and hit.where == "drafts" else ""
        self._document.setDefaultFont(option.font)
        self._document.setTextWidth(rect.width() - 2 * _PAD)
        self._document.setHtml(
            f'<div style="color:{tokens.muted}">{escape(hit.title)}</div>'
            f'<div style="color:{tokens.text}">{number}{passage}</div>'
        )
        painter.setClipRect(rect.adjusted(0, 0, 0, -2))
        painter.translate(rect.left() + _PAD, rect.top() + 8)
        self._document.drawContents(painter)
        painter.restore()
