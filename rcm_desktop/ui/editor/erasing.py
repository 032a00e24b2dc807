"""Takes selected words out of a draft without losing a word that was not selected.

A selection lives in one language. A block that still has words in the other language
stays, with an empty cell; only blocks without any words left disappear, and the ends of
the selection join only when nothing stands between them.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import LANGUAGES, Block
from rcm_desktop.ui.editor.caret import Caret
from rcm_desktop.ui.editor.positions import Position, Segment
from rcm_desktop.ui.editor.rows import Rows


def joined(changes: list[Changes], draft: Draft) -> Changes:
    """Several changes as one."""
    return reduce(or_, changes) if changes else Changes(draft.id)


def wordless(block: Block) -> bool:
    return not any(block.words(lang) for lang in LANGUAGES)


def erase(draft: Draft, rows: Rows, caret: Caret) -> tuple[Position | None, list[Changes]]:
    """Delete the selection; returns where the caret then stands, None in an emptied draft."""
    if caret.whole:
        return _erase_blocks(draft, rows, caret)
    segments = caret.segments()
    first, last = segments[0], segments[-1]
    at = Position(first.block, first.lang, first.start)
    done = [_cut(draft, segment) for segment in segments]
    if first.block == last.block:
        return at, done
    inner = [s.block for s in segments[1:-1] if wordless(draft.block(s.block))]
    if inner:
        done.append(draft.remove(inner))
    if wordless(draft.block(last.block)):
        done.append(draft.remove([last.block]))
    elif draft.index(last.block) == draft.index(first.block) + 1:
        done.append(_join(draft, first, last))
    return at, done


def _cut(draft: Draft, segment: Segment) -> Changes:
    return draft.delete(segment.block, segment.lang, segment.start, segment.end - segment.start)


def _join(draft: Draft, first: Segment, last: Segment) -> Changes:
    """Merge, without the space that merging puts between two paragraphs' words."""
    end = len(draft.words(first.block, first.lang))
    _, joint, changes = draft.merge(last.block, first.lang)
    if joint > end:
        changes |= draft.delete(first.block, first.lang, end, joint - end)
    return changes


def _erase_blocks(draft: Draft, rows: Rows, caret: Caret) -> tuple[Position | None, list[Changes]]:
    chosen = caret.selected_rows()
    ids = [rows.ids[row] for row in chosen]
    after = chosen.stop if chosen.stop < len(rows) else chosen.start - 1
    changes = draft.remove(ids)
    if after < 0:
        return None, [changes]
    block = rows.block(after)
    offset = 0 if after == chosen.stop else len(block.words(caret.lang))
    return Position(block.id, caret.lang, offset), [changes]
