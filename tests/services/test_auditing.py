"""The streamlining audit: each word has a fate and an origin, each proposal an end."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.versions import Version
from rcm_desktop.models.audit import Audit, How, Passage
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import Status
from rcm_desktop.services.audit_paper import as_text, write
from rcm_desktop.services.auditing import audit
from tests.negotiated import Room, new_room

NOW = "2026-11-24T09:00:00+00:00"
BEFORE = "2026-11-23T12:00:00+00:00"


@pytest.fixture
def room() -> Room:
    return new_room()


@pytest.fixture
def version(room: Room) -> Version:
    return room.draft.name_version("First reading", BEFORE)


def told(found: Audit, how: How) -> list[Passage]:
    """The passages of one fate, then those of the same origin."""
    return [p for p in (*found.fates, *found.origins) if p.how is how]


def test_nothing_happened(room: Room, version: Version) -> None:
    found = audit(room.draft, version, None, now=NOW)
    assert found.complete
    assert found.fate_words == found.origin_words == Counter({How.KEPT: found.old.words})
    assert found.old.words == 46
    assert {fate.after for fate in found.proposals} == {Status.OPEN}


def test_words_by_decision_name_proposal_sponsors_and_who_decided(
    room: Room, version: Version
) -> None:
    draft = room.draft
    draft.join(room.ids["mex"], "PAN")
    draft.accept(room.ids["mex"], delegation="PPT")
    found = audit(draft, version, None, now=NOW)
    assert found.complete
    (gone,) = told(found, How.DECIDED)
    (come,) = told(found, How.PROPOSED)
    assert (gone.text, come.text) == ("migrants", "persons")
    for cause in (gone.cause, come.cause):
        assert cause is not None
        assert (cause.deed, cause.by, cause.delegation) == ("accept", "Ana", "PPT")
        assert cause.proposal == room.ids["mex"]
        assert cause.sponsors == ("MEX", "CAN", "PAN")
    fates = {fate.id: fate for fate in found.proposals}
    assert fates[room.ids["mex"]].joined == ("PAN",)
    overtaken = fates[room.ids["gtm"]]
    assert overtaken.after is Status.OVERTAKEN
    assert overtaken.through == (room.ids["mex"],)
    assert "PAN" in fates[room.ids["mex"]].attributions


def test_a_decision_taken_back_accounts_for_the_words_that_return(room: Room) -> None:
    draft = room.draft
    draft.accept(room.ids["mex"])
    middle = draft.name_version("Second reading", BEFORE)
    draft.reopen(room.ids["mex"], delegation="PPT")
    found = audit(draft, middle, None, now=NOW)
    assert found.complete
    (gone,) = told(found, How.DECIDED)
    (back,) = told(found, How.RETURNED)
    assert (gone.text, back.text) == ("persons", "migrants")
    assert gone.cause is not None
    assert gone.cause.deed == "reopen"


def test_direct_edits_name_their_authors(room: Room, version: Version) -> None:
    draft = room.draft
    other = Draft.load("d1", Author("Bob", "CAN", "laptop-2"), [draft.snapshot()])
    thanks = room.blocks[3]
    other.set_words(thanks, "en", "Thank the host for its tea and its patience.")
    other.commit()
    draft.import_updates([other.updates_since(draft.heads())])
    found = audit(draft, version, None, now=NOW)
    assert found.complete
    (gone,) = told(found, How.DELETED)
    (come,) = told(found, How.TYPED)
    assert (gone.text, come.text) == ("coffee", "tea")
    assert gone.cause is not None
    assert (gone.cause.by, gone.cause.delegation) == ("Bob", "CAN")
    assert come.cause == replace(gone.cause, at=come.cause.at if come.cause else "")


def test_split_and_merge_are_moves_whoever_decides_them(room: Room, version: Version) -> None:
    draft, thanks, returns = room.draft, room.blocks[3], room.blocks[4]
    new, _ = draft.split(thanks, "en", len("Thank the host for"))
    found = audit(draft, version, None, now=NOW)
    assert found.complete
    there, here = told(found, How.MOVED)
    assert there.text == here.text == "its coffee and its patience."
    assert (there.block, there.other) == (thanks, new)
    assert (here.block, here.other) == (new, thanks)
    draft.merge(new)
    found = audit(draft, version, None, now=NOW)
    assert found.complete
    assert not told(found, How.MOVED)
    assert found.fate_words[How.KEPT] == found.old.words
    proposal, _ = draft.propose_merge(["HND"], returns)
    draft.accept(proposal, delegation="PPT")
    found = audit(draft, version, None, now=NOW)
    assert found.complete
    moved = told(found, How.MOVED)[0]
    assert (moved.block, moved.other) == (returns, thanks)
    assert moved.cause is not None
    assert (moved.cause.proposal, moved.cause.sponsors) == (proposal, ("HND",))


def test_undo_brings_the_same_words_back(room: Room, version: Version) -> None:
    draft, thanks = room.draft, room.blocks[3]
    draft.commit()
    draft.delete(thanks, "en", 0, 10)
    draft.commit()
    draft.undo()
    found = audit(draft, version, None, now=NOW)
    assert found.fate_words == Counter({How.KEPT: found.old.words})
    assert found.complete


def test_blocks_are_accounted_for_as_blocks(room: Room, version: Version) -> None:
    draft = room.draft
    draft.accept(room.ids["drop"], delegation="PPT")
    draft.accept(room.ids["move"], delegation="PPT")
    draft.accept(room.ids["new"], delegation="PPT")
    draft.remove([room.blocks[0]])
    found = audit(draft, version, None, now=NOW)
    assert found.complete
    changes = {(change.what, change.cause.proposal) for change in found.blocks if change.cause}
    assert changes == {
        ("deleted", room.ids["drop"]),
        ("moved", room.ids["move"]),
        ("added", room.ids["new"]),
        ("deleted", ""),
    }
    assert found.old.blocks == 7
    assert found.new.blocks == 6


def test_from_the_empty_draft_and_between_two_versions(room: Room, version: Version) -> None:
    found = audit(room.draft, None, version, now=NOW)
    assert found.complete
    assert found.origin_words == Counter({How.TYPED: found.new.words})
    assert found.old.words == 0
    room.draft.accept(room.ids["mex"])
    later = room.draft.name_version("Second reading", NOW)
    room.draft.set_words(room.blocks[3], "en", "Anything else.")
    assert audit(room.draft, version, later, now=NOW).origin_words[How.PROPOSED] == 1


def test_what_does_not_add_up_is_listed(room: Room, version: Version) -> None:
    found = audit(room.draft, version, None, now=NOW)
    lost = replace(found, fates=found.fates[1:])
    assert not lost.complete
    assert "46 words" in lost.faults[0]
    unknown = replace(found.fates[0], how=How.UNKNOWN)
    told_so = as_text(replace(found, fates=(unknown, *found.fates[1:])))
    assert "NOT accounted for" in told_so
    assert unknown.text in told_so


def test_words_joined_and_divided_have_a_cause() -> None:
    draft = Draft.new("d1", Author("Ana", "MEX"))
    draft.extend([Block("", BlockKind.PREAMBLE, {"en": "The co operation inasmuch as possible."})])
    version = draft.name_version("Before", BEFORE)
    (block,) = draft.order()
    draft.delete(block, "en", len("The co"), 1)
    draft.insert(block, "en", len("The cooperation in"), " ")
    assert draft.words(block, "en") == "The cooperation in asmuch as possible."
    found = audit(draft, version, None, now=NOW)
    assert found.complete
    assert {p.text for p in told(found, How.DELETED)} == {"co operation inasmuch"}
    assert {p.text for p in told(found, How.TYPED)} == {"cooperation in asmuch"}


def test_the_paper_in_both_languages(room: Room, version: Version, tmp_path: Path) -> None:
    room.draft.accept(room.ids["mex"], delegation="PPT")
    found = audit(room.draft, version, None, now=NOW)
    english, spanish = as_text(found), as_text(found, "es")
    assert "Accounted for: all 46 words" in english
    assert "proposal " + room.ids["mex"][:6] + " of Mexico, Canada, accepted by Ana" in english
    assert "Explicado: las 46 palabras" in spanish
    assert "México, Canadá" in spanish
    for format in ("docx", "pdf", "txt"):
        path = tmp_path / f"audit.{format}"
        write(found, path, format)
        assert path.stat().st_size > 500
    assert "Accounted for: all 46 words" in (tmp_path / "audit.txt").read_text()
