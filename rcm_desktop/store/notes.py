"""Private notes: a person's own remarks on blocks, in this file alone."""

from __future__ import annotations

from dataclasses import dataclass

from rcm_desktop.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a block; `quote` holds the words it was about, `at` is ISO 8601 with zone."""

    id: str
    replica: str
    block: str
    words: str
    quote: str
    at: str


class Notes:
    """All private notes of the workspace. They belong to no replica: nothing can send them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, note: Note) -> None:
        """Keep a note; the same id again replaces it."""
        self._connection.write(
            "INSERT OR REPLACE INTO notes (id, replica, block, words, quote, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (note.id, note.replica, note.block, note.words, note.quote, note.at),
        )

    def of(self, replica: str, block: str = "") -> list[Note]:
        """A draft's notes, or one block's, the oldest first."""
        rows = self._connection.read(
            "SELECT id, replica, block, words, quote, at FROM notes"
            " WHERE replica = ? AND (? = '' OR block = ?) ORDER BY at, id",
            (replica, block, block),
        )
        return [Note(*row) for row in rows]

    def remove(self, note_id: str) -> bool:
        """Throw a note away; whether there was one."""
        known = self._connection.read("SELECT 1 FROM notes WHERE id = ?", (note_id,))
        self._connection.write("DELETE FROM notes WHERE id = ?", (note_id,))
        return bool(known)
