"""Reading a hub's record of what happened, beside the running hub or without it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.hub import audit
from rcm_desktop.hub.tables import open_database


class NoHubThere(RcmError):
    """A folder without a hub's database."""

    template: ClassVar[str] = "There is no hub in {folder}; name its folder with --data."


def history(folder: Path) -> tuple[list[audit.AuditRow], int | None]:
    """All rows, and the id of the first that does not hold; raises NoHubThere."""
    path = folder / "hub.sqlite"
    if not path.is_file():
        raise NoHubThere(folder=folder)
    engine = open_database(path)
    try:
        with engine.begin() as connection:
            rows = audit.rows(connection)
    finally:
        engine.dispose()
    return rows, audit.first_broken(rows)
