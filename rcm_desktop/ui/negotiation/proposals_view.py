"""The list of proposals: sorted by its heads, filtered by words, several decided at once."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.services.negotiating import Card
from rcm_desktop.ui.forms import button, empty_state, label
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.proposals_model import (
    CARD_ROLE,
    COLUMNS,
    SORT_ROLE,
    ProposalsModel,
)
from rcm_desktop.ui.negotiation.rich_cell import RichCell
from rcm_desktop.ui.plan.toolbar import FilterField

_ROW_HEIGHT = 34
_WHAT = [name for name, _, _ in COLUMNS].index("what")


class _Table(QTableView):
    """Return goes to the words of the current row."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class ProposalsView(QWidget):
    """Double-click or Return shows the words in the text."""

    proposal_wanted = Signal(str)

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self._deeds = deeds
        self.model = ProposalsModel(deeds)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        self.table = self._make_table()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        empty, _ = empty_state(
            "negotiation",
            self.tr("No proposal fits"),
            self.tr(
                "A proposal begins when a delegation suggests words in the editor. "
                "Settled ones are shown on request."
            ),
        )
        self._stack.addWidget(empty)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot())
        self.refresh()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.filter = FilterField()
        self.filter.setPlaceholderText(self.tr("Filter: words, delegations, bundles"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filtered)
        self.filter.down.connect(lambda: self.table.setFocus())
        row.addWidget(self.filter, 1)
        self.count = label("", "muted")
        row.addWidget(self.count)
        self.settled = QCheckBox(self.tr("Settled ones &too"))
        self.settled.toggled.connect(self._with_settled)
        row.addWidget(self.settled)
        return row

    def _make_table(self) -> _Table:
        table = _Table()
        table.setModel(self._sorted)
        table.setAccessibleName(self.tr("Proposals"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setItemDelegateForColumn(_WHAT, RichCell(table, wrapped=False))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        for at, (_, _, width) in enumerate(COLUMNS):
            table.setColumnWidth(at, width)
        head.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.doubleClicked.connect(lambda _index: self._open())
        table.opened.connect(self._open)
        table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        return table

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.accept = button(self.tr("&Accept"), "", "accept")
        self.accept.clicked.connect(lambda: self._deeds.accept_all(self.selected()))
        self.reject = button(self.tr("&Reject"), "", "reject")
        self.reject.clicked.connect(lambda: self._deeds.reject_all(self.selected()))
        self.bundle = button(self.tr("&Bundle…"), "", "merge")
        self.bundle.clicked.connect(lambda: self._deeds.ask_bundle(self.selected()))
        self.show_it = button(self.tr("&Show in the text"), "", "find")
        self.show_it.clicked.connect(self._open)
        self.again = button(self.tr("&Open again"), "", "undo")
        self.again.clicked.connect(lambda: self._deeds.reopen_all(self.selected()))
        for each in (self.accept, self.reject, self.bundle, self.again, self.show_it):
            row.addWidget(each)
        row.addStretch(1)
        return row

    # -- what is shown ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read anew; the selection stays."""
        kept, current = set(self.selected()), self.table.currentIndex().row()
        self.model.refresh()
        self._shown()
        model = self.table.selectionModel()
        for row in range(self._sorted.rowCount()):
            if self._card(row).id in kept:
                index = self._sorted.index(row, 0)
                model.select(index, model.SelectionFlag.Select | model.SelectionFlag.Rows)
        if current >= 0 and self._sorted.rowCount() and not kept & set(self.selected()):
            self.table.selectRow(min(current, self._sorted.rowCount() - 1))

    def _filtered(self, words: str) -> None:
        self.model.filter(words)
        self._shown()

    def _with_settled(self, on: bool) -> None:
        self.model.settled = on
        self.refresh()

    def _shown(self) -> None:
        count = len(self.model.rows)
        self.count.setText(self.tr("{count} of {all}").format(count=count, all=self.model.total))
        self._stack.setCurrentIndex(0 if count else 1)
        self._enable()

    def selected(self) -> list[str]:
        """The selected proposals, top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._card(row).id for row in rows]

    def _card(self, row: int) -> Card:
        found: Card = self._sorted.index(row, 0).data(CARD_ROLE)
        return found

    def _enable(self) -> None:
        chosen = self.selected()
        pending = [p for p in chosen if self._deeds.draft.negotiation.is_pending(p)]
        self.accept.setEnabled(bool(pending))
        self.reject.setEnabled(bool(pending))
        self.bundle.setEnabled(len(pending) > 1)
        self.again.setEnabled(bool(chosen) and not pending)
        self.show_it.setEnabled(len(chosen) == 1)

    def _open(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.proposal_wanted.emit(self._card(row).id)
