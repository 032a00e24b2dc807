"""What a Word file's styles say of a paragraph: its name, part, numbering, emphasis, indent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rcm_desktop.documents.importers.lines import Role
from rcm_desktop.documents.importers.word.package import Element, W, attribute, on

_HEADING: Final = re.compile(r"(?:heading|título|titulo|encabezado|überschrift|titre)\s*\d", re.I)
_ROLES: Final = {
    "title": Role.TITLE, "título": Role.TITLE, "titre": Role.TITLE,
    "subtitle": Role.SUBTITLE, "subtítulo": Role.SUBTITLE,
    "heading": Role.HEADING, "annex heading": Role.HEADING,
    "quote": Role.QUOTE, "intense quote": Role.QUOTE, "quotations": Role.QUOTE,
    "block text": Role.QUOTE, "cita": Role.QUOTE,
    "footnote text": Role.NOTE, "endnote text": Role.NOTE,
}  # fmt: skip
_CONTENTS: Final = re.compile(
    r"(?:toc|contents|índice|table of figures|tdc)\s?(?:\d|heading)?$", re.I
)
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits; None and empty where nothing is said. Indents in twips."""

    id: str = ""
    name: str = ""
    role: Role = Role.NONE
    contents: bool = False
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    centred: bool = False
    left: int | None = None
    first: int | None = None
    number: str = ""
    level: int | None = None


class Styles:
    """Styles by id, resolved along w:basedOn when first asked for."""

    def __init__(self, part: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._default = ""
        for element in part.iter(W + "style") if part is not None else ():
            name = attribute(element, "styleId")
            self._elements.setdefault(name, element)
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in (
                "1",
                "true",
            ):
                self._default = name

    def get(self, style_id: str) -> Style:
        """The style, or the default one where the id is empty; an empty style if unknown."""
        return self._resolve(style_id or self._default, 0)

    def of_run(self, style_id: str) -> Style:
        """A character style; no default."""
        return self._resolve(style_id, 0) if style_id else Style()

    def _resolve(self, style_id: str, depth: int) -> Style:
        if style_id in self._resolved:
            return self._resolved[style_id]
        element = self._elements.get(style_id)
        if element is None or depth > _DEEPEST:
            return Style(style_id, style_id)
        based = attribute(element.find(W + "basedOn"))
        parent = self._resolve(based, depth + 1) if based and based != style_id else Style()
        style = _read(element, style_id, parent)
        self._resolved[style_id] = style
        return style


def _read(element: Element, style_id: str, parent: Style) -> Style:
    name = attribute(element.find(W + "name")) or style_id
    run, paragraph = element.find(W + "rPr"), element.find(W + "pPr")
    left, first = indents(paragraph)
    number, level = numbering_of(paragraph)
    role = _role(name, paragraph)
    alignment = attribute(_child(paragraph, "jc"))
    return Style(
        style_id,
        name,
        role if role is not Role.NONE else parent.role,
        bool(_CONTENTS.match(name)) or parent.contents,
        _first(on(_child(run, "b")), parent.bold),
        _first(on(_child(run, "i")), parent.italic),
        _first(on(_child(run, "vanish")), parent.hidden),
        alignment == "center" if alignment else parent.centred,
        parent.left if left is None else left,
        parent.first if first is None else first,
        number or parent.number,
        parent.level if level is None else level,
    )


def _role(name: str, paragraph: Element | None) -> Role:
    lower = name.casefold()
    if lower in _ROLES:
        return _ROLES[lower]
    if _HEADING.match(lower):
        return Role.HEADING
    outline = attribute(_child(paragraph, "outlineLvl"))
    return Role.HEADING if outline.isdigit() and int(outline) < 9 else Role.NONE


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else element.find(W + name)


def _first(own: bool | None, inherited: bool | None) -> bool | None:
    return inherited if own is None else own


def numbering_of(paragraph: Element | None) -> tuple[str, int | None]:
    """w:numId and w:ilvl of paragraph properties; empty and None where they are silent."""
    numbering = _child(paragraph, "numPr")
    if numbering is None:
        return "", None
    level = attribute(numbering.find(W + "ilvl"))
    return attribute(numbering.find(W + "numId")), int(level) if level.isdigit() else None


def indents(paragraph: Element | None) -> tuple[int | None, int | None]:
    """The left edge of a paragraph and the shift of its first line, in twips."""
    indent = _child(paragraph, "ind")
    if indent is None:
        return None, None
    left = _number(attribute(indent, "left") or attribute(indent, "start"))
    hanging = _number(attribute(indent, "hanging"))
    first = _number(attribute(indent, "firstLine"))
    return left, -hanging if hanging is not None else first


def _number(text: str) -> int | None:
    try:
        return int(float(text.removesuffix("pt")))
    except ValueError:
        return None
