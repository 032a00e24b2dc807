"""The Negotiation tab: the meter, how the paragraph at the caret stands, and its proposals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.models.agreement import Standing
from rcm_desktop.models.proposal import ProposalKind, on_block
from rcm_desktop.services.meter import MeterCounter
from rcm_desktop.services.negotiating import Card, cards
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.kinds import kind_name
from rcm_desktop.ui.forms import label, tool
from rcm_desktop.ui.negotiation.card import ProposalCard
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.meter_view import MeterView
from rcm_desktop.ui.negotiation.positions_row import PositionsRow
from rcm_desktop.ui.negotiation.standing_words import standing_title, standing_words

_PAUSE_MS = 400


class NegotiationPanel(QWidget):
    """Follows the caret; after a change it waits for a pause, so that no key waits for it."""

    proposal_wanted = Signal(str)
    delegation_wanted = Signal(str)

    def __init__(self, editor: DraftEditor, deeds: Deeds, members: tuple[str, ...]) -> None:
        super().__init__()
        self._editor, self._deeds, self._members = editor, deeds, members
        self._counter = MeterCounter(deeds.draft, members)
        self._block = ""
        self._shown: tuple[str, Standing | None, tuple[Card, ...]] | None = None
        self.cards: list[ProposalCard] = []
        self.setAccessibleName(self.tr("Negotiation"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.meter = MeterView(deeds)
        self.meter.delegation_wanted.connect(self.delegation_wanted)
        column.addWidget(self.meter)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setAccessibleName(self.tr("Negotiation of the paragraph"))
        column.addWidget(self.area, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._unsubscribe = editor.open_draft.subscribe(self._changed)

    # -- following -----------------------------------------------------------------

    @property
    def block(self) -> str:
        """The block whose proposals are shown; empty where there is none."""
        return self._block

    def show_block(self, block: str) -> None:
        """Show another block."""
        if block != self._block:
            self._block = block
            if self.isVisible():
                self._fill()

    def _changed(self, changes: Changes) -> None:
        self._counter.changed(changes)
        if self.isVisible():
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Count and show anew."""
        if QApplication.activeModalWidget() is not None:
            self._pause.start()  # a dialog that a card opened: the card must outlive it
            return
        self._pause.stop()
        self.meter.show_meter(self._counter.count())
        self._fill()

    def leave(self) -> None:
        """Stop listening."""
        self._pause.stop()
        self._unsubscribe()

    # -- the block -------------------------------------------------------------------

    def _fill(self) -> None:
        draft = self._deeds.draft
        known = bool(self._block) and self._block in draft.living()
        found = cards(draft, self._block) if known else ()
        standing = draft.standing(self._block, self._members) if known else None
        state = (self._block, standing, found)
        if state == self._shown:
            return
        same = self._shown is not None and self._shown[0] == self._block
        self._shown = state
        focused, scrolled = self._focused(), self.area.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        page.setAutoFillBackground(False)
        column.setContentsMargins(12, 8, 8, 12)
        column.setSpacing(8)
        if standing is None:
            words = self.tr("Put the caret into a paragraph to see what is proposed for it.")
            column.addWidget(label(words, "muted", wrap=True))
        else:
            self._tell_block(column, standing)
        self.cards = [self._card(each) for each in found]
        for made in self.cards:
            column.addWidget(made)
        if standing is not None and not found:
            column.addWidget(label(self._nothing(), "muted", wrap=True))
        column.addStretch(1)
        before = self.area.takeWidget()
        self.area.setWidget(page)
        if before is not None:
            before.hide()
            before.deleteLater()  # one of its buttons may be what was just pressed
        if same:
            self.area.verticalScrollBar().setValue(scrolled)
            self._focus_again(focused)

    def _nothing(self) -> str:
        return self.tr(
            "Nothing is proposed here. Switch the editor to Suggest and type: "
            "what you type becomes the proposal of the delegation that speaks."
        )

    def _tell_block(self, column: QVBoxLayout, standing: Standing) -> None:
        draft, deeds, block = self._deeds.draft, self._deeds, self._block
        rows = self._editor.surface.rows
        number = rows.label(rows.row_of(block)) if block in rows else ""
        head = f"{number} {kind_name(draft.block(block).kind)}".strip()
        column.addWidget(label(head, "muted"))
        column.addWidget(label(standing_title(standing), "title"))
        why = standing_words(standing, deeds.named, self._members)
        column.addWidget(label(why, wrap=True))
        positions = PositionsRow(self._members, deeds.named)
        positions.show_positions(draft.negotiation.positions(on_block(block)), standing.stale)
        column.addWidget(positions)
        column.addLayout(self._block_buttons(standing))

    def _block_buttons(self, standing: Standing) -> QVBoxLayout:
        deeds, block = self._deeds, self._block
        said = _button(self.tr("Position…"), "position", lambda: deeds.ask_position(block=block))
        said.setAccessibleName(self.tr("Take a position on the paragraph"))
        first = [said]
        if sum(p.kind is ProposalKind.WORDS for p in standing.brackets) > 1:
            words = self.tr("Bridging text…")
            first.append(_button(words, "bridge", lambda: deeds.ask_bridge(block=block)))
        if standing.locked:
            words = self.tr("Open again…")
            last = _button(words, "undo", lambda: deeds.ask_reopen_block(block))
        else:
            words = self.tr("Close as agreed")
            last = _button(words, "lock", lambda: deeds.close_block(block))
            last.setEnabled(not standing.brackets)
            last.setToolTip(
                self.tr("Decide the open brackets first")
                if standing.brackets
                else self.tr("The chair closes the paragraph with these words")
            )
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for buttons in (first, [last]):
            row = QHBoxLayout()
            row.setSpacing(4)
            for each in buttons:
                row.addWidget(each)
            row.addStretch(1)
            lines.addLayout(row)
        return lines

    # -- the cards ---------------------------------------------------------------------

    def _card(self, card: Card) -> ProposalCard:
        made = ProposalCard(card, self._deeds, self._members)
        made.chosen.connect(self.proposal_wanted)
        made.moved.connect(self._move)
        return made

    def card_of(self, proposal: str) -> ProposalCard | None:
        """The card of a proposal, where it is shown."""
        return next((card for card in self.cards if card.card.id == proposal), None)

    def show_proposal(self, proposal: str) -> None:
        """Bring a proposal's card into sight."""
        card = self.card_of(proposal)
        if card is not None:
            self.area.ensureWidgetVisible(card, 0, 12)

    def take_focus(self, proposal: str = "") -> None:
        """The keyboard goes to a card, else to the first one, else to the meter."""
        card = self.card_of(proposal) or next(iter(self.cards), None)
        (card or self.meter.brackets).setFocus()

    def _move(self, proposal: str, by: int) -> None:
        at = next((n for n, card in enumerate(self.cards) if card.card.id == proposal), 0)
        target = self.cards[max(0, min(len(self.cards) - 1, at + by))]
        target.setFocus()
        self.area.ensureWidgetVisible(target, 0, 12)

    def _focused(self) -> int:
        """Which card has the keyboard, -1 where none has."""
        inside = self.focusWidget()
        if inside is None or not inside.hasFocus():
            return -1
        return next(
            (n for n, c in enumerate(self.cards) if c is inside or c.isAncestorOf(inside)), -1
        )

    def _focus_again(self, at: int) -> None:
        if at >= 0 and self.cards:
            self.cards[min(at, len(self.cards) - 1)].setFocus()


def _button(words: str, icon_name: str, do: Callable[[], object]) -> QToolButton:
    made = tool(icon_name, words)
    made.setText(words)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.clicked.connect(lambda _on: do())
    return made
