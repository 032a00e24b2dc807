"""Version 4: private notes, which are rows of this file and of no replica: nothing sends them."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE notes (
        id      TEXT PRIMARY KEY,
        replica TEXT NOT NULL,
        block   TEXT NOT NULL,
        words   TEXT NOT NULL,
        quote   TEXT NOT NULL DEFAULT '',
        at      TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX notes_by_block ON notes (replica, block, at)",
)
