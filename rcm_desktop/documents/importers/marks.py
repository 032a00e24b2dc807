"""What could be a number, letter or bullet at a line's start; whether it is one comes later."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rcm_desktop.models.numbering import roman

_COUNTED: Final = re.compile(
    r"(?P<open>\()?"
    r"(?P<token>\d{1,3}(?:\.\d{1,2}){0,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|([a-zA-Z])\3?)"
    r"(?P<close>\.-|\.\)|[.)]|[º°]\.?(?:-)?)(?=\s|$|(?<=\d[.)])[A-ZÁÉÍÓÚÑ“«])"
)
#: Two levels by digits may go without a last stop: 1.1 Text
_DECIMAL: Final = re.compile(r"(?P<token>\d{1,2}(?:\.\d{1,2}){1,4})(?=\s)")
_GLYPHS: Final = "•·▪▫‣◦●○■□◆◇➢➤►▶✓✔§\uf0b7\uf0a7\uf076\uf0d8\uf0fc⁃∙"
_BULLET: Final = re.compile(rf"(?:(?P<glyph>[{_GLYPHS}])\s*|(?P<dash>[-–—*+]|o)(?:\s+|$))(?=\S|$)")

#: How a glyph that numbering has no scheme for is shown.
_NEAREST: Final = {"◦": "o", "○": "o", "—": "–", "⁃": "-", "+": "-"}
_KNOWN: Final = frozenset("•-–o*")

_ROMAN_NUMBERS: Final = {roman(number): number for number in range(1, 100)}


@dataclass(frozen=True, slots=True)
class Count:
    """One way to read a label: counter `1`, `a`, `i`, `A` or `I`, and its number."""

    counter: str
    number: int


@dataclass(frozen=True, slots=True)
class Marker:
    """A possible label.

    `counts` holds every way to read it, `(i)` is a letter or a Roman number; a bullet has
    none. `length` is how much of the line it takes, `stray` a hyphen printed before a letter.
    """

    printed: str
    prefix: str
    suffix: str
    counts: tuple[Count, ...]
    bullet: str
    length: int
    stray: str = ""
    depth: int = 1

    def scheme(self, counter: str = "") -> str:
        """The numbering scheme under one reading; bullets have only theirs."""
        return self.bullet or f"{self.prefix}{counter}{self.suffix}"

    @property
    def odd(self) -> bool:
        """Whether the label is printed in a way that its scheme does not print it again."""
        if self.bullet:
            return self.printed != self.bullet
        return self.printed != f"{self.prefix}{self.token}{self.suffix}" or self.depth > 1

    @property
    def token(self) -> str:
        """The number or letter alone."""
        return self.printed.strip("().-º°")


def counts_of(token: str) -> tuple[Count, ...]:
    """Every number a token can stand for.

    >>> counts_of("i")
    (Count(counter='a', number=9), Count(counter='i', number=1))
    """
    if token[0].isdigit():
        return (Count("1", int(token.rsplit(".", 1)[-1])),)
    found: list[Count] = []
    lower = token.lower()
    if token not in (lower, token.upper()):
        return ()
    small = token == lower
    if len(set(lower)) == 1 and len(lower) <= 2:
        number = ord(lower[0]) - ord("a") + 1 + 26 * (len(lower) - 1)
        found.append(Count("a" if small else "A", number))
    if lower in _ROMAN_NUMBERS:
        found.append(Count("i" if small else "I", _ROMAN_NUMBERS[lower]))
    return tuple(found)


def marker_at(text: str) -> Marker | None:
    """The label that a line may open with, stray hyphen included (seed 002, decision 15)."""
    if counted := _counted(text):
        return counted
    bullet = _BULLET.match(text)
    if bullet is None:
        return None
    printed = bullet["glyph"] or bullet["dash"]
    if not bullet["glyph"] and (inner := _counted(text[bullet.end() :])):
        return Marker(
            inner.printed, inner.prefix, inner.suffix, inner.counts, "",
            bullet.end() + inner.length, printed, inner.depth,
        )  # fmt: skip
    scheme = _NEAREST.get(printed, printed if printed in _KNOWN else "•")
    return Marker(printed, "", "", (), scheme, bullet.end())


def _counted(text: str) -> Marker | None:
    found = _COUNTED.match(text) or _DECIMAL.match(text)
    if found is None:
        return None
    groups = found.groupdict()
    opening, closing = groups.get("open") or "", groups.get("close") or "."
    if opening and closing != ")":
        return None
    counts = counts_of(found["token"])
    if not counts:
        return None
    suffix = ")" if closing == ")" else "."
    depth = found["token"].count(".") + 1
    length = len(text) - len(text[found.end() :].lstrip())
    return Marker(found[0], opening, suffix, counts, "", length, depth=depth)


def looks_like_marker(text: str) -> bool:
    """Whether a line opens in a way that a label does."""
    return marker_at(text) is not None
