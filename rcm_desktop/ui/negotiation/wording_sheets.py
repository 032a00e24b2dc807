"""Dialogs in which words are written: a bridging text, an amendment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from rcm_desktop.ui.forms import Sheet, confirm_with_keys, field, label
from rcm_desktop.ui.negotiation.choosing import ProposalChoices, Wording


class BridgeSheet(Sheet):
    """Shows the wordings that compete; the chair writes one between them.

    The ticked ones are superseded and stay on the record.
    """

    def __init__(
        self,
        parent: QWidget | None,
        text: str,
        wordings: Sequence[Wording],
        chosen: Iterable[str],
        speaking: str,
    ) -> None:
        super().__init__(parent, 680)
        self.explain(
            self.tr("Bridging text"),
            self.tr(
                "Write a wording between those on the table. The ones that are ticked are "
                "superseded by it; they stay on the record and can be opened again."
            ),
        )
        self.table = ProposalChoices(self.tr("On the table"), wordings, chosen)
        self.body.addWidget(label(self.tr("On the table"), "field"))
        self.body.addWidget(self.table, 1)
        self.edit = QPlainTextEdit(text)
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(96)
        field(self.body, self.tr("&The paragraph with the bridging text"), self.edit)
        self.reason_line = QLineEdit()
        field(self.body, self.tr("&Reason"), self.reason_line)
        self.body.addWidget(
            label(self.tr("Proposed by {who}.").format(who=speaking), "muted", wrap=True)
        )
        do = self.add_buttons(self.tr("Propose it"), self.tr("Cancel"))
        do.clicked.connect(self._confirm)
        confirm_with_keys(self.edit, do)
        self.resize(680, 560)
        self.edit.setFocus()

    @property
    def words(self) -> str:
        return " ".join(self.edit.toPlainText().split())

    @property
    def reason(self) -> str:
        return self.reason_line.text().strip()

    def superseded(self) -> tuple[str, ...]:
        """The ticked proposals."""
        return self.table.ticked()

    def _confirm(self) -> None:
        if not self.words:
            self.say(self.tr("Write the bridging text first."))
            self.edit.setFocus()
            return
        self.accept()


class AmendSheet(Sheet):
    """The paragraph as a proposal would have it, to be changed further."""

    def __init__(self, parent: QWidget | None, who: str, words: str, speaking: str) -> None:
        super().__init__(parent, 620)
        self.explain(
            self.tr("Amend the proposal"),
            self.tr(
                "These are the words as {who} would have them. {speaking} asks for what you "
                "change; where the proposal falls, the amendment falls with it."
            ).format(who=who, speaking=speaking),
        )
        self.edit = QPlainTextEdit(words)
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(140)
        field(self.body, self.tr("&Words"), self.edit)
        self.reason_line = QLineEdit()
        field(self.body, self.tr("&Reason"), self.reason_line)
        do = self.add_buttons(self.tr("Amend"), self.tr("Cancel"))
        do.clicked.connect(self.accept)
        self.edit.setFocus()

    @property
    def words(self) -> str:
        return " ".join(self.edit.toPlainText().split())

    @property
    def reason(self) -> str:
        return self.reason_line.text().strip()
