"""Makes QActions of the action table, names them, and greys out what makes no sense now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from rcm_desktop.models.document import BlockKind
from rcm_desktop.ui.editor import block_edits, edits
from rcm_desktop.ui.editor.action_table import ACTIONS, EXTRA_KEYS, ActionSpec
from rcm_desktop.ui.editor.kinds import LOOKS, kind_name

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.draft_editor import DraftEditor

_Std = QKeySequence.StandardKey


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
        actions[spec.name].setText(QCoreApplication.translate("EditorActions", str(spec.text)))
    for kind in BlockKind:
        actions[f"kind_{kind.value}"].setText(kind_name(kind))


def _action(editor: DraftEditor, spec: ActionSpec) -> QAction:
    action = QAction(editor)
    action.setObjectName(spec.name)
    action.setData(spec.group)
    action.setCheckable(spec.checkable)
    keys = QKeySequence.keyBindings(spec.shortcut) if isinstance(spec.shortcut, _Std) else []
    if isinstance(spec.shortcut, str) and spec.shortcut:
        keys = [QKeySequence(spec.shortcut)]
    for extra in EXTRA_KEYS.get(spec.name, ()):
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
