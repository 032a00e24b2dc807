"""Opening and closing the workspace, and every reason to refuse."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3

from rcm_desktop.store import keys, migrations
from rcm_desktop.store.connection import Connection
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.refusals import (
    AlreadyOpen,
    EmptyPassphrase,
    FolderMissing,
    KeyFileMissing,
    NewerSchema,
    NotAWorkspace,
    NoWorkspace,
    WorkspaceClosed,
    WorkspaceDamaged,
    WorkspaceExists,
    WrongPassphrase,
)
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT, PASSPHRASE


def test_what_was_saved_is_there_after_opening_again(path: Path) -> None:
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        made.updates.register("d1", "draft", "plenary", at=AT)
        made.updates.append("d1", b"one", origin="local", at=AT)
        made.settings.set("profile.delegation", "MEX")
        first = made.id

    with Workspace.open(path, PASSPHRASE) as again:
        assert again.id == first
        assert again.updates.load("d1") == [b"one"]
        assert again.settings.get("profile.delegation") == "MEX"


def test_durability_is_switched_on(workspace: Workspace) -> None:
    assert workspace.read("PRAGMA journal_mode") == [("wal",)]
    assert workspace.read("PRAGMA synchronous") == [(2,)]
    assert workspace.read("PRAGMA foreign_keys") == [(1,)]
    assert workspace.read("PRAGMA cipher_version")[0][0]


def test_no_word_of_it_lies_readable_on_the_disk(workspace: Workspace, path: Path) -> None:
    workspace.updates.append("d1", b"Reaffirmed their commitment", origin="local", at=AT)
    workspace.settings.set("note", "Reaffirmed their commitment")
    for file in path.parent.iterdir():
        if file.is_file():
            assert b"Reaffirmed" not in file.read_bytes(), file
    workspace.close()
    assert b"Reaffirmed" not in path.read_bytes()
    assert not path.read_bytes().startswith(b"SQLite")


def test_the_remembered_key_opens_it_too(path: Path) -> None:
    with Workspace.create(path, PASSPHRASE, kdf=CHEAP) as made:
        key = made.data_key
    with Workspace.open(path, key) as again:
        assert again.id == key.workspace


def test_a_wrong_passphrase_changes_nothing(path: Path, workspace: Workspace) -> None:
    workspace.close()
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        Workspace.open(path, "Puerto Espana, 2004")
    assert path.read_bytes() == before


def test_a_new_passphrase_opens_and_the_old_one_does_not(path: Path, workspace: Workspace) -> None:
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        workspace.change_passphrase("guess", "new", kdf=CHEAP)
    with pytest.raises(EmptyPassphrase):
        workspace.change_passphrase(PASSPHRASE, "", kdf=CHEAP)
    workspace.change_passphrase(PASSPHRASE, "new", kdf=CHEAP)
    assert path.read_bytes() == before, "a new passphrase rewraps the key and rewrites nothing"
    workspace.close()

    with pytest.raises(WrongPassphrase):
        Workspace.open(path, PASSPHRASE)
    with Workspace.open(path, "new") as again:
        assert again.updates.replicas()


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(NoWorkspace, match="rcm-desktop init"):
        Workspace.open(path, PASSPHRASE)
    assert list(path.parent.iterdir()) == [], "looking for a file must not leave one"


def test_a_folder_that_is_not_there(path: Path) -> None:
    with pytest.raises(FolderMissing):
        Workspace.create(path.parent / "none" / "a.rcm", PASSPHRASE, kdf=CHEAP)


def test_a_new_workspace_never_overwrites(path: Path) -> None:
    path.write_bytes(b"somebody's letter")
    with pytest.raises(WorkspaceExists):
        Workspace.create(path, PASSPHRASE, kdf=CHEAP)
    assert path.read_bytes() == b"somebody's letter"


def test_an_orphaned_key_is_kept(path: Path) -> None:
    keys.key_path(path).write_text("the key of a file that was moved away")
    Workspace.create(path, PASSPHRASE, kdf=CHEAP).close()
    kept = list(path.parent.glob("*.orphan"))
    assert [file.read_text() for file in kept] == ["the key of a file that was moved away"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a Word file", b"SQLite format 3\0" * 256])
def test_other_files_are_no_workspaces(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotAWorkspace):
        Workspace.open(path, PASSPHRASE)


def test_a_folder_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspace):
        Workspace.open(tmp_path, PASSPHRASE)


def test_an_encrypted_file_of_another_program_is_no_workspace(path: Path) -> None:
    key = keys.new_key("other")
    keys.write_wrapped(path, key, PASSPHRASE, CHEAP)
    other = Connection(path, key)
    other.write("CREATE TABLE letters (a)")
    other.close()
    with pytest.raises(NotAWorkspace):
        Workspace.open(path, PASSPHRASE)


def test_a_missing_key_file(path: Path, workspace: Workspace) -> None:
    workspace.close()
    keys.key_path(path).unlink()
    with pytest.raises(KeyFileMissing):
        Workspace.open(path, PASSPHRASE)


def test_a_newer_file_is_refused_and_left_alone(path: Path, workspace: Workspace) -> None:
    workspace.connection.write(f"PRAGMA user_version = {migrations.SCHEMA_VERSION + 1}")
    workspace.close()
    before = path.read_bytes()
    with pytest.raises(NewerSchema, match="update RCM Desktop"):
        Workspace.open(path, PASSPHRASE)
    assert path.read_bytes() == before


def test_somebody_elses_key_file_is_told_as_damage(path: Path, workspace: Workspace) -> None:
    workspace.close()
    keys.write_wrapped(path, keys.new_key("other"), PASSPHRASE, CHEAP)
    with pytest.raises(WorkspaceDamaged):
        Workspace.open(path, PASSPHRASE)


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.99])
def test_a_truncated_file_is_told_as_damage(path: Path, workspace: Workspace, part: float) -> None:
    for _ in range(50):
        workspace.updates.append("d1", bytes(5000), origin="local", at=AT)
    workspace.close()
    sound = path.read_bytes()
    path.write_bytes(sound[: int(len(sound) * part)])
    with pytest.raises((WorkspaceDamaged, NotAWorkspace)):
        Workspace.open(path, PASSPHRASE)


def test_the_same_process_is_told_as_well(path: Path, workspace: Workspace) -> None:
    with pytest.raises(AlreadyOpen):
        Workspace.open(path, PASSPHRASE)


def test_a_second_process_is_told_who_has_it(path: Path, workspace: Workspace) -> None:
    said = _open_elsewhere(path)
    assert said.startswith("AlreadyOpen")
    assert f"PID {os.getpid()}" in said
    workspace.close()
    assert _open_elsewhere(path) == "opened"


def test_a_closed_workspace_says_so(workspace: Workspace) -> None:
    workspace.close()
    workspace.close()
    with pytest.raises(WorkspaceClosed):
        workspace.updates.load("d1")


def test_sqlite_utils_reads_and_writes_the_encrypted_file(workspace: Workspace) -> None:
    workspace.db["scratch"].insert({"id": 1, "text": "uno"}, pk="id")
    workspace.db["scratch"].insert({"id": 2, "text": "dos", "by": "HND"}, alter=True)
    assert [row["by"] for row in workspace.db["scratch"].rows] == [None, "HND"]
    assert isinstance(workspace.connection.raw, sqlcipher3.Connection)


def test_opening_loads_little(path: Path, workspace: Workspace) -> None:
    """On the way to the first window: no sqlite-utils, no keyring, and no backup code."""
    key = workspace.data_key
    workspace.close()
    code = (
        "import sys; from pathlib import Path\n"
        "from rcm_desktop.store.keys import DataKey\n"
        "from rcm_desktop.store.workspace import Workspace\n"
        "Workspace.open(Path(sys.argv[1]), DataKey(sys.argv[2], bytes.fromhex(input()))).close()\n"
        "heavy = {'sqlite_utils', 'keyring', 'nacl', 'rcm_desktop.store.backup', 'loro'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), key.workspace],
        input=key.key.hex(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def _open_elsewhere(path: Path) -> str:
    code = (
        "import sys; from pathlib import Path\n"
        "from rcm_desktop.store.workspace import Workspace\n"
        "try:\n    Workspace.open(Path(sys.argv[1]), input()).close(); print('opened')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        input=PASSPHRASE,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()
