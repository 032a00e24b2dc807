"""A full disk: the edit that fills it is still saved, the next one is refused, nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from rcm_desktop.store import backup, ballast, connection
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.refusals import DiskFull
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT, PASSPHRASE
from tests.store.false_disk import FalseDisk

ROUNDS = 5 * int(os.environ.get("RCM_SOAK", "1"))
SIZE = 24 * 1024**2


def _can_mount(folder: Path) -> bool:
    """Whether this account may mount a small disk of its own."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    return mounted.returncode == 0


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A folder whose files together may not pass `SIZE`."""

    folder: Path
    real: bool

    @property
    def free(self) -> int:
        if self.real:
            return shutil.disk_usage(self.folder).free
        return SIZE - sum(file.stat().st_size for file in self.folder.rglob("*"))

    def fill(self, *, leaving: int) -> None:
        """Somebody's holiday pictures."""
        with (self.folder / "pictures").open("ab") as file:
            file.write(bytes(max(0, self.free - leaving)))

    def tidy(self) -> None:
        """Somebody makes room."""
        (self.folder / "pictures").unlink()


@pytest.fixture(params=["simulated", "real where it can be"])
def disk(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SmallDisk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    with ExitStack() as stack:
        if request.param != "simulated" and _can_mount(folder):
            stack.callback(subprocess.run, ["umount", "-l", str(folder)], check=False)
            yield SmallDisk(folder, real=True)
        else:
            small = SmallDisk(folder, real=False)
            stack.enter_context(FalseDisk(folder, capacity=SIZE))
            for module in (ballast, connection):
                monkeypatch.setattr(module, "free_space", lambda _: small.free)
            yield small


def test_the_edit_that_fills_the_disk_is_saved_and_the_next_is_refused(disk: SmallDisk) -> None:
    dice = random.Random(41)
    path = disk.folder / "a.rcm"
    saved: list[bytes] = []
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        made.updates.register("d1", "draft", "plenary", at=AT)
        key = made.data_key
    for _ in range(ROUNDS):
        with Workspace.open(path, key) as workspace:
            assert not workspace.low_space
            disk.fill(leaving=dice.randint(40_000, 400_000))
            on_ballast = _edit_until_refused(workspace, saved, dice)
            assert on_ballast > 0, "the ballast saved no edit"
            assert workspace.low_space
            assert workspace.updates.load("d1") == saved
            disk.tidy()
            workspace.updates.append("d1", b"room again", origin="local", at=AT)
            saved.append(b"room again")
            workspace.updates.compact("d1", b"|".join(saved))
            saved = [b"|".join(saved)]
            assert not workspace.low_space
        with Workspace.open(path, key) as workspace:
            assert workspace.updates.load("d1") == saved
            assert workspace.read("PRAGMA integrity_check") == [("ok",)]
            # Start the next round with a small file.
            workspace.updates.mark_sealed([u.seq for u in workspace.updates.waiting()], "e")
            workspace.updates.compact("d1", b"small")
            workspace.read("VACUUM")
            saved = [b"small"]


def _edit_until_refused(workspace: Workspace, saved: list[bytes], dice: random.Random) -> int:
    """How many edits were acknowledged after the disk had been full."""
    on_ballast = 0
    for number in range(100_000):
        payload = b"%d:" % number + dice.randbytes(dice.randint(100, 30_000))
        try:
            with workspace.transaction():
                workspace.updates.append("d1", payload, origin="local", at=AT)
                workspace.settings.set("derived", number)
        except DiskFull:
            return on_ballast
        saved.append(payload)
        on_ballast += workspace.low_space
    raise AssertionError("the disk was never full")


def test_a_large_transaction_is_saved_whole_or_not_at_all(disk: SmallDisk) -> None:
    path = disk.folder / "a.rcm"
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as workspace:
        workspace.updates.register("d1", "draft", "plenary", at=AT)
        disk.fill(leaving=300_000)
        with workspace.transaction():
            for _ in range(20):
                workspace.updates.append("d1", bytes(100_000), origin="local", at=AT)
        assert workspace.low_space, "two megabytes went where 300 kilobytes were left"
        with pytest.raises(DiskFull, match="free some space"):
            _append_many(workspace, 100)
        assert workspace.updates.load("d1") == [bytes(100_000)] * 20


def _append_many(workspace: Workspace, count: int) -> None:
    with workspace.transaction():
        for _ in range(count):
            workspace.updates.append("d1", bytes(100_000), origin="local", at=AT)


def test_a_backup_that_does_not_fit_leaves_nothing(disk: SmallDisk) -> None:
    path = disk.folder / "a.rcm"
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as workspace:
        workspace.updates.register("d1", "draft", "plenary", at=AT)
        _append_many(workspace, 10)
        disk.fill(leaving=200_000)
        with pytest.raises(DiskFull):
            backup.make(workspace)
        assert backup.backups(path) == []
        assert not list(disk.folder.rglob("*.part"))


def test_a_new_workspace_that_does_not_fit_leaves_nothing(disk: SmallDisk) -> None:
    disk.fill(leaving=30_000)
    with pytest.raises(DiskFull):
        Workspace.create(disk.folder / "a.rcm", PASSPHRASE, kdf=CHEAP)
    left = {file.name for file in disk.folder.iterdir()}
    assert left == {"pictures", "a.rcm.lock"}


def test_a_file_on_a_full_disk_opens(disk: SmallDisk) -> None:
    path = disk.folder / "a.rcm"
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as workspace:
        workspace.updates.register("d1", "draft", "plenary", at=AT)
        key = workspace.data_key
    disk.fill(leaving=0)
    with Workspace.open(path, key) as workspace:
        workspace.updates.append("d1", b"saved on the ballast", origin="local", at=AT)
    disk.tidy()
    with Workspace.open(path, key) as workspace:
        assert workspace.updates.load("d1") == [b"saved on the ballast"]
