"""The hub's tables. Nothing in them is readable without a room's key, which the hub never sees."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Engine,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    create_engine,
    event,
)

METADATA = MetaData()

FACTS = Table(
    "facts",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
# `counter` numbers a room's envelopes; it moves in the transaction that stores them.
ROOMS = Table(
    "rooms",
    METADATA,
    Column("room", LargeBinary, primary_key=True),
    Column("counter", Integer, nullable=False),
)
ENTRIES = Table(
    "entries",
    METADATA,
    Column("room", LargeBinary, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("entry", LargeBinary, nullable=False),
)
ENVELOPES = Table(
    "envelopes",
    METADATA,
    Column("room", LargeBinary, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("device", LargeBinary, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("replica", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("envelope", LargeBinary, nullable=False),
    Index("envelopes_once", "room", "device", "seq", unique=True),
)
INVITATIONS = Table(
    "invitations",
    METADATA,
    Column("locator", LargeBinary, primary_key=True),
    Column("room", LargeBinary, nullable=False),
    Column("key", LargeBinary, nullable=False, unique=True),
    Column("sealed", LargeBinary, nullable=False),
)
REQUESTS = Table(
    "requests",
    METADATA,
    Column("room", LargeBinary, primary_key=True),
    Column("invite", LargeBinary, primary_key=True),
    Column("device", LargeBinary, nullable=False),
    Column("request", LargeBinary, nullable=False),
)
AUDIT = Table(
    "audit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("room", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)


def open_database(path: Path) -> Engine:
    """The hub's SQLite file: WAL, every commit on the disk, one writer at a time."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 5000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    METADATA.create_all(engine)
    return engine
