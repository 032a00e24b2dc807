"""What a declaration says of its meeting: days, number, host, observers, budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from rcm_desktop.models.conventions.finding import Rule, Severity, Spot, spot
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.date_finder import Found, dates_in
from rcm_desktop.models.date_phrases import BY, MONTH, fold
from rcm_desktop.models.document import BlockKind, DocumentKind, Language

DATES_DIFFER: Final = Rule(
    id="meeting-dates",
    name="Days of the meeting differ",
    explanation="The days of the meeting are the same below the title and in the first paragraph.",
    source="XII RCM, 2007, place and date",
    says=("These are other days than “{words}” above.",),
    severity=Severity.ERROR,
)
PASSED: Final = Rule(
    id="date-passed",
    name="Deadline before the meeting",
    explanation="What a decision sets a date for lies after the meeting that decides it.",
    source="IX RCM, 2004, decisions 6 and 12",
    says=("“{words}” lies before the meeting.",),
)
HOST: Final = Rule(
    id="host-thanked",
    name="Host not thanked",
    explanation="A declaration thanks the country or the city that received the meeting.",
    source="XII RCM, 2007, last paragraph; IX RCM, 2004; VII RCM, 2002",
    says=("Nobody thanks {host}.",),
)
OBSERVERS: Final = Rule(
    id="observers-acknowledged",
    name="Observers not acknowledged",
    explanation="A declaration acknowledges the observer countries and organizations that "
    "took part.",
    source="IX RCM, 2004, decision 1",
    says=("No paragraph acknowledges observers.",),
    severity=Severity.ADVICE,
)
BUDGET: Final = Rule(
    id="budget-year",
    name="Year of the budget",
    explanation="A decision on the budget of the Technical Secretariat names the year that it "
    "is for: the meeting's own or the next ones.",
    source="IX RCM, 2004, decision 12; XII RCM, 2007",
    says=("No year is named for this budget.", "{year} is no year that this meeting decides on."),
)

_KINDS: Final = frozenset(
    {DocumentKind.DECLARATION, DocumentKind.COMMUNIQUE, DocumentKind.CONCLUSIONS}
)
_DECISIVE: Final = frozenset({BlockKind.DECISION, BlockKind.ITEM, BlockKind.BULLET})
_FEWEST: Final = 10  # a paper shorter than this is not finished
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS_AHEAD: Final = 3
_MAY_HOLD_ONE: Final = re.compile(
    r"\b(?:by|before|prior|later|un?till?|up to|hasta|antes|para|tardar)\b.*\d",
    re.IGNORECASE | re.DOTALL,
)
_MONTH: Final = re.compile(rf"\b{MONTH}", re.IGNORECASE)


def days_differ(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Days told of the meeting that are not those told first."""
    facts = paper.facts(language)
    told = facts.told if facts.of_conference else ()
    for held in told[1:]:
        if (held.first, held.last) != (told[0].first, told[0].last):
            source = next(b for b in paper.blocks if b.id == told[0].block)
            words = source.words(language)[told[0].start : told[0].end]
            yield held.block, spot(held.start, held.end, DATES_DIFFER.says[0], words=words)


@lru_cache(maxsize=1)
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?:{BY})")


def deadlines(lexicon: object, words: str, language: str) -> tuple[Found, ...]:
    """Days or months by which something is to be done; a year may be one that is recalled."""
    del lexicon, language
    if not _MAY_HOLD_ONE.search(words):
        return ()  # reading every date of every paragraph takes long
    return tuple(
        one
        for one in dates_in(words)
        if one.due.end
        and not _year_alone(words[one.start : one.end])
        and _by().fullmatch(fold(words[one.start : one.end]))
    )


def _year_alone(words: str) -> bool:
    return re.fullmatch(r"\D*\b(?:19|20)\d\d", words) is not None and not _MONTH.search(words)


def passed(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Deadlines of decisions that lie before the meeting."""
    first = paper.facts(language).first
    if first is None:
        return
    for block, words in paper.worded(language):
        if block.kind not in _DECISIVE:
            continue
        for one in paper.recall(deadlines, words, language):
            if one.due.end and one.due.end < first and not _past(words[: one.start]):
                told = words[one.start : one.end]
                yield block.id, spot(one.start, one.end, PASSED.says[0], words=told)


_DONE: Final = re.compile(
    r"\b(?:was|were|had|has|have|been|fue|fueron|había|habían|ha|han|sido"
    r"|\w{3,}ed|\w+ado|\w+ada|\w+ados|\w+adas|\w+ido|\w+ida|\w+idos|\w+idas)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


def _past(before: str) -> bool:
    """Whether the words tell of what had happened by the date."""
    return bool(_DONE.search(before))


def host_forgotten(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """The last paragraph of a finished paper that thanks its host nowhere."""
    facts = paper.facts(language)
    if not _finished(paper, language) or not facts.city:
        return
    names = [facts.city]
    for member in paper.lexicon.members:
        if member.code == facts.host:
            names += [member.name(language), *member.also]
    lowered = [name.lower() for name in names if "*" not in name and len(name) > 3]
    thanks = paper.lexicon.words[language].thanks
    for _block, words in paper.worded(language):
        if thanks.search(words) and _names_host(words, lowered, language):
            return
    at = _last(paper, language)
    if at:
        host = paper_host(paper, language)
        yield at[0], spot(0, at[1], HOST.says[0], host=host)


def _names_host(words: str, names: list[str], language: Language) -> bool:
    """The host by name, or as the host; “the host country” is thanks enough."""
    folded = words.lower()
    said = ("host", "hospitality") if language == "en" else ("anfitri", "hospitalidad", "sede")
    return any(name in folded for name in (*names, *said))


def paper_host(paper: Paper, language: Language) -> str:
    """The host as a reader knows it: the member's name, or the place."""
    facts = paper.facts(language)
    for member in paper.lexicon.members:
        if member.code == facts.host:
            return member.name(language)
    return facts.place or facts.city


def _finished(paper: Paper, language: Language) -> bool:
    """A paper of a meeting of the Conference, whole enough to miss something in it."""
    return (
        paper.kind in _KINDS
        and len(paper.blocks) >= _FEWEST
        and paper.facts(language).of_conference
        and bool(paper.facts(language).told)
        and paper.whole(language)
    )


def _last(paper: Paper, language: Language) -> tuple[str, int] | None:
    """The last closing paragraph, else the last paragraph before the annexes."""
    closing = [b for b in paper.blocks if b.kind is BlockKind.CLOSING and b.words(language)]
    others = [
        b for b in paper.blocks if b.kind in _DECISIVE | {BlockKind.PREAMBLE} and b.words(language)
    ]
    last = (closing or others)[-1:]
    return (last[0].id, len(last[0].words(language))) if last else None


def observers_forgotten(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """The last paragraph of a finished paper that acknowledges no observers."""
    if not _finished(paper, language):
        return
    words_of = paper.lexicon.words[language]
    for _block, words in paper.worded(language):
        if words_of.observers.search(words) and words_of.acknowledges.search(words):
            return
    at = _last(paper, language)
    if at:
        yield at[0], spot(0, at[1], OBSERVERS.says[0])


def budget_year(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Approvals of a budget without a year, or with one that has passed or is far off."""
    facts, words_of = paper.facts(language), paper.lexicon.words[language]
    if not facts.of_conference:
        return
    for block, words in paper.worded(language):
        if block.kind not in _DECISIVE:
            continue
        approves = words_of.approves.search(words)
        budget = words_of.budget.search(words)
        if not budget or not approves or approves.start() > budget.start():
            continue
        start, end = _sentence_at(words, budget.start())
        if any(mark in words[start:end] for mark in '“”"«»'):
            continue  # the budget is named by a document, which says its year
        wrong = _wrong_year(words[start:end], facts.first)
        if wrong is None:
            continue
        if wrong:
            at = words.index(wrong, start)
            yield block.id, spot(at, at + 4, BUDGET.says[1], year=wrong)
        else:
            yield block.id, spot(budget.start(), budget.end(), BUDGET.says[0])


def _sentence_at(words: str, at: int) -> tuple[int, int]:
    start = max(words.rfind(". ", 0, at), words.rfind("; ", 0, at)) + 1
    ends = [end for end in (words.find(". ", at), words.find("; ", at)) if end >= 0]
    return start, min(ends, default=len(words))


def _wrong_year(sentence: str, first: date | None) -> str | None:
    """None where the years are right, the first wrong one, or empty where there is none."""
    years = _YEAR.findall(sentence)
    if not years:
        return ""
    if first is None or any(first.year <= int(y) <= first.year + _YEARS_AHEAD for y in years):
        return None
    return str(years[0])
