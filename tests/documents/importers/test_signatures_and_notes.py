"""Who signs, notes numbered in brackets, and paragraphs that an entry of a list announces."""

from __future__ import annotations

from rcm_desktop.documents.importers import parse_text
from tests.documents.importers.reading import kinds


def rows(text: str) -> list[tuple[str, int, str]]:
    return [(kind, level, words.split()[0]) for kind, level, _, words in kinds(parse_text(text))]


DECIDED = "The Vice-Ministers decided:\n\n1. To approve the plan.\n\n"


def test_capitals_with_nothing_below_are_signatures() -> None:
    text = f"{DECIDED}Done in Panama on June 10, 2011.\n\nFOR CANADA\n\nFOR PANAMA\n"
    assert rows(text)[2:] == [("closing", 0, "Done"), ("closing", 0, "FOR"), ("closing", 0, "FOR")]


def test_numbers_in_round_brackets_that_the_text_refers_to_open_notes() -> None:
    text = f"{DECIDED}2. To hold a course(1) for officials.\n\n(1) Proposed in 2004.\n"
    assert rows(text)[-1] == ("note", 0, "(1)")


def test_what_an_entry_announces_belongs_to_it() -> None:
    text = (
        f"{DECIDED}2. To share the costs as follows:\n\nCanada: one half.\n\nMexico: the rest.\n\n"
    )
    assert rows(f"{text}The Vice-Ministers thanked Panama for its hospitality.\n")[2:] == [
        ("decision", 0, "To"), ("item", 1, "Canada:"), ("item", 1, "Mexico:"),
        ("closing", 0, "The"),
    ]  # fmt: skip
