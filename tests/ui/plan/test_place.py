from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.preferences import Preferences
from rcm_desktop.ui.workbench import Workbench


@pytest.fixture
def work(app: App, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Workbench]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    program = Program(qapp, Preferences(file=tmp_path / "window.json"), tmp_path / "w.rcm")
    program.window.show_work(app, program)
    program.window.show()
    assert program.window.work
    yield program.window.work
    program.window.close()
    program.window.deleteLater()
    # What waits for a moment later, such as the exchange, must not find a closed workspace.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def test_the_plan_menu_is_there_while_the_plan_is_shown(work: Workbench) -> None:
    assert not work.book.lent("plan")
    work.show_page("plan")
    (actions,) = work.book.lent("plan")
    assert actions[0].objectName() == "plan.add"
    work.show_page("drafts")
    assert not work.book.lent("plan")


def test_an_item_leads_to_its_decision_in_the_window(work: Workbench, app: App) -> None:
    draft = app.drafts.create([Block("b1", BlockKind.DECISION, {"en": "Hold a seminar."})])
    item = app.plan.follow_up(draft.id, draft.draft.order()[0])
    place = work.show_page("plan")
    place.show_item(item.id)  # type: ignore[attr-defined]
    place.page.actions_by_name["source"].trigger()  # type: ignore[attr-defined]
    assert work.place() == ("drafts", draft.id)
