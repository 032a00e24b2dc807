"""Where two sides changed the same words: their edits, widened to words, joined into regions.

Edits of the text count: words that came in or went, and what a side's own mending did.
Suggested words do not; they are attributed already.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from rcm_desktop.drafting.stored_runs import DEL
from rcm_desktop.drafting.text_versions import Letter, TextVersion


@dataclass(slots=True)
class Edit:
    """One side's edit, in places of the base; `passages` are those that it restored."""

    start: int
    end: int
    inserts: bool = False
    typed: str = ""  # the words of an edit that only inserts, at one place
    mends: bool = False  # the side's own mending hid words and stored them again
    passages: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch [start, end) of the base that both sides changed, with the edits of each."""

    start: int
    end: int
    left: tuple[Edit, ...]
    right: tuple[Edit, ...]


def wordlike(char: str) -> bool:
    """Whether a character is part of a word, as an accent, a hyphen and an apostrophe are."""
    return char.isalnum() or char in "_'’-\u2010\u2011" or unicodedata.category(char)[0] == "M"


def edits(base: TextVersion, side: TextVersion) -> list[Edit]:
    """What a side did to the text, widened to whole words."""
    found: list[Edit] = []
    run: _Running | None = None
    for k in range(len(base.letters) + 1):
        came = [side.letters[at] for at in side.came(k) if _is_edit(side, at)]
        if came:
            run = run or _Running(k)
            run.insert(k, came)
        if k == len(base.letters):
            break
        was_text = base.looks[k] == "text"
        if was_text and not _stays(side, k):
            run = run or _Running(k)
            run.delete(k, base.letters[k].char, hidden=side.kept(k))
        elif was_text and run:
            found += run.widened(base, side)
            run = None
    if run:
        found += run.widened(base, side)
    return found


def suggestions(base: TextVersion, side: TextVersion) -> list[Edit]:
    """What a side struck or put in as suggestions."""
    found: list[Edit] = []
    for k in range(len(base.letters) + 1):
        came = (side.letters[at] for at in side.came(k))
        if any(letter.ins and not letter.passage for letter in came):
            found.append(Edit(k, k, inserts=True))
        if k < len(base.letters) and side.kept(k):
            new = side.letters[side.high[k]].marks.keys() - base.letters[k].marks.keys()
            if any(key.startswith(DEL) for key in new):
                found.append(Edit(k, k + 1))
    return found


def suggested_about(found: Sequence[Edit], suggested: Sequence[Edit]) -> list[Edit]:
    """The edits of one side about words of which the other side suggested something."""
    return [
        edit
        for edit in found
        if any(
            (edit.start < other.end and other.start < edit.end)
            or (other.inserts and edit.start <= other.start <= edit.end)
            or (edit.start == edit.end and other.start < edit.start < other.end)
            or (edit.start == edit.end == other.end and _goes_on_struck(other, suggested))
            for other in suggested
        )
    ]


def lone_regions(
    base: TextVersion,
    left: tuple[TextVersion, list[Edit]],
    right: tuple[TextVersion, list[Edit]],
    known: Sequence[Region],
    zones: Sequence[tuple[int, int]],
) -> list[Region]:
    """Where one side changed what the other one suggested about, or both hold copies of."""
    taken = {id(edit) for region in known for edit in (*region.left, *region.right)}
    found = []
    for (_, mine), (other, _), is_left in ((left, right, True), (right, left, False)):
        free = [edit for edit in mine if id(edit) not in taken]
        about = suggested_about(free, suggestions(base, other)) if free else []
        about += [
            edit
            for edit in free
            if edit not in about
            and any(edit.start < end and start < edit.end for start, end in zones)
        ]
        for edit in about:
            sides = ((edit,), ()) if is_left else ((), (edit,))
            found.append(Region(edit.start, edit.end, *sides))
    return found


def _goes_on_struck(struck: Edit, suggested: Sequence[Edit]) -> bool:
    """Whether the letter behind a struck one is struck too."""
    return any(other.start == struck.end and not other.inserts for other in suggested)


def _is_edit(side: TextVersion, at: int) -> bool:
    letter = side.letters[at]
    if letter.base < -1:  # a spare copy of what the base holds
        return False
    return letter.void or bool(letter.passage) or side.looks[at] == "text"


def _stays(side: TextVersion, k: int) -> bool:
    return side.kept(k) and side.looks[side.high[k]] == "text"


class _Running:
    """An edit that is being read, with the letters at its borders."""

    def __init__(self, start: int) -> None:
        self.edit = Edit(start, start)
        self._inserted = ""
        self._deleted = ""
        self._typed: dict[int, str] = {}  # at which gaps words came, and nothing else

    def insert(self, k: int, letters: Sequence[Letter]) -> None:
        self.edit.end = max(self.edit.end, k)
        self.edit.inserts = True
        self.edit.passages |= {letter.passage for letter in letters if letter.passage}
        words = "".join(letter.char for letter in letters)
        self._inserted += words
        if not any(letter.passage for letter in letters):
            self._typed[k] = "".join(letter.char for letter in letters if not letter.void)

    def delete(self, k: int, char: str, *, hidden: bool) -> None:
        self.edit.end = k + 1
        self._deleted += char
        self.edit.mends = self.edit.mends or hidden

    def widened(self, base: TextVersion, side: TextVersion) -> list[Edit]:
        """The edit; words typed beside what the side has mended are one of their own."""
        apart = []
        for gap in (self.edit.start, self.edit.end):
            if self.edit.mends and self.edit.start < self.edit.end and self._typed.get(gap):
                apart.append(_widened(base, Edit(gap, gap, inserts=True), [self._typed.pop(gap)]))
        if self.edit.start == self.edit.end and not self.edit.passages:
            self.edit.typed = self._inserted
        sides = [part for part in (self._inserted, self._deleted) if part]
        return [_widened(base, self.edit, sides if not apart else [self._deleted or " "]), *apart]


def _widened(base: TextVersion, edit: Edit, sides: Sequence[str]) -> Edit:
    if any(wordlike(part[0]) for part in sides):
        edit.start = _reach(base, edit.start, -1)
    if any(wordlike(part[-1]) for part in sides):
        edit.end = _reach(base, edit.end, 1)
    return edit


def _reach(base: TextVersion, place: int, step: int) -> int:
    """The border of the word that goes on from a place, hidden letters passed over."""
    at = place - 1 if step < 0 else place
    while 0 <= at < len(base.letters):
        if base.looks[at] == "text":
            if not wordlike(base.letters[at].char):
                break
            place = at if step < 0 else at + 1
        at += step
    return place


def zoned(base: TextVersion, found: list[Edit]) -> list[Edit]:
    """Edits that restore a passage anew reach over all of it, where the base has it already."""
    zones: dict[str, tuple[int, int]] = {}
    for k, letter in enumerate(base.letters):
        if letter.passage:
            zones[letter.passage] = (zones.get(letter.passage, (k, k))[0], k + 1)
    for edit in found:
        for start, end in (zones[name] for name in edit.passages if name in zones):
            edit.start, edit.end = min(edit.start, start), max(edit.end, end)
    return found


def regions(left: Sequence[Edit], right: Sequence[Edit]) -> list[Region]:
    """The stretches that both sides changed, the first one first."""
    groups: list[list[tuple[Edit, bool]]] = []
    marked = [(edit, True) for edit in left] + [(edit, False) for edit in right]
    for item in sorted(marked, key=lambda pair: (pair[0].start, pair[0].end)):
        near = [group for group in groups if any(_meet(item[0], other) for other, _ in group)]
        groups = [group for group in groups if group not in near]
        groups.append([member for group in near for member in group] + [item])
    groups = _overlapping_joined(groups)
    found = []
    for group in groups:
        ours = tuple(edit for edit, is_left in group if is_left)
        theirs = tuple(edit for edit, is_left in group if not is_left)
        if ours and theirs:
            start, end = _span(group)
            found.append(Region(start, end, ours, theirs))
    return sorted(found, key=lambda region: (region.start, region.end))


def _meet(one: Edit, other: Edit) -> bool:
    if one.passages & other.passages:
        return True
    if one.start < other.end and other.start < one.end:
        return True
    if _stand_side_by_side(one, other):
        return False
    touching = one.start == other.end or other.start == one.end
    beside = one.mends != other.mends  # typed next to words that were only stored again
    return touching and one.inserts and other.inserts and not beside


def _stand_side_by_side(one: Edit, other: Edit) -> bool:
    """Whether both put whole words of their own between the same two: neither changes any.

    Words that run into one another, and the same words twice, do not stand side by side.
    """
    if not one.start == one.end == other.start == other.end or one.mends or other.mends:
        return False
    if not (one.typed and other.typed) or one.typed.strip() == other.typed.strip():
        return False
    return _parted(one.typed, other.typed) and _parted(other.typed, one.typed)


def _parted(first: str, second: str) -> bool:
    return first[-1].isspace() or second[0].isspace()


def _overlapping_joined(groups: list[list[tuple[Edit, bool]]]) -> list[list[tuple[Edit, bool]]]:
    """Groups that a shared passage made so wide that they overlap, as one."""
    result: list[list[tuple[Edit, bool]]] = []
    for group in sorted(groups, key=_span):
        if result and _span(group)[0] < _span(result[-1])[1]:
            result[-1] += group
        else:
            result.append(group)
    return result


def _span(group: Sequence[tuple[Edit, bool]]) -> tuple[int, int]:
    return min(edit.start for edit, _ in group), max(edit.end for edit, _ in group)


def places(version: TextVersion, start: int, end: int, members: Sequence[Edit]) -> tuple[int, int]:
    """Where [start, end) of the base lies in a version; with what its edits put at the borders."""
    at_start = any(edit.inserts and edit.start == start for edit in members)
    at_end = any(edit.inserts and edit.end == end for edit in members)
    first = version.low[start] if at_start else version.high[start]
    last = version.high[end] if at_end else version.low[end]
    return first, max(first, last)
