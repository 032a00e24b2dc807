"""Actions: each with a name, a shortcut of its own and a place in a menu."""

from __future__ import annotations

from PySide6.QtGui import QAction

from rcm_desktop.models.document import BlockKind as K
from rcm_desktop.ui.editor.actions import TABLE
from tests.ui.editor.conftest import Typist

GROUPS = ("edit", "format", "block", "view", "negotiation")


def all_actions(typist: Typist) -> list[QAction]:
    groups = (
        typist.editor.actions_of(name)
        for name in ("edit", "format", "block", "view", "negotiation")
    )
    return [action for group in groups for action in group if not action.isSeparator()]


def test_every_action_is_in_a_menu_and_named(typist: Typist) -> None:
    actions = all_actions(typist)
    assert len(actions) == len(TABLE) + len(K)
    assert all(action.text() for action in actions)


def test_no_two_actions_share_a_key(typist: Typist) -> None:
    keys = [key.toString() for action in all_actions(typist) for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_no_two_texts_of_a_menu_share_a_mnemonic(typist: Typist) -> None:
    for group in ("edit", "block", "view"):
        letters = [
            action.text()[action.text().index("&") + 1].lower()
            for action in typist.editor.actions_of(group)
            if "&" in action.text()
        ]
        assert sorted(letters) == sorted(set(letters)), group


def test_what_makes_no_sense_is_greyed_out(typist_with) -> None:
    typist = typist_with([])
    assert not typist.editor.action("cut").isEnabled()
    assert not typist.editor.action("indent").isEnabled()
    assert typist.editor.action("paste").isEnabled()


def test_ticks_tell_the_truth_after_a_click(typist: Typist) -> None:
    typist.place(1, 0)
    typist.editor.action("kind_preamble").trigger()
    assert typist.editor.action("kind_preamble").isChecked()
    assert not typist.editor.action("kind_quote").isChecked()
    typist.editor.action("show_english").trigger()
    assert typist.editor.view() == ("en",)
    assert typist.editor.action("show_english").isChecked()
    assert not typist.editor.action("show_both").isChecked()


def test_a_number_can_be_taken_off_and_lists_restarted(typist: Typist) -> None:
    typist.place(3, 0)
    typist.editor.action("plain").trigger()
    assert [typist.surface.rows.label(row) for row in (3, 5)] == ["", "1."]
    typist.editor.action("plain").trigger()
    typist.place(5, 0)
    typist.editor.action("restart").trigger()
    assert [typist.surface.rows.label(row) for row in (3, 5)] == ["1.", "1."]


def test_follow_up_saves_first_and_names_the_block(qtbot, typist: Typist) -> None:
    typist.place(3, 0)
    typist.type("x")
    with qtbot.waitSignal(typist.editor.followUpRequested) as heard:
        typist.editor.action("follow_up").trigger()
    assert heard.args == [typist.surface.rows.ids[3]]
    assert typist.editor.status().saved


def test_status_tells_place_and_words(qtbot, typist: Typist) -> None:
    with qtbot.waitSignal(typist.editor.statusChanged):
        typist.place(4, 2, anchor=0)
    status = typist.editor.status()
    assert (status.row, status.rows, status.citation, status.kind) == (5, 6, "1.a", K.ITEM)
    assert status.words == 16
    assert status.selected_words == 1
    typist.place(1, 0)
    typist.type("two more ")
    assert typist.editor.word_count() == 18
    assert typist.editor.word_count("es") == 10
