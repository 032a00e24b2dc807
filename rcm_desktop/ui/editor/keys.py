"""Which key does what: platform standard keys and the editor's own, in two tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from rcm_desktop.ui.editor import block_edits, edits, moves
from rcm_desktop.ui.editor.letters import writable

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

_Std = QKeySequence.StandardKey
Command = Callable[["Surface"], None]

#: Movement keys: the one that moves, the one that selects, where it goes.
MOVES: Final[tuple[tuple[QKeySequence.StandardKey, QKeySequence.StandardKey, moves.Move], ...]] = (
    (_Std.MoveToNextChar, _Std.SelectNextChar, moves.next_character),
    (_Std.MoveToPreviousChar, _Std.SelectPreviousChar, moves.previous_character),
    (_Std.MoveToNextWord, _Std.SelectNextWord, moves.next_word),
    (_Std.MoveToPreviousWord, _Std.SelectPreviousWord, moves.previous_word),
    (_Std.MoveToNextLine, _Std.SelectNextLine, moves.line_down),
    (_Std.MoveToPreviousLine, _Std.SelectPreviousLine, moves.line_up),
    (_Std.MoveToNextPage, _Std.SelectNextPage, moves.page_down),
    (_Std.MoveToPreviousPage, _Std.SelectPreviousPage, moves.page_up),
    (_Std.MoveToStartOfLine, _Std.SelectStartOfLine, moves.line_start),
    (_Std.MoveToEndOfLine, _Std.SelectEndOfLine, moves.line_end),
    (_Std.MoveToStartOfBlock, _Std.SelectStartOfBlock, moves.start_of_block),
    (_Std.MoveToEndOfBlock, _Std.SelectEndOfBlock, moves.end_of_block),
    (_Std.MoveToStartOfDocument, _Std.SelectStartOfDocument, moves.document_start),
    (_Std.MoveToEndOfDocument, _Std.SelectEndOfDocument, moves.document_end),
)

#: Keys that edit and have no menu entry of their own.
EDITS: Final[tuple[tuple[QKeySequence.StandardKey, Command], ...]] = (
    (_Std.Delete, edits.delete_forward),
    (_Std.Backspace, edits.delete_back),
    (_Std.DeleteStartOfWord, edits.delete_word_back),
    (_Std.DeleteEndOfWord, edits.delete_word_forward),
    (_Std.InsertParagraphSeparator, edits.break_block),
    (_Std.InsertLineSeparator, edits.break_block),
)

_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_KEEPS_GOAL: Final = frozenset({moves.line_up, moves.line_down, moves.page_up, moves.page_down})


def press(surface: Surface, event: QKeyEvent) -> bool:
    """Act on a key; False when the key is not the editor's."""
    if typed(event):
        edits.insert_text(surface, event.text())
        return True
    for moving, selecting, move in MOVES:
        if event.matches(moving) or event.matches(selecting):
            go(surface, move, extend=event.matches(selecting))
            return True
    for key, command in EDITS:
        if event.matches(key):
            command(surface)
            return True
    return _special(surface, event)


def _special(surface: Surface, event: QKeyEvent) -> bool:
    """Keys that Qt has no standard name for."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    match event.key(), modifiers:
        case Qt.Key.Key_Up, m if m in (_CTRL, _CTRL | _SHIFT):
            go(surface, moves.start_of_block, extend=bool(m & _SHIFT))
        case Qt.Key.Key_Down, m if m in (_CTRL, _CTRL | _SHIFT):
            go(surface, moves.end_of_block, extend=bool(m & _SHIFT))
        case Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier:
            block_edits.indent(surface)
        case Qt.Key.Key_Backtab, _:
            block_edits.outdent(surface)
        case Qt.Key.Key_Backspace, m if not m & ~_SHIFT:
            edits.delete_back(surface)
        case ((Qt.Key.Key_Return | Qt.Key.Key_Enter), m) if not m & _CTRL:
            edits.break_block(surface)
        case Qt.Key.Key_Escape, _ if surface.caret.has_selection and surface.caret.head:
            surface.caret.place(surface.caret.head)
        case _:
            return False
    return True


def claims(event: QKeyEvent) -> bool:
    """Whether a window shortcut on the same keys must give way while the editor has focus."""
    if typed(event):
        return True
    if event.modifiers() & _CTRL and Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return False  # the menus' letters: on X11 Qt would take Ctrl+E for "end of line"
    return any(event.matches(key) for pair in MOVES for key in pair[:2]) or any(
        event.matches(key) for key, _ in EDITS
    )


def typed(event: QKeyEvent) -> bool:
    """Whether the key types letters: control characters and shortcuts do not."""
    text = event.text()
    if not text or writable(text) != text:
        return False
    modifiers = event.modifiers()
    alt_gr = _CTRL | Qt.KeyboardModifier.AltModifier  # how Windows reports AltGr
    if modifiers & alt_gr == alt_gr:
        return True
    return not modifiers & (_CTRL | Qt.KeyboardModifier.MetaModifier) and (
        not modifiers & Qt.KeyboardModifier.AltModifier or not text.isascii()
    )


def go(surface: Surface, move: moves.Move, *, extend: bool) -> None:
    """Move the caret, or with `extend` the selection's end; a plain arrow drops a selection."""
    caret, selection = surface.caret, surface.caret.selection
    if selection is None:
        return
    head = selection.head
    if (
        not extend
        and caret.has_selection
        and move in (moves.next_character, moves.previous_character)
    ):
        span = caret.span()
        if span is not None:
            row, offset = span[move is moves.next_character]
            caret.place(head._replace(block=surface.rows.ids[row], offset=offset))
            return
    target = move(surface, head)
    anchor = selection.anchor if extend else None
    if anchor is not None and anchor.lang != target.lang:
        anchor = None
    caret.place(target, anchor, keep_goal=move in _KEEPS_GOAL)
