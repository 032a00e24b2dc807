"""Labels of a draft's blocks: derived from kind, level and scheme, never stored.

A list counts on through unnumbered paragraphs (seed 002: decision 15 follows two
plain paragraphs under decision 14) and starts anew under a heading, a chapeau or
a shallower block (seed 004: each section counts from 1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from rcm_desktop.models.document import Block, BlockKind

PLAIN: Final = "plain"

#: Every way the seeds and their family count: name → (prefix, counter, suffix).
SCHEMES: Final[dict[str, tuple[str, str, str]]] = {
    "1.": ("", "1", "."),
    "a.": ("", "a", "."),
    "i.": ("", "i", "."),
    "A.": ("", "A", "."),
    "I.": ("", "I", "."),
    "1)": ("", "1", ")"),
    "a)": ("", "a", ")"),
    "i)": ("", "i", ")"),
    "A)": ("", "A", ")"),
    "I)": ("", "I", ")"),
    "(1)": ("(", "1", ")"),
    "(a)": ("(", "a", ")"),
    "(i)": ("(", "i", ")"),
    "•": ("•", "", ""),
    "-": ("-", "", ""),
    "–": ("–", "", ""),
    "o": ("o", "", ""),
    "*": ("*", "", ""),
}

#: The Conference's habit where a draft does not say otherwise: 1. → a. → i. → -
_DEFAULT_NUMBERS: Final = ("1.", "a.", "i.", "-")
_DEFAULT_BULLETS: Final = ("•", "-", "o", "-")
MAX_LEVEL: Final = 8

_ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def roman(number: int) -> str:
    """Lower-case Roman numeral of a number from 1 up; ValueError below 1."""
    if number < 1:
        raise ValueError(f"no Roman numeral for {number}")
    digits = []
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        digits.append(numeral * count)
    return "".join(digits)


def letters(number: int) -> str:
    """a … z, aa … zz, aaa …: the way Word letters a long list; ValueError below 1."""
    if number < 1:
        raise ValueError(f"no letter for {number}")
    repeat, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (repeat + 1)


COUNTERS: Final[dict[str, Callable[[int], str]]] = {
    "1": str,
    "a": letters,
    "A": lambda number: letters(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
}


def label_for(scheme: str, number: int) -> str:
    """The printed label of the `number`-th entry under a scheme; bullets ignore the number."""
    if scheme == PLAIN or scheme not in SCHEMES:
        return ""
    prefix, counter, suffix = SCHEMES[scheme]
    return prefix + (COUNTERS[counter](number) if counter else "") + suffix


def is_counted(scheme: str) -> bool:
    """Whether the scheme shows a number or letter rather than a bullet or nothing."""
    return scheme in SCHEMES and SCHEMES[scheme][1] != ""


def scheme_of(block: Block) -> str:
    """The scheme a block is counted by: its own, or the habit for its kind and level."""
    if not block.listed:
        return PLAIN
    if block.scheme:
        return block.scheme
    habit = _DEFAULT_BULLETS if block.kind is BlockKind.BULLET else _DEFAULT_NUMBERS
    return habit[min(block.level, len(habit) - 1)]


#: What begins all lists anew.
INTERRUPTS: Final = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CHAPEAU})


def numbers(blocks: Iterable[Block]) -> list[int]:
    """The position each block has in its list; 0 for blocks that are not counted.

    O(n) over the draft. Bullets and plain paragraphs do not advance a count; a
    bullet does close the lists nested below its level, as any shallower block does.
    """
    counting = Counting()
    return [counting.take(block) for block in blocks]


class Counting:
    """The count of a draft's lists as its blocks are read one after another."""

    def __init__(self) -> None:
        self._counts: list[int] = []
        self._schemes: list[str] = []  # the scheme last counted at each level
        self._last: dict[tuple[int, str], int] = {}  # for lists that continue across headings

    def peek(self, block: Block) -> int:
        """The number that a block would get if it came next."""
        scheme, level = scheme_of(block), block.level
        if not is_counted(scheme):
            return 0
        known = level < len(self._counts)
        count = self._counts[level] if known else 0
        return _next_number(block, count, known and self._schemes[level] == scheme, self._last)

    def take(self, block: Block) -> int:
        """The number of the next block; the count goes on from it."""
        number = self.peek(block)
        scheme, level = scheme_of(block), block.level
        if block.listed and scheme != PLAIN:
            del self._counts[level + 1 :], self._schemes[level + 1 :]
            while len(self._counts) <= level:
                self._counts.append(0)
                self._schemes.append("")
        elif block.kind in INTERRUPTS:
            self._counts, self._schemes = [], []
        if number:
            self._counts[level], self._schemes[level] = number, scheme
            self._last[level, scheme] = number
        return number


def _next_number(
    block: Block, count: int, same_scheme: bool, last: dict[tuple[int, str], int]
) -> int:
    if block.start is None:
        return count + 1 if same_scheme else 1
    if block.start > 0:
        return block.start
    return last.get((block.level, scheme_of(block)), 0) + 1


def labels(blocks: Sequence[Block]) -> list[str]:
    """The printed label of every block of a draft, in order; empty where it has none.

    >>> from rcm_desktop.models.document import Block, BlockKind
    >>> labels([Block("a", BlockKind.DECISION), Block("b", BlockKind.ITEM, level=1)])
    ['1.', 'a.']
    """
    return [
        label_for(scheme_of(block), number) if block.listed else ""
        for block, number in zip(blocks, numbers(blocks), strict=True)
    ]
