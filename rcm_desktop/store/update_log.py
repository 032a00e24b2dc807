"""What happened to each replica, in order: the log that is also the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rcm_desktop.store.connection import Connection
from rcm_desktop.store.refusals import UnknownReplica

Origin = Literal["local", "remote"]
#: What stays on this laptop whatever happens (architecture.md, section 5).
PRIVATE_ROOM = "private"


@dataclass(frozen=True, slots=True)
class ReplicaInfo:
    """A shared document: `kind` is `draft` or the book's name, `created` an ISO time."""

    id: str
    kind: str
    room: str
    created: str


@dataclass(frozen=True, slots=True)
class Update:
    """One update that has not left the laptop yet."""

    seq: int
    replica: str
    room: str
    payload: bytes
    at: str


class UpdateLog:
    """Append, load and compact the updates of replicas; every return means: it is on the disk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def register(self, replica: str, kind: str, room: str, *, at: str = "") -> None:
        """Make a replica known before its first update; again is no error and changes nothing."""
        self._connection.write(
            "INSERT INTO replicas (id, kind, room, created) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO NOTHING",
            (replica, kind, room, at),
        )

    def replicas(self, kind: str | None = None) -> list[ReplicaInfo]:
        """All replicas, or those of one kind, oldest first."""
        rows = self._connection.read(
            "SELECT id, kind, room, created FROM replicas"
            " WHERE ?1 IS NULL OR kind = ?1 ORDER BY created, id",
            (kind,),
        )
        return [ReplicaInfo(*row) for row in rows]

    def replica(self, replica: str) -> ReplicaInfo | None:
        """One replica, or None if it was never registered."""
        rows = self._connection.read(
            "SELECT id, kind, room, created FROM replicas WHERE id = ?", (replica,)
        )
        return ReplicaInfo(*rows[0]) if rows else None

    def append(
        self, replica: str, payload: bytes, *, origin: Origin, at: str, key: str | None = None
    ) -> int:
        """Put an update at the end of the log and give its number; on the disk when this returns.

        Inside `Workspace.transaction()` it is on the disk when the outermost block ends.
        With `key`, a second append under the same key gives the first one's number.
        Raises UnknownReplica, DiskFull.
        """
        with self._connection.transaction():
            if not self._connection.read("SELECT 1 FROM replicas WHERE id = ?", (replica,)):
                raise UnknownReplica(replica=replica)
            if key is not None:
                earlier = self._connection.read("SELECT seq FROM updates WHERE key = ?", (key,))
                if earlier:
                    return int(earlier[0][0])
            return self._connection.write(
                "INSERT INTO updates (replica, payload, origin, key, at) VALUES (?, ?, ?, ?, ?)",
                (replica, payload, origin, key, at),
            )

    def load(self, replica: str) -> list[bytes]:
        """The snapshot, if there is one, and every later update, in the order of the log."""
        rows = self._connection.read(
            "SELECT payload, upto FROM snapshots WHERE replica = ?", (replica,)
        )
        snapshot, upto = ([rows[0][0]], rows[0][1]) if rows else ([], 0)
        later = self._connection.read(
            "SELECT payload FROM updates WHERE replica = ? AND seq > ? ORDER BY seq",
            (replica, upto),
        )
        return [*snapshot, *(payload for (payload,) in later)]

    def last(self, replica: str) -> int:
        """The number of a replica's newest update, 0 if there is none."""
        rows = self._connection.read(
            "SELECT max((SELECT ifnull(max(seq), 0) FROM updates WHERE replica = ?1),"
            " (SELECT ifnull(max(upto), 0) FROM snapshots WHERE replica = ?1))",
            (replica,),
        )
        return int(rows[0][0])

    def length(self, replica: str) -> int:
        """How many updates `load` would give after the snapshot: when to compact."""
        rows = self._connection.read(
            "SELECT count(*) FROM updates WHERE replica = ?1 AND seq > ifnull("
            "(SELECT upto FROM snapshots WHERE replica = ?1), 0)",
            (replica,),
        )
        return int(rows[0][0])

    def compact(
        self, replica: str, snapshot: bytes, *, upto: int | None = None, at: str = ""
    ) -> None:
        """Let a snapshot stand for the updates up to a number (default: all that there are).

        The caller answers for the snapshot holding them all. Local updates that
        are not sealed yet stay in the log, because they still have to leave.
        """
        with self._connection.transaction():
            reached = self.last(replica) if upto is None else upto
            self._connection.write(
                "INSERT INTO snapshots (replica, payload, upto, at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (replica) DO UPDATE SET"
                " payload = excluded.payload, upto = excluded.upto, at = excluded.at"
                " WHERE excluded.upto >= snapshots.upto",
                (replica, snapshot, reached, at),
            )
            # A keyed update stays as well: its key must be known when it comes a second time.
            self._connection.write(
                "DELETE FROM updates WHERE replica = ?1 AND seq <= ?2 AND key IS NULL AND"
                " (origin = 'remote' OR envelope IS NOT NULL OR EXISTS"
                "  (SELECT 1 FROM replicas WHERE id = ?1 AND room = ?3))",
                (replica, reached, PRIVATE_ROOM),
            )

    def waiting(self, limit: int | None = None) -> list[Update]:
        """Local updates without an envelope, oldest first; never those of the private room."""
        rows = self._connection.read(
            "SELECT seq, replica, room, payload, at FROM updates"
            " JOIN replicas ON replicas.id = updates.replica"
            " WHERE origin = 'local' AND envelope IS NULL AND room <> ?"
            " ORDER BY seq LIMIT ?",
            (PRIVATE_ROOM, -1 if limit is None else limit),
        )
        return [Update(*row) for row in rows]

    def waiting_count(self) -> int:
        """How many local updates have not left: what the status bar tells."""
        rows = self._connection.read(
            "SELECT count(*) FROM updates JOIN replicas ON replicas.id = updates.replica"
            " WHERE origin = 'local' AND envelope IS NULL AND room <> ?",
            (PRIVATE_ROOM,),
        )
        return int(rows[0][0])

    def waiting_by_replica(self) -> dict[str, int]:
        """The same by replica, most first: what the window lists."""
        rows = self._connection.read(
            "SELECT replica, count(*) FROM updates JOIN replicas ON replicas.id = updates.replica"
            " WHERE origin = 'local' AND envelope IS NULL AND room <> ?"
            " GROUP BY replica ORDER BY count(*) DESC",
            (PRIVATE_ROOM,),
        )
        return {str(replica): int(count) for replica, count in rows}

    def mark_sealed(self, updates: Iterable[int], envelope: str) -> None:
        """Note which envelope holds the updates, in the transaction that stores the envelope."""
        self._connection.write_many(
            "UPDATE updates SET envelope = ? WHERE seq = ?", ((envelope, seq) for seq in updates)
        )
