"""Joins the translators' panel, the editor and the draft: follows changes, does what is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTabWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.translation import Parity, other
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.services.translation import Entry, TranslationBoard, render_proposal
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP
from rcm_desktop.ui.theme.icons import icon
from rcm_desktop.ui.translation.marks import LanguageMarks, Sign
from rcm_desktop.ui.translation.panel import LanguagesPanel
from rcm_desktop.ui.translation.phrases import lag_note, sign_hint
from rcm_desktop.ui.translation.sources import Sources

_OWNER: Final = "translation"
_SOON_MS: Final = 250
#: Name, text, shortcut.
_ACTIONS: Final = (
    ("next", QT_TRANSLATE_NOOP("Translation", "Ne&xt that lags behind"), "Alt+Shift+X"),
    ("align", QT_TRANSLATE_NOOP("Translation", "Up &to date in both languages"), "Alt+Shift+U"),
    ("none", QT_TRANSLATE_NOOP("Translation", "No translation n&eeded"), "Alt+Shift+N"),
    ("render", QT_TRANSLATE_NOOP("Translation", "&Render the proposal…"), "Alt+Shift+R"),
    ("show", QT_TRANSLATE_NOOP("Translation", "&Languages panel"), "Alt+Shift+L"),
)


class TranslationDesk(QObject):
    """Owns the panel of one open draft; `staleChanged` tells that marks are to be painted anew."""

    staleChanged = Signal()

    def __init__(self, context: WindowContext, opened: OpenDraft, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._context, self._opened, self._editor = context, opened, editor
        self._board: TranslationBoard | None = None
        self._signs: dict[tuple[str, Language], Sign] = {}
        self._pending = Changes(opened.id)
        self._tabs: QTabWidget | None = None
        self._sources = Sources(editor, "es" if context.preferences.language == "es" else "en")
        self.panel = LanguagesPanel(self._sources, other(opened.draft.language))
        self.panel.languageChanged.connect(self._show)
        self.panel.goWanted.connect(self.go_to)
        self.panel.alignWanted.connect(lambda entry: self.align(entry.block))
        self.panel.noneWanted.connect(lambda e: self.none_needed(e.block, e.language))
        self.panel.renderWanted.connect(self.render)
        self.actions = {name: self._action(name, text, keys) for name, text, keys in _ACTIONS}
        context.actions.lend(_OWNER, "block", list(self.actions.values()))
        self.marks = LanguageMarks(editor.surface, lambda: self._signs, self.hint)
        self.staleChanged.connect(self.marks.refresh)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._unsubscribe = opened.subscribe(self._changed)
        self._soon.start()

    def _action(self, name: str, text: str, keys: str) -> QAction:
        work: dict[str, Callable[[], None]] = {
            "next": self._next,
            "align": self._align,
            "none": self._none,
            "render": self._render,
            "show": self._show_panel,
        }
        action = QAction(QCoreApplication.translate("Translation", text), self)
        action.setObjectName(f"translation.{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: work[name]())
        return action

    def add_to(self, tabs: QTabWidget) -> None:
        """Put the queue beside the outline."""
        self._tabs = tabs
        at = tabs.addTab(self.panel, icon("languages"), self.tr("Languages"))
        tabs.setTabToolTip(at, self.tr("What lags behind in English or Spanish"))
        tabs.currentChanged.connect(lambda _at: self._show())

    def leave(self) -> None:
        """Stop listening."""
        self._soon.stop()
        self._unsubscribe()
        self._context.actions.take_back(_OWNER)

    # -- what the editor shows -----------------------------------------------------

    @property
    def signs(self) -> Mapping[tuple[str, Language], Sign]:
        """The cells that bear a mark, as of the last look."""
        return self._signs

    def hint(self, block: str, language: Language) -> str:
        """What the pointer is told over a mark."""
        sign = self._signs.get((block, language))
        return sign_hint(sign, language) if sign else ""

    # -- following the draft -------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._soon.isActive():
            self._soon.start()

    def refresh(self) -> None:
        """Derive what changed since the last time, and show it."""
        self._soon.stop()
        pending, self._pending = self._pending, Changes(self._opened.id)
        before = self._signs
        if self._board is None:
            self._board = TranslationBoard(self._opened.draft)
        else:
            self._board.refresh(pending)
        waiting = dict.fromkeys(self._board.waiting_cells(), Sign.WAITING)
        self._signs = waiting | dict.fromkeys(self._board.stale_cells(), Sign.STALE)
        if self._signs != before:
            counts = self._board.counts()
            self._editor.header.show_notes({lang: lag_note(counts[lang]) for lang in LANGUAGES})
            self.staleChanged.emit()
        self._show()

    def _show(self) -> None:
        if self._board is None or not self.panel.isVisible():
            return
        queues = {lang: self._board.queue(lang) for lang in LANGUAGES}
        self.panel.show_counts({lang: len(entries) for lang, entries in queues.items()})
        self.panel.show_entries(queues[self.panel.language])

    # -- deeds -----------------------------------------------------------------------

    def go_to(self, entry: Entry) -> None:
        """The caret in the words that are to be brought up to date, the others beside them."""
        if len(self._editor.view()) < len(LANGUAGES):
            self._editor.set_view(LANGUAGES)
        self._editor.jump_to(entry.block)
        if entry.block in self._editor.surface.rows:
            self._editor.surface.caret.place(Position(entry.block, entry.language, 0))

    def align(self, block: str) -> bool:
        """Both languages of a block say the same."""
        return self._do(lambda draft: draft.align(block))

    def none_needed(self, block: str, language: Language) -> bool:
        """A block needs no words in a language."""
        return self._do(lambda draft: draft.no_translation_needed(block, language))

    def render(self, entry: Entry) -> None:
        """Ask for the words of a proposal in the other language, and propose them."""
        from rcm_desktop.ui.translation.render_sheet import RenderSheet

        proposal = entry.proposal
        if proposal is None:
            return
        who = ", ".join(map(self._sources.named, self._sources.sponsors(entry)))
        sheet = RenderSheet(self._context.window, entry, who)
        if sheet.exec():
            words = sheet.words
            self._do(lambda draft: render_proposal(draft, proposal.id, words)[1])
        sheet.deleteLater()

    def _do(self, deed: Callable[[Draft], Changes]) -> bool:
        try:
            self._opened.apply(deed)
            self._editor.save()
        except RcmError as error:
            self._context.notices.show_error(error)
            return False
        self.refresh()
        return True

    # -- actions: on the paragraph at the caret, or the entry that has the keyboard ----

    def _chosen(self) -> Entry | None:
        return self.panel.list.entry() if self._in_panel() else None

    def _in_panel(self) -> bool:
        inside = self.panel.window().focusWidget()
        return inside is not None and self.panel.isAncestorOf(inside)

    def _here(self) -> Position | None:
        return self._editor.current_position()

    def _next(self) -> None:
        """Go on from the caret to the next block that is to be brought up to date."""
        self.refresh()
        entries = [e for e in self._queue() if e.parity is not Parity.WAITING]
        if not entries:
            self._context.notices.show_words(self.tr("Nothing lags behind in this language."))
            return
        here, rows = self._here(), self._editor.surface.rows
        row = rows.row_of(here.block) if here else -1
        later = [e for e in entries if e.block in rows and rows.row_of(e.block) > row]
        self.go_to((later or entries)[0])
        self.panel.choose_block((later or entries)[0].block)

    def _queue(self) -> list[Entry]:
        return self._board.queue(self.panel.language) if self._board else []

    def _align(self) -> None:
        chosen, here = self._chosen(), self._here()
        if chosen is not None:
            self.align(chosen.block)
        elif here is not None and self.align(here.block):
            left = [e for e in self._queue() if e.parity is not Parity.WAITING]
            if left:
                self._next()
            else:
                self._context.notices.show_words(
                    self.tr("Both languages say the same everywhere."), "success"
                )

    def _none(self) -> None:
        chosen, here = self._chosen(), self._here()
        if chosen is not None:
            self.none_needed(chosen.block, chosen.language)
        elif here is not None:
            lacking = [
                lang for lang in LANGUAGES if not self._opened.draft.words(here.block, lang).strip()
            ]
            self.none_needed(here.block, lacking[0] if lacking else other(here.lang))

    def _render(self) -> None:
        chosen, here = self._chosen(), self._here()
        self.refresh()
        found = [chosen] if chosen else []
        if not found and here is not None and self._board is not None:
            both = (e for lang in LANGUAGES for e in self._board.queue(lang))
            found = [e for e in both if e.block == here.block]
        waiting = [e for e in found if e.proposal is not None]
        if waiting:
            self.render(waiting[0])
        else:
            self._context.notices.show_words(
                self.tr("No proposal on this paragraph waits for words in the other language.")
            )

    def _show_panel(self) -> None:
        self._context.actions["view.details"].setChecked(True)
        if self._tabs is not None:
            self._tabs.setCurrentWidget(self.panel)
        self.refresh()
        self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
