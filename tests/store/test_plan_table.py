from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.models.plan_query import PlanQuery, Sort
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.plan_table import PlanTable
from rcm_desktop.store.projections import PlanRow
from rcm_desktop.store.workspace import Workspace

THEMES = ("policy", "rights", "development")
ITEMS = (
    PlanRow(
        "p1",
        "action",
        "rights",
        "rights.consular",
        "Seminar on Migration and Health",
        "approved",
        responsible=("CAN", "MEX"),
        due_text="fourth quarter of 2004",
        due_from="2004-10-01",
        due_to="2004-12-31",
        source_draft="d1",
        source_block="b6",
        words="Human Rights Consular Protection Mexico México Canada",
    ),
    PlanRow("p2", "document", "policy", "policy.management", "Visas", "proposed"),
    PlanRow(
        "p3",
        "action",
        "policy",
        "policy.trafficking",
        "Taller sobre repatriación",
        "held",
        responsible=("USA",),
        due_to="2008-01-31",
    ),
    PlanRow("p4", "proposed", "", "", "Training of officials", "closed", due_to="2003-01-01"),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "w.rcm", "secret", kdf=CHEAP) as made:
        made.projections.put_plan_items(ITEMS)
        yield made


def _ids(table: PlanTable, query: PlanQuery) -> list[str]:
    return [row.id for row in table.rows(query)]


def test_typed_words_narrow_the_list_without_accents_and_unfinished(workspace: Workspace) -> None:
    table = workspace.plan_table
    assert _ids(table, PlanQuery("repatriacion")) == ["p3"]
    assert _ids(table, PlanQuery("migr heal")) == []
    assert _ids(table, PlanQuery("migration hea")) == ["p1"]
    assert _ids(table, PlanQuery("mexic")) == ["p1"]
    assert len(_ids(table, PlanQuery('" )( '))) == len(ITEMS)


def test_an_areas_id_is_no_word_of_the_item(workspace: Workspace) -> None:
    assert _ids(workspace.plan_table, PlanQuery("policy")) == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (PlanQuery(statuses=("approved", "held")), {"p1", "p3"}),
        (PlanQuery(themes=("policy",)), {"p2", "p3"}),
        (PlanQuery(areas=("rights.consular",)), {"p1"}),
        (PlanQuery(kinds=("proposed",)), {"p4"}),
        (PlanQuery(delegation="MEX"), {"p1"}),
        (PlanQuery(overdue_on="2005-01-01"), {"p1"}),
        (PlanQuery(overdue_on="2004-12-31"), set()),
        (PlanQuery("seminar", themes=("policy",)), set()),
    ],
)
def test_conditions_narrow_together(workspace: Workspace, query: PlanQuery, ids: set[str]) -> None:
    assert set(_ids(workspace.plan_table, query)) == ids


def test_groups_follow_the_order_of_the_themes(workspace: Workspace) -> None:
    table = workspace.plan_table
    groups = [
        (theme, [row.id for row in table.page(keys)])
        for theme, keys in table.groups(PlanQuery(), THEMES)
    ]
    assert groups == [("policy", ["p2", "p3"]), ("rights", ["p1"]), ("", ["p4"])]


def test_due_dates_sort_with_unknown_ones_last(workspace: Workspace) -> None:
    table = workspace.plan_table
    assert _ids(table, PlanQuery(sort="due")) == ["p4", "p1", "p3", "p2"]
    assert _ids(table, PlanQuery(sort="due", descending=True)) == ["p3", "p1", "p4", "p2"]


def test_status_sorts_by_the_life_of_an_item(workspace: Workspace) -> None:
    assert _ids(workspace.plan_table, PlanQuery(sort="status")) == ["p2", "p1", "p3", "p4"]


def test_a_change_is_seen_though_the_order_is_kept(workspace: Workspace) -> None:
    table = workspace.plan_table
    assert len(table.keys(PlanQuery())) == 4
    workspace.projections.put_plan_items([PlanRow("p5", title="Visas again")])
    assert set(_ids(table, PlanQuery("visas"))) == {"p2", "p5"}
    workspace.projections.remove_plan_items(["p2"])
    assert _ids(table, PlanQuery("visas")) == ["p5"]


def test_an_item_is_found_by_its_decision(workspace: Workspace) -> None:
    table = workspace.plan_table
    assert table.from_block("d1", "b6") == ["p1"]
    assert table.from_block("d1", "b7") == []
    assert table.followed_blocks("d1") == {"b6"}


def test_a_page_keeps_the_order_it_is_asked_for(workspace: Workspace) -> None:
    table = workspace.plan_table
    keys = table.keys(PlanQuery())
    backwards = [row.id for row in table.page(keys[::-1])]
    assert backwards == [row.id for row in table.page(keys)][::-1]
    assert table.page([999]) == []
    assert set(table.keys_of(["p3", "p1", "gone"])) <= set(keys)
    assert table.ids_of(table.keys_of(["p3"])) == ["p3"]
    assert table.ids_of([*keys, 999]) == [row.id for row in table.page(keys)]


@given(
    text=st.text(max_size=20),
    sort=st.sampled_from(["area", "title", "kind", "status", "responsible", "due", "modified"]),
    descending=st.booleans(),
)
def test_whatever_is_typed_gives_a_list(
    shared_workspace: Workspace, text: str, sort: Sort, descending: bool
) -> None:
    query = PlanQuery(text, sort=sort, descending=descending)
    table = shared_workspace.plan_table
    keys = table.keys(query)
    assert sorted(keys) == sorted(key for _, group in table.groups(query, THEMES) for key in group)
    assert len(set(keys)) == len(keys) <= len(ITEMS)


@pytest.fixture(scope="module")
def shared_workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("plan")
    with Workspace.create(folder / "w.rcm", "secret", kdf=CHEAP) as made:
        made.projections.put_plan_items(ITEMS)
        yield made
