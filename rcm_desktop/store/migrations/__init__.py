"""How an older workspace file becomes a current one: numbered steps, each wholly or not at all.

A step is a module with `STATEMENTS`; it never imports living code, because what
it did to a file years ago must not change when the code does.
"""

from __future__ import annotations

from importlib import import_module

from rcm_desktop.store.connection import Connection

#: In order; a module's place, counted from 1, is the `user_version` that it leads to.
MIGRATIONS = (
    "m0001_ground",
    "m0002_exchange",
    "m0003_member_chain",
    "m0004_notes",
)
SCHEMA_VERSION = len(MIGRATIONS)

#: "RCM1", so that `file` and other programs can tell our files from others once decrypted.
APPLICATION_ID = 0x52434D31


def version_of(connection: Connection) -> int:
    """The schema version that the file says it has."""
    return int(connection.read("PRAGMA user_version")[0][0])


def migrate(connection: Connection, *, upto: int = SCHEMA_VERSION) -> None:
    """Bring the file to a version, one transaction per step; a crash leaves whole steps."""
    for version in range(version_of(connection), upto):
        step = import_module(f"{__name__}.{MIGRATIONS[version]}")
        with connection.transaction():
            for statement in step.STATEMENTS:
                connection.write(statement)
            connection.write(f"PRAGMA user_version = {version + 1}")
