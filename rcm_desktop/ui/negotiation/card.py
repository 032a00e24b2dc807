"""One proposal as a card: who, what, why, who is for it, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from rcm_desktop.models.delegation_colours import delegation_colour
from rcm_desktop.models.proposal import PENDING, ProposalKind, Status
from rcm_desktop.services.negotiating import Card
from rcm_desktop.ui.forms import Paragraph, label, tool
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.names import asked_words, status_name
from rcm_desktop.ui.negotiation.positions_row import PositionsRow
from rcm_desktop.ui.negotiation.redline import RedlineLabel, redline_speech
from rcm_desktop.ui.terms import moment
from rcm_desktop.ui.theme.icons import icon
from rcm_desktop.ui.theme.palettes import tokens_of


def sponsors_html(card: Card, deeds: Deeds) -> str:
    """Code in its colour and name of everyone who asks for it."""
    paper = tokens_of(QGuiApplication.palette()).surface
    return ", ".join(
        f'<b style="color:{delegation_colour(code, paper)}">{escape(code)}</b>&nbsp;'
        f"{escape(deeds.named(code))}"
        for code in card.sponsors
    )


class ProposalCard(QFrame):
    """Takes the focus; the arrows go from card to card, Return opens what can be done."""

    chosen = Signal(str)  # the words in the text are wanted
    moved = Signal(str, int)  # an arrow: go to the card before (-1) or behind (1)

    def __init__(self, card: Card, deeds: Deeds, members: tuple[str, ...]) -> None:
        super().__init__()
        self.card, self._deeds = card, deeds
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 6)
        column.setSpacing(4)
        column.addLayout(self._head())
        words = RedlineLabel()
        words.show_changes(card.asked.changes, asked_words(card.asked))
        column.addWidget(words)
        for line in self._lines(deeds):
            column.addWidget(label(line, "muted", wrap=True))
        self.positions = PositionsRow(members, deeds.named)
        self.positions.show_positions(card.positions, card.stale, card.sponsors)
        column.addLayout(self._positions())
        column.addLayout(self._buttons())
        self.setAccessibleName(self._summary())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        who = Paragraph(sponsors_html(self.card, self._deeds))
        who.setTextFormat(Qt.TextFormat.RichText)
        who.setAccessibleName(self._deeds.names(self.card.sponsors))
        row.addWidget(who, 1)
        status = QLabel(status_name(self.card.status))
        status.setProperty("role", "field" if self.card.status in PENDING else "muted")
        row.addWidget(status, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _positions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.positions, 1)
        said = tool("position", self.tr("Take a position…"))
        said.clicked.connect(lambda: self._deeds.ask_position(proposal=self.card.id))
        row.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _lines(self, deeds: Deeds) -> list[str]:
        card = self.card
        lines = []
        if card.reason:
            lines.append(self.tr("Why: {reason}").format(reason=card.reason))
        for names, words in (
            (card.rivals, self.tr("competes with {who}")),
            (card.proposal.amends, self.tr("amends the proposal of {who}")),
            (card.amended_by, self.tr("amended by {who}")),
            (card.proposal.supersedes, self.tr("bridges the wordings of {who}")),
            (card.bridged_by, self.tr("superseded by the bridging text of {who}")),
        ):
            if names:
                lines.append(words.format(who=self._who(names)))
        if card.bundle.id:
            words = self.tr("in the bundle “{name}” of {count}")
            name = card.bundle.name or self.tr("without a name")
            lines.append(words.format(name=name, count=len(card.bundle.proposals)))
        if card.from_conflict and card.status in PENDING:
            lines.append(
                self.tr(
                    "Two laptops changed these words apart. Accept one wording, or write a "
                    "bridging text."
                )
            )
        if card.status is Status.DISPUTED:
            lines.append(self.tr("It was decided differently on two laptops. Decide it once more."))
        if card.decision is not None:
            act = card.decision
            words = self.tr("{status} by {who}, {when}")
            who = deeds.named(act.delegation) if act.delegation else act.by
            status = status_name(card.status)
            lines.append(words.format(status=status, who=who, when=moment(act.at)))
        return lines

    def _who(self, proposals: tuple[str, ...]) -> str:
        record = self._deeds.draft.negotiation
        codes = dict.fromkeys(code for p in proposals for code in record.sponsors(p))
        return self._deeds.names(codes)

    def _summary(self) -> str:
        asked = self.card.asked
        parts = (
            self._deeds.names(self.card.sponsors),
            status_name(self.card.status),
            asked_words(asked),
            redline_speech(asked.changes),
        )
        return ". ".join(filter(None, parts))

    # -- what can be done -----------------------------------------------------------

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        pid, deeds = self.card.id, self._deeds
        if self.card.status in PENDING:
            row.addWidget(self._button("accept", self.tr("Accept"), lambda: deeds.accept(pid)))
            row.addWidget(self._button("reject", self.tr("Reject"), lambda: deeds.reject(pid)))
        else:
            again = self._button("undo", self.tr("Open again"), lambda: deeds.reopen(pid))
            row.addWidget(again)
        row.addStretch(1)
        self.more = tool("more", self.tr("What else can be done"))
        self.more.setMenu(QMenu(self.more))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.menu().aboutToShow.connect(self._fill_menu)
        row.addWidget(self.more)
        return row

    @staticmethod
    def _button(icon_name: str, words: str, do: Callable[[], object]) -> QToolButton:
        made = tool(icon_name, words)
        made.setText(words)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.clicked.connect(lambda _on: do())
        return made

    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        menu.addActions(self.actions_for(menu))

    def actions_for(self, parent: QWidget) -> list[QAction]:
        """All that makes sense with this proposal now."""
        card, deeds, pid = self.card, self._deeds, self.card.id
        pending = card.status in PENDING
        worded = card.proposal.kind is ProposalKind.WORDS
        joined = deeds.speaker in card.sponsors
        rows = [
            (True, "find", self.tr("&Show in the text"), lambda: self.chosen.emit(pid)),
            (pending, "accept", self.tr("&Accept"), lambda: deeds.accept(pid)),
            (pending, "reject", self.tr("&Reject"), lambda: deeds.reject(pid)),
            (
                pending and deeds.may_withdraw(card.sponsors),
                "undo",
                self.tr("&Withdraw"),
                lambda: deeds.withdraw(pid),
            ),
            (not pending, "undo", self.tr("&Open again"), lambda: deeds.reopen(pid)),
            (pending and not joined, "join", self.tr("&Join"), lambda: deeds.join(pid)),
            (pending and joined, "close", self.tr("&Leave it"), lambda: deeds.leave_it(pid)),
            (
                True,
                "position",
                self.tr("Take a &position…"),
                lambda: deeds.ask_position(proposal=pid),
            ),
            (True, "info", self.tr("R&eason…"), lambda: deeds.ask_reason(pid)),
            (pending and worded, "rename", self.tr("A&mend…"), lambda: deeds.ask_amend(pid)),
            (
                pending and worded,
                "bridge",
                self.tr("Bridging &text…"),
                lambda: deeds.ask_bridge(pid),
            ),
            (
                pending and not card.bundle.id,
                "merge",
                self.tr("&Bundle with…"),
                lambda: deeds.ask_bundle([pid]),
            ),
            (
                bool(card.bundle.id),
                "split",
                self.tr("&Untie the bundle"),
                lambda: deeds.unbundle(card.bundle.id),
            ),
        ]
        made = []
        for fits, icon_name, words, do in rows:
            if fits:
                action = QAction(icon(icon_name), words, parent)
                action.triggered.connect(lambda _on, do=do: do())
                made.append(action)
        return made

    # -- hands ----------------------------------------------------------------------

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(self.card.id, 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu, Qt.Key.Key_Space):
            self.more.showMenu()
        else:
            super().keyPressEvent(event)
