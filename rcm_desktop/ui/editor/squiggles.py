"""What checkers found in the shown words: marks under them, kept per checker and carried along.

A checker says which words it read; when a row shows other words by now, each mark goes with
its letters, and one whose letters were changed goes away until the checker has looked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from rcm_desktop.models.document import Language

MarkKind = Literal["spelling", "convention", "name"]
Key = tuple[str, Language]  # block id, language


@dataclass(frozen=True, slots=True)
class Squiggle:
    """Words [start, end) in code points, what is said of them, and what could stand instead.

    `source_id` is the checker's own name of the finding: a rule, a glossary entry, the word.
    """

    start: int
    end: int
    kind: MarkKind
    message: str
    fixes: tuple[str, ...] = ()
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A squiggle at its place, with the checker that set it."""

    provider: str
    key: Key
    squiggle: Squiggle


#: Further lines of the menu on a mark, as (text, what to do).
Offers = Callable[[Mark, str], Sequence[tuple[str, Callable[[], None]]]]


#: Finds the fixes of a mark when somebody asks.
Fixes = Callable[[Mark, str], tuple[str, ...]]


@dataclass(slots=True)
class _Found:
    words: str
    squiggles: tuple[Squiggle, ...]


class Squiggles(QObject):
    """The marks of one draft's page, by named checkers (`spelling`, `names`, …)."""

    refreshed = Signal(object)  # frozenset of block ids whose marks differ now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: dict[Key, dict[str, _Found]] = {}
        self._offers: dict[str, Offers] = {}
        self._fixes: dict[str, Fixes] = {}
        self.shown = True
        #: Says whether a mark's words stand together in any text, or only side by side in a view.
        self.trusted: Callable[[Mark], bool] = lambda mark: True

    def set(self, provider: str, key: Key, found: Sequence[Squiggle], words: str) -> None:
        """Put a checker's marks of one block's words in place of its earlier ones."""
        providers = self._found.setdefault(key, {})
        before = providers.pop(provider, None)
        if found:
            providers[provider] = _Found(words, tuple(found))
        elif not providers:
            del self._found[key]
        if tuple(found) != (before.squiggles if before else ()):
            self.refreshed.emit(frozenset({key[0]}))

    def clear(self, provider: str) -> None:
        """Take all marks of a checker away."""
        touched = {key[0] for key, providers in self._found.items() if provider in providers}
        for providers in self._found.values():
            providers.pop(provider, None)
        self._found = {key: providers for key, providers in self._found.items() if providers}
        if touched:
            self.refreshed.emit(frozenset(touched))

    def offer(self, provider: str, offers: Offers, fixes: Fixes | None = None) -> None:
        """What the menu on a checker's mark has beside the fixes; `offers(mark, words)`.

        `fixes(mark, words)` finds the fixes when they are asked for, where that takes long.
        """
        self._offers[provider] = offers
        if fixes is not None:
            self._fixes[provider] = fixes

    def show(self, shown: bool) -> None:
        """Show the marks of all checkers, or none."""
        if shown != self.shown:
            self.shown = shown
            self.refreshed.emit(frozenset(block for block, _lang in self._found))

    def fixes(self, mark: Mark, words: str) -> tuple[str, ...]:
        """What could stand instead of a mark's words."""
        late = self._fixes.get(mark.provider)
        return mark.squiggle.fixes or (late(mark, words) if late else ())

    def offers(self, mark: Mark, words: str) -> Sequence[tuple[str, Callable[[], None]]]:
        """The further lines of a mark's menu."""
        made = self._offers.get(mark.provider)
        return made(mark, words) if made else ()

    def places(self) -> frozenset[Key]:
        """Where there are marks."""
        return frozenset(self._found)

    def of(self, key: Key, words: str) -> tuple[Mark, ...]:
        """The marks under the words shown now, in the order they begin."""
        providers = self._found.get(key)
        if not providers or not self.shown:
            return ()
        found = [mark for mark in self._carried(key, providers, words) if self.trusted(mark)]
        return tuple(sorted(_told_once(found), key=_place))

    def at(self, key: Key, offset: int, words: str) -> Mark | None:
        """The mark at or touching a place: the shortest there, rather one with a fix."""
        here = [m for m in self.of(key, words) if m.squiggle.start <= offset <= m.squiggle.end]

        def rank(mark: Mark) -> tuple[int, bool]:
            return mark.squiggle.end - mark.squiggle.start, not mark.squiggle.fixes

        return min(here, key=rank, default=None)

    def _carried(self, key: Key, providers: dict[str, _Found], words: str) -> Iterator[Mark]:
        for provider, found in providers.items():
            if found.words != words:
                moved = carry(found.squiggles, found.words, words)
                found = providers[provider] = _Found(words, moved)
            yield from (Mark(provider, key, squiggle) for squiggle in found.squiggles)


def carry(squiggles: Sequence[Squiggle], old: str, new: str) -> tuple[Squiggle, ...]:
    """The marks on other words: each stays with its letters, or goes away where they changed."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    stop, shift = len(old) - tail, len(new) - len(old)
    kept = []
    for squiggle in squiggles:
        if squiggle.end <= head:
            kept.append(squiggle)
        elif squiggle.start >= stop:
            moved = (squiggle.start + shift, squiggle.end + shift)
            kept.append(replace(squiggle, start=moved[0], end=moved[1]))
        else:
            place = _only(old[squiggle.start : squiggle.end], new[head : len(new) - tail])
            if place is not None:
                start = head + place
                end = start + squiggle.end - squiggle.start
                kept.append(replace(squiggle, start=start, end=end))
    return tuple(kept)


def _common(one: str, other: str) -> int:
    """How many code points two texts begin with alike, found by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _only(quote: str, words: str) -> int | None:
    """Where a quote stands in words, if exactly once and not within a longer word."""
    place = words.find(quote)
    if place < 0 or words.find(quote, place + 1) >= 0:
        return None
    around = words[place - 1 : place] + words[place + len(quote) : place + len(quote) + 1]
    return None if any(letter.isalnum() for letter in around) else place


def _told_once(marks: list[Mark]) -> Iterator[Mark]:
    """All but marks of names on words for which a convention offers a fix already."""
    mended = [m.squiggle for m in marks if m.squiggle.kind == "convention" and m.squiggle.fixes]
    for mark in marks:
        here = mark.squiggle
        told = here.kind == "name" and any(
            each.start < here.end and here.start < each.end for each in mended
        )
        if not told:
            yield mark


def _place(mark: Mark) -> tuple[int, int]:
    return mark.squiggle.start, mark.squiggle.end
