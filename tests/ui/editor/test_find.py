"""Find and replace over all blocks and both languages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rcm_desktop.models.document import Block
from rcm_desktop.models.document import BlockKind as K
from rcm_desktop.ui.editor.searching import Query, find
from tests.ui.editor.conftest import Typist, block


def places(text: str, query: Query) -> list[tuple[int, int]]:
    made = Block("b", K.PREAMBLE, {"es": text})
    return [(s.start, s.end) for s in find([made], ("en", "es"), query)]


def test_accents_and_case() -> None:
    text = "Migración y MIGRACION, migracio\u0301n"
    assert places(text, Query("migracion")) == [(0, 9), (12, 21), (23, 33)]
    assert places(text, Query("migración", fold_accents=False)) == [(0, 9)]
    assert places(text, Query("MIGRACION", match_case=True)) == [(12, 21)]
    assert places("Straße", Query("ss")) == [(4, 5)]


def test_whole_words() -> None:
    text = "región, regional, la región"
    assert places(text, Query("region", whole_words=True)) == [(0, 6), (21, 27)]
    assert places("", Query("x")) == []
    assert places("x", Query("")) == []


def test_walking_through_both_languages(typist: Typist) -> None:
    typist.editor.open_find()
    typist.editor.find_bar.needle.setText("informa")
    assert typist.at[:2] == (3, "en")
    assert typist.editor.find_bar.count.text() == "1 of 2"
    typist.editor.finder.step(1)
    assert typist.at[:2] == (3, "es")
    typist.editor.finder.step(1)
    assert typist.at[:2] == (3, "en")
    typist.editor.finder.step(-1)
    assert typist.at[:2] == (3, "es")
    assert typist.surface.found


def test_enter_in_the_second_field_replaces_and_on_a_button_presses_it(typist: Typist) -> None:
    bar = typist.editor.find_bar
    typist.editor.open_find(replacing=True)
    bar.needle.setText("informa")
    bar.other.setText("XX")
    bar.other.setFocus()
    QTest.keyClick(bar.other, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 1", "one of the two was replaced"
    bar.replace_every.setFocus()
    QTest.keyClick(bar.replace_every, Qt.Key.Key_Return)
    assert bar.count.text() == "1 replaced"
    bar.close_button.setFocus()
    QTest.keyClick(bar.close_button, Qt.Key.Key_Return)
    assert not bar.isVisible()


def test_the_bar_from_the_keyboard(typist: Typist) -> None:
    bar = typist.editor.find_bar
    typist.editor.open_find()
    bar.needle.setText("the")
    first = typist.at
    QTest.keyClick(bar.needle, Qt.Key.Key_Return)
    second = typist.at
    QTest.keyClick(bar.needle, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert typist.at == first != second
    QTest.keyClick(bar.needle, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not typist.surface.found


def test_replace_one_by_one(typist: Typist) -> None:
    typist.editor.open_find(replacing=True)
    bar = typist.editor.find_bar
    bar.words.setChecked(True)
    bar.needle.setText("the")
    bar.other.setText("those")
    bar.replace_one.click()
    assert typist.words()[1] == "Recalling those words of the peoples"
    bar.replace_one.click()
    assert typist.words()[1] == "Recalling those words of those peoples"


def test_replace_all_is_one_step_to_undo(typist: Typist) -> None:
    before = typist.words()
    typist.editor.open_find(replacing=True)
    bar = typist.editor.find_bar
    bar.needle.setText("the")
    bar.other.setText("θe")
    bar.replace_every.click()
    assert typist.words()[1] == "Recalling θe words of θe peoples"
    assert typist.words()[5] == "Thank θe host"
    typist.editor.action("undo").trigger()
    assert typist.words() == before


def test_marks_follow_edits(qtbot, typist: Typist) -> None:
    typist.editor.open_find()
    typist.editor.find_bar.needle.setText("words")
    typist.place(1, 0)
    typist.type("words ")
    qtbot.waitUntil(lambda: len(typist.editor.finder.found) == 2)
    assert typist.surface.found


def test_the_selection_is_what_is_looked_for(typist: Typist) -> None:
    typist.place(1, 19, anchor=14)
    typist.editor.open_find()
    assert typist.editor.find_bar.needle.text() == "words"


def test_only_shown_languages_are_searched(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, "sin", "sin")], ("es",))
    typist.editor.open_find()
    typist.editor.find_bar.needle.setText("sin")
    assert len(typist.editor.finder.found) == 1
