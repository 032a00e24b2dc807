"""word/document.xml: paragraphs one under another, or languages side by side."""

from __future__ import annotations

from typing import Any

from lxml import etree

from rcm_desktop.documents.exporters.base import ExportOptions, Progress
from rcm_desktop.documents.exporters.furniture import LANGUAGE_NAMES
from rcm_desktop.documents.exporters.look import (
    GUTTER,
    HEAD,
    LOOKS,
    MARGIN,
    NUMBER_COLUMN,
    PAPERS,
    frames,
    indent_of,
    look_of,
)
from rcm_desktop.documents.exporters.word.anchors import bookmark_name
from rcm_desktop.documents.exporters.word.numbering import Numbering
from rcm_desktop.documents.exporters.word.runs import run_of
from rcm_desktop.documents.exporters.word.styles import (
    COLUMN,
    NUMBER,
    WORD_LANGUAGES,
    grey,
    style_id,
)
from rcm_desktop.documents.exporters.word.xml import W, as_bytes, relation, twips, val, w
from rcm_desktop.documents.legend import is_legend
from rcm_desktop.documents.tree import NO_LIST, Document, Paragraph, Row, Run


class Body:
    """Builds the main part; `ids` are the relations of head and foot, first page last."""

    def __init__(
        self, document: Document, options: ExportOptions, numbering: Numbering, progress: Progress
    ) -> None:
        self._document = document
        self._options = options
        self._numbering = numbering
        self._progress = progress
        self._bookmarks = 0

    def part(self, heads: tuple[str, str], feet: tuple[str, str]) -> bytes:
        """The bytes of word/document.xml."""
        body = w("body")
        if self._document.bilingual:
            body.append(self._table())
            body.append(_closing_paragraph())
        else:
            body.extend(self._paragraph(row, row.cells[0], 0) for row in self._rows())
        body.append(self._section(heads, feet))
        return as_bytes(w("document", body))

    def _rows(self) -> list[Row]:
        return list(self._document.rows)

    def _paragraph(self, row: Row, paragraph: Paragraph, column: int) -> etree._Element:
        self._bookmarks += 1
        name = bookmark_name(row.block_id, paragraph.language if column else None)
        if column == 0:
            self._progress.step(self._bookmarks, len(self._document.rows))
        return w(
            "p",
            self._properties(row, paragraph),
            w("bookmarkStart", id=self._bookmarks, name=name),
            *_typed_label(paragraph),
            *(run_of(run, paragraph.language) for run in paragraph.runs),
            w("bookmarkEnd", id=self._bookmarks),
        )

    def _properties(self, row: Row, paragraph: Paragraph) -> etree._Element:
        columns = self._document.bilingual
        indent = indent_of(row, columns=columns)
        listed = paragraph.label or row.level or row.indent
        typed = paragraph.label and paragraph.list_id == NO_LIST
        where = None
        if typed or (not paragraph.label and row.indent):
            where = w("ind", left=twips(indent.words), right=twips(indent.right))
        if typed and where is not None:
            where.set(f"{{{W}}}hanging", str(twips(indent.words - indent.label)))
        language = WORD_LANGUAGES[paragraph.language]
        return w(
            "pPr",
            val("pStyle", style_id(LOOKS[row.kind].style)),
            w("keepNext") if row.keep_with_next else None,
            w("numPr", val("ilvl", row.level), val("numId", self._numbering.id_of(paragraph)))
            if listed
            else None,
            w("suppressLineNumbers") if is_legend(row) else None,
            where,
            w("rPr", w("lang", val=language)) if columns else None,
        )

    def _table(self) -> etree._Element:
        document, options = self._document, self._options
        numbered = self._numbering.row_number_id is not None
        columns = frames(document, options.paper, numbered=numbered)
        widths = [twips(width + GUTTER) for _, width in columns]
        if numbered:
            widths.insert(0, twips(NUMBER_COLUMN))
        table = w("tbl", _table_properties(sum(widths), numbered), _grid(widths))
        table.append(self._language_row(widths, numbered))
        for row in self._rows():
            table.append(self._table_row(row, widths, numbered))
        return table

    def _language_row(self, widths: list[int], numbered: bool) -> etree._Element:
        names = [LANGUAGE_NAMES[language] for language in self._document.languages]
        tags = [WORD_LANGUAGES[language] for language in self._document.languages]
        cells = [
            _cell(width, _small_paragraph(COLUMN, name, tag), ruled=True, parted=column > 0)
            for column, (width, name, tag) in enumerate(
                zip(widths[int(numbered) :], names, tags, strict=True)
            )
        ]
        if numbered:
            cells.insert(0, _cell(widths[0], _small_paragraph(COLUMN, "", "")))
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)

    def _table_row(self, row: Row, widths: list[int], numbered: bool) -> etree._Element:
        cells = [
            _cell(width, self._paragraph(row, paragraph, column), parted=column > 0)
            for column, (width, paragraph) in enumerate(
                zip(widths[int(numbered) :], row.cells, strict=True)
            )
        ]
        if numbered:
            cells.insert(0, _cell(widths[0], self._number(row)))
        return w("tr", *cells)

    def _number(self, row: Row) -> etree._Element:
        """A block's number, on the same line as its first words."""
        look = look_of(row.kind, columns=True)
        properties = w(
            "pPr",
            val("pStyle", style_id(NUMBER)),
            w("keepNext") if row.keep_with_next else None,
            w("numPr", val("ilvl", 0), val("numId", self._numbering.row_number_id)),
            w("spacing", before=twips(look.before), line=twips(look.leading), lineRule="exact"),
        )
        return w("p", properties)

    def _section(self, heads: tuple[str, str], feet: tuple[str, str]) -> etree._Element:
        width, height = PAPERS[self._options.paper]
        document, options = self._document, self._options
        count_lines = document.is_draft and options.line_numbers and not document.bilingual
        side, edge = twips(MARGIN), twips(HEAD)
        return w(
            "sectPr",
            relation("headerReference", "default", heads[0]),
            relation("headerReference", "first", heads[1]),
            relation("footerReference", "default", feet[0]),
            relation("footerReference", "first", feet[1]),
            w("pgSz", w=twips(width), h=twips(height)),
            w(
                "pgMar",
                top=side,
                right=side,
                bottom=side,
                left=side,
                header=edge,
                footer=twips(HEAD - 8),
                gutter=0,
            ),
            w("lnNumType", countBy=1, distance=280, restart="newPage") if count_lines else None,
            w("cols", space=720),
            w("titlePg"),
        )


def _typed_label(paragraph: Paragraph) -> list[etree._Element]:
    """A label that Word cannot count, such as `5 bis.`, as words before a tab."""
    if not paragraph.label or paragraph.list_id != NO_LIST:
        return []
    return [run_of(Run(paragraph.label), paragraph.language), w("r", w("tab"))]


def _small_paragraph(style: str, text: str, language: str) -> etree._Element:
    run = w("r", w("rPr", w("lang", val=language)), w("t", text=text)) if text else None
    return w("p", w("pPr", val("pStyle", style_id(style))), run)


def _table_properties(width: int, numbered: bool) -> etree._Element:
    half = twips(GUTTER / 2)
    return w(
        "tblPr",
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=0 if numbered else -half, type="dxa"),
        w("tblLayout", type="fixed"),
        w(
            "tblCellMar",
            w("top", w=twips(3), type="dxa"),
            w("left", w=half, type="dxa"),
            w("right", w=half, type="dxa"),
        ),
    )


def _grid(widths: list[int]) -> etree._Element:
    return w("tblGrid", *(w("gridCol", w=width) for width in widths))


def _cell(
    width: int, paragraph: etree._Element, *, ruled: bool = False, parted: bool = False
) -> etree._Element:
    """A cell, with a hairline under it (`ruled`) or before it (`parted`)."""
    hairline: dict[str, Any] = {"val": "single", "sz": 4, "space": 0, "color": grey(0.75)}
    borders = w(
        "tcBorders",
        w("left", **hairline) if parted else None,
        w("bottom", **hairline) if ruled else None,
    )
    return w(
        "tc", w("tcPr", w("tcW", w=width, type="dxa"), borders if len(borders) else None), paragraph
    )


def _closing_paragraph() -> etree._Element:
    """Word asks for a paragraph after a table; this one takes no room."""
    small = w("rPr", val("sz", 2), val("szCs", 2))
    spacing = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return w("p", w("pPr", w("suppressLineNumbers"), spacing, small))
