from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.models.date_words import describe
from rcm_desktop.models.dates import FuzzyDate, parse

MEETING = date(2004, 5, 20)

WRITTEN = [
    ("fourth quarter of 2004", "2004-10-01", "2004-12-31"),
    ("the fourth quarter of 2004", "2004-10-01", "2004-12-31"),
    ("first trimester of 2003", "2003-01-01", "2003-03-31"),
    ("last trimester of 2002", "2002-10-01", "2002-12-31"),
    ("último trimestre de 2002", "2002-10-01", "2002-12-31"),
    ("November 2002", "2002-11-01", "2002-11-30"),
    ("noviembre de 2002", "2002-11-01", "2002-11-30"),
    ("2008", "2008-01-01", "2008-12-31"),
    ("by the end of 2009", None, "2009-12-31"),
    ("a finales de 2009", None, "2009-12-31"),
    ("April 26-27, 2007", "2007-04-26", "2007-04-27"),
    ("April 26–27, 2007", "2007-04-26", "2007-04-27"),
    ("26 y 27 de abril de 2007", "2007-04-26", "2007-04-27"),
    ("24, 25 y 26 de agosto de 2010", "2010-08-24", "2010-08-26"),
    ("segundo semestre de 2005", "2005-07-01", "2005-12-31"),
    ("December 1, 2003", "2003-12-01", "2003-12-01"),
    ("1º de mayo de 2005", "2005-05-01", "2005-05-01"),
    ("January 1 through December 31, 2005", "2005-01-01", "2005-12-31"),
    ("del 1 de enero al 31 de diciembre de 2005", "2005-01-01", "2005-12-31"),
    ("November to March 2005", "2004-11-01", "2005-03-31"),
    ("the period of 2007-2008", "2007-01-01", "2008-12-31"),
    ("antes del 1 de diciembre de 2004", None, "2004-11-30"),
    ("no later than December 1, 2004", None, "2004-12-01"),
    ("a partir de 2005", "2005-01-01", None),
    ("February 2004", "2004-02-01", "2004-02-29"),
    ("2004-12-01", "2004-12-01", "2004-12-01"),
    ("Q4 2004", "2004-10-01", "2004-12-31"),
]


@pytest.mark.parametrize(("text", "start", "end"), WRITTEN)
def test_reads_the_phrases_of_the_declarations(
    text: str, start: str | None, end: str | None
) -> None:
    due = parse(text)
    assert due.text == text
    assert (due.start, due.end) == (_day(start), _day(end))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "early 2005",
        "February 30, 2004",
        "04/05/2007",
        "the next meeting",
        "December 1",
        "fifth quarter of 2004",
        "December 2005 to March 2004",
        "",
    ],
)
def test_what_is_not_surely_known_has_no_interval(text: str) -> None:
    due = parse(text, MEETING)
    assert due == FuzzyDate(text)
    assert not due.known


def test_a_period_counts_from_the_meeting() -> None:
    assert not parse("within a period of 30 days").known
    due = parse("within a period of 30 days", MEETING)
    assert (due.start, due.end) == (MEETING, date(2004, 6, 19))
    assert parse("en un plazo de seis meses", date(2004, 8, 31)).end == date(2005, 2, 28)


def test_working_days_are_not_counted_because_nobody_said_whose() -> None:
    assert not parse("within five working days", MEETING).known
    assert not parse("en un plazo de cinco días hábiles", MEETING).known


def test_this_year_is_the_meetings() -> None:
    assert parse("second half of this year", MEETING).start == date(2004, 7, 1)
    assert not parse("second half of this year").known


def test_an_interval_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError):
        FuzzyDate("x", date(2005, 1, 2), date(2005, 1, 1))


def test_overdue_only_when_its_last_day_has_passed() -> None:
    due = parse("fourth quarter of 2004")
    assert not due.overdue(date(2004, 12, 31))
    assert due.overdue(date(2005, 1, 1))
    assert not parse("soon").overdue(date(2050, 1, 1))


days = st.dates(min_value=date(1996, 1, 1), max_value=date(2099, 12, 31))


@given(days, days, st.sampled_from(["en", "es"]))
def test_what_is_described_is_read_back(a: date, b: date, language: str) -> None:
    start, end = min(a, b), max(a, b)
    for interval in ((start, end), (start, start), (None, end), (start, None)):
        due = parse(describe(*interval, language))  # type: ignore[arg-type]
        assert (due.start, due.end) == interval


@given(
    st.integers(1996, 2099),
    st.sampled_from([1, 3, 6, 12]),
    st.integers(0, 11),
    st.sampled_from(["en", "es"]),
)
def test_parts_of_a_year_are_named_and_read_back(
    year: int, months: int, part: int, language: str
) -> None:
    first = part // months * months + 1
    start = date(year, first, 1)
    after = date(year + (first + months > 12), (first + months - 1) % 12 + 1, 1)
    end = date.fromordinal(after.toordinal() - 1)
    words = describe(start, end, language)  # type: ignore[arg-type]
    due = parse(words)
    assert (due.start, due.end) == (start, end)
    assert len(words) < 30


@given(st.text(max_size=60))
def test_any_text_is_kept_as_written(text: str) -> None:
    due = parse(text, MEETING)
    assert due.text == text.strip()
    if due.start and due.end:
        assert due.start <= due.end
