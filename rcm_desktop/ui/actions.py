"""Every action of the window in one table: name, shortcut, icon, menu place.

Parts of the window that own actions add their own rows to the book; nothing else
makes menus or shortcuts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP
from rcm_desktop.ui.theme.icons import icon


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `text` is English, marked for translation in `context`.

    `menu` is a key of MENUS; rows of one menu with another `group` are parted by a line.
    """

    id: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    group: int = 0
    checkable: bool = False
    exclusive: str = ""  # checkable actions that share this word exclude each other
    context: str = "Actions"


MENUS: Final[dict[str, str]] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "format": QT_TRANSLATE_NOOP("Actions", "F&ormat"),
    "block": QT_TRANSLATE_NOOP("Actions", "&Block"),
    "negotiation": QT_TRANSLATE_NOOP("Actions", "&Negotiation"),
    "room": QT_TRANSLATE_NOOP("Actions", "&Room"),
    "plan": QT_TRANSLATE_NOOP("Actions", "&Plan"),
    "sync": QT_TRANSLATE_NOOP("Actions", "E&xchange"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
#: Menus inside menus: (parent, group in it, title).
SUBMENUS: Final[dict[str, tuple[str, int, str]]] = {
    "recent": ("file", 1, QT_TRANSLATE_NOOP("Actions", "&Recent drafts")),
    "scheme": ("view", 8, QT_TRANSLATE_NOOP("Actions", "Co&lours")),
    "language": ("view", 8, QT_TRANSLATE_NOOP("Actions", "Lan&guage of the window")),
}


class ActionBook(QObject):
    """The window's actions by id; a row without a handler stays out of sight."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._specs: dict[str, ActionSpec] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._lent: list[tuple[str, str, list[QAction]]] = []

    def add(self, specs: Iterable[ActionSpec]) -> None:
        """Make the actions of these rows; they wait for `bind`."""
        for spec in specs:
            action = QAction(QCoreApplication.translate(spec.context, spec.text), self.parent())
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            if spec.shortcut:
                keys = [QKeySequence(each) for each in spec.shortcut.split(" | ")]
                action.setShortcuts(keys)
            if spec.icon:
                action.setIcon(icon(spec.icon))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setVisible(False)
            action.setEnabled(False)
            if spec.exclusive:
                self._group(spec.exclusive).addAction(action)
            self._actions[spec.id] = action
            self._specs[spec.id] = spec

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]

    def lend(self, owner: str, menu: str, actions: list[QAction]) -> None:
        """Put actions that another part made and wired at the head of a menu, until taken back."""
        self._lent.append((owner, menu, actions))

    def take_back(self, owner: str) -> None:
        """Take out of the menus what this owner lent."""
        self._lent = [each for each in self._lent if each[0] != owner]

    def lent(self, menu: str) -> list[list[QAction]]:
        """The sections lent to a menu."""
        return [actions for _, place, actions in self._lent if place == menu]

    def bind(self, action_id: str, handler: Callable[..., object]) -> QAction:
        """Give an action its work; from now on it can be seen and pressed."""
        action = self._actions[action_id]
        if action.isCheckable():
            action.toggled.connect(handler)
        else:
            action.triggered.connect(lambda *_: handler())
        action.setVisible(True)
        action.setEnabled(True)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __contains__(self, action_id: str) -> bool:
        return action_id in self._actions

    def enable(self, ids: Iterable[str], on: bool) -> None:
        """Switch bound actions on or off together."""
        for action_id in ids:
            self._actions[action_id].setEnabled(on)

    def of_menu(self, menu: str) -> list[tuple[ActionSpec, QAction]]:
        """The rows of a menu in the order of their groups."""
        rows = [(s, self._actions[i]) for i, s in self._specs.items() if s.menu == menu]
        return sorted(rows, key=lambda row: row[0].group)

    def all(self) -> list[tuple[str, QAction]]:
        """Every action with its menu, menus in their order."""
        rows: list[tuple[str, QAction]] = []
        seen: set[str] = set()
        for menu in [*MENUS, *SUBMENUS]:
            found = [a for part in self.lent(menu) for a in part if not a.isSeparator()]
            for action in [*found, *(action for _, action in self.of_menu(menu))]:
                if action.objectName() not in seen:
                    seen.add(action.objectName())
                    rows.append((menu, action))
        return rows


def plain(text: str) -> str:
    """An action's text without its mnemonic and its dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
