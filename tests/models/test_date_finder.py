from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.models.date_finder import dates_in, due_in
from tests.shared import needs_seeds, seed


@needs_seeds
def test_every_date_of_the_ninth_meetings_declaration() -> None:
    text = seed("002").read_text(encoding="utf-8")
    found = {one.due.text: (one.due.start, one.due.end) for one in dates_in(text)}
    assert found == {
        "May 20-21, 2004": (date(2004, 5, 20), date(2004, 5, 21)),
        "December 1, 2003": (date(2003, 12, 1), date(2003, 12, 1)),
        "fourth quarter of 2004": (date(2004, 10, 1), date(2004, 12, 31)),
        "2005": (date(2005, 1, 1), date(2005, 12, 31)),
        "January 1 through December 31, 2005": (date(2005, 1, 1), date(2005, 12, 31)),
    }


@needs_seeds
def test_the_due_date_of_each_decision_that_has_one() -> None:
    lines = seed("002").read_text(encoding="utf-8").split("\n")
    due = {}
    for line in lines:
        number, _, words = line.partition(". ")
        found = due_in(words, date(2004, 5, 20)) if number.strip().isdigit() else None
        if found:
            due[int(number)] = (found.due.start, found.due.end)
    assert due == {
        6: (date(2004, 10, 1), date(2004, 12, 31)),
        7: (date(2005, 1, 1), date(2005, 12, 31)),
        12: (date(2005, 1, 1), date(2005, 12, 31)),
    }


@needs_seeds
def test_a_period_in_the_seventh_meetings_communique() -> None:
    text = seed("004").read_text(encoding="utf-8")
    found = {one.due.text: one.due for one in dates_in(text, date(2002, 5, 30))}
    assert found["within a period of 30 days"].end == date(2002, 6, 29)
    assert found["last trimester of 2002"].start == date(2002, 10, 1)
    assert found["first trimester of 2003"].end == date(2003, 3, 31)


def test_a_years_number_inside_a_name_is_no_date() -> None:
    assert dates_in("to the 1951 Convention and its 1967 Protocol, 2000 migrants") == []


def test_what_was_done_is_no_deadline() -> None:
    text = "Endorse the document presented at the workshop held on December 1, 2003."
    assert due_in(text) is None
    assert due_in("Celebrar el taller en noviembre de 2005.") is not None


def test_positions_are_those_of_the_text_as_written() -> None:
    text = "Celebrar—según lo acordado—un taller el último trimestre de 2002."
    (found,) = dates_in(text)
    assert text[found.start : found.end] == found.due.text == "último trimestre de 2002"


@given(st.text(alphabet="may 1,2-0of de l5", max_size=300))
def test_found_dates_never_overlap(text: str) -> None:
    found = dates_in(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[one.start : one.end] == one.due.text for one in found)


def test_long_lists_of_numbers_are_read_quickly() -> None:
    assert dates_in("1, 2, " * 5000) == []
