"""The negotiation of seed 000 as a table: four laptops, eleven delegations, two languages.

Ana chairs for the Presidency and types for the United States and Panama; Bob for Canada,
Belize and the Dominican Republic; Carla for Guatemala, El Salvador and Honduras; David for
Mexico, Costa Rica and Nicaragua. Carla and David work offline for a while.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

#: Short names of blocks, by their opening words.
BLOCKS: Final = {
    "commitment": "Expressed the commitment",
    "protocol": "Emphasized the commitment",
    "refugees": "Reaffirmed their commitment to the 1951",
    "guidelines": "Approved the",
    "advances": "Welcomed the significant",
    "cooperation": "Reaffirmed that multilateral",
    "traffickers": "Emphasized the vital role",
    "victims": "Emphasized that victims",
    "risks": "Committed to continue",
    "segib": "Grant the status",
    "seminar": "the holding of a seminar",
    "training": "the establishment by IOM",
    "workshop": "the holding of a workshop",
    "support": "Request that the Presidency",
    "budget": "Approve the budget",
    "coordinator": "Name Mr. Saul",
    "hosts": "Welcome the offer",
    "tenure": "Highlighted the valiant",
    "thanks": "Thank the governments",
    "congratulate": "Congratulate the efforts",
    "network": "Thanked the Regional Network",
    "observers": "Acknowledged the participation",
    "honduras": "Reiterate their thanks",
    "closing": "Finally, the Vice-Ministers",
    "revision": "The Vice-Ministers instructed",
}

SCRIPT: Final = (Path(__file__).parent / "seed_000.txt").read_text(encoding="utf-8")

#: What the words of a block are in the end: (old, new) within those of the seed.
CHANGED: Final[dict[str, list[tuple[str, str]]]] = {
    "commitment": [
        ("regular, orderly and humane", "safe, orderly, regular and humane"),
        ("shared responsibility", "shared and differentiated responsibility"),
        ("lead role", "leading role"),
    ],
    "protocol": [
        ("prevent trafficking,", "prevent trafficking in persons,"),
        ("protect victims of", "protect and assist victims of"),
    ],
    "risks": [("a disability", "a disability or lost a limb")],
    "seminar": [("sponsored by", "co-sponsored by")],
    "training": [("a regional", "a permanent regional")],
    "workshop": [("smugglers;", "smugglers of migrants;")],
    "revision": [("a comprehensive", "a full")],
    "closing": [("its hospitality", "their hospitality")],
    "network": [
        ("and the document", "and for the document"),
        ("took note of its", "took note with interest of its"),
    ],
    "observers": [
        ("Colombia, Jamaica, and Peru", "Colombia, Jamaica and Peru"),
        ("special invited guests", "specially invited guests"),
    ],
    "tenure": [("valiant efforts", "efforts")],
    "refugees": [("who may need", "who need")],
    "congratulate": [("Government of Costa Rica", "Governments of Costa Rica")],
    "victims": [("illegal activities", "unlawful activities")],
    "thanks": [("Thank the governments", "Thanked the authorities")],
    "honduras": [("Reiterate their thanks", "Reiterated their sincere appreciation")],
}

#: The Spanish words in the end.
SPANISH: Final = {
    "segib": "Otorgar la calidad de observador de la CRM a la SEGIB.",
    "training": "el establecimiento por la Organización Internacional para las Migraciones "
    "de un programa permanente y regional de capacitación.",
    "budget": "Aprobar el presupuesto ordinario de la Secretaría Técnica para 2008.",
    "honduras": "Reiteran su más sincero agradecimiento al Gobierno de Honduras.",
}
