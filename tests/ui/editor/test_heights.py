"""The tree of heights answers as a plain list would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.ui.editor.heights import Heights

HEIGHTS = st.lists(st.integers(0, 500), max_size=60)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 500)), max_size=20))
def test_sums_follow_every_change(start: list[int], changes: list[tuple[int, int]]) -> None:
    tree, plain = Heights(start), list(start)
    for row, height in changes:
        if row < len(plain):
            assert tree.set(row, height) == height - plain[row]
            plain[row] = height
    assert tree.all() == plain
    assert [tree.top(row) for row in range(len(plain) + 1)] == [
        sum(plain[:row]) for row in range(len(plain) + 1)
    ]
    assert tree.total == sum(plain)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=60), st.integers(-50, 4000))
def test_the_row_at_a_height(heights: list[int], y: int) -> None:
    tree = Heights(heights)
    row = tree.row_at(y)
    if y < 0:
        assert row == 0
    elif y >= sum(heights):
        assert row == len(heights) - 1
    else:
        assert tree.top(row) <= y < tree.top(row + 1)


def test_no_rows() -> None:
    assert Heights().row_at(3) == -1
    assert Heights().total == 0
