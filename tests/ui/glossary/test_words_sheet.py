"""The room's own words: added, refused, taken out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.ui.glossary.words_sheet import AddedWordsSheet


def test_words_are_added_and_taken_out(shell_app: App, qtbot: QtBot) -> None:
    shell_app.spelling.add("Petén", "en")
    sheet = AddedWordsSheet(shell_app.spelling, "es", None)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet._word.setText("two words")
    QTest.keyClick(sheet._word, Qt.Key.Key_Return)
    assert "single word" in sheet.problem.text()
    sheet._word.setText("Ixcán")
    QTest.keyClick(sheet._word, Qt.Key.Key_Return)
    assert sheet.problem.text() == ""
    assert shell_app.spelling.words("es") == ["Ixcán"]
    assert [sheet._list.item(n).text() for n in range(sheet._list.count())] == [
        "Petén   (English)",
        "Ixcán   (Spanish)",
    ]
    sheet._remove.click()
    assert shell_app.spelling.words("en") == []
    sheet._remove.click()
    assert shell_app.spelling.words("es") == []
    assert not sheet._remove.isEnabled()
