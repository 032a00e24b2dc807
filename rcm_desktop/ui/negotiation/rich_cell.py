"""Table cells with struck and underlined words."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from rcm_desktop.ui.theme.palettes import tokens_of

Index = QModelIndex | QPersistentModelIndex
#: What a cell shows as rich text; cells without it show their plain words.
HTML_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 11
_PAD: Final = 8


class RichCell(QStyledItemDelegate):
    """With `wrapped`, as high as its words need; else one line that is cut at the end."""

    def __init__(self, parent: QWidget, *, wrapped: bool) -> None:
        super().__init__(parent)
        self._wrapped = wrapped

    def _document(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(option.font)
        document.setDocumentMargin(0)
        colour = tokens_of(QGuiApplication.palette()).text
        html = index.data(HTML_ROLE)
        words = escape(str(index.data() or "")) if html is None else html
        document.setHtml(f'<div style="color:{colour}">{words}</div>')
        if self._wrapped:
            document.setTextWidth(max(40, width - 2 * _PAD))
        return document

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, place = tokens_of(QGuiApplication.palette()), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(tokens.accent_soft))
        if not self._wrapped:
            painter.setPen(QColor(tokens.border))
            painter.drawLine(place.bottomLeft(), place.bottomRight())
        document = self._document(option, index, place.width())
        high = document.size().height()
        top = _PAD / 2 if self._wrapped else (place.height() - high) / 2
        painter.setClipRect(place.adjusted(0, 0, -_PAD, 0))
        painter.translate(place.left() + _PAD, place.top() + top)
        document.drawContents(painter, QRectF(0, 0, place.width() - 2 * _PAD, high))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        if not self._wrapped or not isinstance(view, QTableView):
            return super().sizeHint(option, index)
        width = view.columnWidth(index.column())
        if not index.data():
            return QSize(width, 0)  # most cells of a synoptic table say nothing
        return QSize(width, round(self._document(option, index, width).size().height()) + _PAD)
