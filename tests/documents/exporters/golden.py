"""Files that an export must equal; REWRITE_GOLDEN=1 in the environment writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDER = Path(__file__).with_name("golden")


def assert_golden(made: Path, name: str) -> None:
    """Compare a file that was made with the one kept under tests/documents/exporters/golden."""
    kept = _FOLDER / name
    if os.environ.get("REWRITE_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(made.read_bytes())
    assert made.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")
