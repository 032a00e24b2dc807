"""Takes selected words out of a draft without losing a word that was not selected.

A selection lives in one language. A block that still has words in the other language
stays, with an empty cell; only blocks without any words left disappear, and the ends of
the selection join only when nothing stands between them.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.models.document import LANGUAGES, Block
from rcm_desktop.ui.editor.caret import Caret
from rcm_desktop.ui.editor.positions import Position, Segment
from rcm_desktop.ui.editor.rows import Rows


def joined(changes: list[Changes], desk: Desk) -> Changes:
    """Several changes as one."""
    return reduce(or_, changes) if changes else Changes(desk.id)


def standing(desk: Desk, otherwise: Position) -> Position:
    """Where the caret stands after the desk's last edit."""
    pen = desk.pen
    return otherwise if pen is None else Position(pen.block, pen.language, pen.offset)


def wordless(block: Block) -> bool:
    return not any(block.words(lang) for lang in LANGUAGES)


def erase(desk: Desk, rows: Rows, caret: Caret) -> tuple[Position | None, list[Changes]]:
    """Delete the selection; returns where the caret then stands, None in an emptied draft."""
    if caret.whole:
        return _erase_blocks(desk, rows, caret)
    segments = caret.segments()
    first, last = segments[0], segments[-1]
    done = [_cut(desk, first)]
    at = standing(desk, Position(first.block, first.lang, first.start))
    if first.block == last.block:
        return at, done
    if desk.hand.suggesting:
        return at, [*done, *(_ask_away(desk, segment) for segment in segments[1:])]
    done += [_cut(desk, segment) for segment in segments[1:]]
    inner = [s.block for s in segments[1:-1] if desk.is_empty(s.block)]
    if inner:
        done.append(desk.remove(inner))
    if desk.is_empty(last.block):
        done.append(desk.remove([last.block]))
    elif desk.index(last.block) == desk.index(first.block) + 1:
        done.append(_join(desk, first, last))
    return at, done


def _ask_away(desk: Desk, segment: Segment) -> Changes:
    """Suggesting: a block that is selected whole is proposed to go, of others the words."""
    block = desk.block(segment.block)
    whole = (segment.start, segment.end) == (0, len(block.words(segment.lang)))
    if whole and not any(block.words(lang) for lang in LANGUAGES if lang != segment.lang):
        return desk.remove([segment.block])
    return _cut(desk, segment)


def _cut(desk: Desk, segment: Segment) -> Changes:
    return desk.delete(segment.block, segment.lang, segment.start, segment.end - segment.start)


def _join(desk: Desk, first: Segment, last: Segment) -> Changes:
    """Merge, without the space that merging puts between two paragraphs' words."""
    end = len(desk.words(first.block, first.lang))
    _, joint, changes = desk.merge(last.block, first.lang)
    if joint > end:
        changes |= desk.delete(first.block, first.lang, end, joint - end)
    return changes


def _erase_blocks(desk: Desk, rows: Rows, caret: Caret) -> tuple[Position | None, list[Changes]]:
    chosen = caret.selected_rows()
    ids = [rows.ids[row] for row in chosen]
    after = chosen.stop if chosen.stop < len(rows) else chosen.start - 1
    changes = desk.remove(ids)
    if after < 0:
        return None, [changes]
    block = rows.block(after)
    offset = 0 if after == chosen.stop else len(block.words(caret.lang))
    return Position(block.id, caret.lang, offset), [changes]
