"""The command `check` as scripts use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rcm_desktop.cli.main import run_command
from rcm_desktop.store import keys
from tests.shared import needs_seeds, seed

PAPER = """IX MEETING OF THE REGIONAL CONFERENCE ON MIGRATION (RCM)

Panama City, Panama, May 20-21, 2004

DECLARATION

The Vice-Ministers thanked the Network´s members  for their work.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RCM_PASSPHRASE", "a door that is closed")
    monkeypatch.setattr(keys, "STRONG", keys.CHEAP)
    path = tmp_path / "w.rcm"
    assert run_command(["init", "--workspace", str(path), "--name", "Ana"]) == 0
    return path


def call(
    capsys: pytest.CaptureFixture[str], workspace: Path, *arguments: str
) -> list[dict[str, object]]:
    """The one JSON document that a command prints."""
    capsys.readouterr()
    assert run_command(["check", *arguments, "--json", "--workspace", str(workspace)]) == 0
    data: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return data


def imported(capsys: pytest.CaptureFixture[str], workspace: Path, paper: Path) -> str:
    capsys.readouterr()
    assert run_command(["import", str(paper), "--json", "--workspace", str(workspace)]) == 0
    return str(json.loads(capsys.readouterr().out)[0]["id"])


def test_a_file_needs_no_workspace(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, paper: Path
) -> None:
    (finding,) = call(capsys, tmp_path / "none.rcm", str(paper))
    assert finding["rule"] == "apostrophe"
    assert (finding["words"], finding["fix"]) == ("Network´s", "Network’s")
    assert "accent" in str(finding["message"])
    assert not (tmp_path / "none.rcm").exists()


def test_fixing_a_draft(capsys: pytest.CaptureFixture[str], workspace: Path, paper: Path) -> None:
    draft = imported(capsys, workspace, paper)
    assert [f["rule"] for f in call(capsys, workspace, draft)] == ["apostrophe"]
    assert call(capsys, workspace, draft, "--fix") == []
    assert run_command(["show", draft, "--workspace", str(workspace)]) == 0
    assert "Network’s members" in capsys.readouterr().out


def test_ignoring_and_showing_again(
    capsys: pytest.CaptureFixture[str], workspace: Path, paper: Path
) -> None:
    draft = imported(capsys, workspace, paper)
    (finding,) = call(capsys, workspace, draft)
    call(capsys, workspace, draft, "--rule", "apostrophe", "--ignore")
    assert call(capsys, workspace, draft) == []
    assert call(capsys, workspace, draft, "--ignored") == [finding]
    assert call(capsys, workspace, draft, "--show-again") == [finding]
    assert call(capsys, workspace, draft, "--block", "another") == []


def test_rules_are_listed_and_switched(
    capsys: pytest.CaptureFixture[str], workspace: Path, paper: Path
) -> None:
    draft = imported(capsys, workspace, paper)
    rules = {r["id"]: r for r in call(capsys, workspace, "--rules")}
    assert rules["apostrophe"]["on"] is True
    assert rules["opening-verb-unknown"]["on"] is False
    assert all(rule["explanation"] and rule["source"] for rule in rules.values())
    rules = {r["id"]: r for r in call(capsys, workspace, "--off", "apostrophe")}
    assert rules["apostrophe"]["on"] is False
    assert call(capsys, workspace, draft) == []
    assert len(call(capsys, workspace, draft, "--rule", "apostrophe")) == 1


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["DRAFT", "--rule", "nonsense"], 1, "There is no rule called nonsense"),
        (["FILE", "--rule", "nonsense"], 1, "There is no rule called nonsense"),
        (["--off", "nonsense"], 1, "There is no rule called nonsense"),
        (["FILE", "--fix"], 1, "needs a draft"),
        (["missing.txt"], 1, "missing.txt"),
        ([], 2, "Name a draft or a file"),
    ],
)
def test_refusals(
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    paper: Path,
    arguments: list[str],
    status: int,
    words: str,
) -> None:
    names = {"DRAFT": imported(capsys, workspace, paper), "FILE": str(paper)}
    given = [names.get(each, each) for each in arguments]
    assert run_command(["check", *given, "--workspace", str(workspace)]) == status
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""


@needs_seeds
def test_words_for_a_person(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    capsys.readouterr()
    assert run_command(["check", str(seed("002")), "--workspace", str(tmp_path / "none")]) == 0
    out = capsys.readouterr().out
    assert "member-list-incomplete: This list of member countries lacks Belize." in out
    assert "→ Add Belize" in out
