"""Proposed blocks never shift the numbers that a room quotes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.numbering import labels
from rcm_desktop.models.shown_labels import shown_labels, shown_numbers
from tests.documents.papers import blocks

DECISION, ITEM = BlockKind.DECISION, BlockKind.ITEM


def test_what_is_proposed_behind_an_entry_is_its_bis_and_ter() -> None:
    made = [Block(name, DECISION) for name in "abcde"]
    assert shown_labels(made, {"b", "c"}) == ["1.", "1 bis.", "1 ter.", "2.", "3."]


def test_what_is_proposed_before_the_first_entry() -> None:
    made = [Block(name, DECISION) for name in "abc"]
    assert shown_labels(made, {"a", "b"}) == ["1 ante.", "1 ante bis.", "1."]


def test_items_of_a_proposed_decision_count_by_themselves() -> None:
    made = [
        Block("a", DECISION),
        Block("b", DECISION),
        Block("c", ITEM, level=1),
        Block("d", ITEM, level=1),
        Block("e", DECISION),
    ]
    assert shown_labels(made, {"b", "c", "d"}) == ["1.", "1 bis.", "a.", "b.", "2."]


def test_a_proposed_item_among_items_of_the_text() -> None:
    made = [
        Block("a", DECISION),
        Block("b", ITEM, level=1),
        Block("c", ITEM, level=1),
        Block("d", DECISION),
        Block("e", ITEM, level=1),
    ]
    assert shown_labels(made, {"c", "e"}) == ["1.", "a.", "a bis.", "2.", "a ante."]


def test_a_proposed_heading_begins_no_list_anew() -> None:
    made = [Block("a", DECISION), Block("h", BlockKind.HEADING), Block("b", DECISION)]
    assert shown_labels(made, {"h"}) == ["1.", "", "2."]


def test_bullets_stay_bullets() -> None:
    made = [Block("a", BlockKind.BULLET), Block("b", BlockKind.BULLET)]
    assert shown_labels(made, {"b"}) == ["•", "•"]


@given(blocks(), st.data())
def test_blocks_of_the_text_keep_their_labels(made: list[Block], data: st.DataObject) -> None:
    proposed = data.draw(st.sets(st.sampled_from([block.id for block in made])))
    settled = [block for block in made if block.id not in proposed]
    shown = zip(made, shown_labels(made, proposed), strict=True)
    assert [label for block, label in shown if block.id not in proposed] == labels(settled)


@given(blocks())
def test_without_proposals_it_is_the_plain_count(made: list[Block]) -> None:
    assert [label for _, label in shown_numbers(made)] == labels(made)
