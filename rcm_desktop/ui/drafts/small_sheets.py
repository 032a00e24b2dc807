"""The two small dialogs of the drafts list: a new draft, and another name for one."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from rcm_desktop.models.document import Block, BlockKind, DocumentKind, Language
from rcm_desktop.ui.forms import Sheet, field
from rcm_desktop.ui.terms import document_kinds, language_name


class NewDraftSheet(Sheet):
    """Title, kind and main language of a draft that begins empty."""

    def __init__(self, parent: QWidget, language: str) -> None:
        super().__init__(parent)
        self.explain(
            self.tr("New draft"),
            self.tr("It begins with its title. You can write in both languages at any time."),
        )
        self._title = QLineEdit()
        field(self.body, self.tr("&Title"), self._title)
        self._kind = QComboBox()
        for key, name in document_kinds():
            self._kind.addItem(name, key)
        field(self.body, self.tr("&Kind"), self._kind)
        self._language = QComboBox()
        for code in ("en", "es"):
            self._language.addItem(language_name(code), code)
        self._language.setCurrentIndex(self._language.findData(language))
        field(self.body, self.tr("Main &language"), self._language)
        make = self.add_buttons(self.tr("&Begin"), self.tr("&Cancel"))
        make.clicked.connect(self.accept)
        self._title.setFocus()

    def kind(self) -> DocumentKind:
        """The chosen kind of paper."""
        return DocumentKind(self._kind.currentData())

    def language(self) -> Language:
        """The chosen main language."""
        return "es" if self._language.currentData() == "es" else "en"

    def blocks(self) -> list[Block]:
        """The title, even an empty one, so that there is a place to type."""
        return [Block("b1", BlockKind.TITLE, {self.language(): self._title.text().strip()})]


class RenameSheet(Sheet):
    """The name that a draft bears in the list; empty goes back to its title."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.explain(
            self.tr("Rename the draft"),
            self.tr(
                "The name stands in the list only; the title of the document stays as it is. "
                "Leave it empty to show the title again."
            ),
        )
        self._name = QLineEdit(name)
        self._name.selectAll()
        field(self.body, self.tr("&Name in the list"), self._name)
        self.add_buttons(self.tr("&Rename"), self.tr("&Cancel")).clicked.connect(self.accept)
        self._name.setFocus()

    def name(self) -> str:
        """What was typed."""
        return self._name.text().strip()
