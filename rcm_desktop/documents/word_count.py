"""Counts a Word file's lists the way Word does, to learn what it prints before each paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from rcm_desktop.models.numbering import letters, roman

_BULLETS: Final = {"\uf0b7": "•", "\uf02d": "-"}  # Word's Symbol font, as the bullets they show
_PLACE: Final = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering definition."""

    format: str
    text: str
    start: int = 1


@dataclass(frozen=True, slots=True)
class Definitions:
    """What word/numbering.xml says: definitions by id, and lists as (definition, restarts)."""

    levels: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, Mapping[int, int]]] = field(default_factory=dict)


def shown(format: str, number: int) -> str:
    """A number in one of Word's formats; formats that we never write count in digits."""
    if format == "none" or number < 1:
        return "" if format == "none" else str(number)
    if format in {"lowerLetter", "upperLetter"}:
        text = letters(number)
    elif format in {"lowerRoman", "upperRoman"}:
        text = roman(number)
    else:
        text = str(number)
    return text.upper() if format.startswith("upper") else text


class Counter:
    """Prints labels, paragraph after paragraph."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, list_id: str, level: int) -> str:
        """The label of the next paragraph of a list; empty for lists that do not exist."""
        if list_id not in self._definitions.lists:
            return ""
        definition, restarts = self._definitions.lists[list_id]
        levels = self._definitions.levels.get(definition, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(definition, {})
        if level in restarts and (list_id, level) not in self._begun:
            counts[level] = restarts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = levels[level].start
        self._begun.add((list_id, level))
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return self._print(levels, counts, level)

    @staticmethod
    def _print(levels: Mapping[int, Level], counts: dict[int, int], level: int) -> str:
        here = levels[level]
        if here.format == "bullet":
            return _BULLETS.get(here.text, here.text)

        def number(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            of = levels.get(index, here)
            return shown(of.format, counts.get(index, of.start))

        return "" if here.format == "none" else _PLACE.sub(number, here.text)
