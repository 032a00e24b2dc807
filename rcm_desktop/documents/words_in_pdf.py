"""Reads the canonical text that our PDF files carry, and the words that their pages show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rcm_desktop.documents.exporters.pdf.finish import PIECE

_HASH: Final = re.compile(r"[0-9a-f]{64}")
_SLACK: Final = 3.0  # points around a column: letters lean out of it a little
#: pdfium's mark for a hyphen at the end of a line.
_LINE_HYPHEN: Final = re.compile("[\x02\ufffe]")


class NoCanonicalText(Exception):
    """A PDF that RCM Desktop did not write, or that was rewritten since."""


@dataclass(frozen=True, slots=True)
class PdfWords:
    """`carried` is the embedded canonical text, `shown` the words of each column on the pages.

    `printed` holds every hash that stands at the foot of a page.
    """

    carried: str
    stated: str
    shown: tuple[str, ...]
    printed: frozenset[str]


def words_in_pdf(path: Path) -> PdfWords:
    """What a PDF of ours says; raises NoCanonicalText, pikepdf.PdfError, PdfiumError, OSError."""
    import pikepdf

    with pikepdf.open(path) as pdf:
        root: Any = pdf.Root
        try:
            private = root.PieceInfo[PIECE].Private
            carried = bytes(private.Text.read_bytes()).decode()
            stated = str(private.SHA256)
            frames = [tuple(float(edge) for edge in frame) for frame in private.Frames]
        except (AttributeError, KeyError, TypeError, ValueError, pikepdf.PdfError) as error:
            raise NoCanonicalText(str(path)) from error
    shown, printed = _pages(path, frames)
    return PdfWords(carried, stated, shown, printed)


def _pages(path: Path, frames: list[tuple[float, ...]]) -> tuple[tuple[str, ...], frozenset[str]]:
    import pypdfium2

    columns: list[list[str]] = [[] for _ in frames]
    printed: set[str] = set()
    pdf = pypdfium2.PdfDocument(path)
    try:
        for page in pdf:
            text = page.get_textpage()
            for column, (left, bottom, right, top) in zip(columns, frames, strict=True):
                found = text.get_text_bounded(
                    left - _SLACK, bottom - _SLACK, right + _SLACK, top + _SLACK
                )
                column.append(_LINE_HYPHEN.sub("-", found))
            below = text.get_text_bounded(top=frames[0][1] - _SLACK)
            printed.update(_HASH.findall(below))
            text.close()
            page.close()
    finally:
        pdf.close()
    return tuple("\n".join(column) for column in columns), frozenset(printed)
