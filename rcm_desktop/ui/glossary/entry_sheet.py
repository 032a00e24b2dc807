"""A new glossary entry: its names and acronyms in both languages, and slips to be marked."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.models.glossary import Term
from rcm_desktop.services.glossary import GlossaryService
from rcm_desktop.ui.forms import Sheet
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import language_name


class EntrySheet(Sheet):
    """Adds an entry for everybody in the room; `made` is what was added."""

    def __init__(self, glossary: GlossaryService, parent: QWidget | None) -> None:
        super().__init__(parent, 640)
        self._glossary = glossary
        self.made: Term | None = None
        self.explain(
            self.tr("New entry"),
            self.tr("Everybody in the room sees it after the next exchange."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        rows = (
            (self.tr("Name"), "name"),
            (self.tr("Acronym"), "short"),
            (self.tr("Slips to be marked, with ; between them"), "wrong"),
        )
        self._fields: dict[tuple[str, str], QLineEdit] = {}
        for column, lang in enumerate(LANGUAGES, 1):
            grid.addWidget(QLabel(language_name(lang)), 0, column)
            for row, (text, name) in enumerate(rows, 1):
                box = self._fields[name, lang] = QLineEdit()
                box.setAccessibleName(f"{text}, {language_name(lang)}")
                grid.addWidget(box, row, column)
        for row, (text, _name) in enumerate(rows, 1):
            words = QLabel(text)
            words.setWordWrap(True)
            grid.addWidget(words, row, 0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
        self.add_buttons(self.tr("&Add"), self.tr("&Cancel")).clicked.connect(self._add)
        self._fields["name", "en"].setFocus()

    def _add(self) -> None:
        wrong = {
            lang: [part.strip() for part in self._fields["wrong", lang].text().split(";")]
            for lang in LANGUAGES
        }
        try:
            self.made = self._glossary.add(
                {lang: self._fields["name", lang].text() for lang in LANGUAGES},
                {lang: self._fields["short", lang].text() for lang in LANGUAGES},
                {lang: [part for part in parts if part] for lang, parts in wrong.items()},
            )
        except RcmError as error:
            self.say(sentence(error))
            return
        self.accept()
