"""An interval in the plain words a declaration would use, in English or Spanish."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final

from rcm_desktop.models.document import Language

_MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "es": (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
}
_PARTS: Final[dict[Language, dict[int, tuple[str, tuple[str, ...]]]]] = {
    "en": {
        3: ("quarter", ("first", "second", "third", "fourth")),
        6: ("half", ("first", "second")),
    },
    "es": {
        3: ("trimestre", ("primer", "segundo", "tercer", "cuarto")),
        6: ("semestre", ("primer", "segundo")),
    },
}


def describe(start: date | None, end: date | None, language: Language = "en") -> str:
    """The shortest phrase that means exactly these days; empty where nothing is known.

    >>> describe(date(2004, 10, 1), date(2004, 12, 31))
    'fourth quarter of 2004'
    """
    if start is None and end is None:
        return ""
    if start is None or end is None:
        return _open(start, end, language)
    return (
        _whole_years(start, end)
        or _part_of_year(start, end, language)
        or _months(start, end, language)
        or _days(start, end, language)
    )


def day_words(day: date, language: Language) -> str:
    """One day: *December 1, 2003*, *1 de diciembre de 2003*."""
    month = _MONTHS[language][day.month - 1]
    return (
        f"{month} {day.day}, {day.year}"
        if language == "en"
        else f"{day.day} de {month} de {day.year}"
    )


def _open(start: date | None, end: date | None, language: Language) -> str:
    if end is not None:
        by = "no later than {}" if language == "en" else "a más tardar el {}"
        return by.format(day_words(end, language))
    assert start is not None
    since = "from {} onwards" if language == "en" else "a partir del {}"
    return since.format(day_words(start, language))


def _whole_years(start: date, end: date) -> str:
    if (start.month, start.day, end.month, end.day) != (1, 1, 12, 31):
        return ""
    return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"


def _ends_a_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _part_of_year(start: date, end: date, language: Language) -> str:
    length = end.month - start.month + 1
    if start.year != end.year or start.day != 1 or not _ends_a_month(end):
        return ""
    if length not in (3, 6) or (start.month - 1) % length:
        return ""
    noun, ordinals = _PARTS[language][length]
    ordinal = ordinals[(start.month - 1) // length]
    return f"{ordinal} {noun} {'of' if language == 'en' else 'de'} {start.year}"


def _months(start: date, end: date, language: Language) -> str:
    if start.day != 1 or not _ends_a_month(end):
        return ""
    words = [f"{_MONTHS[language][d.month - 1]}" for d in (start, end)]
    of = " " if language == "en" else " de "
    if (start.year, start.month) == (end.year, end.month):
        return f"{words[0]}{of}{start.year}"
    to = " to " if language == "en" else " a "
    return f"{words[0]}{of}{start.year}{to}{words[1]}{of}{end.year}"


def _days(start: date, end: date, language: Language) -> str:
    if start == end:
        return day_words(start, language)
    if (start.year, start.month) == (end.year, end.month):
        month = _MONTHS[language][start.month - 1]
        if language == "en":
            return f"{month} {start.day}-{end.day}, {start.year}"
        return f"{start.day}-{end.day} de {month} de {start.year}"
    if language == "en":
        return f"{day_words(start, 'en')} through {day_words(end, 'en')}"
    return f"del {day_words(start, 'es')} al {day_words(end, 'es')}"
