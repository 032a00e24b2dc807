"""The editor's actions of negotiating: which view is shown, and with which hand one writes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rcm_desktop.ui.editor.action_table import ActionSpec

NEGOTIATING: Final[tuple[ActionSpec, ...]] = (
    ActionSpec(
        "view_clean",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Clean text"),
        lambda e: e.show_view("clean"),
        "Alt+Shift+1",
        checkable=True,
        separator=True,
    ),
    ActionSpec(
        "view_accepted",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "As if all were accepted"),
        lambda e: e.show_view("accepted"),
        "Alt+Shift+2",
        checkable=True,
    ),
    ActionSpec(
        "view_redline",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Redline"),
        lambda e: e.show_view("redline"),
        "Alt+Shift+3",
        checkable=True,
    ),
    ActionSpec(
        "view_bracketed",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Bracketed text"),
        lambda e: e.show_view("bracketed"),
        "Alt+Shift+4",
        checkable=True,
    ),
    ActionSpec(
        "view_mine",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Only my proposals"),
        lambda e: e.show_view("mine"),
        "Alt+Shift+5",
        checkable=True,
    ),
    ActionSpec(
        "suggest",
        "negotiation",
        QT_TRANSLATE_NOOP("EditorActions", "Suggest instead of writing"),
        lambda e: e.toggle_suggesting(),
        "Ctrl+Shift+S",
        checkable=True,
    ),
    ActionSpec(
        "speaking",
        "negotiation",
        QT_TRANSLATE_NOOP("EditorActions", "Speaking for…"),
        lambda e: e.speakingWanted.emit(),
        "Alt+Shift+F",
    ),
    ActionSpec(
        "explain",
        "negotiation",
        QT_TRANSLATE_NOOP("EditorActions", "&Who proposes this, and why"),
        lambda e: e.explain(),
        "Ctrl+Shift+T",
        needs="block",
    ),
)
