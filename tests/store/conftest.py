"""Workspaces for tests: real files, with a passphrase that is cheap to check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.workspace import Workspace

PASSPHRASE = "Puerto España, 2004"
AT = "2026-05-04T10:00:00Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "troika.rcm"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        made.updates.register("d1", "draft", "plenary", at=AT)
        yield made
