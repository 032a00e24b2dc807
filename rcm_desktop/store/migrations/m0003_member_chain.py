"""Version 3: the member list as the signed chain that it is, and what waits to be admitted."""

from __future__ import annotations

STATEMENTS = (
    # Members and their keys follow from the chain; a second list beside it could only differ.
    "DROP TABLE members",
    "DROP TABLE devices",
    # How far a hub has each device's chain is asked of the hub, never remembered.
    "DROP TABLE deliveries",
    """
    CREATE TABLE member_entries (
        room  TEXT NOT NULL,
        seq   INTEGER NOT NULL,
        entry BLOB NOT NULL,
        PRIMARY KEY (room, seq)
    ) WITHOUT ROWID
    """,
    # Requests to join, by the one-time key that each uses up.
    """
    CREATE TABLE join_requests (
        room    TEXT NOT NULL,
        invite  TEXT NOT NULL,
        request BLOB NOT NULL,
        PRIMARY KEY (room, invite)
    ) WITHOUT ROWID
    """,
    # Invitations sealed under codes that are kept nowhere.
    """
    CREATE TABLE invitations (
        locator TEXT PRIMARY KEY,
        room    TEXT NOT NULL,
        invite  TEXT NOT NULL,
        sealed  BLOB NOT NULL
    ) WITHOUT ROWID
    """,
    # The last envelope of each device up to which none is missing here.
    """
    CREATE TABLE chain_heads (
        room   TEXT NOT NULL,
        device TEXT NOT NULL,
        seq    INTEGER NOT NULL,
        hash   TEXT NOT NULL,
        PRIMARY KEY (room, device)
    ) WITHOUT ROWID
    """,
)
