"""Who holds a workspace: one process, and the lock dies with it."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from rcm_desktop.store.connection import os_refusal
from rcm_desktop.store.refusals import AlreadyOpen

#: Windows locks bytes, and a locked byte cannot be read: lock one far behind the text.
_FAR_BYTE = 1 << 30


def lock_path(path: Path) -> Path:
    """Where the lock file of a workspace lies."""
    return path.with_name(path.name + ".lock")


class WorkspaceLock:
    """An operating-system lock on a file beside the workspace, naming its holder.

    Raises AlreadyOpen with who, where and since when; FolderReadOnly.
    """

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO | None = None
        try:
            file = lock_path(path).open("ab+")
        except OSError as error:
            raise os_refusal(path, error) from error
        try:
            _take(file)
        except OSError:
            holder = _describe(file)
            file.close()
            raise AlreadyOpen(path=path, holder=holder) from None
        self._file = file
        # The name of the holder is a courtesy: on a full disk the lock itself still holds.
        with contextlib.suppress(OSError):
            _sign(file)

    def release(self) -> None:
        """Let others in; calling it again does nothing."""
        file, self._file = self._file, None
        if file is None:
            return
        with contextlib.suppress(OSError):
            file.truncate(0)
        with contextlib.suppress(OSError):
            file.close()


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the workspace's lock for a while, without opening the workspace."""
    lock = WorkspaceLock(path)
    try:
        yield
    finally:
        lock.release()


def _take(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(_FAR_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        # flock, because POSIX record locks vanish when any handle to the file is closed.
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sign(file: BinaryIO) -> None:
    import platform

    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = ""
    holder = {
        "pid": os.getpid(),
        "user": user,
        "host": platform.node(),
        "since": datetime.now().astimezone().isoformat(timespec="minutes"),
    }
    file.truncate(0)
    file.write(json.dumps(holder).encode("utf-8"))
    file.flush()


def _describe(file: BinaryIO) -> str:
    """Who, where, since when and which process, in no language; "?" where it cannot be read."""
    try:
        file.seek(0)
        holder = json.loads(file.read(4096))
        since = datetime.fromisoformat(holder["since"]).strftime("%Y-%m-%d %H:%M")
        return f"{holder['user']} @ {holder['host']}, {since}, PID {holder['pid']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "?"
