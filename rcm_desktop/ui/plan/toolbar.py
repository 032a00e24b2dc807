"""What stands above the plan's table: filter, grouping, status, columns, add, more."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from rcm_desktop.models.plan import Status
from rcm_desktop.ui.forms import label
from rcm_desktop.ui.plan.names import HIDDEN, column_name, status_name
from rcm_desktop.ui.theme.icons import icon


class FilterField(QLineEdit):
    """Filters as one types; Escape empties it, Down goes to the table."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class PlanToolbar(QWidget):
    """Only shows and asks; the page answers."""

    status_chosen = Signal(str)
    column_toggled = Signal(str, bool)
    grouping_toggled = Signal(bool)

    def __init__(
        self,
        actions: Mapping[str, QAction],
        columns: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pageHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        self.filter = FilterField()
        self.filter.setPlaceholderText(self.tr("Filter: words, delegations, areas"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(180)
        self.filter.addAction(icon("filter", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        row.addWidget(self.filter, 1)
        self.count = label("", "muted")
        row.addWidget(self.count)
        self.group = self._button(self.tr("By theme"), "outline")
        self.group.setCheckable(True)
        self.group.setChecked(True)
        self.group.toggled.connect(self.grouping_toggled)
        row.addWidget(self.group)
        self.status = self._menu_button(self.tr("Status"), "success")
        self._fill_statuses()
        row.addWidget(self.status)
        self.columns = self._menu_button(self.tr("Columns"), "view")
        self._fill_columns(columns)
        row.addWidget(self.columns)
        more = self._menu_button(self.tr("More"), "more")
        for name in ("import", "export"):
            more.menu().addAction(actions[name])
        row.addWidget(more)
        add = self._button(self.tr("Add"), "new")
        add.clicked.connect(lambda: actions["add"].trigger())
        row.addWidget(add)

    def _button(self, text: str, icon_name: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setAccessibleName(text)
        made.setIcon(icon(icon_name))
        made.setIconSize(QSize(18, 18))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _menu_button(self, text: str, icon_name: str) -> QToolButton:
        made = self._button(text, icon_name)
        made.setMenu(QMenu(made))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _fill_statuses(self) -> None:
        for status in Status:
            action = self.status.menu().addAction(status_name(status))
            action.triggered.connect(lambda _=False, s=status: self.status_chosen.emit(s.value))
        self.status.setToolTip(self.tr("Set the status of all chosen items"))
        self.status.setEnabled(False)

    def _fill_columns(self, columns: tuple[str, ...]) -> None:
        for column in columns[1:]:
            action = self.columns.menu().addAction(column_name(column))
            action.setCheckable(True)
            action.setChecked(column not in HIDDEN)
            action.toggled.connect(lambda on, c=column: self.column_toggled.emit(c, on))

    def show_count(self, count: int, of_all: int) -> None:
        """How many items fit, of how many."""
        if count == of_all:
            one = self.tr("1 item")
            self.count.setText(one if count == 1 else self.tr("{n} items").format(n=f"{count:,}"))
        else:
            self.count.setText(
                self.tr("{count} of {all}").format(count=f"{count:,}", all=f"{of_all:,}")
            )
