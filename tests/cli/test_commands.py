"""The command line as scripts use it: names, JSON, exit statuses, one sentence for a refusal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rcm_desktop.cli.main import COMMANDS, run_command
from rcm_desktop.resources import resource
from rcm_desktop.store import keys
from tests.shared import needs_seeds, seed

SAMPLE = resource("sample", "declaration.en.txt")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RCM_PASSPHRASE", "a door that is closed")
    monkeypatch.setattr(keys, "STRONG", keys.CHEAP)
    path = tmp_path / "w.rcm"
    assert run_command(["init", "--workspace", str(path), "--name", "Ana"]) == 0
    return path


def call(
    capsys: pytest.CaptureFixture[str], workspace: Path, *arguments: str, status: int = 0
) -> Any:
    """Run a command with --json; its one document, or the sentence on stderr."""
    capsys.readouterr()
    assert run_command(["--json", *arguments, "--workspace", str(workspace)]) == status
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return json.loads(out) if status == 0 else err


def imported(capsys: pytest.CaptureFixture[str], workspace: Path) -> str:
    (entry,) = call(capsys, workspace, "import", str(SAMPLE))
    return str(entry["id"])


def test_import_outline_edit_show(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    (entry,) = call(capsys, workspace, "import", str(SAMPLE))
    assert (entry["kind"], entry["blocks"]) == ("declaration", 26)
    outline = call(capsys, workspace, "outline", entry["id"])
    from_file = call(capsys, workspace, "outline", str(SAMPLE))
    shape = ("kind", "level", "label", "text")
    assert [[b[k] for k in shape] for b in outline["blocks"]] == [
        [b[k] for k in shape] for b in from_file["blocks"]
    ]
    block = next(b for b in outline["blocks"] if b["label"] == "1.")
    words = block["text"]["en"].replace("two printers", "three printers")
    options = ("--block", block["id"], "--lang", "en", "--text", words)
    assert call(capsys, workspace, "edit", entry["id"], *options)["changed"] is True
    assert call(capsys, workspace, "edit", entry["id"], *options)["changed"] is False
    assert "three printers" in call(capsys, workspace, "show", entry["id"])["text"]
    (listed,) = call(capsys, workspace, "drafts")
    assert listed["id"] == entry["id"]
    (hit,) = call(capsys, workspace, "search", "three printers", "--in", "drafts")
    assert hit["id"] == block["id"]


def test_export_and_verify(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    draft = imported(capsys, workspace)
    digests = set()
    for kind in ("docx", "pdf", "txt", "json"):
        path = tmp_path / f"a.{kind}"
        options = ("--format", kind, "--view", "clean", "--lang", "en", "-o", str(path))
        digests.add(call(capsys, workspace, "export", draft, *options)["sha256"])
        assert call(capsys, workspace, "verify", str(path))["computed"] in digests
    assert len(digests) == 1
    assert call(capsys, workspace, "verify", str(tmp_path / "a.pdf"), "--draft", draft)["matches"]


def test_compare_tells_words(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    one, two = imported(capsys, workspace), imported(capsys, workspace)
    assert call(capsys, workspace, "compare", one, two) == []
    block = call(capsys, workspace, "outline", two)["blocks"][-1]
    words = block["text"]["en"].replace("short", "long")
    options = ("--block", block["id"], "--lang", "en", "--text", words)
    call(capsys, workspace, "edit", two, *options)
    (change,) = call(capsys, workspace, "compare", one, two)
    assert {(s["op"], s["text"]) for s in change["words"]} >= {
        ("delete", "short"),
        ("insert", "long"),
    }


def test_doctor_backup_restore(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    draft = imported(capsys, workspace)
    made = call(capsys, workspace, "backup")["backup"]
    block = call(capsys, workspace, "outline", draft)["blocks"][0]["id"]
    call(capsys, workspace, "edit", draft, "--block", block, "--lang", "en", "--text", "Lost")
    assert call(capsys, workspace, "doctor")["ok"] is True
    assert [entry["path"] for entry in call(capsys, workspace, "restore", "--list")] == [made]
    assert call(capsys, workspace, "restore", made)["replaced"]
    assert call(capsys, workspace, "outline", draft)["title"].startswith("SAMPLE")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "nothing"), "There is no draft called nothing"),
        (("import", "nowhere.txt"), "There is no file"),
        (("outline", "nowhere.docx"), "There is no file"),
        (("verify", "nowhere.pdf"), "cannot be verified"),
        (("restore", "nowhere.rcmbackup"), "nowhere.rcmbackup"),
        (("join", "--bundle", "nowhere"), "invitation code"),
    ],
)
def test_a_refusal_is_one_sentence(
    capsys: pytest.CaptureFixture[str], workspace: Path, arguments: tuple[str, ...], words: str
) -> None:
    said = call(capsys, workspace, *arguments, status=1)
    assert words in said
    assert len(said.strip().splitlines()) == 1


def test_the_other_files_of_an_import_are_kept(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    said = call(capsys, workspace, "import", str(empty), str(SAMPLE), status=1)
    assert "is empty" in said
    assert len(call(capsys, workspace, "drafts")) == 1


def test_a_wrong_passphrase_and_a_missing_workspace(
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RCM_PASSPHRASE", "wrong")
    assert "does not open" in call(capsys, workspace, "drafts", status=1)
    assert call(capsys, tmp_path / "none.rcm", "drafts", status=1)


def test_usage_is_told_apart(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    assert run_command(["no-such-command"]) == 2
    assert run_command(["show"]) == 2
    assert run_command(["--help"]) == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in COMMANDS)


@needs_seeds
def test_a_decision_of_a_seed_becomes_an_item(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    (entry,) = call(capsys, workspace, "import", str(seed("002")))
    blocks = call(capsys, workspace, "outline", entry["id"])["blocks"]
    sixth = next(b["id"] for b in blocks if b["label"] == "6.")
    call(capsys, workspace, "plan", "follow-up", entry["id"], sixth)
    items = call(capsys, workspace, "plan", "list", "--filter", "seminar")
    item = next(i for i in items if i["source"] and i["source"]["block"] == sixth)
    assert item["responsible"] == ["CAN", "MEX"]
    assert (item["due"]["from"], item["due"]["to"]) == ("2004-10-01", "2004-12-31")


def test_the_demo_runs_from_end_to_end(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rcm_desktop", "demo", "--out", str(tmp_path / "out"), "--json"],
        capture_output=True,
        text=True,
        timeout=110,
        env={name: value for name, value in os.environ.items() if name != "RCM_PASSPHRASE"},
    )
    assert done.returncode == 0, done.stderr
    story = json.loads(done.stdout)
    steps = [step["step"] for step in story["steps"]]
    assert steps == [
        "init", "import", "edit", "propose", "agree", "audit", "export", "return",
        "plan", "plan export", "hub", "join", "sync", "sync", "sealed", "backup",
    ]  # fmt: skip
    assert all(Path(name).stat().st_size > 100 for name in story["files"])
