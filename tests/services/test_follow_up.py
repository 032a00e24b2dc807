from __future__ import annotations

from datetime import date

import pytest

from rcm_desktop.models.date_finder import due_in
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.plan import PlanKind
from rcm_desktop.services.conference import Conference
from rcm_desktop.services.follow_up import (
    delegations_in,
    follow_up,
    kind_of,
    short_title,
    suggest_area,
)
from tests.shared import needs_seeds, seed

CONFERENCE = Conference()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Canada and Mexico", ("CAN", "MEX")),
        ("the Dominican Republic and the United States of America", ("DOM", "USA")),
        ("los Estados Unidos Mexicanos y los Estados Unidos de América", ("MEX", "USA")),
        ("República Dominicana, Panamá y Belice", ("DOM", "PAN", "BLZ")),
        ("held in Mexico City, near the Gulf of Mexico", ()),
        ("the US urged us", ("USA",)),
        ("the Canadian and Guatemalan Governments", ("CAN", "GTM")),
        ("la delegación salvadoreña en San Salvador", ("SLV",)),
        ("the Central American Integration System", ()),
    ],
)
def test_delegations_are_named_in_many_ways(text: str, codes: tuple[str, ...]) -> None:
    assert delegations_in(text, CONFERENCE) == codes


def test_every_member_is_found_by_both_names() -> None:
    for member in CONFERENCE.members:
        for name in member.names.values():
            assert delegations_in(f"el apoyo de {name}.", CONFERENCE) == (member.code,)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("a seminar on Migration and Health", "rights.consular"),
        ("la trata de personas y el tráfico ilícito de migrantes", "policy.trafficking"),
        ("policies that facilitate the flow of remittances", "development.general"),
        ("unaccompanied migrant children", "rights.vulnerable"),
        ("security of travel documents and visas", "policy.management"),
        ("Approve the budget of the Technical Secretariat", ""),
        ("", ""),
        ("consular protection and remittances", ""),
    ],
)
def test_an_area_is_suggested_only_when_it_leads(text: str, area: str) -> None:
    assert suggest_area(text, CONFERENCE.themes).area == area


def test_between_two_areas_of_a_theme_the_theme_is_suggested() -> None:
    found = suggest_area("consular protection of unaccompanied minors", CONFERENCE.themes)
    assert (found.theme, found.area) == ("rights", "")
    assert "consular protection" in found.words or found.words


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "To organize a seminar in the last trimester of 2002 in San Salvador, so that …",
            "Organize a seminar in San Salvador",
        ),
        (
            "Approve the appointment of Mr. X as Coordinator.",
            "Approve the appointment of Mr. X as Coordinator",
        ),
        (
            "Celebrar un taller sobre salud durante el cuarto trimestre de 2004.",
            "Celebrar un taller sobre salud",
        ),
        ("", ""),
    ],
)
def test_the_title_is_the_main_clause(text: str, title: str) -> None:
    assert short_title(text, due_in(text)) == title


def test_a_long_title_is_cut_at_a_word() -> None:
    title = short_title("word " * 60)
    assert len(title) <= 120
    assert title.endswith("word…")


def test_a_document_is_told_from_an_event() -> None:
    assert kind_of("Endorse the document presented at the workshop") is PlanKind.DOCUMENT
    assert kind_of("Hold a seminar to write guidelines") is PlanKind.ACTION
    assert kind_of("Aprobar los lineamientos regionales") is PlanKind.DOCUMENT


def test_sponsors_are_told_from_those_responsible() -> None:
    block = Block(
        "b", BlockKind.DECISION, {"en": "Hold a seminar in El Salvador, sponsored by Canada."}
    )
    item = follow_up(block, CONFERENCE, item_id="p", draft="d")
    assert (item.responsible, item.sponsors) == (("SLV",), ("CAN",))


@needs_seeds
def test_the_sixth_decision_of_the_ninth_meeting() -> None:
    line = next(
        line
        for line in seed("002").read_text(encoding="utf-8").split("\n")
        if line.startswith("6. ")
    )
    block = Block("b6", BlockKind.DECISION, {"en": line[3:].strip()})
    item = follow_up(
        block, CONFERENCE, item_id="p", draft="d", label="6.", meeting_date=date(2004, 5, 20)
    )
    assert item.title.endswith('a seminar on "Migration and Health"')
    assert item.area == "rights.consular"
    assert item.responsible == ("CAN", "MEX")
    assert item.due
    assert (item.due.start, item.due.end) == (date(2004, 10, 1), date(2004, 12, 31))
    assert item.due.text == "fourth quarter of 2004"
