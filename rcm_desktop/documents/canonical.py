"""The canonical text of a document: what its SHA-256 vouches for in every format.

Definition (docs/decisions/0004-canonical-text.md):

- one line for each block, in order, each ended by one line feed, in UTF-8;
- a line is the label as printed, one space, and the words; the label alone where
  there are no words, the words alone where there is no label;
- words are in Unicode NFC; characters that print nothing (controls, zero-width
  and direction marks, soft hyphens, lone surrogates) are left out; any run of white
  space, line breaks and no-break spaces included, is one space; none at the ends;
- in a document of several languages a line holds one such text for each language,
  in the document's order, with one tab between them;
- emphasis, kind, level and page layout are not part of it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from rcm_desktop.documents.tree import Document, Row
from rcm_desktop.models.document import Language

_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e01ef]"
)
_LINE_BREAKS: Final = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]")


def printable(text: str) -> str:
    """The text without characters that print nothing; breaks and tabs become spaces."""
    return _LINE_BREAKS.sub(" ", _UNPRINTABLE.sub("", text))


def normal(words: str) -> str:
    """Words as the canonical text holds them: NFC, printable, single spaces."""
    return " ".join(unicodedata.normalize("NFC", printable(words)).split())


def canonical_part(label: str, words: str) -> str:
    """One paragraph of one language: label and words."""
    return normal(f"{label} {words}")


def canonical_line(parts: Iterable[tuple[str, str]]) -> str:
    """One block's line, without its line feed; `parts` are (label, words) for each language."""
    return "\t".join(canonical_part(label, words) for label, words in parts)


def canonical_lines(document: Document, language: Language | None = None) -> list[str]:
    """The lines of a document, of one of its languages or of all."""
    return [canonical_line(_parts(row, language)) for row in document.rows]


def canonical_text(document: Document, language: Language | None = None) -> str:
    """The canonical text of a document, of one of its languages or of all."""
    return text_of(canonical_lines(document, language))


def text_of(lines: Iterable[str]) -> str:
    """Lines joined to a canonical text."""
    return "".join(f"{line}\n" for line in lines)


def canonical_hash(document: Document, language: Language | None = None) -> str:
    """SHA-256 of the canonical text, as 64 lower-case hexadecimal digits."""
    return hash_of(canonical_text(document, language))


def stated_hash(document: Document) -> str:
    """The hash that a paper states: its own, or that of the clean text it was made from."""
    return canonical_hash(document) if document.is_clean else document.vouched


def hash_of(text: str) -> str:
    """SHA-256 of a canonical text, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _parts(row: Row, language: Language | None) -> list[tuple[str, str]]:
    return [(cell.label, cell.words) for cell in row.cells if language in (None, cell.language)]
