"""Keeps the caret beside the same letter while words change, or another reading is shown."""

from __future__ import annotations

from collections.abc import Sequence

from rcm_desktop.drafting import places
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.editor.rows import Rows


def carried(
    position: Position,
    reading: Reading,
    changes: Changes,
    rows: Rows,
    old_ids: Sequence[str],
    old_row: int,
) -> Position | None:
    """Where a place is after changes; None in an emptied draft.

    `reading` is how its block was shown before. A place in the half that a colleague split
    off goes with that half, and one in a block that was joined to the block before goes there.
    Where its block went away, the caret stands at the end of the nearest block before that
    stayed, else at the start of the first.
    """
    words = reading.text
    before, after = words[: position.offset], words[position.offset :]
    if position.block in rows:
        now = rows.reading(position.block, position.lang)
        block, lang = position.block, position.lang
        offset = places.carried(reading, now, changes, block, lang, position.offset)
        kept = now.text
        row = rows.row_of(block) + 1 if changes.order and offset >= len(kept) else 0
        if 0 < row < len(rows) and rows.ids[row] not in old_ids:
            half = rows.by_id(rows.ids[row]).words(lang)
            start = len(half) - len(after)
            if half and half.endswith(after) and before.endswith(half[: max(start, 0)]):
                return Position(rows.ids[row], lang, start)
        return position._replace(offset=min(offset, len(kept)))
    for block_id in reversed(old_ids[:old_row]):
        if block_id in rows:
            joined = rows.by_id(block_id).words(position.lang)
            inside = changes.order and bool(words) and joined.endswith(words)
            end = len(joined) - len(after) if inside else len(joined)
            return Position(block_id, position.lang, end)
    return Position(rows.ids[0], position.lang, 0) if len(rows) else None
