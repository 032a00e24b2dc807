"""Plain text: a paragraph a line, lists indented, a blank line between blocks."""

from __future__ import annotations

from typing import BinaryIO, ClassVar, Final

from rcm_desktop.documents.canonical import canonical_part
from rcm_desktop.documents.exporters.base import Exporter, Progress
from rcm_desktop.documents.exporters.furniture import hash_label
from rcm_desktop.documents.legend import with_legend
from rcm_desktop.documents.plain_marks import marked_words
from rcm_desktop.documents.tree import Document, Row

INDENT: Final = "   "


def caption_line(caption: str) -> str:
    """What opens a text that is not the clean one: `== Redline ==`."""
    return f"== {caption} =="


def language_mark(language: str) -> str:
    """What opens a paragraph where a text holds more than one language: `[es] `."""
    return f"[{language}] "


class TextExporter(Exporter):
    """Writes what `verify` reads back line by line as the canonical text.

    Other readings open with a line that names them; `plain_marks.py` says how they show looks.
    """

    suffix: ClassVar[str] = ".txt"

    def write(self, document: Document, stream: BinaryIO, progress: Progress) -> None:
        document = with_legend(document)
        total = len(document.rows)
        if not document.is_clean:
            stream.write(f"{caption_line(document.caption)}\n".encode())
        for done, row in enumerate(document.rows, start=1):
            if done > 1 or not document.is_clean:
                stream.write(b"\n")
            stream.write(_lines(row, document.bilingual).encode())
            progress.step(done, total)
        if not document.is_clean:
            stream.write(f"\n{hash_label(document)}{document.vouched}\n".encode())


def _lines(row: Row, marked: bool) -> str:
    steps = row.level if row.cells[0].label else row.indent
    parts = [(cell.language, canonical_part(cell.label, marked_words(cell))) for cell in row.cells]
    if marked:  # a language without words is marked too, so that the languages stay in step
        lines = [f"{language_mark(language)}{part}".rstrip() for language, part in parts]
    else:
        lines = [part for _, part in parts]
    return "".join(f"{INDENT * steps}{line}\n" for line in lines)
