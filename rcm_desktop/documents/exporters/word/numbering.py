"""Numbering definitions: one for each list and each language, never a typed digit.

Columns of a bilingual table that shared a definition would be counted in one row
across both languages.
"""

from __future__ import annotations

import hashlib
from typing import Final

from lxml import etree

from rcm_desktop.documents.exporters.look import step_of
from rcm_desktop.documents.exporters.word.styles import SERIF
from rcm_desktop.documents.exporters.word.xml import as_bytes, twips, val, w
from rcm_desktop.documents.tree import NO_LIST, Document, Paragraph
from rcm_desktop.models.document import Block, BlockKind, Language
from rcm_desktop.models.numbering import MAX_LEVEL, SCHEMES, scheme_of

_FORMATS: Final = {
    "1": "decimal",
    "a": "lowerLetter",
    "i": "lowerRoman",
    "A": "upperLetter",
    "I": "upperRoman",
    "": "bullet",
}


class Numbering:
    """The numbering definitions of a document and which paragraph uses which."""

    def __init__(self, document: Document, *, rows_numbered: bool) -> None:
        self._columns = document.bilingual
        self._levels: dict[tuple[int, Language], dict[int, tuple[str, int]]] = {}
        for row in document.rows:
            for cell in row.cells:
                if cell.list_id != NO_LIST:
                    levels = self._levels.setdefault((cell.list_id, cell.language), {})
                    levels.setdefault(row.level, (cell.scheme, max(cell.number, 1)))
        self._ids = {key: number for number, key in enumerate(self._levels, start=1)}
        self.row_number_id = len(self._ids) + 1 if rows_numbered else None

    def id_of(self, paragraph: Paragraph) -> int:
        """The w:numId of a paragraph; 0, Word's own word for none, where it has no label."""
        return self._ids.get((paragraph.list_id, paragraph.language), 0)

    def part(self) -> bytes:
        """word/numbering.xml."""
        root = w("numbering")
        for key, levels in self._levels.items():
            root.append(self._definition(self._ids[key], levels))
        if self.row_number_id is not None:
            root.append(_row_numbers(self.row_number_id))
        last = self.row_number_id or len(self._ids)
        root.extend(w("num", val("abstractNumId", n), numId=n) for n in range(1, last + 1))
        return as_bytes(root)

    def _definition(self, number: int, levels: dict[int, tuple[str, int]]) -> etree._Element:
        root = _abstract(number, "multilevel")
        bulleted = SCHEMES[next(iter(levels.values()))[0]][1] == ""
        for level in range(MAX_LEVEL + 1):
            scheme, start = levels.get(level, (_habit(level, bulleted), 1))
            root.append(self._level(level, scheme, start))
        return root

    def _level(self, level: int, scheme: str, start: int) -> etree._Element:
        prefix, counter, suffix = SCHEMES[scheme]
        step = step_of(columns=self._columns)
        return w(
            "lvl",
            val("start", start),
            val("numFmt", _FORMATS[counter]),
            val("suff", "tab"),
            val("lvlText", f"{prefix}%{level + 1}{suffix}" if counter else prefix),
            val("lvlJc", "left"),
            w("pPr", w("ind", left=twips((level + 1) * step), hanging=twips(step))),
            w("rPr", w("rFonts", ascii=SERIF, hAnsi=SERIF, cs=SERIF, hint="default")),
            ilvl=level,
        )


def _habit(level: int, bulleted: bool) -> str:
    """How a level that the document does not use counts, should someone indent to it."""
    kind = BlockKind.BULLET if bulleted else BlockKind.DECISION
    return scheme_of(Block("", kind, level=level))


def _abstract(number: int, type: str) -> etree._Element:
    nsid = hashlib.sha256(f"rcm list {number}".encode()).hexdigest()[:8].upper()
    return w("abstractNum", val("nsid", nsid), val("multiLevelType", type), abstractNumId=number)


def _row_numbers(number: int) -> etree._Element:
    """The count of blocks beside a bilingual table, where line numbers do not appear."""
    root = _abstract(number, "singleLevel")
    root.append(
        w(
            "lvl",
            val("start", 1),
            val("numFmt", "decimal"),
            val("suff", "nothing"),
            val("lvlText", "%1"),
            val("lvlJc", "left"),
            w("pPr", w("ind", left=0, firstLine=0)),
            ilvl=0,
        )
    )
    return root
