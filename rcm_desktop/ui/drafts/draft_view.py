"""A draft that is open: its head with the way back, the editor, and what the panel shows of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.actions import plain
from rcm_desktop.ui.checking.draft_checking import DraftChecking
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.drafts.block_details import BlockDetails
from rcm_desktop.ui.drafts.companions import DraftCompanions
from rcm_desktop.ui.drafts.look_keeper import LookKeeper
from rcm_desktop.ui.drafts.panel_tabs import PanelTabs
from rcm_desktop.ui.drafts.working_strip import WorkingStrip, remembered
from rcm_desktop.ui.editor.draft_editor import DraftEditor, EditorStatus
from rcm_desktop.ui.forms import OneLine, tool
from rcm_desktop.ui.glossary.draft_words import DraftWords
from rcm_desktop.ui.negotiation.room import NegotiationRoom
from rcm_desktop.ui.terms import document_kind, number
from rcm_desktop.ui.translation.desk import TranslationDesk

_OWNER = "editor"
_NARROW = 720
_VIEWS: Final[dict[str, tuple[Language, ...]]] = {
    "en": ("en",),
    "es": ("es",),
    "both": ("en", "es"),
}


class DraftView(QWidget):
    """Embeds the editor; lends its actions to the window's menus while it is shown."""

    back_wanted = Signal()

    def __init__(self, context: WindowContext, opened: OpenDraft) -> None:
        super().__init__()
        self._context = context
        self._opened = opened
        view, hand = remembered(context)
        self.editor = DraftEditor(opened, self, view=view, hand=hand)
        self._companions = DraftCompanions(context, opened, self.editor)
        self.room = NegotiationRoom(context, self.editor)
        self.details = self._panel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.strip = WorkingStrip(context, self.editor)
        column.addWidget(self.strip)
        column.addWidget(self.editor, 1)
        column.addWidget(self.room.queue)
        for menu in ("edit", "format", "block", "view", "negotiation"):
            context.actions.lend(_OWNER, menu, self.editor.actions_of(menu))
        context.actions.lend(_OWNER, "plan", [self.editor.action("follow_up")])
        self.checking.lend()
        self.editor.statusChanged.connect(self._tell)
        self.editor.saveFailed.connect(self._save_failed)
        self.editor.refused.connect(context.notices.show_error)
        self.editor.followUpRequested.connect(self._follow_up)
        self.editor.set_view(self._first_view())
        self.editor.set_zoom(context.preferences.zoom)
        self.editor.show_marks(context.preferences.marks_shown)
        self.words = DraftWords(context, opened, self.editor)
        self.looks = LookKeeper(context, opened, self.editor)
        self.editor.viewChanged.connect(self._keep_view)
        self.editor.zoomChanged.connect(self._keep_zoom)
        self._unsubscribe = opened.subscribe(self._changed)
        self._show_title()
        self._tell(self.editor.status())
        self.editor.setFocus()

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("pageHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 6, 12, 6)
        row.setSpacing(4)
        back = tool("back", self.tr("Back to the drafts"))
        back.clicked.connect(self.back_wanted)
        row.addWidget(back)
        self._title = OneLine()
        self._title.setProperty("role", "heading")
        row.addWidget(self._title, 1)
        self._kind = QLabel()
        self._kind.setProperty("role", "muted")
        row.addWidget(self._kind)
        row.addSpacing(12)
        for name, words in (
            ("show_english", self.tr("EN")),
            ("show_both", self.tr("EN + ES")),
            ("show_spanish", self.tr("ES")),
        ):
            row.addWidget(self._switch(name, words))
        row.addSpacing(12)
        for name in ("draft.versions", "draft.export"):
            action = self._context.actions[name]
            made = tool(name.partition(".")[2], plain(action.text()))
            made.setText(plain(action.text()))
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.clicked.connect(action.trigger)
            row.addWidget(made)
        return head

    def _switch(self, name: str, words: str) -> QToolButton:
        action = self.editor.action(name)
        made = QToolButton()
        made.setText(words)
        made.setCheckable(True)
        made.setToolTip(plain(action.text()))
        made.setAccessibleName(plain(action.text()))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setChecked(action.isChecked())
        made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        made.clicked.connect(action.trigger)
        made.clicked.connect(lambda: made.setChecked(action.isChecked()))
        action.changed.connect(lambda: made.setChecked(action.isChecked()))
        return made

    def _panel(self) -> PanelTabs:
        panel = PanelTabs()
        panel.setAccessibleName(self.tr("Outline and details"))
        outline = self.editor.make_outline(panel)
        outline.setFrameShape(QFrame.Shape.NoFrame)
        panel.add(outline, self.tr("Outline"), "outline")
        self.room.add_to(panel)
        self._block = BlockDetails(self._opened)
        panel.add(self._block, self.tr("Paragraph"), "info")
        self._companions.add_to(panel)
        self.languages = TranslationDesk(self._context, self._opened, self.editor)
        self.languages.add_to(panel)
        self.checking = DraftChecking(self._context, self._opened, self.editor, panel)
        self.editor.selectionChanged.connect(self._caret_moved)
        panel.currentChanged.connect(lambda _at: self._caret_moved())
        panel.left.connect(self.editor.setFocus)
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title needs the room of its kind."""
        self._kind.setVisible(event.size().width() >= _NARROW)
        super().resizeEvent(event)

    # -- what happens --------------------------------------------------------

    def shown(self) -> None:
        """It is in front again: the status bar tells of it."""
        self._tell(self.editor.status())

    def go_to(self, block_id: str) -> None:
        """Show a block."""
        self.editor.jump_to(block_id)

    def _caret_moved(self) -> None:
        if self._block.isVisible():
            position = self.editor.current_position()
            self._block.show_block(position.block if position else "")

    def _changed(self, changes: Changes) -> None:
        if changes.meta or changes.order or self._opened.draft.order()[0] in changes.blocks:
            self._show_title()

    def _show_title(self) -> None:
        draft = self._opened.draft
        name = draft.field("name") or draft.title(draft.language)
        words = name or self.tr("Untitled draft")
        self._title.say(words)
        self._kind.setText(document_kind(draft.document_kind))

    def _tell(self, status: EditorStatus) -> None:
        bar = self._context.status
        if status.saved:
            bar.show_saved(self._saved_at)
        else:
            bar.show_saving()
        parts = [status.citation] if status.citation else []
        if status.selected_words:
            parts.append(
                self.tr("{selected} of {all} words").format(
                    selected=number(status.selected_words), all=number(status.words)
                )
            )
        else:
            parts.append(self.tr("{count} words").format(count=number(status.words)))
        if status.zoom != 100:
            parts.append(f"{status.zoom} %")
        bar.show_words("   ".join(parts))

    @property
    def _saved_at(self) -> str:
        row = self._context.app.workspace.projections.draft(self._opened.id)
        return row.modified if row else ""

    def _save_failed(self, error: Exception) -> None:
        self._context.status.show_unsaved()
        self._context.notices.show_error(error)

    def _follow_up(self, block_id: str) -> None:
        from rcm_desktop.ui.plan.follow_up_sheet import FollowUpSheet

        language: Language = "es" if self._context.preferences.language == "es" else "en"
        try:
            sheet = FollowUpSheet(self._context.app, self._opened.id, block_id, language, self)
        except RcmError as error:
            self._context.notices.show_error(error)
            return
        sheet.followed.connect(self._followed)
        sheet.exec()

    def _followed(self, item_id: str) -> None:
        def show() -> None:
            self._context.show_page("plan").show_item(item_id)  # type: ignore[attr-defined]

        self._context.notices.show_words(
            self.tr("The Plan of Action has an item that follows this paragraph up."),
            "success",
            action=self.tr("Show the Plan"),
            do=show,
        )

    def _first_view(self) -> tuple[Language, ...]:
        """As the person likes it, but no empty column where a draft has one language only."""
        liked = _VIEWS.get(self._context.preferences.draft_languages, LANGUAGES)
        blocks = self._opened.draft.blocks()
        worded = tuple(code for code in LANGUAGES if any(b.words(code).strip() for b in blocks))
        return tuple(code for code in liked if code in worded) or worded or liked

    def _keep_view(self) -> None:
        shown = self.editor.view()
        self._context.preferences.marks_shown = self.editor.surface.squiggles.shown
        self._context.preferences.draft_languages = "both" if len(shown) > 1 else shown[0]

    def _keep_zoom(self, percent: int) -> None:
        self._context.preferences.zoom = percent

    def leave(self) -> None:
        """Save and stop listening."""
        self._unsubscribe()
        self.words.stop()
        self.checking.stop()
        self._context.actions.take_back(_OWNER)
        self._block.leave()
        self.looks.leave()
        self.room.leave()
        self._companions.leave()
        self.languages.leave()
        self.editor.close_draft()
        self._context.status.show_words("")
