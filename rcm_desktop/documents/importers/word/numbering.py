"""The labels that Word prints before paragraphs: counted as Word counts, from numbering.xml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rcm_desktop.documents.importers.word.package import Element, W, attribute
from rcm_desktop.documents.importers.word.styles import indents
from rcm_desktop.models.numbering import letters, roman

_PLACE: Final = re.compile(r"%([1-9])")
_LEVELS: Final = 9
_MOST: Final = 100_000
#: Bullets of the fonts Symbol and Wingdings, which have no meaning outside them.
_GLYPHS: Final = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf076": "❖", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-",
    "\uf0a8": "◆", "\uf06f": "o", "·": "•",
}  # fmt: skip
_COUNTERS: Final = {
    "decimal": "1", "decimalZero": "1", "ordinal": "1", "cardinalText": "1", "ordinalText": "1",
    "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: its words, how its own level counts, and its number (0 for bullets)."""

    text: str
    counter: str
    number: int
    level: int
    prefix: str = ""
    suffix: str = ""
    left: int = 0


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str = ""
    left: int = 0
    restart: int | None = None


class Numbering:
    """Counts paragraphs as they come; ask for each once, in the order of the document."""

    def __init__(self, part: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._link: dict[str, str] = {}
        self._numbers: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        if part is not None:
            self._read(part)

    def _read(self, part: Element) -> None:
        for abstract in part.iter(W + "abstractNum"):
            name = attribute(abstract, "abstractNumId")
            self._abstract[name] = _levels(abstract)
        for number in part.iter(W + "num"):
            name = attribute(number, "numId")
            abstract_name = attribute(number.find(W + "abstractNumId"))
            levels = dict(self._abstract.get(abstract_name, {}))
            starts: dict[int, int] = {}
            for override in number.iter(W + "lvlOverride"):
                level = _integer(attribute(override, "ilvl"), 0)
                levels.update(_levels(override))
                start = override.find(W + "startOverride")
                if start is not None:
                    starts[level] = _integer(attribute(start), 1)
            self._numbers[name] = (abstract_name, levels)
            self._overrides[name] = starts

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level that a numbering definition gives to a style."""
        _, levels = self._numbers.get(number, ("", {}))
        return next((level for level, found in levels.items() if found.style == style), None)

    def next(self, number: str, level: int) -> Label | None:
        """The label of the next paragraph at a level of a list; None where none is printed."""
        if number not in self._numbers or not 0 <= level < _LEVELS:
            return None
        abstract, levels = self._numbers[number]
        here = levels.get(level)
        if here is None:
            return None
        counts = self._counts.setdefault(abstract or number, [None] * _LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for overridden in self._overrides[number]:
                counts[overridden] = None
        start = self._overrides[number].get(level, here.start)
        counts[level] = min(start if counts[level] is None else (counts[level] or 0) + 1, _MOST)
        for above in range(level):
            if counts[above] is None and above in levels:
                counts[above] = levels[above].start
        for below in range(level + 1, _LEVELS):
            if below not in levels or levels[below].restart != 0:
                counts[below] = None
        return self._label(levels, counts, level, here)

    def _label(
        self, levels: dict[int, _Level], counts: list[int | None], level: int, here: _Level
    ) -> Label | None:
        left = levels[0].left if 0 in levels else here.left
        if here.format == "bullet":
            glyph = "".join(_GLYPHS.get(char, char) for char in here.text.strip())
            return Label(glyph or "•", "", 0, level, left=left)
        if here.format == "none" or not here.text:
            return None
        words = _PLACE.sub(lambda place: _shown(levels, counts, int(place[1]) - 1), here.text)
        prefix, _, suffix = here.text.rpartition(f"%{level + 1}")
        counter = _COUNTERS.get(here.format, "1")
        if f"%{level + 1}" not in here.text:
            counter = ""
        return Label(
            words.strip(), counter, counts[level] or 0, level, prefix.strip(), suffix.strip(), left
        )


def _levels(parent: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for element in parent.findall(W + "lvl"):
        left, first = indents(element.find(W + "pPr"))
        restart = element.find(W + "lvlRestart")
        found[_integer(attribute(element, "ilvl"), 0)] = _Level(
            _integer(attribute(element.find(W + "start")), 1),
            attribute(element.find(W + "numFmt")) or "decimal",
            attribute(element.find(W + "lvlText")),
            attribute(element.find(W + "pStyle")),
            (left or 0) + min(first or 0, 0),
            None if restart is None else _integer(attribute(restart), 1),
        )
    return found


def _shown(levels: dict[int, _Level], counts: list[int | None], level: int) -> str:
    number = counts[level] if level < _LEVELS else None
    if number is None or number < 1:
        return str(number or 0)
    counter = _COUNTERS.get(levels[level].format if level in levels else "decimal", "1")
    if counter == "1":
        return str(number)
    shown = letters(number) if counter in "aA" else roman(number)
    return shown.upper() if counter.isupper() else shown


def _integer(text: str, default: int) -> int:
    try:
        return max(0, min(int(text), _MOST))
    except ValueError:
        return default
