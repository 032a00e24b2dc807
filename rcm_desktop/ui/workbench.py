"""The work: rail, the page in force, its details on the right, notices above, status below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.ui import action_table, menus
from rcm_desktop.ui.actions import ActionBook
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.notices import NoticeBar
from rcm_desktop.ui.pages import PAGES, build, page_name
from rcm_desktop.ui.rail import Rail
from rcm_desktop.ui.status import StatusBar
from rcm_desktop.ui.window_actions import bind_window_actions

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.ui.application import Program


_ROOM_FOR_DETAILS = 860


class Workbench(QWidget):
    """Everything between the menu bar and the status bar of an open workspace."""

    def __init__(self, window: QMainWindow, app: App, program: Program) -> None:
        super().__init__()
        self.app = app
        self._window = window
        self._preferences = program.preferences
        self._pages: dict[str, QWidget] = {}
        self._shown = ""
        self.book = ActionBook(self)
        self.book.add(action_table.WINDOW)
        self.notices = NoticeBar()
        self.status = StatusBar()
        window.setStatusBar(self.status)
        self._build()
        self.context = WindowContext(
            app=app,
            preferences=program.preferences,
            actions=self.book,
            notices=self.notices,
            status=self.status,
            window=window,
            show_page=self.show_page,
            show_details=self._show_details,
            open_draft=self.open_draft,
            refresh_menus=self.refresh_menus,
        )
        bind_window_actions(self.context, program)
        for page in PAGES:
            self.book.bind(f"page.{page.id}", partial(self.show_page, page.id))
        toggle = self.book["view.details"]
        toggle.setChecked(self._preferences.details_shown)
        self.book.bind("view.details", self._toggle_details)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(PAGES)
        self.rail.chosen.connect(self.show_page)
        row.addWidget(self.rail)
        self._stack = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        shelf = QVBoxLayout()
        shelf.setContentsMargins(12, 0, 12, 0)
        shelf.addWidget(self.notices)
        column.addLayout(shelf)
        column.addWidget(self._stack, 1)
        self._details = QStackedWidget()
        self._details.setObjectName("details")
        self._details.setMinimumWidth(220)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(middle)
        self._splitter.addWidget(self._details)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setHandleWidth(1)
        self._splitter.splitterMoved.connect(self._remember_width)
        row.addWidget(self._splitter, 1)

    # -- pages -----------------------------------------------------------------

    def begin(self, code: str = "") -> None:
        """Show the first page; then, with an invitation code, the dialog that joins."""
        from rcm_desktop.ui.sync.exchange_actions import ExchangeActions
        from rcm_desktop.ui.upkeep import Upkeep

        self.exchange = ExchangeActions(self.context)
        self.upkeep = Upkeep(self.context)
        self.show_page("drafts")
        self.refresh_menus()
        if code:
            self.exchange.join(code)

    def show_page(self, page_id: str) -> QWidget:
        """Bring a page to the front, made now if need be."""
        if page_id not in self._pages:
            spec = next(page for page in PAGES if page.id == page_id)
            made = build(spec, self.context)
            made.setAccessibleName(page_name(spec))
            self._pages[page_id] = made
            self._stack.addWidget(made)
        page = self._pages[page_id]
        self._shown = page_id
        if page_id != "drafts":
            self.status.show_words("")
        self.rail.show_page(page_id)
        self._stack.setCurrentWidget(page)
        self._show_details(getattr(page, "details", None))
        shown = getattr(page, "shown", None)
        if shown is not None:
            shown()
        return page

    def open_draft(self, draft_id: str, block_id: str = "") -> None:
        """Show a draft, and in it a block."""
        self.show_page("drafts").open(draft_id, block_id)  # type: ignore[attr-defined]

    def refresh_menus(self) -> None:
        """Build the menu bar again after a page brought its actions."""
        filled = menus.fill(self._window.menuBar(), self.book)
        drafts = self._pages.get("drafts")
        if drafts is not None:
            recent = filled["recent"]
            recent.aboutToShow.connect(
                lambda: drafts.fill_recent(recent)  # type: ignore[attr-defined]
            )

    # -- details -----------------------------------------------------------------

    def _show_details(self, details: QWidget | None) -> None:
        if details is not None and self._details.indexOf(details) < 0:
            self._details.addWidget(details)
        if details is not None:
            self._details.setCurrentWidget(details)
        self.book["view.details"].setEnabled(details is not None)
        roomy = self.width() >= _ROOM_FOR_DETAILS or not self.isVisible()
        wanted = details is not None and self._preferences.details_shown and roomy
        if wanted and not self._details.isVisibleTo(self._splitter):
            self._details.show()
            width = self._preferences.details_width
            self._splitter.setSizes([max(400, self._splitter.width() - width), width])
        elif not wanted:
            self._details.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The work comes first: a narrow window has no room for details."""
        super().resizeEvent(event)
        crossed = (event.oldSize().width() >= _ROOM_FOR_DETAILS) != (
            event.size().width() >= _ROOM_FOR_DETAILS
        )
        if crossed and self._shown:
            self._show_details(getattr(self._pages.get(self._shown), "details", None))

    def _toggle_details(self, on: bool) -> None:
        self._preferences.details_shown = on
        self._show_details(getattr(self._pages.get(self._shown), "details", None))

    def _remember_width(self) -> None:
        self._preferences.details_width = self._splitter.sizes()[1]

    # -- leaving and coming back --------------------------------------------------

    def place(self) -> tuple[str, str]:
        """Which page and which draft are shown."""
        drafts = self._pages.get("drafts")
        return self._shown, getattr(drafts, "current_draft", "")

    def return_to(self, place: tuple[str, str]) -> None:
        """Show what was shown before the window was made again."""
        page, draft = place
        if draft:
            self.open_draft(draft)
        if page != "drafts":
            self.show_page(page)

    def leave(self) -> None:
        """Save what is typed and stop listening to the services."""
        for page in self._pages.values():
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()
        self.upkeep.leave()
        self.exchange.leave()
