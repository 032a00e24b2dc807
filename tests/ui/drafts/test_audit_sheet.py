"""The audit's sheet: what it says at once, and the file it saves."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.ui.drafts.audit_sheet import AuditSheet


def test_the_account_is_told_and_saved(shell_app: App, qtbot: QtBot, tmp_path: Path) -> None:
    draft_id = shell_app.drafts.list()[0].id
    opened = shell_app.drafts.open(draft_id)
    opened.name_version("as sent")
    block = opened.draft.order()[2]
    proposal = opened.apply_for(
        lambda d: d.propose_words(["MEX"], block, "en", "Reaffirmed their firm commitment.")
    )
    opened.apply(lambda d: d.accept(proposal, delegation="PPT"))
    sheet = AuditSheet(None, shell_app.drafts, draft_id)
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.old.currentData() == "as sent"
    assert sheet.new.currentData() == ""
    words = shell_app.drafts.audit(draft_id, "as sent").new.words
    assert f"all {words} words after" in sheet.told.text()
    sheet.write(tmp_path / "audit.txt")
    told = (tmp_path / "audit.txt").read_text()
    assert "of Mexico, accepted by" in told
    assert "audit.txt is saved" in sheet.told.text()
    sheet.write(tmp_path / "missing" / "audit")
    assert "no folder" in sheet.problem.text()
    sheet.old.setCurrentIndex(0)
    assert "all 0 words before" in sheet.told.text()
