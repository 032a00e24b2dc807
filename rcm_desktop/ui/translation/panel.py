"""The side panel of the translators: the queue, the exact change, and what to say of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.translation import Parity
from rcm_desktop.services.translation import Entry
from rcm_desktop.ui.forms import button, label
from rcm_desktop.ui.negotiation.redline import RedlineLabel
from rcm_desktop.ui.translation.phrases import (
    change_heading,
    entry_source,
    into,
    words_heading,
)
from rcm_desktop.ui.translation.queue_list import QueueModel, QueueView
from rcm_desktop.ui.translation.sources import Sources


class LanguagesPanel(QWidget):
    """Knows what is shown and chosen; what is done is asked of the desk."""

    languageChanged = Signal()
    goWanted = Signal(object)  # Entry
    alignWanted = Signal(object)
    noneWanted = Signal(object)
    renderWanted = Signal(object)

    def __init__(self, sources: Sources, language: Language) -> None:
        super().__init__()
        self._sources = sources
        self._model = QueueModel(sources.place)
        self.setAccessibleName(self.tr("Languages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head(language))
        self.list = QueueView(self._model, self)
        self.list.setAccessibleName(self.tr("What there is to translate"))
        self.list.opened.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_entry())
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setContentsMargins(16, 8, 16, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full())
        self._stack.addWidget(self._nothing)
        column.addWidget(self._stack, 1)
        self.show_entries([])

    def _head(self, language: Language) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        self.language_box = QComboBox()
        self.language_box.setAccessibleName(self.tr("Language to bring up to date"))
        for code in LANGUAGES:
            self.language_box.addItem(into(code), code)
        self.language_box.setCurrentIndex(LANGUAGES.index(language))
        self.language_box.currentIndexChanged.connect(lambda _at: self.languageChanged.emit())
        row.addWidget(self.language_box, 1)
        return row

    def _full(self) -> QSplitter:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        self._details = QScrollArea()
        self._details.setWidgetResizable(True)
        self._details.setFrameShape(QFrame.Shape.NoFrame)
        self._details.setAccessibleName(self.tr("The change"))
        self._details.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(self._details, 1)
        column.addLayout(self._buttons())
        parts.addWidget(below)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 1)
        return parts

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(4)
        self.align_button = button(self.tr("Up to date"), "primary", "accept")
        self.align_button.setToolTip(self.tr("Both languages say the same (Alt+Shift+U)"))
        self.align_button.clicked.connect(lambda: self._emit(self.alignWanted))
        self.render_button = button(self.tr("Render it…"), "primary", "languages")
        self.render_button.setToolTip(self.tr("Propose the same in this language (Alt+Shift+R)"))
        self.render_button.clicked.connect(lambda: self._emit(self.renderWanted))
        self.none_button = button(self.tr("No translation needed"))
        self.none_button.setToolTip(self.tr("These words need none (Alt+Shift+N)"))
        self.none_button.clicked.connect(lambda: self._emit(self.noneWanted))
        self.go_button = button(self.tr("Go to the words"))
        self.go_button.setToolTip(self.tr("Return in the list"))
        self.go_button.clicked.connect(lambda: self._emit(self.goWanted))
        for made in (self.align_button, self.render_button, self.none_button, self.go_button):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(made)
        return column

    # -- what is shown -----------------------------------------------------------

    @property
    def language(self) -> Language:
        """The language that is brought up to date."""
        return "es" if self.language_box.currentData() == "es" else "en"

    @property
    def entries(self) -> Sequence[Entry]:
        return self._model.entries

    def show_counts(self, counts: dict[Language, int]) -> None:
        """How much there is to do in each language, beside its name."""
        for at, code in enumerate(LANGUAGES):
            count = counts.get(code, 0)
            self.language_box.setItemText(at, f"{into(code)} · {count}" if count else into(code))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show a queue; what was chosen stays chosen where it is still there."""
        if list(entries) == self._model.entries and self._stack.currentIndex() == (not entries):
            return
        chosen, row = self.list.entry(), self.list.currentIndex().row()
        self._model.replace(entries)
        same = [
            at for at, e in enumerate(entries) if chosen is not None and _key(e) == _key(chosen)
        ]
        self.list.choose(same[0] if same else row)
        self._stack.setCurrentIndex(0 if entries else 1)
        self._nothing.setText(
            self.tr("Nothing lags behind in Spanish, and no proposal waits for Spanish words.")
            if self.language == "es"
            else self.tr("Nothing lags behind in English, and no proposal waits for English words.")
        )
        self._show_entry()

    def choose_block(self, block: str) -> None:
        """Select a block's entry, where it has one."""
        for at, entry in enumerate(self._model.entries):
            if entry.block == block:
                self.list.choose(at)
                return

    def _show_entry(self) -> None:
        entry = self.list.entry()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(4)
        if entry is not None:
            self._tell(entry, column)
        column.addStretch(1)
        self._details.setWidget(page)
        waits = entry is not None and entry.parity is Parity.WAITING
        missing = entry is not None and entry.parity is Parity.MISSING
        self.align_button.setVisible(not waits and not missing)
        self.render_button.setVisible(waits)
        self.none_button.setVisible(missing)
        self.go_button.setVisible(not waits)

    def _tell(self, entry: Entry, column: QVBoxLayout) -> None:
        column.addWidget(label(change_heading(entry), "field"))
        if entry.changes:
            column.addWidget(RedlineLabel(entry.changes))
        else:
            column.addWidget(label(entry.source, wrap=True))
        said = entry_source(entry, self._sources.named, self._sources.sponsors(entry))
        if said:
            column.addWidget(label(said, "muted", wrap=True))
        if entry.words:
            column.addSpacing(8)
            column.addWidget(label(words_heading(entry.language), "field"))
            column.addWidget(label(entry.words, wrap=True))

    # -- what is wanted ------------------------------------------------------------

    def _emit(self, signal: SignalInstance) -> None:
        entry = self.list.entry()
        if entry is not None:
            signal.emit(entry)

    def _open(self) -> None:
        entry = self.list.entry()
        waits = entry is not None and entry.parity is Parity.WAITING
        self._emit(self.renderWanted if waits else self.goWanted)


def _key(entry: Entry) -> tuple[str, str]:
    return entry.block, entry.proposal.id if entry.proposal else ""
