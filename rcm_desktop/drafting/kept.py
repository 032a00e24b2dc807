"""Keeps what was read from a replica until anything in it changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

import loro

T = TypeVar("T")


class Kept:
    """One keystroke reads the same words many times, and a long text is slow to read.

    What is kept holds for one state of the document: its frontiers and the length of
    the transaction that is open.
    """

    def __init__(self, doc: loro.LoroDoc) -> None:
        self._doc = doc
        self._state: tuple[int, bytes] = (0, b"")
        self._found: dict[Hashable, object] = {}

    def get(self, key: Hashable, read: Callable[[], T]) -> T:
        """What was read under this key in the present state, read now if it was not."""
        self.refresh()
        if key not in self._found:
            self._found[key] = read()
        return cast("T", self._found[key])

    def known(self, key: Hashable) -> object | None:
        """What was read under this key, None if it was not."""
        self.refresh()
        return self._found.get(key)

    def refresh(self) -> None:
        """Forget everything if the document changed."""
        state = (self._doc.get_pending_txn_len(), self._doc.state_frontiers.encode())
        if state != self._state:
            self._state = state
            self._found.clear()
