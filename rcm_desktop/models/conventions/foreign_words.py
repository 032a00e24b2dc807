"""Words of the other language that were left behind in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, cast

from rcm_desktop.models.conventions.finding import Rule, Severity, Spot, spot, write
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.document import Language

FOREIGN: Final = Rule(
    id="foreign-word",
    name="Word of the other language",
    explanation="A small word of the other language was left in the text. Names and quoted "
    "titles keep their language and are not looked at.",
    source="Bilingual papers of the Conference",
    says=("“{word}” is no word of this language.",),
    severity=Severity.ERROR,
)

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_QUOTED: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|‘[^‘’]*’")
_BEFORE_I: Final = re.compile(r"h?i(?!e)", re.IGNORECASE)


def foreign_words(lexicon: Lexicon, words: str, language: str, _kind: str) -> Iterator[Spot]:
    """Small words of the other language between words of this one.

    Where a neighbour has a capital the word may belong to a name (*Ciudad y Puerto*,
    *Bank of America*); where two foreign words follow each other it is a phrase.
    """
    known = lexicon.words[cast("Language", language)].foreign
    tokens = list(_TOKEN.finditer(words))
    quoted: list[tuple[int, int]] | None = None
    for at, token in enumerate(tokens):
        if token.group() not in known:
            continue
        if quoted is None:
            quoted = [match.span() for match in _QUOTED.finditer(words)]
        if any(start <= token.start() < end for start, end in quoted):
            continue
        beside = [tokens[i].group() for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
        if len(beside) < 2 or any(not each.islower() or each in known for each in beside):
            continue
        right = _right(known[token.group()], beside[1], language)
        fixes = (write(right),) if right else ()
        yield spot(token.start(), token.end(), FOREIGN.says[0], *fixes, word=token.group())


def _right(right: str, after: str, language: str) -> str:
    """*y* becomes *e* before the sound of i."""
    return "e" if language == "es" and right == "y" and _BEFORE_I.match(after) else right
