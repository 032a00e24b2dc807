"""What a paper says of its own meeting: number, place, host and days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rcm_desktop.models.conference import Member
from rcm_desktop.models.date_finder import Found, dates_in
from rcm_desktop.models.document import Block, BlockKind, Language

_HEAD: Final = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE})
_LONGEST: Final = 14  # days of a meeting
_HELD: Final = re.compile(
    r"\b(?:held in|took place in|met in|meeting in|gathered in"
    r"|celebrad[ao] en|tuvo lugar en|se reunieron en|reunidos en|llevad[ao] a cabo en"
    r"|se celebró en|se llevó a cabo en|realizad[ao] en)\s+(?:la ciudad de |the city of )?"
    r"(?P<place>[^.;:()]{3,80})",
    re.IGNORECASE,
)
_MET: Final = re.compile(
    r"\b(?:held|took place|met|gathered|celebr[óaeo]\w*|tuvo lugar|se reunieron|reunidos"
    r"|llevó a cabo|llevad[ao] a cabo)\b",
    re.IGNORECASE,
)
_DATE_STARTS: Final = re.compile(r",?\s*(?:on|from|los días|el|del|los)?\s*$", re.IGNORECASE)
_OF_CONFERENCE: Final = re.compile(
    r"regional conf+erence on migration|conferencia regional sobre migraci[oó]n|\bRCM\b|\bCRM\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Held:
    """Days of the meeting as one block tells them, at [start, end) of its words."""

    block: str
    start: int
    end: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """Empty or None is what the paper does not say; `host` is a member's code."""

    of_conference: bool = False
    city: str = ""
    place: str = ""
    host: str = ""
    told: tuple[Held, ...] = ()

    @property
    def first(self) -> date | None:
        return self.told[0].first if self.told else None

    @property
    def last(self) -> date | None:
        return self.told[0].last if self.told else None


def facts_of(
    blocks: Sequence[Block], language: Language, members: Sequence[Member]
) -> MeetingFacts:
    """The facts of a meeting, as its title and first paragraph tell them."""
    head, body = _opening_blocks(blocks, language)
    texts = [block.words(language) for block in (*head, *body)]
    told = tuple(held for block in (*head, *body) if (held := _held(block, language)))
    place = _place(head, body, language)
    city = place.split(",")[0].strip()
    return MeetingFacts(
        of_conference=any(_OF_CONFERENCE.search(text) for text in texts),
        city=city,
        place=place,
        host=_host(place, members, language),
        told=told,
    )


def _opening_blocks(blocks: Sequence[Block], language: Language) -> tuple[list[Block], list[Block]]:
    """Titles, and the first paragraph of the preamble before any list."""
    head: list[Block] = []
    for block in blocks[:12]:
        if block.kind in _HEAD:
            head.append(block)
        elif block.kind is BlockKind.PREAMBLE:
            return head, [block]
        elif block.kind is not BlockKind.HEADING:
            break
    return head, []


def _meeting_date(text: str) -> Found | None:
    """The first date of a text that may be the days of a meeting."""
    return next(iter(_meeting_dates(text)), None)


def _meeting_dates(text: str) -> list[Found]:
    return [
        one
        for one in dates_in(text)
        if one.due.start and one.due.end and (one.due.end - one.due.start).days <= _LONGEST
    ]


def _held(block: Block, language: Language) -> Held | None:
    """The days that a title tells, or the only ones of a paragraph that says who met."""
    text = block.words(language)
    dates = _meeting_dates(text)
    if block.kind is BlockKind.PREAMBLE and (len(dates) != 1 or not _MET.search(text)):
        return None
    if not dates or dates[0].due.start is None or dates[0].due.end is None:
        return None
    one = dates[0]
    return Held(block.id, one.start, one.end, dates[0].due.start, dates[0].due.end)


def _place(head: Sequence[Block], body: Sequence[Block], language: Language) -> str:
    for block in head:
        text = block.words(language)
        one = _meeting_date(text)
        if one and one.start > 3:
            return _DATE_STARTS.sub("", text[: one.start]).strip(" ,")
    for block in body:
        match = _HELD.search(block.words(language))
        if match:
            place = match["place"]
            one = _meeting_date(place)
            if one:
                place = place[: one.start]
            place = re.split(r"\s(?:on|from|under|with|los días|el|bajo|con)\s", place)[0]
            return _DATE_STARTS.sub("", place).strip(" ,")
    return ""


def _host(place: str, members: Sequence[Member], language: Language) -> str:
    """The member that the last part of a place names, or that its city is called after."""
    parts = [part.strip() for part in place.split(",") if part.strip()]
    for part in reversed(parts):
        for member in members:
            if part.lower() in (member.name(language).lower(), *(a.lower() for a in member.also)):
                return member.code
    return ""
