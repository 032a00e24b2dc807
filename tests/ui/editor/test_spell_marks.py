"""Wrong words are marked after a pause, in sight or not, and the word being typed is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import BlockKind
from rcm_desktop.ui.editor.spell_marks import SpellMarks
from tests.ui.editor.conftest import Typist, block

WORDS = [
    block(BlockKind.TITLE, "The Conferrence", "La Conferencia"),
    block(BlockKind.PREAMBLE, "Thanked the hosst ñ👍 and the hosst", "Agradecieron al anfitrión"),
    *[block(BlockKind.PREAMBLE, f"Recalled the wordd, {n}", "Recordaron") for n in range(120)],
]


@pytest.fixture
def marked(
    typist_with: Callable[..., Typist], app: App, qtbot: QtBot
) -> Iterator[tuple[Typist, SpellMarks]]:
    typist = typist_with(WORDS)
    marks = SpellMarks(typist.surface, app.spelling, typist.surface.open_draft.draft.id)
    with qtbot.waitSignal(marks.settled):
        pass
    yield typist, marks
    marks.stop()


def seen(typist: Typist, row: int) -> list[str]:
    """The marked words of a row's English."""
    key, words = (typist.surface.rows.ids[row], "en"), typist.surface.rows.block(row).words("en")
    return [
        words[m.squiggle.start : m.squiggle.end] for m in typist.surface.squiggles.of(key, words)
    ]


def test_the_whole_draft_is_checked(marked: tuple[Typist, SpellMarks]) -> None:
    typist, _marks = marked
    assert seen(typist, 0) == ["Conferrence"]
    assert seen(typist, 1) == ["hosst", "hosst"]
    assert seen(typist, 121) == ["wordd"]
    assert len(typist.surface.squiggles.places()) == 122


def test_a_word_is_judged_when_the_caret_has_left_it(
    marked: tuple[Typist, SpellMarks], qtbot: QtBot
) -> None:
    typist, marks = marked
    typist.place(1, len("Thanked the"))
    with qtbot.waitSignal(marks.settled):
        typist.type(" wrld")
    assert seen(typist, 1) == ["hosst", "hosst"]
    with qtbot.waitSignal(marks.settled):
        typist.type(" ")
    assert seen(typist, 1) == ["wrld", "hosst", "hosst"]


def test_marks_stay_with_their_words_before_anything_is_checked_again(
    marked: tuple[Typist, SpellMarks],
) -> None:
    typist, _marks = marked
    typist.place(1, 0)
    typist.type("They 👍 ")
    assert seen(typist, 1) == ["hosst", "hosst"]


def _menu(typist: Typist, qtbot: QtBot) -> QMenu:
    typist.editor.action("fix_mark").trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_has_suggestions_and_takes_a_word_in(
    marked: tuple[Typist, SpellMarks], app: App, qtbot: QtBot
) -> None:
    typist, marks = marked
    typist.place(1, 14)
    menu = _menu(typist, qtbot)
    texts = [action.text() for action in menu.actions()]
    assert "hosst" in texts[0]
    assert "host" in texts
    with qtbot.waitSignal(marks.settled):
        menu.actions()[-2].trigger()
        menu.close()
    assert app.spelling.words("en") == ["hosst"]
    assert seen(typist, 1) == []
    assert seen(typist, 0) == ["Conferrence"]


def test_a_fix_and_an_ignored_word(marked: tuple[Typist, SpellMarks], qtbot: QtBot) -> None:
    typist, marks = marked
    typist.place(1, 0)
    typist.editor.action("next_mark").trigger()
    menu = _menu(typist, qtbot)
    next(a for a in menu.actions() if a.text() == "host").trigger()
    menu.close()
    assert typist.words()[1] == "Thanked the host ñ👍 and the hosst"
    typist.editor.action("next_mark").trigger()
    menu = _menu(typist, qtbot)
    with qtbot.waitSignal(marks.settled):
        menu.actions()[-1].trigger()
        menu.close()
    assert seen(typist, 1) == []


def test_marks_can_be_switched_off(marked: tuple[Typist, SpellMarks]) -> None:
    typist, _marks = marked
    action = typist.editor.action("show_marks")
    assert action.isChecked()
    action.trigger()
    assert seen(typist, 1) == []
    assert not action.isChecked()
    action.trigger()
    assert seen(typist, 1) == ["hosst", "hosst"]
