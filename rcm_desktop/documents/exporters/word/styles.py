"""The named styles of our Word files."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

from rcm_desktop.documents.exporters.look import GREY, LEADING, LOOKS, Look, look_of
from rcm_desktop.documents.exporters.word.xml import as_bytes, half_points, twips, val, w
from rcm_desktop.documents.tree import Document
from rcm_desktop.models.document import BlockKind, Language

#: Tags that every Word knows with a speller; docs/decisions/0005-word-files.md says why es-MX.
WORD_LANGUAGES: Final[dict[Language, str]] = {"en": "en-US", "es": "es-MX"}

SERIF: Final = "Times New Roman"
HEAD: Final = "RCM Head"
FOOT: Final = "RCM Foot"
NUMBER: Final = "RCM Number"
COLUMN: Final = "RCM Column"
CELL: Final = "RCM Cell"
CELL_SIZE: Final = 9.0
_LINE: Final = 240  # one line in w:spacing's own unit
#: Times New Roman's own leading, against which Word multiplies.
_NATURAL_LEADING: Final = 1.15

_NEXT: Final = {
    BlockKind.TITLE: BlockKind.SUBTITLE,
    BlockKind.SUBTITLE: BlockKind.PREAMBLE,
    BlockKind.HEADING: BlockKind.DECISION,
    BlockKind.CHAPEAU: BlockKind.DECISION,
}


def style_id(name: str) -> str:
    """The id under which paragraphs name a style."""
    return name.replace(" ", "")


def grey(level: float = GREY) -> str:
    """A grey as RRGGBB."""
    return f"{round(level * 255):02X}" * 3


def styles_part(document: Document) -> bytes:
    """word/styles.xml for a document, set smaller where languages stand side by side."""
    columns = document.bilingual
    body = LOOKS[BlockKind.PREAMBLE] if not columns else look_of(BlockKind.PREAMBLE, columns=True)
    root = w("styles", _defaults(document, body), *_built_in())
    root.extend(_kind_style(kind, columns) for kind in BlockKind)
    root.append(_small(HEAD, 9, "left", grey()))
    root.append(_small(FOOT, 9, "center", grey()))
    root.append(_small(NUMBER, 8, "right", grey()))
    root.append(_small(COLUMN, 9.5, "center", grey(), bold=True, after=4))
    root.append(_small(CELL, CELL_SIZE, "left", "auto", after=2))
    return as_bytes(root)


def _defaults(document: Document, body: Look) -> etree._Element:
    fonts = w("rFonts", ascii=SERIF, hAnsi=SERIF, eastAsia=SERIF, cs=SERIF)
    language = WORD_LANGUAGES[document.languages[0]]
    run = w(
        "rPr",
        fonts,
        val("sz", half_points(body.size)),
        val("szCs", half_points(body.size)),
        w("lang", val=language, eastAsia=language, bidi="ar-SA"),
    )
    spacing = w("spacing", after=0, line=round(_LINE * LEADING / _NATURAL_LEADING), lineRule="auto")
    return w(
        "docDefaults",
        w("rPrDefault", run),
        w("pPrDefault", w("pPr", val("widowControl", 1), val("suppressAutoHyphens", 1), spacing)),
    )


def _built_in() -> list[etree._Element]:
    margins = w(
        "tblCellMar",
        w("top", w=0, type="dxa"),
        w("left", w=108, type="dxa"),
        w("bottom", w=0, type="dxa"),
        w("right", w=108, type="dxa"),
    )
    table = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    line_number = w("rPr", val("color", grey()), val("sz", 16), val("szCs", 16))
    return [
        _style("paragraph", "Normal", w("qFormat"), default=True),
        _style("character", "Default Paragraph Font", *_hidden(), default=True),
        _style("table", "Normal Table", *_hidden(), table, default=True, id="TableNormal"),
        _style("numbering", "No List", *_hidden(), default=True),
        _style("character", "line number", *_hidden(), line_number, id="LineNumber"),
    ]


def _hidden() -> tuple[etree._Element, ...]:
    return val("uiPriority", 99), w("semiHidden"), w("unhideWhenUsed")


def _kind_style(kind: BlockKind, columns: bool) -> etree._Element:
    look = look_of(kind, columns=columns)
    leads = kind in _NEXT
    paragraph = w(
        "pPr",
        w("keepNext") if leads else None,
        w("keepLines") if leads else None,
        w("spacing", before=twips(look.before), after=twips(look.after)),
        w("ind", left=twips(look.inset), right=twips(look.inset)) if look.inset else None,
        val("jc", "both" if look.align == "justify" else look.align),
        val("outlineLvl", look.outline) if look.outline is not None else None,
    )
    run = w(
        "rPr",
        *((w("b"), w("bCs")) if look.bold else ()),
        *((w("i"), w("iCs")) if look.italic else ()),
        val("spacing", twips(look.tracking)) if look.tracking else None,
        val("sz", half_points(look.size)),
        val("szCs", half_points(look.size)),
    )
    after = LOOKS[_NEXT.get(kind, kind)].style
    return _style(
        "paragraph",
        look.style,
        val("basedOn", "Normal"),
        val("next", style_id(after)),
        w("qFormat"),
        paragraph,
        run,
    )


def _small(
    name: str, size: float, align: str, color: str, *, bold: bool = False, after: float = 0
) -> etree._Element:
    paragraph = w(
        "pPr", w("suppressLineNumbers"), w("spacing", after=twips(after)), val("jc", align)
    )
    run = w(
        "rPr",
        *((w("b"), w("bCs")) if bold else ()),
        val("color", color),
        val("sz", half_points(size)),
        val("szCs", half_points(size)),
    )
    return _style("paragraph", name, val("basedOn", "Normal"), w("qFormat"), paragraph, run)


def _style(
    type: str, name: str, *children: etree._Element, default: bool = False, id: str = ""
) -> etree._Element:
    attributes: dict[str, Any] = {"type": type}
    if default:
        attributes["default"] = 1
    elif not id and name.startswith("RCM"):
        attributes["customStyle"] = 1
    return w("style", val("name", name), *children, styleId=id or style_id(name), **attributes)
