"""Workspace files as earlier versions left them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rcm_desktop.store import keys, migrations
from rcm_desktop.store.connection import Connection
from rcm_desktop.store.keys import CHEAP, DataKey
from tests.store.conftest import AT, PASSPHRASE


def make_old(path: Path, version: int, payloads: Iterable[bytes]) -> DataKey:
    """Make a file of an older version, with one draft that has these updates."""
    key = keys.new_key("old-workspace")
    keys.write_wrapped(path, key, PASSPHRASE, CHEAP)
    connection = Connection(path, key)
    connection.read("PRAGMA journal_mode = WAL")
    migrations.migrate(connection, upto=version)
    with connection.transaction():
        connection.write("INSERT INTO replicas VALUES ('d1', 'draft', 'plenary', ?)", (AT,))
        connection.write_many(
            "INSERT INTO updates (replica, payload, origin, at) VALUES ('d1', ?, 'local', ?)",
            ((payload, AT) for payload in payloads),
        )
    connection.close()
    return key
