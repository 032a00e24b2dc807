"""Room kept back on the disk, so that the edit that fills it is still saved."""

from __future__ import annotations

import os
from pathlib import Path

#: More than the journal grows by before it is folded into the file (1,000 pages of 4 KiB).
BALLAST_BYTES = 4 * 1024**2 + 512 * 1024


class Ballast:
    """A file of random bytes beside the workspace; random, so that no disk compresses it away."""

    def __init__(self, path: Path) -> None:
        self._file = path.with_name(path.name + ".ballast")
        #: Whether the ballast is gone and people must be told.
        self.spent = False

    def refill(self) -> None:
        """Put the ballast where it belongs if it is missing and the disk has room for it twice."""
        try:
            if self._file.exists() and self._file.stat().st_size == BALLAST_BYTES:
                self.spent = False
                return
            if free_space(self._file.parent) < 2 * BALLAST_BYTES:
                self.spent = True
                return
            with self._file.open("wb") as file:
                file.write(os.urandom(BALLAST_BYTES))
            self.spent = False
        except OSError:
            # The workspace works without; the disk said no to nothing that anybody typed.
            self._file.unlink(missing_ok=True)
            self.spent = True

    def give_up(self) -> bool:
        """Free the room; False when there is none left to free."""
        self.spent = True
        try:
            self._file.unlink()
        except OSError:
            return False
        return True


def free_space(folder: Path) -> int:
    """Bytes that this person may still write to the folder's disk."""
    import shutil

    return shutil.disk_usage(folder).free
