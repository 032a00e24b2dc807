"""The dialog in which a proposal is given its words in the other language."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rcm_desktop.drafting.word_diff import readable, word_changes
from rcm_desktop.services.translation import Entry
from rcm_desktop.ui.forms import Sheet, field, label
from rcm_desktop.ui.negotiation.redline import RedlineLabel
from rcm_desktop.ui.translation.phrases import change_heading


class RenderSheet(Sheet):
    """Above, what is proposed; below, the words of the other language, to be changed alike."""

    def __init__(self, parent: QWidget | None, entry: Entry, who: str) -> None:
        super().__init__(parent, 640)
        self._before = entry.words
        spanish = entry.language == "es"
        self.explain(
            self.tr("Render in Spanish") if spanish else self.tr("Render in English"),
            self.tr("Both wordings are then decided together: accepting one accepts the other."),
        )
        self.body.addWidget(label(change_heading(entry), "field"))
        self.body.addWidget(RedlineLabel(entry.changes))
        self.body.addWidget(
            label(self.tr("Proposed by {who}.").format(who=who), "muted", wrap=True)
        )
        self.edit = QPlainTextEdit(entry.words)
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(96)
        name = self.tr("&Spanish, with the same change") if spanish else ""
        field(self.body, name or self.tr("&English, with the same change"), self.edit)
        self.body.addWidget(label(self.tr("What it will propose"), "field"))
        self.preview = RedlineLabel()
        self.body.addWidget(self.preview)
        self.body.addStretch(1)
        do = self.add_buttons(self.tr("Propose it"), self.tr("Cancel"))
        do.clicked.connect(self._confirm)
        self.edit.textChanged.connect(self._show)
        self._show()
        self.edit.setFocus()

    @property
    def words(self) -> str:
        """What was written, on one line."""
        return " ".join(self.edit.toPlainText().split())

    def _show(self) -> None:
        self.say("")
        if self._before == self.words:
            self.preview.setText(self.tr("Nothing yet."))
            self.preview.setAccessibleName(self.preview.text())
            return
        self.preview.show_changes(readable(word_changes(self._before, self.words)))

    def _confirm(self) -> None:
        if not self.words or self.words == self._before:
            self.say(self.tr("Make the same change in these words first."))
            self.edit.setFocus()
            return
        self.accept()
