"""How the encrypted file is read and written: durably, one writer, never half.

Every write goes through `write`, which remembers the statements of the running
transaction. When the disk is full, the ballast beside the file is given up and
the same statements run again, so that the edit in hand is still saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3

from rcm_desktop.store.ballast import Ballast, free_space
from rcm_desktop.store.keys import DataKey
from rcm_desktop.store.refusals import (
    DiskFull,
    FolderReadOnly,
    StoreBusy,
    StoreUnreadable,
    WorkspaceClosed,
    WorkspaceDamaged,
)

BUSY_MILLISECONDS = 5000
Row = tuple[Any, ...]

#: WAL with FULL, because NORMAL loses acknowledged edits when the power fails (security.md);
#: fullfsync because macOS needs it to reach the disk; memory security is off because a
#: locked workspace ends its process instead.
_PRAGMAS = (
    "cipher_memory_security = OFF",
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    # A file larger than the cache is deciphered again at every step of a long transaction.
    "cache_size = -65536",
)


def connect(path: Path, key: DataKey) -> sqlcipher3.Connection:
    """A raw connection with the key and the pragmas set; nothing is read yet."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    try:
        connection.execute(f'PRAGMA key = "{key.pragma()}"')
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


class Connection:
    """One open workspace file; used by the thread that opened it."""

    def __init__(self, path: Path, key: DataKey, ballast: Ballast | None = None) -> None:
        self.path = path
        self._ballast = ballast
        self._raw: sqlcipher3.Connection | None = connect(path, key)
        self._statements: list[tuple[str, Sequence[Any]]] = []
        #: For each block that is open, outermost first: how many statements came before it.
        self._marks: list[int] = []
        #: Rows changed as far as `write` knows, and whether others were changed around it.
        self._changes = 0
        self._around = False

    @property
    def raw(self) -> sqlcipher3.Connection:
        """The driver's connection, for sqlite-utils and the backup API. Raises WorkspaceClosed."""
        if self._raw is None:
            raise WorkspaceClosed(path=self.path)
        return self._raw

    @property
    def low_space(self) -> bool:
        """Whether the last write needed the ballast: people must be told to free some space."""
        return self._ballast is not None and self._ballast.spent

    def read(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query. Raises WorkspaceDamaged and its kin."""
        try:
            rows: list[Row] = self.raw.execute(sql, parameters).fetchall()
        except sqlcipher3.DatabaseError as error:
            raise self._refusal(error) from error
        return rows

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one statement in the running transaction, or in one of its own; its last row id."""
        if self._depth == 0:
            with self.transaction():
                return self.write(sql, parameters)
        self._must_be_whole()
        self._around |= self.raw.total_changes != self._changes
        try:
            row_id: int = self.raw.execute(sql, parameters).lastrowid
        except sqlcipher3.IntegrityError:
            raise
        except sqlcipher3.DatabaseError as error:
            self._make_room(error)
            row_id = self._guarded(lambda: self.raw.execute(sql, parameters).lastrowid)
        self._statements.append((sql, parameters))
        self._changes = self.raw.total_changes
        return row_id

    def write_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for many rows, in one transaction."""
        with self.transaction():
            for row in rows:
                self.write(sql, row)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside reach the disk together when the outermost block ends, or none.

        An inner block that raises takes back its own writes only, if the outer
        one catches the exception. Raises DiskFull and its kin.
        """
        if self._depth:
            self._must_be_whole()
            self.raw.execute(f"SAVEPOINT level{self._depth}")
        else:
            self._guarded(lambda: self.raw.execute("BEGIN IMMEDIATE"))
            self._statements.clear()
            self._changes = self.raw.total_changes
            self._around = False
        self._marks.append(len(self._statements))
        try:
            yield
        except BaseException:
            del self._statements[self._marks.pop() :]
            self._take_back()
            raise
        self._marks.pop()
        if self._depth:
            self._must_be_whole()
            self.raw.execute(f"RELEASE level{self._depth}")
        else:
            self._commit()

    def close(self) -> None:
        """Fold the journal into the file and let it go; calling it again does nothing."""
        raw, self._raw = self._raw, None
        if raw is not None:
            raw.close()

    @property
    def _depth(self) -> int:
        return len(self._marks)

    def _must_be_whole(self) -> None:
        """Refuse to go on when a failure inside took back more than the block that saw it."""
        if not self.raw.in_transaction:
            raise StoreUnreadable(path=self.path, reason="the change was taken back")

    def _commit(self) -> None:
        try:
            self._must_be_whole()
            self.raw.execute("COMMIT")
        except sqlcipher3.DatabaseError as error:
            try:
                self._make_room(error)
                self._guarded(lambda: self.raw.execute("COMMIT"))
            except BaseException:
                self._take_back()
                raise
        finally:
            self._statements.clear()
        if self.low_space and self._ballast is not None:
            self._ballast.refill()

    def _take_back(self) -> None:
        if self._raw is None or not self._raw.in_transaction:
            return
        if self._depth:
            self._raw.execute(f"ROLLBACK TO level{self._depth}")
            self._raw.execute(f"RELEASE level{self._depth}")
        else:
            self._raw.execute("ROLLBACK")

    def _make_room(self, error: Exception) -> None:
        """Give up the ballast and bring the transaction back to where it failed, or raise."""
        refusal = self._refusal(error)
        if not isinstance(refusal, DiskFull | StoreUnreadable) or self._ballast is None:
            raise refusal from error
        # Statements that sqlite-utils ran are not known here and could not be run again.
        around = self._around or self.raw.total_changes != self._changes
        if around or not self._ballast.give_up():
            raise refusal from error
        try:
            self._run_again()
        except sqlcipher3.DatabaseError as again:
            # With nothing left of the transaction, no open block can save a part of it.
            if self.raw.in_transaction:
                self.raw.execute("ROLLBACK")
            raise self._refusal(again) from again

    def _run_again(self) -> None:
        if self.raw.in_transaction:
            self.raw.execute("ROLLBACK")
        self.raw.execute("BEGIN IMMEDIATE")
        inner = self._marks[1:]
        for number, (sql, parameters) in enumerate(self._statements):
            self._set_savepoints(inner, number)
            self.raw.execute(sql, parameters)
        self._set_savepoints(inner, len(self._statements))
        self._changes = self.raw.total_changes

    def _set_savepoints(self, inner: Sequence[int], number: int) -> None:
        """Open the blocks that began after this many statements."""
        for level, mark in enumerate(inner, 1):
            if mark == number:
                self.raw.execute(f"SAVEPOINT level{level}")

    def _guarded(self, run: Callable[[], Any]) -> Any:
        try:
            return run()
        except sqlcipher3.DatabaseError as error:
            raise self._refusal(error) from error

    def _refusal(self, error: Exception) -> Exception:
        return refusal(self.path, error)


def refusal(path: Path, error: Exception) -> Exception:
    """The sentence for what the driver said; an error of our own making stays as it is."""
    name = str(getattr(error, "sqlite_errorname", "") or _WORDS.get(str(error), ""))
    for beginning, refuse in _REFUSALS.items():
        if name.startswith(beginning):
            return refuse(path, str(error))
    return error


_REFUSALS: dict[str, Callable[[Path, str], Exception]] = {
    "SQLITE_FULL": lambda path, said: DiskFull(path=path),
    "SQLITE_BUSY": lambda path, said: StoreBusy(path=path),
    "SQLITE_READONLY": lambda path, said: FolderReadOnly(folder=path.parent),
    "SQLITE_CANTOPEN": lambda path, said: FolderReadOnly(folder=path.parent),
    "SQLITE_CORRUPT": lambda path, said: WorkspaceDamaged(path=path, reason=said),
    "SQLITE_NOTADB": lambda path, said: WorkspaceDamaged(path=path, reason=said),
    "SQLITE_IOERR": lambda path, said: _unreadable(path, said),
}

#: The backup API gives words without a name.
_WORDS = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "database is locked": "SQLITE_BUSY",
    "database disk image is malformed": "SQLITE_CORRUPT",
}


def _unreadable(path: Path, said: str) -> Exception:
    """A full disk is called an I/O error where the journal's index finds no room."""
    if free_space(path.parent) < 64 * 1024:
        return DiskFull(path=path)
    return StoreUnreadable(path=path, reason=said)


def os_refusal(path: Path, error: OSError) -> Exception:
    """The sentence for what the operating system said about a file beside the workspace."""
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FolderReadOnly(folder=path.parent)
    return StoreUnreadable(path=path, reason=error.strerror or type(error).__name__)
