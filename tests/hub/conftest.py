"""Hubs and laptops for tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.running import RunningHub
from tests.sync.laptops import Laptop, laptop


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    running = RunningHub(tmp_path / "hub")
    yield running
    running.stop()


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Laptop]:
    made = laptop(tmp_path / "host.rcm", "Ana", "PPT")
    yield made
    made.close()


@pytest.fixture
def guest(tmp_path: Path) -> Iterator[Laptop]:
    made = laptop(tmp_path / "guest.rcm", "Berta", "MEX")
    yield made
    made.close()
