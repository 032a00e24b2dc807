"""Passages that both sides of a meeting have restored alike: they are common ground.

Two laptops that met the same conflict wrote the same passage, each its own copy. What was
changed since on either side is told apart from it by letting the passage be part of the base.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from rcm_desktop.drafting.stored_runs import COPY, VOID
from rcm_desktop.drafting.text_versions import Letter, TextVersion, unchanged

CAME: Final = -1
SPARE: Final = -2  # a letter of a copy beside the one that counts

Versions = tuple[TextVersion, TextVersion, TextVersion, TextVersion]


@dataclass(frozen=True, slots=True)
class _Copy:
    """Where one version has a passage: the gap of the base, and its letters' places there."""

    gap: int
    places: tuple[int, ...]


def agreed(
    base: TextVersion, left: TextVersion, right: TextVersion, merged: TextVersion
) -> tuple[Versions, list[tuple[int, int]]]:
    """The four versions over a base that holds what both sides have mended alike.

    Beside them stands where in the base the shared passages lie.
    """
    copies = [_copies(version) for version in (left, right, merged)]
    names = _in_order([name for name in copies[0] if _alike(name, copies)], copies)
    both_void = {k for k in range(len(base.letters)) if _void_in(left, k) and _void_in(right, k)}
    if not names and not both_void:
        return (base, left, right, merged), []
    canon = {name: _canon(name, left, right, copies) for name in names}
    letters: list[Letter] = []
    moved: list[int] = []  # of each gap of the old base, where it begins in the new one
    where: dict[str, int] = {}
    for k in range(len(base.letters) + 1):
        moved.append(len(letters))
        for name in (name for name in names if copies[0][name].gap == k):
            where[name] = len(letters)
            letters += canon[name]
        if k < len(base.letters):
            old = base.letters[k]
            letters.append(Letter(old.char, {**old.marks, VOID: True}) if k in both_void else old)
    letters = [Letter(letter.char, letter.marks, k) for k, letter in enumerate(letters)]
    sizes = {name: len(canon[name]) for name in names}
    renewed = [
        _renewed(version, found, canon, where, moved, sizes)
        for version, found in zip((left, right, merged), copies, strict=True)
    ]
    zones = [(where[name], where[name] + sizes[name]) for name in names]
    return (unchanged(letters), renewed[0], renewed[1], renewed[2]), zones


def _void_in(version: TextVersion, k: int) -> bool:
    return version.kept(k) and version.letters[version.high[k]].void


def _copies(version: TextVersion) -> dict[str, _Copy]:
    """The copies that count among the passages which came since the base."""
    chosen: dict[str, str] = {}
    for letter in version.letters:
        if letter.base == CAME and letter.passage and not letter.void:
            copy = str(letter.marks[COPY])
            chosen[letter.passage] = min(chosen.get(letter.passage, copy), copy)
    if not chosen:
        return {}
    places: dict[str, list[tuple[int, int]]] = {}
    for gap in range(len(version.low)):
        for at in version.came(gap):
            letter = version.letters[at]
            if letter.passage and chosen.get(letter.passage) == letter.marks[COPY]:
                places.setdefault(letter.passage, []).append((gap, at))
    return {
        name: _Copy(found[0][0], tuple(at for _, at in found))
        for name, found in places.items()
        if len({gap for gap, _ in found}) == 1
    }


def _alike(name: str, copies: Sequence[dict[str, _Copy]]) -> bool:
    """Whether all have the passage between the same letters of the base."""
    return len({found[name].gap if name in found else -1 for found in copies}) == 1


def _in_order(names: list[str], copies: Sequence[dict[str, _Copy]]) -> list[str]:
    """The passages that stand in one order everywhere."""
    kept: list[str] = []
    for name in sorted(names, key=lambda name: copies[0][name].places):
        if not kept or all(found[kept[-1]].places[-1] < found[name].places[0] for found in copies):
            kept.append(name)
    return kept


def _canon(
    name: str, left: TextVersion, right: TextVersion, copies: Sequence[dict[str, _Copy]]
) -> list[Letter]:
    """The passage as it was restored: of two copies the one that lost fewer letters since."""
    found = [
        [version.letters[at] for at in copies[n][name].places]
        for n, version in ((0, left), (1, right))
    ]
    return min(found, key=lambda letters: (-len(letters), _keys(letters)))


def _keys(letters: Sequence[Letter]) -> list[tuple[str, str]]:
    return [(letter.char, letter.ins) for letter in letters]


def _renewed(
    version: TextVersion,
    copies: dict[str, _Copy],
    canon: dict[str, list[Letter]],
    where: dict[str, int],
    moved: Sequence[int],
    sizes: dict[str, int],
) -> TextVersion:
    """A version aligned with the wider base."""
    known: dict[int, int] = {}  # places of letters of the passages, and where the base has them
    for name, letters in canon.items():
        mine = [version.letters[at] for at in copies[name].places]
        matcher = SequenceMatcher(None, _keys(letters), _keys(mine), autojunk=False)
        for block in matcher.get_matching_blocks():
            for step in range(block.size):
                known[copies[name].places[block.b + step]] = where[name] + block.a + step
    found: list[Letter] = []
    slots: list[int] = []  # twice the gap for what came, one more for letters of the base
    for gap in range(len(version.low)):
        now = moved[gap]
        for at in version.came(gap):
            letter = version.letters[at]
            if at in known:
                found.append(Letter(letter.char, letter.marks, known[at]))
                slots.append(2 * known[at] + 1)
                now = known[at] + 1
            else:
                spare = letter.passage in canon and at not in copies[letter.passage].places
                found.append(Letter(letter.char, letter.marks, SPARE if spare else CAME))
                slots.append(2 * now)
        if gap + 1 < len(version.low) and version.kept(gap):
            letter = version.letters[version.high[gap]]
            base = moved[gap] + _within(gap, moved, where, sizes)
            found.append(Letter(letter.char, letter.marks, base))
            slots.append(2 * base + 1)
    total = len(moved) - 1 + sum(sizes.values())
    low = [bisect_left(slots, 2 * k) for k in range(total + 1)]
    high = [bisect_left(slots, 2 * k + 1) for k in range(total + 1)]
    return TextVersion(found, low, high)


def _within(gap: int, moved: Sequence[int], where: dict[str, int], sizes: dict[str, int]) -> int:
    """How many letters of passages the wider base has between a gap and the letter behind it."""
    return sum(size for name, size in sizes.items() if moved[gap] <= where[name] < moved[gap + 1])
