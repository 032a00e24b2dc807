from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.models.plan import Source, Status
from rcm_desktop.services.plan_edits import fresh
from rcm_desktop.services.plan_tables import (
    ColumnsUnknown,
    RowRefused,
    as_cells,
    export_plan,
    import_plan,
)
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    with App.create(
        tmp_path / "w.rcm",
        "secret",
        Profile("Marta", "TS"),
        clock=lambda: datetime(2005, 3, 1, tzinfo=UTC),
        kdf=CHEAP,
    ) as made:
        yield made


def _fill(app: App) -> None:
    app.plan.add(
        {
            "title": "=Seminar; with “quotes”",
            "area": "Consular Protection",
            "responsible": "MEX;CAN",
            "sponsors": "UNHCR; Canada",
            "due": "within a period of 30 days",
            "notes": "-1\n+2",
            "source": Source("d1", "b6", "6.", "Accept the offer", "DECLARATION"),
        }
    )
    app.plan.add({"title": "Visas", "kind": "document", "status": "issued", "due": "2008"})
    app.plan.add({"title": "Fund", "status": "dropped", "reason": "no money"})


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_an_exported_plan_comes_back_whole_in_another_workspace(
    app: App, tmp_path: Path, suffix: str
) -> None:
    _fill(app)
    path = tmp_path / f"plan.{suffix}"
    assert export_plan(app.plan, path) == 3
    with App.create(tmp_path / "other.rcm", "x", Profile("Ana", "MEX"), kdf=CHEAP) as other:
        outcome = import_plan(other.plan, path)
        assert (len(outcome.added), outcome.changed, outcome.same) == (3, (), 0)
        for item in app.plan.items():
            there = other.plan.get(item.id)
            assert as_cells(there, other.plan.conference) == as_cells(item, app.plan.conference)
            assert there.source == item.source


def test_importing_again_changes_nothing_and_an_edit_only_its_field(
    app: App, tmp_path: Path
) -> None:
    _fill(app)
    path = tmp_path / "plan.csv"
    export_plan(app.plan, path)
    before = app.workspace.updates.length("plan")
    assert import_plan(app.plan, path).same == 3
    assert app.workspace.updates.length("plan") == before
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(text.replace("Visas", "Visas revised"), encoding="utf-8")
    outcome = import_plan(app.plan, path)
    assert len(outcome.changed) == 1
    assert app.plan.get(outcome.changed[0]).title == "Visas revised"
    app.plan.undo()
    assert app.plan.get(outcome.changed[0]).title == "Visas"


def test_a_table_made_by_hand_in_spanish(app: App, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(
        "Título;Tema;Responsables;Plazo;Lugar\n"
        "Taller sobre salud;Derechos Humanos;México, Canadá;cuarto trimestre de 2004;x\n",
        encoding="cp1252",
    )
    outcome = import_plan(app.plan, path)
    item = app.plan.get(outcome.added[0])
    assert (item.theme, item.responsible) == ("rights", ("MEX", "CAN"))
    assert item.due
    assert item.due.start == date(2004, 10, 1)
    assert outcome.ignored == ("Lugar",)
    assert import_plan(app.plan, path).same == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title,status\nOne,proposed\nTwo,finished\n", "Row 3: “finished” is no status"),
        ("title,theme\n,Human Rights\n", "Row 2: Give the item a title"),
        ("title,responsible\nOne,Atlantis\n", "Row 2: “Atlantis” is no member"),
    ],
)
def test_one_bad_row_refuses_the_whole_file(app: App, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RowRefused) as caught:
        import_plan(app.plan, path)
    assert said in str(caught.value)
    assert app.plan.count() == 0


def test_a_table_without_titles_is_refused(app: App, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("one,two\n1,2\n", encoding="utf-8")
    with pytest.raises(ColumnsUnknown, match="one, two"):
        import_plan(app.plan, path)


def test_imported_items_may_be_anywhere_in_their_life(app: App) -> None:
    item = fresh("p1", {"title": "Old seminar", "status": "followed up"}, app.plan.conference)
    assert item.status is Status.FOLLOWED_UP
