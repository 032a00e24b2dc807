"""`kill -9` at any moment, in real processes: nothing that was acknowledged is lost.

Fifty kills a run; RCM_SOAK=10 makes it five hundred.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from rcm_desktop.store import backup, doctor, migrations
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.refusals import NoWorkspace, WrongPassphrase
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT, PASSPHRASE
from tests.store.old_files import make_old

SOAK = int(os.environ.get("RCM_SOAK", "1"))
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Killed:
    """What a process had acknowledged when it was killed."""

    said: list[str]

    @property
    def last(self) -> str:
        return self.said[-1] if self.said else ""


def run_and_kill(
    role: str, path: Path, passphrase: str, *, after: int, seconds: float, least: int = 1
) -> Killed:
    """Start a process, let it acknowledge `after` things, wait a moment, kill it."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.store.children", role, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(passphrase + "\n")
    child.stdin.flush()
    said = [child.stdout.readline().rstrip("\n") for _ in range(after)]
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    # Not communicate(): it reads past what readline() has buffered and so loses acknowledgements.
    rest, errors = child.stdout.read(), child.stderr.read() if child.stderr else ""
    child.wait()
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe is not None:
            pipe.close()
    # A line that the kill cut off acknowledges nothing.
    whole = rest[: rest.rfind("\n") + 1].splitlines()
    said = [line for line in said if line] + whole
    assert len(said) >= least, errors
    assert child.returncode == -signal.SIGKILL, errors
    return Killed(said)


def _new(path: Path) -> None:
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        made.updates.register("d1", "draft", "plenary", at=AT)


def _check_chain(workspace: Workspace, acknowledged: int) -> None:
    """Every number from 1 on, once, in order, at least to the last acknowledged one."""
    words = b",".join(workspace.updates.load("d1"))
    numbers = [int(word) for word in words.split(b",")] if words else []
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= acknowledged
    assert workspace.settings.get("derived", 0) == len(numbers), "update and rows go together"
    waiting = [int(update.payload) for update in workspace.updates.waiting()]
    assert waiting == numbers, "what has not left must still leave"
    wrong = [f.message for f in doctor.examine(workspace) if not f.ok and f.check != "backups"]
    assert wrong == []


def test_while_editing(path: Path) -> None:
    _new(path)
    random.seed(30)
    for _ in range(26 * SOAK):
        killed = run_and_kill(
            "append", path, PASSPHRASE, after=random.randint(1, 40), seconds=random.random() / 200
        )
        with Workspace.open(path, PASSPHRASE) as workspace:
            _check_chain(workspace, int(killed.last))


def test_while_backing_up(path: Path) -> None:
    _new(path)
    random.seed(31)
    for _ in range(8 * SOAK):
        killed = run_and_kill(
            "back_up", path, PASSPHRASE, after=random.randint(1, 5), seconds=random.random() / 50
        )
        with Workspace.open(path, PASSPHRASE) as workspace:
            _check_chain(workspace, int(killed.last))
            copies = backup.backups(path)
            assert copies
            for copy in copies:
                backup.verify(copy.path, workspace.data_key)


def test_while_migrating(path: Path) -> None:
    random.seed(32)
    words = [b"%d" % number for number in range(1, 500)]
    unfinished = 0
    for attempt in range(8 * SOAK):
        old = path.with_name(f"{attempt}.rcm")
        key = make_old(old, 1, words)
        killed = run_and_kill("migrate", old, PASSPHRASE, after=1, seconds=random.random() / 40)
        unfinished += killed.last == "start"
        for copy in backup.backups(old):
            backup.verify(copy.path, key)
        with Workspace.open(old, PASSPHRASE) as workspace:
            assert migrations.version_of(workspace.connection) == migrations.SCHEMA_VERSION
            assert workspace.updates.load("d1") == words
    assert unfinished, "no process was killed before it had finished"


def test_while_the_passphrase_changes(path: Path) -> None:
    _new(path)
    random.seed(33)
    passphrase = PASSPHRASE
    for _ in range(6 * SOAK):
        killed = run_and_kill(
            "rewrap", path, passphrase, after=random.randint(1, 15), seconds=random.random() / 200
        )
        passphrase = killed.last
        try:
            Workspace.open(path, passphrase).close()
        except WrongPassphrase:
            # The change that was not acknowledged may have reached the disk nevertheless.
            passphrase += "|"
            Workspace.open(path, passphrase).close()


def test_while_restoring(path: Path) -> None:
    _new(path)
    with Workspace.open(path, PASSPHRASE) as workspace:
        workspace.updates.append("d1", b"words", origin="local", at=AT)
        backup.make(workspace)
    random.seed(34)
    for _ in range(6 * SOAK):
        run_and_kill(
            "restore", path, PASSPHRASE, after=random.randint(1, 4), seconds=random.random() / 50
        )
        try:
            restored = Workspace.open(path, PASSPHRASE)
        except NoWorkspace:
            # Killed between moving the old file away and the copy into its place.
            backup.restore(backup.backups(path)[0].path, path, PASSPHRASE)
            restored = Workspace.open(path, PASSPHRASE)
        with restored as workspace:
            assert workspace.updates.load("d1") == [b"words"]
