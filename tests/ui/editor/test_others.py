"""What other people do never moves the caret, nor what is being read."""

from __future__ import annotations

from PySide6.QtCore import Qt

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import BlockKind as K
from tests.ui.editor.conftest import SMALL, Typist, block

LONG = "words of migrants and of the peoples of the region " * 9


def colleague(typist: Typist) -> Draft:
    draft = typist.editor.open_draft.draft
    return Draft.load(draft.id, Author("Luis", "MEX"), [draft.snapshot()])


def send(typist: Typist, other: Draft) -> None:
    update = other.commit()
    assert update is not None
    typist.editor.open_draft.receive([update])


def test_words_typed_before_the_caret_carry_it_along(typist: Typist) -> None:
    other = colleague(typist)
    typist.place(1, 14, anchor=10)
    other.insert(other.order()[1], "en", 0, "¡🕊! ")
    other.insert(other.order()[1], "en", 18, "xx")
    send(typist, other)
    assert typist.at == (1, "en", 18)
    assert typist.surface.caret.selection.anchor.offset == 14


def test_a_block_put_before_leaves_the_caret_in_its_own(typist: Typist) -> None:
    other = colleague(typist)
    typist.place(3, 5)
    other.add(None, K.NOTE, text={"en": "Before all"})
    send(typist, other)
    assert typist.at == (4, "en", 5)


def test_the_carets_block_taken_away(typist: Typist) -> None:
    other = colleague(typist)
    typist.place(3, 5)
    other.remove([other.order()[3]])
    send(typist, other)
    assert typist.at == (2, "en", 11)


def test_the_caret_goes_with_the_half_that_a_colleague_splits_off(typist: Typist) -> None:
    draft = typist.editor.open_draft.draft
    block_id = draft.order()[1]
    words = draft.words(block_id, "en")
    cut = words.index(" ") + 1
    for offset, expected in (
        (cut + 3, (2, "en", 3)),
        (len(words), (2, "en", len(words) - cut)),
        (cut - 2, (1, "en", cut - 2)),
    ):
        other = colleague(typist)
        typist.place(1, offset)
        other.split(block_id, "en", cut)
        send(typist, other)
        assert typist.at == expected
        other.undo()
        send(typist, other)
        assert typist.words()[1] == words


def test_the_caret_goes_with_a_block_that_a_colleague_joins(typist: Typist) -> None:
    draft = typist.editor.open_draft.draft
    first, second = draft.order()[1:3]
    joint = len(draft.words(first, "en")) + 1
    other = colleague(typist)
    typist.place(2, 4)
    other.merge(second)
    send(typist, other)
    assert typist.at == (1, "en", joint + 4)


def test_what_is_read_stays_in_its_place(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, f"{n} {LONG}") for n in range(80)], ("en",))
    typist.place(0, 0)
    bar = typist.surface.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    scroller, rows = typist.surface.scroller, typist.surface.rows
    row = scroller.visible().start + 1
    block_id, y = rows.ids[row], scroller.y_of(row)
    other = colleague(typist)
    for at in (0, 2, 4, 70):
        other.insert(other.order()[at], "en", 0, LONG)
        other.add(other.order()[at], K.PREAMBLE, text={"en": LONG})
    other.insert(other.order()[row + 4], "en", 3, "visible to everyone ")
    send(typist, other)
    assert scroller.y_of(rows.row_of(block_id)) == y
    assert typist.at == (0, "en", 0)


def test_the_line_being_typed_stays_in_its_place(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, f"{n} {LONG}") for n in range(80)], ("en",))
    typist.place(40, 100)
    scroller, head = typist.surface.scroller, typist.surface.caret.head
    y = scroller.caret_rect(head).y()
    other = colleague(typist)
    for at in range(30, 40):
        other.insert(other.order()[at], "en", 0, LONG)
    send(typist, other)
    assert scroller.caret_rect(head).y() == y


def test_undo_takes_back_only_ones_own_and_shows_the_place(typist: Typist) -> None:
    other = colleague(typist)
    typist.place(1, 0)
    typist.type("My ")
    typist.editor.save()
    other.insert(other.order()[2], "en", 0, "Theirs ")
    send(typist, other)
    typist.place(5, 0)
    typist.editor.action("undo").trigger()
    assert typist.words()[1] == SMALL[1].words("en")
    assert typist.words()[2] == "Theirs Decided to:"
    assert typist.at[:2] == (1, "en")
    typist.editor.action("redo").trigger()
    assert typist.words()[1].startswith("My ")
    assert typist.at == (1, "en", 3)


def test_each_pause_is_a_step_of_its_own(typist: Typist) -> None:
    typist.place(0, 11)
    typist.type(" of")
    typist.editor.save()
    typist.type(" San")
    typist.editor.action("undo").trigger()
    assert typist.words()[0] == "Declaration of"
    typist.editor.action("undo").trigger()
    assert typist.words()[0] == "Declaration"


def test_replaying_a_split_by_undo(typist: Typist) -> None:
    typist.place(1, 9)
    typist.key(Qt.Key.Key_Return)
    typist.editor.action("undo").trigger()
    assert typist.words() == [b.words("en") for b in SMALL]
    assert typist.at[0] == 1
