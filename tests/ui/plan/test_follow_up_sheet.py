from __future__ import annotations

from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.ui.plan.follow_up_sheet import FollowUpSheet

DECISION = "Accept Canada’s offer to hold a seminar on remittances in November 2005."


def test_nothing_is_written_before_it_is_confirmed(app: App, qtbot: QtBot) -> None:
    draft = app.drafts.create([Block("b1", BlockKind.DECISION, {"en": DECISION})])
    block = draft.draft.order()[0]
    sheet = FollowUpSheet(app, draft.id, block)
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.item.area == "development.general"
    assert sheet.form.responsible.codes() == ("CAN",)
    assert app.plan.count() == 0
    sheet.form.notes.setPlainText("ask the bank")
    sheet.form.notes.finished.emit()
    with qtbot.waitSignal(sheet.followed) as told:
        sheet._confirm()
    item = app.plan.get(told.args[0])
    assert item.notes == "ask the bank"
    assert item.due
    assert item.due.text == "November 2005"
    again = FollowUpSheet(app, draft.id, block)
    qtbot.addWidget(again)
    assert again.item.id == item.id
    assert again.windowTitle() == "This decision is in the plan"
