"""What accompanies the editor of a draft: comments and notes beside it, the room's screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTabWidget

from rcm_desktop.models.document import Language
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP
from rcm_desktop.ui.projector.projector_window import ProjectorWindow
from rcm_desktop.ui.remarks.remarks_panel import RemarksPanel, Selected
from rcm_desktop.ui.theme.icons import icon

_OWNER: Final = "editor"
#: Name, text, shortcut, whether it is a switch.
_ACTIONS: Final = (
    ("comment", QT_TRANSLATE_NOOP("Companions", "Co&mment…"), "Ctrl+Shift+M", False),
    (
        "history",
        QT_TRANSLATE_NOOP("Companions", "&History of the paragraph…"),
        "Ctrl+Shift+Y",
        False,
    ),
    ("screen", QT_TRANSLATE_NOOP("Companions", "&Room screen"), "F11", True),
    ("hold", QT_TRANSLATE_NOOP("Companions", "Hol&d the screen"), "Ctrl+F11", True),
    ("blank", QT_TRANSLATE_NOOP("Companions", "&Blank the screen"), "Shift+F11", True),
)


class DraftCompanions(QObject):
    """Owns the remarks panel and the room's screen of one open draft."""

    def __init__(self, context: WindowContext, opened: OpenDraft, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._context = context
        self._opened = opened
        self._editor = editor
        self._panel: QTabWidget | None = None
        self.screen: ProjectorWindow | None = None
        self.remarks = RemarksPanel(context, opened, self.selected, self.show_words)
        self.actions = {name: self._action(*row) for row in _ACTIONS if (name := row[0])}
        context.actions.lend(_OWNER, "room", list(self.actions.values()))
        editor.selectionChanged.connect(self._caret_moved)
        self._screen_changed()

    def _action(self, name: str, text: str, keys: str, switch: bool) -> QAction:
        action = QAction(QCoreApplication.translate("Companions", text), self)
        action.setObjectName(f"companion.{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(switch)
        if switch:
            action.toggled.connect(getattr(self, f"_{name}"))
        else:
            action.triggered.connect(getattr(self, f"_{name}"))
        return action

    def add_to(self, panel: QTabWidget) -> None:
        """Put the remarks beside the outline."""
        self._panel = panel
        at = panel.addTab(self.remarks, icon("comment"), self.tr("Comments"))
        panel.setTabToolTip(at, self.tr("Comments and private notes on this paragraph"))

    def leave(self) -> None:
        """Save notes, close the room's screen."""
        self.remarks.leave()
        if self.screen is not None:
            self.screen.close()

    # -- remarks -----------------------------------------------------------------

    def selected(self) -> Selected:
        """The stored words behind what is selected within one paragraph."""
        segments = [s for s in self._editor.surface.caret.segments() if s.start < s.end]
        if len(segments) != 1:
            return None
        (part,) = segments
        reading = self._opened.draft.reading(part.block, part.lang, self._editor.lens)
        ranges = reading.stored_ranges(part.start, part.end)
        return (part.lang, ranges[0][0], ranges[-1][1]) if ranges else None

    def show_words(self, block: str, language: Language, start: int, end: int) -> None:
        """Go to stored words and select them."""
        if language not in self._editor.view():
            self._editor.set_view((*self._editor.view(), language))
        self._editor.jump_to(block)
        reading = self._opened.draft.reading(block, language, self._editor.lens)
        first, last = reading.to_shown(start), reading.to_shown(end)
        self._editor.surface.caret.place(
            Position(block, language, last), Position(block, language, first)
        )

    def _comment(self) -> None:
        """Show the panel with the caret in the field for a new comment."""
        self._context.actions["view.details"].setChecked(True)
        if self._panel is not None:
            self._panel.setCurrentWidget(self.remarks)
        self._caret_moved()
        self.remarks.begin_comment()

    def _history(self) -> None:
        self.remarks.show_block(self._block)
        self.remarks.show_history()

    @property
    def _block(self) -> str:
        position = self._editor.current_position()
        return position.block if position else ""

    def _caret_moved(self) -> None:
        if self.remarks.isVisible():
            self.remarks.show_block(self._block)
        if self.screen is not None:
            self.screen.follow(self._block)

    # -- the room's screen ---------------------------------------------------------

    def _screen(self, on: bool) -> None:
        if on and self.screen is None:
            from rcm_desktop.services.conference import Conference

            members = [member.code for member in Conference().members]
            self.screen = ProjectorWindow(self._opened, self._editor.view, members)
            self.screen.closed.connect(self._screen_closed)
            self.screen.stateChanged.connect(self._screen_changed)
            self.screen.follow(self._block)
            self.screen.present(self._context.window.screen())
            if self.screen.isFullScreen():  # on the only screen it would lie behind the window
                self._context.window.activateWindow()
                self._editor.setFocus()
        elif not on and self.screen is not None:
            self.screen.close()
        self._screen_changed()

    def _screen_closed(self) -> None:
        self.screen = None
        self.actions["screen"].setChecked(False)
        self._screen_changed()

    def _hold(self, on: bool) -> None:
        if self.screen is not None and self.screen.held is not on:
            self.screen.hold(on)
            self.screen.follow(self._block)

    def _blank(self, on: bool) -> None:
        if self.screen is not None and self.screen.blank is not on:
            self.screen.set_blank(on)

    def _screen_changed(self) -> None:
        shown = self.screen is not None
        for name, on in (
            ("hold", shown and self.screen.held),  # type: ignore[union-attr]
            ("blank", shown and self.screen.blank),  # type: ignore[union-attr]
        ):
            self.actions[name].setEnabled(shown)
            self.actions[name].setChecked(bool(on))
