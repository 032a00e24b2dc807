"""Backups: made while open, checked, rotated, and put back without losing what they replace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.store import backup, keys
from rcm_desktop.store.backup import Backup
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.refusals import (
    AlreadyOpen,
    BackupDamaged,
    BackupNotOfThis,
    NoWorkspace,
    WorkspaceExists,
    WrongPassphrase,
)
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT, PASSPHRASE

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def test_a_backup_of_an_open_workspace_opens_by_itself(workspace: Workspace) -> None:
    workspace.updates.append("d1", b"saved", origin="local", at=AT)
    made = backup.make(workspace, now=NOW)
    workspace.updates.append("d1", b"later", origin="local", at=AT)

    with Workspace.open(made.path, PASSPHRASE) as copy:
        assert copy.id == workspace.id
        assert copy.updates.load("d1") == [b"saved"]
    assert backup.backups(workspace.path) == [made]


def test_a_backup_leaves_no_half_files(workspace: Workspace) -> None:
    made = backup.make(workspace, now=NOW)
    names = sorted(file.name for file in made.path.parent.iterdir())
    assert names == [made.path.name, f"{made.path.name}.key"]


def test_a_backup_is_due_after_a_day(workspace: Workspace) -> None:
    assert backup.due(workspace.path, now=NOW)
    backup.make(workspace, now=NOW)
    assert not backup.due(workspace.path, now=NOW + timedelta(hours=23))
    assert backup.due(workspace.path, now=NOW + timedelta(hours=25))


def test_old_backups_go(workspace: Workspace) -> None:
    for hours in range(0, 60, 4):
        backup.make(workspace, now=NOW + timedelta(hours=hours))
    kept = backup.backups(workspace.path)
    assert len(kept) == 11, "the last ten, and the last of the first day"
    assert len(list(keys.backups_folder(workspace.path).iterdir())) == 2 * 11


@given(hours=st.lists(st.integers(0, 24 * 40), unique=True, max_size=80))
def test_rotation_keeps_the_last_ten_and_one_a_day(hours: list[int]) -> None:
    copies = [Backup(Path(str(ago)), NOW - timedelta(hours=ago)) for ago in hours]
    dropped = backup.superseded(copies, NOW)
    kept = [copy for copy in copies if copy not in dropped]

    last_ten = sorted(copies, key=lambda copy: copy.at)[-backup.KEEP_LAST :]
    assert all(copy in kept for copy in last_ten)
    for copy in copies:
        if NOW - copy.at <= timedelta(days=backup.KEEP_DAYS):
            assert any(other.at.date() == copy.at.date() for other in kept)
    assert len(kept) <= backup.KEEP_LAST + backup.KEEP_DAYS + 1


def test_restoring_puts_the_copy_back_and_keeps_what_was_there(
    workspace: Workspace, path: Path
) -> None:
    workspace.updates.append("d1", b"good", origin="local", at=AT)
    made = backup.make(workspace, now=NOW)
    workspace.updates.append("d1", b"regretted", origin="local", at=AT)
    workspace.close()

    kept = backup.restore(made.path, path, PASSPHRASE, now=NOW)
    with Workspace.open(path, PASSPHRASE) as restored:
        assert restored.updates.load("d1") == [b"good"]
        assert restored.settings.get("restored"), "sync must give it a new identity number"
    assert kept is not None
    with Workspace.open(kept, PASSPHRASE) as old:
        assert old.updates.load("d1") == [b"good", b"regretted"]


def test_restoring_where_the_file_was_lost(workspace: Workspace, path: Path) -> None:
    made = backup.make(workspace)
    workspace.close()
    path.unlink()
    keys.key_path(path).unlink()
    assert backup.restore(made.path, path, PASSPHRASE) is None
    Workspace.open(path, PASSPHRASE).close()


def test_restoring_over_a_damaged_file(workspace: Workspace, path: Path) -> None:
    made = backup.make(workspace)
    workspace.close()
    path.write_bytes(b"\0" * 5000)
    keys.key_path(path).write_text("not a key any more")
    kept = backup.restore(made.path, path, PASSPHRASE)
    assert kept is not None
    assert kept.read_bytes() == b"\0" * 5000
    Workspace.open(path, PASSPHRASE).close()


def test_never_over_an_open_file(workspace: Workspace, path: Path) -> None:
    made = backup.make(workspace)
    with pytest.raises(AlreadyOpen):
        backup.restore(made.path, path, PASSPHRASE)


def test_a_wrong_passphrase_restores_nothing(workspace: Workspace, path: Path) -> None:
    made = backup.make(workspace)
    workspace.close()
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        backup.restore(made.path, path, "guess")
    assert path.read_bytes() == before


def test_a_damaged_backup_restores_nothing(workspace: Workspace, path: Path) -> None:
    made = backup.make(workspace)
    workspace.close()
    before = path.read_bytes()
    bytes_ = bytearray(made.path.read_bytes())
    bytes_[len(bytes_) // 2] ^= 1
    made.path.write_bytes(bytes_)
    with pytest.raises(BackupDamaged, match="older one"):
        backup.restore(made.path, path, PASSPHRASE)
    assert path.read_bytes() == before
    assert not path.with_name(f".{path.name}.restoring").exists()


def test_another_workspaces_backup_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    made = backup.make(workspace)
    workspace.close()
    other = tmp_path / "other.rcm"
    Workspace.create(other, PASSPHRASE, kdf=CHEAP).close()
    with pytest.raises(BackupNotOfThis):
        backup.restore(made.path, other, PASSPHRASE)


def test_a_backup_that_is_not_there(path: Path) -> None:
    with pytest.raises(NoWorkspace):
        backup.restore(path.with_name("none"), path, PASSPHRASE)


def test_a_new_passphrase_opens_the_old_backups_too(workspace: Workspace) -> None:
    made = backup.make(workspace)
    workspace.change_passphrase(PASSPHRASE, "new", kdf=CHEAP)
    with pytest.raises(WrongPassphrase):
        Workspace.open(made.path, PASSPHRASE)
    Workspace.open(made.path, "new").close()


def test_a_copy_for_a_stick_never_overwrites(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "stick.rcm"
    backup.copy_to(workspace, target)
    Workspace.open(target, PASSPHRASE).close()
    with pytest.raises(WorkspaceExists):
        backup.copy_to(workspace, target)
