"""One text that both sides of a meeting changed: its four versions, and where they agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import loro

from rcm_desktop.drafting.conflict_contents import Content, content
from rcm_desktop.drafting.conflict_passages import Side, gap_at
from rcm_desktop.drafting.conflict_regions import (
    Region,
    edits,
    lone_regions,
    places,
    regions,
    zoned,
)
from rcm_desktop.drafting.meeting import Meeting, Vector
from rcm_desktop.drafting.shared_passages import CAME, agreed
from rcm_desktop.drafting.stored_runs import VOID
from rcm_desktop.drafting.text_versions import (
    Letter,
    TextVersion,
    advanced,
    changed,
    letters_of,
    rewound,
    unchanged,
)
from rcm_desktop.models.negotiation import Record

CONFLICT: Final = "conflict"  # the detail by which a proposal says that a meeting made it


@dataclass(frozen=True, slots=True)
class Sided:
    """One side of a region: what it reads there, and which operations are that side's."""

    side: Side
    seen: Vector
    content: Content


@dataclass
class MetText:
    """A text as the base, either side and the merged replica have it.

    `mended` are proposals that a mending since the base has written.
    """

    name: str
    handle: loro.LoroText
    meeting: Meeting
    base: TextVersion
    merged: TextVersion
    left: TextVersion
    right: TextVersion
    zones: list[tuple[int, int]]  # where the base holds what both sides mended alike
    mended: frozenset[str] = frozenset()
    signed: bool = False

    def judge(self, record: Record) -> None:
        """Tell what was decided; on the wordings of this meeting nothing is yet."""
        came = {
            letter.ins
            for version in (self.left, self.right)
            for letter in version.letters
            if letter.base == CAME and letter.ins in record.proposals
        }
        self.mended = frozenset(p for p in came if record.proposals[p].details.get(CONFLICT))
        if self.mended:
            acts = (act for act in record.acts.values() if act.on not in self.mended)
            record = Record(record.proposals, acts)
        for version in (self.base, self.merged, self.left, self.right):
            version.record = record

    def bring_back(self) -> bool:
        """Show what the other side hid unawares: words typed within letters that it hid."""
        found = []
        for version, seen in ((self.left, self.meeting.left), (self.right, self.meeting.right)):
            mine = [letter for letter in version.letters if letter.base == CAME]
            here = [at for at, key in sorted(self.ids.items()) if seen.includes_id(key)]
            if len(mine) == len(here):
                found += [at for at, letter in zip(here, mine, strict=True) if not letter.void]
        found = [at for at in found if self.merged.letters[at].void]
        for at in found:
            letter = self.merged.letters[at]
            self.merged.letters[at] = Letter(
                letter.char, changed(letter.marks, {VOID: None}), letter.base
            )
            self.handle.unmark(at, at + 1, VOID)
        return bool(found)

    def regions(self) -> list[Region]:
        """Where both sides changed the same words, or one those that the other would change."""
        ours = zoned(self.base, edits(self.base, self.left))
        theirs = zoned(self.base, edits(self.base, self.right))
        found = regions(ours, theirs)
        found += lone_regions(self.base, (self.left, ours), (self.right, theirs), found, self.zones)
        return sorted(found, key=lambda region: (region.start, region.end))

    @cached_property
    def ids(self) -> dict[int, loro.ID]:
        """The ids of the merged letters that came since the base, by their places."""
        found = {}
        for at, letter in enumerate(self.merged.letters):
            if letter.base == CAME:
                cursor = self.handle.get_cursor(at, loro.Side.Middle)
                if cursor is not None and cursor.id is not None:
                    found[at] = cursor.id
        return found

    def anchor(self, at: int) -> str:
        """The name of the letter at a place of the merged text."""
        cursor = self.handle.get_cursor(at, loro.Side.Middle) if at < len(self.handle) else None
        key = cursor.id if cursor else None
        return f"{key.counter}@{key.peer}" if key else "end"

    def sided(self, region: Region, *, left: bool) -> Sided:
        """What one side has in a region."""
        version, seen, members = (
            (self.left, self.meeting.left, region.left)
            if left
            else (self.right, self.meeting.right, region.right)
        )
        span = places(version, region.start, region.end, members)
        return Sided(Side(version, *span), seen, self.content(version, region, *span))

    def content(self, version: TextVersion, region: Region, first: int, last: int) -> Content:
        """What a version has for a region at [first, last)."""
        return content(version, first, last, self.mended, alone=self._nothing_stood(region))

    def _nothing_stood(self, region: Region) -> bool:
        """Whether words only came in, at a place where the base has none."""
        if "text" in self.base.looks[region.start : region.end]:
            return False
        for version, members in ((self.left, region.left), (self.right, region.right)):
            for at in range(*places(version, region.start, region.end, members)):
                if version.looks[at] == "text" and version.letters[at].passage:
                    return False
        return True

    def merged_places(self, region: Region, sides: Iterable[Sided]) -> tuple[int, int]:
        """Where the letters of a region lie in the merged text."""
        merged = self.merged
        found = [
            at
            for at in range(merged.low[region.start], merged.high[region.end])
            if region.start <= merged.letters[at].base < region.end
        ]
        for sided in sides:
            found += self.came(sided)
        if not found:
            return merged.low[region.end], merged.low[region.end]
        return min(found), max(found) + 1

    def came(self, sided: Sided) -> list[int]:
        """Where in the merged text those letters lie that a side has put into its stretch.

        They stand there in the same order, beside letters that the other side took out: only
        the letters themselves tell where.
        """
        letters, side = sided.side.version.letters, sided.side
        found = [at for at, key in sorted(self.ids.items()) if sided.seen.includes_id(key)]
        before = sum(letter.base == CAME for letter in letters[: side.first])
        inside = sum(letter.base == CAME for letter in letters[side.first : side.last])
        return found[before : before + inside]

    def apart(
        self, wanted: Content, merged: Content, sides: Iterable[Sided]
    ) -> list[tuple[Letter, int]]:
        """Suggested letters of a region that are not in the version whose text stands."""
        there = {
            at for sided in sides if sided.side.version is wanted.version for at in self.came(sided)
        }
        letters = self.merged.letters
        return [
            (letters[at], gap_at(self.merged, at))
            for at in range(merged.first, merged.last)
            if letters[at].base == CAME
            and at not in there
            and letters[at].ins not in ("", *self.mended)
            and not self.merged.voids[at]
            and self.merged.looks[at] != "text"
        ]


def met_texts(doc: loro.LoroDoc, names: Iterable[str], meeting: Meeting) -> Iterator[MetText]:
    """The texts of these names in the versions of a meeting."""
    now = doc.oplog_frontiers
    base, left, right = (
        doc.vv_to_frontiers(version) for version in (meeting.base, meeting.left, meeting.right)
    )
    back, there, here = _steps(doc, now, base), _steps(doc, base, left), _steps(doc, base, right)
    for name in names:
        handle = doc.get_text(name)
        letters = letters_of(handle.get_richtext_value())
        origin, merged = rewound(letters, back.get(name, []))
        (common, ours, theirs, now_here), zones = agreed(
            unchanged(origin),
            advanced(origin, there.get(name, [])),
            advanced(origin, here.get(name, [])),
            merged,
        )
        yield MetText(name, handle, meeting, common, now_here, ours, theirs, zones)


def _steps(
    doc: loro.LoroDoc, start: loro.Frontiers, end: loro.Frontiers
) -> Mapping[str, list[loro.TextDelta]]:
    return {
        container.name: diff.diff
        for container, diff in doc.diff(start, end).get_diff()
        if isinstance(diff, loro.Diff.Text) and isinstance(container, loro.ContainerID.Root)
    }
