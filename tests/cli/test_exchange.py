"""Two laptops and a hub at the command line, each command a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hub.running import RunningHub
from tests.sync.laptops import PASSPHRASE, laptop, reopen


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    running = RunningHub(tmp_path / "hub", secure=True)
    yield running
    running.stop()


def run(path: Path, *arguments: str, code: int = 0, **secrets: str) -> Any:
    """What a command answers with --json, or says on stderr when it refuses."""
    command = [sys.executable, "-m", "rcm_desktop", *arguments, "--json", "--workspace", str(path)]
    environment = {**os.environ, "RCM_PASSPHRASE": PASSPHRASE, **secrets}
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout) if code == 0 else done.stderr


def make(path: Path, name: str, delegation: str, *texts: str) -> str:
    with laptop(path, name, delegation) as made:
        return made.draft(*texts) if texts else ""


def words(path: Path, draft: str) -> list[str]:
    with reopen(path) as opened:
        return opened.words(draft)


def type_(path: Path, draft: str, text: str, at: int = 0) -> None:
    with reopen(path) as opened:
        opened.type(draft, text, at=at)


def test_two_laptops_by_hub(hub: RunningHub, tmp_path: Path) -> None:
    host, guest = tmp_path / "host.rcm", tmp_path / "guest.rcm"
    draft = make(host, "Ana", "PPT", "Reaffirmed the commitment.")
    make(guest, "Berta", "MEX")
    assert run(host, "status")["sentence"] == "not shared yet"
    refused = run(host, "sync", "--hub", hub.url, code=1)
    assert "RCM_SETUP_CODE" in refused
    done = run(host, "sync", "--hub", hub.url, RCM_SETUP_CODE=hub.setup)
    assert done["kind"] in ("synced", "offline")
    assert done["hub"] == "synced"
    code = run(host, "hub", "invite")["code"]
    joined = run(guest, "join", "--hub", hub.url, RCM_INVITATION=code)
    assert joined["host"] == "Ana (PPT)"
    host_row = next(row for row in run(host, "hub", "members") if row["own"])
    assert joined["fingerprint"] == host_row["fingerprint"]
    run(host, "sync")
    assert run(guest, "sync")["hub"] == "synced"
    type_(host, draft, "We ")
    type_(guest, draft, " Amen.", at=len("Reaffirmed the commitment."))
    for path in (host, guest, host):
        run(path, "sync")
    assert words(host, draft) == words(guest, draft) == ["We Reaffirmed the commitment. Amen."]
    rows = run(host, "hub", "audit", "--data", str(hub.folder))
    assert rows["whole"] is True
    hub.stop()
    type_(host, draft, "x")
    assert "cannot be reached" in run(host, "sync", "--seconds", "1", code=1)
    status = run(host, "status")
    assert (status["kind"], status["waiting"]) == ("offline", 1)
    assert status["sentence"] == "offline, 1 change waiting"


def test_two_laptops_by_bundle(tmp_path: Path) -> None:
    host, guest, stick = (tmp_path / name for name in ("host.rcm", "guest.rcm", "stick.rcmb"))
    draft = make(host, "Ana", "PPT", "Agreed.")
    make(guest, "Berta", "MEX")
    code = run(host, "hub", "invite", "--bundle", str(stick))["code"]
    wrong = run(guest, "join", "--bundle", str(stick), code=1, RCM_INVITATION="ABC")
    assert wrong.count("\n") == 1
    assert "typing mistake" in wrong
    assert "RCM_INVITATION" in run(guest, "join", "--bundle", str(stick), code=1)
    run(guest, "join", "--bundle", str(stick), RCM_INVITATION=code)
    type_(guest, draft, "Also ")
    run(guest, "sync", "--bundle", str(stick))
    report = run(host, "sync", "--bundle", str(stick))
    assert report["bundle"]["taken"] == 1
    assert words(host, draft) == ["Also Agreed."]
    assert [row["standing"] for row in run(host, "hub", "members")] == ["founder", "member"]
    stick.write_bytes(b"nonsense")
    assert "damaged" in run(host, "sync", "--bundle", str(stick), code=1)
    assert "no hub yet" in run(host, "sync", code=1)
    assert run(host, "join", "--hub", "x", "--bundle", "y", code=1).startswith("Say where")


def test_a_code_stands_in_no_file_and_no_argument(tmp_path: Path) -> None:
    host = tmp_path / "host.rcm"
    make(host, "Ana", "PPT", "Agreed.")
    code = run(host, "hub", "invite", "--bundle", str(tmp_path / "stick.rcmb"))["code"]
    bare = code.replace("-", "").encode()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert code.encode() not in content
            assert bare[:24] not in content


def test_addresses_that_are_none(tmp_path: Path) -> None:
    host = tmp_path / "host.rcm"
    make(host, "Ana", "PPT")
    for url in ("192.168.1.5", "https://x:1", "ws://192.168.1.5:8455", "wss://x"):
        said = run(host, "sync", "--hub", url, code=1, RCM_SETUP_CODE="5" * 25)
        assert "address" in said or "typing mistake" in said
