"""Which running list of a word processor counts each entry of a draft.

A word processor counts by its own rule: an entry adds one to its level, and all
deeper levels start anew. Our rule (models/numbering.py) also restarts, continues and
starts where it is told to. This file splits a draft's entries into as few lists as
make both rules print the same label everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rcm_desktop.documents.tree import NO_LIST
from rcm_desktop.models.numbering import is_counted


@dataclass(frozen=True, slots=True)
class Entry:
    """What decides an entry's list; `scheme` is empty for paragraphs without a label."""

    level: int
    scheme: str
    number: int


@dataclass(slots=True)
class _Running:
    """A list as the word processor sees it: how each level counts and where it stands."""

    id: int
    top: int
    schemes: dict[int, str] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def takes(self, entry: Entry) -> bool:
        if entry.level < self.top:
            return False
        if self.schemes.get(entry.level, entry.scheme) != entry.scheme:
            return False
        if not is_counted(entry.scheme):
            return True
        if entry.level in self.counts:
            return self.counts[entry.level] + 1 == entry.number
        if any(level > entry.level for level in self.counts):
            # LibreOffice, unlike Word, counts a level that was jumped over as begun
            return False
        return self.starts.get(entry.level, entry.number) == entry.number

    def count(self, entry: Entry) -> None:
        self.schemes.setdefault(entry.level, entry.scheme)
        self.starts.setdefault(entry.level, max(entry.number, 1))
        self.counts = {level: n for level, n in self.counts.items() if level < entry.level}
        self.counts[entry.level] = entry.number


def assign_lists(entries: Iterable[Entry]) -> list[int]:
    """The list id of every entry, from 1 up; `NO_LIST` where the scheme is empty. O(n)."""
    running: dict[int, _Running] = {}  # the list that last counted at each level
    ids: list[int] = []
    opened = 0
    for entry in entries:
        if not entry.scheme:
            ids.append(NO_LIST)
            continue
        found = next(
            (
                running[level]
                for level in range(entry.level, -1, -1)
                if level in running and running[level].takes(entry)
            ),
            None,
        )
        if found is None:
            opened += 1
            found = _Running(opened, entry.level)
        found.count(entry)
        running[entry.level] = found
        ids.append(found.id)
    return ids
