"""The menu bar, built from the action book."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from rcm_desktop.ui.actions import MENUS, SUBMENUS, ActionBook


def fill(bar: QMenuBar, book: ActionBook) -> dict[str, QMenu]:
    """Put every row in its menu; gives back the menus by key, so that Recent can be filled."""
    bar.clear()
    menus: dict[str, QMenu] = {}
    for key, title in MENUS.items():
        menu = bar.addMenu(QCoreApplication.translate("Actions", title))
        menu.setToolTipsVisible(True)
        menus[key] = menu
        _fill_menu(menu, key, book, menus)
        menu.menuAction().setVisible(any(action.isVisible() for action in menu.actions()))
    return menus


def _fill_menu(menu: QMenu, key: str, book: ActionBook, menus: dict[str, QMenu]) -> None:
    for section in book.lent(key):
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(section)
    rows = book.of_menu(key)
    subs = {name: sub for name, sub in SUBMENUS.items() if sub[0] == key}
    groups = sorted({spec.group for spec, _ in rows} | {group for _, group, _ in subs.values()})
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for spec, action in rows:
            if spec.group == group:
                menu.addAction(action)
        for name, (_, place, title) in subs.items():
            if place == group:
                sub = menu.addMenu(QCoreApplication.translate("Actions", title))
                menus[name] = sub
                for _, action in book.of_menu(name):
                    sub.addAction(action)
