"""Paints desk, paper, gutter and rows; knows nothing of keys or edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QTextCharFormat, QTextLayout

from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.ui.editor.caret import Caret
from rcm_desktop.ui.editor.gutter import GutterProvider, paint_sign
from rcm_desktop.ui.editor.ink import Ink
from rcm_desktop.ui.editor.kinds import LOOKS
from rcm_desktop.ui.editor.layouts import Cell, Layouts, RowLayout
from rcm_desktop.ui.editor.proposal_row import ProposalRow
from rcm_desktop.ui.editor.rows import Rows
from rcm_desktop.ui.editor.scrolling import Scroller
from rcm_desktop.ui.editor.squiggle_paint import paint_marks
from rcm_desktop.ui.editor.squiggles import Squiggles
from rcm_desktop.ui.editor.utf16 import to_utf16

#: Found words per block and language: code points [start, end), and whether it is the current one.
Found = Mapping[tuple[str, Language], Sequence[tuple[int, int, bool]]]
FormatRange = QTextLayout.FormatRange


@dataclass(slots=True)
class Scene:
    """All that one frame needs beside the rows themselves."""

    ink: Ink
    gutter_font: QFont
    focused: bool
    placeholders: Mapping[Language, str]
    invitation: str  # what an empty draft says
    found: Found
    squiggles: Squiggles
    gutter: GutterProvider


class Painter:
    """Draws the rows that a clip touches."""

    def __init__(
        self,
        rows: Rows,
        layouts: Layouts,
        scroller: Scroller,
        caret: Caret,
        ink: Callable[[], Ink],
    ) -> None:
        self._rows, self._layouts = rows, layouts
        self._scroller, self._caret = scroller, caret
        self._proposals = ProposalRow(rows, layouts, ink)

    def paint(self, painter: QPainter, clip: QRect, scene: Scene) -> None:
        """One frame, or the part of it inside the clip."""
        self._paper(painter, clip, scene)
        head = self._caret.head
        active = self._rows.row_of(head.block) if head else -1
        rows = self._scroller.visible()
        for row in rows:
            top = self._scroller.y_of(row)
            if top > clip.bottom():
                break
            if top + self._scroller.heights[row] > clip.top():
                self._row(painter, clip, row, top, row == active, scene)
        self._rules(painter, scene.ink)
        if not len(self._rows) or (len(self._rows) == 1 and _wordless(self._rows.block(0))):
            self._invite(painter, scene)

    def _paper(self, painter: QPainter, clip: QRect, scene: Scene) -> None:
        page, ink = self._layouts.page, scene.ink
        top = self._scroller.lead - page.top - self._scroller.scrolled
        paper = QRect(page.left, top, page.width, self._bottom() - top)
        if paper.adjusted(1, 1, -1, -1).contains(clip):
            painter.fillRect(clip, ink.paper)
        else:
            painter.fillRect(clip, ink.desk)
            painter.fillRect(paper & clip, ink.paper)
            painter.setPen(ink.edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(paper.adjusted(0, 0, -1, -1))

    def _rules(self, painter: QPainter, ink: Ink) -> None:
        """Thin lines between the columns, from the first row to the paper's end."""
        page = self._layouts.page
        top = self._scroller.lead - page.top // 2 - self._scroller.scrolled
        bottom = self._bottom() - page.top // 2
        painter.setPen(ink.rule)
        for before, after in pairwise(page.columns if len(self._rows) else ()):
            x = max((before.x + before.width + after.x) // 2, round(after.x - page.em))
            painter.drawLine(x, top, x, bottom)

    def _bottom(self) -> int:
        """Where the paper ends: below the last row, and never short of the window."""
        page = self._layouts.page
        top = self._scroller.lead - self._scroller.scrolled
        return max(
            top + self._scroller.heights.total + page.bottom,
            self._scroller.viewport_height - page.desk,
        )

    def _row(
        self, painter: QPainter, clip: QRect, row: int, top: int, active: bool, scene: Scene
    ) -> None:
        block, laid = self._rows.block(row), self._scroller.layout(row)
        page = self._layouts.page
        if active or (self._caret.whole and row in self._caret.selected_rows()):
            band = QRect(page.left + 1, top + laid.band_top, page.width - 2, laid.band_height)
            painter.fillRect(band, scene.ink.current)
            band.setWidth(3)
            painter.fillRect(band, scene.ink.accent)
        if clip.left() < page.columns[0].x:
            self._gutter(painter, row, top, laid, active, scene)
            self._proposals.bar(painter, block, laid, top, scene.ink)
        label = self._rows.label(row)
        for cell, label_x in zip(laid.cells, laid.label_x, strict=True):
            if label_x > clip.right() or cell.x + cell.width < clip.left():
                continue
            if label and (cell.text or active or _wordless(block)):
                self._label(painter, block, label, cell, label_x, top, scene)
            self._cell(painter, clip, row, block, cell, top, scene)
        if active:
            self._draw_caret(painter, laid, top, scene)

    def _gutter(
        self, painter: QPainter, row: int, top: int, laid: RowLayout, active: bool, scene: Scene
    ) -> None:
        """The row's citation; left of it stands how far the block is agreed."""
        self._sign(painter, self._rows.ids[row], top, laid, scene)
        citation = self._rows.citation(row)
        if not citation:
            return
        page, cell = self._layouts.page, laid.cells[0]
        line = cell.layout.lineAt(0)
        font = QFont(scene.gutter_font)
        font.setPixelSize(max(7, round(page.em * 0.68)))
        painter.setFont(font)
        painter.setPen(scene.ink.text if active else scene.ink.faint)
        slots = round(page.em * 1.9)
        right = page.columns[0].x - round(page.em * 0.9)
        box = QRectF(page.left + slots, top + cell.y, right - page.left - slots, line.height())
        if painter.fontMetrics().horizontalAdvance(citation) > box.width():
            citation = citation.rpartition(" ")[2]  # of “2.b bis” the last word says enough
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, citation)

    def _sign(
        self, painter: QPainter, block_id: str, top: int, laid: RowLayout, scene: Scene
    ) -> None:
        sign = scene.gutter.sign(block_id)
        if sign is None:
            return
        page, cell = self._layouts.page, laid.cells[0]
        line, side = cell.layout.lineAt(0), page.em * 0.9
        left = page.left + page.em * 0.95
        y = top + cell.y + (line.height() - side) / 2
        paint_sign(painter, sign, QRectF(left, y, side, side), scene.ink)

    def _label(
        self,
        painter: QPainter,
        block: Block,
        label: str,
        cell: Cell,
        label_x: int,
        top: int,
        scene: Scene,
    ) -> None:
        font = self._layouts.font_of(LOOKS[block.kind])
        painter.setFont(font)
        painter.setPen(scene.ink.text)
        width = painter.fontMetrics().horizontalAdvance(label)
        room = cell.x - label_x - round(self._layouts.page.em * 0.35)
        x = label_x if width <= room else cell.x - round(self._layouts.page.em * 0.35) - width
        line = cell.layout.lineAt(0)
        painter.drawText(QPointF(x, top + cell.y + line.y() + line.ascent()), label)

    def _cell(
        self,
        painter: QPainter,
        clip: QRect,
        row: int,
        block: Block,
        cell: Cell,
        top: int,
        scene: Scene,
    ) -> None:
        origin = cell.origin + QPointF(0, top)
        if not cell.text and cell.preedit is None:
            if not _wordless(block):
                self._placeholder(painter, block, cell, top, scene)
            return
        ranges = self._found(block, cell, scene)
        selected = self._caret.selected_in(row, cell.lang, len(cell.text))
        shown = scene.focused or not any(
            current and (start, end) == selected
            for start, end, current in scene.found.get((block.id, cell.lang), ())
        )
        if selected is not None and selected[0] < selected[1] and shown:
            ranges.append(self._selection(cell, *selected, scene))
        painter.setPen(scene.ink.text)
        cell.layout.draw(painter, origin, ranges, QRectF(clip))
        self._proposals.words(painter, block, cell, top, clip, scene)
        marks = scene.squiggles.of((block.id, cell.lang), cell.text)
        paint_marks(painter, cell, top, QRectF(clip), marks, scene.ink.paper)

    def _placeholder(
        self, painter: QPainter, block: Block, cell: Cell, top: int, scene: Scene
    ) -> None:
        font = QFont(self._layouts.font)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(scene.ink.faint)
        box = QRectF(cell.x, top + cell.y, cell.width, cell.height)
        painter.drawText(
            box, LOOKS[block.kind].align | Qt.AlignmentFlag.AlignTop, scene.placeholders[cell.lang]
        )

    def _selection(self, cell: Cell, start: int, end: int, scene: Scene) -> FormatRange:
        look = QTextCharFormat()
        if scene.focused:
            look.setBackground(QBrush(scene.ink.selection))
            look.setForeground(QBrush(scene.ink.selected_text))
        else:
            look.setBackground(QBrush(scene.ink.idle_selection))
        return format_range(cell.unit(start), cell.unit(end), look)

    def _found(self, block: Block, cell: Cell, scene: Scene) -> list[FormatRange]:
        ranges = []
        for start, end, current in scene.found.get((block.id, cell.lang), ()):
            look = QTextCharFormat()
            paper = scene.ink.found_current if current else scene.ink.found
            look.setBackground(QBrush(paper))
            ranges.append(format_range(to_utf16(cell.text, start), to_utf16(cell.text, end), look))
        return ranges

    def _draw_caret(self, painter: QPainter, laid: RowLayout, top: int, scene: Scene) -> None:
        head = self._caret.head
        if head is None or not (scene.focused and self._caret.lit) or self._caret.whole:
            return
        cell = laid.cell(head.lang)
        if cell is not None:
            rect = cell.caret_rect(head.offset).translated(0, top)
            width = max(1.4, self._layouts.page.em / 11)
            painter.fillRect(
                QRectF(rect.x() - width / 2, rect.y(), width, rect.height()), scene.ink.text
            )

    def _invite(self, painter: QPainter, scene: Scene) -> None:
        page = self._layouts.page
        y = self._scroller.lead - self._scroller.scrolled + self._scroller.heights.total
        if not len(self._rows) and scene.focused and self._caret.lit:
            line = round(page.em * 1.5)
            middle = (page.columns[0].x + page.columns[-1].x + page.columns[-1].width) // 2
            painter.fillRect(middle, y, 2, line, scene.ink.text)
        y += round(page.em * 2.2)
        column = page.columns[0]
        width = page.columns[-1].x + page.columns[-1].width - column.x
        font = QFont(self._layouts.font)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(scene.ink.faint)
        box = QRectF(column.x, y, width, page.em * 12)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, int(flags), scene.invitation)


def format_range(start: int, end: int, look: QTextCharFormat) -> FormatRange:
    """A format over layout positions [start, end)."""
    made = FormatRange()
    made.start = start
    made.length = end - start
    made.format = look
    return made


def _wordless(block: Block) -> bool:
    return not any(block.words(lang) for lang in LANGUAGES)
