"""Rows laid out as QTextLayouts, kept for what is on screen and near it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from rcm_desktop.models.document import Block, BlockKind, Language, Span
from rcm_desktop.ui.editor.kinds import LOOKS, KindLook
from rcm_desktop.ui.editor.page import Column, Page
from rcm_desktop.ui.editor.utf16 import from_utf16, to_utf16

_KEPT_ROWS = 400
#: Words [start, end), their colour as 0xAARRGGBB, and whether they are bold.
Tint = tuple[int, int, int, bool]
_LEVEL_EMS = 1.9
_PAD_EMS = 0.22  # around the words, inside the tint of the current row


@dataclass(frozen=True, slots=True)
class Preedit:
    """Letters an input method is still composing, at a place in one cell."""

    block: str
    lang: Language
    offset: int
    text: str
    formats: tuple[QTextLayout.FormatRange, ...] = ()
    cursor: int = 0  # UTF-16 units into `text`


@dataclass(slots=True)
class Cell:
    """One language of a row: its layout, placed at (x, y) from the row's top-left corner."""

    lang: Language
    text: str
    layout: QTextLayout
    x: int
    y: int
    width: int
    height: int
    preedit: Preedit | None = None
    made_of: tuple[object, ...] = ()  # all that its look depends on, beside the page

    @property
    def origin(self) -> QPointF:
        return QPointF(self.x, self.y)

    def unit(self, offset: int) -> int:
        """The layout's position of a code point; letters being composed lie in between."""
        unit = to_utf16(self.text, offset)
        if self.preedit is not None and offset > self.preedit.offset:
            unit += to_utf16(self.preedit.text, len(self.preedit.text))
        return unit

    def offset(self, unit: int) -> int:
        """The code point at a position of the layout."""
        if self.preedit is not None:
            start = to_utf16(self.text, self.preedit.offset)
            extra = to_utf16(self.preedit.text, len(self.preedit.text))
            if unit > start:
                unit = max(start, unit - extra)
        return from_utf16(self.text, unit)

    def line_of(self, unit: int) -> QTextLine:
        """The line that holds a position; the last one for the text's end."""
        line = self.layout.lineForTextPosition(unit)
        return line if line.isValid() else self.layout.lineAt(self.layout.lineCount() - 1)

    def caret_rect(self, offset: int) -> QRectF:
        """The caret's place from the row's top-left corner."""
        unit = self.unit(offset)
        if self.preedit is not None and offset == self.preedit.offset:
            unit += self.preedit.cursor
        line = self.line_of(unit)
        return QRectF(self.x + x_in_line(line, unit), self.y + line.y(), 1.0, line.height())

    def offset_at(self, x: float, y: float) -> int:
        """The code point nearest to a point given from the row's top-left corner."""
        y -= self.y
        line = self.layout.lineAt(0)
        for index in range(1, self.layout.lineCount()):
            if self.layout.lineAt(index).y() > y:
                break
            line = self.layout.lineAt(index)
        return self.offset(int(line.xToCursor(x - self.x)))


def x_in_line(line: QTextLine, unit: int) -> float:
    """`cursorToX` answers (x, unit) in PySide6."""
    answer: Any = line.cursorToX(unit)
    return float(answer[0] if isinstance(answer, tuple) else answer)


@dataclass(slots=True)
class RowLayout:
    """A row's cells and its height in whole pixels; the band is what is tinted at the caret."""

    cells: tuple[Cell, ...]
    height: int
    band_top: int
    band_height: int
    label_x: tuple[int, ...] = field(default=())

    def cell(self, lang: Language) -> Cell | None:
        return next((cell for cell in self.cells if cell.lang == lang), None)


class Layouts:
    """Lays rows out on demand and forgets those laid out longest ago."""

    def __init__(self, page: Page, font: QFont) -> None:
        self._kept: dict[str, RowLayout] = {}
        self._stale: dict[str, RowLayout] = {}  # forgotten, yet one language may still hold
        self._fonts: dict[KindLook, QFont] = {}
        self.page, self.font = page, font
        self.preedit: Preedit | None = None
        #: The colours of proposed words in a cell.
        self.tints: Callable[[str, Language], tuple[Tint, ...]] = lambda block, lang: ()

    def set_page(self, page: Page, font: QFont) -> None:
        """Another width, zoom or choice of languages: everything is laid out anew."""
        self.page, self.font = page, font
        self._kept.clear()
        self._stale.clear()
        self._fonts.clear()

    def forget(self, block_ids: Iterable[str]) -> None:
        self._stale.clear()
        for block_id in block_ids:
            if block_id in self._kept:
                self._stale[block_id] = self._kept.pop(block_id)

    def kept(self, block_id: str) -> bool:
        return block_id in self._kept

    def row(self, block: Block, label: str) -> RowLayout:
        """The laid-out row, from the cache where nothing changed."""
        found = self._kept.get(block.id)
        if found is None:
            if len(self._kept) >= _KEPT_ROWS:
                for block_id in list(self._kept)[: _KEPT_ROWS // 4]:
                    del self._kept[block_id]
            found = self._kept[block.id] = self._lay(block, label)
        return found

    def font_of(self, look: KindLook) -> QFont:
        """The font of a kind at the present zoom."""
        font = self._fonts.get(look)
        if font is None:
            font = QFont(self.font)
            font.setPointSizeF(self.font.pointSizeF() * look.size)
            font.setBold(look.bold)
            font.setItalic(look.italic)
            self._fonts[look] = font
        return font

    def estimate(self, blocks: Iterable[Block]) -> list[int]:
        """Heights guessed from the number of letters, without laying anything out."""
        em, width = self.page.em, self.page.columns[0].width
        langs = tuple(column.lang for column in self.page.columns)
        sizes = {
            kind: (
                max(8.0, width / (em * 0.47 * look.size)),  # letters a line
                em * 1.34 * look.size,  # height of a line
                (look.before + look.after) * em,
            )
            for kind, look in LOOKS.items()
        }
        result = []
        for block in blocks:
            letters, line, around = sizes[block.kind]
            longest = max([len(block.text.get(lang, "")) for lang in langs])
            result.append(int((1 + int(longest / letters)) * line + around))
        return result

    def _lay(self, block: Block, label: str) -> RowLayout:
        look, em = LOOKS[block.kind], self.page.em
        pad = round(_PAD_EMS * em)
        before = round(look.before * em) + pad
        cells = tuple(
            self._cell(block, column, look, bool(label), before) for column in self.page.columns
        )
        tallest = max(cell.height for cell in cells)
        height = before + tallest + max(pad, round(look.after * em) - pad)
        labels = tuple(
            column.x + self._indent(block, look, column, labelled=False)
            for column in self.page.columns
        )
        return RowLayout(cells, height, before - pad, tallest + 2 * pad, labels)

    def _indent(self, block: Block, look: KindLook, column: Column, *, labelled: bool) -> int:
        step = min(self.page.em * _LEVEL_EMS, column.width / 10)
        levels = block.level + (1 if labelled else 0) if block.listed else 0
        if block.listed and not labelled and block.scheme == "plain":
            # As printed: an item's level already says whose words it goes on with.
            levels += block.kind is not BlockKind.ITEM
        return round(look.indent * step / _LEVEL_EMS + levels * step)

    def _cell(
        self, block: Block, column: Column, look: KindLook, labelled: bool, before: int
    ) -> Cell:
        indent = self._indent(block, look, column, labelled=labelled)
        width = max(20, column.width - indent - round(look.inset * self.page.em))
        text = block.text.get(column.lang, "")
        spans = block.spans.get(column.lang, ())
        preedit = self.preedit
        if preedit is not None and (preedit.block, preedit.lang) != (block.id, column.lang):
            preedit = None
        tints = self.tints(block.id, column.lang)
        made_of = (text, spans, block.kind, indent, labelled, before, preedit, tints)
        stale = self._stale.get(block.id)
        old = stale.cell(column.lang) if stale is not None else None
        if old is not None and old.made_of == made_of:
            return old
        layout = QTextLayout(text, self.font_of(look))
        layout.setCacheEnabled(True)
        option = QTextOption(look.align if not labelled else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = [*emphasis(text, spans, look), *tinted(text, tints)]
        if preedit is not None:
            layout.setPreeditArea(to_utf16(text, preedit.offset), preedit.text)
            formats += list(preedit.formats)
        if formats:
            layout.setFormats(formats)
        height = break_lines(layout, width)
        x = column.x + indent
        return Cell(column.lang, text, layout, x, before, width, height, preedit, made_of)


def break_lines(layout: QTextLayout, width: float) -> int:
    """Break a layout into lines of a width; returns its height in whole pixels."""
    layout.beginLayout()
    y = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, y))
        y += math.ceil(line.height() * 1.12)
    layout.endLayout()
    return math.ceil(y)


def tinted(text: str, tints: Iterable[Tint]) -> list[QTextLayout.FormatRange]:
    """The colours of proposed words as format ranges."""
    ranges = []
    for start, end, colour, bold in tints:
        look = QTextCharFormat()
        look.setForeground(QBrush(QColor.fromRgba(colour)))
        if bold:
            look.setFontWeight(QFont.Weight.Bold)
        made = QTextLayout.FormatRange()
        made.start = to_utf16(text, start)
        made.length = to_utf16(text, end) - made.start
        made.format = look
        ranges.append(made)
    return ranges


def emphasis(text: str, spans: Iterable[Span], look: KindLook) -> list[QTextLayout.FormatRange]:
    """Bold and italic spans as format ranges; within bold kinds, bold is already there."""
    ranges = []
    for span in spans:
        start = to_utf16(text, span.start)
        format_range = QTextLayout.FormatRange()
        format_range.start = start
        format_range.length = to_utf16(text, span.end) - start
        look_of_span = QTextCharFormat()
        if span.mark == "bold":
            look_of_span.setFontWeight(QFont.Weight.Bold)
        else:
            look_of_span.setFontItalic(not look.italic)
        format_range.format = look_of_span
        ranges.append(format_range)
    return ranges
