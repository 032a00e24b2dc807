"""Small facts that the workspace remembers, each a JSON value under a name."""

from __future__ import annotations

import json
from typing import Any

from rcm_desktop.store.connection import Connection


class Settings:
    """Names like `profile.name` or `window.geometry`, each with a JSON value."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str, default: Any = None) -> Any:
        """The value under a name, or the default."""
        rows = self._connection.read("SELECT value FROM settings WHERE name = ?", (name,))
        return json.loads(rows[0][0]) if rows else default

    def set(self, name: str, value: Any) -> None:
        """Remember a JSON value under a name."""
        self._connection.write(
            "INSERT INTO settings (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value)),
        )

    def forget(self, name: str) -> None:
        """Remove a name; an unknown one is no error."""
        self._connection.write("DELETE FROM settings WHERE name = ?", (name,))

    def all(self, prefix: str = "") -> dict[str, Any]:
        """Every name that begins with the prefix, with its value."""
        rows = self._connection.read(
            "SELECT name, value FROM settings WHERE substr(name, 1, ?) = ? ORDER BY name",
            (len(prefix), prefix),
        )
        return {name: json.loads(value) for name, value in rows}
