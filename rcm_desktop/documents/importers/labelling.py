"""Which of the possible labels are labels: the line must begin something, the count must fit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from rcm_desktop.documents.importers.lines import Role, SourceLine
from rcm_desktop.documents.importers.marks import Count, Marker, marker_at
from rcm_desktop.documents.importers.sentences import (
    ends_clause,
    ends_open,
    ends_sentence,
    in_capitals,
    leads,
    starts_large,
)
from rcm_desktop.documents.importers.wrapping import Wrapping
from rcm_desktop.models.numbering import label_for

_SURE_GLYPHS: Final = "-–—*+o"
_GAP: Final = 3


class Break(IntEnum):
    """How likely a paragraph begins at a line, from the line before alone."""

    NONE = 0
    CLAUSE = 1  # after a comma
    HANGING = 2  # back to the left of a hanging indent
    SENTENCE = 3  # after a full stop, or a line ended early
    BLANK = 4  # after an empty line


@dataclass(frozen=True, slots=True)
class _Candidate:
    position: int
    marker: Marker
    strength: Break


def find_labels(lines: Sequence[SourceLine], wrapping: Wrapping) -> dict[int, Marker]:
    """The labels of the lines that have one, by position."""
    candidates = [
        _Candidate(position, marker, _strength(lines, position, wrapping))
        for position, line in enumerate(lines)
        if (marker := _marker(line)) is not None
    ]
    accepted: dict[int, Marker] = {}
    seen: dict[str, set[int]] = defaultdict(set)
    for index, candidate in enumerate(candidates):
        marker = candidate.marker
        if lines[candidate.position].label:
            good = True
        elif marker.bullet:
            good = _is_bullet(lines, candidate, wrapping)
        else:
            good = _is_counted(lines, candidates, index, seen)
        if good:
            accepted[candidate.position] = marker
            for count in marker.counts:
                seen[marker.scheme(count.counter)].add(count.number)
    return accepted


def _marker(line: SourceLine) -> Marker | None:
    if line.role in (Role.TITLE, Role.SUBTITLE, Role.NOTE):
        return None
    if line.label:
        marker = marker_at(line.label)
        if marker is None or not line.counter:
            return marker
        known = tuple(count for count in marker.counts if count.counter == line.counter)
        return replace(marker, counts=known or marker.counts)
    return marker_at(line.text)


def _strength(lines: Sequence[SourceLine], position: int, wrapping: Wrapping) -> Break:
    line = lines[position]
    if position == 0 or line.blank_before or line.solid or not wrapping.wrapped:
        return Break.BLANK
    before = lines[position - 1]
    if ends_sentence(before.text) or line.page_break:
        return Break.SENTENCE
    if in_capitals(before.text) or before.bold:
        return Break.SENTENCE
    if wrapping.short(before, line) and not ends_open(before.text):
        return Break.SENTENCE
    if position > 1 and line.indent < before.indent:
        return Break.HANGING
    return Break.CLAUSE if ends_clause(before.text) else Break.NONE


def _is_bullet(lines: Sequence[SourceLine], candidate: _Candidate, wrapping: Wrapping) -> bool:
    printed, strength = candidate.marker.printed, candidate.strength
    if printed not in _SURE_GLYPHS:
        return True
    if strength in (Break.NONE, Break.CLAUSE):
        return False
    if printed == "o":  # in Spanish also a word: “… o apátridas”
        line = lines[candidate.position]
        before = lines[candidate.position - 1] if candidate.position else line
        large = starts_large(line.text[candidate.marker.length :])
        return large or (line.indent > 0 and ends_clause(before.text))
    return printed != "—" or strength is Break.BLANK


def _is_counted(
    lines: Sequence[SourceLine],
    candidates: Sequence[_Candidate],
    index: int,
    seen: dict[str, set[int]],
) -> bool:
    candidate = candidates[index]
    marker, strength = candidate.marker, candidate.strength
    if strength is Break.NONE or _runs_in(lines, candidate):
        return False
    follows = [c for c in marker.counts if c.number - 1 in seen[marker.scheme(c.counter)]]
    if follows:
        return True
    if strength is Break.CLAUSE:
        return any(count.number == 1 for count in marker.counts) and _opens_text(lines, candidate)
    if any(count.number == 1 for count in marker.counts):
        return not _capital_letter(marker) or _has_successor(candidates, index)
    if strength < Break.SENTENCE:
        return False
    return _near(marker, seen) or _has_successor(candidates, index) or marker.depth > 1


def _opens_text(lines: Sequence[SourceLine], candidate: _Candidate) -> bool:
    """Whether a first label after a comma stands alone or before a verb (PDF text)."""
    rest = lines[candidate.position].text[candidate.marker.length :]
    return leads(rest) if rest else candidate.marker.token.isdigit()


def _capital_letter(marker: Marker) -> bool:
    """`A. Mayorkas` may be a name."""
    return marker.suffix == "." and not marker.prefix and marker.counts[0].counter in "AI"


def _near(marker: Marker, seen: dict[str, set[int]]) -> bool:
    """Whether the count skips a few numbers, as where an entry was struck out."""
    return any(
        any(
            count.number - step in seen[marker.scheme(count.counter)] for step in range(2, _GAP + 1)
        )
        for count in marker.counts
    )


def _has_successor(candidates: Sequence[_Candidate], index: int) -> bool:
    marker = candidates[index].marker
    wanted = {(marker.scheme(c.counter), c.number + 1) for c in marker.counts}
    return any(
        later.strength >= Break.SENTENCE
        and any((later.marker.scheme(c.counter), c.number) in wanted for c in later.marker.counts)
        for later in candidates[index + 1 : index + 60]
    )


def _runs_in(lines: Sequence[SourceLine], candidate: _Candidate) -> bool:
    """Whether the next letter stands inside the same paragraph: `(i) …; (ii) …` is no list."""
    marker = candidate.marker
    if marker.suffix == "." or lines[candidate.position].label:
        return False
    successors = [_printed(marker, Count(c.counter, c.number + 1)) for c in marker.counts]
    pattern = re.compile(
        r"(?:[;,]|\b(?:and|y|e|or|o))\s+(?:" + "|".join(re.escape(s) for s in successors) + r")\s"
    )
    text = lines[candidate.position].text
    for following in lines[candidate.position + 1 : candidate.position + 12]:
        if following.blank_before or _marker(following) is not None:
            break
        text += " " + following.text
    return bool(pattern.search(text + " "))


def _printed(marker: Marker, count: Count) -> str:
    return label_for(marker.scheme(count.counter), count.number)
