"""Writes a document as a PDF."""

from __future__ import annotations

import io
from typing import BinaryIO, ClassVar

from rcm_desktop.documents.exporters.base import Exporter, Progress
from rcm_desktop.documents.exporters.look import MARGIN, frames
from rcm_desktop.documents.exporters.pdf.finish import finish
from rcm_desktop.documents.exporters.pdf.fonts import check_glyphs
from rcm_desktop.documents.exporters.pdf.layout import paginate, set_rows
from rcm_desktop.documents.exporters.pdf.page import Pages
from rcm_desktop.documents.legend import with_legend
from rcm_desktop.documents.tree import Document


class PdfExporter(Exporter):
    """PDF with embedded fonts, bookmarks and the look of our Word files.

    Raises MissingGlyph before anything is drawn.
    """

    suffix: ClassVar[str] = ".pdf"

    def write(self, document: Document, stream: BinaryIO, progress: Progress) -> None:
        document = with_legend(document)
        check_glyphs(document)
        numbered = document.bilingual and document.is_draft and self.options.line_numbers
        columns = frames(document, self.options.paper, numbered=numbered)
        drawn = io.BytesIO()
        sheet = Pages(document, self.options, columns, drawn)
        rows = set_rows(document, columns, progress)
        pages = paginate(rows, sheet.top - MARGIN)
        total = len(document.rows)
        for number, slices in enumerate(pages, start=1):
            sheet.draw(slices, number, len(pages))
            progress.step(total + total * number // len(pages), 2 * total)
        sheet.finish()
        areas = [(left, MARGIN, left + width, sheet.top) for left, width in columns]
        drawn.seek(0)
        finish(document, drawn, areas, stream)
