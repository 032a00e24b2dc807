"""Keeps the caret beside the same letter while other people, undo or a command change words."""

from __future__ import annotations

from collections.abc import Sequence

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.editor.rows import Rows


def carried(
    position: Position, changes: Changes, rows: Rows, old_ids: Sequence[str], old_row: int
) -> Position | None:
    """Where a place is after changes; None in an emptied draft.

    Where its block went away, the caret stands at the end of the nearest block before
    that stayed, else at the start of the first.
    """
    if position.block in rows:
        offset = changes.moved(position.block, position.lang, position.offset)
        length = len(rows.by_id(position.block).words(position.lang))
        return position._replace(offset=min(offset, length))
    for block_id in reversed(old_ids[:old_row]):
        if block_id in rows:
            end = len(rows.by_id(block_id).words(position.lang))
            return Position(block_id, position.lang, end)
    return Position(rows.ids[0], position.lang, 0) if len(rows) else None
