"""The zip around a Word file: same parts in, same bytes out, nobody's name inside."""

from __future__ import annotations

import zipfile
from typing import BinaryIO, Final
from xml.sax.saxutils import escape, quoteattr

from rcm_desktop.documents.canonical import stated_hash
from rcm_desktop.documents.tree import Document

#: The document property that holds the canonical hash.
HASH_PROPERTY: Final = "RCM text SHA-256"
#: On a view that is not the clean text: its name, and the hash of the text it was made from.
VIEW_PROPERTY: Final = "RCM view"
CLEAN_HASH_PROPERTY: Final = "RCM clean text SHA-256"

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CUSTOM_SET: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # fixed by ECMA-376, 22.3.2.2
_CONTENT_TYPES: Final = "[Content_Types].xml"

#: Relations of the main part: id → (type, target).
RELATIONS: Final[dict[str, tuple[str, str]]] = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("numbering", "numbering.xml"),
    "rId3": ("settings", "settings.xml"),
    "rId4": ("fontTable", "fontTable.xml"),
    "rId5": ("header", "header1.xml"),
    "rId6": ("header", "header2.xml"),
    "rId7": ("footer", "footer1.xml"),
    "rId8": ("footer", "footer2.xml"),
}
_TYPES: Final = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "/docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    **{f"/word/{target}": f"{_WORD}.{kind}+xml" for kind, target in RELATIONS.values()},
}


def write_package(document: Document, parts: dict[str, bytes], stream: BinaryIO) -> None:
    """Zip `parts` (path → bytes under word/) with what every package needs around them."""
    whole = {
        _CONTENT_TYPES: _content_types(),
        "_rels/.rels": _root_relations(),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(document),
        "docProps/custom.xml": _custom(document),
        "word/_rels/document.xml.rels": _relations(RELATIONS, f"{_OFFICE}/relationships/"),
        **parts,
    }
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        # readers that stream expect the content types first
        for name in sorted(whole, key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every platform
            archive.writestr(entry, whole[name])


def _content_types() -> bytes:
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _relations(relations: dict[str, tuple[str, str]], base: str) -> bytes:
    found = "".join(
        f"<Relationship Id={quoteattr(name)} Type={quoteattr(base + kind)} "
        f"Target={quoteattr(target)}/>"
        for name, (kind, target) in relations.items()
    )
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'.encode()
    )


def _root_relations() -> bytes:
    kinds = {
        "rId1": (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        "rId3": (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        "rId4": (f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
    }
    return _relations(kinds, "")


def _app() -> bytes:
    return (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>RCM Desktop</Application></Properties>"
    ).encode()


def _core(document: Document) -> bytes:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(document.title)}</dc:title><dc:creator></dc:creator>"
        f"<dc:language>{document.languages[0]}</dc:language>"
        "<cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>"
    ).encode()


def _custom(document: Document) -> bytes:
    if document.is_clean:
        facts = [(HASH_PROPERTY, stated_hash(document))]
    else:
        facts = [(VIEW_PROPERTY, document.caption), (CLEAN_HASH_PROPERTY, stated_hash(document))]
    found = "".join(
        f'<property fmtid="{_CUSTOM_SET}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(facts, start=2)
    )
    return (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/custom-properties" '
        f'xmlns:vt="{_OFFICE}/docPropsVTypes">{found}</Properties>'
    ).encode()
