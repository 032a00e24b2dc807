"""How cells of the plan's table are painted and edited in place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from rcm_desktop.models.dates import parse
from rcm_desktop.models.document import Language
from rcm_desktop.models.plan import PlanItem, next_statuses
from rcm_desktop.ui.plan.names import status_name, understood
from rcm_desktop.ui.plan.table_model import GROUP_ROLE, ITEM_ROLE, OVERDUE_ROLE
from rcm_desktop.ui.theme.palettes import tokens_of

Index = QModelIndex | QPersistentModelIndex
_Text = QPalette.ColorRole.Text


class CellDelegate(QStyledItemDelegate):
    """Paints theme rows and overdue dates; edits words in a line."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        tokens = tokens_of(QGuiApplication.palette())
        if index.data(OVERDUE_ROLE) and index.data(ITEM_ROLE) is not None and self._dated(index):
            option.palette.setColor(_Text, QColor(tokens.danger))
        option.textElideMode = Qt.TextElideMode.ElideRight

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group = index.data(GROUP_ROLE)
        if group is None:
            super().paint(painter, option, index)
            return
        # The style sheet paints over a brush of the model and changes the view's palette, so a
        # theme's row is painted here, in the colours of the application.
        tokens = tokens_of(QGuiApplication.palette())
        painter.save()
        painter.fillRect(option.rect, QColor(tokens.sunken))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        words = f"{'▾' if group.open else '▸'}  {index.data()}"
        place = option.rect.adjusted(12, 0, -8, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    @staticmethod
    def _dated(index: Index) -> bool:
        columns = getattr(index.model(), "columns", ())
        return index.column() < len(columns) and columns[index.column()] == "due"

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        super().setEditorData(editor, index)
        if isinstance(editor, QLineEdit):
            editor.selectAll()


class DueDelegate(CellDelegate):
    """Edits a fuzzy date and tells, beside the line, which days it is understood as."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Due"))
        line.textEdited.connect(lambda text: self._explain(line, text))
        return line

    def _explain(self, line: QLineEdit, text: str) -> None:
        words = understood(parse(text), self._language)
        line.setAccessibleDescription(words)
        QToolTip.showText(line.mapToGlobal(line.rect().bottomLeft()), words, line)


class StatusDelegate(CellDelegate):
    """Offers the steps that an item can take from where it stands."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self.tr("Status"))
        item: PlanItem | None = index.data(ITEM_ROLE)
        if item is not None:
            for status in (item.status, *next_statuses(item.kind, item.status)):
                box.addItem(status_name(status), status.value)
        box.activated.connect(lambda _: self._chosen(box))
        return box

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(0)
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
