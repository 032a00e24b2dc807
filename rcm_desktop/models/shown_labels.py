"""Labels where blocks that are only proposed stand among those of the text: 5, 5 bis, 5 ter, 6.

A proposed block must not shift the numbers that everybody in the room quotes, so it is
numbered as treaties number what comes in later: by the entry it follows, with *bis*, *ter*,
*quater* …; before the first entry of a list it is *ante*. What is nested in a proposed
block counts on its own, from its first entry.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from rcm_desktop.models.document import Block
from rcm_desktop.models.numbering import (
    COUNTERS,
    INTERRUPTS,
    PLAIN,
    SCHEMES,
    Counting,
    is_counted,
    label_for,
    scheme_of,
)

#: How the Latin of treaties counts what comes in behind an entry.
LATER: Final = (
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "nonies",
    "decies",
)
_BEFORE: Final = "ante"


def shown_numbers(
    blocks: Sequence[Block], proposed: Collection[str] = frozenset()
) -> list[tuple[int, str]]:
    """Each block's (number, label); `proposed` holds the ids of blocks that are only proposed.

    The number is 0 where the label is no plain count (bullets, `5 bis`, nothing); blocks of
    the text are numbered as if the proposed ones were not there.
    """
    counting = _Shown()
    return [counting.take(block, block.id in proposed) for block in blocks]


def shown_labels(blocks: Sequence[Block], proposed: Collection[str] = frozenset()) -> list[str]:
    """The label of every block of a view, in order; empty where it has none.

    >>> from rcm_desktop.models.document import Block, BlockKind
    >>> shown_labels([Block(name, BlockKind.DECISION) for name in "abc"], {"b"})
    ['1.', '1 bis.', '2.']
    """
    return [label for _, label in shown_numbers(blocks, proposed)]


class _Shown:
    """Counts the blocks of the text, and those proposed between them apart."""

    def __init__(self) -> None:
        self._text = Counting()
        self._inside: Counting | None = None  # of the proposed block that was met last
        self._above = 0  # its level: deeper proposed blocks are its own
        self._later: dict[int, int] = {}  # level → how many were proposed behind the last entry
        self._last: dict[int, tuple[int, str]] = {}  # level → number and scheme of that entry

    def take(self, block: Block, proposed: bool) -> tuple[int, str]:
        listed = block.listed and scheme_of(block) != PLAIN
        if not proposed:
            self._inside = None
            return self._settled(block, listed)
        if not listed:
            self._inside = None
            return 0, ""
        if self._inside is not None and block.level > self._above:
            number = self._inside.take(block)
            return number, label_for(scheme_of(block), number)
        self._inside, self._above = Counting(), block.level
        return self._between(block)

    def _settled(self, block: Block, listed: bool) -> tuple[int, str]:
        number = self._text.take(block)
        if listed:
            for known in (self._last, self._later):
                for level in [level for level in known if level > block.level]:
                    del known[level]
            self._later[block.level] = 0
            self._last[block.level] = number, scheme_of(block)
        elif block.kind in INTERRUPTS:
            self._last, self._later = {}, {}
        return number, label_for(scheme_of(block), number) if block.listed else ""

    def _between(self, block: Block) -> tuple[int, str]:
        """Not a number of its own: the entry before, and how many came in behind it."""
        scheme, level = scheme_of(block), block.level
        if not is_counted(scheme):
            return 0, label_for(scheme, 0)
        number, before = self._last.get(level, (0, scheme))
        later = self._later.get(level, 0)
        self._later[level] = later + 1
        prefix, counter, suffix = SCHEMES[scheme]
        if number and before == scheme:
            way = LATER[later] if later < len(LATER) else f"+{later + 1}"
        else:
            number, way = 1, _BEFORE if not later else f"{_BEFORE} {LATER[min(later, 9) - 1]}"
        return 0, f"{prefix}{COUNTERS[counter](number)} {way}{suffix}"
