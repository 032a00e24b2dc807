"""Elements of WordprocessingML, as short to write as they are to read."""

from __future__ import annotations

from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
V: Final = "urn:schemas-microsoft-com:vml"
O: Final = "urn:schemas-microsoft-com:office:office"  # noqa: E741 - its usual prefix
XML: Final = "http://www.w3.org/XML/1998/namespace"

_NAMESPACES: Final = {"w": W}
_W: Final = f"{{{W}}}"
_SPACE: Final = f"{{{XML}}}space"


def w(
    tag: str, *children: etree._Element | None, text: str | None = None, **attributes: object
) -> etree._Element:
    """An element of the `w` namespace with `w` attributes; children that are None are left out."""
    element = etree.Element(_W + tag, nsmap=_NAMESPACES)
    for name, value in attributes.items():
        element.set(_W + name, str(value))
    for child in children:
        if child is not None:
            element.append(child)
    if text is not None:
        element.text = text
        if text != text.strip() or "  " in text:
            element.set(_SPACE, "preserve")
    return element


def val(tag: str, value: object) -> etree._Element:
    """An element whose only attribute is `w:val`."""
    return w(tag, val=value)


def relation(tag: str, type: str, relation_id: str) -> etree._Element:
    """An element that points at another part of the package."""
    element = etree.Element(_W + tag, nsmap={"w": W, "r": R})
    element.set(f"{_W}type", type)
    element.set(f"{{{R}}}id", relation_id)
    return element


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    return round(points * 2)


def as_bytes(root: etree._Element) -> bytes:
    """A whole part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
