"""A laptop in a process of its own that types and exchanges until it is killed."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.sync.laptops import reopen


def main(path: Path, draft: str, word: str) -> None:
    with reopen(path) as app:
        app.sync.connect()
        place = 0
        while True:
            app.type(draft, f"{word}{place} ")
            print(f"{word}{place}", flush=True)  # saved: from now on it must never be lost
            place += 1
            app.sync.pump()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
