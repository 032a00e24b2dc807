"""Every action of the editor: its name, shortcut and menu, in one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from rcm_desktop.models.document import BlockKind
from rcm_desktop.ui.editor import block_edits, copying, edits, pasting, selecting
from rcm_desktop.ui.editor.kinds import LOOKS

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.draft_editor import DraftEditor

Group = Literal["edit", "format", "view", "block"]
_Std = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`text` is translated in context EditorActions; `shortcut` is a standard key or a sequence."""

    name: str
    group: Group
    text: str
    run: Callable[[DraftEditor], None]
    shortcut: QKeySequence.StandardKey | str = ""
    checkable: bool = False
    needs: Literal["", "block", "selection", "both languages"] = ""
    separator: bool = False  # a line before it in the menu


ACTIONS: Final[tuple[ActionSpec, ...]] = (
    ActionSpec(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Undo"),
        lambda e: edits.undo(e.surface),
        _Std.Undo,
    ),
    ActionSpec(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("EditorActions", "&Redo"),
        lambda e: edits.redo(e.surface),
        _Std.Redo,
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
        QT_TRANSLATE_NOOP("EditorActions", "Without a num&ber"),
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
        "Ctrl+Shift+F",
        needs="block",
        separator=True,
    ),
    ActionSpec(
        "show_both",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "&Both languages"),
        lambda e: e.set_view(("en", "es")),
        "Ctrl+Alt+B",
        checkable=True,
    ),
    ActionSpec(
        "show_english",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "&English only"),
        lambda e: e.set_view(("en",)),
        "Ctrl+Alt+E",
        checkable=True,
    ),
    ActionSpec(
        "show_spanish",
        "view",
        QT_TRANSLATE_NOOP("EditorActions", "&Spanish only"),
        lambda e: e.set_view(("es",)),
        "Ctrl+Alt+S",
        checkable=True,
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
_EXTRA_KEYS: Final = {
    "redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "zoom_in": ("Ctrl++", "Ctrl+="),
    "other_language": ("F6",),
}


def make_actions(editor: DraftEditor) -> dict[str, QAction]:
    """A QAction for every row of the table and every kind of block, by name."""
    made = {spec.name: _action(editor, spec) for spec in ACTIONS}
    for kind in BlockKind:
        action = QAction(editor)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(LOOKS[kind].shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(
            lambda _checked=False, kind=kind: block_edits.set_kind(editor.surface, kind)
        )
        action.setData("format")
        action.setObjectName(f"kind_{kind.value}")
        made[f"kind_{kind.value}"] = action
    for action in made.values():
        editor.addAction(action)
    name_actions(made)
    return made


def name_actions(actions: dict[str, QAction]) -> None:
    """Texts in the window's language; again whenever it changes."""
    for spec in ACTIONS:
        actions[spec.name].setText(QCoreApplication.translate("EditorActions", spec.text))
    for kind in BlockKind:
        text = QCoreApplication.translate("BlockKind", LOOKS[kind].name)
        actions[f"kind_{kind.value}"].setText(text)


def _action(editor: DraftEditor, spec: ActionSpec) -> QAction:
    action = QAction(editor)
    action.setObjectName(spec.name)
    action.setData(spec.group)
    action.setCheckable(spec.checkable)
    keys = QKeySequence.keyBindings(spec.shortcut) if isinstance(spec.shortcut, _Std) else []
    if isinstance(spec.shortcut, str) and spec.shortcut:
        keys = [QKeySequence(spec.shortcut)]
    for extra in _EXTRA_KEYS.get(spec.name, ()):
        if QKeySequence(extra) not in keys:
            keys.append(QKeySequence(extra))
    action.setShortcuts(keys)
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: spec.run(editor))
    return action


def enable_actions(editor: DraftEditor, actions: dict[str, QAction]) -> None:
    """Grey out what makes no sense now, tick what holds at the caret."""
    surface = editor.surface
    caret = surface.caret
    has = {
        "": True,
        "block": caret.head is not None,
        "selection": caret.has_selection,
        "both languages": len(surface.languages) > 1 and caret.head is not None,
    }
    for spec in ACTIONS:
        actions[spec.name].setEnabled(has[spec.needs])
    actions["bold"].setChecked(edits.is_marked(surface, "bold"))
    actions["italic"].setChecked(edits.is_marked(surface, "italic"))
    for name, langs in (
        ("show_both", ("en", "es")),
        ("show_english", ("en",)),
        ("show_spanish", ("es",)),
    ):
        actions[name].setChecked(surface.languages == langs)
    head = caret.head
    kind_here = surface.rows.by_id(head.block).kind if head else None
    for kind in BlockKind:
        action = actions[f"kind_{kind.value}"]
        action.setEnabled(head is not None)
        action.setChecked(kind is kind_here)
