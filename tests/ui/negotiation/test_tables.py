"""The list of proposals and the synoptic table."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from rcm_desktop.models.proposal import Status
from rcm_desktop.ui.negotiation.proposals_model import COLUMNS
from rcm_desktop.ui.negotiation.proposals_view import ProposalsView
from rcm_desktop.ui.negotiation.rich_cell import HTML_ROLE
from rcm_desktop.ui.negotiation.sheets import BundleSheet
from rcm_desktop.ui.negotiation.table_export import write_table
from rcm_desktop.ui.negotiation.tables_window import TablesWindow
from tests.ui.negotiation.conftest import Answering, Table

NAMES = [name for name, _, _ in COLUMNS]


@pytest.fixture
def window(table: Table) -> TablesWindow:
    table.negotiation.actions["list"].trigger()
    made = table.negotiation._tables
    assert isinstance(made, TablesWindow)
    return made


def column(view: ProposalsView, name: str) -> list[str]:
    model = view.table.model()
    return [str(model.index(row, NAMES.index(name)).data()) for row in range(model.rowCount())]


def select(view: ProposalsView, table: Table, *names: str) -> None:
    view.table.clearSelection()
    model = view.table.selectionModel()
    wanted = {table.room.ids[name] for name in names}
    for row in range(view.table.model().rowCount()):
        if view._card(row).id in wanted:
            flags = QItemSelectionModel.SelectionFlag
            model.select(view.table.model().index(row, 0), flags.Select | flags.Rows)


def test_it_lists_the_open_ones_in_the_order_of_the_document(window: TablesWindow) -> None:
    view = window.proposals
    assert column(view, "place") == ["", "", "", "2.", "2.", "3.", "", "4."]
    assert column(view, "who")[:2] == ["United States", "Mexico, Canada"]
    assert column(view, "positions") == ["", "3", "", "", "", "", "", ""]
    assert view.count.text() == "8 of 8"
    html = view.table.model().index(1, NAMES.index("what")).data(HTML_ROLE)
    assert "<s style" in html
    assert ">persons</u>" in html


def test_it_sorts_by_any_head(window: TablesWindow) -> None:
    view = window.proposals
    view.table.sortByColumn(NAMES.index("who"), Qt.SortOrder.AscendingOrder)
    assert column(view, "who")[0] == "Costa Rica"
    view.table.sortByColumn(NAMES.index("positions"), Qt.SortOrder.DescendingOrder)
    assert column(view, "who")[0] == "Mexico, Canada"


def test_the_filter_looks_in_everything_and_says_when_nothing_fits(window: TablesWindow) -> None:
    view = window.proposals
    view.filter.setText("returns package")
    assert len(column(view, "who")) == 2
    view.filter.setText("mex wider")
    assert column(view, "who") == ["Mexico, Canada"]
    view.filter.setText("zzz")
    assert view._stack.currentIndex() == 1


def test_several_are_decided_as_one_step(window: TablesWindow, table: Table, qtbot: QtBot) -> None:
    view = window.proposals
    assert not view.accept.isEnabled()
    select(view, table, "usa", "drop")
    view.reject.click()
    record = table.draft.negotiation
    for name in ("usa", "drop"):
        assert record.status(table.room.ids[name]) is Status.REJECTED
    qtbot.waitUntil(lambda: view.count.text() == "6 of 6", timeout=3000)
    view.settled.setChecked(True)
    assert view.count.text() == "8 of 8"
    assert column(view, "status")[-1] == "Rejected"
    table.negotiation.deeds.undo()
    assert len(table.draft.negotiation.pending) == 8


def test_accepting_rivals_together_takes_the_first(window: TablesWindow, table: Table) -> None:
    select(window.proposals, table, "mex", "gtm")
    window.proposals.accept.click()
    record = table.draft.negotiation
    assert record.status(table.room.ids["mex"]) is Status.ACCEPTED
    assert record.status(table.room.ids["gtm"]) is Status.OVERTAKEN


def test_what_is_selected_can_be_bundled(
    window: TablesWindow, table: Table, answer: Answering
) -> None:
    answer(BundleSheet, lambda sheet: sheet.name_line.setText("Both"))  # type: ignore[attr-defined]
    select(window.proposals, table, "drop", "move")
    window.proposals.bundle.click()
    members = table.draft.negotiation.bundle_of(table.room.ids["drop"])[1]
    assert set(members) == {table.room.ids["drop"], table.room.ids["move"]}


def test_return_shows_the_words_in_the_text(window: TablesWindow, table: Table) -> None:
    view = window.proposals
    view.table.selectRow(5)
    view.table.opened.emit()
    position = table.editor.current_position()
    assert position is not None
    assert position.block == table.room.blocks[5]


def test_the_synoptic_table_has_a_column_for_each_who_speaks(
    window: TablesWindow, table: Table
) -> None:
    table.negotiation.actions["synoptic"].trigger()
    assert window.tabs.currentIndex() == 1
    rows = window.synoptic.rows
    heads = [rows.headerData(at, Qt.Orientation.Horizontal) for at in range(rows.columnCount())]
    assert heads == ["Text", "CAN", "CRI", "GTM", "HND", "MEX", "USA"]
    usa = rows.index(0, heads.index("USA"))
    assert "Objects" in usa.data()
    assert "<u style" in usa.data(HTML_ROLE)
    assert usa.data(Qt.ItemDataRole.AccessibleTextRole).startswith("United States: ")
    window.synoptic.activated.emit(rows.index(1, 2))
    position = table.editor.current_position()
    assert position is not None
    assert position.block == table.room.blocks[4]


def test_it_is_empty_when_all_is_decided(window: TablesWindow, table: Table) -> None:
    table.negotiation.deeds.reject_all([*table.room.ids.values()])
    window.refresh()
    assert window.proposals._stack.currentIndex() == 1
    window.tabs.setCurrentIndex(1)
    assert window._stack.currentIndex() == 1
    assert not window.export.isEnabled()


def test_it_closes_with_the_draft(window: TablesWindow, table: Table) -> None:
    table.view.leave()
    assert not window.isVisible()


def test_the_synoptic_table_is_written_to_a_file(
    window: TablesWindow, table: Table, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.export.isHidden()
    window.bring("synoptic")
    assert not window.export.isHidden()
    path = tmp_path / "table.csv"
    write_table(window._context, table.draft, path)
    work = table.program.window.work
    assert work is not None
    qtbot.waitUntil(lambda: work.notices.text.text() == "table.csv was written.", timeout=5000)
    assert "voluntary" in path.read_text(encoding="utf-8-sig")


def test_an_empty_table_is_not_written(window: TablesWindow, table: Table, tmp_path: Path) -> None:
    table.negotiation.deeds.reject_all([*table.room.ids.values()])
    write_table(window._context, table.draft, tmp_path / "table.csv")
    work = table.program.window.work
    assert work is not None
    assert "no open proposals" in work.notices.text.text()
    assert not (tmp_path / "table.csv").exists()


def test_settled_ones_come_back_on_the_table_together(window: TablesWindow, table: Table) -> None:
    view = window.proposals
    table.negotiation.deeds.reject_all([table.room.ids["usa"], table.room.ids["drop"]])
    view.settled.setChecked(True)
    select(view, table, "usa", "drop")
    assert not view.accept.isEnabled()
    view.again.click()
    assert len(table.draft.negotiation.pending) == 8
    table.negotiation.deeds.undo()
    assert len(table.draft.negotiation.pending) == 6
