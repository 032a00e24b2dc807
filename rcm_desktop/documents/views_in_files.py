"""Which of our files say that they are a view of a text and not the text."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_CAPTION: Final = re.compile(r"== (.+) ==")
_HASH: Final = re.compile(r"\b[0-9a-f]{64}\b")
_MOST: Final = 1 << 20  # bytes of a part that holds two short facts


@dataclass(frozen=True, slots=True)
class StatedView:
    """A view's name as the file says it, and the hash of the clean text it was made from."""

    caption: str
    digest: str = ""


def stated_view(path: Path, kind: str) -> StatedView | None:
    """The view that a file says it is; None for a clean text, a foreign or an unreadable file."""
    readers = {"docx": _in_docx, "pdf": _in_pdf, "txt": _in_text, "json": _in_json}
    return readers[kind](path)


def _in_docx(path: Path) -> StatedView | None:
    from lxml import etree

    from rcm_desktop.documents.exporters.word.package import CLEAN_HASH_PROPERTY, VIEW_PROPERTY

    with zipfile.ZipFile(path) as archive:
        try:
            entry = archive.getinfo("docProps/custom.xml")
        except KeyError:
            return None
        if entry.file_size > _MOST:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(archive.read(entry), parser)
        except etree.XMLSyntaxError:
            return None
    facts = {each.get("name"): "".join(map(str, each.itertext())).strip() for each in root}
    caption = facts.get(VIEW_PROPERTY)
    return StatedView(caption, facts.get(CLEAN_HASH_PROPERTY, "")) if caption else None


def _in_pdf(path: Path) -> StatedView | None:
    import pikepdf

    from rcm_desktop.documents.exporters.pdf.finish import PIECE

    try:
        with pikepdf.open(path) as pdf:
            root: Any = pdf.Root
            private = root.PieceInfo[PIECE].Private
            return StatedView(str(private.View), str(private.CleanSHA256))
    except (AttributeError, KeyError, TypeError, ValueError, pikepdf.PdfError):
        return None


def _in_text(path: Path) -> StatedView | None:
    lines = path.read_text(encoding="utf-8-sig", errors="replace").strip().splitlines()
    found = _CAPTION.fullmatch(lines[0].strip()) if lines else None
    if found is None:
        return None
    digest = _HASH.search(lines[-1])
    return StatedView(found[1], digest[0] if digest else "")


def _in_json(path: Path) -> StatedView | None:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return StatedView(str(data["caption"]), str(data["clean_sha256"]))
    except (ValueError, KeyError, TypeError):
        return None
