"""The drafts list: a table with a filter, buttons, drop of files, and an inviting empty state."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.ui.drafts.drafts_model import SPARE_COLUMNS, DraftsModel
from rcm_desktop.ui.forms import button, empty_state, label
from rcm_desktop.ui.theme.icons import icon

_ROW_HEIGHT = 44
_NARROW = 760


class DraftsList(QWidget):
    """Tells what the person wants; the page does it."""

    open_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    files_dropped = Signal(list)
    new_wanted = Signal()
    import_wanted = Signal()
    archived_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.model = DraftsModel()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(16)
        outer.addLayout(self._head())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table())
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._no_match())
        outer.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._title = label(self.tr("Drafts"), "display")
        row.addWidget(self._title)
        row.addStretch(1)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter by title, kind or meeting"))
        self.filter.setAccessibleName(self.tr("Filter drafts"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icon("filter", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.setMinimumWidth(96)
        self.filter.setMaximumWidth(280)
        self.filter.textChanged.connect(self._filtered)
        self.archived = QCheckBox(self.tr("Put &away"))
        self.archived.setAccessibleName(self.tr("Show drafts that were put away"))
        self.archived.setToolTip(self.tr("Show drafts that were put away"))
        self.archived.toggled.connect(self.archived_toggled)
        bring = button(self.tr("I&mport…"), "", "import")
        bring.clicked.connect(self.import_wanted)
        new = button(self.tr("Ne&w draft…"), "primary", "new")
        new.clicked.connect(self.new_wanted)
        row.addWidget(self.archived)
        row.addWidget(self.filter, 100)
        row.addWidget(bring)
        row.addWidget(new)
        return row

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Drafts"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumHeight(36)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(table.viewport().mapToGlobal(at))
        )
        table.activated.connect(self._activated)
        self.table = table
        return table

    def _nothing(self) -> QWidget:
        page = QFrame()
        page.setObjectName("dropHint")
        page.setMinimumHeight(80)
        outer = QVBoxLayout(page)
        inner_page, column = empty_state(
            "drafts",
            self.tr("No drafts yet"),
            self.tr(
                "Drop Word or text files here: a declaration, a communiqué, conclusions. "
                "Titles, preamble and numbered decisions are recognised."
            ),
        )
        row = QHBoxLayout()
        row.addStretch(1)
        bring = button(self.tr("Choose &files…"), "primary")
        bring.clicked.connect(self.import_wanted)
        new = button(self.tr("&Begin an empty draft…"))
        new.clicked.connect(self.new_wanted)
        row.addWidget(bring)
        row.addWidget(new)
        row.addStretch(1)
        column.addLayout(row)
        outer.addWidget(inner_page)
        self._drop = page
        return page

    def _no_match(self) -> QWidget:
        page, column = empty_state(
            "search",
            self.tr("No draft fits the filter"),
            self.tr(
                "The filter looks at titles, kinds and meetings. To look inside drafts, search."
            ),
        )
        clear = button(self.tr("&Clear the filter"))
        clear.clicked.connect(lambda: self.filter.clear())
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignHCenter)
        return page

    # -- what is shown -----------------------------------------------------------

    def refresh(self) -> None:
        """Show the table, or why there is none."""
        if self.model.rows:
            self._stack.setCurrentIndex(0)
        elif self.model.total or self.archived.isChecked():
            self._stack.setCurrentIndex(2)
        else:
            self._stack.setCurrentIndex(1)

    def _filtered(self, typed: str) -> None:
        self.model.filter(typed)
        self.refresh()

    def selected(self) -> str:
        """The id of the selected draft, or nothing."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()].id if rows else ""

    def select(self, draft_id: str) -> None:
        """Select a draft's row, if it is shown."""
        for at, row in enumerate(self.model.rows):
            if row.id == draft_id:
                self.table.selectRow(at)

    def _activated(self, index: QModelIndex) -> None:
        self.open_wanted.emit(self.model.rows[index.row()].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the rail alone says where one is."""
        narrow = event.size().width() < _NARROW
        self._title.setVisible(not narrow)
        for column in SPARE_COLUMNS:
            self.table.setColumnHidden(column, narrow)
        super().resizeEvent(event)

    # -- files dropped -------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._mark(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _mark(self, on: bool) -> None:
        self._drop.setProperty("over", on)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)
