"""The words that a mending stores again: the base of a region, and each wording beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import loro

from rcm_desktop.drafting.conflict_contents import Content, digest
from rcm_desktop.drafting.conflict_regions import wordlike
from rcm_desktop.drafting.stored_runs import COPY, DEL, INS, VOID
from rcm_desktop.drafting.text_versions import Letter, TextVersion, changed

_DRESS: Final = ("bold", "italic", "author")

Marks = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """The places [first, last) of a region in one version."""

    version: TextVersion
    first: int
    last: int


def standing(
    content: Content,
    base: TextVersion,
    sides: Sequence[Side],
    mended: frozenset[str],
    apart: Iterable[tuple[Letter, int]] = (),
) -> list[tuple[Letter, bool]]:
    """The stored letters that stay: a region's text, with all that is suggested about it.

    Beside each letter stands whether it is text, which the alternatives strike. `apart` are
    suggested letters that the version which stands does not have here, each with its gap.
    """
    version = content.version
    others = [side for side in sides if side.version is not version]
    kept = [
        (at, version.letters[at])
        for at in range(content.first, content.last)
        if not version.voids[at] and version.letters[at].ins not in mended
    ]
    everywhere = _struck_throughout(content, base, others, mended)
    found: list[tuple[Letter, bool]] = []
    for at, letter in kept:
        strikes: dict[str, Any] = {}
        if letter.base >= 0:
            for side in others:
                strikes |= _new_strikes(side.version, base, letter.base, mended)
        elif version.looks[at] == "text":
            strikes = {key: letter.ins for key in everywhere if key not in letter.marks}
        marked = Letter(letter.char, changed(letter.marks, strikes), letter.base)
        found.append((marked, version.looks[at] == "text"))
    for letter, gap in apart:
        behind = next((i for i, (other, _) in enumerate(found) if other.base >= gap), len(found))
        found.insert(behind, (letter, False))
    return found


def _new_strikes(
    side: TextVersion, base: TextVersion, k: int, mended: frozenset[str]
) -> dict[str, Any]:
    """Which proposals of one side strike a letter of the base that they did not strike before."""
    if not side.kept(k):
        return {}
    marks = side.letters[side.high[k]].marks
    return {
        key: value
        for key, value in marks.items()
        if key.startswith(DEL)
        and key not in base.letters[k].marks
        and key.removeprefix(DEL) not in mended
    }


def _struck_throughout(
    content: Content, base: TextVersion, others: Sequence[Side], mended: frozenset[str]
) -> set[str]:
    """The other sides' strikes over the whole region: they strike what stands there instead."""
    found: set[str] = set()
    for side in others:
        span = range(gap_at(side.version, side.first), gap_at(side.version, side.last))
        text = [k for k in span if base.looks[k] == "text"]
        strikes = [set(_new_strikes(side.version, base, k, mended)) for k in text]
        found |= set.intersection(*strikes) if strikes else set()
    return found


def gap_at(version: TextVersion, place: int) -> int:
    """Between which letters of the base a place of a version lies."""
    later = (letter.base for letter in version.letters[place:] if letter.base >= 0)
    return next(later, len(version.low) - 1)


def torn(merged: Content, wanted: Content) -> bool:
    """Whether something suggested stands between letters that are one word."""
    return _joints(merged) != _joints(wanted)


def _joints(content: Content) -> list[bool]:
    """For each two neighbouring letters of a word whether nothing shown stands between them."""
    looks = content.version.looks
    shown = [at for at in range(content.first, content.last) if looks[at] != "hidden"]
    text = [i for i, at in enumerate(shown) if looks[at] == "text"]
    letters = content.version.letters
    return [
        second == first + 1
        or not (wordlike(letters[shown[first]].char) and wordlike(letters[shown[second]].char))
        for first, second in pairwise(text)
    ]


def restruck(text: loro.LoroText, merged: Content, stays: Sequence[tuple[Letter, bool]]) -> bool:
    """Let the merged text be struck as it should; whether anything had to be changed."""
    places = [at for at in range(merged.first, merged.last) if merged.version.looks[at] == "text"]
    wrote = False
    wanted = [letter for letter, is_text in stays if is_text]
    if len(places) != len(wanted):
        return False
    for at, letter in zip(places, wanted, strict=True):
        has = merged.version.letters[at].marks
        for key in (has.keys() | letter.marks.keys()) - {COPY, VOID, INS}:
            if key.startswith(DEL) and has.get(key) != letter.marks.get(key):
                value = letter.marks.get(key)
                wrote = True
                if value is None:
                    text.unmark(at, at + 1, key)
                else:
                    text.mark(at, at + 1, key, value)
    return wrote


def passage(
    content: Content, stays: Iterable[tuple[Letter, bool]], anchor: str, peer: int
) -> list[tuple[str, Marks]]:
    """The letters to store with all their marks."""
    name = f"{digest(content.words, content.wordings)}.{digest(anchor, {})}"
    copy = {COPY: f"{name}/{peer:020d}"}
    parts: list[tuple[str, Marks]] = []
    for letter, is_text in stays:
        marks = {k: v for k, v in letter.marks.items() if k not in (VOID, COPY)}
        if is_text:
            marks |= {DEL + proposal: letter.ins for proposal in content.alternatives}
        parts.append((letter.char, marks | copy))
    for proposal, letters in content.alternatives.items():
        for letter in letters:
            marks = {k: v for k, v in letter.marks.items() if k in _DRESS}
            parts.append((letter.char, marks | copy | {INS: proposal}))
    return parts


def put(text: loro.LoroText, first: int, last: int, parts: Sequence[tuple[str, Marks]]) -> None:
    """Void the stored letters [first, last) and store a passage behind them."""
    hide(text, range(first, last))
    if not parts:
        return
    text.insert(last, "".join(char for char, _ in parts))
    there: list[Marks] = []
    for part in text.get_richtext_value():
        there += [part.get("attributes") or {}] * len(part["insert"])
    for start, end, has, wanted in _runs(there[last : last + len(parts)], parts):
        for key in has.keys() - wanted.keys():
            text.unmark(last + start, last + end, key)
        for key, value in wanted.items():
            if has.get(key) != value:
                text.mark(last + start, last + end, key, value)


def _runs(
    has: Sequence[Marks], parts: Sequence[tuple[str, Marks]]
) -> list[tuple[int, int, Marks, Marks]]:
    found: list[tuple[int, int, Marks, Marks]] = []
    for at, (there, (_, wanted)) in enumerate(zip(has, parts, strict=True)):
        if found and found[-1][2] == there and found[-1][3] == wanted:
            found[-1] = (found[-1][0], at + 1, there, wanted)
        else:
            found.append((at, at + 1, there, wanted))
    return found


def hide(text: loro.LoroText, places: Iterable[int]) -> None:
    """Mark stored letters as void."""
    runs: list[list[int]] = []
    for at in places:
        if runs and runs[-1][1] == at:
            runs[-1][1] = at + 1
        else:
            runs.append([at, at + 1])
    for start, end in runs:
        text.mark(start, end, VOID, True)
