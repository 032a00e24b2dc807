"""Selections that a command makes: all, a block, the caret in the other language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcm_desktop.ui.editor import moves

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


def select_all(surface: Surface) -> None:
    """Every word of the caret's column."""
    if len(surface.rows):
        lang, ids = surface.caret.lang, surface.rows.ids
        scrolled = surface.verticalScrollBar().value()
        surface.caret.place(
            moves.block_end(surface, ids[-1], lang), moves.block_start(surface, ids[0], lang)
        )
        surface.verticalScrollBar().setValue(scrolled)


def other_language(surface: Surface) -> None:
    """The caret goes to the same block in the other column."""
    head = surface.caret.head
    if head is not None:
        surface.caret.place(moves.other_language(surface, head))


def selected_text(surface: Surface) -> str:
    """The selected words of one block, for the find bar; empty over several."""
    segments = surface.caret.segments() if surface.caret.has_selection else []
    if len(segments) != 1:
        return ""
    block, lang, start, end = segments[0]
    return surface.rows.by_id(block).words(lang)[start:end]
