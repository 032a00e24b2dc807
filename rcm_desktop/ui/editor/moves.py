"""Where each movement key takes the caret: graphemes, words, lines, blocks, pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextLayout

from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.layouts import Cell
from rcm_desktop.ui.editor.positions import Position

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

Move = Callable[["Surface", Position], Position]
_CHARACTERS: Final = QTextLayout.CursorMode.SkipCharacters
_WORDS: Final = QTextLayout.CursorMode.SkipWords
_WORD: Final = re.compile(r"[\w\u0300-\u036f]+(?:[’'‑-][\w\u0300-\u036f]+)*")


def cell_of(surface: Surface, position: Position) -> Cell:
    """The laid-out cell a position lies in."""
    cell = surface.scroller.layout(surface.rows.row_of(position.block)).cell(position.lang)
    if cell is None:
        raise LookupError(f"the {position.lang} column is not shown")
    return cell


def block_start(surface: Surface, block_id: str, lang: Language) -> Position:
    return Position(block_id, lang, 0)


def block_end(surface: Surface, block_id: str, lang: Language) -> Position:
    return Position(block_id, lang, len(surface.rows.by_id(block_id).words(lang)))


def neighbour(surface: Surface, block_id: str, step: int) -> str | None:
    """The id of the block before (-1) or after (+1); None at the draft's ends."""
    row = surface.rows.row_of(block_id) + step
    return surface.rows.ids[row] if 0 <= row < len(surface.rows) else None


def _ahead(surface: Surface, position: Position, mode: QTextLayout.CursorMode) -> Position:
    cell = cell_of(surface, position)
    if position.offset < len(cell.text):
        unit = cell.layout.nextCursorPosition(cell.unit(position.offset), mode)
        return position._replace(offset=cell.offset(unit))
    after = neighbour(surface, position.block, 1)
    return block_start(surface, after, position.lang) if after else position


def _behind(surface: Surface, position: Position, mode: QTextLayout.CursorMode) -> Position:
    cell = cell_of(surface, position)
    if position.offset > 0:
        unit = cell.layout.previousCursorPosition(cell.unit(position.offset), mode)
        return position._replace(offset=cell.offset(unit))
    before = neighbour(surface, position.block, -1)
    return block_end(surface, before, position.lang) if before else position


def next_character(surface: Surface, position: Position) -> Position:
    return _ahead(surface, position, _CHARACTERS)


def previous_character(surface: Surface, position: Position) -> Position:
    return _behind(surface, position, _CHARACTERS)


def next_word(surface: Surface, position: Position) -> Position:
    return _ahead(surface, position, _WORDS)


def previous_word(surface: Surface, position: Position) -> Position:
    return _behind(surface, position, _WORDS)


def line_start(surface: Surface, position: Position) -> Position:
    cell = cell_of(surface, position)
    return position._replace(
        offset=cell.offset(cell.line_of(cell.unit(position.offset)).textStart())
    )


def line_end(surface: Surface, position: Position) -> Position:
    """The line's last place; on a wrapped line that is before the space it breaks at."""
    cell = cell_of(surface, position)
    line = cell.line_of(cell.unit(position.offset))
    end = line.textStart() + line.textLength()
    if line.lineNumber() < cell.layout.lineCount() - 1:
        end = cell.layout.previousCursorPosition(end, _CHARACTERS)
    return position._replace(offset=cell.offset(end))


def start_of_block(surface: Surface, position: Position) -> Position:
    """This block's start; from there, the block before's."""
    before = neighbour(surface, position.block, -1)
    if position.offset == 0 and before:
        return block_start(surface, before, position.lang)
    return position._replace(offset=0)


def end_of_block(surface: Surface, position: Position) -> Position:
    """This block's end; from there, the next block's."""
    end = block_end(surface, position.block, position.lang)
    after = neighbour(surface, position.block, 1)
    return block_end(surface, after, position.lang) if position == end and after else end


def document_start(surface: Surface, position: Position) -> Position:
    return block_start(surface, surface.rows.ids[0], position.lang)


def document_end(surface: Surface, position: Position) -> Position:
    return block_end(surface, surface.rows.ids[-1], position.lang)


def _goal(surface: Surface, position: Position) -> float:
    if surface.caret.goal_x is None:
        surface.caret.goal_x = surface.scroller.caret_rect(position).x()
    return surface.caret.goal_x


def line_up(surface: Surface, position: Position) -> Position:
    return _by_line(surface, position, -1)


def line_down(surface: Surface, position: Position) -> Position:
    return _by_line(surface, position, 1)


def _by_line(surface: Surface, position: Position, step: int) -> Position:
    goal, cell = _goal(surface, position), cell_of(surface, position)
    number = cell.line_of(cell.unit(position.offset)).lineNumber() + step
    if 0 <= number < cell.layout.lineCount():
        y = cell.y + cell.layout.lineAt(number).y() + 1
        return position._replace(offset=cell.offset_at(goal, y))
    other = neighbour(surface, position.block, step)
    if other is None:
        edge = block_start if step < 0 else block_end
        return edge(surface, position.block, position.lang)
    target = Position(other, position.lang, 0)
    cell = cell_of(surface, target)
    y = cell.y + (cell.height - 1 if step < 0 else 1)
    return target._replace(offset=cell.offset_at(goal, y))


def page_up(surface: Surface, position: Position) -> Position:
    return _by_page(surface, position, -1)


def page_down(surface: Surface, position: Position) -> Position:
    return _by_page(surface, position, 1)


def _by_page(surface: Surface, position: Position, step: int) -> Position:
    """A screenful less one line; the caret stays at its height on the screen."""
    goal, scroller = _goal(surface, position), surface.scroller
    scroller.reveal(position)
    rect, bar = scroller.caret_rect(position), surface.verticalScrollBar()
    distance = max(20, surface.viewport().height() - round(rect.height() * 2))
    before = bar.value()
    bar.setValue(before + step * distance)
    rest = step * distance - (bar.value() - before)
    y = rect.center().y() + (rest if abs(rest) > distance // 2 or bar.value() == before else 0)
    row = scroller.row_at(y)
    target = Position(surface.rows.ids[row], position.lang, 0)
    cell = cell_of(surface, target)
    return target._replace(offset=cell.offset_at(goal, y - scroller.y_of(row)))


def other_language(surface: Surface, position: Position) -> Position:
    """The same block in the next column; here if only one is shown."""
    langs = surface.languages
    lang = langs[(langs.index(position.lang) + 1) % len(langs)]
    if lang == position.lang:
        return position
    return block_end(surface, position.block, lang)


def word_around(text: str, offset: int) -> tuple[int, int]:
    """The word at or touching an offset; the single character there where there is none."""
    for match in _WORD.finditer(text):
        if match.start() <= offset <= match.end():
            return match.start(), match.end()
        if match.start() > offset:
            break
    return offset, min(len(text), offset + 1)
