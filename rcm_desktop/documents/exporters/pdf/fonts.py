"""The faces that PDF files embed, and whether they can print every character."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from rcm_desktop.documents.tree import Document
from rcm_desktop.errors import RcmError
from rcm_desktop.resources import resource

REGULAR: Final = "RcmSerif"
BOLD: Final = "RcmSerif-Bold"
ITALIC: Final = "RcmSerif-Italic"
BOLD_ITALIC: Final = "RcmSerif-BoldItalic"
SANS: Final = "RcmSans"
SANS_BOLD: Final = "RcmSans-Bold"

_FILES: Final = {
    REGULAR: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "LiberationSerif-BoldItalic.ttf",
    SANS: "LiberationSans-Regular.ttf",
    SANS_BOLD: "LiberationSans-Bold.ttf",
}

#: Characters that our fonts lack and print as others: no-break hyphen, ideographic space.
STAND_INS: Final = {0x2011: "-", 0x3000: " "}


class MissingGlyph(RcmError):
    """A character that the embedded fonts cannot print; it would come out as an empty box."""

    template = (
        "The PDF fonts have no “{character}” ({code}, {name}), found in “{words}”; "
        "replace that character or export to Word."
    )


@dataclass(frozen=True, slots=True)
class Face:
    """A face as the layout needs it: `widths` maps code points to thousandths of the size."""

    name: str
    widths: Mapping[int, float]
    font: Any  # reportlab's TTFont, which is also what encodes text

    def width(self, text: str, size: float) -> float:
        """Width of a text in points."""
        widths = self.widths
        return sum(widths[ord(letter)] for letter in text) * size / 1000


@cache
def face(name: str) -> Face:
    """A face, read from our fonts when first asked for. A font file never changes."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(resource("fonts", _FILES[name])))
    registerFont(font)
    known = font.face.charToGlyph
    widths = {code: width for code, width in font.face.charWidths.items() if code in known}
    widths.setdefault(0xA0, widths[0x20])
    return Face(name, widths, font)


def serif(*, bold: bool, italic: bool) -> Face:
    """The face of words in the text."""
    if bold:
        return face(BOLD_ITALIC if italic else BOLD)
    return face(ITALIC if italic else REGULAR)


def check_glyphs(document: Document) -> None:
    """Raise MissingGlyph for the first character that would not print."""
    check_texts(_texts(document))


def check_texts(texts: Sequence[str]) -> None:
    """Raise MissingGlyph for the first character of these texts that would not print."""
    known = face(REGULAR).widths  # the six faces cover the same characters
    letters = set().union(*texts)
    missing = {c for c in letters if ord(c) not in known and ord(c) not in STAND_INS}
    for text in texts if missing else ():
        letter = next((letter for letter in text if letter in missing), "")
        if letter:
            raise MissingGlyph(
                character=letter,
                code=f"U+{ord(letter):04X}",
                name=unicodedata.name(letter, "unnamed").lower(),
                words=_around(text, letter),
            )


def _texts(document: Document) -> list[str]:
    texts = [document.title, document.meeting, document.version, document.caption]
    texts += [cell.words for row in document.rows for cell in row.cells]
    return texts


def _around(text: str, letter: str) -> str:
    position = text.index(letter)
    start = max(0, position - 20)
    return ("…" if start else "") + text[start : position + 20].strip()
