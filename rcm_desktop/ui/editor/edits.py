"""Edits of words at the caret: typing, deleting, breaking and joining paragraphs, emphasis."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.places import Anchor, shown_at
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.ui.editor import moves
from rcm_desktop.ui.editor.erasing import erase, joined, standing, wordless
from rcm_desktop.ui.editor.positions import Position

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

Mark = Literal["bold", "italic"]
Edited = tuple[Position | None, Changes]


def insert_text(surface: Surface, text: str) -> None:
    """Type: the selection gives way, and marks switched on at the caret apply."""
    caret = surface.caret
    marks = dict(caret.marks)

    def edit(desk: Desk) -> Edited:
        selected = caret.segments() if caret.has_selection and not caret.whole else []
        if len(selected) == 1:
            block, lang, start, end = selected[0]
            at, done = Position(block, lang, start), [desk.replace(block, lang, start, end, text)]
        else:
            at, done = _place_for_words(surface, desk)
            done.append(desk.insert(at.block, at.lang, at.offset, text))
        at = standing(desk, at)
        start, end = max(0, at.offset - len(text)), at.offset
        for mark, on in marks.items():
            done.append(desk.emphasise(at.block, at.lang, start, end, _mark(mark), on))
        return at, joined(done, desk)

    if caret.has_selection:
        surface.edit(edit, one_step=True)
    else:
        surface.edit(edit)
    caret.marks = marks


def _mark(name: str) -> Mark:
    return "bold" if name == "bold" else "italic"


def _place_for_words(surface: Surface, desk: Desk) -> tuple[Position, list[Changes]]:
    """Where typed words go: an empty draft gets its title, a selection is taken out."""
    caret, done = surface.caret, list[Changes]()
    at = caret.head
    if caret.has_selection:
        at, done = erase(desk, surface.rows, caret)
    if at is None:
        block, changes = desk.add(None, BlockKind.TITLE)
        at, done = Position(block, surface.caret.lang, 0), [*done, changes]
    return at, done


def delete_selection(surface: Surface) -> None:
    def edit(desk: Desk) -> Edited:
        at, done = erase(desk, surface.rows, surface.caret)
        return at, joined(done, desk)

    surface.edit(edit, one_step=True)


def break_block(surface: Surface) -> None:
    """Enter: a new block; in an empty list entry, one level up and at last out of the list."""
    head = surface.caret.head
    if head is not None and not surface.caret.has_selection:
        block = surface.rows.by_id(head.block)
        if block.listed and wordless(block):
            _leave_list(surface, block)
            return

    def edit(desk: Desk) -> Edited:
        at, done = _place_for_words(surface, desk)
        new, changes = desk.split(at.block, at.lang, at.offset)
        done.append(changes)
        return standing(desk, Position(new, at.lang, 0)), joined(done, desk)

    surface.edit(edit, one_step=True)


def _leave_list(surface: Surface, block: Block) -> None:
    if block.level:
        surface.edit(lambda desk: (None, desk.outdent([block.id])), one_step=True)
    else:
        kind = BlockKind.PREAMBLE
        surface.edit(lambda desk: (None, desk.set_kind([block.id], kind)), one_step=True)


def delete_back(surface: Surface) -> None:
    _delete_to(surface, moves.previous_character)


def delete_forward(surface: Surface) -> None:
    _delete_to(surface, moves.next_character)


def delete_word_back(surface: Surface) -> None:
    _delete_to(surface, moves.previous_word)


def delete_word_forward(surface: Surface) -> None:
    _delete_to(surface, moves.next_word)


def _delete_to(surface: Surface, move: moves.Move) -> None:
    """Delete from the caret to where a movement leads; over a border, join the blocks."""
    head = surface.caret.head
    if surface.caret.has_selection:
        delete_selection(surface)
        return
    if head is None:
        return
    target = move(surface, head)
    if target.block != head.block:
        here, there = surface.rows.row_of(head.block), surface.rows.row_of(target.block)
        _join_rows(surface, max(here, there), target)
    elif target != head:
        start, end = sorted((head.offset, target.offset))
        forward = target > head

        def edit(desk: Desk) -> Edited:
            changes = desk.delete(head.block, head.lang, start, end - start, forward=forward)
            return standing(desk, head._replace(offset=start)), changes

        surface.edit(edit)


def _join_rows(surface: Surface, later: int, target: Position) -> None:
    """Join a row to the one before it; `target` is the caret's place where they do not join.

    An empty block simply goes. Two blocks are not joined from an empty cell: the caret
    only moves, lest the other language's paragraphs run together unseen.
    """
    upper, lower = surface.rows.block(later - 1), surface.rows.block(later)
    lang = target.lang
    if wordless(upper):
        at = Position(lower.id, lang, 0)
        surface.edit(lambda desk: (at, desk.remove([upper.id])), one_step=True)
    elif wordless(lower):
        at = moves.block_end(surface, upper.id, lang)
        surface.edit(lambda desk: (at, desk.remove([lower.id])), one_step=True)
    elif not lower.words(lang) or not upper.words(lang):
        surface.caret.place(target)
    else:

        def edit(desk: Desk) -> Edited:
            block, joint, changes = desk.merge(lower.id, lang)
            return Position(block, lang, joint), changes

        surface.edit(edit, one_step=True)


def emphasise(surface: Surface, mark: Mark) -> None:
    """Bold or italic on the selection; without one, on what is typed next."""
    caret = surface.caret
    segments = [s for s in caret.segments() if s.start < s.end]
    if not caret.has_selection:
        caret.marks[mark] = not is_marked(surface, mark)
        surface.caretMoved.emit()
        return
    if not segments:
        return
    on = not is_marked(surface, mark)

    def edit(desk: Desk) -> Edited:
        done = [desk.emphasise(s.block, s.lang, s.start, s.end, mark, on) for s in segments]
        return None, joined(done, desk)

    surface.edit(edit, one_step=True)


def is_marked(surface: Surface, mark: Mark) -> bool:
    """Whether the whole selection, or the letter before the caret, has the emphasis."""
    caret, head = surface.caret, surface.caret.head
    if head is None:
        return False
    if not caret.has_selection:
        if mark in caret.marks:
            return caret.marks[mark]
        spans = surface.rows.by_id(head.block).spans.get(head.lang, ())
        return any(s.mark == mark and s.start < head.offset <= s.end for s in spans)
    return all(
        _covers(surface.rows.by_id(s.block), s.start, s.end, mark, s.lang == "es")
        for s in caret.segments()
        if s.start < s.end
    )


def _covers(block: Block, start: int, end: int, mark: Mark, spanish: bool) -> bool:
    at = start
    for span in block.spans.get("es" if spanish else "en", ()):
        if span.mark == mark and span.start <= at < span.end:
            at = span.end
    return at >= end


def undo(surface: Surface) -> None:
    _travel(surface, lambda desk: desk.undo())


def redo(surface: Surface) -> None:
    _travel(surface, lambda desk: desk.redo())


def _travel(surface: Surface, step: Callable[[Desk], Changes]) -> None:
    """Undo or redo, and show the place it changed."""
    surface.save()
    changes = surface.open_draft.apply(lambda draft: step(surface.desk))
    at = _place_of(surface, changes)
    if at is not None:
        surface.caret.place(at)
    surface.save()


def _place_of(surface: Surface, changes: Changes) -> Position | None:
    rows = surface.rows
    for (block, lang), steps in changes.text_deltas.items():
        if block not in rows or lang not in surface.languages:
            continue
        at, end = 0, -1
        for deltas in steps:
            at = 0
            for delta in deltas:
                if delta.kind != "delete":
                    at += delta.count
                if delta.kind != "retain":
                    end = at
        if end < 0:  # only marks came or went: the caret stays
            return None
        return Position(block, lang, shown_at(rows.reading(block, lang), Anchor(end, end > 0)))
    known = sorted(rows.row_of(block) for block in changes.blocks if block in rows)
    if not known:
        return None
    return moves.block_end(surface, rows.ids[known[0]], surface.caret.lang)
