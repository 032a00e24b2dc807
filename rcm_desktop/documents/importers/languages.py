"""Which language a text is in and what kind of paper it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rcm_desktop.documents.importers.vocabulary import KIND_WORDS, STOP_WORDS
from rcm_desktop.models.document import DocumentKind, Language

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 4000


def detect_language(texts: Iterable[str]) -> Language:
    """The language whose small words are more frequent; English where neither is."""
    counts = dict.fromkeys(STOP_WORDS, 0)
    seen = 0
    for text in texts:
        for word in _WORD.findall(text.lower()):
            seen += 1
            for language, stops in STOP_WORDS.items():
                counts[language] += word in stops
        if seen > _SAMPLE:
            break
    return "es" if counts["es"] > counts["en"] else "en"


def detect_kind(titles: Sequence[str]) -> DocumentKind:
    """The kind that the title lines name first; a declaration where they name none."""
    for text in titles:
        for word in _WORD.findall(text.lower()):
            for kind, names in KIND_WORDS.items():
                if word in names:
                    return DocumentKind(kind)
    return DocumentKind.DECLARATION
