"""The plan's actions: one table; the page gives each its work."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rcm_desktop.ui.actions import ActionSpec

_N = "PlanActions"


def _row(name: str, text: object, shortcut: str, icon: str, group: int) -> ActionSpec:
    return ActionSpec(f"plan.{name}", str(text), "plan", shortcut, icon, group, context=_N)


# Alive while the plan has the focus: the same keys may mean something else in a draft.
ACTIONS: Final = (
    _row("add", QT_TRANSLATE_NOOP("PlanActions", "&Add an item"), "Ctrl+Shift+N", "new", 0),
    _row("remove", QT_TRANSLATE_NOOP("PlanActions", "&Remove"), "Del", "close", 0),
    _row("undo", QT_TRANSLATE_NOOP("PlanActions", "&Undo in the plan"), "Ctrl+Z", "undo", 1),
    _row(
        "redo",
        QT_TRANSLATE_NOOP("PlanActions", "Re&do in the plan"),
        "Ctrl+Shift+Z | Ctrl+Y",
        "redo",
        1,
    ),
    _row(
        "source",
        QT_TRANSLATE_NOOP("PlanActions", "&Go to the decision"),
        "Ctrl+Return",
        "follow-up",
        2,
    ),
    _row("filter", QT_TRANSLATE_NOOP("PlanActions", "&Filter"), "Ctrl+F", "filter", 3),
    _row(
        "close_groups",
        QT_TRANSLATE_NOOP("PlanActions", "&Close all themes"),
        "Ctrl+Shift+Up",
        "up",
        3,
    ),
    _row(
        "open_groups",
        QT_TRANSLATE_NOOP("PlanActions", "&Open all themes"),
        "Ctrl+Shift+Down",
        "down",
        3,
    ),
    _row(
        "import",
        QT_TRANSLATE_NOOP("PlanActions", "&Import a table…"),
        "Ctrl+Shift+T",
        "import",
        4,
    ),
    _row(
        "export",
        QT_TRANSLATE_NOOP("PlanActions", "&Export as a table…"),
        "Ctrl+Shift+S",
        "export",
        4,
    ),
)
