"""Rows follow every change of the draft and read no more than changed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.numbering import labels
from rcm_desktop.ui.editor.rows import Rows
from tests.ui.editor.conftest import SMALL, block

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "split", "merge", "move", "indent", "remove", "kind", "undo"]),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=25,
)


def do(draft: Draft, what: str, one: int, two: int) -> Changes:
    order = draft.order()
    if not order:
        return draft.add(None, BlockKind.DECISION)[1]
    block_id = order[one % len(order)]
    length = len(draft.words(block_id, "en"))
    match what:
        case "insert":
            return draft.insert(block_id, "en", min(two, length), "ñ🕊")
        case "split":
            return draft.split(block_id, "en", min(two, length))[1]
        case "merge":
            return draft.merge(block_id)[2]
        case "move":
            return draft.move(block_id, two % len(order))
        case "indent":
            return draft.indent([block_id])
        case "remove":
            return draft.remove([block_id])
        case "kind":
            return draft.set_kind([block_id], list(BlockKind)[two % len(BlockKind)])
        case _:
            return draft.undo()


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_rows_equal_the_draft_after_any_steps(steps: list[tuple[str, int, int]]) -> None:
    draft = Draft.new("d", Author("Ana"))
    draft.extend(SMALL)
    rows = Rows(Desk(draft))
    for step in steps:
        rows.refresh(do(draft, *step))
        assert rows.ids == list(draft.order())
        assert rows.blocks() == draft.blocks()
        assert [rows.label(row) for row in range(len(rows))] == labels(draft.blocks())
        assert all(rows.row_of(block_id) == row for row, block_id in enumerate(rows.ids))


def test_a_letter_reads_one_block() -> None:
    draft = Draft.new("d", Author("Ana"))
    draft.extend(SMALL * 20)
    rows = Rows(Desk(draft))
    changed = rows.refresh(draft.insert(rows.ids[7], "en", 0, "x"))
    assert changed.blocks == {rows.ids[7]}
    assert not changed.order


def test_renumbered_rows_count_as_changed() -> None:
    draft = Draft.new("d", Author("Ana"))
    draft.extend(SMALL)
    rows = Rows(Desk(draft))
    changed = rows.refresh(draft.remove([rows.ids[3]]))
    assert rows.ids[4] in changed.blocks, "the second decision is the first now"


def test_citations_name_the_parents() -> None:
    kinds = BlockKind
    draft = Draft.new("d", Author("Ana"))
    draft.extend(
        [
            block(kinds.DECISION, "x"),
            block(kinds.ITEM, "x", "", 1),
            block(kinds.ITEM, "x", "", 2, scheme="(i)"),
            block(kinds.BULLET, "x", "", 2),
            block(kinds.DECISION, "x", scheme="plain"),
            block(kinds.DECISION, "x"),
            block(kinds.ITEM, "x", "", 1),
        ]
    )
    rows = Rows(Desk(draft))
    cited = [rows.citation(row) for row in range(len(rows))]
    assert cited == ["1", "1.a", "1.a.i", "", "", "2", "2.a"]
