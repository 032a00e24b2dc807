"""The Plan of Action in the window: embeds the plan's page and lends its actions to the menus."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rcm_desktop.models.document import Language
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.plan.page import PlanPage

_OWNER = "plan"


class PlanPlace(QWidget):
    """A thin frame around the plan's own page; its form is the window's details panel."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        language: Language = "es" if context.preferences.language == "es" else "en"
        self.page = PlanPage(context.app, language, own_details=False)
        self.details: QWidget | None = self.page.details
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.page.sourceRequested.connect(context.open_draft)
        self.page.refused.connect(context.notices.show_error)
        self.page.told.connect(lambda words: context.notices.show_words(words, "success"))
        groups: dict[int, list[object]] = {}
        for spec, action in self.page.rows:
            groups.setdefault(spec.group, []).append(action)
        for _, actions in sorted(groups.items()):
            context.actions.lend(_OWNER, "plan", actions)  # type: ignore[arg-type]
        context.refresh_menus()

    def shown(self) -> None:
        """Called when the rail brings this page to the front."""
        self.page.shown()

    def show_item(self, item_id: str) -> None:
        """Select an item."""
        self.page.show_item(item_id)

    def leave(self) -> None:
        """Stop listening."""
        self.page.leave()
