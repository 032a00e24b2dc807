"""Rooms for tests: real workspaces, devices that know each other, without a hub."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sync.laptops import Laptop, laptop


@pytest.fixture
def host(tmp_path: Path) -> Laptop:
    made = laptop(tmp_path / "host.rcm", "Ana", "PPT")
    yield made
    made.close()


@pytest.fixture
def guest(tmp_path: Path) -> Laptop:
    made = laptop(tmp_path / "guest.rcm", "Berta", "MEX")
    yield made
    made.close()
