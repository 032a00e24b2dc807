"""Plain text: a paragraph a line, lists indented, a blank line between blocks."""

from __future__ import annotations

from typing import BinaryIO, ClassVar, Final

from rcm_desktop.documents.canonical import canonical_part
from rcm_desktop.documents.exporters.base import Exporter, Progress
from rcm_desktop.documents.tree import Document, Row

INDENT: Final = "   "


def language_mark(language: str) -> str:
    """What opens a paragraph where a text holds more than one language: `[es] `."""
    return f"[{language}] "


class TextExporter(Exporter):
    """Writes what `verify` reads back line by line as the canonical text."""

    suffix: ClassVar[str] = ".txt"

    def write(self, document: Document, stream: BinaryIO, progress: Progress) -> None:
        total = len(document.rows)
        for done, row in enumerate(document.rows, start=1):
            if done > 1:
                stream.write(b"\n")
            stream.write(_lines(row, document.bilingual).encode())
            progress.step(done, total)


def _lines(row: Row, marked: bool) -> str:
    steps = row.level if row.cells[0].label else row.indent
    parts = [(cell.language, canonical_part(cell.label, cell.words)) for cell in row.cells]
    if marked:  # a language without words is marked too, so that the languages stay in step
        lines = [f"{language_mark(language)}{part}".rstrip() for language, part in parts]
    else:
        lines = [part for _, part in parts]
    return "".join(f"{INDENT * steps}{line}\n" for line in lines)
