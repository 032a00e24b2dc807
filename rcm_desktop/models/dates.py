"""Fuzzy dates: kept as written, and as the interval they surely mean.

*Fourth quarter of 2004* is October 1 to December 31; *soon* is kept without an interval.
Nothing is guessed: what the grammar of `date_phrases` does not hold has no interval.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from rcm_desktop.models import date_phrases as phrases

Interval = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as written, with the first and last day it may mean; None where it is open.

    Raises ValueError where the interval ends before it starts.
    """

    text: str
    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError("an interval ends before it starts")

    @property
    def known(self) -> bool:
        """Whether any day is known at all."""
        return self.start is not None or self.end is not None

    def overdue(self, today: date) -> bool:
        """Whether the last day it may mean has passed."""
        return self.end is not None and self.end < today


def parse(text: str, base: date | None = None) -> FuzzyDate:
    """Read a date as people write it; `base` is the day that *within 30 days* counts from."""
    written = text.strip()
    interval = interval_of(written, base)
    return FuzzyDate(written, *interval) if interval else FuzzyDate(written)


def interval_of(text: str, base: date | None = None) -> Interval | None:
    """The interval a whole phrase means, or None when it is not understood."""
    folded = re.sub(" +", " ", phrases.fold(text)).strip(" .,;:")
    folded = re.sub("^" + phrases.LEAD, "", folded) if not _whole("within", folded) else folded
    try:
        interval = _read(folded, base)
    except ValueError:  # a day that the calendar does not have: February 30
        return None
    if interval is None or interval == (None, None):
        return None
    start, end = interval
    return None if start and end and start > end else interval


def _read(folded: str, base: date | None) -> Interval | None:
    if match := _whole("within", folded):
        return _within(match, base)
    point = _point(folded, base)
    if point:
        return point
    for name, read in (("range", _range), ("by", _by), ("at_end", _by), ("after", _after)):
        match = _whole(name, folded)
        interval = read(match, base) if match else None
        if interval:
            return interval
    return None


@cache
def _compiled(name: str) -> re.Pattern[str]:
    return re.compile(getattr(phrases, name.upper()))


@cache
def _points() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, phrases.POINTS))


def _whole(name: str, folded: str) -> re.Match[str] | None:
    return _compiled(name).fullmatch(folded)


def _point(folded: str, base: date | None, year: int | None = None) -> Interval | None:
    """The days of one point of the calendar; `year` serves where it names none."""
    for pattern in _points():
        match = pattern.fullmatch(folded)
        if match:
            parts = {key: value for key, value in match.groupdict().items() if value is not None}
            written = _year(parts["year"], base) if "year" in parts else year
            return _days(parts, written) if written else None
    return None


def _year(folded: str, base: date | None) -> int | None:
    if folded.isdigit():
        return int(folded)
    if base is None:  # this year, next year: of a meeting that nobody named
        return None
    return base.year + (1 if re.fullmatch(phrases.NEXT_YEAR, folded) else 0)


def _days(parts: dict[str, str], year: int) -> Interval | None:
    if "period" in parts:
        return _part_of_year(parts["ordinal"], phrases.PERIODS.get(parts["period"], 3), year)
    if "number" in parts:
        day = date(year, int(parts["number"]), int(parts["day"]))
        return day, day
    if "month" not in parts:
        return date(year, 1, 1), date(year, 12, 31)
    month = phrases.MONTHS[parts["month"].rstrip(".")]
    if "day" not in parts:
        return date(year, month, 1), _month_end(year, month)
    first = date(year, month, _day_number(parts["day"]))
    return first, date(year, month, _day_number(parts["last"])) if "last" in parts else first


def _part_of_year(ordinal: str, months: int, year: int) -> Interval | None:
    parts = 12 // months
    number = int(ordinal) if ordinal.isdigit() else phrases.ORDINALS[ordinal] or parts
    if number > parts:
        return None
    last = number * months
    return date(year, last - months + 1, 1), _month_end(year, last)


def _day_number(folded: str) -> int:
    digits = re.match(r"\d+", folded)
    return int(digits.group()) if digits else 1


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _range(match: re.Match[str], base: date | None) -> Interval | None:
    first, last = match["a"] or match["c"], match["b"] or match["d"]
    to = _point(last, base)
    if to is None or to[1] is None:
        return None
    start = _point(first, base, to[1].year)
    if start and start[0] and start[0] > to[1] and _point(first, base) is None:
        start = _point(first, base, to[1].year - 1)  # November to March 2005
    return (start[0], to[1]) if start else None


def _by(match: re.Match[str], base: date | None) -> Interval | None:
    """An open start, closed by the day the phrase counts from where that is known."""
    point = _point(match["point"], base)
    if point is None or point[0] is None or point[1] is None:
        return None
    parts = match.groupdict()
    early = parts.get("before") and not parts.get("end")
    end = point[0] - timedelta(days=1) if early else point[1]
    return (base if base and base <= end else None), end


def _after(match: re.Match[str], base: date | None) -> Interval | None:
    point = _point(match["point"], base)
    if point is None or point[0] is None or point[1] is None:
        return None
    return (point[1] + timedelta(days=1) if match["after"] else point[0]), None


def _within(match: re.Match[str], base: date | None) -> Interval | None:
    """Counted from the base; working days are not: whose holidays count is not said."""
    if base is None or match["working"] or match["habiles"]:
        return None
    count, unit = match["count"], match["unit"]
    number = int(count) if count.isdigit() else phrases.NUMBERS[count]
    if unit.startswith("d"):
        return base, base + timedelta(days=number)
    if unit.startswith(("w", "s")):
        return base, base + timedelta(weeks=number)
    return base, _months_later(base, number * (12 if unit[0] in "ya" else 1))


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = _month_end(day.year + years, month + 1)
    return last.replace(day=min(day.day, last.day))
