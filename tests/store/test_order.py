"""Places with room in between: always rising, and as few as possible rewritten."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.store.order import SPACING, places

OLD = st.lists(st.none() | st.integers(1, 60), max_size=40).filter(
    lambda before: len({p for p in before if p is not None})
    == sum(p is not None for p in before)
)  # fmt: skip


def _longest_rising_slowly(before: list[int | None]) -> int:
    best: list[int] = []
    for index, place in enumerate(before):
        shorter = [
            best[k]
            for k in range(index)
            if place is not None and before[k] is not None and before[k] < place
        ]
        best.append(0 if place is None else 1 + max(shorter, default=0))
    return max(best, default=0)


@given(before=OLD)
def test_places_always_rise(before: list[int | None]) -> None:
    after = places(before)
    assert len(after) == len(before)
    assert all(a < b for a, b in pairwise([0, *after]))


@given(before=OLD)
def test_as_many_as_possible_stay(before: list[int | None]) -> None:
    wide = [None if place is None else place * SPACING for place in before]
    stayed = sum(a == b for a, b in zip(places(wide), wide, strict=True))
    assert stayed >= _longest_rising_slowly(before)


def test_a_new_block_between_two_moves_neither() -> None:
    first = places([None, None, None])
    assert places([first[0], None, *first[1:]])[::2] == [first[0], first[1]]


def test_writing_at_one_spot_a_thousand_times_keeps_working() -> None:
    stand = places([None, None])
    respread = 0
    for _ in range(1000):
        before = [stand[0], None, *stand[1:]]
        stand = places(before)
        assert all(a < b for a, b in pairwise(stand))
        respread += stand[2:] != before[2:]
    assert respread < 60, "room runs out after some twenty halvings, not at every stroke"
