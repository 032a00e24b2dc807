"""Looking a term up, putting it in, adding an entry: all by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.glossary.entry_sheet import EntrySheet
from rcm_desktop.ui.glossary.glossary_sheet import GlossarySheet


def sheet_of(app: App, qtbot: QtBot, language: Language, text: str = "") -> GlossarySheet:
    sheet = GlossarySheet(app.glossary, language, None, text)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "United Nations Population Fund"), ("es", "Fondo de Población de las Naciones Unidas")],
)
def test_enter_puts_the_name_in_in_the_carets_language(
    shell_app: App, qtbot: QtBot, language: Language, words: str
) -> None:
    sheet = sheet_of(shell_app, qtbot, language)
    box = sheet.findChild(QLineEdit)
    assert box is not None
    QTest.keyClicks(box, "unfpa")
    with qtbot.waitSignal(sheet.chosen) as put_in:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert put_in.args == [words]
    assert not sheet.isVisible()


def test_arrows_choose_and_ctrl_enter_takes_the_acronym(shell_app: App, qtbot: QtBot) -> None:
    sheet = sheet_of(shell_app, qtbot, "es", "conference on migration")
    box = sheet.findChild(QLineEdit)
    assert box is not None
    assert sheet.term() is not None
    assert sheet.term().id == "rcm"  # type: ignore[union-attr]
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert sheet.term().id == "sacm"  # type: ignore[union-attr]
    with qtbot.waitSignal(sheet.chosen) as put_in:
        sheet._short.click()
    assert put_in.args == ["CSM"]


def test_what_is_not_there_is_said(shell_app: App, qtbot: QtBot) -> None:
    sheet = sheet_of(shell_app, qtbot, "en", "no such thing")
    assert sheet.term() is None
    assert sheet._about.text() == "There is no such entry."
    assert not sheet._main_button.isEnabled()


def test_an_entry_is_added_and_taken_out(shell_app: App, qtbot: QtBot) -> None:
    sheet = sheet_of(shell_app, qtbot, "es")

    def fill() -> None:
        entry = QApplication.activeModalWidget()
        assert isinstance(entry, EntrySheet)
        entry._add()
        assert "at least one" in entry.problem.text()
        entry._fields["name", "es"].setText("Mesa Técnica")
        entry._fields["short", "es"].setText("MT")
        entry._fields["wrong", "es"].setText("Mesa Tecnica; ;M.T.")
        entry._add()

    QTimer.singleShot(0, fill)
    sheet._new()
    term = sheet.term()
    assert term is not None
    assert (term.names["es"], term.short["es"]) == ("Mesa Técnica", "MT")
    assert term.wrong["es"] == ("Mesa Tecnica", "M.T.")
    assert sheet._remove.isVisible()
    sheet._remove.click()
    assert shell_app.glossary.search("Mesa Técnica") == []


def test_f12_opens_it_and_the_term_is_typed(program: object, shell_app: App, qtbot: QtBot) -> None:
    work = program.window.centralWidget()  # type: ignore[attr-defined]
    work.open_draft(shell_app.drafts.list()[0].id)
    (editor,) = work.findChildren(DraftEditor)

    def choose() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, GlossarySheet)
        box = sheet.findChild(QLineEdit)
        assert box is not None
        box.setText("ocam")
        assert sheet.findChild(QTreeWidget).topLevelItemCount() == 1  # type: ignore[union-attr]
        sheet._short.click()

    QTimer.singleShot(0, choose)
    editor.action("glossary").trigger()
    assert "OCAM" in editor.open_draft.draft.blocks()[0].words(editor.surface.caret.lang)
