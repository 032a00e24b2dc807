"""The words that the room's people added to the dictionary: add one, take one out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.services.spelling import SpellingService
from rcm_desktop.ui.forms import Sheet, button, field
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import language_name

_WORD: Final = Qt.ItemDataRole.UserRole


class AddedWordsSheet(Sheet):
    """Both languages' words in one list; what is done here holds for everybody in the room."""

    def __init__(
        self, spelling: SpellingService, language: Language, parent: QWidget | None
    ) -> None:
        super().__init__(parent, 520)
        self._spelling = spelling
        self.explain(
            self.tr("Added words"),
            self.tr("The spell check of everybody in the room knows these words."),
        )
        row = QHBoxLayout()
        self._word = QLineEdit()
        field(row, self.tr("&Word"), self._word)
        self._language = QComboBox()
        for code in LANGUAGES:
            self._language.addItem(language_name(code), code)
        self._language.setCurrentIndex(self._language.findData(language))
        field(row, self.tr("&Language"), self._language)
        self.body.addLayout(row)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Added words"))
        self._list.currentItemChanged.connect(lambda _now, _before: self._enable())
        self.body.addWidget(self._list, 1)
        self._remove = button(self.tr("&Take out"))
        self._remove.clicked.connect(self._take_out)
        self.foot.insertWidget(0, self._remove)
        self.add_buttons(self.tr("&Add"), self.tr("&Close")).clicked.connect(self._add)
        self._fill()
        self._word.setFocus()

    def _fill(self) -> None:
        self._list.clear()
        for code in LANGUAGES:
            for word in self._spelling.words(code):
                item = QListWidgetItem(f"{word}   ({language_name(code)})")
                item.setData(_WORD, (word, code))
                self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._enable()

    def _enable(self) -> None:
        self._remove.setEnabled(self._list.currentItem() is not None)

    def _add(self) -> None:
        try:
            self._spelling.add(self._word.text(), self._language.currentData())
        except RcmError as error:
            self.say(sentence(error))
            return
        self.say("")
        self._word.clear()
        self._fill()

    def _take_out(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            word, code = item.data(_WORD)
            self._spelling.forget(word, code)
            self._fill()
