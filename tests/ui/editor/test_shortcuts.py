"""Shortcuts reach their actions while the page has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from rcm_desktop.models.document import BlockKind as K
from rcm_desktop.ui.editor import keys
from tests.ui.editor.conftest import SMALL, Typist

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(typist: Typist, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(typist.surface, key, held)


def test_moving_and_kinds(typist: Typist) -> None:
    typist.place(5, 2)
    press(typist, Key.Key_Up, ALT)
    assert typist.words()[4] == "Thank the host"
    press(typist, Key.Key_Down, ALT)
    assert typist.words()[5] == "Thank the host"
    press(typist, Key.Key_4, CTRL)
    assert typist.kinds()[5] == (K.PREAMBLE, 0)


def test_undo_and_redo(typist: Typist) -> None:
    typist.place(0, 0)
    typist.type("x")
    press(typist, Key.Key_Z, CTRL)
    assert typist.words()[0] == "Declaration"
    press(typist, Key.Key_Z, CTRL | SHIFT)
    assert typist.words()[0] == "xDeclaration"


@pytest.mark.parametrize(("key", "held"), [(Key.Key_F6, None), (Key.Key_Tab, CTRL)])
def test_the_other_column(typist: Typist, key: Qt.Key, held: Qt.KeyboardModifier | None) -> None:
    typist.place(1, 0)
    press(typist, key, held or Qt.KeyboardModifier.NoModifier)
    assert typist.at[1] == "es"
    assert typist.words() == [b.words("en") for b in SMALL]


def test_selecting_bold_and_a_new_paragraph(typist: Typist) -> None:
    typist.place(1, 0)
    press(typist, Key.Key_End, SHIFT)
    press(typist, Key.Key_B, CTRL)
    spans = typist.editor.open_draft.draft.blocks()[1].spans["en"]
    assert spans[0].mark == "bold"
    press(typist, Key.Key_Return, CTRL)
    assert typist.words()[2] == ""
    assert typist.at == (2, "en", 0)
    press(typist, Key.Key_Backspace, CTRL | SHIFT)
    assert typist.words()[2] == "Decided to:"
    press(typist, Key.Key_A, CTRL)
    assert len(typist.surface.caret.segments()) == 6


def test_finding(typist: Typist) -> None:
    press(typist, Key.Key_F, CTRL)
    assert typist.editor.find_bar.isVisible()
    assert not typist.editor.find_bar.other.isVisible()
    press(typist, Key.Key_H, CTRL)
    assert typist.editor.find_bar.other.isVisible()


def test_zooming(typist: Typist) -> None:
    press(typist, Key.Key_Plus, CTRL)
    press(typist, Key.Key_Plus, CTRL)
    press(typist, Key.Key_Minus, CTRL)
    assert typist.editor.zoom() == 110
    press(typist, Key.Key_0, CTRL)
    assert typist.editor.zoom() == 100


def test_a_shortcut_right_after_a_key_is_not_too_early(typist: Typist) -> None:
    typist.place(0, 0)
    press(typist, Key.Key_End, SHIFT)
    press(typist, Key.Key_X, CTRL)
    assert typist.words()[0] == ""
    press(typist, Key.Key_V, CTRL)
    assert typist.words()[0] == "Declaration"


def test_letters_with_ctrl_belong_to_the_menus_on_every_platform() -> None:
    class OnX11(QKeyEvent):
        """Qt matches Ctrl+E with the end of the line there."""

        def matches(self, _key: object) -> bool:
            return True

    kind = QKeyEvent.Type.ShortcutOverride
    assert not keys.claims(OnX11(kind, Key.Key_E, CTRL, "\x05"))
    assert keys.claims(OnX11(kind, Key.Key_Right, CTRL, ""))
