"""The log: what is appended is what loads, whatever was compacted in between."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.refusals import UnknownReplica
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT, PASSPHRASE

REPLICAS = st.sampled_from(["draft", "plan", "notes"])


def test_the_snapshot_comes_first_then_the_later_updates(workspace: Workspace) -> None:
    log = workspace.updates
    for payload in (b"a", b"b", b"c"):
        log.append("d1", payload, origin="remote", at=AT)
    log.compact("d1", b"snapshot of abc")
    log.append("d1", b"d", origin="local", at=AT)

    assert log.load("d1") == [b"snapshot of abc", b"d"]
    assert log.length("d1") == 1


def test_a_snapshot_taken_earlier_leaves_later_updates_alone(workspace: Workspace) -> None:
    log = workspace.updates
    seen = log.append("d1", b"a", origin="remote", at=AT)
    log.append("d1", b"came while compacting", origin="remote", at=AT)
    log.compact("d1", b"snapshot of a", upto=seen)

    assert log.load("d1") == [b"snapshot of a", b"came while compacting"]


def test_an_older_snapshot_never_replaces_a_newer_one(workspace: Workspace) -> None:
    log = workspace.updates
    first = log.append("d1", b"a", origin="remote", at=AT)
    log.append("d1", b"b", origin="remote", at=AT)
    log.compact("d1", b"ab")
    log.compact("d1", b"a", upto=first)
    assert log.load("d1") == [b"ab"]


def test_compacting_keeps_what_still_has_to_leave(workspace: Workspace) -> None:
    log = workspace.updates
    log.append("d1", b"sealed", origin="local", at=AT)
    log.mark_sealed([update.seq for update in log.waiting()], "envelope-1")
    log.append("d1", b"not yet", origin="local", at=AT)
    log.compact("d1", b"all of it")

    assert log.load("d1") == [b"all of it"]
    assert [(update.payload, update.room) for update in log.waiting()] == [(b"not yet", "plenary")]


def test_the_private_room_never_waits_to_leave(workspace: Workspace) -> None:
    log = workspace.updates
    log.register("mine", "draft", "private", at=AT)
    log.append("mine", b"for my eyes", origin="local", at=AT)
    assert log.waiting() == []
    assert log.waiting_count() == 0


def test_the_same_key_is_one_update(workspace: Workspace) -> None:
    log = workspace.updates
    first = log.append("d1", b"x", origin="remote", at=AT, key="e1/0")
    log.compact("d1", b"snapshot")
    assert log.append("d1", b"x", origin="remote", at=AT, key="e1/0") == first
    assert log.load("d1") == [b"snapshot"]


def test_an_unregistered_replica_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UnknownReplica, match="“d9”"):
        workspace.updates.append("d9", b"x", origin="local", at=AT)
    assert workspace.updates.load("d9") == []


def test_registering_twice_keeps_the_first_room(workspace: Workspace) -> None:
    workspace.updates.register("d1", "draft", "public", at="2030-01-01")
    known = workspace.updates.replica("d1")
    assert known is not None
    assert (known.room, known.created) == ("plenary", AT)
    assert workspace.updates.replica("d2") is None
    assert workspace.updates.replicas("plan") == []


def test_a_transaction_is_all_or_nothing(workspace: Workspace) -> None:
    with pytest.raises(ZeroDivisionError):
        _append_then_fail(workspace, "d1")
    assert workspace.updates.load("d1") == []


def test_an_inner_transaction_takes_back_its_own_part_only(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.updates.append("d1", b"kept", origin="local", at=AT)
        with pytest.raises(ZeroDivisionError):
            _append_then_fail(workspace, "d1")
        workspace.updates.append("d1", b"kept too", origin="local", at=AT)
    assert workspace.updates.load("d1") == [b"kept", b"kept too"]


def _append_then_fail(workspace: Workspace, replica: str) -> None:
    with workspace.transaction():
        workspace.updates.append(replica, b"dropped", origin="local", at=AT)
        raise ZeroDivisionError


class LogMachine(RuleBasedStateMachine):
    """Any order of appending, compacting, sealing and reopening loads the same words.

    A snapshot is modelled as the payloads that it stands for, joined by commas.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "a.rcm"
        self.workspace = Workspace.create(self.path, PASSPHRASE, kdf=CHEAP)
        self.expected: dict[str, list[bytes]] = {}
        self.outbox: list[bytes] = []
        self.count = 0

    @rule(replica=REPLICAS)
    def register(self, replica: str) -> None:
        self.workspace.updates.register(replica, "draft", "plenary", at=AT)
        self.expected.setdefault(replica, [])

    @precondition(lambda self: self.expected)
    @rule(replica=REPLICAS, local=st.booleans(), size=st.integers(0, 9000))
    def append(self, replica: str, local: bool, size: int) -> None:
        if replica not in self.expected:
            return
        self.count += 1
        payload = b"%d:" % self.count + b"x" * size
        origin = "local" if local else "remote"
        self.workspace.updates.append(replica, payload, origin=origin, at=AT)
        self.expected[replica].append(payload)
        self.outbox += [payload] if local else []

    @precondition(lambda self: self.expected)
    @rule(replica=REPLICAS)
    def failed_append(self, replica: str) -> None:
        if replica in self.expected:
            with pytest.raises(ZeroDivisionError):
                _append_then_fail(self.workspace, replica)

    @precondition(lambda self: self.expected)
    @rule(replica=REPLICAS)
    def compact(self, replica: str) -> None:
        if self.expected.get(replica):
            self.workspace.updates.compact(replica, b",".join(self.expected[replica]))

    @rule(limit=st.integers(0, 3))
    def seal(self, limit: int) -> None:
        updates = self.workspace.updates.waiting(limit)
        assert [update.payload for update in updates] == self.outbox[:limit]
        self.workspace.updates.mark_sealed([update.seq for update in updates], "e")
        del self.outbox[:limit]

    @rule()
    def reopen(self) -> None:
        key = self.workspace.data_key
        self.workspace.close()
        self.workspace = Workspace.open(self.path, key)

    @invariant()
    def loads_every_word_in_order(self) -> None:
        for replica, payloads in self.expected.items():
            assert b",".join(self.workspace.updates.load(replica)) == b",".join(payloads)
        assert [update.payload for update in self.workspace.updates.waiting()] == self.outbox

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)


TestLogMachine = LogMachine.TestCase
TestLogMachine.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
