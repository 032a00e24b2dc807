from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rcm_desktop.app import App
from rcm_desktop.cli.main import run_command
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP

DECISION = (
    "Accept the offer from Canada and Mexico to hold a seminar on “Migration and Health” and to "
    "approve its holding in Mexico during the fourth quarter of 2004."
)


class Runner:
    """Runs `plan` commands on one workspace and reads their answers."""

    def __init__(self, path: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.path, self._capture = path, capture

    def __call__(self, *arguments: str, code: int = 0) -> str:
        assert run_command(["plan", *arguments, "--workspace", str(self.path)]) == code
        said = self._capture.readouterr()
        return said.err if code else said.out

    def data(self, *arguments: str) -> Any:
        return json.loads(self(*arguments, "--json"))


@pytest.fixture
def run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Runner:
    monkeypatch.setenv("RCM_PASSPHRASE", "secret")
    path = tmp_path / "w.rcm"
    App.create(path, "secret", Profile("Marta", "TS"), kdf=CHEAP).close()
    return Runner(path, capsys)


def test_items_are_added_changed_listed_and_removed(run: Runner) -> None:
    item = run.data("add", "--title", "Seminar", "--theme", "Human Rights", "--due", "2004")
    assert item["kind"] == "action"
    assert item["theme"] == "Human Rights"
    assert item["due"] == {"text": "2004", "from": "2004-01-01", "to": "2004-12-31"}
    run("set", item["id"], "--status", "under way", "--responsible", "Panamá")
    (listed,) = run.data("list", "--filter", "panam", "--status", "under-way")
    assert (listed["id"], listed["responsible"]) == (item["id"], ["PAN"])
    assert run.data("list", "--theme", "development") == []
    assert "Derechos Humanos" in run("list", "--lang", "es")
    run("remove", item["id"])
    assert run.data("list") == []


def test_a_decision_is_followed_up(run: Runner) -> None:
    with App.open(run.path, "secret") as app:
        draft = app.drafts.create([Block("b1", BlockKind.DECISION, {"en": DECISION})])
        block = draft.draft.order()[0]
    item = run.data("follow-up", draft.id, block, "--notes", "ask PAHO")
    assert item["source"]["draft"] == draft.id
    assert item["source"]["block"] == block
    assert item["source"]["label"] == "1."
    assert item["area"] == "Consular Protection"
    assert item["due"]["from"] == "2004-10-01"
    assert item["suggested"]
    assert run.data("follow-up", draft.id, block)["id"] == item["id"]
    assert "There is no draft" in run("follow-up", "nothing", block, code=1)


def test_the_report_counts(run: Runner) -> None:
    run("add", "--title", "Late", "--theme", "rights", "--due", "2004", "--responsible", "MEX")
    run("add", "--title", "Done", "--status", "held", "--responsible", "MEX;CAN")
    words = run("report")
    assert "2 items" in words
    assert "Human Rights: 1 (proposed 1)" in words
    assert "Overdue: 1\n  2004: Late [proposed] – Mexico" in words
    assert "Mexico: 1 of 2" in words
    counted = run.data("report")
    assert [item["title"] for item in counted["overdue"]] == ["Late"]
    assert counted["delegations"]["CAN"] == {"total": 1, "finished": 1}


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_file_goes_out_and_comes_in(run: Runner, tmp_path: Path, suffix: str) -> None:
    run("add", "--title", "=1+1")
    file = tmp_path / f"plan.{suffix}"
    assert run.data("export", str(file))["items"] == 1
    assert run.data("import", str(file))["same"] == 1
    assert [item["title"] for item in run.data("list")] == ["=1+1"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("set", "p1", "--title", "x"), 1, "has no item p1"),
        (("set", "p1"), 2, "Say what to set"),
        (("add",), 1, "Give the item a title"),
        (("add", "--title", "x", "--theme", "Space"), 1, "“Space” is no theme"),
        (("list", "--status", "finished"), 1, "is no status"),
        (("import", "missing.csv"), 1, "cannot be read"),
        (("export", "plan.doc"), 1, "is no table"),
        (("export", "/nowhere/plan.csv"), 1, "plan.csv"),
    ],
)
def test_refusals_are_one_sentence(
    run: Runner, arguments: tuple[str, ...], code: int, said: str
) -> None:
    words = run(*arguments, code=code)
    assert said in words
    assert "Traceback" not in words
