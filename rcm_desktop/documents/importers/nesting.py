"""The level of every listed entry: by indent, by a change of scheme, by where a count goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rcm_desktop.documents.importers.entries import Entry
from rcm_desktop.documents.importers.marks import Count, Marker
from rcm_desktop.documents.importers.ordinals import ordinal_of
from rcm_desktop.documents.importers.sentences import ends_sentence
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.numbering import MAX_LEVEL, PLAIN

_SLACK: Final = 1
#: Letters within which a name ends in a colon: *Costa Rica: …*
_NAME: Final = 30
#: Columns beyond which a line is set at the right of the page, as places and dates are.
_FARTHEST_INWARD: Final = 24
_MOST_BETWEEN_BULLETS: Final = 2


@dataclass(slots=True)
class _List:
    """A list still open: the scheme it counts by, its indent, the last number printed."""

    scheme: str
    indent: int
    number: int
    ones: bool = False
    size: int = 0


def nest(entries: Sequence[Entry]) -> None:
    """Give level, scheme, number and kind to all labelled entries and the plain ones they own."""
    _Nesting(entries).run()


class _Nesting:
    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._stack: list[_List] = []
        self._closed: dict[str, tuple[int, int]] = {}  # scheme → last number, level
        self._last: Entry | None = None  # the last labelled entry
        self._depth = 0
        self._next = _next_labelled(entries)

    def run(self) -> None:
        for position, entry in enumerate(self._entries):
            if entry.kind in (BlockKind.QUOTE, BlockKind.NOTE):
                continue
            if entry.marker is not None and entry.kind is None:
                self._place(position, entry, entry.marker)
            elif entry.kind is None and ordinal_of(entry.text):
                self._place_ordinal(entry)
            elif entry.kind is not None or not self._owns(position, entry):
                self._close(outer=entry.kind is BlockKind.HEADING)

    def _close(self, *, outer: bool = False) -> None:
        """End all open lists; a heading lets only the outer one go on below it (`outer`)."""
        for level, open_list in enumerate(self._stack):
            if not (outer and level and self._stack[0].scheme == open_list.scheme):
                self._closed[open_list.scheme] = (open_list.number, level)
        self._stack, self._last = [], None

    # -- labelled entries ---------------------------------------------------------------

    def _place(self, position: int, entry: Entry, marker: Marker) -> None:
        found = self._continued(entry, marker)
        if found is not None and not self._opens_below(position, entry, marker):
            level, count = found
            del self._stack[level + 1 :]
        else:
            level, count = self._opened(entry, marker)
        self._record(entry, marker, level, count)

    def _place_ordinal(self, entry: Entry) -> None:
        """PRIMERO.- and its like stay words: a decision without a label of its own."""
        self._close()
        entry.kind, entry.scheme = BlockKind.DECISION, PLAIN
        self._stack = [_List(PLAIN, entry.indent, ordinal_of(entry.text), size=1)]
        self._last = entry

    def _continued(self, entry: Entry, marker: Marker) -> tuple[int, Count] | None:
        """The open list that an entry goes on with, and its number there."""
        best: tuple[int, int, Count] | None = None
        for level in range(len(self._stack) - 1, -1, -1):
            open_list = self._stack[level]
            count = self._fits(open_list, marker, entry)
            if count is None:
                continue
            distance = abs(open_list.indent - entry.indent)
            if best is None or distance < best[0] - _SLACK:
                best = (distance, level, count)
        return None if best is None else (best[1], best[2])

    def _fits(self, open_list: _List, marker: Marker, entry: Entry) -> Count | None:
        near = abs(open_list.indent - entry.indent) <= _SLACK
        if marker.bullet:
            if marker.bullet != open_list.scheme:
                return None
            return Count("", 0) if near or entry.indent < open_list.indent else None
        for count in marker.counts:
            if marker.scheme(count.counter) != open_list.scheme:
                continue
            if count.number == open_list.number + 1:
                return count
            again = open_list.ones or open_list.size == 1
            if count.number == 1 and open_list.number == 1 and near and again:
                return count
        return None

    def _opens_below(self, position: int, entry: Entry, marker: Marker) -> bool:
        """Whether a label that would fit begins a list below instead: `1. … approve:` `1. …`."""
        top = self._stack[-1]
        if marker.bullet:
            return False
        first = any(count.number == 1 for count in marker.counts)
        if not first or self._last is None:
            return False
        roman = self._roman_below(position, marker)
        if roman is not None:
            return roman
        deeper = entry.indent > top.indent + _SLACK
        return deeper or (
            self._last.text.endswith((":", ",")) and self._goes_to_two(position, marker)
        )

    def _roman_below(self, position: int, marker: Marker) -> bool | None:
        """For `(i)` after `(h)`: False if the letters go on, True if Roman numbers begin."""
        readings = {count.counter.lower(): count.number for count in marker.counts}
        if readings.get("i") != 1 or "a" not in readings or self._last is None:
            return None
        following = self._next[position]
        if following is not None and following.marker is not None:
            tokens = following.marker.token.lower()
            if tokens == "ii":
                return True
        return self._last.text.endswith(":") and following is None

    def _goes_to_two(self, position: int, marker: Marker) -> bool:
        following = self._next[position]
        if following is None or following.marker is None:
            return False
        there = {(following.marker.scheme(c.counter), c.number) for c in following.marker.counts}
        return any((marker.scheme(c.counter), 2) in there for c in marker.counts)

    def _opened(self, entry: Entry, marker: Marker) -> tuple[int, Count]:
        """A new list, or an old one begun anew: its level, and the entry's number."""
        count = self._reading(marker)
        scheme = marker.scheme(count.counter)
        if count.number > 1 and self._closed.get(scheme, (0, 0))[0] == count.number - 1:
            self._close()
        while self._stack and self._stack[-1].indent > entry.indent + _SLACK:
            self._stack.pop()
        if not self._stack:
            number, level = self._closed.get(scheme, (0, 0))
            level = level if count.number > 1 and number == count.number - 1 else 0
            level = max(level, marker.depth - 1)
            self._stack = [_List("", entry.indent, 0) for _ in range(level)]
            self._stack.append(_List(scheme, entry.indent, count.number))
            return level, count
        top = self._stack[-1]
        below = entry.indent > top.indent + _SLACK or (
            self._last is not None and self._last.text.endswith((":", ","))
        )
        same = next(
            (i for i in range(len(self._stack) - 1, -1, -1) if self._stack[i].scheme == scheme),
            None,
        )
        if same is not None and (not below or count.number > 1):
            del self._stack[same + 1 :]
            self._stack[same] = _List(scheme, entry.indent, count.number)
            return same, count
        self._stack.append(_List(scheme, entry.indent, count.number))
        return len(self._stack) - 1, count

    @staticmethod
    def _reading(marker: Marker) -> Count:
        """How a label that begins a list is read: the reading that begins one, else the first."""
        if marker.bullet:
            return Count("", 0)
        return next((count for count in marker.counts if count.number == 1), marker.counts[0])

    def _record(self, entry: Entry, marker: Marker, level: int, count: Count) -> None:
        open_list = self._stack[level]
        repeated = open_list.size > 0 and count.number == 1 and open_list.number == 1
        open_list.size += 1
        open_list.ones = open_list.ones or repeated
        open_list.number = count.number
        entry.level = min(level, MAX_LEVEL)
        entry.scheme = marker.scheme(count.counter)
        entry.number = count.number
        entry.ones = repeated
        if marker.bullet:
            entry.kind = BlockKind.BULLET
        else:
            entry.kind = BlockKind.DECISION if level == 0 else BlockKind.ITEM
        self._last = entry

    # -- plain entries --------------------------------------------------------------------

    def _owns(self, position: int, entry: Entry) -> bool:
        """Whether an unlabelled entry belongs to the list around it (seed 002, decision 14)."""
        if self._last is None or not self._stack:
            return False
        following = self._next[position]
        level: int | None = None
        if following is not None and following.marker is not None:
            found = self._continued(following, following.marker)
            if found is not None and not self._first_again(found[1]):
                level = found[0]
            if following.marker.bullet and self._unlabelled_run(position) > _MOST_BETWEEN_BULLETS:
                level = None
        inward = entry.indent - self._stack[-1].indent
        if level is None and 2 <= inward <= _FARTHEST_INWARD:
            level = len(self._stack) - 1
        if level is None and self._is_announced(position):
            level = len(self._stack) - 1
        if level is None:
            return False
        entry.kind, entry.level, entry.scheme = BlockKind.ITEM, min(level + 1, MAX_LEVEL), PLAIN
        return True

    def _is_announced(self, position: int) -> bool:
        """Whether the label above ends in a colon, or goes on so: *as follows:* *Canada: two.*"""
        above, entry = self._entries[position - 1], self._entries[position]
        if not ends_sentence(entry.text):
            return False
        if above is self._last:
            return above.text.endswith(":")
        listed = above.kind is BlockKind.ITEM and above.scheme == PLAIN
        both = ":" in above.text[:_NAME] and ":" in entry.text[:_NAME]
        return listed and (above.text.endswith(";") or both)

    @staticmethod
    def _first_again(count: Count) -> bool:
        return count.number == 1

    def _unlabelled_run(self, position: int) -> int:
        run = 0
        for entry in self._entries[position : position + _MOST_BETWEEN_BULLETS + 1]:
            if entry.marker is not None or entry.kind is not None:
                break
            run += 1
        return run


def _next_labelled(entries: Sequence[Entry]) -> list[Entry | None]:
    """For every entry the next labelled one, if no heading or chapeau stands between."""
    result: list[Entry | None] = [None] * len(entries)
    following: Entry | None = None
    for position in range(len(entries) - 1, -1, -1):
        result[position] = following
        entry = entries[position]
        if entry.kind in (BlockKind.QUOTE, BlockKind.NOTE):
            continue
        if entry.kind is not None:
            following = None
        elif entry.marker is not None:
            following = entry
    return result
