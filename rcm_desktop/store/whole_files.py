"""How a small file is replaced: wholly or not at all, also when the power fails."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, content: bytes, *, private: bool = True) -> None:
    """Put `content` at `path` so that a crash leaves the old file or the new one.

    With `private`, only its owner may read the file. Raises OSError.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(beside, flags, 0o600 if private else 0o644)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        move_into_place(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def move_into_place(beside: Path, path: Path) -> None:
    """Rename over `path` and wait until the folder's entry is on the disk."""
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until renames in a folder have reached the disk, where the system can do so."""
    if os.name == "nt":
        return  # Windows keeps its directory entries in the journal by itself.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Wait until a file that somebody else wrote has reached the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
