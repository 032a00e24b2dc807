"""The Plan of Action in the window: embeds the plan's page and lends its actions to the menus."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Language
from rcm_desktop.ui.context import WindowContext

_OWNER = "plan"


class PlanPlace(QWidget):
    """A thin frame around the plan's own page; its details stand in the window's panel."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        from rcm_desktop.ui.plan.page import PlanPage

        self._context = context
        language: Language = "es" if context.preferences.language == "es" else "en"
        self.page = PlanPage(context.app, language, own_details=False)
        self.details: QWidget | None = self.page.details
        self.page.sourceRequested.connect(self._show_decision)
        self.page.refused.connect(context.notices.show_error)
        self.page.told.connect(lambda words: context.notices.show_words(words, "success"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def showEvent(self, event: QShowEvent) -> None:
        """The menu has the plan's actions only while one sees what they act on."""
        actions = [action for _, action in self.page.rows]
        self._context.actions.take_back(_OWNER)
        self._context.actions.lend(_OWNER, "plan", actions)
        self._context.refresh_menus()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._context.actions.take_back(_OWNER)
        self._context.refresh_menus()
        super().hideEvent(event)

    def _show_decision(self, draft_id: str, block_id: str) -> None:
        try:
            self._context.open_draft(draft_id, block_id)
        except RcmError as error:  # an item can arrive before the draft it follows up
            self._context.notices.show_error(error)

    def show_item(self, item_id: str) -> None:
        """Choose an item, wherever it stands."""
        self.page.show_item(item_id)

    def shown(self) -> None:
        """The page came to the front."""
        self.page.shown()

    def leave(self) -> None:
        """Stop listening and give the menu back."""
        self._context.actions.take_back(_OWNER)
        self.page.leave()
