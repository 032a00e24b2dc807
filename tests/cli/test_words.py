"""The commands `spell` and `glossary`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import call, workspace

__all__ = ["workspace"]  # the fixture of the other commands


@pytest.fixture
def draft(capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path) -> str:
    file = tmp_path / "declaration.txt"
    file.write_text(
        "DECLARATION\n\nThe Vice-Ministers decided to:\n\n"
        "1. Thank the goverment of Mexico and RNOCM for its programmes.\n",
        encoding="utf-8",
    )
    (entry,) = call(capsys, workspace, "import", str(file))
    return str(entry["id"])


def test_spell(capsys: pytest.CaptureFixture[str], workspace: Path, draft: str) -> None:
    (found,) = call(capsys, workspace, "spell", draft)
    assert (found["word"], found["language"], found["label"]) == ("goverment", "en", "1.")
    assert found["suggestions"][0] == "government"
    assert call(capsys, workspace, "spell", draft, "--lang", "es") == []
    assert call(capsys, workspace, "spell", draft, "--add", "goverment") == []
    assert call(capsys, workspace, "spell") == {"en": ["goverment"], "es": []}
    assert len(call(capsys, workspace, "spell", draft, "--forget", "goverment")) == 1
    refused = call(capsys, workspace, "spell", "--add", "two words", status=1)
    assert "single word" in refused


def test_glossary(capsys: pytest.CaptureFixture[str], workspace: Path, draft: str) -> None:
    (found,) = call(capsys, workspace, "glossary", "rncom")
    assert found["short"] == {"en": "RNCOM", "es": "RROCM"}
    (slip,) = call(capsys, workspace, "glossary", "--check", draft)
    assert (slip["found"], slip["fix"], slip["term"]) == ("RNOCM", "RNCOM", "rncom")
    added = (
        "--add",
        "--en",
        "Border Group",
        "--es",
        "Grupo Fronterizo",
        "--en-wrong",
        "Boarder Group",
    )
    (made,) = call(capsys, workspace, "glossary", *added)
    assert made["own"] is True
    assert call(capsys, workspace, "glossary", "boarder")[0]["id"] == made["id"]
    call(capsys, workspace, "glossary", "--remove", made["id"])
    assert call(capsys, workspace, "glossary", "boarder") == []
    assert "stays" in call(capsys, workspace, "glossary", "--remove", "rncom", status=1)
    assert "at least one" in call(capsys, workspace, "glossary", "--add", status=1)
