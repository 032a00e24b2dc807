"""Named versions of drafts as rows of text, so that comparing them needs no travelling in time."""

from __future__ import annotations

from dataclasses import dataclass

from rcm_desktop.store.connection import Connection


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A named version: `frontiers` for the replica, `blocks` as JSON text for everybody else."""

    id: str
    replica: str
    name: str
    at: str
    by: str
    frontiers: bytes
    blocks: str


class Versions:
    """The named versions of all drafts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, version: VersionRow) -> None:
        """Keep a version; the same id again replaces it."""
        self._connection.write(
            "INSERT OR REPLACE INTO versions (id, replica, name, at, by, frontiers, blocks)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                version.id,
                version.replica,
                version.name,
                version.at,
                version.by,
                version.frontiers,
                version.blocks,
            ),
        )

    def of(self, replica: str) -> list[VersionRow]:
        """A draft's versions, oldest first."""
        rows = self._connection.read(
            "SELECT id, replica, name, at, by, frontiers, blocks FROM versions"
            " WHERE replica = ? ORDER BY at, id",
            (replica,),
        )
        return [VersionRow(*row) for row in rows]

    def remove(self, replica: str) -> None:
        """Forget a draft's versions before they are derived anew."""
        self._connection.write("DELETE FROM versions WHERE replica = ?", (replica,))
