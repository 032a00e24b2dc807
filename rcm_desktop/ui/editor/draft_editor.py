"""The editor widget that the window embeds: page, find bar, actions, autosave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.hand import DIRECT, Hand
from rcm_desktop.models.counting_words import words_in
from rcm_desktop.models.document import LANGUAGES, Block, BlockKind, Language
from rcm_desktop.ui.editor import accessible, edits, moves
from rcm_desktop.ui.editor.action_table import Group
from rcm_desktop.ui.editor.actions import EditorActions
from rcm_desktop.ui.editor.autosave import Autosave
from rcm_desktop.ui.editor.column_header import ColumnHeader
from rcm_desktop.ui.editor.edited_draft import EditedDraft
from rcm_desktop.ui.editor.explaining import Explaining
from rcm_desktop.ui.editor.find_bar import FindBar
from rcm_desktop.ui.editor.finder import Finder
from rcm_desktop.ui.editor.negotiating_editor import NegotiatingEditor
from rcm_desktop.ui.editor.outline import OutlinePanel
from rcm_desktop.ui.editor.positions import Position, Selection
from rcm_desktop.ui.editor.selecting import selected_text
from rcm_desktop.ui.editor.sight import ViewName, lens_of
from rcm_desktop.ui.editor.squiggle_walk import SquiggleWalk
from rcm_desktop.ui.editor.surface import Surface
from rcm_desktop.ui.editor.word_count import WordCount

_SOON_MS: Final = 40
_CONTEXT_MENU: Final = (
    *("undo", "redo", "", "cut", "copy", "paste", "select_all", "", "bold", "italic", ""),
    *("indent", "outdent", "move_up", "move_down", "add_below", "remove", "", "follow_up"),
)


@dataclass(frozen=True, slots=True)
class EditorStatus:
    """What a status bar tells: rows count from 1, 0 in an empty draft."""

    words: int
    selected_words: int
    row: int
    rows: int
    citation: str
    kind: BlockKind | None
    language: Language
    zoom: int
    saved: bool


class DraftEditor(NegotiatingEditor):
    """One open draft on a page; the shell embeds it and puts its actions into menus."""

    statusChanged = Signal(object)  # EditorStatus
    followUpRequested = Signal(str)  # block id
    glossaryRequested = Signal()
    wordsRequested = Signal()
    zoomChanged = Signal(int)
    selectionChanged = Signal()
    viewChanged = Signal()
    saveFailed = Signal(object)  # RcmError; the words stay in memory and saving is tried again

    def __init__(
        self,
        open_draft: EditedDraft,
        parent: QWidget | None = None,
        *,
        view: ViewName = "clean",
        hand: Hand = DIRECT,
    ) -> None:
        super().__init__(parent)
        accessible.install()
        self.open_draft = open_draft
        self._view = view
        desk = Desk(open_draft.draft, lens_of(view, hand), hand)
        self.surface: Surface = Surface(open_draft, self, desk)
        self.marks: SquiggleWalk = SquiggleWalk(self.surface)
        self.explaining = Explaining(self.surface)
        self.marks.elsewhere = self.explaining.at
        self.autosave = Autosave(open_draft, self)
        self.finder: Finder = Finder(self.surface)
        self.find_bar = FindBar(self.finder, self)
        self.header = ColumnHeader(self.surface, self)
        self._words = WordCount(self.surface.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.surface, 1)
        column.addWidget(self.find_bar)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._settle)
        self._actions: EditorActions = EditorActions(self)
        self._connect()
        self.setFocusProxy(self.surface)
        self._actions.refresh()

    def _connect(self) -> None:
        surface = self.surface
        surface.changed.connect(self._changed)
        surface.caretMoved.connect(self._caret_moved)
        surface.caret.moved.connect(self._announce)
        surface.typed.connect(self.autosave.typed)
        surface.saveWanted.connect(self.autosave.save)
        surface.refused.connect(self.refused)
        surface.zoomChanged.connect(self.zoomChanged)
        surface.zoomChanged.connect(self._tell_status)
        surface.viewChanged.connect(self._tell_status)
        surface.menuWanted.connect(self._show_menu)
        surface.viewChanged.connect(self.viewChanged)
        self.autosave.pending.connect(self._tell_status)
        self.autosave.saved.connect(self._tell_status)
        self.autosave.failed.connect(self.saveFailed)
        self.find_bar.closed.connect(self.surface.setFocus)

    # -- for the shell -------------------------------------------------------

    def actions_of(self, group: Group) -> list[QAction]:
        """A menu's actions in order, with separators: edit, format, block or view."""
        return self._actions.of_group(group)

    def action(self, name: str) -> QAction:
        """One action by its name in the table; KeyError for another name."""
        self._actions.refresh()
        return self._actions.by_name[name]

    def set_view(self, languages: tuple[Language, ...]) -> None:
        """Show one language or both, in the order English, Spanish."""
        chosen = tuple(lang for lang in LANGUAGES if lang in languages)
        if chosen and chosen != self.surface.languages:
            self.surface.set_languages(chosen)
        self._actions.refresh()

    def view(self) -> tuple[Language, ...]:
        return self.surface.languages

    def look_up(self) -> None:
        """Ask for the glossary, at what is selected."""
        self.glossaryRequested.emit()

    def show_added_words(self) -> None:
        """Ask for the words that the room added to the dictionary."""
        self.wordsRequested.emit()

    def show_marks(self, shown: bool) -> None:
        """Show what the checkers marked, or the words alone."""
        self.surface.squiggles.show(shown)
        self._actions.refresh()
        self.viewChanged.emit()

    def set_zoom(self, percent: int) -> None:
        self.surface.set_zoom(percent)

    def zoom(self) -> int:
        return self.surface.zoom

    def jump_to(self, block_id: str) -> None:
        """Put the caret at a block's start and the block near the top of the window."""
        if block_id not in self.surface.rows:
            return
        at = moves.block_start(self.surface, block_id, self.surface.caret.lang)
        self.surface.caret.place(at)
        self.surface.scroller.lift(self.surface.rows.row_of(block_id))
        self.surface.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert_text(self, text: str) -> None:
        """Type at the caret, as the keyboard does."""
        edits.insert_text(self.surface, text)

    def word_count(self, language: Language | None = None) -> int:
        """Words of the whole draft in a language, by default the caret's."""
        return self._words.total(language or self.surface.caret.lang)

    def current_block(self) -> Block | None:
        head = self.surface.caret.head
        return self.surface.rows.by_id(head.block) if head else None

    def current_position(self) -> Position | None:
        return self.surface.caret.head

    def open_find(self, *, replacing: bool = False) -> None:
        """Show the find bar, looking for what is selected."""
        self.find_bar.summon(selected_text(self.surface), replacing=replacing)

    def toggle_find(self) -> None:
        if self.find_bar.isVisible():
            self.find_bar.dismiss()
        else:
            self.open_find()

    def follow_up(self) -> None:
        """Ask for a Plan of Action item from the block at the caret."""
        head = self.surface.caret.head
        if head is not None:
            self.save()
            self.followUpRequested.emit(head.block)

    def save(self) -> None:
        """Put everything typed on disk now."""
        self.autosave.save()

    def make_outline(self, parent: QWidget | None = None) -> OutlinePanel:
        """An outline of this draft that jumps in it and follows its caret."""
        panel = OutlinePanel(self.surface, parent)
        panel.jumpRequested.connect(self.jump_to)
        return panel

    def status(self) -> EditorStatus:
        surface, head = self.surface, self.surface.caret.head
        row = surface.rows.row_of(head.block) if head else -1
        return EditorStatus(
            words=self.word_count(),
            selected_words=sum(
                words_in(surface.rows.by_id(s.block).words(s.lang)[s.start : s.end])
                for s in (surface.caret.segments() if surface.caret.has_selection else ())
            ),
            row=row + 1,
            rows=len(surface.rows),
            citation=surface.rows.citation(row) if head else "",
            kind=surface.rows.block(row).kind if head else None,
            language=surface.caret.lang,
            zoom=surface.zoom,
            saved=not self.autosave.unsaved,
        )

    def close_draft(self) -> None:
        """Save and stop listening, before the widget is deleted."""
        self._soon.stop()
        self.open_draft.apply(lambda draft: self.surface.desk.settle())
        self.save()
        self.surface.detach()

    def refresh(self) -> None:
        """Tick and enable what holds now."""
        self._words.stale.update(self.surface.rows.ids)
        self._actions.refresh()
        self._tell_status()

    # -- what happens --------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        self._words.stale |= changes.blocks
        self._actions.keep_up()
        self._tell_status()

    def _caret_moved(self) -> None:
        self._actions.keep_up()
        self.selectionChanged.emit()
        self._tell_status()

    def _announce(self, before: Selection | None, now: Selection | None) -> None:
        accessible.announce_move(self.surface, before, now)

    def _tell_status(self) -> None:
        """Menus and status bar follow within a blink: no letter waits for them."""
        if not self._soon.isActive():
            self._soon.start(_SOON_MS)

    def _settle(self) -> None:
        self._actions.refresh()
        self.tell_proposal()
        self.statusChanged.emit(self.status())

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _CONTEXT_MENU:
            menu.addAction(self.action(name) if name else self._actions.separator())
        kinds = QMenu(self.tr("&Kind of paragraph"), menu)
        kinds.addActions(self._actions.of_kinds())
        menu.insertMenu(self.action("indent"), kinds)
        self.marks.fill(menu)
        menu.popup(at)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_actions"):
            self._actions.name()
            self.header.refresh()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_draft()
        super().closeEvent(event)
