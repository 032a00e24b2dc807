"""Every action of the editor: its name, shortcut, menu and what it runs, in one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from rcm_desktop.ui.editor import block_edits, copying, edits, pasting, selecting

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.draft_editor import DraftEditor

Group = Literal["edit", "format", "view", "block", "negotiation"]
_Std = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`text` is translated in context EditorActions; `shortcut` is a standard key or a sequence."""

    name: str
    group: Group
    text: object  # the literal, as QT_TRANSLATE_NOOP hands it through
    run: Callable[[DraftEditor], None]
    shortcut: QKeySequence.StandardKey | str = ""
    checkable: bool = False
    needs: Literal["", "block", "selection", "both languages", "undo", "redo"] = ""
    separator: bool = False  # a line before it in the menu


ACTIONS: Final[tuple[ActionSpec, ...]] = (
    ActionSpec(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Undo"),
        lambda e: edits.undo(e.surface),
        _Std.Undo,
        needs="undo",
    ),
    ActionSpec(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Redo"),
        lambda e: edits.redo(e.surface),
        _Std.Redo,
        needs="redo",
    ),
    ActionSpec(
        "cut",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "Cu&t"),
        lambda e: copying.cut(e.surface),
        _Std.Cut,
        needs="selection",
        separator=True,
    ),
    ActionSpec(
        "copy",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Copy"),
        lambda e: copying.copy(e.surface),
        _Std.Copy,
        needs="selection",
    ),
    ActionSpec(
        "paste",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Paste"),
        lambda e: pasting.paste(e.surface),
        _Std.Paste,
    ),
    ActionSpec(
        "select_all",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "Select &all"),
        lambda e: selecting.select_all(e.surface),
        _Std.SelectAll,
        needs="block",
    ),
    ActionSpec(
        "find",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Find…"),
        lambda e: e.open_find(),
        _Std.Find,
        separator=True,
    ),
    ActionSpec(
        "replace",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "R&eplace…"),
        lambda e: e.open_find(replacing=True),
        "Ctrl+H",
    ),
    ActionSpec(
        "find_next",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "Find &next"),
        lambda e: e.finder.step(1),
        _Std.FindNext,
    ),
    ActionSpec(
        "find_previous",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "Find pre&vious"),
        lambda e: e.finder.step(-1),
        _Std.FindPrevious,
    ),
    ActionSpec(
        "next_mark",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "Next &mark"),
        lambda e: e.marks.step(1),
        "F7",
        needs="block",
        separator=True,
    ),
    ActionSpec(
        "previous_mark",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "Prev&ious mark"),
        lambda e: e.marks.step(-1),
        "Shift+F7",
        needs="block",
    ),
    ActionSpec(
        "fix_mark",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "What can be done about the mar&k…"),
        lambda e: e.marks.open_menu(),
        "Alt+Return",
        needs="block",
    ),
    ActionSpec(
        "glossary",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Glossary and names…"),
        lambda e: e.look_up(),
        "F12",
        needs="block",
    ),
    ActionSpec(
        "words",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "Added &words…"),
        lambda e: e.show_added_words(),
        "Shift+F12",
    ),
    ActionSpec(
        "bold",
        "format",
        QT_TRANSLATE_NOOP("EditorActions", "&Bold"),
        lambda e: edits.emphasise(e.surface, "bold"),
        _Std.Bold,
        checkable=True,
        needs="block",
    ),
    ActionSpec(
        "italic",
        "format",
        QT_TRANSLATE_NOOP("EditorActions", "&Italic"),
        lambda e: edits.emphasise(e.surface, "italic"),
        _Std.Italic,
        checkable=True,
        needs="block",
    ),
    ActionSpec(
        "indent",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "One level &deeper"),
        lambda e: block_edits.indent(e.surface),
        "Ctrl+]",
        needs="block",
    ),
    ActionSpec(
        "outdent",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "One level &up"),
        lambda e: block_edits.outdent(e.surface),
        "Ctrl+[",
        needs="block",
    ),
    ActionSpec(
        "move_up",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "&Move up"),
        lambda e: block_edits.move_up(e.surface),
        "Alt+Up",
        needs="block",
        separator=True,
    ),
    ActionSpec(
        "move_down",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "Move dow&n"),
        lambda e: block_edits.move_down(e.surface),
        "Alt+Down",
        needs="block",
    ),
    ActionSpec(
        "add_below",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "New paragraph &below"),
        lambda e: block_edits.add_below(e.surface),
        "Ctrl+Return",
        needs="block",
        separator=True,
    ),
    ActionSpec(
        "remove",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "Delete &paragraph"),
        lambda e: block_edits.remove(e.surface),
        "Ctrl+Shift+Backspace",
        needs="block",
    ),
    ActionSpec(
        "plain",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "&Without a number"),
        lambda e: block_edits.toggle_plain(e.surface),
        "Ctrl+Shift+0",
        needs="block",
        separator=True,
    ),
    ActionSpec(
        "restart",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "Count from &1 here"),
        lambda e: block_edits.set_start(e.surface, 1),
        needs="block",
    ),
    ActionSpec(
        "go_on",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "&Go on counting"),
        lambda e: block_edits.set_start(e.surface, 0),
        needs="block",
    ),
    ActionSpec(
        "follow_up",
        "block",
        QT_TRANSLATE_NOOP("EditorActions", "&Follow up in the Plan…"),
        lambda e: e.follow_up(),
        "Ctrl+Shift+P",
        needs="block",
        separator=True,
    ),
    ActionSpec(
        "show_both",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "&Both languages"),
        lambda e: e.set_view(("en", "es")),
        "Alt+Shift+B",
        checkable=True,
    ),
    ActionSpec(
        "show_english",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "&English only"),
        lambda e: e.set_view(("en",)),
        "Alt+Shift+E",
        checkable=True,
    ),
    ActionSpec(
        "show_spanish",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "&Spanish only"),
        lambda e: e.set_view(("es",)),
        "Alt+Shift+S",
        checkable=True,
    ),
    ActionSpec(
        "show_marks",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Spelling and other &marks"),
        lambda e: e.show_marks(not e.surface.squiggles.shown),
        "Ctrl+F7",
        checkable=True,
        separator=True,
    ),
    ActionSpec(
        "other_language",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Go to the &other language"),
        lambda e: selecting.other_language(e.surface),
        "Ctrl+Tab",
        needs="both languages",
        separator=True,
    ),
    ActionSpec(
        "zoom_in",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Zoom &in"),
        lambda e: e.set_zoom(e.zoom() + 10),
        _Std.ZoomIn,
        separator=True,
    ),
    ActionSpec(
        "zoom_out",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "Zoom o&ut"),
        lambda e: e.set_zoom(e.zoom() - 10),
        _Std.ZoomOut,
    ),
    ActionSpec(
        "zoom_reset",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "&Actual size"),
        lambda e: e.set_zoom(100),
        "Ctrl+0",
    ),
)
#: Keys that people bring from other word processors.
EXTRA_KEYS: Final = {
    "redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "zoom_in": ("Ctrl++", "Ctrl+="),
    "other_language": ("F6",),
}
