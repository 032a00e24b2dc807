"""Where the parts of a paper begin and end, in files that show it by little."""

from __future__ import annotations

from rcm_desktop.documents.importers import parse_text
from rcm_desktop.documents.importers.pipeline import understand
from rcm_desktop.documents.importers.text import read_text
from tests.documents.importers.reading import expected, kinds


def rows(text: str) -> list[str]:
    """`kind | level | label | first word` of every block."""
    return [
        f"{kind} | {level} | {label} | {words.split()[0]}"
        for kind, level, label, words in kinds(parse_text(text))
    ]


def test_wrapped_text_without_any_empty_line() -> None:
    text = """SIXTH MEETING OF THE CONFERENCE ON
MIGRATION
Panama City, Panama, June 9-10, 2011
DECLARATION
The Vice-Ministers of the member countries of the Conference met in Panama City
in order to address the theme “Migration and Work: Duties Shared by the Parties”.
The Vice-Ministers:
1.
Reaffirmed that the matter must be addressed with respect for the rights of
workers.
2.
Thanked Panama for its hospitality.
Done in Panama City on June 10, 2011.
"""
    assert rows(text) == expected("""
title | 0 |  | SIXTH
subtitle | 0 |  | Panama
heading | 0 |  | DECLARATION
preamble | 0 |  | The
chapeau | 0 |  | The
decision | 0 | 1. | Reaffirmed
decision | 0 | 2. | Thanked
closing | 0 |  | Done
""")


def test_lines_as_paragraphs_without_any_empty_line() -> None:
    text = """The Conference met in Panama with the participation of all of its member countries.
Human rights
The members reviewed the protection of migrants in all of the countries of the region.
Decisions
The Vice-Ministers decided:
1. To approve the plan.
2. To thank Panama.
"""
    assert [row.split()[0] for row in rows(text)] == [
        "preamble", "heading", "preamble", "heading", "chapeau", "decision", "decision",
    ]  # fmt: skip


def test_below_a_heading_the_outer_list_goes_on_and_not_the_inner_one() -> None:
    text = """
    1. To approve the plan.
    2. To hold a workshop, and to this effect to:
       1. accept the offer of Panama;
       2. request support.

ADMINISTRATIVE MATTERS

    3. To approve the budget.
"""
    assert rows(text)[-1] == "decision | 0 | 3. | To"


def test_a_page_number_at_the_right_below_the_last_line_of_a_page() -> None:
    text = """The Vice-Ministers decided:

   1. To promote the exchange of information among the authorities in charge of
      the subject in each of the countries.
                                                              3

2. To thank Panama.
"""
    document = parse_text(text)
    assert [(aside.text, aside.reason) for aside in document.set_aside] == [("3", "page number")]


def test_a_symbol_and_a_date_above_the_title_are_not_the_title() -> None:
    text = """RCM/DOC/04-08
14 February 2008

MEETING OF THE CONSULTATION GROUP

The Group met in Panama with the participation of all of the member countries.
"""
    assert parse_text(text).title == "MEETING OF THE CONSULTATION GROUP"


def test_names_below_a_list_of_participants_are_no_closing() -> None:
    text = """The Vice-Ministers decided:

1. To approve the plan.

The Vice-Ministers thanked Panama for its hospitality.

LIST OF PARTICIPANTS

Ms. Ana Rojas

Mr. John Smith
"""
    assert [row.split()[0] for row in rows(text)] == [
        "chapeau", "decision", "closing", "heading", "preamble", "preamble",
    ]  # fmt: skip


def test_a_year_that_opens_a_line_goes_on_with_the_sentence() -> None:
    text = """The Conference recalled that its members have been working on the matter since

II. That in the course of
2006. the flows towards the north of the region reached levels which had not been
known before.
"""
    assert "the course of 2006. the flows" in kinds(parse_text(text))[-1][3]


def test_few_words_with_a_number_above_prose_are_a_heading_and_an_action_is_not() -> None:
    after = "The mechanism serves the coordination of the authorities of migration."
    text = f"ANNEX\n\n1. Purpose\n{after}\n2. Members\n{after}\n"
    assert [row.split()[0] for row in rows(text)][1:] == ["heading", "preamble"] * 2
    acted = rows(f"They decided:\n\n1. To approve the plan\n{after}\n\n2. To thank Panama.\n")
    assert acted[1] == "decision | 0 | 1. | To"


def test_a_figure_after_a_stray_line_end_goes_on_with_its_sentence() -> None:
    long = "that the number of those who travel alone had grown in all of the countries, of whom"
    text = f"They noted:\n\n1. Also {long}\n30 per cent were girls.\n\n2. Other matters.\n"
    assert rows(text)[1:] == ["decision | 0 | 1. | Also", "decision | 0 | 2. | Other"]


def test_what_pandoc_writes_around_styled_words() -> None:
    text = """::: {custom-style="Title"}
Declaration of Panama
:::

The Conference met in Panama with the participation of all of its member countries.

**[Agreed matters]{.underline}**

The members reviewed the protection of migrants in all of the countries of the region.

## Annex {#annex .unnumbered}
"""
    document = understand(read_text(text, markdown=True))
    assert [(kind, words.split()[0]) for kind, _, _, words in kinds(document)] == [
        ("title", "Declaration"), ("preamble", "The"), ("heading", "Agreed"),
        ("preamble", "The"), ("heading", "Annex"),
    ]  # fmt: skip
    assert [aside.text for aside in document.set_aside][2:] == [
        "{.underline}", "{#annex .unnumbered}",
    ]  # fmt: skip


def test_a_bracket_below_a_long_line_goes_on_with_its_sentence() -> None:
    text = (
        "PANAMA DECLARATION\n\nThe Network met in Panama on 3 May with the participation of eight "
        "delegations and adopted the agenda\n(Annex A).\n\nThe delegations took note of it.\n"
    )
    assert [row.split()[0] for row in rows(text)] == ["title", "preamble", "preamble"]
