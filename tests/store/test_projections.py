"""Derived rows: written as little as possible, read back as they were given."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.models.counting_words import words_in
from rcm_desktop.store.projections import BlockRow, DraftRow, PlanRow
from rcm_desktop.store.workspace import Workspace

DRAFT = DraftRow("d1", "declaration", "es", title_es="Declaración", modified="2026-05-04")


def _rows(*ids: str) -> list[BlockRow]:
    return [BlockRow(id, "decision", 0, f"{n}.", f"word {id}", "") for n, id in enumerate(ids, 1)]


def _given(workspace: Workspace) -> tuple[int, int, int]:
    draft = workspace.projections.draft("d1")
    assert draft is not None
    return draft.blocks, draft.words_en, draft.words_es


def test_a_draft_and_its_blocks_come_back(workspace: Workspace) -> None:
    rows = workspace.projections
    rows.put_draft(DRAFT)
    rows.put_blocks("d1", _rows("a", "b", "c"))

    assert rows.blocks("d1") == _rows("a", "b", "c")
    assert rows.drafts() == [replace(DRAFT, blocks=3, words_en=6)]


def test_removing_and_moving_blocks(workspace: Workspace) -> None:
    rows = workspace.projections
    rows.put_draft(DRAFT)
    rows.put_blocks("d1", _rows("a", "b", "c", "d"))
    rows.put_blocks("d1", _rows("d", "b", "new"))
    assert rows.blocks("d1") == _rows("d", "b", "new")
    assert _given(workspace) == (3, 6, 0)


def test_rows_that_are_the_same_are_not_written(workspace: Workspace) -> None:
    rows = workspace.projections
    rows.put_draft(DRAFT)
    rows.put_blocks("d1", _rows("a", "b", "c"))
    before = workspace.connection.raw.total_changes
    rows.put_blocks("d1", _rows("a", "b", "c"))
    rows.put_draft(DRAFT)
    assert workspace.connection.raw.total_changes - before == 1, "the draft's counts, nothing else"


def test_one_changed_block_changes_the_counts(workspace: Workspace) -> None:
    rows = workspace.projections
    rows.put_draft(DRAFT)
    rows.put_blocks("d1", _rows("a", "b"))
    rows.change_blocks(
        "d1",
        [
            BlockRow("b", "item", 1, "a.", "three words now", "dos palabras"),
            BlockRow("unknown", "item", 1, "b.", "not in the draft", ""),
        ],
    )
    assert _given(workspace) == (2, 5, 2)
    assert rows.blocks("d1")[1].en == "three words now"


def test_a_new_title_keeps_the_counts(workspace: Workspace) -> None:
    workspace.projections.put_draft(DRAFT)
    workspace.projections.put_blocks("d1", _rows("a"))
    workspace.projections.put_draft(replace(DRAFT, title_en="Declaration"))
    assert _given(workspace) == (1, 2, 0)


def test_archived_drafts_show_when_asked_for(workspace: Workspace) -> None:
    rows = workspace.projections
    rows.put_draft(replace(DRAFT, archived=True))
    assert rows.drafts() == []
    assert [draft.archived for draft in rows.drafts(archived=True)] == [True]


def test_removing_a_draft_empties_search_too(workspace: Workspace) -> None:
    rows = workspace.projections
    rows.put_draft(DRAFT)
    rows.put_blocks("d1", _rows("a"))
    rows.remove_draft("d1")
    assert rows.draft("d1") is None
    assert rows.blocks("d1") == []
    assert workspace.search.drafts("word") == []


def test_plan_items_come_back_and_go(workspace: Workspace) -> None:
    rows = workspace.projections
    item = PlanRow(
        "p1",
        kind="action",
        theme="Human Rights",
        title="Seminar",
        responsible=("MEX", "GTM"),
        due_text="fourth quarter of 2004",
        due_from="2004-10-01",
        due_to="2004-12-31",
    )
    rows.put_plan_items([item, PlanRow("p2")])
    assert rows.plan_items() == [item, PlanRow("p2")]
    rows.remove_plan_items(["p2"])
    rows.put_plan_items([replace(item, status="done")])
    assert rows.plan_items() == [replace(item, status="done")]


WORDS = st.text("aá ñ.", max_size=12)
BLOCKS = st.lists(
    st.builds(
        BlockRow,
        st.sampled_from("abcdefgh"),
        st.just("item"),
        st.integers(0, 2),
        st.just("1."),
        WORDS,
        WORDS,
    ),
    unique_by=lambda block: block.id,
)


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(BLOCKS, min_size=1, max_size=5))
def test_any_sequence_of_states_leaves_the_last_one_in_rows_and_search(
    steps: list[list[BlockRow]], module_workspace: Workspace
) -> None:
    rows = module_workspace.projections
    rows.put_draft(DRAFT)
    for blocks in steps:
        rows.put_blocks("d1", blocks)
        assert rows.blocks("d1") == blocks
        assert _given(module_workspace) == (
            len(blocks),
            sum(words_in(block.en) for block in blocks),
            sum(words_in(block.es) for block in blocks),
        )
    # Raises when the index and the rows differ.
    module_workspace.connection.write(
        "INSERT INTO blocks_search (blocks_search, rank) VALUES ('integrity-check', 1)"
    )
