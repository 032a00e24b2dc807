"""Dead keys and input methods."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.ui.editor.conftest import Typist

Query = Qt.InputMethodQuery


def test_a_commit_types(typist: Typist) -> None:
    typist.place(0, 0)
    typist.compose("", "ñ🕊")
    assert typist.words()[0] == "ñ🕊Declaration"
    assert typist.at == (0, "en", 2)


def test_letters_being_composed_show_but_are_not_in_the_draft(typist: Typist) -> None:
    typist.place(0, 4)
    head = typist.surface.caret.head
    before = typist.surface.scroller.caret_rect(head).x()
    typist.compose("´´´")
    cell = typist.surface.scroller.layout(0).cell("en")
    assert cell is not None
    assert cell.layout.preeditAreaText() == "´´´"
    assert typist.surface.scroller.caret_rect(head).x() > before
    assert typist.words()[0] == "Declaration"
    typist.compose("", "é")
    assert typist.words()[0] == "Decléaration"
    cell = typist.surface.scroller.layout(0).cell("en")
    assert cell is not None
    assert cell.layout.preeditAreaText() == ""


def test_giving_up_a_composition_leaves_no_trace(typist: Typist) -> None:
    typist.place(0, 4)
    typist.compose("´")
    typist.compose("")
    assert typist.words()[0] == "Declaration"
    assert typist.surface.layouts.preedit is None


def test_replacing_letters_before_the_caret(typist: Typist) -> None:
    typist.place(0, 0)
    typist.compose("", "🕊")
    event = QInputMethodEvent("", [])
    event.setCommitString("ñ", -2, 2)
    QApplication.sendEvent(typist.surface, event)
    assert typist.words()[0] == "ñDeclaration"


def test_what_an_input_method_asks(typist: Typist) -> None:
    typist.place(0, 0)
    typist.compose("", "🕊")
    ask = typist.surface.inputMethodQuery
    assert ask(Query.ImSurroundingText) == "🕊Declaration"
    assert ask(Query.ImCursorPosition) == 2, "input methods count UTF-16"
    typist.place(0, 4, anchor=1)
    assert ask(Query.ImCurrentSelection) == "Dec"
    assert ask(Query.ImTextBeforeCursor) == "🕊Dec"
    rect = ask(Query.ImCursorRectangle)
    assert rect.height() > 5
    assert ask(Query.ImEnabled)
