"""The command `translation`: the queue, up to date, none needed, renderings."""

from __future__ import annotations

from pathlib import Path

import pytest

from rcm_desktop.cli.main import run_command
from rcm_desktop.store import keys
from tests.cli.test_commands import call

EN, ES = "Thank the host for its coffee.", "Agradecer al anfitrión su café."


@pytest.fixture
def bilingual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[Path, str, list[str]]:
    """A workspace with a draft of two paragraphs, the second in English only."""
    monkeypatch.setenv("RCM_PASSPHRASE", "a door that is closed")
    monkeypatch.setattr(keys, "STRONG", keys.CHEAP)
    path = tmp_path / "w.rcm"
    assert run_command(["init", "--workspace", str(path), "--name", "Ana"]) == 0
    from rcm_desktop.app import App
    from rcm_desktop.models.document import Block, BlockKind

    with App.open(path, "a door that is closed") as app:
        opened = app.drafts.create(
            [
                Block("b1", BlockKind.DECISION, {"en": EN, "es": ES}),
                Block("b2", BlockKind.DECISION, {"en": "Meet again."}),
            ]
        )
        return path, opened.id, list(opened.draft.order())


def test_queue_done_and_none_needed(
    capsys: pytest.CaptureFixture[str], bilingual: tuple[Path, str, list[str]]
) -> None:
    path, draft, (one, two) = bilingual
    words = EN.replace("coffee", "tea")
    call(capsys, path, "edit", draft, "--block", one, "--lang", "en", "--text", words)
    found = call(capsys, path, "translation", draft, "--lang", "es")
    assert [(e["block"], e["label"], e["state"]) for e in found["es"]] == [
        (one, "1.", "stale"),
        (two, "2.", "missing"),
    ]
    assert {"op": "insert", "text": "tea"} in found["es"][0]["change"]
    assert call(capsys, path, "translation", draft, "--done", one)["en"] == []
    left = call(capsys, path, "translation", draft, "--none-needed", two, "--lang", "es")
    assert left == {"en": [], "es": []}
    capsys.readouterr()
    assert run_command(["translation", draft, "--workspace", str(path)]) == 0
    assert "Nothing lags behind" in capsys.readouterr().out


def test_words_for_a_person_show_the_change(
    capsys: pytest.CaptureFixture[str], bilingual: tuple[Path, str, list[str]]
) -> None:
    path, draft, (one, _) = bilingual
    words = EN.replace("coffee", "tea")
    call(capsys, path, "edit", draft, "--block", one, "--lang", "en", "--text", words)
    capsys.readouterr()
    assert run_command(["translation", draft, "--lang", "es", "--workspace", str(path)]) == 0
    out = capsys.readouterr().out
    assert "ES: 2 to do" in out
    assert "[-coffee-]{+tea+}" in out
    assert ES in out


def test_a_proposal_is_rendered(
    capsys: pytest.CaptureFixture[str], bilingual: tuple[Path, str, list[str]]
) -> None:
    from rcm_desktop.app import App

    path, draft, (one, _) = bilingual
    with App.open(path, "a door that is closed") as app:
        opened = app.drafts.open(draft)
        first = opened.apply_for(
            lambda d: d.propose_words(["CAN"], one, "en", EN.replace("coffee", "tea"))
        )
        opened.save()
    (entry, _) = call(capsys, path, "translation", draft, "--lang", "es")["es"]
    assert (entry["state"], entry["proposal"]) == ("waiting", first)
    made = call(
        capsys,
        path,
        "translation",
        draft,
        "--render",
        first,
        "--text",
        ES.replace("café", "té"),
    )
    assert made["translates"] == first
    (entry,) = call(capsys, path, "translation", draft, "--lang", "es")["es"]
    assert entry["state"] == "missing"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--none-needed", "x"),
        ("--render", "x"),
        ("--text", "x"),
        ("--done", "x", "--none-needed", "x", "--lang", "es"),
    ],
)
def test_what_does_not_go_together_is_a_question_of_usage(
    capsys: pytest.CaptureFixture[str],
    bilingual: tuple[Path, str, list[str]],
    arguments: tuple[str, ...],
) -> None:
    path, draft, _ = bilingual
    call(capsys, path, "translation", draft, *arguments, status=2)
    refusal = call(capsys, path, "translation", draft, "--done", "nothing", status=1)
    assert "nothing" in refusal


def test_a_final_waits_for_the_translators_or_for_a_reason(
    capsys: pytest.CaptureFixture[str], bilingual: tuple[Path, str, list[str]], tmp_path: Path
) -> None:
    path, draft, (one, two) = bilingual
    call(capsys, path, "translation", draft, "--none-needed", two, "--lang", "es")
    words = EN.replace("coffee", "tea")
    call(capsys, path, "edit", draft, "--block", one, "--lang", "en", "--text", words)
    final = ("export", draft, "--lang", "both", "--final", "-o", str(tmp_path / "final.txt"))
    refusal = call(capsys, path, *final, status=1)
    assert "lag behind" in refusal
    assert not (tmp_path / "final.txt").exists()
    call(capsys, path, *final, "--despite", "The ministers are waiting.")
    assert (tmp_path / "final.txt").exists()
    call(capsys, path, "translation", draft, "--done", one)
    call(capsys, path, *final)
