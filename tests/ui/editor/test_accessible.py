"""What a screen reader is given."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit

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


def test_the_caret_s_text(typist: Typist) -> None:
    typist.place(0, 0)
    typist.compose("", "🕊")
    page = QAccessible.queryAccessibleInterface(typist.surface)
    words = page.textInterface()
    assert words.characterCount() == 13
    assert words.cursorPosition() == 2
    assert words.text(0, 5) == "🕊Dec"
    words.setCursorPosition(5)
    assert typist.at == (0, "en", 4)
    words.setSelection(0, 2, 5)
    assert words.selectionCount() == 1
    assert words.selection(0) == (2, 5)
    assert page.text(Text.Value).startswith("🕊Declaration")


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
