"""Comparing two states of a draft, block by block and word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.drafting.compare import compare
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.word_diff import readable, replacements, word_changes
from rcm_desktop.models.document import Block, BlockKind


@given(st.text(max_size=60), st.text(max_size=60))
def test_word_changes_give_both_wordings_back(old: str, new: str) -> None:
    for steps in (word_changes(old, new), readable(word_changes(old, new))):
        assert "".join(step.text for step in steps if step.op != "insert") == old
        assert "".join(step.text for step in steps if step.op != "delete") == new
        assert all(step.text for step in steps)


def test_a_phrase_is_replaced_as_a_whole() -> None:
    steps = readable(word_changes("Urge the member States", "Urge all countries"))
    assert [(step.op, step.text) for step in steps] == [
        ("keep", "Urge "),
        ("delete", "the member States"),
        ("insert", "all countries"),
    ]


@given(st.text("ab c.", max_size=30), st.text("ab c.", max_size=30), st.booleans())
def test_replacements_make_the_new_wording(old: str, new: str, phrases: bool) -> None:
    made = old
    for start, end, words in reversed(replacements(old, new, phrases=phrases)):
        made = made[:start] + words + made[end:]
    assert made == new


def test_proposals_replace_phrases() -> None:
    found = replacements("Urge the member States now", "Urge all countries now", phrases=True)
    assert found == [(5, 22, "all countries")]


def test_a_moved_block_is_told_from_a_changed_one(draft: Draft) -> None:
    before = draft.blocks()
    draft.move(draft.order()[-1], 3)
    draft.set_words(draft.order()[1], "en", "Reaffirmed their will to write clearly.")
    draft.remove([draft.order()[5]])
    draft.add(draft.order()[-1], BlockKind.CLOSING, text={"en": "Thanks."})
    rows = compare(before, draft.blocks(), "en").differences
    assert [(row.kind, row.moved) for row in rows] == [
        ("changed", False),
        ("same", True),
        ("removed", False),
        ("added", False),
    ]
    changed = rows[0].words
    assert [(s.op, s.text) for s in changed if s.op != "keep"] == [
        ("delete", "plainly"),
        ("insert", "clearly"),
    ]


def test_drafts_that_were_imported_apart_are_matched_by_their_words() -> None:
    old = [
        Block("a", BlockKind.DECISION, {"en": "Thank the host for its warm hospitality."}),
        Block("b", BlockKind.DECISION, {"en": "Approve the budget for 2008."}),
    ]
    new = [
        Block("x", BlockKind.DECISION, {"en": "Approve the budget for 2009."}),
        Block("y", BlockKind.DECISION, {"en": "Thank the host for its warm hospitality."}),
        Block("z", BlockKind.DECISION, {"en": "Something else entirely, quite unlike the rest."}),
    ]
    rows = compare(old, new, "en").rows
    kinds = {row.new.id: row.kind for row in rows if row.new}
    assert kinds == {"x": "changed", "y": "same", "z": "added"}


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)))
def test_every_block_of_both_states_appears_once(order: list[int], gone: set[int]) -> None:
    old = [Block(str(n), BlockKind.DECISION, {"en": f"Decide on point {n}."}) for n in range(6)]
    new = [old[n] for n in order if n not in gone]
    rows = compare(old, new, "en").rows
    assert sorted(row.old.id for row in rows if row.old) == [str(n) for n in range(6)]
    assert [row.new.id for row in rows if row.new] == [block.id for block in new]
    assert sum(row.kind == "removed" for row in rows) == len(gone)
