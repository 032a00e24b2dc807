"""What the hub keeps on its disk, and in which transaction; durable when a function returns.

Used by one thread. Envelopes of a device are taken in the order of its chain
only, so that one number per device says exactly what the hub has.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from rcm_desktop.hub import audit
from rcm_desktop.hub.tables import (
    ENTRIES,
    ENVELOPES,
    FACTS,
    INVITATIONS,
    REQUESTS,
    ROOMS,
    open_database,
)
from rcm_desktop.sync.wire import (
    NOTHING,
    PAGE_BYTES,
    Envelope,
    ErrorCode,
    HeadEntry,
    JoinRequest,
    Refused,
    Roster,
)

Numbered = tuple[int, bytes]
_SETUP = "set-up key"
PAGE_ROWS = 200  # a laptop takes in a page without keeping its owner waiting
_INSERT_ROWS = 2000


class HubStore:
    """The hub's database in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.engine = open_database(folder / "hub.sqlite")
        with self.engine.begin() as connection:
            self.hub = self._fact(connection, "hub", 16)
            self.generation = self._fact(connection, "generation", 16)

    def _fact(self, connection: Connection, name: str, size: int) -> bytes:
        found = connection.execute(select(FACTS.c.value).where(FACTS.c.name == name)).scalar()
        if found is not None:
            return bytes(found)
        value = secrets.token_bytes(size)
        connection.execute(insert(FACTS).values(name=name, value=value))
        return value

    def close(self) -> None:
        """Let the file go."""
        self.engine.dispose()

    # -- rooms ---------------------------------------------------------------

    def rooms(self) -> list[bytes]:
        """The rooms that live here."""
        with self.engine.begin() as connection:
            return [bytes(room) for room in connection.execute(select(ROOMS.c.room)).scalars()]

    def set_setup_key(self, key: bytes) -> None:
        """Replace the one-time key that founding a room needs."""
        with self.engine.begin() as connection:
            connection.execute(delete(FACTS).where(FACTS.c.name == _SETUP))
            connection.execute(insert(FACTS).values(name=_SETUP, value=key))

    def setup_key(self) -> bytes | None:
        """The key, while nobody used it."""
        with self.engine.begin() as connection:
            query = select(FACTS.c.value).where(FACTS.c.name == _SETUP)
            return connection.execute(query).scalar()

    def found(self, roster: Roster) -> None:
        """Keep a new room; the set-up key is dead from now on."""
        with self.engine.begin() as connection:
            connection.execute(delete(FACTS).where(FACTS.c.name == _SETUP))
            connection.execute(insert(ROOMS).values(room=roster.room, counter=0))
            self._insert_entries(connection, roster.room, 0, roster.entries)
            audit.record(connection, "room founded", room=roster.room, device=roster.founder)

    def roster(self, room: bytes) -> Roster:
        """The room's member list, checked link by link."""
        with self.engine.begin() as connection:
            query = select(ENTRIES.c.entry).where(ENTRIES.c.room == room).order_by(ENTRIES.c.seq)
            return Roster.of([bytes(entry) for entry in connection.execute(query).scalars()])

    def add_entries(self, room: bytes, first: int, entries: Sequence[bytes]) -> None:
        """Keep the member list's new links; the caller has checked them."""
        with self.engine.begin() as connection:
            self._insert_entries(connection, room, first, entries)
            audit.record(connection, "member list", room=room, detail=f"{first}+{len(entries)}")

    def _insert_entries(
        self, connection: Connection, room: bytes, first: int, entries: Sequence[bytes]
    ) -> None:
        rows = [{"room": room, "seq": first + i, "entry": e} for i, e in enumerate(entries)]
        connection.execute(insert(ENTRIES), rows)

    # -- joining -------------------------------------------------------------

    def add_invitation(self, room: bytes, locator: bytes, key: bytes, sealed: bytes) -> None:
        """Keep a sealed invitation; the same again changes nothing."""
        with self.engine.begin() as connection:
            if self._one(connection, INVITATIONS, locator=locator) is None:
                connection.execute(
                    insert(INVITATIONS).values(locator=locator, room=room, key=key, sealed=sealed)
                )
                audit.record(connection, "invitation", room=room, detail=key.hex())

    def invitation(self, locator: bytes) -> tuple[bytes, bytes, bytes] | None:
        """Room, one-time key and sealed text of an invitation that nobody has used."""
        with self.engine.begin() as connection:
            row = self._one(connection, INVITATIONS, locator=locator)
            return (row.room, row.key, row.sealed) if row else None

    def add_request(self, request: JoinRequest) -> bool:
        """Keep a request to join; its invitation is dead. False if another device was first."""
        with self.engine.begin() as connection:
            row = self._one(connection, REQUESTS, room=request.room, invite=request.invite)
            if row is not None:
                return bytes(row.device) == request.device
            connection.execute(
                insert(REQUESTS).values(
                    room=request.room,
                    invite=request.invite,
                    device=request.device,
                    request=request.encode(),
                )
            )
            connection.execute(delete(INVITATIONS).where(INVITATIONS.c.key == request.invite))
            audit.record(connection, "asks to join", room=request.room, device=request.device)
            return True

    def requests(self, room: bytes) -> list[bytes]:
        """All requests to join that ever came."""
        with self.engine.begin() as connection:
            query = select(REQUESTS.c.request).where(REQUESTS.c.room == room)
            return [bytes(request) for request in connection.execute(query).scalars()]

    # -- envelopes -----------------------------------------------------------

    def append(
        self, room: bytes, envelopes: Sequence[tuple[Envelope, bytes]]
    ) -> tuple[int, list[Numbered]]:
        """Keep what is new, all or nothing; the room's latest number and the new ones.

        Raises Refused GAP when earlier envelopes of a device are missing, CONFLICT when
        another envelope has the same number.
        """
        new: list[Numbered] = []
        with self.engine.begin() as connection:
            number = self._number(connection, room)
            heads: dict[bytes, tuple[int, bytes]] = {}
            rows = []
            for envelope, data in envelopes:
                device = envelope.device
                if device not in heads:
                    heads[device] = self._head(connection, room, device)
                seq, last = heads[device]
                if envelope.seq <= seq:
                    self._check_same(connection, envelope)
                    continue
                if envelope.seq > seq + 1:
                    raise Refused(ErrorCode.GAP)
                if envelope.prev != last:
                    raise Refused(ErrorCode.CONFLICT)
                number += 1
                name = envelope.hash()
                rows.append(_row(envelope, number, name, data))
                heads[device] = (envelope.seq, name)
                new.append((number, data))
                if len(rows) >= _INSERT_ROWS:
                    connection.execute(insert(ENVELOPES), rows)
                    rows = []
            if rows:
                connection.execute(insert(ENVELOPES), rows)
            if new:
                changed = update(ROOMS).where(ROOMS.c.room == room).values(counter=number)
                connection.execute(changed)
        return number, new

    def number(self, room: bytes) -> int:
        """The number of the room's latest envelope."""
        with self.engine.begin() as connection:
            return self._number(connection, room)

    def page(self, room: bytes, since: int) -> list[Numbered]:
        """The next envelopes after a number, about PAGE_BYTES of them."""
        query = (
            select(ENVELOPES.c.number, ENVELOPES.c.envelope)
            .where(ENVELOPES.c.room == room, ENVELOPES.c.number > since)
            .order_by(ENVELOPES.c.number)
            .limit(PAGE_ROWS)
        )
        found: list[Numbered] = []
        size = 0
        with self.engine.begin() as connection:
            for row in connection.execute(query):
                size += len(row.envelope)
                if found and size > PAGE_BYTES:
                    break
                found.append((row.number, bytes(row.envelope)))
        return found

    def heads(self, room: bytes) -> tuple[int, list[HeadEntry]]:
        """The latest number, and how far each device's chain is here."""
        last = (
            select(ENVELOPES.c.device, func.max(ENVELOPES.c.seq).label("seq"))
            .where(ENVELOPES.c.room == room)
            .group_by(ENVELOPES.c.device)
            .subquery()
        )
        query = select(ENVELOPES.c.device, ENVELOPES.c.seq, ENVELOPES.c.hash).where(
            ENVELOPES.c.room == room,
            ENVELOPES.c.device == last.c.device,
            ENVELOPES.c.seq == last.c.seq,
        )
        with self.engine.begin() as connection:
            found = [HeadEntry(bytes(d), s, bytes(h)) for d, s, h in connection.execute(query)]
            return self._number(connection, room), found

    def _number(self, connection: Connection, room: bytes) -> int:
        return int(
            connection.execute(select(ROOMS.c.counter).where(ROOMS.c.room == room)).scalar_one()
        )

    def _head(self, connection: Connection, room: bytes, device: bytes) -> tuple[int, bytes]:
        row = connection.execute(
            select(ENVELOPES.c.seq, ENVELOPES.c.hash)
            .where(ENVELOPES.c.room == room, ENVELOPES.c.device == device)
            .order_by(ENVELOPES.c.seq.desc())
            .limit(1)
        ).first()
        return (row.seq, bytes(row.hash)) if row else (0, NOTHING)

    def _check_same(self, connection: Connection, envelope: Envelope) -> None:
        row = self._one(
            connection, ENVELOPES, room=envelope.room, device=envelope.device, seq=envelope.seq
        )
        if row is None or bytes(row.hash) != envelope.hash():
            raise Refused(ErrorCode.CONFLICT)

    def _one(self, connection: Connection, table: Table, **values: Any) -> Any:
        query = select(table)
        for name, value in values.items():
            query = query.where(table.c[name] == value)
        return connection.execute(query).first()


def _row(envelope: Envelope, number: int, name: bytes, data: bytes) -> dict[str, Any]:
    return {
        "room": envelope.room,
        "number": number,
        "device": envelope.device,
        "seq": envelope.seq,
        "replica": envelope.replica,
        "hash": name,
        "envelope": data,
    }
