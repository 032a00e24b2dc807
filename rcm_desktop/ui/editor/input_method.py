"""Composed input: dead keys, compose sequences and input methods, in the caret's cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextFormat

from rcm_desktop.ui.editor import edits
from rcm_desktop.ui.editor.layouts import Preedit
from rcm_desktop.ui.editor.letters import writable
from rcm_desktop.ui.editor.painter import FormatRange, format_range
from rcm_desktop.ui.editor.utf16 import from_utf16, to_utf16

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


def compose(surface: Surface, event: QInputMethodEvent) -> None:
    """Commit what is ready, show what is still being composed."""
    _show(surface, None)
    if event.commitString() or event.replacementLength():
        _commit(surface, event)
    head = surface.caret.head
    if event.preeditString() and head is not None:
        if surface.caret.has_selection:
            edits.delete_selection(surface)
            head = surface.caret.head
        if head is not None:
            _show(surface, _preedit(surface, event))
    event.accept()


def _commit(surface: Surface, event: QInputMethodEvent) -> None:
    head, words = surface.caret.head, _words(surface)
    if head is not None and event.replacementLength():
        start = to_utf16(words, head.offset) + event.replacementStart()
        first = from_utf16(words, start)
        last = from_utf16(words, start + event.replacementLength())
        surface.caret.place(head._replace(offset=last), head._replace(offset=first))
    text = writable(event.commitString())
    if text:
        edits.insert_text(surface, text)
    elif surface.caret.has_selection:
        edits.delete_selection(surface)


def _preedit(surface: Surface, event: QInputMethodEvent) -> Preedit | None:
    head = surface.caret.head
    if head is None:
        return None
    text = event.preeditString()
    units = to_utf16(text, len(text))
    start = to_utf16(_words(surface), head.offset)
    formats: list[FormatRange] = []
    cursor = units
    for attribute in event.attributes():
        kind = attribute.type
        at, length = attribute.start, attribute.length
        if kind == QInputMethodEvent.AttributeType.Cursor:
            cursor = at
        elif kind == QInputMethodEvent.AttributeType.TextFormat:
            look = cast("QTextFormat", attribute.value).toCharFormat()
            formats.append(format_range(start + at, start + at + length, look))
    if not formats:
        underlined = QTextCharFormat()
        underlined.setFontUnderline(True)
        formats.append(format_range(start, start + units, underlined))
    return Preedit(head.block, head.lang, head.offset, text, tuple(formats), cursor)


def _show(surface: Surface, preedit: Preedit | None) -> None:
    before = surface.layouts.preedit
    surface.layouts.preedit = preedit
    touched = {p.block for p in (before, preedit) if p is not None and p.block in surface.rows}
    if touched:
        surface.scroller.relaid(frozenset(touched))
        surface.scroller.settle()
        surface.viewport().update()
        surface.updateMicroFocus()


def _words(surface: Surface) -> str:
    head = surface.caret.head
    return surface.rows.by_id(head.block).words(head.lang) if head else ""


def answer(surface: Surface, query: Qt.InputMethodQuery) -> object:
    """What an input method asks of the place it writes in; offsets are UTF-16 units."""
    asked, head, words = Qt.InputMethodQuery, surface.caret.head, _words(surface)
    at = to_utf16(words, head.offset) if head else 0
    selection = surface.caret.selection
    anchor = at
    if selection is not None and head is not None and selection.anchor.block == head.block:
        anchor = to_utf16(words, selection.anchor.offset)
    match query:
        case asked.ImEnabled:
            return True
        case asked.ImCursorRectangle if head is not None:
            rect = surface.scroller.caret_rect(head).toAlignedRect()
            return rect.translated(surface.viewport().pos())
        case asked.ImFont:
            return surface.layouts.font
        case asked.ImCursorPosition:
            return at
        case asked.ImAnchorPosition:
            return anchor
        case asked.ImSurroundingText:
            return words
        case asked.ImCurrentSelection:
            start, end = sorted((from_utf16(words, at), from_utf16(words, anchor)))
            return words[start:end]
        case asked.ImTextBeforeCursor:
            return words[: head.offset] if head else ""
        case asked.ImTextAfterCursor:
            return words[head.offset :] if head else ""
        case asked.ImHints:
            return int(Qt.InputMethodHint.ImhMultiLine.value)
        case _:
            return None
