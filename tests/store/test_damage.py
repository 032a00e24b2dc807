"""Two hundred flipped bits: every one is noticed. RCM_SOAK=50 makes it ten thousand."""

from __future__ import annotations

import os
import random
from pathlib import Path

from rcm_desktop.errors import RcmError
from rcm_desktop.store import doctor
from rcm_desktop.store.keys import DataKey
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT

FLIPS = 200 * int(os.environ.get("RCM_SOAK", "1"))


def test_every_flipped_bit_is_noticed(workspace: Workspace, path: Path) -> None:
    for number in range(60):
        workspace.updates.append("d1", b"%d" % number * 500, origin="local", at=AT)
    key = workspace.data_key
    workspace.close()
    sound = path.read_bytes()
    assert _noticed(path, key) is False

    dice = random.Random(200)
    for _ in range(FLIPS):
        bit = dice.randrange(len(sound) * 8)
        damaged = bytearray(sound)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        assert _noticed(path, key), f"bit {bit} of {len(sound) * 8}"


def _noticed(path: Path, key: DataKey) -> bool:
    """Whether opening refuses, or the doctor finds something."""
    try:
        with Workspace.open(path, key) as workspace:
            findings = doctor.examine(workspace)
    except RcmError:
        return True
    return any(not finding.ok for finding in findings if finding.check != "backups")
