"""Whether and where a margin cuts the lines of a file: what tells a short line from a full one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rcm_desktop.documents.importers.lines import SourceLine
from rcm_desktop.documents.importers.marks import marker_at
from rcm_desktop.documents.importers.sentences import (
    ends_open,
    ends_sentence,
    leads,
    starts_small,
)

_WIDEST: Final = 250
_EVIDENCE: Final = 0.08
_FEW: Final = 30
_TIGHT: Final = 0.06
_BEFORE: Final = 0.97
_WELL_BEFORE: Final = 0.85
_ODD: Final = 0.75


@dataclass(frozen=True, slots=True)
class Wrapping:
    """`margin`: a line that could have held the next word within it was ended on purpose.

    `dense` files leave no empty lines between paragraphs (resolutions as PDF text);
    `tight` files have hardly an empty line at all;
    `breaks` says that two blanks at a line's end mean a wanted break, as in Markdown.
    """

    wrapped: bool
    margin: int
    dense: bool
    breaks: bool
    tight: bool = False

    def short(self, line: SourceLine, following: SourceLine) -> bool:
        """Whether a line ends before the margin although the next word had room.

        Where it does not end as a sentence either, it must end well before.
        """
        ended = ends_sentence(line.text) or (self.breaks and line.forced)
        return _reach(line, following) < self.margin * (_BEFORE if ended else _WELL_BEFORE)


def _reach(line: SourceLine, following: SourceLine) -> int:
    width = line.width or line.indent + len(line.text)
    return width + 1 + len(following.text.split(" ", 1)[0])


def measure(lines: Sequence[SourceLine]) -> Wrapping:
    """The wrapping of a file, from the lines that clearly go on with a sentence."""
    pairs = [
        (line, following)
        for line, following in itertools.pairwise(lines)
        if not (following.blank_before or line.solid or following.solid)
        and not (line.cell or following.cell or line.columns or following.columns)
    ]
    reaches = sorted(
        _reach(line, following)
        for line, following in pairs
        if (starts_small(following.text) or ends_open(line.text))
        and not ends_sentence(line.text)
        and not _begins_list(following.text)
    )
    least = 1 if len(lines) <= _FEW else 2
    wrapped = len(reaches) >= max(least, int(len(lines) * _EVIDENCE)) and reaches[-1] <= _WIDEST
    margin = _margin(reaches) if wrapped else 0
    blanks = sum(line.blank_before for line in lines)
    leading = sum(
        leads(following.text) and line.text.endswith((",", ";", ".")) for line, following in pairs
    )
    single = sum(line.forced for line in lines)
    dense = wrapped and leading >= 3 and leading > blanks // 3
    breaks = 0 < single <= len(lines) // 2 and not _padded(lines)
    return Wrapping(wrapped, margin, dense, breaks, blanks <= len(lines) * _TIGHT)


def _begins_list(text: str) -> bool:
    marker = marker_at(text)
    return marker is not None and (not marker.counts or any(c.number == 1 for c in marker.counts))


def _margin(reaches: Sequence[int]) -> int:
    """Nearly the least reach of the lines that go on; a few odd short ones do not count."""
    low = reaches[max(len(reaches) // 10, int(len(reaches) > 4))]
    return max(low, int(reaches[len(reaches) // 2] * _ODD))


def _padded(lines: Sequence[SourceLine]) -> bool:
    """Whether double blanks end lines in the middle of sentences too, as in text from PDF."""
    inside = sum(
        line.forced
        and not following.blank_before
        and (starts_small(following.text) or ends_open(line.text))
        for line, following in itertools.pairwise(lines)
    )
    return inside > 0
