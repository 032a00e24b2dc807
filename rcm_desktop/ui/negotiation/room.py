"""All of the negotiation around one open draft: tab, queue, lists and their actions."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTabWidget

from rcm_desktop.models.walking import Choice
from rcm_desktop.services.conference import Conference
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.negotiation.actions import ACTIONS, in_menu, make_actions
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.panel import NegotiationPanel
from rcm_desktop.ui.negotiation.queue_strip import QueueStrip
from rcm_desktop.ui.theme.icons import icon

_OWNER = "negotiation"
_SOON_MS = 60


class NegotiationRoom(QObject):
    """Owned by the view of a draft; `queue` is for below the page, `panel` for the tabs."""

    def __init__(self, context: WindowContext, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._context, self._editor = context, editor
        self.members = tuple(member.code for member in Conference().members)
        self.deeds = Deeds(context, editor)
        self.panel = NegotiationPanel(editor, self.deeds, self.members)
        self.queue = QueueStrip(editor, self.deeds, self.members)
        self._tabs: QTabWidget | None = None
        self._at_caret = ""
        self._tables: QObject | None = None
        self.actions = make_actions(self)
        for name, action in self.actions.items():
            action.triggered.connect(getattr(self, f"_do_{name}"))
        context.actions.lend(_OWNER, "negotiation", in_menu(self.actions, self))
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._follow)
        editor.selectionChanged.connect(self._soon.start)
        editor.proposalAtCaret.connect(self._proposal_at_caret)
        editor.handChanged.connect(self.panel.refresh)
        self.panel.proposal_wanted.connect(self.show_proposal)
        self.panel.delegation_wanted.connect(lambda code: self.walk(Choice(delegation=code)))
        self.queue.closed.connect(editor.setFocus)
        self._follow()

    def add_to(self, tabs: QTabWidget) -> None:
        """Put the tab beside the outline."""
        self._tabs = tabs
        at = tabs.addTab(self.panel, icon("negotiation"), self.tr("Negotiation"))
        tabs.setTabToolTip(at, self.tr("Proposals, positions and agreement of the paragraph"))
        tabs.currentChanged.connect(lambda _at: self._follow())

    def leave(self) -> None:
        """Stop listening, close what stands open."""
        self._soon.stop()
        self._context.actions.take_back(_OWNER)
        self.panel.leave()
        self.queue.leave()
        if self._tables is not None:
            self._tables.close()  # type: ignore[attr-defined]

    # -- going somewhere -----------------------------------------------------------

    def show_proposal(self, proposal: str) -> None:
        """Go to a proposal's words in the text."""
        self._editor.go_to_proposal(proposal)

    def walk(self, choice: Choice | None = None) -> None:
        """Open the queue with the keyboard in it."""
        self.queue.begin(choice)

    # -- following the caret -----------------------------------------------------------

    @property
    def _block(self) -> str:
        position = self._editor.current_position()
        return position.block if position else ""

    def _follow(self) -> None:
        block = self._block
        self.panel.show_block(block)
        has = {"": True, "block": bool(block), "proposal": bool(self._at_caret)}
        for row in ACTIONS:
            self.actions[row.name].setEnabled(has[row.needs])

    def _proposal_at_caret(self, proposal: str) -> None:
        self._at_caret = proposal
        self._follow()
        if proposal and self.panel.isVisible():
            self.panel.show_proposal(proposal)

    # -- the actions ---------------------------------------------------------------------

    def _do_walk(self) -> None:
        if self.queue.isVisible() and self.queue.hasFocus():
            self.queue.dismiss()
        elif self.queue.isVisible():
            self.queue.setFocus()
        else:
            self.walk()

    def _do_panel(self) -> None:
        self._context.actions["view.details"].setChecked(True)
        if self._tabs is not None:
            self._tabs.setCurrentWidget(self.panel)
        self._follow()
        self.panel.take_focus(self._at_caret)

    def _do_accept(self) -> None:
        self.deeds.accept(self._at_caret)

    def _do_reject(self) -> None:
        self.deeds.reject(self._at_caret)

    def _do_bridge(self) -> None:
        if self._at_caret:
            self.deeds.ask_bridge(self._at_caret)
        else:
            self.deeds.ask_bridge(block=self._block)

    def _do_position(self) -> None:
        self.deeds.ask_position(block=self._block)

    def _do_close(self) -> None:
        self.deeds.close_block(self._block)

    def _do_reopen(self) -> None:
        self.deeds.ask_reopen_block(self._block)

    def _do_list(self) -> None:
        self._show_tables("list")

    def _do_synoptic(self) -> None:
        self._show_tables("synoptic")

    def _show_tables(self, which: str) -> None:
        from rcm_desktop.ui.negotiation.tables_window import TablesWindow

        if self._tables is None:
            made = TablesWindow(self._context, self._editor, self.deeds, self.members)
            made.proposal_wanted.connect(self.show_proposal)
            made.block_wanted.connect(self._editor.jump_to)
            made.closed.connect(self._tables_closed)
            self._tables = made
        self._tables.bring(which)  # type: ignore[attr-defined]

    def _tables_closed(self) -> None:
        if self._tables is not None:
            self._tables.deleteLater()
            self._tables = None
