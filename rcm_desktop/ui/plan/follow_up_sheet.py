"""The dialog that shows what a decision proposes for the plan, to be corrected and confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Language
from rcm_desktop.models.plan import PlanItem
from rcm_desktop.ui.forms import Sheet
from rcm_desktop.ui.plan.item_form import ItemForm
from rcm_desktop.ui.refusals import sentence

if TYPE_CHECKING:
    from rcm_desktop.app import App


class FollowUpSheet(Sheet):
    """Nothing is written before one confirms; then `followed` carries the item's id.

    A decision that has an item already shows that item, and confirming changes it.
    Raises NoSuchDraft, NoSuchBlock.
    """

    followed = Signal(str)

    def __init__(
        self,
        app: App,
        draft_id: str,
        block_id: str,
        language: Language = "en",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, 560)
        self._plan = app.plan
        self.item: PlanItem = app.plan.propose(draft_id, block_id)
        known = app.plan.holds(self.item.id)
        if known:
            self.explain(
                self.tr("This decision is in the plan"),
                self.tr("What you change here changes the item that follows it up."),
            )
        else:
            self.explain(
                self.tr("Follow up on this decision"),
                self.tr("Taken from its words; correct what is not meant, then add it."),
            )
        self.form = ItemForm(app.plan.conference, language)
        self.form.setMinimumHeight(420)
        self.form.edited.connect(self._edited)
        self.form.source.setEnabled(False)
        self.body.addWidget(self.form, 1)
        do = self.tr("Change the item") if known else self.tr("Add to the plan")
        main = self.add_buttons(do, self.tr("Cancel"))
        main.clicked.connect(self._confirm)
        self.form.show_items([self.item])
        self.resize(600, 720)

    def _edited(self, _item_id: str, fields: dict[str, Any]) -> None:
        from rcm_desktop.services.plan_edits import edited

        try:
            self.item = edited(self.item, fields, self._plan.conference)
            self.say("")
        except RcmError as error:
            self.say(sentence(error))
        self.form.show_items([self.item])

    def _confirm(self) -> None:
        self.setFocus()  # what is being typed is taken first
        if self.problem.isVisible():
            return
        try:
            self._plan.write([self.item])
        except RcmError as error:
            self.say(sentence(error))
            return
        self.followed.emit(self.item.id)
        self.accept()
