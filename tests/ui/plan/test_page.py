from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.plan import Status
from rcm_desktop.ui.plan.page import PlanPage


def _shown(page: PlanPage) -> list[str]:
    """The table's first column as a screen reader would read it."""
    model = page.model
    return [model.index(row, 0).data().split("  ·")[0] for row in range(model.rowCount())]


def test_items_stand_below_their_themes(page: PlanPage) -> None:
    assert _shown(page) == [
        "Migration Policy and Management",
        "Visas",
        "Human Rights",
        "Seminar on migration and health",
        "Without a theme",
        "Training",
    ]


def test_the_list_follows_the_words_as_they_are_typed(page: PlanPage, qtbot: QtBot) -> None:
    page.toolbar.filter.setFocus()
    qtbot.keyClicks(page.toolbar.filter, "migration hea")
    assert _shown(page) == ["Human Rights", "Seminar on migration and health"]
    assert page.toolbar.count.text() == "1 of 3"
    qtbot.keyClicks(page.toolbar.filter, "zz")
    assert page.model.rowCount() == 0
    assert page._stack.currentIndex() == 2
    qtbot.keyClick(page.toolbar.filter, Qt.Key.Key_Escape)
    assert len(_shown(page)) == 6


def test_a_theme_closes_and_opens_by_keyboard(page: PlanPage, qtbot: QtBot) -> None:
    page.table.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Left)
    assert "Visas" not in _shown(page)
    assert page.table.currentIndex().row() == 0
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert "Visas" in _shown(page)
    page.actions_by_name["close_groups"].trigger()
    assert len(_shown(page)) == 3


def test_without_grouping_the_head_sorts(page: PlanPage) -> None:
    page.toolbar.group.setChecked(False)
    header = page.table.horizontalHeader()
    header.setSortIndicator(page.model.columns.index("title"), Qt.SortOrder.DescendingOrder)
    assert _shown(page) == ["Visas", "Training", "Seminar on migration and health"]


def test_a_cell_is_edited_in_place(page: PlanPage, app: App) -> None:
    row = _shown(page).index("Visas")
    due = page.model.index(row, page.model.columns.index("due"))
    item = page.model.item(row)
    assert item
    assert page.model.setData(due, "fourth quarter of 2004")
    assert app.plan.get(item.id).due.text == "fourth quarter of 2004"  # type: ignore[union-attr]
    row = page.model.row_of(item.id)
    shown = page.model.index(row, page.model.columns.index("due"))
    assert shown.data() == "Overdue: fourth quarter of 2004"
    assert "December 31, 2004" in shown.data(Qt.ItemDataRole.ToolTipRole)


def test_several_items_take_one_status_and_undo_it(page: PlanPage, app: App) -> None:
    page.table.selectAll()
    assert len(page.table.selected_ids()) == 3
    assert page.set_status("under way")
    assert {item.status for item in app.plan.items()} == {Status.UNDER_WAY}
    assert len(page.table.selected_ids()) == 3
    page.actions_by_name["undo"].trigger()
    assert {item.status for item in app.plan.items()} == {Status.PROPOSED}


def test_a_refusal_is_told_and_nothing_changes(page: PlanPage, app: App, qtbot: QtBot) -> None:
    page.table.selectAll()
    with qtbot.waitSignal(page.refused) as told:
        assert not page.set_status("issued")
    assert "is no status" in str(told.args[0])
    assert {item.status for item in app.plan.items()} == {Status.PROPOSED}


def test_the_details_show_and_change_the_chosen_item(page: PlanPage, app: App) -> None:
    item = next(item for item in app.plan.items() if item.title == "Training")
    page.show_item(item.id)
    form = page.details
    assert form.title.toPlainText() == "Training"
    assert form.responsible.codes() == ("MEX",)
    form.due.line.setText("segundo semestre de 2005")
    assert form.due.meaning.text() == "From July 1, 2005 to December 31, 2005."
    form.due.line.editingFinished.emit()
    form.area.setCurrentIndex(0)
    form.theme.setCurrentIndex(form.theme.findData("development"))
    form.theme.activated.emit(form.theme.currentIndex())
    form.notes.setPlainText("ask IOM")
    form.notes.finished.emit()
    changed = app.plan.get(item.id)
    assert changed.due
    assert changed.due.text == "segundo semestre de 2005"
    assert (changed.theme, changed.notes) == ("development", "ask IOM")
    assert page.table.selected_ids() == [item.id]


def test_a_date_that_is_not_understood_says_so(page: PlanPage, app: App) -> None:
    page.show_item(next(iter(app.plan.items())).id)
    page.details.due.line.setText("when funds allow")
    assert "Kept as written" in page.details.due.meaning.text()


def test_a_new_item_is_ready_to_be_named(page: PlanPage, qtbot: QtBot, app: App) -> None:
    page.actions_by_name["add"].trigger()
    form = page.details
    assert form.item
    assert form.title.toPlainText() == "New item"
    form.title.setPlainText("Workshop\non passports")
    form.title.finished.emit()
    assert app.plan.get(form.item.id).title == "Workshop on passports"


def test_removing_is_undone(page: PlanPage, app: App) -> None:
    page.show_item(next(iter(app.plan.items())).id)
    page.actions_by_name["remove"].trigger()
    assert app.plan.count() == 2
    page.actions_by_name["undo"].trigger()
    assert app.plan.count() == 3


def test_an_item_leads_to_its_decision(page: PlanPage, app: App, qtbot: QtBot) -> None:
    draft = app.drafts.create([Block("b1", BlockKind.DECISION, {"en": "Hold a seminar."})])
    block = draft.draft.order()[0]
    item = app.plan.follow_up(draft.id, block)
    page.show_item(item.id)
    with qtbot.waitSignal(page.sourceRequested) as asked:
        page.actions_by_name["source"].trigger()
    assert asked.args == [draft.id, block]
    with qtbot.waitSignal(page.sourceRequested):
        page.details.source.click()


def test_others_changes_keep_selection_and_place(page: PlanPage, app: App) -> None:
    item = next(item for item in app.plan.items() if item.title == "Visas")
    page.show_item(item.id)
    app.plan.add({"title": "An earlier one", "theme": "policy"})
    assert page.table.selected_ids() == [item.id]
    assert page.model.item(page.table.currentIndex().row()) == app.plan.get(item.id)


def test_an_empty_plan_says_what_to_do(app: App, qtbot: QtBot) -> None:
    page = PlanPage(app)
    qtbot.addWidget(page)
    assert page._stack.currentIndex() == 1
    app.plan.add({"title": "First"})
    assert page._stack.currentIndex() == 0
    page.leave()
    app.plan.add({"title": "Second"})
    assert page.model.total == 1


def test_fifty_thousand_rows_read_only_what_is_seen(app: App, qtbot: QtBot) -> None:
    from rcm_desktop.store.projections import PlanRow

    app.workspace.projections.put_plan_items(
        PlanRow(f"p{n}", "action", "rights", "", f"Item {n}", "proposed") for n in range(5_000)
    )
    page = PlanPage(app)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    qtbot.waitExposed(page)
    assert page.model.rowCount() == 5_001
    assert len(page.model._items) <= 512
    page.table.scrollToBottom()
    qtbot.wait(10)
    assert len(page.model._items) <= 1024


def test_everything_one_can_reach_has_a_name(page: PlanPage) -> None:
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton, QTableView)
    nameless = [
        child
        for kind in kinds
        for child in page.findChildren(kind)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not child.objectName().startswith("qt_")
        and not (child.accessibleName() or getattr(child, "text", str)())
        and not isinstance(child.parent(), QComboBox)
    ]
    assert nameless == []


@pytest.mark.parametrize("column", ["status", "due"])
def test_in_place_editors_open_by_keyboard(page: PlanPage, qtbot: QtBot, column: str) -> None:
    row = _shown(page).index("Visas")
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(row, page.model.columns.index(column)))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editors = [
        child
        for kind in (QLineEdit, QComboBox)
        for child in page.table.viewport().findChildren(kind)
    ]
    assert editors
    assert editors[0].accessibleName()
