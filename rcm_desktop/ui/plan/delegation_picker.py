"""A button that names the responsible delegations and opens the list of the eleven."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from rcm_desktop.models.document import Language

if TYPE_CHECKING:
    from rcm_desktop.services.conference import Conference


class DelegationPicker(QPushButton):
    """`changed` comes once, when the list is closed and the choice is another."""

    changed = Signal()

    def __init__(
        self, conference: Conference, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._others: tuple[str, ...] = ()  # codes that are no member's, kept as they are
        self._order: tuple[str, ...] = ()
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Delegations"))
        self._actions: dict[str, QAction] = {}
        for member in sorted(conference.members, key=lambda member: member.name(language)):
            action = menu.addAction(member.name(language))
            action.setCheckable(True)
            action.setData(member.code)
            self._actions[member.code] = action
        menu.installEventFilter(self)
        menu.aboutToHide.connect(self._closed)
        self.setMenu(menu)
        self.setAutoDefault(False)
        self.setStyleSheet("text-align: left;")
        self.show_codes(())

    def codes(self) -> tuple[str, ...]:
        """The chosen codes: those chosen before first, new ones behind them."""
        chosen = [code for code, action in self._actions.items() if action.isChecked()]
        kept = [code for code in self._order if code in chosen]
        return (*kept, *(code for code in chosen if code not in kept), *self._others)

    def show_codes(self, codes: Iterable[str]) -> None:
        """Show a choice."""
        self._order = tuple(codes)
        self._others = tuple(code for code in self._order if code not in self._actions)
        for code, action in self._actions.items():
            action.setChecked(code in self._order)
        self._name()

    def _name(self) -> None:
        names = [self._actions[c].text() if c in self._actions else c for c in self.codes()]
        words = ", ".join(names)
        # The style leaves no room before the text of a button that opens a list.
        self.setText("\u2002" + (words or self.tr("nobody yet")))
        self.setToolTip(words)
        self.setAccessibleDescription(words or self.tr("nobody yet"))

    def _closed(self) -> None:
        if self.codes() != self._order:
            self._order = self.codes()
            self._name()
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space and a click choose without closing the list."""
        menu = self.menu()
        action: QAction | None = None
        if watched is menu and event.type() == QEvent.Type.MouseButtonRelease:
            action = menu.activeAction()
        elif watched is menu and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
            action = menu.activeAction() if pressed else None
        if action is None:
            return super().eventFilter(watched, event)
        action.toggle()
        self._name()
        return True
