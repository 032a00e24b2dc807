"""The exchange as the window uses it: truthful, on one thread, safe against restored copies."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.services.sync_state import SENTENCES, SyncState
from rcm_desktop.sync import wire
from rcm_desktop.sync.membership import NotTheFounder
from rcm_desktop.sync.room import NoRoom
from tests.hub.running import RunningHub
from tests.hub.test_server import let_in, pump_until, set_up
from tests.sync.laptops import Laptop, laptop, reopen


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    running = RunningHub(tmp_path / "hub")
    yield running
    running.stop()


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Laptop]:
    with laptop(tmp_path / "host.rcm", "Ana", "PPT") as made:
        yield made


def test_before_anything_is_shared(host: Laptop) -> None:
    assert host.sync.state.sentence() == "not shared yet"
    assert host.sync.members() == []
    with pytest.raises(NoRoom):
        host.sync.connect()


def test_sentences() -> None:
    assert SyncState("offline", 14).sentence() == "offline, 14 changes waiting"
    assert SyncState("offline", 1).sentence() == "offline, 1 change waiting"
    assert SyncState("offline", 0).sentence() == "offline, nothing waiting"
    assert SyncState("synced", since="x").sentence("12:03") == "synced 12:03"
    assert set(SENTENCES) >= {"connecting", "syncing", "waiting", "refused"}


def test_a_restored_backup_gets_its_later_work_back(
    hub: RunningHub, host: Laptop, tmp_path: Path
) -> None:
    draft = host.draft("Agreed.")
    set_up(hub, host)
    host.workspace.connection.read("PRAGMA wal_checkpoint(TRUNCATE)")
    old = tmp_path / "old.rcm"
    for path in tmp_path.glob("host.rcm*"):
        if path.is_file() and "lock" not in path.name:
            shutil.copy(path, old.with_name(path.name.replace("host", "old")))
    host.type(draft, "Later ")
    assert host.sync.sync_once(10).kind == "synced"
    host.sync.disconnect()
    with reopen(old) as restored:
        assert restored.words(draft) == ["Agreed."]
        restored.type(draft, "Now ")  # typed before the hub is reached
        restored.sync.connect()
        pump_until(lambda: restored.sync.state.kind == "synced", restored)
        assert sorted(restored.words(draft)[0].split()) == ["Agreed.", "Later", "Now"]


def test_a_copy_that_writes_under_the_same_numbers_is_told_so(
    hub: RunningHub, host: Laptop, tmp_path: Path
) -> None:
    draft = host.draft("Agreed.")
    set_up(hub, host)
    host.workspace.connection.read("PRAGMA wal_checkpoint(TRUNCATE)")
    for path in tmp_path.glob("host.rcm*"):
        if path.is_file() and "lock" not in path.name:
            shutil.copy(path, tmp_path / path.name.replace("host", "copy"))
    host.type(draft, "Host ")
    assert host.sync.sync_once(10).kind == "synced"
    with reopen(tmp_path / "copy.rcm") as copy:
        copy.type(draft, "Copy ")
        copy.sync.seal_waiting()  # as a bundle would
        state = copy.sync.sync_once(10)
        assert state.kind == "refused"
        assert "copy or a restored backup" in state.message
        assert copy.words(draft)[0].startswith("Copy")


def test_only_the_wake_is_called_from_elsewhere(hub: RunningHub, host: Laptop) -> None:
    threads: set[str] = set()
    host.sync.wake = lambda: threads.add(threading.current_thread().name)
    applied: set[str] = set()
    host.drafts.changed.subscribe(lambda _draft: applied.add(threading.current_thread().name))
    host.draft("Agreed.")
    set_up(hub, host)
    assert threads == {"hub-link"}
    assert applied <= {threading.current_thread().name}
    host.sync.disconnect()
    assert not [t for t in threading.enumerate() if t.name == "hub-link"]


def test_what_is_open_hears_of_remote_changes(
    hub: RunningHub, host: Laptop, tmp_path: Path
) -> None:
    draft = host.draft("Agreed.")
    set_up(hub, host)
    with laptop(tmp_path / "guest.rcm", "Berta", "MEX") as guest:
        let_in(hub, host, guest)
        origins: list[str] = []
        host.drafts.open(draft).subscribe(lambda changes: origins.append(changes.origin))
        guest.type(draft, "We ")
        pump_until(lambda: host.words(draft) == ["We Agreed."], host, guest)
        assert origins == ["remote"]
        with pytest.raises(NotTheFounder, match="Ana"):
            guest.sync.invite()
        guest.close()
    with reopen(tmp_path / "guest.rcm") as again:
        assert again.words(draft) == ["We Agreed."]
        assert again.sync.state.kind == "offline"
        assert again.sync.state.waiting == 0


def test_the_plan_travels_too(hub: RunningHub, host: Laptop, tmp_path: Path) -> None:
    draft = host.draft("Agreed to hold a workshop.")
    item = host.plan.follow_up(draft, host.drafts.open(draft).draft.order()[0])
    set_up(hub, host)
    with laptop(tmp_path / "guest.rcm", "Berta", "MEX") as guest:
        let_in(hub, host, guest)
        row = guest.workspace.plan_table.row(item.id)
        assert row is not None
        assert row.title == item.title


def test_synced_is_never_said_when_heads_differ(hub: RunningHub, host: Laptop) -> None:
    host.draft("Agreed.")
    set_up(hub, host)
    talk = host.sync._talk
    assert talk is not None
    device, head = host.sync.room.device.id, host.sync.room.head()

    def hub_says(seq: int, name: bytes) -> str:
        entry = wire.HeadEntry(device, seq, name).encode()
        talk.follow([wire.Heads(1, seq, (entry,))])
        return host.sync.state.kind

    assert hub_says(head.seq, head.hash) == "synced"
    assert hub_says(head.seq, bytes(32)) == "syncing"
    assert hub_says(head.seq - 1, head.hash) == "syncing"
    assert talk.may_seal
    # Our own later work is still to come back: nothing may be sealed under its numbers.
    assert hub_says(head.seq + 1, bytes(32)) == "syncing"
    assert not talk.may_seal
    assert hub_says(head.seq, head.hash) == "synced"
    host.type(host.drafts.list()[0].id, "x")
    assert host.sync.state.kind == "syncing"
