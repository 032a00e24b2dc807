"""A laptop that dies in the middle of an exchange loses nothing and doubles nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from tests.hub.running import RunningHub
from tests.hub.test_server import equal, let_in, pump_until, set_up
from tests.sync.laptops import laptop, reopen

ROUNDS = 5
REPOSITORY = Path(__file__).resolve().parents[2]


def _killed(path: Path, draft: str, word: str, seconds: float) -> list[str]:
    """The words that a child had saved when it was killed."""
    command = [sys.executable, "-m", "tests.services.exchange_child", str(path), draft, word]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)
    assert child.stdout is not None
    saved = [child.stdout.readline().strip()]
    time.sleep(seconds)
    os.kill(child.pid, signal.SIGKILL)
    rest, _ = child.communicate()
    return [*saved, *(line for line in rest.split("\n")[:-1] if line)]


def test_killed_laptops_lose_and_double_nothing(tmp_path: Path) -> None:
    chance = random.Random(11)
    hub = RunningHub(tmp_path / "hub")
    try:
        with laptop(tmp_path / "host.rcm", "Ana", "PPT") as host:
            draft = host.draft("Agreed.")
            set_up(hub, host)
            guest_path = tmp_path / "guest.rcm"
            with laptop(guest_path, "Berta", "MEX") as guest:
                let_in(hub, host, guest)
            saved: list[str] = []
            for number in range(ROUNDS):
                saved += _killed(guest_path, draft, f"r{number}w", chance.uniform(0.05, 0.5))
                host.type(draft, f"host{number} ")
                host.sync.pump()
            with reopen(guest_path) as guest:
                guest.sync.connect()
                pump_until(lambda: equal(host, guest), host, guest)
                assert host.words(draft) == guest.words(draft)
            typed = Counter(host.words(draft)[0].split())
            assert max(typed.values()) == 1
            assert set(saved) <= set(typed)
            assert len(saved) > 5 * ROUNDS
    finally:
        hub.stop()
