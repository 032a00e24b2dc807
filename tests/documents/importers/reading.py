"""How tests look at an imported document: as an outline, and as the words of its source."""

from __future__ import annotations

import re
import unicodedata

from rcm_desktop.documents.importers import ImportedDocument
from rcm_desktop.models.numbering import labels

_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>|[*\\\s#|]")


def outline(document: ImportedDocument, first: int = 4, last: int = 3) -> list[str]:
    """`kind | level | label | opening words | closing words` of every block."""
    rows = []
    for block, label in zip(document.blocks, labels(document.blocks), strict=True):
        words = block.words(document.language).split()
        start, end = " ".join(words[:first]), " ".join(words[-last:])
        rows.append(f"{block.kind} | {block.level} | {label} | {start} | {end}")
    return rows


def expected(table: str) -> list[str]:
    """The rows of a hand-made outline, freed of the blanks that align its columns."""
    return [
        " | ".join(cell.strip() for cell in row.split(" | ")) for row in table.strip().splitlines()
    ]


def bare(text: str) -> str:
    """All characters of a text that are neither blanks nor Markdown's or HTML's marks."""
    return _MARKS.sub("", unicodedata.normalize("NFC", text))


def source_of(document: ImportedDocument) -> str:
    """Labels and words of all blocks and all that was set aside, in the order of the source."""
    return bare("".join(piece.text for piece in document.source))


def kinds(document: ImportedDocument) -> list[tuple[str, int, str, str]]:
    """(kind, level, label, words) of every block."""
    return [
        (block.kind.value, block.level, label, block.words(document.language))
        for block, label in zip(document.blocks, labels(document.blocks), strict=True)
    ]
