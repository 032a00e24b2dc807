"""Entries counted in words: PRIMERO.- …, SEGUNDO.- …, as summit declarations print them."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = (
    ("first", "primero", "primera"), ("second", "segundo", "segunda"),
    ("third", "tercero", "tercera"), ("fourth", "cuarto", "cuarta"),
    ("fifth", "quinto", "quinta"), ("sixth", "sexto", "sexta"),
    ("seventh", "séptimo", "séptima", "septimo", "septima"), ("eighth", "octavo", "octava"),
    ("ninth", "noveno", "novena"), ("tenth", "décimo", "décima", "decimo", "decima"),
    ("eleventh", "undécimo", "undécima", "décimo primero", "décima primera"),
    ("twelfth", "duodécimo", "duodécima", "décimo segundo", "décima segunda"),
)  # fmt: skip
_NUMBERS: Final = {word: number for number, words in enumerate(_WORDS, 1) for word in words}
_ORDINAL: Final = re.compile(
    "(" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\s?(?:\.-|\.–|\.|:|-)\s+\S",
    re.IGNORECASE,
)


def ordinal_of(text: str) -> int:
    """The number that a paragraph opens with as a word; 0 for all other paragraphs.

    >>> ordinal_of("SEGUNDO.- Aprobar el plan."), ordinal_of("Second, we agree.")
    (2, 0)
    """
    found = _ORDINAL.match(text)
    if found is None or not text[0].isupper():
        return 0
    return _NUMBERS[found[1].lower()]
