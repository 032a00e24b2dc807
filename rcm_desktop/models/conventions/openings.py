"""With which verb, in which form, a paragraph opens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, cast

from rcm_desktop.models.conventions.inflection import Form
from rcm_desktop.models.conventions.lexicon import Lexicon, Verbs
from rcm_desktop.models.document import Language

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BETWEEN: Final = re.compile(r"[\s,]*")
_QUOTES: Final = re.compile(r"[\s“”\"«»'‘’(\[]*")
_FIRST_OF: Final[dict[str, tuple[str, ...]]] = {"en": ("to",), "es": ()}


class Start(StrEnum):
    """What a paragraph opens with."""

    VERB = "verb"
    CIRCUMSTANCE = "circumstance"  # “In this regard”, “En relación con”
    NO_VERB = "no verb"  # surely not: “The”, “Los”
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening word at [start, end) of the words, and the forms that it may be in."""

    start: int
    end: int
    word: str
    what: Start
    verbs: frozenset[tuple[str, Form]] = frozenset()

    @property
    def forms(self) -> frozenset[Form]:
        return frozenset(form for _verb, form in self.verbs)

    @property
    def verb(self) -> str:
        """The verb's base form; empty where there is none."""
        return next(iter(sorted(verb for verb, _form in self.verbs)), "")


def opening(lexicon: Lexicon, words: str, language: str) -> Opening:
    """The opening of a paragraph; adverbs before the verb are passed over."""
    verbs = lexicon.verbs[cast("Language", language)]
    at = _past_adverbs(words, verbs)
    match = _WORD.match(words, at)
    if not match:
        return Opening(at, at, "", Start.UNKNOWN)
    word, folded = match.group(), match.group().lower()
    if folded in _FIRST_OF[language]:
        after = _WORD.match(words, _skip(words, match.end()))
        known = verbs.by_word.get(after.group().lower(), frozenset()) if after else frozenset()
        bases = frozenset((verb, Form.TO) for verb, form in known if form is Form.BASE)
        if after and bases:
            return Opening(match.start(), after.end(), words[at : after.end()], Start.VERB, bases)
    known = verbs.by_word.get(folded, frozenset())
    if not known and language == "es" and folded.endswith("se"):
        known = verbs.by_word.get(folded[:-2], frozenset())
    if known:
        what = Start.VERB
    elif folded in verbs.circumstance:
        what = Start.CIRCUMSTANCE
    else:
        what = Start.NO_VERB if folded in verbs.no_verb else Start.UNKNOWN
    return Opening(match.start(), match.end(), word, what, known)


def _past_adverbs(words: str, verbs: Verbs) -> int:
    at = _QUOTES.match(words).end()  # type: ignore[union-attr]
    folded = words[: at + 120].lower()
    again = True
    while again:
        again = False
        for adverb in verbs.before:
            end = at + len(adverb)
            if folded.startswith(adverb, at) and not words[end : end + 1].isalpha():
                at, again = _skip(words, end), True
                break
    return at


def _skip(words: str, at: int) -> int:
    return _BETWEEN.match(words, at).end()  # type: ignore[union-attr]
