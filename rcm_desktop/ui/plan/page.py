"""The page of the Plan of Action: toolbar, table, details."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QInputDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Language
from rcm_desktop.models.plan import PlanItem, Status
from rcm_desktop.models.plan_query import PlanQuery
from rcm_desktop.ui.actions import ActionSpec
from rcm_desktop.ui.forms import button, empty_state
from rcm_desktop.ui.plan.actions import ACTIONS
from rcm_desktop.ui.plan.files import export_dialog, import_dialog
from rcm_desktop.ui.plan.item_form import ItemForm
from rcm_desktop.ui.plan.names import COLUMNS
from rcm_desktop.ui.plan.table_model import PlanTableModel
from rcm_desktop.ui.plan.table_view import PlanTableView
from rcm_desktop.ui.plan.toolbar import PlanToolbar
from rcm_desktop.ui.theme.icons import icon

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.drafting.changes import Changes


class PlanPage(QWidget):
    """Shows the plan and asks the service for every change.

    `details` is the form on the right; with `own_details` it stands in the page, else the
    window takes it. `rows` pairs each action with its row of the action table.
    """

    sourceRequested = Signal(str, str)  # draft id, block id
    refused = Signal(object)  # an RcmError to be shown
    told = Signal(str)  # a sentence to be shown

    def __init__(
        self,
        app: App,
        language: Language = "en",
        parent: QWidget | None = None,
        *,
        own_details: bool = True,
    ) -> None:
        super().__init__(parent)
        self.plan = app.plan
        self.setAccessibleName(self.tr("Plan of Action"))
        self.actions_by_name = self._make_actions()
        self.rows: list[tuple[ActionSpec, QAction]] = [
            (spec, self.actions_by_name[spec.id.partition(".")[2]]) for spec in ACTIONS
        ]
        self.model = PlanTableModel(self.plan, language, self)
        self.table = PlanTableView(self.model, language)
        self.toolbar = PlanToolbar(self.actions_by_name, self.model.columns)
        self.details = ItemForm(self.plan.conference, language)
        self._lay_out(own_details)
        self._connect()
        self._unsubscribe = self.plan.changed.subscribe(self._plan_changed)

    def _lay_out(self, own_details: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self._nothing_page())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(0, 1)
        if own_details:
            self.details.setMinimumWidth(280)
            splitter.addWidget(self.details)
            splitter.setSizes([900, 320])
        column.addWidget(splitter, 1)

    def _empty_page(self) -> QWidget:
        page, inner = empty_state(
            "plan",
            self.tr("The Plan of Action is empty"),
            self.tr(
                "Open a declaration and choose “Follow up” on a decision: it becomes an item that "
                "links back to it. Or add an item here, or import a table."
            ),
        )
        add = button(self.tr("Add an item"), "primary", "new")
        add.clicked.connect(lambda: self.actions_by_name["add"].trigger())
        take = button(self.tr("Import a table…"), "", "import")
        take.clicked.connect(lambda: self.actions_by_name["import"].trigger())
        for each in (add, take):
            inner.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        return page

    def _nothing_page(self) -> QWidget:
        page, inner = empty_state(
            "filter",
            self.tr("No item fits the filter"),
            self.tr("Words may be unfinished, and accents do not matter."),
        )
        clear = button(self.tr("Show all items"), "", "clear")
        clear.clicked.connect(self.toolbar.filter.clear)
        inner.addWidget(clear, 0, Qt.AlignmentFlag.AlignHCenter)
        return page

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        work: dict[str, Callable[[], object]] = {
            "add": self.add_item,
            "remove": self.remove_items,
            "undo": lambda: self._try(self.plan.undo),
            "redo": lambda: self._try(self.plan.redo),
            "source": self.go_to_source,
            "filter": lambda: self.toolbar.filter.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "close_groups": lambda: self.model.set_all_groups(opened=False),
            "open_groups": lambda: self.model.set_all_groups(opened=True),
            "import": lambda: import_dialog(self),
            "export": lambda: export_dialog(self),
        }
        for spec in ACTIONS:
            name = spec.id.partition(".")[2]
            action = QAction(QCoreApplication.translate(spec.context, spec.text), self)
            action.setShortcuts([QKeySequence(each) for each in spec.shortcut.split(" | ")])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setIcon(icon(spec.icon))
            action.setObjectName(spec.id)
            action.triggered.connect(lambda _=False, do=work[name]: do())
            self.addAction(action)
            made[name] = action
        return made

    def _connect(self) -> None:
        self.toolbar.filter.textChanged.connect(lambda _: self._ask())
        self.toolbar.filter.down.connect(self._to_table)
        self.toolbar.grouping_toggled.connect(self._group)
        self.toolbar.status_chosen.connect(self.set_status)
        self.toolbar.column_toggled.connect(self._show_column)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self._ask())
        self.table.selected.connect(self._selected)
        self.table.opened.connect(lambda: self.details.title.setFocus())
        self.model.edited.connect(lambda item, name, value: self.write([item], {name: value}))
        self.model.counted.connect(self._counted)
        self.details.edited.connect(lambda item, fields: self.write([item], fields))
        self.details.source_wanted.connect(self.sourceRequested)
        self.table.horizontalHeader().setSortIndicator(
            self.model.columns.index("area"), Qt.SortOrder.AscendingOrder
        )

    # -- asking --------------------------------------------------------------

    @property
    def query(self) -> PlanQuery:
        """What the filter and the heads ask for."""
        header = self.table.horizontalHeader()
        column = self.model.columns[header.sortIndicatorSection()]
        return PlanQuery(
            self.toolbar.filter.text(),
            sort=COLUMNS[column][1],
            descending=header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        )

    def _ask(self) -> None:
        self.model.show(self.query)

    def _group(self, on: bool) -> None:
        self.model.show(replace(self.query), grouped=on)

    def _show_column(self, column: str, on: bool) -> None:
        self.table.setColumnHidden(self.model.columns.index(column), not on)
        self.table.fit_title()

    def _counted(self, count: int) -> None:
        everything = self.plan.count()
        self.toolbar.show_count(count, everything)
        self._stack.setCurrentIndex(0 if count else (2 if everything else 1))

    def _plan_changed(self, _changes: Changes) -> None:
        self.model.refresh()

    def _selected(self, count: int, item_id: str) -> None:
        items = [self.plan.get(item_id)] if item_id else []
        self.details.show_items(items, count)
        self.toolbar.status.setEnabled(bool(count))
        self.actions_by_name["remove"].setEnabled(bool(count))
        has_source = bool(items and items[0].source)
        self.actions_by_name["source"].setEnabled(has_source)
        self.actions_by_name["undo"].setEnabled(self.plan.can_undo)
        self.actions_by_name["redo"].setEnabled(self.plan.can_redo)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    # -- changing ------------------------------------------------------------

    def write(self, ids: list[str], fields: dict[str, Any]) -> bool:
        """Set fields of items; asks for a reason where one is dropped."""
        if fields.get("status") == Status.DROPPED and "reason" not in fields:
            reason, given = QInputDialog.getText(
                self, self.tr("Drop from the plan"), self.tr("Why is it dropped?")
            )
            if not (given and reason.strip()):
                self.model.refresh()
                return False
            fields = {**fields, "reason": reason}
        return self._try(lambda: self.plan.set(ids, fields))

    def set_status(self, status: str) -> bool:
        """Set the status of all chosen items, or of none if one refuses."""
        ids = self.table.selected_ids()
        return bool(ids) and self.write(ids, {"status": status})

    def add_item(self) -> None:
        """Add an item and put the cursor into its title."""
        self.toolbar.filter.clear()
        added: list[PlanItem] = []
        title = self.tr("New item")
        if self._try(lambda: added.append(self.plan.add({"title": title}))):
            self.show_item(added[0].id)
            self.details.title.setFocus()
            self.details.title.selectAll()

    def remove_items(self) -> None:
        """Take the chosen items out; undo brings them back."""
        ids = self.table.selected_ids()
        if ids and self._try(lambda: self.plan.remove(ids)):
            words = self.tr("Removed: {count}. Undo brings them back.")
            self.told.emit(words.format(count=len(ids)))

    def go_to_source(self) -> None:
        """Ask the window to show the decision that the chosen item follows up."""
        item = self.details.item
        if item and item.source:
            self.sourceRequested.emit(item.source.draft, item.source.block)

    def show_item(self, item_id: str) -> None:
        """Choose an item, opening its theme and emptying the filter where they hide it."""
        if not self.table.select_item(item_id):
            self.toolbar.filter.clear()
            self.model.set_all_groups(opened=True)
            self.table.select_item(item_id)

    def _try(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except RcmError as error:
            self.refused.emit(error)
            self.model.refresh()
            return False
        return True

    # -- the window ----------------------------------------------------------

    def shown(self) -> None:
        """The page came to the front."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Stop listening to the service."""
        self._unsubscribe()
