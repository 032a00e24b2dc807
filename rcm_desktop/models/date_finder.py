"""Which words of a decision say when it is due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from rcm_desktop.models import date_phrases as phrases
from rcm_desktop.models.dates import FuzzyDate, interval_of

#: A year alone is a date only after such a word: *in 2005*, never *the 1951 Convention*.
_YEAR_LEAD: Final = re.compile(
    r"\b(?:in|during|for(?: its| the)?|by|of the period(?: of)?|the period(?: of)?|en|durante"
    r"|para(?: su| el)?|del? periodo(?: de)?|el periodo(?: de)?)(?: the year| el ano)? $"
)
#: What happened, rather than what shall: *held on December 1, 2003*.
_PAST: Final = re.compile(
    r"\b(?:held|presented|approved|adopted|signed|issued|established|carried out|celebrad[oa]s?"
    r"|realizad[oa]s?|presentad[oa]s?|aprobad[oa]s?|suscrit[oa]s?|firmad[oa]s?|adoptad[oa]s?)"
    r"[^.;]{0,60}$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: code points [start, end) and what they mean."""

    start: int
    end: int
    due: FuzzyDate


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    ranked = (phrases.RANGE, phrases.BY, phrases.AT_END, phrases.AFTER, phrases.WITHIN)
    both_ends = [rf"(?<!\w)(?:{phrases.nameless(p)})(?!\w)" for p in (*ranked, *phrases.POINTS)]
    return tuple(map(re.compile, both_ends))


def dates_in(text: str, base: date | None = None) -> list[Found]:
    """Every date phrase of a text, in order; of overlapping phrases the longest."""
    folded = phrases.fold(text)
    spans: set[tuple[int, int]] = set()
    for pattern in _patterns():
        for match in pattern.finditer(folded):
            spans.add(match.span())
    found: list[Found] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if any(start < other.end and other.start < end for other in found):
            continue
        one = _found(text, folded, start, end, base)
        if one:
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _found(text: str, folded: str, start: int, end: int, base: date | None) -> Found | None:
    if re.fullmatch(r"\d{4}(?:-\d{4})?", folded[start:end]) and not _YEAR_LEAD.search(
        folded[max(0, start - 40) : start]
    ):
        return None
    interval = interval_of(folded[start:end], base)
    relative = re.fullmatch(phrases.WITHIN, folded[start:end])
    if interval is None and not relative:
        return None
    return Found(start, end, FuzzyDate(text[start:end], *(interval or (None, None))))


def due_in(text: str, base: date | None = None) -> Found | None:
    """The first date that can be a deadline: not before the meeting, not of a thing done."""
    folded = phrases.fold(text)
    for found in dates_in(text, base):
        end = found.due.end
        if base and end and end < base:
            continue
        if base is None and _PAST.search(folded[: found.start]):
            continue
        return found
    return None
