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
    workspace.db["scratch"].insert({"id": 1})
    path, key = workspace.path, workspace.data_key
    workspace.close()
    monkeypatch.setattr(ballast, "free_space", lambda _: 1 << 30)
    with FalseDisk(path.parent) as disk, Workspace.open(path, key) as again:
        disk.capacity = disk.used + 100_000
        with pytest.raises(DiskFull):
            _write_both_ways(again)
        assert again.updates.load("d1") == []
        assert [row["id"] for row in again.db["scratch"].rows] == [1]


def _write_both_ways(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.db["scratch"].insert({"id": 2})
        for _ in range(10):
            workspace.updates.append("d1", bytes(50_000), origin="local", at=AT)


@pytest.mark.parametrize("fills", ["outer", "inner", "commit"])
def test_blocks_that_are_taken_back_take_nothing_else_along_on_a_full_disk(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, fills: str
) -> None:
    """Statements that ran again on the ballast stay in the blocks in which they were run first."""
    path, key = workspace.path, workspace.data_key
    workspace.close()
    monkeypatch.setattr(ballast, "free_space", lambda _: 0)
    with FalseDisk(path.parent) as disk, Workspace.open(path, key) as again:
        # With a small cache, pages go to the disk before the end of the transaction.
        again.read(f"PRAGMA cache_size = {1 << 16 if fills == 'commit' else 10}")
        sizes = {"outer": (300_000, 10), "inner": (10, 300_000), "commit": (300_000, 10)}
        disk.capacity = disk.used + 100_000
        with again.transaction():
            again.updates.append("d1", b"a" * sizes[fills][0], origin="local", at=AT)
            with pytest.raises(ZeroDivisionError):
                _append_then_fail(again, b"b" * sizes[fills][1])
            again.updates.append("d1", b"c", origin="local", at=AT)
        assert again.low_space
        assert again.updates.load("d1") == [b"a" * sizes[fills][0], b"c"]


def _append_then_fail(workspace: Workspace, payload: bytes) -> None:
    with workspace.transaction():
        workspace.updates.append("d1", payload, origin="local", at=AT)
        raise ZeroDivisionError


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
