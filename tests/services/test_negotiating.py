from __future__ import annotations

import pytest

from rcm_desktop.drafting.proposing import NothingProposed
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.proposal import Stance, Status
from rcm_desktop.models.walking import Choice
from rcm_desktop.services.meter import DelegationCount, MeterCounter
from rcm_desktop.services.negotiating import (
    NotWords,
    amend,
    amendable_words,
    card,
    cards,
    queue,
    wordings,
)
from rcm_desktop.services.proposal_words import asked, proposed_words
from rcm_desktop.services.synoptic import delegations_in, synoptic
from tests.negotiated import MEMBERS, Room, new_room


@pytest.fixture
def room() -> Room:
    return new_room()


def plain(room: Room, name: str) -> str:
    return asked(room.draft, room.draft.proposal(room.ids[name])).plain


def test_a_proposal_reads_as_a_short_redline(room: Room) -> None:
    assert plain(room, "mex") == (
        "Reaffirmed their will to protect [-migrants-]{+persons+} in transit."
    )
    assert plain(room, "usa") == (
        "Reaffirmed their will to protect {+lawful +}migrants in transit."
    )
    assert plain(room, "drop") == "[-Hold a seminar on consular protection in March.-]"
    assert plain(room, "new") == "{+Welcome the observers.+}"
    move = asked(room.draft, room.draft.proposal(room.ids["move"]))
    assert move.behind == "Thank the host for its coffee and its …"
    assert move.plain == "Meet again next year."


def test_it_reads_the_same_when_it_is_settled(room: Room) -> None:
    before = plain(room, "mex")
    room.draft.accept(room.ids["mex"])
    assert plain(room, "mex") == before
    room.draft.reopen(room.ids["mex"])
    room.draft.reject(room.ids["mex"])
    assert plain(room, "mex") == before


def test_long_words_around_a_change_are_left_out() -> None:
    room = new_room()
    draft, block = room.draft, room.blocks[3]
    long = " ".join(f"w{n}" for n in range(40))
    draft.set_words(block, "en", long)
    proposal, _ = draft.propose_words(["PAN"], block, "en", long.replace("w20", "word"))
    assert asked(draft, draft.proposal(proposal)).plain == (
        " … w15 w16 w17 w18 w19 [-w20-]{+word+} w21 w22 w23 w24 w25 … "
    )


def test_a_split_and_a_merge_show_the_mark_of_the_paragraph(room: Room) -> None:
    draft, thanks = room.draft, room.blocks[3]
    split, _ = draft.propose_split(["PAN"], thanks, "en", len("Thank the host"))
    assert asked(draft, draft.proposal(split)).plain.startswith("Thank the host {+¶+} for its")
    merge, _ = draft.propose_merge(["PAN"], thanks)
    assert "decided to:[-¶-] Thank" in asked(draft, draft.proposal(merge)).plain


def test_a_card_holds_who_is_for_what(room: Room) -> None:
    found = card(room.draft, room.ids["mex"])
    assert found.sponsors == ("MEX", "CAN")
    assert found.status is Status.OPEN
    assert found.reason == "Wider than migrants."
    assert {code: p.stance for code, p in found.positions.items()} == {
        "CRI": Stance.SUPPORT,
        "USA": Stance.OBJECT,
        "HND": Stance.AD_REFERENDUM,
    }
    assert found.rivals == (room.ids["gtm"],)
    assert not found.stale
    assert card(room.draft, room.ids["quarter"]).bundle.name == "Returns package"


def test_a_position_on_other_words_is_stale(room: Room) -> None:
    draft = room.draft
    amend(draft, ["MEX", "CAN"], room.ids["mex"], "Reaffirmed their will to protect all.")
    assert card(draft, room.ids["mex"]).stale == {"CRI", "USA", "HND"}


def test_settled_cards_stand_behind_open_ones(room: Room) -> None:
    room.draft.reject(room.ids["mex"])
    order = [each.id for each in cards(room.draft, room.blocks[1])]
    assert order[-1] == room.ids["mex"]
    assert set(order) == {room.ids["mex"], room.ids["usa"], room.ids["gtm"]}


def test_the_queue_follows_the_document(room: Room) -> None:
    order = [waiting.id for waiting in queue(room.draft)]
    names = {proposal: name for name, proposal in room.ids.items()}
    assert [names[p] for p in order] == [
        *("usa", "mex", "gtm"),
        *("returns", "quarter"),
        "drop",
        "new",
        "move",
    ]


def test_the_queue_is_chosen_by_block_delegation_and_bundle(room: Room) -> None:
    waiting = queue(room.draft)
    names = {proposal: name for name, proposal in room.ids.items()}

    def fits(choice: Choice) -> set[str]:
        return {names[w.id] for w in waiting if choice.fits(w)}

    assert fits(Choice()) == set(room.ids)
    assert fits(Choice(delegation="CAN")) == {"mex"}
    assert fits(Choice(block=room.blocks[4])) == {"returns", "quarter"}
    bundle = card(room.draft, room.ids["returns"]).bundle.id
    assert fits(Choice(bundle=bundle)) == {"returns", "quarter"}
    assert fits(Choice(disputed=True)) == set()


def test_ones_own_proposal_is_reworded_in_place(room: Room) -> None:
    draft, mex = room.draft, room.ids["mex"]
    words = amendable_words(draft, draft.proposal(mex))
    assert words == "Reaffirmed their will to protect persons in transit."
    answer, changes = amend(draft, ["MEX", "CAN"], mex, words.replace("persons", "all persons"))
    assert answer == mex
    assert changes
    assert proposed_words(draft, draft.proposal(mex)) == (
        "Reaffirmed their will to protect all persons in transit."
    )
    draft.undo()
    assert proposed_words(draft, draft.proposal(mex)) == words


def test_anothers_proposal_is_amended_by_a_new_one(room: Room) -> None:
    draft, mex = room.draft, room.ids["mex"]
    words = amendable_words(draft, draft.proposal(mex)).replace("persons", "persons and goods")
    answer, _ = amend(draft, ["PAN"], mex, words)
    assert draft.proposal(answer).amends == (mex,)
    assert card(draft, mex).amended_by == (answer,)
    draft.accept(mex)
    draft.accept(answer)
    assert "protect persons and goods in transit" in draft.words(room.blocks[1], "en")


def test_what_has_no_words_cannot_be_amended(room: Room) -> None:
    with pytest.raises(NotWords):
        amend(room.draft, ["PAN"], room.ids["drop"], "Hold nothing.")
    words = amendable_words(room.draft, room.draft.proposal(room.ids["mex"]))
    with pytest.raises(NothingProposed):
        amend(room.draft, ["PAN"], room.ids["mex"], words)


def test_wordings_that_compete(room: Room) -> None:
    found = dict(wordings(room.draft, [room.ids["mex"], room.ids["gtm"], room.ids["drop"]]))
    assert found == {
        room.ids["mex"]: "Reaffirmed their will to protect persons in transit.",
        room.ids["gtm"]: "Reaffirmed their will to protect families in transit.",
    }


def test_the_meter_counts_blocks_and_brackets(room: Room) -> None:
    draft = room.draft
    counter = MeterCounter(draft, MEMBERS)
    meter = counter.count()
    assert (meter.brackets, meter.bracketed, meter.agreed) == (8, 5, 0)
    assert meter.blocks == 8  # the proposed one too
    by_code = {each.code: each for each in meter.delegations}
    assert by_code["MEX"] == DelegationCount("MEX", brackets=2)
    assert by_code["USA"] == DelegationCount("USA", brackets=2, against=1)
    assert by_code["HND"] == DelegationCount("HND", ad_referendum=1)
    assert not by_code["BLZ"].any


def test_the_meter_follows_what_changes(room: Room) -> None:
    draft = room.draft
    counter = MeterCounter(draft, MEMBERS)
    counter.count()
    for name in ("mex", "usa", "gtm"):
        counter.changed(draft.reject(room.ids[name]))
    counter.changed(draft.close_block(room.blocks[1], delegation="PPT"))
    counter.changed(draft.take_position("HND", Stance.AD_REFERENDUM, block=room.blocks[3]))
    meter = counter.count()
    assert meter == MeterCounter(draft, MEMBERS).count()
    assert (meter.agreed, meter.ad_referendum, meter.bracketed) == (1, 1, 4)
    assert meter.of(Agreement.OPEN) == 2


def test_the_synoptic_table_has_a_column_for_everyone_who_speaks(room: Room) -> None:
    rows = synoptic(room.draft)
    assert [row.block for row in rows][:2] == [room.blocks[1], room.blocks[4]]
    assert rows[1].label == "2."
    assert delegations_in(rows, MEMBERS) == ("CAN", "CRI", "GTM", "HND", "MEX", "USA")
    usa = rows[0].cells["USA"]
    assert [asked.plain for _, asked in usa.proposals] == [
        "Reaffirmed their will to protect {+lawful +}migrants in transit."
    ]
    assert [p.stance for p in usa.positions] == [Stance.OBJECT]
