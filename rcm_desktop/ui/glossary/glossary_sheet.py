"""The glossary as a dialog: type to look up, Enter puts the term in where the caret is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.glossary import Term
from rcm_desktop.services.glossary import GlossaryService
from rcm_desktop.ui.forms import Sheet, button, field, label
from rcm_desktop.ui.glossary.entry_sheet import EntrySheet
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import language_name

_ID: Final = Qt.ItemDataRole.UserRole
_TO_LIST: Final = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)


class GlossarySheet(Sheet):
    """Look up by any spelling in either language; `chosen` carries the words to put in."""

    chosen = Signal(str)

    def __init__(
        self, glossary: GlossaryService, language: Language, parent: QWidget | None, text: str = ""
    ) -> None:
        super().__init__(parent, 860)
        self._glossary, self._language = glossary, language
        self.explain(
            self.tr("Glossary and names"),
            self.tr("Type a part of a name or an acronym, in either language."),
        )
        self._field = QLineEdit(text)
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        field(self.body, self.tr("&Look up"), self._field)
        self._list = self._make_list()
        self.body.addWidget(self._list, 1)
        self._about = label("", "muted", wrap=True)
        self.body.addWidget(self._about)
        self._add_buttons()
        self.resize(860, 560)
        self._search()
        self._field.selectAll()
        self._field.setFocus()

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAccessibleName(self.tr("Entries"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHeaderLabels([*map(language_name, LANGUAGES), self.tr("Kind")])
        header = made.header()
        header.setStretchLastSection(False)
        for column in range(len(LANGUAGES)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        made.currentItemChanged.connect(lambda _now, _before: self._tell())
        made.itemActivated.connect(lambda _item, _column: self._put_in())
        return made

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        new = button(self.tr("&New entry…"))
        new.clicked.connect(self._new)
        self._remove = button(self.tr("&Take out"))
        self._remove.clicked.connect(self._take_out)
        row.addWidget(new)
        row.addWidget(self._remove)
        row.addStretch(1)
        self.foot.insertLayout(0, row)
        self._short = button(self.tr("Insert the &acronym"))
        self._short.setShortcut("Ctrl+Return")
        self._short.clicked.connect(lambda: self._put_in(short=True))
        self._main_button = self.add_buttons(self.tr("&Insert the name"), self.tr("&Close"))
        self._main_button.clicked.connect(lambda: self._put_in())
        self.foot.insertWidget(self.foot.count() - 1, self._short)

    # -- looking up --------------------------------------------------------------

    def _search(self) -> None:
        self._list.clear()
        for term in self._glossary.search(self._field.text()):
            item = QTreeWidgetItem([*(_side(term, lang) for lang in LANGUAGES), self._kind(term)])
            item.setData(0, _ID, term.id)
            item.setSizeHint(0, QSize(0, round(self.fontMetrics().height() * 1.7)))
            for column, lang in enumerate(LANGUAGES):
                item.setToolTip(column, _side(term, lang))
            self._list.addTopLevelItem(item)
        first = self._list.topLevelItem(0)
        if first is not None:
            self._list.setCurrentItem(first)
        self._tell()

    def term(self) -> Term | None:
        """The entry that is chosen."""
        item = self._list.currentItem()
        return self._glossary.register.by_id.get(item.data(0, _ID)) if item else None

    def _tell(self) -> None:
        term = self.term()
        self._main_button.setEnabled(term is not None)
        self._short.setEnabled(term is not None and bool(term.short.get(self._language)))
        self._remove.setVisible(term is not None and term.own)
        self._about.setText(self._details(term) if term else self.tr("There is no such entry."))

    def _details(self, term: Term) -> str:
        parts = [" | ".join(_side(term, lang) for lang in LANGUAGES)]
        also = dict.fromkeys(form for lang in LANGUAGES for form in term.also.get(lang, ()))
        if also:
            parts.append(self.tr("Also in use: {forms}").format(forms="; ".join(also)))
        for lang in LANGUAGES:
            if term.wrong.get(lang):
                words = self.tr("Not in {language}: {forms}").format(
                    language=language_name(lang), forms="; ".join(term.wrong[lang])
                )
                parts.append(words)
        if term.own:
            parts.append(self.tr("Added by the people of this room"))
        return "\n".join(parts)

    def _kind(self, term: Term) -> str:
        return {
            "body": self.tr("Body"),
            "office": self.tr("Office"),
            "country": self.tr("Country"),
            "treaty": self.tr("Treaty"),
        }.get(term.kind, self.tr("Term"))

    # -- acting ------------------------------------------------------------------

    def _put_in(self, *, short: bool = False) -> None:
        term = self.term()
        if term is None:
            return
        words = term.short.get(self._language, "") if short else term.name(self._language)
        if words:
            self.accept()
            self.chosen.emit(words)

    def _new(self) -> None:
        sheet = EntrySheet(self._glossary, self)
        if sheet.exec() and sheet.made is not None:
            self._field.setText(sheet.made.name(self._language))

    def _take_out(self) -> None:
        term = self.term()
        if term is None:
            return
        try:
            self._glossary.remove(term.id)
        except RcmError as error:
            self.say(sentence(error))
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while the field keeps the keyboard."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in _TO_LIST:  # type: ignore[attr-defined]
            QCoreApplication.sendEvent(self._list, event)
            return True
        return super().eventFilter(watched, event)


def _side(term: Term, lang: Language) -> str:
    short = term.short.get(lang, "")
    name = term.names.get(lang, "–")
    return f"{short} · {name}" if short else name
