"""Walking through what waits for a decision: where one is, what was put aside, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open proposal as the queue sees it."""

    id: str
    block: str
    delegations: tuple[str, ...] = ()
    bundle: str = ""
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Which proposals one walks through; an empty field lets all pass."""

    block: str = ""
    delegation: str = ""
    bundle: str = ""
    disputed: bool = False

    def fits(self, waiting: Waiting) -> bool:
        """Whether a proposal belongs to this walk."""
        return (
            self.block in ("", waiting.block)
            and (not self.delegation or self.delegation in waiting.delegations)
            and self.bundle in ("", waiting.bundle)
            and (waiting.disputed or not self.disputed)
        )


class Walk:
    """One way through a queue that changes underfoot: decided here, arriving from others.

    What is skipped comes round again after all the others.
    """

    def __init__(self) -> None:
        self.ids: tuple[str, ...] = ()
        self.current = ""
        self._seen: dict[str, None] = {}
        self._aside: set[str] = set()

    def begin(self, ids: Iterable[str], at: str = "") -> None:
        """Walk a new way, from one proposal or from the first."""
        self.ids = tuple(ids)
        self._seen = dict.fromkeys(self.ids)
        self._aside = set()
        self.current = at if at in self.ids else next(iter(self.ids), "")

    def refresh(self, ids: Iterable[str]) -> None:
        """The queue as it is now; where the current one went, the next that is left is current."""
        before, self.ids = self.ids, tuple(ids)
        self._seen |= dict.fromkeys(self.ids)
        self._aside &= set(self.ids)
        if self.current in self.ids:
            return
        at = before.index(self.current) if self.current in before else -1
        self.current = self._first_left([*before[at + 1 :], *before[: at + 1], *self.ids])

    def go_to(self, proposal: str) -> bool:
        """Stand at a proposal; False where it is not in the queue."""
        if proposal not in self.ids:
            return False
        self.current = proposal
        return True

    def step(self, by: int) -> str:
        """The next (1) or the previous (-1) one that was not put aside; round at the ends."""
        if not self.ids:
            return ""
        at = self.ids.index(self.current) if self.current in self.ids else -1
        order = [self.ids[(at + by * n) % len(self.ids)] for n in range(1, len(self.ids) + 1)]
        self.current = self._first_left(order)
        return self.current

    def skip(self) -> str:
        """Put the current one aside and go on."""
        if self.current:
            self._aside.add(self.current)
        return self.step(1)

    @property
    def place(self) -> int:
        """Where the current one stands, counted from 1; 0 where nothing waits."""
        return self.ids.index(self.current) + 1 if self.current in self.ids else 0

    @property
    def left(self) -> int:
        return len(self.ids)

    @property
    def total(self) -> int:
        """All that were in this walk, decided ones included."""
        return len(self._seen)

    @property
    def skipped(self) -> int:
        return len(self._aside)

    def _first_left(self, order: Sequence[str]) -> str:
        here = [each for each in order if each in set(self.ids)]
        if here and set(self.ids) <= self._aside:
            self._aside.clear()  # only skipped ones are left: once more from the beginning
            return self.ids[0]
        return next((each for each in here if each not in self._aside), "")
