"""The negotiation on the command line: propose, proposals, position, resolve, agree, bundle."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rcm_desktop.cli.main import run_command
from rcm_desktop.store import keys
from tests.cli.test_commands import call, imported

Capture = pytest.CaptureFixture[str]


class Room:
    """A draft on the command line of one laptop."""

    def __init__(self, capsys: Capture, workspace: Path) -> None:
        self._capsys, self._workspace = capsys, workspace
        self.draft = imported(capsys, workspace)

    def do(self, verb: str, *arguments: str, status: int = 0) -> Any:
        return call(self._capsys, self._workspace, verb, self.draft, *arguments, status=status)

    def usage(self, verb: str, *arguments: str) -> None:
        path = ("--workspace", str(self._workspace))
        assert run_command([verb, self.draft, *arguments, *path]) == 2

    def blocks(self) -> list[Any]:
        outline = self.do("outline")
        return list(outline["blocks"])

    def decision(self, number: int) -> Any:
        return next(block for block in self.blocks() if block["label"] == f"{number}.")

    def words(self, block: str) -> str:
        return str(next(b["text"]["en"] for b in self.blocks() if b["id"] == block))


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Room:
    monkeypatch.setenv("RCM_PASSPHRASE", "a door that is closed")
    monkeypatch.setattr(keys, "STRONG", keys.CHEAP)
    path = tmp_path / "w.rcm"
    init = ["init", "--workspace", str(path), "--name", "Ana", "--delegation", "PPT"]
    assert run_command(init) == 0
    return Room(capsys, path)


def test_words_from_proposal_to_agreement(room: Room) -> None:
    block = room.decision(1)
    old = block["text"]["en"]
    new = old.replace("two printers", "three printers")
    made = room.do(
        "propose", "--as", "Canada,mex", "--block", block["id"], "--text", new, "--reason", "Queues"
    )
    assert made["sponsors"] == ["CAN", "MEX"]
    assert (made["status"], made["kind"], made["reason"]) == ("open", "words", "Queues")
    assert "two" in made["before"]
    assert "three" in made["after"]
    assert room.words(block["id"]) == old
    rival = room.do(
        "edit",
        *("--block", block["id"], "--lang", "en", "--as", "USA"),
        *("--text", old.replace("two printers", "four printers")),
    )["proposal"]
    listed = room.do("proposals", "--by", "Estados Unidos", "--status", "open")
    assert [each["id"] for each in listed] == [rival["id"]]
    assert listed[0]["rivals"] == [made["id"]]
    stands = room.do(
        "position",
        *("--proposal", made["id"], "ad-referendum", "--as", "Honduras"),
        *("--confirm-by", "Ministry", "--until", "3 December 2026"),
    )
    (held,) = stands["positions"]
    assert (held["delegation"], held["stance"]) == ("HND", "ad referendum")
    assert (held["confirm_by"], held["until"]) == ("Ministry", "2026-12-03")
    meter = room.do("agree")
    assert (meter["bracketed"], meter["brackets"]) == (1, 2)
    assert "open proposals" in room.do("agree", "--block", block["id"], status=1)
    assert room.do("resolve", made["id"][:6], "accept", "--note", "So agreed")["status"] == (
        "accepted"
    )
    assert room.do("proposals", "--status", "overtaken")[0]["id"] == rival["id"]
    assert room.words(block["id"]) == new
    closed = room.do("agree", "--block", block["id"])
    assert (closed["status"], closed["closed"]["by"]) == ("agreed", "Ana")
    told = room.do("edit", "--block", block["id"], "--lang", "en", "--text", old, status=1)
    assert "closed as agreed" in told
    assert "Say why" in room.do("agree", "--block", block["id"], "--reopen", status=1)
    opened = room.do("agree", "--block", block["id"], "--reopen", "--why", "USA asked")
    assert opened["status"] == "open"
    assert room.do("resolve", made["id"], "reopen")["status"] == "open"
    assert room.words(block["id"]) == old


def test_every_kind_of_change_of_a_block(room: Room) -> None:
    first, second = room.decision(1)["id"], room.decision(2)["id"]
    words = room.words(first)
    middle = words.split()[2]
    options = {
        "add": ("--add-after", first, "--text", "Thank the porters."),
        "remove": ("--block", first, "--remove"),
        "move": ("--block", second, "--move-after", "top"),
        "split": ("--block", first, "--split-at", " ".join([middle, *words.split()[3:6]])),
        "merge": ("--block", second, "--merge"),
        "kind": ("--block", second, "--kind", "item", "--level", "1"),
    }
    made = {
        kind: room.do("propose", "--as", "GTM", *given)["kind"] for kind, given in options.items()
    }
    assert made == {kind: kind for kind in options}
    assert room.words(first) == words
    listed = room.do("proposals", "--by", "GTM")
    assert {each["kind"] for each in listed} == set(options)
    split = next(each for each in listed if each["kind"] == "split")
    room.do("resolve", split["id"], "accept")
    assert room.words(first) == " ".join(words.split()[:2])


def test_bridging_amending_and_bundles(room: Room) -> None:
    block = room.decision(1)
    old = block["text"]["en"]
    ids = [
        room.do(
            "propose",
            *("--as", who, "--block", block["id"], "--text", old.replace("two printers", words)),
        )["id"]
        for who, words in (("USA", "one printer"), ("CRI", "six printers"))
    ]
    amended = room.do(
        "propose", "--as", "PAN", "--amend", ids[1], "--text", old.replace("two p", "six good p")
    )
    assert amended["amends"] == [ids[1]]
    bridge = room.do(
        "propose", "--bridge", ",".join(ids), "--text", old.replace("two printers", "printers")
    )
    assert bridge["supersedes"] == ids
    assert bridge["sponsors"] == ["PPT"]
    assert {each["id"] for each in room.do("proposals", "--status", "superseded")} == set(ids)
    other = room.do("propose", "--as", "CAN", "--block", room.decision(2)["id"], "--remove")["id"]
    tied = room.do("bundle", bridge["id"], other, "--name", "Package")
    assert room.do("bundle", "--untie", "Package")["id"] == tied["id"]
    room.do("bundle", bridge["id"], other, "--name", "Package")
    room.do("resolve", other, "accept")
    standing = {each["id"]: each["status"] for each in room.do("proposals")}
    assert standing[bridge["id"]] == standing[other] == "accepted"


def test_refusals_are_one_sentence(room: Room) -> None:
    block = room.decision(1)["id"]
    told = room.do("propose", "--as", "Atlantis", "--block", block, "--remove", status=1)
    assert "Atlantis" in told
    assert "BLZ, CAN" in told
    assert "PPT, TS" in told
    assert len(told.strip().splitlines()) == 1
    made = room.do("propose", "--as", "CAN", "--block", block, "--remove")["id"]
    assert "CAN" in room.do("resolve", made, "withdraw", "--as", "MEX", status=1)
    assert "no proposal zzz" in room.do("resolve", "zzz", "accept", status=1)
    assert "has no block" in room.do("propose", "--block", "zzz", "--remove", status=1)
    late = ("--proposal", made, "ad-referendum", "--until", "30 February 2026")
    assert "no day" in room.do("position", *late, status=1)
    early = ("--proposal", made, "support", "--until", "2026-12-03")
    assert "ad referendum" in room.do("position", *early, status=1)
    same = ("--block", block, "--text", room.words(block))
    assert "nothing to propose" in room.do("propose", *same, status=1)
    assert "stands 0 times" in room.do("propose", "--block", block, "--split-at", "§", status=1)
    assert "no bundle" in room.do("bundle", "--untie", "x", status=1)
    room.do("resolve", made, "reject")
    assert "rejected already" in room.do("resolve", made, "accept", status=1)
    room.usage("propose", "--block", block)
    room.usage("propose", "--block", block, "--remove", "--merge")
    room.usage("position", "support")
    room.usage("bundle", made)


def test_the_audit_accounts_for_every_word(room: Room, tmp_path: Path) -> None:
    block = room.decision(1)
    new = block["text"]["en"].replace("two printers", "three printers")
    made = room.do("propose", "--as", "CAN", "--block", block["id"], "--text", new)["id"]
    room.do("resolve", made, "accept")
    found = room.do("audit")
    assert found["complete"] is True
    assert found["origin_words"]["inserted by proposal"] == 1
    assert found["proposals"][0]["after"] == "accepted"
    for name in ("a.docx", "a.pdf", "a.txt", "a.json"):
        path = tmp_path / name
        assert room.do("audit", "-o", str(path), "--lang", "es")["file"] == str(path)
        assert path.stat().st_size > 1000
    assert "Auditoría" in (tmp_path / "a.txt").read_text()
    assert "a.odt" in room.do("audit", "-o", str(tmp_path / "a.odt"), status=1)
    assert "no version called" in room.do("audit", "--from", "Zeroth", status=1)
