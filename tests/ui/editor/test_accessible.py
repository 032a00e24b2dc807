"""What a screen reader is given."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from rcm_desktop.ui.editor.accessible import PageInterface, RowInterface, said
from tests.ui.editor.conftest import Typist

Text = QAccessible.Text


def test_rows_without_widgets_have_words_and_places(typist: Typist) -> None:
    page = QAccessible.queryAccessibleInterface(typist.surface)
    assert page is not None
    assert page.childCount() == 6
    row = page.child(3)
    assert row.role() == QAccessible.Role.Paragraph
    assert row.text(Text.Name) == "1. Exchange information / Intercambiar información"
    assert row.text(Text.Description) == "Decision"
    assert row.rect().height() > 10
    assert page.indexOfChild(row) == 3
    assert row.parent().text(Text.Name) == "Draft"


def test_what_is_said_of_the_caret(typist: Typist) -> None:
    surface = typist.surface
    moves: list[str] = []
    surface.caret.moved.connect(lambda before, now: moves.append(said(surface, before, now)))
    typist.place(1, 0)
    typist.key(Qt.Key.Key_Right)
    typist.key(Qt.Key.Key_Right, "ctrl")
    typist.key(Qt.Key.Key_Right, "ctrl shift")
    typist.place(1, 0, "es")
    assert moves == [
        "Recalling the words of the peoples / Recordando las palabras",
        "e",
        "the",
        "the ",
        "Recordando las palabras",
    ]


def test_the_page_never_answers_with_a_text_interface() -> None:
    """Overridden in Python, `interface_cast` ends the process when a screen reader asks."""
    assert "interface_cast" not in vars(PageInterface)
    assert "interface_cast" not in vars(RowInterface)


def test_the_row_with_the_caret_has_the_focus(typist: Typist) -> None:
    typist.place(3, 0)
    page = QAccessible.queryAccessibleInterface(typist.surface)
    assert page.focusChild().text(Text.Name).startswith("1. Exchange")
    assert page.text(Text.Value).startswith("1. Exchange")
    assert page.child(3).state().focused
    assert not page.child(2).state().focused


def test_every_control_has_a_name(typist: Typist) -> None:
    typist.editor.open_find(replacing=True)
    bar = typist.editor.find_bar
    for widget in (*bar.findChildren(QAbstractButton), *bar.findChildren(QLineEdit)):
        interface = QAccessible.queryAccessibleInterface(widget)
        if widget.parent() is bar:
            assert interface.text(Text.Name), widget
    assert typist.editor.make_outline().accessibleName()
    assert typist.editor.header.accessibleName()


def test_a_removed_row_is_no_longer_valid(typist: Typist) -> None:
    page = QAccessible.queryAccessibleInterface(typist.surface)
    row = page.child(1)
    typist.place(1, 0)
    typist.editor.action("remove").trigger()
    assert not row.isValid()
    assert row.text(Text.Name) == ""
    assert page.childCount() == 5
