"""The plan's table: sorted by its heads, themes that open and close, edited in place."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rcm_desktop.models.document import Language
from rcm_desktop.ui.plan.delegates import CellDelegate, DueDelegate, StatusDelegate
from rcm_desktop.ui.plan.names import COLUMNS, HIDDEN
from rcm_desktop.ui.plan.table_model import PlanTableModel

_ROW_HEIGHT = 34
_Flag = QItemSelectionModel.SelectionFlag


class PlanTableView(QTableView):
    """Keeps selection and place by item, whatever happens to the rows."""

    selected = Signal(int, str)  # how many items; the id where it is one
    opened = Signal()  # Return on an item: go to its details

    def __init__(
        self, model: PlanTableModel, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self._quiet = False
        self.setModel(model)
        self.setAccessibleName(self.tr("Items of the Plan of Action"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heads = self.verticalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultSectionSize(_ROW_HEIGHT)
        heads.hide()
        self._set_columns(language)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._kept: tuple[list[str], str, int] = ([], "", 0)
        self._restore()

    def _set_columns(self, language: Language) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setItemDelegate(CellDelegate(self))
        for place, column in enumerate(self.rows.columns):
            self.setColumnWidth(place, COLUMNS[column][2])
            if column == "status":
                self.setItemDelegateForColumn(place, StatusDelegate(self))
            elif column == "due":
                self.setItemDelegateForColumn(place, DueDelegate(language, self))
            self.setColumnHidden(place, column in HIDDEN)
        header.setMinimumSectionSize(60)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)

    def fit_title(self) -> None:
        """Give the words what the other columns leave, but never so little that they vanish."""
        place = self.rows.columns.index("title")
        others = self.horizontalHeader().length() - self.columnWidth(place)
        self.setColumnWidth(place, max(self.viewport().width() - others, COLUMNS["title"][2]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_title()

    # -- selection -----------------------------------------------------------

    def selected_rows(self) -> list[int]:
        """The selected items' rows, top to bottom."""
        spans = ((span.top(), span.bottom()) for span in self.selectionModel().selection().toList())
        rows = {row for top, bottom in spans for row in range(top, bottom + 1)}
        return sorted(row for row in rows if self.rows.group(row) is None)

    def selected_ids(self) -> list[str]:
        """The selected items, top to bottom."""
        return self.rows.ids(self.selected_rows())

    def _tell(self) -> None:
        rows = self.selected_rows()
        self.selected.emit(len(rows), self.rows.ids(rows)[0] if len(rows) == 1 else "")

    def select_item(self, item_id: str) -> bool:
        """Select an item and bring it into sight; False where it is not shown."""
        row = self.rows.row_of(item_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.rows.index(row, 0))
        self.scrollTo(self.rows.index(row, 0))
        return True

    def _remember(self) -> None:
        current = self.rows.item(self.currentIndex().row())
        place = self.verticalScrollBar().value()
        self._kept = (self.selected_ids(), current.id if current else "", place)
        self._quiet = True

    def _restore(self) -> None:
        self.clearSpans()
        for row in self.rows.group_rows():
            self.setSpan(row, 0, 1, len(self.rows.columns))
        ids, current, scrolled = self._kept
        model = self.selectionModel()
        row = self.rows.row_of(current) if current else -1
        if row >= 0:
            model.setCurrentIndex(self.rows.index(row, 0), _Flag.NoUpdate)
        model.select(self._spans(self.rows.rows_of(ids)), _Flag.Select | _Flag.Rows)
        self.verticalScrollBar().setValue(scrolled)
        self._quiet = False
        self._tell()

    def _spans(self, rows: list[int]) -> QItemSelection:
        """Rows as few ranges: thousands of single ones would take seconds."""
        chosen = QItemSelection()
        for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
            places = [row for _, row in run]
            chosen.select(self.rows.index(places[0], 0), self.rows.index(places[-1], 0))
        return chosen

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        if not self._quiet:
            self._tell()

    # -- themes --------------------------------------------------------------

    def toggle(self, index: QModelIndex) -> bool:
        """Open or close the theme of a row and stay on it."""
        row = index.row()
        if not self.rows.toggle_group(row):
            return False
        self.setCurrentIndex(self.rows.index(row, 0))
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and self.toggle(index):
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.rows.group(self.currentIndex().row())
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if group is not None:
            opens = key == Qt.Key.Key_Right and not group.open
            closes = key == Qt.Key.Key_Left and group.open
            if enter or key == Qt.Key.Key_Space or opens or closes:
                self.toggle(self.currentIndex())
                return
        elif enter and self.state() != QAbstractItemView.State.EditingState:
            self.opened.emit()
            return
        super().keyPressEvent(event)
