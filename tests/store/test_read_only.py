"""Folders and files that may be read and not written: one sentence, and nothing touched."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.store import backup
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT, PASSPHRASE
from tests.store.test_kill import ROOT


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that everybody may read."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def _workspace(folder: Path) -> Path:
    path = folder / "a.rcm"
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        made.updates.register("d1", "draft", "plenary", at=AT)
    for file in folder.iterdir():
        file.chmod(0o444)
    return path


def _open_without_rights(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.children", "open_without_rights", str(path)],
        input=PASSPHRASE + "\n", capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    return done.stdout.strip() or done.stderr


def test_a_read_only_folder_is_refused(shelf: Path) -> None:
    path = _workspace(shelf)
    shelf.chmod(0o555)
    before = {file.name: file.read_bytes() for file in shelf.iterdir()}
    said = _open_without_rights(path)
    assert said.startswith("FolderReadOnly")
    assert "copy the workspace with its key file" in said
    assert {file.name: file.read_bytes() for file in shelf.iterdir()} == before


def test_a_read_only_folder_without_lock_file(shelf: Path) -> None:
    path = _workspace(shelf)
    (shelf / "a.rcm.lock").unlink()
    shelf.chmod(0o555)
    assert _open_without_rights(path).startswith("FolderReadOnly")


def test_a_read_only_file_in_a_writable_folder(shelf: Path) -> None:
    path = _workspace(shelf)
    shelf.chmod(0o777)
    (shelf / "a.rcm.lock").chmod(0o666)
    assert _open_without_rights(path).startswith("FolderReadOnly")


def test_another_accounts_key_file(shelf: Path) -> None:
    path = _workspace(shelf)
    shelf.chmod(0o777)
    for file in shelf.iterdir():
        file.chmod(0o666)
    (shelf / "a.rcm.key").chmod(0)
    assert _open_without_rights(path).startswith("KeyFileUnreadable")


def test_a_new_workspace_in_a_read_only_folder(shelf: Path) -> None:
    shelf.chmod(0o555)
    said = _open_without_rights(shelf / "new.rcm")
    assert said.startswith("NoWorkspace")
    assert list(shelf.iterdir()) == []


def test_a_backup_on_a_read_only_shelf_can_still_be_restored(shelf: Path, path: Path) -> None:
    original = _workspace(shelf)
    for file in shelf.iterdir():
        file.chmod(0o644)
    with Workspace.open(original, PASSPHRASE) as workspace:
        made = backup.make(workspace)
    made.path.chmod(0o444)
    made.path.parent.chmod(0o555)
    backup.restore(made.path, path, PASSPHRASE)
    Workspace.open(path, PASSPHRASE).close()
    made.path.parent.chmod(0o755)
