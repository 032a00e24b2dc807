"""Head and foot of our Word files: meeting, draft mark, page numbers, canonical hash."""

from __future__ import annotations

from lxml import etree

from rcm_desktop.documents.canonical import stated_hash
from rcm_desktop.documents.exporters.base import ExportOptions
from rcm_desktop.documents.exporters.furniture import (
    PAGE_OF,
    draft_mark,
    hash_label,
    running_head,
)
from rcm_desktop.documents.exporters.look import MARGIN, PAPERS, WATERMARK_GREY
from rcm_desktop.documents.exporters.word.styles import FOOT, HEAD, grey, style_id
from rcm_desktop.documents.exporters.word.xml import O, V, as_bytes, half_points, twips, val, w
from rcm_desktop.documents.tree import Document

HASH_SIZE = 6.5


def head_part(
    document: Document, options: ExportOptions, *, first: bool, width: float | None = None
) -> bytes:
    """A header; the first page shows no running head, for the title stands there.

    `width` is that between the margins, of an upright page where it is not given.
    """
    inner = width or PAPERS[options.paper][0] - 2 * MARGIN
    right = w("tabs", w("tab", val="right", pos=twips(inner)))
    paragraph = w("p", w("pPr", val("pStyle", style_id(HEAD)), right))
    mark = draft_mark(document)
    if mark and options.watermark:
        paragraph.append(_watermark(mark, first))
    if not first:
        paragraph.append(_words(running_head(document)))
    if mark:
        paragraph.append(w("r", w("tab")))
        paragraph.append(_words(mark, bold=True))
        if document.version:
            paragraph.append(_words(f"  {document.version}"))
    if document.is_clean:
        return as_bytes(w("hdr", paragraph))
    caption = w("p", w("pPr", val("pStyle", style_id(HEAD)), val("jc", "right")))
    caption.append(_words(document.caption, bold=True))
    return as_bytes(w("hdr", paragraph, caption))


def foot_part(document: Document) -> bytes:
    """The footer: Page X of Y by fields, and the whole hash of the canonical text."""
    pages = w("p", w("pPr", val("pStyle", style_id(FOOT))))
    for index, language in enumerate(document.languages):
        before, between = PAGE_OF[language]
        pages.append(_words(("  ·  " if index else "") + before))
        pages.append(_field("PAGE"))
        pages.append(_words(between))
        pages.append(_field("NUMPAGES"))
    seal = w("p", w("pPr", val("pStyle", style_id(FOOT))))
    seal.append(_words(hash_label(document) + stated_hash(document), size=HASH_SIZE))
    return as_bytes(w("ftr", pages, seal))


def _words(text: str, *, bold: bool = False, size: float | None = None) -> etree._Element:
    properties = w(
        "rPr",
        w("b") if bold else None,
        w("noProof") if size else None,
        val("sz", half_points(size)) if size else None,
        val("szCs", half_points(size)) if size else None,
    )
    return w("r", properties, w("t", text=text))


def _field(name: str) -> etree._Element:
    return w("fldSimple", w("r", w("t", text="1")), instr=f" {name} ")


def _watermark(text: str, first: bool) -> etree._Element:
    """Word's own kind of watermark: a text path behind the words, on every page."""
    picture = w("pict")
    shape_type = etree.SubElement(
        picture,
        f"{{{V}}}shapetype",
        nsmap={"v": V, "o": O},
        id="_x0000_t136",
        coordsize="21600,21600",
        adj="10800",
        path="m@7,l@8,m@5,21600l@6,21600e",
    )
    shape_type.set(f"{{{O}}}spt", "136")
    formulas = etree.SubElement(shape_type, f"{{{V}}}formulas")
    for formula in _TEXT_PATH_FORMULAS:
        etree.SubElement(formulas, f"{{{V}}}f", eqn=formula)
    etree.SubElement(shape_type, f"{{{V}}}path", textpathok="t")
    etree.SubElement(shape_type, f"{{{V}}}textpath", on="t", fitshape="t")
    width, height = (400, 100) if len(text) < 10 else (480, 66)
    shape = etree.SubElement(
        picture,
        f"{{{V}}}shape",
        nsmap={"v": V, "o": O},
        id=f"RcmWatermark{1 if first else 2}",
        type="#_x0000_t136",
        style=(
            f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;"
            "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
            "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
            "mso-position-vertical-relative:margin"
        ),
        fillcolor="#" + grey(WATERMARK_GREY),
        stroked="f",
        alt=text,
    )
    shape.set(f"{{{O}}}allowincell", "f")
    style = 'font-family:"Arial";font-size:1pt;font-weight:bold'
    etree.SubElement(shape, f"{{{V}}}textpath", style=style, string=text)
    return w("r", w("rPr", w("noProof")), picture)


#: The geometry that every reader expects of shape type 136, plain text.
_TEXT_PATH_FORMULAS = (
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
)
