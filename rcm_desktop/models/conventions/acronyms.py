"""Acronyms: explained before they are used, and explained once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rcm_desktop.models.conventions.finding import Fix, Rule, Severity, Spot, spot, write
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import Block, BlockKind, Language

UNDEFINED: Final = Rule(
    id="acronym-undefined",
    name="Acronym without its name",
    explanation="At its first use an acronym stands in brackets behind the name that it is "
    "short for.",
    source="VII RCM, 2002, decision 5: IOM; XII RCM, 2007: MRF, OCAM",
    says=(
        "{acronym} is nowhere explained.",
        "{acronym} is used here and explained only later.",
    ),
)
TWICE: Final = Rule(
    id="acronym-twice",
    name="Acronym explained twice",
    explanation="An acronym is explained once; from then on it stands alone.",
    source="XII RCM, 2007: RNCOM",
    says=("{acronym} was explained before.",),
    severity=Severity.ADVICE,
)
TWISTED: Final = Rule(
    id="acronym-twisted",
    name="Letters of an acronym exchanged",
    explanation="Two letters of an acronym that the paper explains have changed places.",
    source="RNCOM and RNOCM in papers of the Conference",
    says=("{acronym} looks like {right}, which this paper explains.",),
    severity=Severity.ERROR,
)

_ACRONYM: Final = re.compile(r"(?<![\w.-])[A-Z][A-Z0-9]*[A-Z](?:-\d{1,2})?(?=s?(?!\w))(?!-[A-Z])")
_CAPITALS: Final = re.compile(r"(?<!\w)[A-ZÁÉÍÓÚÑÜ]{2,}(?!\w)")
_DEFINED: Final = re.compile(
    r"\(\s*(?P<inside>(?:[^()\[\]]{0,60}?[,;]\s*)?"
    r"(?P<names>[A-Z][A-Z0-9]+(?:-\d{1,2})?s?(?:\s*/\s*[A-Z][A-Z0-9]+)*)"
    r"(?:,?\s*(?:por sus siglas|for its|in English|in Spanish|en inglés|en español)[^()]*)?)\s*\)"
)
_ASIDE: Final = re.compile(r"\([^()]{2,40}\)")
#: “United Nations Population Fund – UNFPA”
_AFTER_DASH: Final = re.compile(r"[A-Z]\w+ [–—-] $")
_ROMAN: Final = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
#: A quoted title, even one whose two marks do not belong together.
_QUOTED: Final = re.compile(r"[“\"«][^“”\"«»]*[”\"»]")
_LONGEST: Final = 6  # longer words in capitals are emphasis, or names: EMPOWER
_ARTICLES: Final = frozenset({"the", "el", "la", "los", "las"})
_LINKS: Final = _ARTICLES | {
    *("of", "for", "on", "and", "in", "de", "del", "sobre", "para", "y", "e", "en", "a", "al")
}
_SHORTEST_TWISTED: Final = 4
_SHOUTED: Final = 0.7
_HEADS: Final = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Use:
    """An acronym at [start, end); `defines` where it stands in brackets behind its name.

    `aside` tells that it stands in a short bracket at all: “(GI Hub)” explains GI well enough.
    """

    acronym: str
    start: int
    end: int
    defines: bool
    aside: bool
    quoted: bool


def uses(lexicon: Lexicon, words: str, language: str) -> tuple[Use, ...]:
    """Every acronym of a text that is not wholly in capitals, in order."""
    del lexicon, language
    letters = [char for char in words if char.isalpha()]
    if not letters or sum(char.isupper() for char in letters) > _SHOUTED * len(letters):
        return ()
    quoted = [match.span() for match in _QUOTED.finditer(words)]
    defined = [match.span("names") for match in _DEFINED.finditer(words) if match.start() > 2]
    asides = [match.span() for match in _ASIDE.finditer(words) if match.start() > 2]
    shouted = list(_shouted(words))
    found = []
    for match in _ACRONYM.finditer(words):
        start, end = match.span()
        defines = _within(start, end, defined)
        if _ROMAN.fullmatch(match.group()) or _within(start, end, shouted):
            continue
        if not defines and "/" in words[max(0, start - 1) : end + 1]:
            continue  # a symbol of the United Nations: FCCC/CP/2015/10
        aside = _within(start, end, asides) or bool(_AFTER_DASH.search(words, 0, start))
        found.append(Use(match.group(), start, end, defines, aside, _within(start, end, quoted)))
    return tuple(found)


def _within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)


def _shouted(words: str) -> Iterator[tuple[int, int]]:
    """Words in capitals for emphasis: three in a row, or one too long for an acronym."""
    run: list[tuple[int, int]] = []
    for match in _CAPITALS.finditer(words):
        if run and words[run[-1][1] : match.start()].strip(" ,"):
            run = []
        run.append(match.span())
        long_pair = len(run) == 2 and all(end - start > 4 for start, end in run)  # HUMAN RIGHTS
        if len(run) >= 3 or long_pair:
            yield run[0][0], run[-1][1]
        elif match.end() - match.start() > _LONGEST:
            yield match.span()


def _all_uses(paper: Paper, language: Language) -> Iterator[tuple[Block, Use]]:
    for block, words in paper.worded(language):
        if block.kind in _HEADS or block.kind is BlockKind.NOTE:
            continue
        for use in paper.recall(uses, words, language):
            yield block, use


def _title_acronyms(paper: Paper, language: Language) -> set[str]:
    """Acronyms that a title or a heading explains, which may be wholly in capitals."""
    return {
        name.strip()
        for block, words in paper.worded(language)
        if block.kind in _HEADS
        for match in _DEFINED.finditer(words)
        for name in match["names"].split("/")
    }


def undefined(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """The first use of each acronym that was not explained by then."""
    known = set(paper.lexicon.words[language].known) | _title_acronyms(paper, language)
    everything = list(_all_uses(paper, language))
    later = {use.acronym for _block, use in everything if use.defines or use.aside}
    twisted = {use.acronym for _b, use in everything if _right(use.acronym, known | later)}
    for block, use in everything:
        if use.acronym in known or use.acronym in twisted:
            continue
        known.add(use.acronym)
        if use.defines or use.aside:
            continue
        template = UNDEFINED.says[use.acronym in later]
        yield block.id, spot(use.start, use.end, template, acronym=use.acronym)


def twice(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Explanations of acronyms that were explained before; quoted titles are left alone."""
    names: dict[str, str] = {}
    told: set[tuple[str, int]] = set()
    for block, use in _all_uses(paper, language):
        if not use.defines or use.quoted:
            continue
        words = block.words(language)
        opened = words.rfind("(", 0, use.start)
        if use.acronym not in names:
            names[use.acronym] = words[:opened].rstrip()
        elif (block.id, opened) not in told:  # (ECLAC/CELADE) is one explanation
            told.add((block.id, opened))
            yield block.id, _explained_again(words, use, opened, names[use.acronym])


def _explained_again(words: str, use: Use, opened: int, first: str) -> Spot:
    """With a fix where the same whole name stands before both brackets."""
    close = words.find(")", use.end) + 1
    inside = words[opened + 1 : close - 1].strip()
    name = _shared_name(words[:opened].rstrip(), first, use.acronym)
    start = opened
    fixes: tuple[Fix, ...] = ()
    if name and inside == use.acronym:
        start, fixes = words.rfind(name, 0, opened), (write(use.acronym, certain=False),)
    return spot(start, close, TWICE.says[0], *fixes, acronym=inside)


def _shared_name(one: str, other: str, acronym: str) -> str:
    """The name that both texts end with, behind an article; empty where that is not sure."""
    a, b = one.split(), other.split()
    for count in range(1, min(len(a), len(b)) + 1):
        word, small = a[-count], a[-count].lower()
        if small != b[-count].lower() or not (word[:1].isupper() or word in _LINKS):
            return ""
        if small in _ARTICLES and count > 2 and a[1 - count][:1] == acronym[:1]:
            return " ".join(a[1 - count :])
    return ""


def twisted(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Acronyms that nothing explains and that are a twist of one that is explained."""
    everything = list(_all_uses(paper, language))
    explained = {use.acronym for _block, use in everything if use.defines}
    explained |= _title_acronyms(paper, language)
    for block, use in everything:
        right = "" if use.acronym in explained else _right(use.acronym, explained)
        if right:
            yield (
                block.id,
                spot(
                    use.start,
                    use.end,
                    TWISTED.says[0],
                    write(right),
                    acronym=use.acronym,
                    right=right,
                ),
            )


def _right(acronym: str, explained: set[str]) -> str:
    """The explained acronym with two neighbouring letters exchanged; empty if there is none."""
    if len(acronym) < _SHORTEST_TWISTED or acronym in explained:
        return ""
    for at in range(len(acronym) - 1):
        twist = acronym[:at] + acronym[at + 1] + acronym[at] + acronym[at + 2 :]
        if twist != acronym and twist in explained:
            return twist
    return ""
