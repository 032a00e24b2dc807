"""The Plan of Action in the window: embeds the plan's page and lends its actions to the menus."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rcm_desktop.ui.context import WindowContext

_OWNER = "plan"


class PlanPlace(QWidget):
    """A thin frame around the plan's own page."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        from rcm_desktop.ui.plan.plan_page import PlanPage

        self.details: QWidget | None = None
        self.page = PlanPage(context.app)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
