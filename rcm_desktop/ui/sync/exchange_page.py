"""The exchange page: how things stand, what can be done, what waits, who is in the room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.ui.actions import plain
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.delegations import delegation_name
from rcm_desktop.ui.forms import button, label
from rcm_desktop.ui.sync.exchange_actions import BUNDLE_SUFFIX, ExchangeActions
from rcm_desktop.ui.sync.sentences import hub_word, state_icon, state_words
from rcm_desktop.ui.theme.icons import icon

_VERBS = (
    ("sync.now", "primary"),
    ("sync.connect", ""),
    ("sync.invite", ""),
    ("sync.join", ""),
    ("sync.bundle.out", ""),
    ("sync.bundle.in", ""),
)

_WIDEST = 960


class ExchangePage(QScrollArea):
    """Three cards: the state with its verbs, what waits, the laptops of the room."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.details: QWidget | None = None
        self._actions: ExchangeActions = context.window.work.exchange  # type: ignore[attr-defined]
        self.setWidgetResizable(True)
        self.setAcceptDrops(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Exchange"), "display"))
        column.addWidget(self._state_card())
        self._waiting, self._waiting_rows = self._card(self.tr("What waits to be sent"))
        column.addWidget(self._waiting)
        self._members, self._member_rows = self._card(self.tr("Laptops of this room"))
        column.addWidget(self._members)
        column.addStretch(1)
        page.setMaximumWidth(_WIDEST)
        self.setWidget(page)
        self._shown: object = None
        self._actions.changed.connect(self.refresh)

    @staticmethod
    def _card(title: str) -> tuple[QFrame, QGridLayout]:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        column.addLayout(grid)
        return card, grid

    def _state_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._icon = QLabel()
        self._state = label("", "title", wrap=True)
        row.addWidget(self._icon)
        row.addWidget(self._state, 1)
        column.addLayout(row)
        self._hint = label("", "muted", wrap=True)
        column.addWidget(self._hint)
        verbs = QGridLayout()
        verbs.setSpacing(8)
        for at, (name, look) in enumerate(_VERBS):
            action = self._context.actions[name]
            made = button(plain(action.text()), look)
            made.setToolTip(action.shortcut().toString())
            made.clicked.connect(action.trigger)
            verbs.addWidget(made, at // 2, at % 2)
        column.addLayout(verbs)
        return card

    # -- what is shown -----------------------------------------------------------

    def shown(self) -> None:
        """Up to date when it comes to the front."""
        self._actions.start()
        self._shown = None
        self.refresh()

    def refresh(self) -> None:
        """Show the present state, if anything of it is new."""
        if not self.isVisible() and self._shown is not None:
            return
        state = self._actions.service.state
        rows = self._actions.waiting_rows()
        members = self._actions.service.members()
        now = (state, rows, members)
        if now == self._shown:
            return
        self._shown = now
        self._icon.setPixmap(icon(state_icon(state), "accent").pixmap(28, 28))
        self._state.setText(state_words(state))
        self._hint.setText(self._advice(state.shared, bool(self._actions.service.hub)))
        waiting = [[name, self.tr("%n change(s)", "", count)] for name, count in rows]
        _fill(self._waiting_rows, waiting, self.tr("Nothing is waiting."))
        language = self._context.preferences.language
        _fill(
            self._member_rows,
            [
                [
                    f"{each.name or self.tr('Unknown laptop')}\n{each.fingerprint}",
                    delegation_name(each.delegation, language) if each.delegation else "",
                    self.tr("this laptop") if each.own else hub_word(each.standing),
                ]
                for each in members
            ],
            self.tr("Nobody shares this workspace yet."),
        )

    def _advice(self, shared: bool, hub: bool) -> str:
        if not shared:
            return self.tr(
                "Invite a colleague to share this workspace, or join a colleague’s room. "
                "Changes travel sealed: by a hub, or in a file on a USB stick."
            )
        if not hub:
            return self.tr(
                "This room has no hub. Changes travel in a file: write it, hand it on, read "
                "the one that comes back. You can also drop such a file here."
            )
        return self.tr("Changes travel by the hub as you type. It passes them on unread.")

    # -- files of changes dropped --------------------------------------------------

    def take_bundle(self, path: Path) -> None:
        """Take in a file of changes."""
        self._actions.take_bundle(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().endswith(BUNDLE_SUFFIX) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.toLocalFile().endswith(BUNDLE_SUFFIX):
                self.take_bundle(Path(url.toLocalFile()))


def _fill(grid: QGridLayout, rows: list[list[str]], nothing: str) -> None:
    """Replace a grid's labels."""
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
    if not rows:
        grid.addWidget(label(nothing, "muted"), 0, 0)
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            shown = label(words, "" if column == 0 else "muted")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, at, column)
            grid.setColumnStretch(column, 2 if column == 0 else 1)
