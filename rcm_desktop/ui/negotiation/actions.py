"""The negotiation's actions: one table; the room gives each its work."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from rcm_desktop.ui.theme.icons import icon


class Row(NamedTuple):
    """`needs` says when it can be pressed: always, in a block, or at an open proposal."""

    name: str
    text: Any
    shortcut: str
    icon: str
    needs: str = ""
    parted: bool = False


ACTIONS: Final = (
    Row(
        "walk",
        QT_TRANSLATE_NOOP("NegotiationActions", "Wal&k through the proposals"),
        "F4",
        "queue",
    ),
    Row(
        "panel",
        QT_TRANSLATE_NOOP("NegotiationActions", "&Proposals of the paragraph"),
        "Shift+F4",
        "negotiation",
        "block",
    ),
    Row(
        "accept",
        QT_TRANSLATE_NOOP("NegotiationActions", "&Accept the proposal at the caret"),
        "Ctrl+Shift+K",
        "accept",
        "proposal",
        True,
    ),
    Row(
        "reject",
        QT_TRANSLATE_NOOP("NegotiationActions", "&Reject the proposal at the caret"),
        "Ctrl+Shift+X",
        "reject",
        "proposal",
    ),
    Row(
        "bridge",
        QT_TRANSLATE_NOOP("NegotiationActions", "&Bridging text…"),
        "Alt+Shift+G",
        "bridge",
        "block",
    ),
    Row(
        "position",
        QT_TRANSLATE_NOOP("NegotiationActions", "&Take a position on the paragraph…"),
        "Ctrl+Shift+U",
        "position",
        "block",
        True,
    ),
    Row(
        "close",
        QT_TRANSLATE_NOOP("NegotiationActions", "&Close the paragraph as agreed"),
        "Ctrl+Shift+C",
        "lock",
        "block",
    ),
    Row(
        "reopen",
        QT_TRANSLATE_NOOP("NegotiationActions", "&Open the paragraph again…"),
        "Ctrl+Shift+E",
        "undo",
        "block",
    ),
    Row(
        "list",
        QT_TRANSLATE_NOOP("NegotiationActions", "&List of proposals…"),
        "Ctrl+Shift+L",
        "table",
        "",
        True,
    ),
    Row(
        "synoptic",
        QT_TRANSLATE_NOOP("NegotiationActions", "S&ynoptic table…"),
        "Ctrl+Shift+Q",
        "table",
    ),
)


def make_actions(parent: QObject) -> dict[str, QAction]:
    """All of them by name, named in the window's language."""
    made = {}
    for row in ACTIONS:
        text = QCoreApplication.translate("NegotiationActions", str(row.text))
        action = QAction(icon(row.icon), text, parent)
        action.setObjectName(f"negotiation.{row.name}")
        action.setShortcut(QKeySequence(row.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made[row.name] = action
    return made


def in_menu(actions: dict[str, QAction], parent: QObject) -> list[QAction]:
    """In the order of the table, with lines between the parts."""
    found: list[QAction] = []
    for row in ACTIONS:
        if row.parted:
            between = QAction(parent)
            between.setSeparator(True)
            found.append(between)
        found.append(actions[row.name])
    return found
