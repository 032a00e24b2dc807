"""Comments, private notes and the history of a block on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from rcm_desktop.app import App
from tests.cli.test_commands import call, imported, workspace

__all__ = ["workspace"]


def test_comments_are_threads(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    draft = imported(capsys, workspace)
    block = call(capsys, workspace, "outline", draft)["blocks"][3]
    word = block["text"]["en"].split()[0]
    said = call(
        capsys,
        workspace,
        "comment",
        draft,
        "Why, @CAN?",
        "--block",
        block["id"],
        "--words",
        word,
        "--as",
        "MEX",
    )
    assert said["quote"] == word
    call(capsys, workspace, "comment", draft, "Because.", "--reply-to", said["id"], "--as", "CAN")
    (thread,) = call(capsys, workspace, "comments", draft)
    assert [c["delegation"] for c in thread["comments"]] == ["MEX", "CAN"]
    assert call(capsys, workspace, "comments", draft, "--resolve", said["id"]) == []
    assert len(call(capsys, workspace, "comments", draft, "--all")) == 1
    assert "no comment" in call(
        capsys, workspace, "comment", draft, "x", "--reply-to", "nobody", status=1
    )
    assert "0 times" in call(
        capsys,
        workspace,
        "comment",
        draft,
        "x",
        "--block",
        block["id"],
        "--words",
        "xyzzy",
        status=1,
    )


def heads(workspace: Path, draft: str) -> bytes:
    with App.open(workspace, "a door that is closed") as app:
        return app.drafts.open(draft).draft.heads()


def test_notes_stay_in_the_workspace(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    draft = imported(capsys, workspace)
    block = call(capsys, workspace, "outline", draft)["blocks"][3]["id"]
    before = heads(workspace, draft)
    note = call(capsys, workspace, "note", draft, "Ask the capital", "--block", block)
    assert call(capsys, workspace, "notes", draft)[0]["note"] == "Ask the capital"
    assert heads(workspace, draft) == before, "a note must not become part of what is shared"
    assert call(capsys, workspace, "notes", draft, "--remove", note["id"]) == []
    assert "no note" in call(capsys, workspace, "notes", draft, "--remove", "gone", status=1)


def test_history_of_a_block(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    draft = imported(capsys, workspace)
    block = call(capsys, workspace, "outline", draft)["blocks"][3]
    words = block["text"]["en"] + " Indeed."
    call(capsys, workspace, "edit", draft, "--block", block["id"], "--lang", "en", "--text", words)
    steps = call(capsys, workspace, "history", draft, "--block", block["id"])
    assert [step["words"] for step in steps] == [block["text"]["en"], words]
    assert steps[-1]["by"] == "Ana"
