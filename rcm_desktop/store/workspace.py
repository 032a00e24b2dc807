"""The workspace: one encrypted file, opened by one process at a time."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import sqlcipher3

from rcm_desktop.store import keys, migrations
from rcm_desktop.store.ballast import Ballast
from rcm_desktop.store.connection import Connection, Row, os_refusal, refusal
from rcm_desktop.store.keys import STRONG, DataKey, Kdf
from rcm_desktop.store.lock import WorkspaceLock
from rcm_desktop.store.refusals import (
    DiskFull,
    FolderMissing,
    FolderReadOnly,
    KeyFileMissing,
    NewerSchema,
    NotAWorkspace,
    NoWorkspace,
    StoreUnreadable,
    WorkspaceExists,
)
from rcm_desktop.store.settings import Settings
from rcm_desktop.store.update_log import UpdateLog
from rcm_desktop.store.whole_files import move_into_place

if TYPE_CHECKING:
    from sqlite_utils import Database

    from rcm_desktop.store.notes import Notes
    from rcm_desktop.store.plan_table import PlanTable
    from rcm_desktop.store.projections import Projections
    from rcm_desktop.store.search import Search
    from rcm_desktop.store.versions import Versions

PAGE = 4096


class Workspace:
    """An open workspace; make one with `create` or `open`, and close it.

    All of it is used by the thread that opened it.
    """

    def __init__(self, path: Path, key: DataKey, connection: Connection, lock: WorkspaceLock):
        self.path = path
        self.data_key = key
        self.connection = connection
        self._lock = lock
        self.updates = UpdateLog(connection)
        self.settings = Settings(connection)

    @classmethod
    def create(cls, path: Path, passphrase: str, *, kdf: Kdf = STRONG) -> Self:
        """Make a new workspace and open it.

        Raises WorkspaceExists, FolderMissing, FolderReadOnly, EmptyPassphrase, AlreadyOpen.
        """
        import uuid

        path = path.absolute()
        if not path.parent.is_dir():
            raise FolderMissing(folder=path.parent)
        if path.exists():
            raise WorkspaceExists(path=path)
        lock = WorkspaceLock(path)
        try:
            if path.exists():
                raise WorkspaceExists(path=path)
            key = keys.new_key(str(uuid.uuid4()))
            _set_aside_orphans(path)
            _build(path, key, passphrase, kdf)
            return cls(path, key, _ready(path, key), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str | DataKey) -> Self:
        """Open a workspace with its passphrase, or with the key that the keyring remembered.

        An older file is backed up and brought up to date first. Raises NoWorkspace,
        NotAWorkspace, AlreadyOpen, KeyFileMissing, KeyFileDamaged, WrongPassphrase,
        NewerSchema, WorkspaceDamaged, FolderReadOnly, DiskFull.
        """
        path = path.absolute()
        _look(path)
        lock = WorkspaceLock(path)
        try:
            key = keys.read_wrapped(path, passphrase) if isinstance(passphrase, str) else passphrase
            return cls(path, key, _ready(path, key), lock)
        except BaseException:
            lock.release()
            raise

    @property
    def id(self) -> str:
        """The workspace's id, the same on every copy of it."""
        return self.data_key.workspace

    @property
    def low_space(self) -> bool:
        """Whether the disk is so full that the next change may fail."""
        return self.connection.low_space

    @cached_property
    def projections(self) -> Projections:
        """The rows derived from replicas."""
        from rcm_desktop.store.projections import Projections

        return Projections(self.connection)

    @cached_property
    def search(self) -> Search:
        """Full-text search over those rows."""
        from rcm_desktop.store.search import Search

        return Search(self.connection)

    @cached_property
    def plan_table(self) -> PlanTable:
        """The Plan of Action as lists ask for it."""
        from rcm_desktop.store.plan_table import PlanTable

        return PlanTable(self.connection)

    @cached_property
    def versions(self) -> Versions:
        """Named versions of drafts, as rows of text."""
        from rcm_desktop.store.versions import Versions

        return Versions(self.connection)

    @cached_property
    def notes(self) -> Notes:
        """Private notes, which never leave this file."""
        from rcm_desktop.store.notes import Notes

        return Notes(self.connection)

    @cached_property
    def db(self) -> Database:
        """The same connection behind sqlite-utils, for work that is not on the start-up path."""
        import sys

        # sqlite-utils knows the standard driver's exceptions only, unless it finds this name.
        sys.modules.setdefault("pysqlite3", sqlcipher3)
        sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
        from sqlite_utils import Database

        return Database(self.connection.raw)

    def transaction(self) -> AbstractContextManager[None]:
        """What is written inside reaches the disk together, or not at all; blocks may nest."""
        return self.connection.transaction()

    def read(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query; for the modules of this folder."""
        return self.connection.read(sql, parameters)

    def change_passphrase(self, old: str, new: str, *, kdf: Kdf = STRONG) -> None:
        """Rewrap the key, here and beside every backup; nothing is encrypted anew.

        Raises WrongPassphrase, EmptyPassphrase, DiskFull.
        """
        keys.read_wrapped(self.path, old)
        try:
            keys.write_wrapped(self.path, self.data_key, new, kdf)
            keys.copy_to_backups(self.path)
        except OSError as error:
            raise os_refusal(self.path, error) from error

    def close(self) -> None:
        """Fold the journal into the file and let others open it; again does nothing."""
        try:
            self.connection.close()
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _look(path: Path) -> None:
    """Refuse what cannot be a workspace, before anything is written beside it."""
    if not path.exists():
        raise NoWorkspace(path=path)
    if not path.is_file():
        raise NotAWorkspace(path=path)
    with path.open("rb") as file:
        plain = file.read(16) == b"SQLite format 3\0"
    has_key = keys.key_path(path).exists()
    if plain or (not has_key and (path.stat().st_size % PAGE or not path.stat().st_size)):
        raise NotAWorkspace(path=path)
    if not has_key:
        raise KeyFileMissing(key=keys.key_path(path), path=path, backups=keys.backups_folder(path))
    if not os.access(path, os.W_OK):
        raise FolderReadOnly(folder=path.parent)


def _ready(path: Path, key: DataKey) -> Connection:
    """A connection to a checked, current file."""
    ballast = Ballast(path)
    try:
        connection = _checked(path, key, ballast)
    except (DiskFull, StoreUnreadable):
        # On a full disk there is no room for the journal's index; the ballast makes some.
        if not ballast.give_up():
            raise
        connection = _checked(path, key, ballast)
    try:
        if migrations.version_of(connection) < migrations.SCHEMA_VERSION:
            from rcm_desktop.store import backup

            backup.before_migration(path, key)
            migrations.migrate(connection)
        ballast.refill()
    except BaseException:
        connection.close()
        raise
    return connection


def _checked(path: Path, key: DataKey, ballast: Ballast) -> Connection:
    try:
        connection = Connection(path, key, ballast)
    except sqlcipher3.DatabaseError as error:
        raise refusal(path, error) from error
    try:
        _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: Connection, path: Path) -> None:
    application = connection.read("PRAGMA application_id")[0][0]
    found = migrations.version_of(connection)
    if application != migrations.APPLICATION_ID:
        raise NotAWorkspace(path=path)
    if found > migrations.SCHEMA_VERSION:
        raise NewerSchema(path=path, found=found, known=migrations.SCHEMA_VERSION)


def _build(path: Path, key: DataKey, passphrase: str, kdf: Kdf) -> None:
    """Make the whole file beside its place and move it there, so that half a file never is."""
    beside = path.with_name(f".{path.name}.new")
    _remove(beside)
    try:
        # The key first: a file without its key would be lost, a key without a file is not.
        keys.write_wrapped(path, key, passphrase, kdf)
        connection = Connection(beside, key)
        try:
            connection.read("PRAGMA journal_mode = WAL")
            migrations.migrate(connection)
        finally:
            connection.close()
        move_into_place(beside, path)
    except BaseException as error:
        _remove(beside)
        keys.key_path(path).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise os_refusal(path, error) from error
        if isinstance(error, sqlcipher3.DatabaseError):
            raise refusal(path, error) from error
        raise


def _remove(beside: Path) -> None:
    for part in ("", "-wal", "-shm"):
        beside.with_name(beside.name + part).unlink(missing_ok=True)


def _set_aside_orphans(path: Path) -> None:
    """Keep a key or journal whose workspace is gone, instead of writing over it."""
    for name in (".key", "-wal"):
        orphan = path.with_name(path.name + name)
        if orphan.exists():
            orphan.replace(orphan.with_name(f"{orphan.name}.{os.urandom(4).hex()}.orphan"))
