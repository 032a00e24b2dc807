"""The seeds' declarations, each against an outline written by hand from a careful reading."""

from __future__ import annotations

import pytest

from rcm_desktop.documents.importers import read_document
from rcm_desktop.models.document import DocumentKind
from tests.documents.importers.reading import expected, outline
from tests.shared import needs_seeds, seed

pytestmark = needs_seeds

SEED_000 = """
title    | 0 |     | XII MEETING OF THE | ON MIGRATION (RCM)
subtitle | 0 |     | New Orleans, United States, | April 26-27, 2007
heading  | 0 |     | DECLARATION | DECLARATION
preamble | 0 |     | The Twelfth Meeting of | April 26-27, 2007.
chapeau  | 0 |     | The Vice-Ministers: | The Vice-Ministers:
preamble | 0 |     | Expressed the commitment of | discussion on migration.
preamble | 0 |     | Emphasized the commitment of | Transnational Organized Crime.
preamble | 0 |     | Reaffirmed their commitment to | need international protection.
preamble | 0 |     | Approved the “Regional Guidelines | Victims of Trafficking.”
preamble | 0 |     | Welcomed the significant advances | within Central America.
preamble | 0 |     | Reaffirmed that multilateral cooperation | of the phenomenon.
preamble | 0 |     | Emphasized the vital role | human rights violations.
preamble | 0 |     | Emphasized that victims of | with domestic legislation.
preamble | 0 |     | Emphasized the importance of | repatriation and reintegration.
preamble | 0 |     | Committed to continue efforts | their destination country.
chapeau  | 0 |     | The Vice-Ministers made the | the following decisions:
bullet   | 0 | •   | Grant the status of | to the RCM.
bullet   | 0 | •   | Approve, | Approve,
item     | 1 | 1.  | the holding of a | in the RCM.
item     | 1 | 2.  | the establishment by IOM | victims of trafficking.
item     | 1 | 3.  | the holding of a | confront these crimes.
bullet   | 0 | •   | Take note with satisfaction | of high vulnerability.
item     | 1 |     | Request that the Presidency | the Technical Secretariat.
bullet   | 0 | •   | Express satisfaction for the | between both countries.
bullet   | 0 | •   | Approve the budget of | its 2008 operations.
bullet   | 0 | •   | Name Mr. Saul Salvador | period of 2007-2008.
bullet   | 0 | •   | Welcome the offer of | Migration in 2010.
chapeau  | 0 |     | Equally, the Vice-Ministers: | Equally, the Vice-Ministers:
preamble | 0 |     | Highlighted the valiant efforts | his future endeavors.
preamble | 0 |     | Thank the governments of | communities of origin.
preamble | 0 |     | Congratulate the efforts of | migration and development.
preamble | 0 |     | Thanked the Regional Network | proposals and recommendations.
preamble | 0 |     | Acknowledged the participation of | Spain and SEGIB.
preamble | 0 |     | Reiterate their thanks to | Conference on Migration.
closing  | 0 |     | Finally, the Vice-Ministers thanked | Conference on Migration.
heading  | 0 |     | ANNEXES: | ANNEXES:
annex    | 0 | 1.  | Regarding the Vice-Ministerial closed-door | Vice-Ministers agreed that:
quote    | 0 |     | “The Declaration and Decisions | their respective delegations.”
annex    | 0 | 2.  | The Vice-Ministers instructed the | RCM member countries.
"""

SEED_002 = """
title    | 0 |     | REGIONAL CONFERENCE ON MIGRATION | MIGRATION (PUEBLA PROCESS)
subtitle | 0 |     | IX MEETING | IX MEETING
subtitle | 0 |     | Panama City, Panama, May | May 20-21, 2004
heading  | 0 |     | DECLARATION | DECLARATION
preamble | 0 |     | The Ninth Meeting of | in the region.
preamble | 0 |     | The Vice Ministers reviewed | health, and trade.
chapeau  | 0 |     | They expressed the need | consequently agreed to:
bullet   | 0 | -   | Continue working toward the | women and children.
bullet   | 0 | -   | Strengthen and increase our | our borders secure.
bullet   | 0 | -   | Bring closer together and | and orderly manner.
bullet   | 0 | -   | Promote contact with other | interests and concerns.
bullet   | 0 | -   | Express satisfaction over the | Honduras and Nicaragua.
preamble | 0 |     | In order to achieve | the attached document.
preamble | 0 |     | They thanked the Government | Conference on Migration.
heading  | 0 |     | DECISIONS OF THE VICE | THE VICE MINISTERS
chapeau  | 0 |     | The Vice Ministers decided | Ministers decided to:
decision | 0 | 1.  | Express appreciation for the | Integration System (SICA).
decision | 0 | 2.  | Thank the Regional Network | on objective information.
decision | 0 | 3.  | Thank the Presidency Pro-Tempore | American States (OAS).
decision | 0 | 4.  | Endorse the document "Strengthening | of the document.
decision | 0 | 5.  | Endorse the documents entitled | December 1, 2003.
decision | 0 | 6.  | Accept the offer from | quarter of 2004.
decision | 0 | 7.  | Approve the participation of | topic of migration.
decision | 0 | 8.  | Urge the member countries | Trafficking in Persons.
decision | 0 | 9.  | Recognize that international cooperation | trafficking in persons.
decision | 0 | 10. | Urge member countries to | this illegal activity.
decision | 0 | 11. | Recognize that the problems | to combat them.
decision | 0 | 12. | Approve the budget of | the Presidency Pro-Tempore.
decision | 0 | 13. | Authorize the TS to | of the Americas.
decision | 0 | 14. | Continue joint training exercises | of consular protection.
item     | 1 |     | Specifically, recognize the value | Relations of Mexico.
item     | 1 |     | Likewise, urge the RCM | in such events.
decision | 0 | 15. | Modify the "Terms of | personnel as follows:
item     | 1 | a.  | Contracting of the Coordinator | two additional years;
item     | 1 | b.  | Contract extensions will depend | - Tempore; and
item     | 1 | c.  | The vacancy in the | when circumstances require.
decision | 0 | 16. | Express recognition for the | RCM TS Coordinator.
decision | 0 | 17. | Approve the appointment of | Technical Secretariat Coordinator.
"""

SEED_004 = """
title    | 0 |     | VII REGIONAL CONFFERENCE ON | CONFFERENCE ON MIGRATION
heading  | 0 |     | JOINT COMMUNIQUÉ | JOINT COMMUNIQUÉ
preamble | 0 |     | The VII Regional Conference | States of America.
preamble | 0 |     | The Viceministers expressed their | demonstration of solidarity.
heading  | 0 |     | APPROVED | APPROVED
heading  | 0 |     | SUBSTANTIVE MATTERS | SUBSTANTIVE MATTERS
decision | 0 | 1.  | To acknowledge the important | Declaration Against Terrorism.
decision | 0 | 2.  | To adopt “Towards Regional | RCM in 2002.
decision | 0 | 3.  | To recognize the importance | rights of migrants.
decision | 0 | 4.  | To accept the proposal | on common initiatives.
decision | 0 | 5.  | To request that IOM | in this field.
decision | 0 | 6.  | To acknowledge the importance | of the RCM.
decision | 0 | 7.  | To continue evaluating the | RCM member countries.
decision | 0 | 8.  | To recommend that member | Sea and Air.”
decision | 0 | 9.  | In relation to the | migration, they agreed:
item     | 1 | 1.  | To invite representatives of | with civil society.
item     | 1 | 2.  | To organize a seminar | the Migration Phenomenon.”
item     | 1 | 3.  | To charge the Presidency | beneficial to migrants.
decision | 0 | 10. | Concerning the activities of | Migrant Trafficking, approve:
item     | 1 | 1.  | Changing the name of | Smuggling and Trafficking.
item     | 1 | 2.  | Their Work Plan as | of the Network.
item     | 1 | 3.  | Coordinated training exercises, sponsored | ongoing RCM activity.
item     | 1 | 4.  | The lengthening of the | the RCGM meetings.
item     | 1 | 5.  | Inclusion of the terms | of the Network.
item     | 1 | 6.  | Establishment of a follow-up | the Presidency Pro-Témpore.
decision | 0 | 11. | In reference to the | Consular Protection, approve:
item     | 1 | 1.  | The establishment of cooperative | in consular matters.
item     | 1 | 2.  | The exchange of information | of 30 days.
item     | 1 | 3.  | The urging of member | or undocumented migration.
item     | 1 | 4.  | To identify countries that | obtaining such documents.
item     | 1 | 5.  | Establishment of a follow-up | the Presidency Pro-Témpore.
heading  | 0 |     | ACKNOWLEDGMENTS | ACKNOWLEDGMENTS
preamble | 0 |     | The efforts of El | Secretariat (VS) servers.
preamble | 0 |     | The studies on migrant | cooperation of IOM.
preamble | 0 |     | The exercise carried out | of the RCM.
preamble | 0 |     | The presentation of the | of sending remittances.
preamble | 0 |     | The presentation of the | phenomenon of migration.
preamble | 0 |     | The work carried out | temporary migrant workers.
preamble | 0 |     | The efforts of the | Deportation and Reception.”
preamble | 0 |     | The initiative of the | Americas in Quebec.
preamble | 0 |     | The efforts of the | in the region.
preamble | 0 |     | The presentations by Guatemala | on Human Rights.
preamble | 0 |     | The generous contribution of | of this project
chapeau  | 0 |     | The presentation of the | the following recommendations:
decision | 0 | 1.  | To acknowledge the importance | internally consistent legislation.
decision | 0 | 2.  | To acknowledge that, at | countries of migration.
decision | 0 | 3.  | To acknowledge the benefits | of migration policies.
decision | 0 | 4.  | To acknowledge that cross-border | on this subject.
preamble | 0 |     | The presentation of Mr. | of the MPRP.
heading  | 0 |     | ADMINISTRATIVE MATTERS | ADMINISTRATIVE MATTERS
decision | 0 | 1.  | In relation to the | Support Unit (TSU):
item     | 1 | 1.  | To approve changing the | Conference on Migration.
item     | 1 | 2.  | To take note of | to the RCGM.
item     | 1 | 3.  | To take note of | their annual contributions.
item     | 1 | 4.  | To approve the budget | in January 2005.
item     | 1 | 5.  | To request that the | to its execution.
decision | 0 | 2.  | To approve the allocation | in Migration (OCAM).
closing  | 0 |     | The Viceministers also expressed | trimester of 2003.
closing  | 0 |     | The participating Delegations expressed | of the event.
closing  | 0 |     | The Viceministers expressed their | for Migration (IOM).
"""


OUTLINES = [("000", SEED_000), ("002", SEED_002), ("004", SEED_004)]


@pytest.mark.parametrize(("number", "table"), OUTLINES)
def test_the_outline_is_what_a_careful_reader_writes(number: str, table: str) -> None:
    assert outline(read_document(seed(number))) == expected(table)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("000", DocumentKind.DECLARATION),
        ("002", DocumentKind.DECLARATION),
        ("004", DocumentKind.COMMUNIQUE),
    ],
)
def test_language_and_kind_are_detected(number: str, kind: DocumentKind) -> None:
    document = read_document(seed(number))
    assert (document.language, document.kind) == ("en", kind)


def test_a_paragraph_split_by_blank_lines_is_one_again() -> None:
    document = read_document(seed("002"))
    eighth = next(
        b for b in document.blocks if b.text["en"].startswith("Urge the member countries to str")
    )
    assert "have not done so about the importance of signing" in eighth.text["en"]


def test_stray_hyphens_before_letters_are_set_apart_and_reported() -> None:
    document = read_document(seed("002"))
    assert [f.line for f in document.findings if f.rule == "stray-hyphen"] == [53, 54, 56]


def test_a_word_broken_at_its_hyphen_is_whole() -> None:
    document = read_document(seed("000"))
    quote = next(block for block in document.blocks if block.kind == "quote")
    assert "which the Vice-Ministers consider" in quote.text["en"]
    assert any(finding.rule == "hyphen-at-line-end" for finding in document.findings)


def test_schemes_and_starts_are_only_given_where_they_say_something() -> None:
    document = read_document(seed("002"))
    assert {b.scheme for b in document.blocks if b.kind == "decision"} == {""}
    assert {b.start for b in document.blocks} == {None}
