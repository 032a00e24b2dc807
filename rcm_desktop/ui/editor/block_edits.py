"""Edits of whole blocks: kind, level, place, scheme; on every block the selection touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.numbering import PLAIN
from rcm_desktop.ui.editor import moves
from rcm_desktop.ui.editor.positions import Position

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


def chosen(surface: Surface) -> list[str]:
    """The ids of the blocks that the selection or the caret touches."""
    return [surface.rows.ids[row] for row in surface.caret.selected_rows()]


def indent(surface: Surface) -> None:
    ids = chosen(surface)
    if ids:
        surface.edit(lambda desk: (None, desk.indent(ids)), one_step=True)


def outdent(surface: Surface) -> None:
    ids = chosen(surface)
    if ids:
        surface.edit(lambda desk: (None, desk.outdent(ids)), one_step=True)


def set_kind(surface: Surface, kind: BlockKind) -> None:
    ids = chosen(surface)
    if ids:
        surface.edit(lambda desk: (None, desk.set_kind(ids, kind)), one_step=True)


def set_scheme(surface: Surface, scheme: str) -> None:
    ids = chosen(surface)
    if ids:
        surface.edit(lambda desk: (None, desk.set_scheme(ids, scheme)), one_step=True)


def set_start(surface: Surface, start: int | None) -> None:
    """Where the list counts from at the caret: None follows on, 1 begins anew."""
    head = surface.caret.head
    if head is not None:
        block = head.block
        surface.edit(lambda desk: (None, desk.set_start(block, start)), one_step=True)


def move_up(surface: Surface) -> None:
    _move(surface, -1)


def move_down(surface: Surface) -> None:
    _move(surface, 1)


def _move(surface: Surface, step: int) -> None:
    rows = surface.caret.selected_rows()
    ids = chosen(surface)
    if not ids or rows.start + step < 0 or rows.stop - 1 + step >= len(surface.rows):
        return
    surface.edit(lambda desk: (None, desk.shift(ids, step)), one_step=True)


def add_below(surface: Surface) -> None:
    """A new block of the same kind after this one, wherever in it the caret is."""
    head = surface.caret.head
    if head is None:
        return
    block = surface.rows.by_id(head.block)

    def edit(desk: Desk) -> tuple[Position | None, Changes]:
        new, changes = desk.add(block.id, block.kind, level=block.level, scheme=block.scheme)
        return Position(new, head.lang, 0), changes

    surface.edit(edit, one_step=True)


def remove(surface: Surface) -> None:
    """Take whole blocks out, in every language."""
    ids = chosen(surface)
    if not ids:
        return
    rows, lang = surface.caret.selected_rows(), surface.caret.lang
    after = rows.stop if rows.stop < len(surface.rows) else rows.start - 1
    at = moves.block_start(surface, surface.rows.ids[after], lang) if after >= 0 else None
    surface.edit(lambda desk: (at, desk.remove(ids)), one_step=True)


def toggle_plain(surface: Surface) -> None:
    """Take the number off list entries, or give it back."""
    head = surface.caret.head
    if head is not None:
        bare = surface.rows.by_id(head.block).scheme == PLAIN
        set_scheme(surface, "" if bare else PLAIN)
