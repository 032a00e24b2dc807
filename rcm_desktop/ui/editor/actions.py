"""Makes QActions of the action table, names them, and greys out what makes no sense now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from rcm_desktop.models.document import BlockKind
from rcm_desktop.ui.editor import block_edits, edits
from rcm_desktop.ui.editor.action_table import ACTIONS, EXTRA_KEYS, ActionSpec, Group
from rcm_desktop.ui.editor.kinds import LOOKS, kind_name
from rcm_desktop.ui.editor.negotiation_actions import NEGOTIATING
from rcm_desktop.ui.editor.sight import VIEW_NAMES

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.draft_editor import DraftEditor

_Std = QKeySequence.StandardKey
TABLE: Final = (*ACTIONS, *NEGOTIATING)
_VIEWS: Final[dict[str, tuple[str, ...]]] = {
    "show_both": ("en", "es"),
    "show_english": ("en",),
    "show_spanish": ("es",),
}


class EditorActions:
    """A QAction for every row of the table and every kind of block, by name."""

    def __init__(self, editor: DraftEditor) -> None:
        self._editor = editor
        self._state: object = None
        self._has: dict[str, bool] = {}
        self.by_name = {spec.name: self._of_spec(spec) for spec in TABLE}
        for kind in BlockKind:
            self.by_name[f"kind_{kind.value}"] = self._of_kind(kind)
        for action in self.by_name.values():
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            editor.addAction(action)
        self.name()

    def name(self) -> None:
        """Texts in the window's language; again whenever it changes."""
        for spec in TABLE:
            text = QCoreApplication.translate("EditorActions", str(spec.text))
            self.by_name[spec.name].setText(text)
        for kind in BlockKind:
            self.by_name[f"kind_{kind.value}"].setText(kind_name(kind))

    def of_group(self, group: Group) -> list[QAction]:
        """A menu's actions in order, with separators."""
        found: list[QAction] = []
        for spec in TABLE:
            if spec.group == group:
                if spec.separator and found:
                    found.append(self.separator())
                found.append(self.by_name[spec.name])
        if group == "format":
            found += [self.separator(), *self.of_kinds()]
        return found

    def of_kinds(self) -> list[QAction]:
        return [self.by_name[f"kind_{kind.value}"] for kind in BlockKind]

    def separator(self) -> QAction:
        line = QAction(self._editor)
        line.setSeparator(True)
        return line

    def keep_up(self) -> None:
        """Enable for the caret's place, at once: the next key may be the shortcut."""
        surface, draft = self._editor.surface, self._editor.open_draft.draft
        somewhere = surface.caret.head is not None
        has = {
            "": True,
            "block": somewhere,
            "selection": surface.caret.has_selection,
            "both languages": somewhere and len(surface.languages) > 1,
            "undo": draft.can_undo,
            "redo": draft.can_redo,
        }
        if has == self._has:
            return
        self._has = has
        for spec in TABLE:
            self.by_name[spec.name].setEnabled(has[spec.needs])
        for action in self.of_kinds():
            action.setEnabled(somewhere)

    def refresh(self) -> None:
        """Enable, and tick what holds at the caret; returns at once where nothing differs."""
        self.keep_up()
        surface = self._editor.surface
        head = surface.caret.head
        kind = surface.rows.by_id(head.block).kind if head else None
        bold, italic = edits.is_marked(surface, "bold"), edits.is_marked(surface, "italic")
        working = self._editor.view_name, self._editor.hand
        state = (kind, surface.languages, bold, italic, surface.squiggles.shown, working)
        if state == self._state:
            return
        self._state = state
        self.by_name["bold"].setChecked(bold)
        self.by_name["italic"].setChecked(italic)
        self.by_name["show_marks"].setChecked(surface.squiggles.shown)
        for name, langs in _VIEWS.items():
            self.by_name[name].setChecked(surface.languages == langs)
        for each, action in zip(BlockKind, self.of_kinds(), strict=True):
            action.setChecked(each is kind)
        for view in VIEW_NAMES:
            self.by_name[f"view_{view}"].setChecked(view == self._editor.view_name)
        self.by_name["suggest"].setChecked(self._editor.hand.suggesting)

    def _of_spec(self, spec: ActionSpec) -> QAction:
        action = QAction(self._editor)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        if isinstance(spec.shortcut, _Std):
            keys = QKeySequence.keyBindings(spec.shortcut)
        else:
            keys = [QKeySequence(spec.shortcut)] if spec.shortcut else []
        extras = (QKeySequence(extra) for extra in EXTRA_KEYS.get(spec.name, ()))
        action.setShortcuts([*keys, *(extra for extra in extras if extra not in keys)])
        action.triggered.connect(lambda: self._run(lambda: spec.run(self._editor)))
        return action

    def _of_kind(self, kind: BlockKind) -> QAction:
        action = QAction(self._editor)
        action.setObjectName(f"kind_{kind.value}")
        action.setCheckable(True)
        action.setShortcut(QKeySequence(LOOKS[kind].shortcut))
        surface = self._editor.surface
        action.triggered.connect(lambda: self._run(lambda: block_edits.set_kind(surface, kind)))
        return action

    def _run(self, run: Callable[[], None]) -> None:
        """Run, then tick what holds, whatever Qt ticked on the click."""
        run()
        self._state = None
        self.refresh()
