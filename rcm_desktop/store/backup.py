"""Copies of the workspace: made while it is open, checked, kept in rotation, put back."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3

from rcm_desktop.store import keys
from rcm_desktop.store.connection import Connection, connect, os_refusal, refusal
from rcm_desktop.store.keys import DataKey
from rcm_desktop.store.lock import held
from rcm_desktop.store.refusals import (
    BackupDamaged,
    BackupNotOfThis,
    KeyFileDamaged,
    NoWorkspace,
    WorkspaceExists,
)
from rcm_desktop.store.whole_files import move_into_place, sync_folder, write_whole

if TYPE_CHECKING:
    from rcm_desktop.store.workspace import Workspace

KEEP_LAST = 10
KEEP_DAYS = 14
SUFFIX = ".rcmbackup"
_STAMP = "%Y%m%dT%H%M%S.%fZ"
#: The files that together are a workspace, in the order in which they may be moved away.
_PARTS = ("", "-wal", "-shm", ".key")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy and when it was made (UTC)."""

    path: Path
    at: datetime


def make(workspace: Workspace, *, now: datetime | None = None) -> Backup:
    """Copy the open workspace into its backups folder, check the copy and drop old ones.

    It reads through a connection of its own, so it may run beside the owner's thread.
    Raises BackupDamaged, DiskFull, FolderReadOnly.
    """
    return _make(workspace.path, workspace.data_key, now or datetime.now(UTC))


def before_migration(path: Path, key: DataKey) -> Backup:
    """The backup that every migration begins with; called before a Workspace exists."""
    return _make(path, key, datetime.now(UTC))


def copy_to(workspace: Workspace, target: Path) -> None:
    """Write a checked copy with its key file to any place, such as a USB stick.

    Raises WorkspaceExists, BackupDamaged, DiskFull, FolderReadOnly.
    """
    if target.exists():
        raise WorkspaceExists(path=target)
    _copy(workspace.path, workspace.data_key, target)


def backups(path: Path) -> list[Backup]:
    """The backups of the workspace at `path`, newest first; it need not be open or even there."""
    found = []
    for copy in keys.backups_folder(path.absolute()).glob(f"*{SUFFIX}"):
        with contextlib.suppress(ValueError):
            at = datetime.strptime(copy.name.removesuffix(SUFFIX), _STAMP).replace(tzinfo=UTC)
            found.append(Backup(copy, at))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def due(path: Path, *, now: datetime | None = None) -> bool:
    """Whether the newest backup is older than a day, or there is none."""
    newest = backups(path)[:1]
    return not newest or (now or datetime.now(UTC)) - newest[0].at > timedelta(days=1)


def superseded(copies: Iterable[Backup], now: datetime) -> list[Backup]:
    """The copies that rotation drops: all but the last ten and the last of each of 14 days."""
    newest_first = sorted(copies, key=lambda backup: backup.at, reverse=True)
    kept_days = set()
    dropped = []
    for place, backup in enumerate(newest_first):
        day = backup.at.date()
        daily = day not in kept_days and now - backup.at <= timedelta(days=KEEP_DAYS)
        kept_days.add(day)
        if place >= KEEP_LAST and not daily:
            dropped.append(backup)
    return dropped


def restore(
    backup: Path, path: Path, passphrase: str | DataKey, *, now: datetime | None = None
) -> Path | None:
    """Put a backup in the place of a workspace that nobody has open; tells where the old one went.

    The replaced files are kept in the backups folder. The restored workspace is marked
    so that sync gives this laptop a new identity number (security.md).
    Raises AlreadyOpen, NoWorkspace, WrongPassphrase, BackupDamaged, BackupNotOfThis, DiskFull.
    """
    backup, path = backup.absolute(), path.absolute()
    if not backup.is_file():
        raise NoWorkspace(path=backup)
    with held(path):
        key = keys.read_wrapped(backup, passphrase) if isinstance(passphrase, str) else passphrase
        if keys.key_path(path).exists() and not _same_workspace(backup, path):
            raise BackupNotOfThis(backup=backup, path=path)
        stamp = (now or datetime.now(UTC)).strftime(_STAMP)
        beside = path.with_name(f".{path.name}.restoring")
        try:
            shutil.copyfile(backup, beside)
            _mark_restored(beside, key, stamp)
            kept = _keep_replaced(path, stamp)
            # The key before the file, as in Workspace.create.
            write_whole(keys.key_path(path), keys.key_path(backup).read_bytes())
            move_into_place(beside, path)
        except OSError as error:
            raise os_refusal(path, error) from error
        finally:
            _remove(beside)
    return kept


def verify(path: Path, key: DataKey) -> None:
    """Read every page of a copy and check it. Raises BackupDamaged."""
    try:
        raw = connect(path, key)
        try:
            found = raw.execute("PRAGMA cipher_integrity_check").fetchall()
            found += [row for row in raw.execute("PRAGMA integrity_check") if row[0] != "ok"]
            raw.execute("SELECT count(*) FROM updates").fetchone()
        finally:
            raw.close()
    except sqlcipher3.DatabaseError as error:
        raise BackupDamaged(path=path, reason=error) from error
    if found:
        raise BackupDamaged(path=path, reason=found[0][0])


def _make(path: Path, key: DataKey, now: datetime) -> Backup:
    folder = keys.backups_folder(path)
    target = folder / f"{now.astimezone(UTC).strftime(_STAMP)}{SUFFIX}"
    try:
        folder.mkdir(exist_ok=True)
        _copy(path, key, target)
        for old in superseded(backups(path), now):
            # The key last: a copy without its key could not be opened.
            old.path.unlink(missing_ok=True)
            keys.key_path(old.path).unlink(missing_ok=True)
    except OSError as error:
        raise os_refusal(path, error) from error
    return Backup(target, now)


def _copy(path: Path, key: DataKey, target: Path) -> None:
    beside = target.with_name(f".{target.name}.part")
    _remove(beside)
    try:
        copy = connect(beside, key)
        try:
            source = connect(path, key)
            try:
                source.backup(copy)
            finally:
                source.close()
            # A backup must be one file that can be read from a folder that is read-only.
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        verify(beside, key)
        write_whole(keys.key_path(target), keys.key_path(path).read_bytes())
        move_into_place(beside, target)
    except sqlcipher3.DatabaseError as error:
        raise refusal(target, error) from error
    except OSError as error:
        raise os_refusal(target, error) from error
    finally:
        _remove(beside)


def _mark_restored(beside: Path, key: DataKey, stamp: str) -> None:
    """Check the copy, make it a live file again, and note that it was restored."""
    verify(beside, key)
    connection = Connection(beside, key)
    try:
        connection.write(
            "INSERT OR REPLACE INTO settings (name, value) VALUES ('restored', json_quote(?))",
            (stamp,),
        )
        connection.read("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _keep_replaced(path: Path, stamp: str) -> Path | None:
    """Move the files that a restore replaces; the new file comes only when no old part is left."""
    folder = keys.backups_folder(path)
    folder.mkdir(exist_ok=True)
    kept = folder / f"replaced-{stamp}.rcm"
    moved = None
    for part in _PARTS:
        source = path.with_name(path.name + part)
        if source.exists():
            source.replace(kept.with_name(kept.name + part))
            moved = moved or kept
    sync_folder(folder)
    sync_folder(path.parent)
    return moved


def _same_workspace(backup: Path, path: Path) -> bool:
    try:
        return keys.workspace_id(backup) == keys.workspace_id(path)
    except KeyFileDamaged:
        return keys.workspace_id(backup) != ""


def _remove(beside: Path) -> None:
    for part in ("", "-wal", "-shm", "-journal"):
        beside.with_name(beside.name + part).unlink(missing_ok=True)
