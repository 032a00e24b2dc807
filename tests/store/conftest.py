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


@pytest.fixture(scope="module")
def module_workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for all the examples of a property; each example makes its own state."""
    path = tmp_path_factory.mktemp("shared") / "a.rcm"
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        yield made
