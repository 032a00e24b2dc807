"""What the processes do that tests kill: `python -m tests.store.children ROLE PATH`.

The passphrase comes on standard input. Each line on standard output
acknowledges something that must then survive.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

from rcm_desktop.errors import RcmError
from rcm_desktop.store import backup
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.workspace import Workspace

NOBODY = 65534
AT = "2026-05-04T10:00:00Z"


def say(*words: object) -> None:
    """Tell the parent, at once."""
    print(*words, flush=True)


def write_next(workspace: Workspace, number: int) -> None:
    """One edit: an update and what is derived from it, in one transaction."""
    with workspace.transaction():
        workspace.updates.append("d1", b"%d" % number, origin="local", at=AT)
        workspace.settings.set("derived", number)
    if number % 25 == 0:
        workspace.updates.compact("d1", b",".join(workspace.updates.load("d1")))


def append(path: Path, passphrase: str) -> None:
    """Edit for ever, from where the last process was stopped."""
    with Workspace.open(path, passphrase) as workspace:
        workspace.read("PRAGMA wal_autocheckpoint = 20")
        for number in count(int(workspace.settings.get("derived", 0)) + 1):
            write_next(workspace, number)
            say(number)


def back_up(path: Path, passphrase: str) -> None:
    """Edit, and make a backup after each edit."""
    with Workspace.open(path, passphrase) as workspace:
        for number in count(int(workspace.settings.get("derived", 0)) + 1):
            write_next(workspace, number)
            backup.make(workspace)
            say(number)


def migrate(path: Path, passphrase: str) -> None:
    """Open an old file, which brings it up to date."""
    import nacl.bindings  # noqa: F401 — so that the kill comes while migrating

    say("start")
    Workspace.open(path, passphrase).close()
    say("done")
    sys.stdin.read()


def rewrap(path: Path, passphrase: str) -> None:
    """Change the passphrase for ever, to itself with one more stroke."""
    with Workspace.open(path, passphrase) as workspace:
        for _ in count():
            new = passphrase + "|"
            workspace.change_passphrase(passphrase, new, kdf=CHEAP)
            say(new)
            passphrase = new


def restore(path: Path, passphrase: str) -> None:
    """Put the newest backup back for ever."""
    newest = backup.backups(path)[0].path
    say("start")
    for number in count():
        backup.restore(newest, path, passphrase)
        say(number)


def open_without_rights(path: Path, passphrase: str) -> None:
    """Say what happens when somebody without special rights opens the file and edits."""
    # Load everything first: nobody may not be allowed to read where it lies.
    with tempfile.TemporaryDirectory() as folder:
        Workspace.create(Path(folder) / "warm.rcm", passphrase, kdf=CHEAP).close()
    # Permissions do not bind root.
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        with Workspace.open(path, passphrase) as workspace:
            workspace.updates.append("d1", b"x", origin="local", at=AT)
            say("saved")
    except RcmError as error:
        say(type(error).__name__, error)


ROLES: dict[str, Callable[[Path, str], None]] = {
    role.__name__: role for role in (append, back_up, migrate, rewrap, restore, open_without_rights)
}

if __name__ == "__main__":
    ROLES[sys.argv[1]](Path(sys.argv[2]), sys.stdin.readline().rstrip("\n"))
