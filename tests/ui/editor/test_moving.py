"""Where the movement keys take the caret, by Qt's own rules for letters and words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from rcm_desktop.models.document import BlockKind as K
from tests.ui.editor.conftest import Typist, block

Key = Qt.Key
LONG = "words of migrants and of the peoples of the region " * 12


def test_arrows_cross_block_borders_in_their_own_column(typist: Typist) -> None:
    typist.place(0, 11, "es")
    typist.key(Key.Key_Right)
    assert typist.at == (1, "es", 0)
    typist.key(Key.Key_Left)
    assert typist.at == (0, "es", 11)


def test_never_into_the_middle_of_a_letter(typist_with) -> None:
    text = "an\u0303o 👩‍👧 👍🏽é"
    typist = typist_with([block(K.PREAMBLE, text)], ("en",))
    typist.place(0, 0)
    stops = [0]
    while typist.at[2] < len(text):
        typist.key(Key.Key_Right)
        stops.append(typist.at[2])
    assert stops == [0, 1, 3, 4, 5, 8, 9, 11, 12]
    back = [len(text)]
    while typist.at[2] > 0:
        typist.key(Key.Key_Left)
        back.append(typist.at[2])
    assert back == stops[::-1]


def test_home_and_end_of_a_wrapped_line(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, LONG)], ("en",))
    typist.place(0, 5)
    typist.key(Key.Key_End)
    end = typist.at[2]
    assert 5 < end < 200
    assert LONG[end] == " ", "the caret stays on the line it was on"
    typist.key(Key.Key_Down)
    typist.key(Key.Key_Home)
    assert typist.at[2] == end + 1
    typist.key(Key.Key_Up)
    assert typist.at[2] == 0


def test_up_and_down_keep_to_their_place_across(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, w) for w in (LONG, "short", LONG)], ("en",))
    typist.place(0, 30)
    x = typist.surface.scroller.caret_rect(typist.surface.caret.head).x()
    while typist.at[0] < 2:
        typist.key(Key.Key_Down)
    assert abs(typist.surface.scroller.caret_rect(typist.surface.caret.head).x() - x) < 12


def test_words_and_document_ends(typist: Typist) -> None:
    typist.place(1, 0)
    typist.key(Key.Key_Right, "ctrl")
    assert typist.at == (1, "en", 10)
    typist.key(Key.Key_Left, "ctrl")
    assert typist.at == (1, "en", 0)
    typist.key(Key.Key_End, "ctrl")
    assert typist.at == (5, "en", 14)
    typist.key(Key.Key_Home, "ctrl")
    assert typist.at == (0, "en", 0)


def test_ctrl_arrows_go_by_block(typist: Typist) -> None:
    typist.place(1, 5)
    typist.key(Key.Key_Down, "ctrl")
    assert typist.at == (1, "en", 34)
    typist.key(Key.Key_Up, "ctrl")
    typist.key(Key.Key_Up, "ctrl")
    assert typist.at == (0, "en", 0)


def test_page_down_and_up_reach_the_ends(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, f"{n} {LONG}") for n in range(40)], ("en",))
    typist.place(0, 0)
    rows = [0]
    for _ in range(60):
        typist.key(Key.Key_PageDown)
        rows.append(typist.at[0])
    assert rows == sorted(rows)
    assert rows[1] in (1, 2, 3, 4, 5)
    assert rows[-1] == 39
    for _ in range(60):
        typist.key(Key.Key_PageUp)
    assert typist.at[0] == 0


def test_shift_selects_and_a_plain_arrow_lets_go(typist: Typist) -> None:
    typist.place(0, 8)
    for _ in range(5):
        typist.key(Key.Key_Right, "shift")
    segments = typist.surface.caret.segments()
    assert [(s.start, s.end) for s in segments] == [(8, 11), (0, 1)]
    typist.key(Key.Key_Left)
    assert typist.at == (0, "en", 8)
    assert not typist.surface.caret.has_selection


def test_the_other_column(typist: Typist) -> None:
    typist.place(1, 3)
    typist.editor.action("other_language").trigger()
    assert typist.at == (1, "es", 23)
    typist.editor.action("other_language").trigger()
    assert typist.at[1] == "en"
    typist.editor.set_view(("en",))
    assert not typist.editor.action("other_language").isEnabled()


def test_hiding_the_carets_column_moves_it_to_the_one_shown(typist: Typist) -> None:
    typist.place(1, 3, "es")
    typist.editor.set_view(("en",))
    assert typist.at == (1, "en", 0)


def test_the_caret_is_always_in_sight(typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, f"{n} {LONG}") for n in range(60)], ("en",))
    typist.key(Key.Key_End, "ctrl")
    rect = typist.surface.scroller.caret_rect(typist.surface.caret.head)
    assert 0 <= rect.top() < rect.bottom() <= typist.surface.viewport().height()
    typist.key(Key.Key_Home, "ctrl")
    assert typist.surface.verticalScrollBar().value() == 0
