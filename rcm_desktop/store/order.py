"""Where rows stand, with room in between, so that moving one block rewrites one row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

#: The distance between neighbours; halved at most this many times before all are spread anew.
SPACING = 1 << 20


def places(before: Sequence[int | None]) -> list[int]:
    """Increasing places for rows in their new order; as many as possible stay where they were.

    `before` has each row's old place, or None for a new row.
    """
    known = [place for place in before if place is not None]
    if len(known) == len(before) and all(a < b for a, b in pairwise(known)):
        return known
    staying = _longest_rising(before)
    result = [0] * len(before)
    anchors = [*staying, len(before)]
    last, low = -1, 0
    for anchor in anchors:
        missing = anchor - last - 1
        end = before[anchor] if anchor < len(before) else None
        high = low + (missing + 1) * SPACING if end is None else end
        step = (high - low) // (missing + 1)
        if step < 1:
            return [(number + 1) * SPACING for number in range(len(before))]
        for number in range(missing):
            result[last + 1 + number] = low + (number + 1) * step
        if end is not None:
            result[anchor] = low = end
        last = anchor
    return result


def _longest_rising(before: Sequence[int | None]) -> list[int]:
    """The indexes of the most rows whose old places already rise."""
    ends: list[int] = []
    at: list[int] = []
    previous: list[int] = [-1] * len(before)
    for index, place in enumerate(before):
        if place is None or place < 1:
            continue
        length = bisect_left(ends, place)
        previous[index] = at[length - 1] if length else -1
        if length == len(ends):
            ends.append(place)
            at.append(index)
        else:
            ends[length], at[length] = place, index
    chain: list[int] = []
    index = at[-1] if at else -1
    while index >= 0:
        chain.append(index)
        index = previous[index]
    return chain[::-1]
