"""A wide table as a Word file: landscape, heads on every page."""

from __future__ import annotations

from typing import Any, BinaryIO, Final

from lxml import etree

from rcm_desktop.documents.exporters.base import ExportOptions
from rcm_desktop.documents.exporters.look import HEAD, MARGIN, PAPERS
from rcm_desktop.documents.exporters.word.margins import foot_part, head_part
from rcm_desktop.documents.exporters.word.numbering import Numbering
from rcm_desktop.documents.exporters.word.package import write_package
from rcm_desktop.documents.exporters.word.runs import run_of
from rcm_desktop.documents.exporters.word.styles import CELL, grey, style_id, styles_part
from rcm_desktop.documents.exporters.word.writer import fonts_part, settings_part
from rcm_desktop.documents.exporters.word.xml import as_bytes, relation, twips, val, w
from rcm_desktop.documents.grid import PAD, SIDE, Cell, Grid, Group, groups
from rcm_desktop.documents.tree import Run
from rcm_desktop.models.document import Language

_RULE: Final[dict[str, Any]] = {"val": "single", "sz": 4, "space": 0, "color": grey(0.6)}


def write_grid(grid: Grid, stream: BinaryIO, options: ExportOptions) -> None:
    """Write the whole file to a stream."""
    frame = grid.frame
    height, width = PAPERS[options.paper]
    foot = foot_part(frame)
    inner = width - 2 * SIDE
    parts = {
        "word/document.xml": _body(grid, width, height),
        "word/styles.xml": styles_part(frame),
        "word/numbering.xml": Numbering(frame, rows_numbered=False).part(),
        "word/settings.xml": settings_part(frame),
        "word/fontTable.xml": fonts_part(),
        "word/header1.xml": head_part(frame, options, first=False, width=inner),
        "word/header2.xml": head_part(frame, options, first=True, width=inner),
        "word/footer1.xml": foot,
        "word/footer2.xml": foot,
    }
    write_package(frame, parts, stream)


def _body(grid: Grid, width: float, height: float) -> bytes:
    language = grid.frame.languages[0]
    body = w("body", _line("RCM Title", grid.frame.caption, language))
    body.append(_line("RCM Subtitle", grid.frame.title, language))
    for number, group in enumerate(groups(grid, width - 2 * SIDE)):
        if number:
            words = f"{grid.frame.caption} {grid.continued}"
            body.append(_line("RCM Heading", words, language, new_page=True))
        body.append(_table(group, language))
    for guide in grid.frame.guide:
        body.append(_line("RCM Note", guide, language, before=10))
    body.append(_section(width, height))
    return as_bytes(w("document", body))


def _line(
    style: str, words: str, language: Language, *, new_page: bool = False, before: float = 0
) -> etree._Element:
    properties = w(
        "pPr",
        val("pStyle", style_id(style)),
        w("pageBreakBefore") if new_page else None,
        w("spacing", before=twips(before)) if before else None,
    )
    return w("p", properties, run_of(Run(words), language))


def _table(group: Group, language: Language) -> etree._Element:
    borders = w(
        "tblBorders",
        *(w(side, **_RULE) for side in ("top", "left", "bottom", "right", "insideH", "insideV")),
    )
    margins = w(
        "tblCellMar",
        *(
            w(side, w=twips(room), type="dxa")
            for side, room in (("top", 3), ("left", PAD), ("bottom", 3), ("right", PAD))
        ),
    )
    widths = [twips(width) for width in group.widths]
    properties = w(
        "tblPr",
        w("tblW", w=sum(widths), type="dxa"),
        borders,
        w("tblLayout", type="fixed"),
        margins,
    )
    table = w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)))
    table.append(_row(group.heads, widths, language, head=True))
    for cells in group.rows:
        table.append(_row(cells, widths, language))
    return table


def _row(
    cells: tuple[Cell, ...], widths: list[int], language: Language, *, head: bool = False
) -> etree._Element:
    row = w("tr", w("trPr", w("cantSplit"), w("tblHeader")) if head else None)
    for cell, width in zip(cells, widths, strict=True):
        shade = w("shd", val="clear", color="auto", fill=grey(0.93)) if head else None
        made = w("tc", w("tcPr", w("tcW", w=width, type="dxa"), shade))
        for runs in cell or ((),):
            properties = w("pPr", val("pStyle", style_id(CELL)))
            made.append(w("p", properties, *(run_of(run, language) for run in runs)))
        row.append(made)
    return row


def _section(width: float, height: float) -> etree._Element:
    return w(
        "sectPr",
        relation("headerReference", "default", "rId5"),
        relation("headerReference", "first", "rId6"),
        relation("footerReference", "default", "rId7"),
        relation("footerReference", "first", "rId8"),
        w("pgSz", w=twips(width), h=twips(height), orient="landscape"),
        w(
            "pgMar",
            top=twips(MARGIN),
            right=twips(SIDE),
            bottom=twips(MARGIN - 8),
            left=twips(SIDE),
            header=twips(HEAD),
            footer=twips(HEAD - 8),
            gutter=0,
        ),
        w("titlePg"),
    )
