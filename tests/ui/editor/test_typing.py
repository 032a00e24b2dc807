"""Keyboard editing across blocks, as in a word processor."""

from __future__ import annotations

from PySide6.QtCore import Qt

from rcm_desktop.models.document import BlockKind as K
from tests.ui.editor.conftest import SMALL, Typist, block

Key = Qt.Key


def test_letters_go_where_the_caret_is(typist: Typist) -> None:
    typist.place(3, 8)
    typist.type(" of")
    assert typist.words()[3] == "Exchange of information"
    assert typist.at == (3, "en", 11)


def test_letters_beyond_ascii_and_beyond_the_first_plane(typist: Typist) -> None:
    typist.place(0, 0)
    for letter in ("ñ", "é", "🕊", "n\u0303"):
        typist.key(Key.Key_unknown, text=letter)
    assert typist.words()[0] == "ñé🕊n\u0303Declaration"
    assert typist.at == (0, "en", 5)


def test_control_characters_type_nothing(typist: Typist) -> None:
    typist.place(0, 0)
    for text in ("\x01", "\x1b", "\x7f"):
        typist.key(Key.Key_unknown, text=text)
    assert typist.words()[0] == "Declaration"


def test_enter_splits_and_the_other_language_stays(typist: Typist) -> None:
    typist.place(1, 9)
    typist.key(Key.Key_Return)
    assert typist.words()[1:3] == ["Recalling", "the words of the peoples"]
    assert typist.words("es")[1:3] == ["Recordando las palabras", ""]
    assert typist.at == (2, "en", 0)


def test_enter_after_a_title_begins_a_paragraph(typist: Typist) -> None:
    typist.place(0, 11)
    typist.key(Key.Key_Return)
    assert typist.kinds()[1] == (K.PREAMBLE, 0)


def test_enter_in_an_empty_entry_leaves_the_list_step_by_step(typist: Typist) -> None:
    typist.place(4, 11)
    typist.key(Key.Key_Return)
    assert typist.kinds()[5] == (K.ITEM, 1)
    typist.key(Key.Key_Return)
    assert typist.kinds()[5] == (K.DECISION, 0)
    typist.key(Key.Key_Return)
    assert typist.kinds()[5] == (K.PREAMBLE, 0)
    assert len(typist.words()) == 7


def test_backspace_at_the_start_joins_with_the_block_before(typist: Typist) -> None:
    typist.place(5, 0)
    typist.key(Key.Key_Backspace)
    assert typist.words()[4] == "On children Thank the host"
    assert typist.words("es")[4] == "Agradecer al anfitrión"
    assert typist.at == (4, "en", 12)


def test_delete_at_the_end_joins_with_the_next_block(typist: Typist) -> None:
    typist.place(3, 20)
    typist.key(Key.Key_Delete)
    assert typist.words()[3] == "Exchange information On children"
    assert typist.at[0] == 3


def test_backspace_in_an_empty_cell_joins_nothing(typist: Typist) -> None:
    typist.place(4, 0, "es")
    typist.key(Key.Key_Backspace)
    assert typist.words()[4] == "On children"
    assert typist.at == (3, "es", 24)


def test_backspace_at_the_very_start_does_nothing(typist: Typist) -> None:
    typist.place(0, 0)
    before = typist.words()
    typist.key(Key.Key_Backspace)
    assert typist.words() == before


def test_backspace_over_an_empty_block_takes_it_out(typist: Typist) -> None:
    typist.place(0, 11)
    typist.key(Key.Key_Return)
    typist.key(Key.Key_Backspace)
    assert typist.words() == [b.words("en") for b in SMALL]
    assert typist.at == (0, "en", 11)


def test_a_letter_is_deleted_with_its_marks(typist: Typist) -> None:
    typist.place(0, 0)
    for letter in ("n\u0303", "👩‍👧"):
        typist.key(Key.Key_unknown, text=letter)
    typist.key(Key.Key_Backspace)
    assert typist.words()[0] == "n\u0303Declaration"
    typist.key(Key.Key_Backspace)
    assert typist.words()[0] == "Declaration"


def test_ctrl_backspace_and_ctrl_delete_take_a_word(typist: Typist) -> None:
    typist.place(1, 14)
    typist.key(Key.Key_Backspace, "ctrl")
    assert typist.words()[1] == "Recalling words of the peoples"
    typist.key(Key.Key_Delete, "ctrl")
    assert typist.words()[1] == "Recalling of the peoples"


def test_tab_changes_the_level_of_all_selected_entries(typist: Typist) -> None:
    typist.select((4, 0), (5, 3))
    typist.key(Key.Key_Tab, text="\t")
    assert typist.kinds()[4:] == [(K.ITEM, 2), (K.ITEM, 1)]
    typist.key(Key.Key_Backtab, "shift")
    assert typist.kinds()[4:] == [(K.ITEM, 1), (K.DECISION, 0)]


def test_labels_follow_levels(typist: Typist) -> None:
    rows = typist.surface.rows
    assert [rows.label(row) for row in range(3, 6)] == ["1.", "a.", "2."]
    assert rows.citation(4) == "1.a"
    typist.place(5, 0)
    typist.key(Key.Key_Tab, text="\t")
    assert rows.label(5) == "b."


def test_alt_arrows_move_blocks_and_the_caret_goes_along(typist: Typist) -> None:
    typist.place(5, 3)
    typist.editor.action("move_up").trigger()
    assert typist.words()[4:] == ["Thank the host", "On children"]
    assert typist.at == (4, "en", 3)
    typist.select((3, 2), (4, 1))
    typist.editor.action("move_up").trigger()
    assert typist.words()[2:5] == ["Exchange information", "Thank the host", "Decided to:"]
    typist.editor.action("move_down").trigger()
    assert typist.words()[2:5] == ["Decided to:", "Exchange information", "Thank the host"]


def test_kinds_by_action(typist: Typist) -> None:
    typist.place(1, 0)
    typist.editor.action("kind_quote").trigger()
    assert typist.kinds()[1] == (K.QUOTE, 0)
    assert typist.editor.action("kind_quote").isChecked()


def test_typing_over_a_selection_of_several_blocks(typist: Typist) -> None:
    typist.select((1, 10), (3, 9))
    typist.type("x")
    assert typist.words()[1] == "Recalling x"
    assert typist.words("es")[1:4] == [
        "Recordando las palabras",
        "Decidieron:",
        "Intercambiar información",
    ], "words of the other language that were not selected must stay"


def test_deleting_over_blocks_of_one_language_joins_the_ends(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, w) for w in ("One two", "three", "four five")], ("en",))
    typist.select((0, 4), (2, 5))
    typist.key(Key.Key_Delete)
    assert typist.words() == ["One five"]
    assert typist.at == (0, "en", 4)
    typist.editor.action("undo").trigger()
    assert typist.words() == ["One two", "three", "four five"]


def test_select_all_and_delete_empties_a_draft_of_one_language(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, w) for w in ("One", "two")], ("en",))
    typist.editor.action("select_all").trigger()
    typist.key(Key.Key_Backspace)
    assert typist.words() in ([], [""])
    typist.type("New")
    assert typist.words() == ["New"]


def test_an_empty_draft_takes_a_title_from_the_first_letter(typist_with) -> None:
    typist = typist_with([])
    assert typist.surface.caret.head is None
    typist.type("ñ")
    assert typist.kinds() == [(K.TITLE, 0)]
    assert typist.words() == ["ñ"]
    assert typist.at == (0, "en", 1)


def test_bold_on_a_selection_and_on_the_next_letters(typist: Typist) -> None:
    typist.place(0, 4, anchor=0)
    typist.editor.action("bold").trigger()
    spans = typist.editor.open_draft.draft.blocks()[0].spans["en"]
    assert [(s.start, s.end, s.mark) for s in spans] == [(0, 4, "bold")]
    typist.editor.action("bold").trigger()
    assert not typist.editor.open_draft.draft.blocks()[0].spans
    typist.place(0, 11)
    typist.editor.action("italic").trigger()
    typist.type("!!")
    spans = typist.editor.open_draft.draft.blocks()[0].spans["en"]
    assert [(s.start, s.end, s.mark) for s in spans] == [(11, 13, "italic")]


def test_whole_blocks_are_removed_in_both_languages(typist: Typist) -> None:
    typist.place(1, 5)
    typist.editor.action("remove").trigger()
    assert "Recordando las palabras" not in typist.words("es")
    assert typist.at[0] == 1


def test_shortcuts_give_way_to_letters(typist: Typist) -> None:
    """AltGr letters, which Windows reports as Ctrl+Alt, type."""
    typist.place(0, 0)
    typist.key(Key.Key_2, "ctrl alt", "@")
    assert typist.words()[0] == "@Declaration"
    typist.key(Key.Key_B, "ctrl", "\x02")
    assert typist.words()[0] == "@Declaration"
