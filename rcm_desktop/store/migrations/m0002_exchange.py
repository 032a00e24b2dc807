"""Version 2: envelopes, who may send them, and how far each hub has been read."""

from __future__ import annotations

STATEMENTS = (
    # A device is its signing key; a person may have several.
    """
    CREATE TABLE devices (
        id         TEXT PRIMARY KEY,
        name       TEXT NOT NULL DEFAULT '',
        delegation TEXT NOT NULL DEFAULT '',
        label      TEXT NOT NULL DEFAULT '',
        sign_key   BLOB NOT NULL,
        box_key    BLOB NOT NULL,
        own        INTEGER NOT NULL DEFAULT 0,
        added      TEXT NOT NULL,
        cut_off    INTEGER
    )
    """,
    # The signed list of who reads a room, as its chair signed it.
    """
    CREATE TABLE members (
        room    TEXT NOT NULL,
        epoch   INTEGER NOT NULL,
        device  TEXT NOT NULL,
        role    TEXT NOT NULL DEFAULT '',
        signed  BLOB,
        PRIMARY KEY (room, epoch, device)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE room_keys (
        room    TEXT NOT NULL,
        epoch   INTEGER NOT NULL,
        key     BLOB NOT NULL,
        created TEXT NOT NULL,
        PRIMARY KEY (room, epoch)
    ) WITHOUT ROWID
    """,
    # Kept for good: they are the proof of who wrote what. `id` is the envelope's hash, `previous`
    # that of the same device's envelope before. Two rows with one (device, device_seq) are a fork
    # and must both be kept to be shown, so that pair is not unique.
    """
    CREATE TABLE envelopes (
        id         TEXT PRIMARY KEY,
        room       TEXT NOT NULL,
        epoch      INTEGER NOT NULL,
        device     TEXT NOT NULL,
        device_seq INTEGER NOT NULL,
        previous   TEXT NOT NULL DEFAULT '',
        replica    TEXT NOT NULL,
        sealed     BLOB NOT NULL,
        origin     TEXT NOT NULL CHECK (origin IN ('local', 'remote')),
        state      TEXT NOT NULL CHECK (state IN ('applied', 'held', 'quarantined')),
        reason     TEXT NOT NULL DEFAULT '',
        at         TEXT NOT NULL
    )
    """,
    "CREATE INDEX envelopes_by_device ON envelopes (device, device_seq)",
    "CREATE INDEX envelopes_by_replica ON envelopes (replica, device, device_seq)",
    "CREATE INDEX envelopes_not_applied ON envelopes (state) WHERE state <> 'applied'",
    # Loro peers that a device announced; others inside its envelopes are refused.
    "CREATE TABLE peers (peer TEXT PRIMARY KEY, device TEXT NOT NULL) WITHOUT ROWID",
    # A hub that was restored has another generation, and then the cursor means nothing.
    """
    CREATE TABLE cursors (
        hub        TEXT NOT NULL,
        room       TEXT NOT NULL,
        generation TEXT NOT NULL DEFAULT '',
        cursor     INTEGER NOT NULL DEFAULT 0,
        at         TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (hub, room)
    ) WITHOUT ROWID
    """,
    # Which hub acknowledged which of our envelopes as durable.
    """
    CREATE TABLE deliveries (
        envelope TEXT NOT NULL,
        hub      TEXT NOT NULL,
        at       TEXT NOT NULL,
        PRIMARY KEY (envelope, hub)
    ) WITHOUT ROWID
    """,
)
