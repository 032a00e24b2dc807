"""Loro's errors, which derive from BaseException, become the project's own here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rcm_desktop.errors import ReplicaDamaged

_OWN = (Exception, KeyboardInterrupt, SystemExit, GeneratorExit)


@contextmanager
def loro_errors(replica: str) -> Iterator[None]:
    """Turn anything Loro raises inside the block into ReplicaDamaged.

    Loro raises bare BaseException and, from its Rust side, PanicException: neither
    is an Exception, so a plain `except Exception` would let them end the program.
    """
    try:
        yield
    except _OWN:
        raise
    except BaseException as error:
        reason = str(error).split(" Position:")[0].strip().rstrip(".") or "unreadable"
        raise ReplicaDamaged(replica=replica, reason=reason) from None
