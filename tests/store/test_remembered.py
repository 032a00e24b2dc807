"""The keyring: a convenience that may be absent, locked or broken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import pytest

from rcm_desktop.store import remembered
from rcm_desktop.store.workspace import Workspace


class DrawerKeyring(keyring.backend.KeyringBackend):
    """A keyring in memory; `broken` makes every access fail as a locked service does."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = False

    def _check(self) -> None:
        if self.broken:
            raise RuntimeError("the keyring service does not answer")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]


@pytest.fixture
def drawer() -> Iterator[DrawerKeyring]:
    before = keyring.get_keyring()
    made = DrawerKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_remembered_workspace_opens_without_the_passphrase(
    drawer: DrawerKeyring, workspace: Workspace, path: Path
) -> None:
    assert remembered.remember(workspace.data_key)
    workspace.close()
    key = remembered.recall(path)
    assert key is not None
    Workspace.open(path, key).close()

    remembered.forget(path)
    assert remembered.recall(path) is None


def test_a_broken_keyring_is_never_an_error(
    drawer: DrawerKeyring, workspace: Workspace, path: Path
) -> None:
    drawer.broken = True
    assert not remembered.remember(workspace.data_key)
    assert remembered.recall(path) is None
    remembered.forget(path)


def test_rubbish_in_the_keyring_is_no_key(
    drawer: DrawerKeyring, workspace: Workspace, path: Path
) -> None:
    drawer.set_password(remembered.SERVICE, workspace.id, "zz")
    assert remembered.recall(path) is None


def test_nothing_is_recalled_for_a_file_without_key(drawer: DrawerKeyring, path: Path) -> None:
    assert remembered.recall(path) is None
