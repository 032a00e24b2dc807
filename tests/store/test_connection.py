"""What a transaction promises when something inside it fails."""

from __future__ import annotations

import pytest

from rcm_desktop.store import ballast
from rcm_desktop.store.refusals import DiskFull, StoreBusy, StoreUnreadable
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT
from tests.store.false_disk import FalseDisk


def test_after_a_failure_that_took_everything_back_nothing_is_saved_alone(
    workspace: Workspace,
) -> None:
    """SQLite may end the transaction inside an inner block; the rest must not slip through."""
    with pytest.raises(StoreUnreadable):
        _write_after_everything_was_taken_back(workspace)
    assert workspace.updates.load("d1") == []
    workspace.updates.append("d1", b"next", origin="local", at=AT)
    assert workspace.updates.load("d1") == [b"next"]


def _write_after_everything_was_taken_back(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.updates.append("d1", b"first", origin="local", at=AT)
        workspace.connection.raw.execute("ROLLBACK")
        workspace.updates.append("d1", b"second", origin="local", at=AT)


def test_writes_around_the_record_are_never_half_repeated(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What sqlite-utils wrote is not known to the record, so a full disk must refuse it all."""
    workspace.db["notes"].insert({"id": 1})
    path, key = workspace.path, workspace.data_key
    workspace.close()
    monkeypatch.setattr(ballast, "free_space", lambda _: 1 << 30)
    with FalseDisk(path.parent) as disk, Workspace.open(path, key) as again:
        disk.capacity = disk.used + 100_000
        with pytest.raises(DiskFull):
            _write_both_ways(again)
        assert again.updates.load("d1") == []
        assert [row["id"] for row in again.db["notes"].rows] == [1]


def _write_both_ways(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.db["notes"].insert({"id": 2})
        for _ in range(10):
            workspace.updates.append("d1", bytes(50_000), origin="local", at=AT)


def test_a_reader_from_outside_does_not_block_writers(workspace: Workspace) -> None:
    from rcm_desktop.store.connection import connect

    other = connect(workspace.path, workspace.data_key)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM updates").fetchone()
    workspace.updates.append("d1", b"x", origin="local", at=AT)
    other.execute("ROLLBACK")
    other.execute("BEGIN IMMEDIATE")
    workspace.read("PRAGMA busy_timeout = 50")
    with pytest.raises(StoreBusy):
        workspace.updates.append("d1", b"y", origin="local", at=AT)
    other.close()
    assert workspace.updates.load("d1") == [b"x"]
