from __future__ import annotations

from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.ui.drafts.versions_sheet import VersionsSheet


def test_two_versions_are_compared_word_by_word(shell_app: App, qtbot: QtBot) -> None:
    draft = shell_app.drafts.list()[0].id
    opened = shell_app.drafts.open(draft)
    sheet = VersionsSheet(None, shell_app.drafts, draft)  # type: ignore[arg-type]
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.view.isHidden()
    height = sheet.height()
    sheet.name.setText("as sent")
    sheet._name_it()
    qtbot.wait(20)
    assert sheet.height() == height, "what grows under the hand leaves the screen"
    assert [version.name for version in opened.draft.versions()] == ["as sent"]
    assert "no difference" in sheet.view.toPlainText()
    block = opened.draft.order()[2]
    opened.apply(lambda d: d.set_words(block, "en", "Reaffirmed their firm commitment."))
    sheet._compare()
    html = sheet.view.toHtml()
    assert "firm" in sheet.view.toPlainText()
    assert "underline" in html  # colour is never alone
    sheet.name.setText("as sent")
    sheet._name_it()
    assert "already a version" in sheet.problem.text()
    sheet.only.setChecked(False)
    assert "San José Declaration" in sheet.view.toPlainText()


def test_what_was_seen_is_compared_and_walked_with_the_keyboard(
    shell_app: App, qtbot: QtBot
) -> None:
    draft = shell_app.drafts.list()[0].id
    opened = shell_app.drafts.open(draft)
    shell_app.drafts.looking.looked(opened.draft)
    first, second = opened.draft.order()[1:3]
    opened.apply(lambda d: d.set_words(first, "en", "Other words."))
    opened.apply(lambda d: d.propose_words(["CAN"], second, "en", "Reaffirmed their tea.")[1])
    sheet = VersionsSheet(None, shell_app.drafts, draft)  # type: ignore[arg-type]
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.view.changes == 1
    sheet.reading.setCurrentIndex(sheet.reading.findData("bracketed"))
    assert sheet.view.changes == 2
    assert "Canada" in sheet.view.toPlainText()
    for place in ("Change 1 of 2", "Change 2 of 2", "Change 1 of 2"):
        sheet.forth.click()
        assert sheet.told.text() == place
    sheet.back.click()
    assert sheet.told.text() == "Change 2 of 2"
