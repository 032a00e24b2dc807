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
