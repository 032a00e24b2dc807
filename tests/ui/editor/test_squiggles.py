"""Marks under words: kept with their letters, drawn so that they can be told apart, acted on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.editor.ink import contrast
from rcm_desktop.ui.editor.squiggle_paint import mark_colour
from rcm_desktop.ui.editor.squiggles import MarkKind, Squiggle, Squiggles, carry
from rcm_desktop.ui.theme.palettes import palette
from rcm_desktop.ui.theme.tokens import CONTRAST, DARK, LIGHT
from tests.ui.editor.conftest import Typist

WORDS = st.text(alphabet="añé 👍e\u0301.b", max_size=12)


def mark(start: int, end: int, kind: MarkKind = "spelling", *fixes: str) -> Squiggle:
    return Squiggle(start, end, kind, "Not in the dictionary", fixes, "word")


@given(WORDS, WORDS, WORDS, st.text(alphabet="ñxé👍", min_size=1, max_size=5), WORDS)
def test_a_mark_goes_with_its_letters(
    before: str, typed: str, gap: str, word: str, after: str
) -> None:
    """Whatever is typed before or after a marked word, the mark stands under the same letters."""
    old = before + gap + word + after
    start = len(before + gap)
    new = before + typed + gap + word + after
    for squiggle in carry([mark(start, start + len(word))], old, new):
        assert new[squiggle.start : squiggle.end] == word
    ahead = carry([mark(start, start + len(word))], old, before + gap + word + typed + after)
    for squiggle in ahead:
        assert (squiggle.start, squiggle.end) == (start, start + len(word))


def test_a_mark_goes_when_its_letters_change_and_stays_where_words_stand_once() -> None:
    assert carry([mark(4, 9)], "the wrogn word", "the wrong word") == ()
    moved = carry([mark(4, 9)], "a b wrogn c d", "x a bb wrogn cc d y")
    assert [(m.start, m.end) for m in moved] == [(7, 12)]
    assert carry([mark(2, 4)], "a bc", "x bc bc y") == ()


def test_checkers_do_not_disturb_each_other() -> None:
    store, told = Squiggles(), []
    store.refreshed.connect(told.append)
    store.set("spelling", ("b1", "en"), [mark(0, 3)], "teh end")
    store.set("names", ("b1", "en"), [mark(4, 7, "name")], "teh end")
    assert [m.provider for m in store.of(("b1", "en"), "teh end")] == ["spelling", "names"]
    store.set("spelling", ("b1", "en"), [mark(0, 3)], "teh end")
    assert told == [frozenset({"b1"})] * 2
    store.clear("spelling")
    assert [m.provider for m in store.of(("b1", "en"), "teh end")] == ["names"]
    store.set("names", ("b1", "en"), [], "teh end")
    assert not store.places()
    assert store.of(("b1", "en"), "teh end") == ()


def test_one_problem_is_marked_once() -> None:
    store, words = Squiggles(), "Thank RNOCM"
    store.set("names", ("b1", "en"), [mark(6, 11, "name", "RNCOM")], words)
    store.set("conventions", ("b1", "en"), [mark(6, 11, "convention")], words)
    assert len(store.of(("b1", "en"), words)) == 2
    chosen = store.at(("b1", "en"), 7, words)
    assert chosen is not None
    assert chosen.provider == "names"
    store.set("conventions", ("b1", "en"), [mark(6, 11, "convention", "RNCOM")], words)
    assert [m.provider for m in store.of(("b1", "en"), words)] == ["conventions"]


def test_marks_stand_out_from_every_paper() -> None:
    for tokens in (LIGHT, DARK, CONTRAST):
        paper = palette(tokens).base().color()
        for kind in ("spelling", "convention", "name"):
            assert contrast(mark_colour(kind, paper), paper) >= 3.0


def _picture(typist: Typist) -> QImage:
    typist.surface.clearFocus()
    return typist.surface.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("kind", ["spelling", "convention", "name"])
def test_a_mark_is_painted_below_its_words_only(typist: Typist, kind: MarkKind) -> None:
    surface = typist.surface
    before = _picture(typist)
    words = surface.rows.block(1).words("en")
    surface.squiggles.set("x", (surface.rows.ids[1], "en"), [mark(0, 9, kind)], words)
    after = _picture(typist)
    changed = [
        (x, y)
        for y in range(after.height())
        for x in range(after.width())
        if after.pixel(x, y) != before.pixel(x, y)
    ]
    cell = surface.scroller.layout(1).cell("en")
    assert cell is not None
    left, right = cell.caret_rect(0).x(), cell.caret_rect(9).x()
    assert changed
    assert all(left - 3 <= x <= right + 3 for x, _ in changed)
    top = surface.scroller.y_of(1)
    assert all(top + surface.scroller.heights[1] / 3 < y for _, y in changed)
    colour = QColor(mark_colour(kind, surface.scene().ink.paper))
    close = [QColor(after.pixel(x, y)) for x, y in changed]
    assert min(abs(c.red() - colour.red()) + abs(c.blue() - colour.blue()) for c in close) < 90


def test_f7_walks_in_reading_order_and_around_the_end(typist: Typist) -> None:
    surface = typist.surface
    ids = surface.rows.ids
    surface.squiggles.set("x", (ids[3], "en"), [mark(0, 8)], "Exchange information")
    surface.squiggles.set("x", (ids[1], "es"), [mark(0, 10)], surface.rows.block(1).words("es"))
    surface.squiggles.set("y", (ids[1], "en"), [mark(0, 9), mark(0, 20)], _words(typist, 1))
    surface.squiggles.set("z", (ids[1], "en"), [mark(0, 9, "name")], _words(typist, 1))
    typist.place(0, 0)
    seen = []
    for _ in range(5):
        typist.editor.marks.step(1)
        head = surface.caret.head
        assert head is not None
        seen.append((surface.rows.row_of(head.block), head.lang, head.offset))
    assert seen == [(1, "en", 9), (1, "en", 20), (1, "es", 10), (3, "en", 8), (1, "en", 9)]
    typist.editor.marks.step(-1)
    assert surface.caret.head is not None
    assert surface.caret.head.block == ids[3]


def _words(typist: Typist, row: int) -> str:
    return typist.surface.rows.block(row).words("en")


def _open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_alt_enter_offers_the_fixes_and_puts_one_in(typist: Typist, qtbot: QtBot) -> None:
    surface = typist.surface
    key = (surface.rows.ids[3], "en")
    added: list[str] = []
    surface.squiggles.set(
        "x", key, [mark(9, 20, "spelling", "informations", "data")], _words(typist, 3)
    )

    def offers(found: object, words: str) -> list[tuple[str, Callable[[], None]]]:
        return [("Add it", lambda: added.append(words))]

    surface.squiggles.offer("x", offers)
    typist.place(3, 12)
    typist.editor.action("fix_mark").trigger()
    menu = _open_menu(qtbot)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Not in the dictionary", "informations", "data", "Add it"]
    assert menu.activeAction() is menu.actions()[1]
    menu.actions()[3].trigger()
    menu.actions()[2].trigger()
    menu.close()
    assert added == ["Exchange information"]
    assert _words(typist, 3) == "Exchange data"
    assert surface.squiggles.of(key, _words(typist, 3)) == ()


def test_the_context_menu_begins_with_the_mark(typist: Typist, qtbot: QtBot) -> None:
    surface = typist.surface
    surface.squiggles.set(
        "x", (surface.rows.ids[3], "en"), [mark(0, 8, "name", "Share")], _words(typist, 3)
    )
    typist.place(3, 2)
    surface.menuWanted.emit(QPoint(10, 10))
    menu = _open_menu(qtbot)
    assert menu.actions()[1].text() == "Share"
    assert menu.actions()[2].isSeparator()
    menu.close()


def test_hovering_says_what_the_matter_is(typist: Typist, qtbot: QtBot) -> None:
    surface = typist.surface
    surface.squiggles.set(
        "x", (surface.rows.ids[3], "en"), [mark(0, 8, "name", "A<B")], _words(typist, 3)
    )
    cell = surface.scroller.layout(3).cell("en")
    assert cell is not None
    spot = cell.caret_rect(3).center().toPoint() + QPoint(0, surface.scroller.y_of(3))
    event = QHelpEvent(QEvent.Type.ToolTip, spot, surface.viewport().mapToGlobal(spot))
    QApplication.sendEvent(surface.viewport(), event)
    qtbot.waitUntil(lambda: "A&lt;B" in QToolTip.text())
    assert "Not in the dictionary" in QToolTip.text()
    QToolTip.hideText()


def test_the_shortcuts_are_f7_and_alt_enter(typist: Typist) -> None:
    keys = [key.toString() for key in typist.editor.action("fix_mark").shortcuts()]
    assert keys == ["Alt+Return"]
    assert typist.editor.action("next_mark").shortcut().toString() == "F7"
