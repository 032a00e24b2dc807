"""One text as several laptops knew it, letter by letter, each aligned with what all had seen.

`rewound` and `advanced` turn Loro's steps between two versions into letters that know their
place in the base: the version that both sides of a meeting had.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

import loro

from rcm_desktop.drafting.fates import fates
from rcm_desktop.drafting.stored_runs import COPY, INS, VOID, StoredRun, stored_runs
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.view import CLEAN

Marks = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Letter:
    """A stored letter with its marks; `base` is its place in the base, -1 if it came later."""

    char: str
    marks: Marks
    base: int = -1

    @property
    def ins(self) -> str:
        return str(self.marks.get(INS) or "")

    @property
    def void(self) -> bool:
        return bool(self.marks.get(VOID))

    @property
    def passage(self) -> str:
        """The restored passage it is a copy in, empty for none."""
        return str(self.marks.get(COPY) or "").rpartition("/")[0]


@dataclass
class TextVersion:
    """Letters of one version. `low[k]` and `high[k]` are the places before and behind what
    came in between the letters k - 1 and k of the base."""

    letters: list[Letter]
    low: list[int]
    high: list[int]
    record: Record = field(default_factory=Record)

    @cached_property
    def runs(self) -> list[StoredRun]:
        return runs_of(self.letters)

    @cached_property
    def looks(self) -> list[str]:
        """Of each letter: `text`, `open` (only an open proposal has it there) or `hidden`."""
        found: list[str] = []
        for run, fate in zip(self.runs, fates(self.runs, self.record, CLEAN), strict=True):
            look = "hidden" if fate.hidden else "open" if fate.inserted else "text"
            found += [look] * len(run.text)
        return found

    @cached_property
    def voids(self) -> list[bool]:
        """Of each letter whether it no longer counts: mended away, or a spare copy."""
        return [run.void for run in self.runs for _ in run.text]

    def hiding(self, places: Iterable[int]) -> TextVersion:
        """This version with some of its letters void."""
        letters = list(self.letters)
        for at in places:
            letter = letters[at]
            letters[at] = Letter(letter.char, {**letter.marks, VOID: True}, letter.base)
        return TextVersion(letters, self.low, self.high, self.record)

    def kept(self, k: int) -> bool:
        """Whether the base's letter k still stands here."""
        return self.low[k + 1] > self.high[k]

    def came(self, k: int) -> range:
        """The places of what came in before the base's letter k."""
        return range(self.low[k], self.high[k])


def runs_of(letters: Iterable[Letter]) -> list[StoredRun]:
    """Letters as stored runs, what no longer counts as void."""
    parts = [
        {"insert": "".join(letter.char for letter in group), "attributes": dict(marks)}
        for marks, group in groupby(letters, key=lambda letter: letter.marks)
    ]
    return stored_runs(parts)


def letters_of(parts: Iterable[Mapping[str, Any]]) -> list[Letter]:
    """The letters of a text as Loro gives its rich text."""
    found = []
    for part in parts:
        marks = part.get("attributes") or {}
        found += [Letter(char, marks) for char in part["insert"]]
    return found


def rewound(
    now: Sequence[Letter], back: Iterable[loro.TextDelta]
) -> tuple[list[Letter], TextVersion]:
    """The base that steps back lead to, and today's letters aligned with it."""
    base: list[Letter] = []
    letters: list[Letter] = []
    low, high = [0], [0]

    def kept(letter: Letter, marks: Marks) -> None:
        letters.append(Letter(letter.char, letter.marks, len(base)))
        base.append(Letter(letter.char, marks, len(base)))
        low.append(len(letters))
        high.append(len(letters))

    at = 0
    for step in back:
        if isinstance(step, loro.TextDelta.Retain):
            for letter in now[at : at + step.retain]:
                kept(letter, changed(letter.marks, step.attributes))
            at += step.retain
        elif isinstance(step, loro.TextDelta.Delete):
            gone = now[at : at + step.delete]
            letters += [Letter(letter.char, letter.marks) for letter in gone]
            high[-1] = len(letters)
            at += step.delete
        elif isinstance(step, loro.TextDelta.Insert):
            marks = changed({}, step.attributes)
            for char in step.insert:
                base.append(Letter(char, marks, len(base)))
                low.append(len(letters))
                high.append(len(letters))
    for letter in now[at:]:
        kept(letter, letter.marks)
    return base, TextVersion(letters, low, high)


def advanced(base: Sequence[Letter], steps: Iterable[loro.TextDelta]) -> TextVersion:
    """The version that steps from the base lead to."""
    letters: list[Letter] = []
    low, high = [0], [0]
    at = 0
    for step in steps:
        if isinstance(step, loro.TextDelta.Retain):
            for letter in base[at : at + step.retain]:
                marks = changed(letter.marks, step.attributes)
                letters.append(Letter(letter.char, marks, letter.base))
                low.append(len(letters))
                high.append(len(letters))
            at += step.retain
        elif isinstance(step, loro.TextDelta.Delete):
            at += step.delete
            low += [len(letters)] * step.delete
            high += [len(letters)] * step.delete
        elif isinstance(step, loro.TextDelta.Insert):
            marks = changed({}, step.attributes)
            letters += [Letter(char, marks) for char in step.insert]
            high[-1] = len(letters)
    for letter in base[at:]:
        letters.append(letter)
        low.append(len(letters))
        high.append(len(letters))
    return TextVersion(letters, low, high)


def unchanged(base: list[Letter]) -> TextVersion:
    """The base as a version of itself."""
    places = list(range(len(base) + 1))
    return TextVersion(base, places, places)


def changed(marks: Marks, changes: Mapping[str, Any] | None) -> Marks:
    """Marks after some were set or, where the value is None, taken off."""
    if not changes:
        return marks
    merged = {**marks, **changes}
    return {key: value for key, value in merged.items() if value is not None}
