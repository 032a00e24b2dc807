"""Which characters a keyboard may put into a draft: all but controls, line ends included."""

from __future__ import annotations

import unicodedata

_REFUSED = frozenset({"Cc", "Cs", "Zl", "Zp"})


def writable(text: str) -> str:
    """The text without control characters and halves of surrogate pairs.

    >>> writable("a\\x07ñ\\n")
    'añ'
    """
    return "".join(letter for letter in text if unicodedata.category(letter) not in _REFUSED)
