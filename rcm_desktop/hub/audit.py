"""What happened at the hub, each row chained to the one before by its hash."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import blake2b

from sqlalchemy import Connection, insert, select

from rcm_desktop.hub.tables import AUDIT


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One event: who (a device's key in hex), in which room, and what."""

    id: int
    at: str
    action: str
    room: str
    device: str
    detail: str
    hash: bytes

    def expected(self, before: bytes) -> bytes:
        """The hash this row must have after a row with that hash."""
        text = "\0".join(
            (str(self.id), self.at, self.action, self.room, self.device, self.detail)
        ).encode()
        return blake2b(before + text, digest_size=32, person=b"rcm-audit").digest()


def record(
    connection: Connection, action: str, *, room: bytes = b"", device: bytes = b"", detail: str = ""
) -> None:
    """Add a row in the transaction of what it tells."""
    last = connection.execute(
        select(AUDIT.c.id, AUDIT.c.hash).order_by(AUDIT.c.id.desc()).limit(1)
    ).first()
    number, before = (last.id + 1, last.hash) if last else (1, b"")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    bare = AuditRow(number, at, action, room.hex(), device.hex(), detail, b"")
    values = {**asdict(bare), "hash": bare.expected(before)}
    connection.execute(insert(AUDIT).values(**values))


def rows(connection: Connection) -> list[AuditRow]:
    """Every event, oldest first."""
    return [AuditRow(*row) for row in connection.execute(select(AUDIT).order_by(AUDIT.c.id))]


def first_broken(found: list[AuditRow]) -> int | None:
    """The id of the first row that was changed, or follows a missing one; None if all hold."""
    before = b""
    for place, row in enumerate(found, 1):
        if row.id != place or row.hash != row.expected(before):
            return row.id
        before = row.hash
    return None
