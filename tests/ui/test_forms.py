"""Buttons and dialogs that obey the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from rcm_desktop.ui.forms import Sheet, button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_focus(qapp: QApplication, key: Qt.Key) -> None:
    made, pressed = button("&Make a workspace", "primary"), []
    made.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(made, key)
    assert pressed == [1]


def test_enter_on_cancel_does_not_do_the_deed(qapp: QApplication) -> None:
    sheet, done = Sheet(None), []
    sheet.add_buttons("Put away", "Cancel").clicked.connect(lambda: done.append(1))
    cancel = next(each for each in sheet.findChildren(QPushButton) if each.text() == "Cancel")
    sheet.show()
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not done
    assert not sheet.isVisible()
