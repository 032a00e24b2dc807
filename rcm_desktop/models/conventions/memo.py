"""What was found in words that did not change, so that checking again costs little."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from rcm_desktop.models.conventions.lexicon import Lexicon

T = TypeVar("T")


class Memo:
    """Remembers answers that depend on a lexicon and some words only.

    Two generations: what a check did not ask for is forgotten after the next one, so
    that a day of typing does not fill the memory.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._young: dict[tuple[object, ...], Any] = {}
        self._old: dict[tuple[object, ...], Any] = {}

    def turn(self) -> None:
        """A new check begins."""
        self._old, self._young = self._young, {}

    def of(self, function: Callable[..., T], *about: str) -> T:
        """`function(lexicon, *about)`, computed once for the same words."""
        key = (function, *about)
        if key in self._young:
            return cast("T", self._young[key])
        answer = self._old[key] if key in self._old else function(self.lexicon, *about)
        self._young[key] = answer
        return cast("T", answer)
