"""The rows of the plan's table: theme rows and items, read in pages as they come into sight."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from rcm_desktop.models.document import Language
from rcm_desktop.models.plan import FINISHED, PlanItem
from rcm_desktop.models.plan_query import PlanQuery
from rcm_desktop.ui.plan.names import COLUMNS, column_name, kind_name, status_name, understood

if TYPE_CHECKING:
    from rcm_desktop.services.plan import PlanService

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_PAGE: Final = 256
_MOST_KEPT: Final = 32 * _PAGE
_NO_PARENT: Final = QModelIndex()
#: True where a row is a theme's; its items follow.
GROUP_ROLE: Final = int(_Role.UserRole) + 1
ITEM_ROLE: Final = int(_Role.UserRole) + 2
OVERDUE_ROLE: Final = int(_Role.UserRole) + 3
EDITABLE: Final = frozenset({"title", "status", "due", "responsible"})


@dataclass(frozen=True, slots=True)
class Group:
    """A theme's row: its id, its name, how many items it has, whether they show."""

    theme: str
    name: str
    count: int
    open: bool


class PlanTableModel(QAbstractTableModel):
    """One number for each row; words only for the rows that are asked for."""

    edited = Signal(str, str, object)  # item id, field, value as typed
    counted = Signal(int)  # items that fit

    def __init__(
        self, plan: PlanService, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._language = language
        self.columns = tuple(COLUMNS)
        self.query = PlanQuery()
        self.grouped = True
        self._closed: set[str] = set()
        self._rows: list[int] = []  # a key, or -1 - place in _groups
        self._groups: list[Group] = []
        self._items: dict[int, PlanItem] = {}
        self._today = plan.today
        self.total = 0

    # -- what is shown -------------------------------------------------------

    def show(self, query: PlanQuery, *, grouped: bool | None = None) -> None:
        """Show what fits; raises nothing for any typed words."""
        self.query = query
        self.grouped = self.grouped if grouped is None else grouped
        self.refresh()

    def refresh(self) -> None:
        """Ask anew, after the plan or the query changed."""
        self.beginResetModel()
        self._items.clear()
        self._today = self._plan.today
        self._rows, self._groups, self.total = [], [], 0
        if self.grouped:
            for theme, keys in self._plan.groups(self.query):
                self._add_group(theme, keys)
        else:
            self._rows = self._plan.keys(self.query)
            self.total = len(self._rows)
        self.endResetModel()
        self.counted.emit(self.total)

    def _add_group(self, theme: str, keys: list[int]) -> None:
        opened = theme not in self._closed
        name = (
            self._plan.conference.theme_name(theme, self._language)
            if theme
            else self.tr("Without a theme")
        )
        self._rows.append(-1 - len(self._groups))
        self._groups.append(Group(theme, name, len(keys), opened))
        self.total += len(keys)
        if opened:
            self._rows += keys

    def toggle_group(self, row: int) -> bool:
        """Open or close the theme of a row; False where the row is no theme's."""
        group = self.group(row)
        if group is None:
            return False
        self._closed ^= {group.theme}
        self.refresh()
        return True

    def set_all_groups(self, *, opened: bool) -> None:
        """Open or close all themes."""
        self._closed = set() if opened else {group.theme for group in self._groups}
        self.refresh()

    def group(self, row: int) -> Group | None:
        """The theme's row there, if it is one."""
        key = self._rows[row] if 0 <= row < len(self._rows) else 0
        return self._groups[-1 - key] if key < 0 else None

    def group_rows(self) -> list[int]:
        """Where the themes' rows are."""
        return [row for row, key in enumerate(self._rows) if key < 0] if self.grouped else []

    def item(self, row: int) -> PlanItem | None:
        """The item of a row; None for a theme's row."""
        key = self._rows[row] if 0 <= row < len(self._rows) else -1
        if key < 0:
            return None
        if key not in self._items:
            self._read_page(row)
        return self._items.get(key)

    def row_of(self, item_id: str) -> int:
        """Where an item stands, -1 where it is not shown."""
        return next(iter(self.rows_of([item_id])), -1)

    def rows_of(self, item_ids: list[str]) -> list[int]:
        """Where items stand, top to bottom; those that are not shown are left out."""
        keys = set(self._plan.keys_of(item_ids)) if item_ids else set()
        return [row for row, key in enumerate(self._rows) if key in keys] if keys else []

    def ids(self, rows: list[int]) -> list[str]:
        """The items of rows; themes' rows have none."""
        return self._plan.ids_of([self._rows[row] for row in rows if self._rows[row] >= 0])

    def _read_page(self, row: int) -> None:
        first = row // _PAGE * _PAGE
        keys = [key for key in self._rows[first : first + _PAGE] if key >= 0]
        if len(self._items) > _MOST_KEPT:
            for key in list(islice(self._items, _MOST_KEPT // 2)):
                del self._items[key]
        self._items.update(zip(keys, self._plan.page(keys), strict=True))

    # -- what Qt asks --------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return column_name(self.columns[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.group(index.row()) is None and self.columns[index.column()] in EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        group = self.group(index.row())
        if group is not None:
            return self._group_data(group, index.column(), role)
        item = self.item(index.row())
        if item is None:
            return None
        column = self.columns[index.column()]
        if role == _Role.DisplayRole:
            return self._words(item, column)
        if role == _Role.EditRole:
            return self._typed(item, column)
        if role == _Role.ToolTipRole:
            return self._hint(item, column)
        if role == _Role.AccessibleTextRole:
            return f"{column_name(column)}: {self._words(item, column) or self.tr('none')}"
        if role == ITEM_ROLE:
            return item
        return self._overdue(item) if role == OVERDUE_ROLE else None

    def setData(self, index: Index, value: Any, role: int = int(_Role.EditRole)) -> bool:
        item = self.item(index.row())
        column = self.columns[index.column()]
        if item is None or role != _Role.EditRole or value == self._typed(item, column):
            return False
        self.edited.emit(item.id, column, value)
        return True

    def _group_data(self, group: Group, column: int, role: int) -> Any:
        if role == GROUP_ROLE:
            return group
        if column:
            return None
        if role == _Role.DisplayRole:
            return f"{group.name}  ·  {group.count}"
        if role == _Role.FontRole:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == _Role.AccessibleTextRole:
            state = self.tr("open") if group.open else self.tr("closed")
            return self.tr("Theme {name}, {count} items, {state}").format(
                name=group.name, count=group.count, state=state
            )
        return None

    def _words(self, item: PlanItem, column: str) -> str:
        if column == "title":
            return self._plan.conference.title_in(item, self._language)
        if column == "status":
            return status_name(item.status)
        if column == "responsible":
            return ", ".join(item.responsible)
        if column == "due":
            words = item.due.text if item.due else ""
            return self.tr("Overdue: {due}").format(due=words) if self._overdue(item) else words
        if column == "area":
            return self._area(item)
        if column == "kind":
            return kind_name(item.kind)
        return item.source.label or self.tr("yes") if item.source else ""

    def _area(self, item: PlanItem) -> str:
        conference = self._plan.conference
        words = conference.area_name(item.area, self._language) if item.area else ""
        if item.suggested:
            words = words or conference.theme_name(item.theme, self._language)
            return self.tr("Suggested: {area}").format(area=words)
        return words

    def _typed(self, item: PlanItem, column: str) -> str:
        if column == "due":
            return item.due.text if item.due else ""
        if column == "status":
            return item.status.value
        return ", ".join(item.responsible) if column == "responsible" else item.title

    def _hint(self, item: PlanItem, column: str) -> str:
        if column == "due" and item.due:
            return understood(item.due, self._language)
        if column == "responsible":
            names = (
                self._plan.conference.member_name(code, self._language) for code in item.responsible
            )
            return ", ".join(names)
        if column == "source" and item.source:
            return item.source.quote
        return self._words(item, column)

    def _overdue(self, item: PlanItem) -> bool:
        return bool(item.due and item.due.overdue(self._today) and item.status not in FINISHED)
