"""A small declaration under negotiation: eight proposals by five delegations."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import Stance

MEMBERS = ("BLZ", "CAN", "CRI", "DOM", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "USA")
K = BlockKind


def paper() -> list[Block]:
    return [
        Block("", K.TITLE, {"en": "Declaration of the Drafting Room", "es": "Declaración"}),
        Block("", K.PREAMBLE, {"en": "Reaffirmed their will to protect migrants in transit."}),
        Block("", K.CHAPEAU, {"en": "The Vice-Ministers decided to:"}),
        Block("", K.DECISION, {"en": "Thank the host for its coffee and its patience."}),
        Block("", K.DECISION, {"en": "Exchange information on return programmes each year."}),
        Block("", K.DECISION, {"en": "Hold a seminar on consular protection in March."}),
        Block("", K.DECISION, {"en": "Meet again next year."}),
    ]


@dataclass
class Room:
    """The draft, its blocks by number, its proposals by a short name."""

    draft: Draft
    blocks: tuple[str, ...]
    ids: dict[str, str]


def negotiate(draft: Draft) -> Room:
    """Put the proposals on the table of a draft that holds `paper()`."""
    minutes = count()
    draft.clock = lambda: f"2026-11-23T10:{next(minutes):02}:00+00:00"
    _, preamble, _, thanks, returns, seminar, again = blocks = draft.order()
    ids = {}
    ids["mex"], _ = draft.propose_words(
        ["MEX", "CAN"],
        preamble,
        "en",
        "Reaffirmed their will to protect persons in transit.",
        reason="Wider than migrants.",
    )
    ids["usa"], _ = draft.propose_words(
        ["USA"], preamble, "en", "Reaffirmed their will to protect lawful migrants in transit."
    )
    ids["gtm"], _ = draft.propose_words(
        ["GTM"], preamble, "en", "Reaffirmed their will to protect families in transit."
    )
    ids["returns"], _ = draft.propose_words(
        ["GTM"], returns, "en", "Exchange information on voluntary return programmes each year."
    )
    ids["quarter"], _ = draft.propose_words(
        ["CRI"], returns, "en", "Exchange information on return programmes each quarter."
    )
    ids["drop"], _ = draft.propose_remove(["USA"], seminar)
    ids["move"], _ = draft.propose_move(["CRI"], again, thanks)
    ids["new"], _, _ = draft.propose_add(
        ["MEX"], seminar, K.DECISION, text={"en": "Welcome the observers."}
    )
    draft.take_position("CRI", Stance.SUPPORT, proposal=ids["mex"])
    draft.take_position("USA", Stance.OBJECT, proposal=ids["mex"], note="No mandate.")
    draft.take_position(
        "HND",
        Stance.AD_REFERENDUM,
        proposal=ids["mex"],
        confirm_by="Ministry of Foreign Affairs",
        until="2026-12-03",
    )
    draft.bundle([ids["returns"], ids["quarter"]], name="Returns package")
    draft.commit()
    return Room(draft, blocks, ids)


def new_room() -> Room:
    draft = Draft.new("d1", Author("Ana", "PPT", "laptop-1"))
    draft.extend(paper())
    return negotiate(draft)
