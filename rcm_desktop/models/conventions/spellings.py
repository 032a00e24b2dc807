"""Names that a paper writes in two ways, and spellings that are always wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rcm_desktop.models.conventions.finding import Rule, Severity, Spot, spot, write
from rcm_desktop.models.conventions.lexicon import Lexicon, Spelling, Wrong
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import Block, Language

VARIANT: Final = Rule(
    id="name-variant",
    name="Name written in two ways",
    explanation="A paper writes a name in one way. The rarer spelling of a paper is pointed out, "
    "whichever it is.",
    source="VII RCM, 2002: Viceministers, Vice-Ministerial; XII RCM, 2007: two names of the "
    "Network",
    says=("“{words}” is written “{usual}” elsewhere in this paper.",),
)
WRONG: Final = Rule(
    id="name-wrong",
    name="Name misspelt",
    explanation="This spelling of a name of the Conference is wrong wherever it stands.",
    source="IX RCM, 2004, decision 15 b: Pro - Tempore",
    says=("“{words}” is to be “{right}”.",),
    severity=Severity.ERROR,
)
HOUSE: Final = Rule(
    id="name-house",
    name="Not the Conference's own spelling",
    explanation="The Conference has its own spelling of this name. Off unless you want it: "
    "papers of several years keep another one throughout.",
    source="VII RCM, 2002: Presidency Pro-Témpore",
    says=("The Conference writes “{right}”.",),
    severity=Severity.ADVICE,
    on=False,
)


@dataclass(frozen=True, slots=True)
class Written:
    """The `index`-th name of the lexicon at [start, end), spelt as `form` with an ending."""

    index: int
    start: int
    end: int
    form: str
    ending: str


@lru_cache(maxsize=128)
def _pattern(spelling: Spelling) -> re.Pattern[str]:
    body = "|".join(re.escape(each) for each in sorted(spelling.spellings, key=len, reverse=True))
    ending = "|".join(sorted(spelling.endings, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?P<body>{body})(?P<ending>{ending})(?!\w)", re.IGNORECASE)


def written(lexicon: Lexicon, words: str, language: str) -> tuple[Written, ...]:
    """Each name of the lexicon in a text; headings in capitals have no spelling of their own."""
    found = []
    for index, spelling in enumerate(lexicon.spellings):
        if language not in spelling.languages:
            continue
        for match in _pattern(spelling).finditer(words):
            if match.group().isupper():
                continue
            body = match["body"].lower()
            form = next(each for each in spelling.spellings if each.lower() == body)
            found.append(Written(index, match.start(), match.end(), form, match["ending"]))
    return tuple(found)


def _all_written(paper: Paper, language: Language) -> dict[int, list[tuple[Block, Written]]]:
    by_name: dict[int, list[tuple[Block, Written]]] = {}
    for block, words in paper.worded(language):
        for one in paper.recall(written, words, language):
            by_name.setdefault(one.index, []).append((block, one))
    return by_name


def variants(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """The rarer spellings of names that a paper writes in several ways."""
    for index, places in _all_written(paper, language).items():
        counts = Counter(_no_case(one.form) for _block, one in places)
        if len(counts) < 2:
            continue
        order = [_no_case(form) for form in paper.lexicon.spellings[index].spellings]
        usual = max(counts, key=lambda form: (counts[form], -order.index(form)))
        form = paper.lexicon.spellings[index].spellings[order.index(usual)]
        for block, one in places:
            if _no_case(one.form) != usual:
                words = block.words(language)[one.start : one.end]
                right = _cased(form, words) + one.ending
                fix = write(right, certain=counts[usual] > counts[_no_case(one.form)])
                says = spot(one.start, one.end, VARIANT.says[0], fix, words=words, usual=right)
                yield block.id, says


def _no_case(form: str) -> str:
    return form.lower()


def _cased(form: str, like: str) -> str:
    """A spelling in lower case where the words that it replaces begin so."""
    return form.lower() if like[:1].islower() else form


def house(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Every name that is not spelt in the Conference's own way."""
    for index, places in _all_written(paper, language).items():
        own = paper.lexicon.spellings[index].spellings[0]
        for block, one in places:
            if _no_case(one.form) != _no_case(own):
                right = _cased(own, block.words(language)[one.start : one.end]) + one.ending
                yield block.id, spot(one.start, one.end, HOUSE.says[0], write(right), right=right)


@lru_cache(maxsize=128)
def _wrong_pattern(entry: Wrong) -> re.Pattern[str]:
    body = "|".join(re.escape(each) for each in sorted(entry.wrong, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


def misspelt(lexicon: Lexicon, words: str, language: str, _kind: str) -> Iterator[Spot]:
    """Spellings that are wrong wherever they stand."""
    for entry in lexicon.wrong:
        if language not in entry.languages:
            continue
        for match in _wrong_pattern(entry).finditer(words):
            right = _cased(entry.right, match.group())
            yield spot(
                match.start(),
                match.end(),
                WRONG.says[0],
                write(right),
                words=match.group(),
                right=right,
            )
