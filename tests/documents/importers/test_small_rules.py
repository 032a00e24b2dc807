"""Single rules of form, each on a text of a few lines."""

from __future__ import annotations

import pytest

from rcm_desktop.documents.importers import parse_text
from rcm_desktop.models.document import BlockKind


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, next(iter(block.text.values()))) for block in parse_text(text).blocks]


def test_a_page_head_with_its_number_in_one_line_is_set_aside() -> None:
    text = """
The delegations met in San Salvador and reviewed the year's work in detail.

Conference on Words            Page 1 of 3

1. They approved the work plan of the network for

Conference on Words            Page 2 of 3

consular protection, as amended.
"""
    document = parse_text(text)
    assert [aside.text.split()[-3:] for aside in document.set_aside] == [
        ["1", "of", "3"],
        ["2", "of", "3"],
    ]
    assert document.blocks[-1].words("en").endswith("network for consular protection, as amended.")


def test_a_number_in_brackets_that_the_text_refers_to_opens_a_note() -> None:
    text = """
The delegations took note of the first report.[1] They will meet again in the spring.

[1] The report was first proposed in 2004.

The delegations thanked the host for its hospitality.
"""
    assert (BlockKind.NOTE, "[1] The report was first proposed in 2004.") in kinds(text)


def test_a_verb_in_capitals_before_a_colon_is_a_chapeau() -> None:
    text = """
DECLARACIÓN

Los Viceministros de los países miembros, reunidos en la capital del país anfitrión,

ACUERDAN:

1. Aprobar el plan de trabajo revisado.
2. Agradecer al Gobierno anfitrión.
"""
    found = kinds(text)
    assert (BlockKind.TITLE, "DECLARACIÓN") in found
    assert (BlockKind.CHAPEAU, "ACUERDAN:") in found


BEFORE = "The Conference met in Panama with the participation of all of its member countries.\n\n"


@pytest.mark.parametrize(
    "line", ["**Decides to:**", "**Declare as follows:**", "**The Vice-Ministers:**", "DECLARAN:"]
)
def test_what_announces_in_bold_or_capitals_is_a_chapeau(line: str) -> None:
    after = "Reaffirmed their commitment to the rights of migrants of the whole region."
    found = [kind for kind, _ in kinds(f"{BEFORE}{line}\n\n{after}")]
    assert found == [BlockKind.PREAMBLE, BlockKind.CHAPEAU, BlockKind.PREAMBLE]


def test_rows_of_a_flattened_table_and_of_signatures_stay_apart() -> None:
    text = f"""{BEFORE}Activity             Country          Date
Workshop on returns  Mexico           12 February
Seminar on victims   El Salvador      3 July

Ana Rojas                             Luis Prado
Presidenta de Honduras                Presidente de Panamá
"""
    words = [row.split()[0] for _, row in kinds(text)][1:]
    assert words == ["Activity", "Workshop", "Seminar", "Ana", "Presidenta"]
    assert BlockKind.HEADING not in [kind for kind, _ in kinds(text)]
