"""Draws set pages on reportlab's canvas; the place where tags will be added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, BinaryIO, Final

from rcm_desktop.documents.canonical import stated_hash
from rcm_desktop.documents.exporters.base import ExportOptions
from rcm_desktop.documents.exporters.furniture import (
    LANGUAGE_NAMES,
    draft_mark,
    hash_label,
    page_of,
    running_head,
)
from rcm_desktop.documents.exporters.look import GREY, GUTTER, HEAD, MARGIN, PAPERS
from rcm_desktop.documents.exporters.pdf.dressing import dressing, raised_size, rules
from rcm_desktop.documents.exporters.pdf.fonts import BOLD, REGULAR, SANS, STAND_INS, Face, face
from rcm_desktop.documents.exporters.pdf.layout import Cell, Slice
from rcm_desktop.documents.exporters.pdf.lines import Dress, Line
from rcm_desktop.documents.exporters.pdf.watermark import draw_watermark
from rcm_desktop.documents.legend import is_legend
from rcm_desktop.documents.tree import Document

#: Room above the text for the names of the languages.
NAMES_ROOM: Final = 20.0
_BASELINE: Final = 0.76  # of the leading, from the top of a line
_RULE_GREY: Final = 0.75
_SMALL: Final = 9.0
_HASH_SIZE: Final = 6.5
_NUMBER_SIZE: Final = 7.5
_WATERMARK: Final = "watermark"
_LINE_NUMBER_GAP: Final = 16.0
_CAPTION_DOWN: Final = 11.0


class Pages:
    """A PDF under construction: `draw` one page after another, then `finish`."""

    def __init__(
        self,
        document: Document,
        options: ExportOptions,
        columns: Sequence[tuple[float, float]],
        stream: BinaryIO,
        *,
        size: tuple[float, float] | None = None,
        side: float = MARGIN,
    ) -> None:
        """`size` is the paper's where it does not lie upright, `side` its outer margins."""
        from reportlab.pdfgen.canvas import Canvas

        self._document, self._options, self._columns = document, options, columns
        self._width, self._height = size or PAPERS[options.paper]
        self._side = side
        self.top = self._height - MARGIN - (NAMES_ROOM if document.bilingual else 0)
        self._canvas: Any = Canvas(
            stream,
            pagesize=(self._width, self._height),
            invariant=1,
            pageCompression=0,  # the last step compresses, and better
            # otherwise the canvas opens every page with a font it does not embed
            initialFontName=face(REGULAR).name,
        )
        self._canvas.setTitle(document.title)
        if document.is_draft and options.watermark:
            self._canvas.beginForm(_WATERMARK, 0, 0, self._width, self._height)
            draw_watermark(self._canvas, draft_mark(document), self._width, self._height)
            self._canvas.endForm()
        self._hash = hash_label(document) + stated_hash(document)
        self._encoded: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self._outline = -1  # the level of the last bookmark

    def draw(self, slices: Sequence[Slice], page: int, pages: int) -> None:
        """Draw one page and turn it."""
        mark = self.begin(page, pages)
        if self._document.bilingual:
            self._column_names()
        for part in slices:
            self._slice(part)
        if mark and self._options.line_numbers:
            self._numbers(slices)
        if self._document.bilingual and slices:
            self._rules(slices[-1])
        self._canvas.showPage()

    def begin(self, page: int, pages: int) -> str:
        """Draw what stands around the text of a page; gives back the draft mark."""
        mark = draft_mark(self._document)
        if mark and self._options.watermark:
            self._canvas.doForm(_WATERMARK)
        self._head(page, mark)
        self._foot(page, pages)
        return mark

    def finish(self) -> None:
        """Write what was drawn to the stream."""
        if self._outline >= 0:
            self._canvas.showOutline()
        self._canvas.save()

    def _slice(self, part: Slice) -> None:
        look = part.row.look
        top = self.top - part.down
        if part.first == 0 and look.outline is not None:
            self._bookmark(part, top + look.leading)
        self._canvas._code.append("0 g")
        for (left, _), cell in zip(self._columns, part.row.cells, strict=True):
            baseline = top - look.leading * _BASELINE
            if part.first == 0 and cell.paragraph.label:
                self._label(cell, left + cell.label_at, baseline, look.size)
            for line in cell.lines[part.first : part.last]:
                self._line(line, left, baseline, look.size, look.tracking)
                baseline -= look.leading

    def _line(self, line: Line, left: float, baseline: float, size: float, track: float) -> None:
        """One line; a space ends it, so that readers do not join it to the next."""
        code = [f"BT 1 0 0 1 {left + line.start:.3f} {baseline:.3f} Tm"]
        code.append(f"{line.stretch:.4f} Tw {track:.2f} Tc")
        font, text, worn = "", "", Dress()
        encoded = self._encoded
        for word in line.words:
            for piece in word.pieces:
                parts = encoded.get((piece.face.name, piece.text)) or self._encode(
                    piece.face, piece.text
                )
                change = dressing(worn, piece.dress, size)
                worn = piece.dress
                for name, part in parts:
                    if name != font or change:
                        shown = f"({text}) Tj " if text else ""
                        scaled = raised_size(size) if worn.raised else size
                        code.append(f"{shown}{change}{name} {scaled:g} Tf")
                        font, text, change = name, "", ""
                    text += part
            if worn.raised:  # the space behind small letters is a space of the line
                code.append(f"({text}) Tj {dressing(worn, Dress(), size)}{font} {size:g} Tf")
                text, worn = "", Dress()
            text += " "
        code.append(f"({text}) Tj {dressing(worn, Dress(), size)}ET")
        self._canvas._code.append(" ".join(code))
        self._canvas._code.extend(rules(line, left, baseline, size, track))

    def _label(self, cell: Cell, x: float, baseline: float, size: float) -> None:
        self._text(cell.paragraph.label + " ", x, baseline, cell.label_face, size)

    def _text(self, text: str, x: float, baseline: float, of: Face, size: float) -> None:
        code = [f"BT 1 0 0 1 {x:.3f} {baseline:.3f} Tm 0 Tw 0 Tc"]
        code += [f"{name} {size:g} Tf ({part}) Tj" for name, part in self._encode(of, text)]
        self._canvas._code.append(" ".join(code) + " ET")

    def _encode(self, of: Face, text: str) -> list[tuple[str, str]]:
        """A text as (font resource, escaped string) for each subset that it needs."""
        key = (of.name, text)
        found = self._encoded.get(key)
        if found is None:
            document = self._canvas._doc
            found = self._encoded[key] = [
                (of.font.getSubsetInternalName(subset, document), self._canvas._escape(part))
                for subset, part in of.font.splitString(text, document)
            ]
        return found

    def _small(
        self,
        text: str,
        x: float,
        y: float,
        *,
        align: float = 0.0,
        size: float = _SMALL,
        of: str = REGULAR,
    ) -> float:
        """Grey words in the margin; `align` 0 starts, 0.5 centres, 1 ends them at x."""
        text = text.translate(STAND_INS)
        width = face(of).width(text, size)
        self._canvas._code.append(f"{GREY} g")
        self._text(text, x - align * width, y, face(of), size)
        return width

    def _head(self, page: int, mark: str) -> None:
        y = self._height - HEAD - _SMALL
        if page > 1:
            self._small(running_head(self._document), self._side, y)
        if mark:
            right = self._width - self._side
            if self._document.version:
                right -= self._small(self._document.version, right, y, align=1) + 5
            self._small(mark, right, y, align=1, of=BOLD)
        if self._document.caption:
            caption = self._document.caption
            self._small(caption, self._width - self._side, y - _CAPTION_DOWN, align=1, of=BOLD)

    def _foot(self, page: int, pages: int) -> None:
        middle = self._width / 2
        self._small(page_of(self._document, page, pages), middle, HEAD + 4, align=0.5)
        self._small(self._hash, middle, HEAD - 7, align=0.5, size=_HASH_SIZE)

    def _column_names(self) -> None:
        for language, (left, width) in zip(self._document.languages, self._columns, strict=True):
            name = LANGUAGE_NAMES[language]
            self._small(name, left + width / 2, self.top + 9, align=0.5, size=9.5, of=BOLD)

    def _rules(self, last: Slice) -> None:
        """Hairlines under the languages' names and between the columns."""
        canvas = self._canvas
        foot = self.top - last.down - (last.last - last.first) * last.row.look.leading
        canvas.setStrokeGray(_RULE_GREY)
        canvas.setLineWidth(0.5)
        left, right = self._columns[0][0], self._width - MARGIN
        canvas.line(left, self.top + 4, right, self.top + 4)
        for start, _ in self._columns[1:]:
            canvas.line(start - GUTTER / 2, self.top + 15, start - GUTTER / 2, foot)

    def _numbers(self, slices: Sequence[Slice]) -> None:
        """Numbers of lines, or of blocks where two languages stand side by side."""
        number = 0
        for part in slices:
            if is_legend(part.row.row):
                continue
            look = part.row.look
            baseline = self.top - part.down - look.leading * _BASELINE
            if self._document.bilingual:
                if part.first == 0:
                    x = self._columns[0][0] - 11
                    self._small(
                        str(part.row.number), x, baseline, align=1, size=_NUMBER_SIZE, of=SANS
                    )
                continue
            for _ in range(part.first, part.last):
                number += 1
                x = MARGIN - _LINE_NUMBER_GAP
                self._small(str(number), x, baseline, align=1, size=_NUMBER_SIZE, of=SANS)
                baseline -= look.leading

    def _bookmark(self, part: Slice, top: float) -> None:
        words = next((c.paragraph.words for c in part.row.cells if c.paragraph.words.strip()), "")
        if not words:
            return
        level = min(part.row.look.outline or 0, self._outline + 1)
        key = f"row{part.row.number}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(" ".join(words.split()), key, level)
        self._outline = level
