"""Older files: brought up to date whole, after a backup, with every word kept."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

from rcm_desktop.store import backup, keys, migrations
from rcm_desktop.store.connection import Connection
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT, PASSPHRASE
from tests.store.old_files import make_old


def test_every_old_version_opens_with_its_words(path: Path) -> None:
    for version in range(1, migrations.SCHEMA_VERSION):
        old = path.with_name(f"v{version}.rcm")
        make_old(old, version, [b"words"])
        with Workspace.open(old, PASSPHRASE) as current:
            assert migrations.version_of(current.connection) == migrations.SCHEMA_VERSION
            assert current.updates.load("d1") == [b"words"]
            current.updates.append("d1", b"more", origin="local", at=AT)


def test_a_backup_is_made_before_anything_changes(path: Path) -> None:
    key = make_old(path, 1, [b"words"])
    Workspace.open(path, PASSPHRASE).close()
    (copy,) = backup.backups(path)
    old = Connection(copy.path, key)
    assert migrations.version_of(old) == 1
    assert old.read("SELECT payload FROM updates") == [(b"words",)]
    old.close()


def test_a_current_file_makes_no_backup(workspace: Workspace, path: Path) -> None:
    workspace.close()
    Workspace.open(path, PASSPHRASE).close()
    assert backup.backups(path) == []


def test_a_step_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_old(path, 1, [b"words"])
    step = import_module("rcm_desktop.store.migrations.m0002_exchange")
    monkeypatch.setattr(step, "STATEMENTS", (*step.STATEMENTS, "CREATE TABLE settings (a)"))
    with pytest.raises(Exception, match="already exists"):
        Workspace.open(path, PASSPHRASE)
    monkeypatch.undo()

    key = keys.read_wrapped(path, PASSPHRASE)
    connection = Connection(path, key)
    assert migrations.version_of(connection) == 1
    assert connection.read("SELECT name FROM sqlite_master WHERE name = 'envelopes'") == []
    connection.close()
    Workspace.open(path, PASSPHRASE).close()


def test_steps_never_import_living_code() -> None:
    for name in migrations.MIGRATIONS:
        step = import_module(f"rcm_desktop.store.migrations.{name}")
        tree = ast.parse(Path(str(step.__file__)).read_text())
        imported = {
            getattr(node, "module", None) or node.names[0].name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
        }
        assert imported == {"__future__"}, name
