"""Several edits that one undo takes back."""

from __future__ import annotations

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind, Span


def test_edits_of_one_step_are_undone_together() -> None:
    draft = Draft.new("d", Author("Ana"))
    first, _ = draft.add(None, BlockKind.PREAMBLE, text={"en": "One two"})
    with draft.one_step():
        second, _ = draft.split(first, "en", 3)
        draft.insert(second, "en", 0, "and ")
        draft.add(second, BlockKind.NOTE, text={"en": "three"})
    assert [block.words("en") for block in draft.blocks()] == ["One", "and two", "three"]
    draft.undo()
    assert [block.words("en") for block in draft.blocks()] == ["One two"]
    draft.redo()
    assert [block.words("en") for block in draft.blocks()] == ["One", "and two", "three"]


def test_a_step_inside_a_step_belongs_to_the_outer_one() -> None:
    draft = Draft.new("d", Author("Ana"))
    first, _ = draft.add(None, BlockKind.PREAMBLE, text={"en": "One"})
    with draft.one_step():
        draft.insert(first, "en", 3, " two")
        with draft.one_step():
            draft.insert(first, "en", 7, " three")
    draft.undo()
    assert draft.words(first, "en") == "One"


def test_a_paste_puts_many_blocks_in_one_step() -> None:
    draft = Draft.new("d", Author("Ana"))
    first, _ = draft.add(None, BlockKind.TITLE, text={"en": "Title"})
    draft.add(first, BlockKind.CLOSING, text={"en": "End"})
    bold = Block("x", BlockKind.NOTE, {"en": "two"}, spans={"en": (Span(0, 3, "bold"),)})
    ids, changes = draft.add_all(first, [Block("x", BlockKind.NOTE, {"en": "one"}), bold])
    assert [block.words("en") for block in draft.blocks()] == ["Title", "one", "two", "End"]
    assert draft.block(ids[1]).spans["en"] == (Span(0, 3, "bold"),)
    assert changes.order
    assert changes.blocks == frozenset(ids)
    draft.undo()
    assert [block.words("en") for block in draft.blocks()] == ["Title", "End"]
    assert draft.add_all(None, [])[0] == []
