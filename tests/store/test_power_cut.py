"""Power cuts: five hundred moments, and what a disk with a write cache may show after each.

RCM_SOAK=20 makes it ten thousand.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from rcm_desktop.errors import RcmError
from rcm_desktop.store import keys, migrations
from rcm_desktop.store.connection import Connection
from rcm_desktop.store.keys import CHEAP, DataKey
from rcm_desktop.store.workspace import Workspace
from tests.store.children import write_next
from tests.store.conftest import AT, PASSPHRASE
from tests.store.false_disk import AfterPowerCut, FalseDisk
from tests.store.old_files import make_old

CUTS = 500 * int(os.environ.get("RCM_SOAK", "1"))
EDITS = 250


def test_no_acknowledged_edit_is_lost(path: Path) -> None:
    lost, damaged = _cut_many_times(path, synchronous="FULL")
    assert (lost, damaged) == (0, 0)


def test_the_simulation_notices_a_setting_that_loses_edits(path: Path) -> None:
    """The control: NORMAL must lose acknowledged edits, or the test above proves nothing."""
    lost, damaged = _cut_many_times(path, synchronous="NORMAL")
    assert lost > CUTS // 20
    assert damaged == 0, "NORMAL loses the end, but never damages the file"


def test_while_migrating(path: Path) -> None:
    """A power cut inside a migration leaves the old version or the new one, with every word."""
    words = [b"%d" % number * 40 for number in range(200)]
    key = make_old(path, 1, words)
    before = {str(path): path.read_bytes()}
    with FalseDisk(path.parent) as disk:
        Workspace.open(path, key).close()
    dice = random.Random(1)
    after = path.with_name("after") / path.name
    versions = set()
    for _ in range(CUTS // 10):
        replayed = AfterPowerCut(before)
        for step in disk.steps[: dice.randrange(len(disk.steps) + 1)]:
            replayed.advance(step)
        _lay_out(replayed.one_outcome(dice), path, after)
        keys.key_path(after).write_bytes(keys.key_path(path).read_bytes())
        found = Connection(after, key)
        versions.add(migrations.version_of(found))
        found.close()
        with Workspace.open(after, key) as workspace:
            assert workspace.updates.load("d1") == words
            assert migrations.version_of(workspace.connection) == migrations.SCHEMA_VERSION
    assert {1, migrations.SCHEMA_VERSION} <= versions


def _cut_many_times(path: Path, *, synchronous: str) -> tuple[int, int]:
    """How many cuts lost an acknowledged edit, and how many left a file that does not open."""
    key, before, disk = _record(path, synchronous)
    dice = random.Random(synchronous)
    moments = sorted(dice.randrange(len(disk.steps)) for _ in range(CUTS))
    replayed = AfterPowerCut(before)
    place = lost = damaged = 0
    for moment in moments:
        for step in disk.steps[place:moment]:
            replayed.advance(step)
        place = moment
        after = path.with_name("after") / path.name
        _lay_out(replayed.one_outcome(dice), path, after)
        keys.key_path(after).write_bytes(keys.key_path(path).read_bytes())
        try:
            found = _numbers(after, key)
        except RcmError:
            damaged += 1
            continue
        lost += found < int(replayed.said[-1] if replayed.said else 0)
    return lost, damaged


def _record(path: Path, synchronous: str) -> tuple[DataKey, dict[str, bytes], FalseDisk]:
    """Edit over a disk that remembers: the key, the files at the start, and every step."""
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        made.updates.register("d1", "draft", "plenary", at=AT)
        key = made.data_key
    before = {str(path): path.read_bytes()}
    with FalseDisk(path.parent) as disk, Workspace.open(path, key) as workspace:
        workspace.read(f"PRAGMA synchronous = {synchronous}")
        # Fold the journal into the file often, because that is where files get damaged.
        workspace.read("PRAGMA wal_autocheckpoint = 30")
        for number in range(1, EDITS + 1):
            write_next(workspace, number)
            disk.say(str(number))
    return key, before, disk


def _lay_out(files: dict[str, bytes], path: Path, after: Path) -> None:
    after.parent.mkdir(exist_ok=True)
    for old in after.parent.iterdir():
        # Making the ballast again would be most of the test's time.
        if old.is_file() and not old.name.endswith(".ballast"):
            old.unlink()
    for name, content in files.items():
        after.with_name(Path(name).name).write_bytes(content)


def _numbers(after: Path, key: DataKey) -> int:
    """How many edits are there; they must be whole, once and in order."""
    with Workspace.open(after, key) as workspace:
        assert workspace.read("PRAGMA integrity_check") == [("ok",)]
        words = b",".join(workspace.updates.load("d1"))
        numbers = [int(word) for word in words.split(b",")] if words else []
        assert numbers == list(range(1, len(numbers) + 1))
        assert workspace.settings.get("derived", 0) == len(numbers)
        return len(numbers)
