"""Where each row of a long page lies: sums of heights that are quick to ask and to correct."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Row heights in whole pixels in a Fenwick tree: O(log n) to change, sum and find."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights: list[int] = []
        self._tree: list[int] = [0]
        self._step = 0
        self.reset(heights)

    def reset(self, heights: Iterable[int]) -> None:
        """Take new heights for all rows, O(n)."""
        self._heights = list(heights)
        sums = list(accumulate(self._heights, initial=0))
        self._tree = [0, *(sums[i] - sums[i & (i - 1)] for i in range(1, len(sums)))]
        self._step = 1 << (len(self._heights).bit_length() - 1) if self._heights else 0

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def all(self) -> list[int]:
        """A copy of every height, in order."""
        return list(self._heights)

    @property
    def total(self) -> int:
        return self.top(len(self._heights))

    def set(self, row: int, height: int) -> int:
        """Change one row's height; returns by how much the rows after it moved."""
        delta = height - self._heights[row]
        if delta:
            self._heights[row] = height
            node = row + 1
            while node < len(self._tree):
                self._tree[node] += delta
                node += node & -node
        return delta

    def top(self, row: int) -> int:
        """The sum of the heights before a row; `row` may be one past the last."""
        total = 0
        while row > 0:
            total += self._tree[row]
            row &= row - 1
        return total

    def row_at(self, y: int) -> int:
        """The row that covers pixel `y`, clamped to the first and last; -1 without rows."""
        if not self._heights:
            return -1
        row, step, rest = 0, self._step, max(0, y)
        while step:
            ahead = row + step
            if ahead < len(self._tree) and self._tree[ahead] <= rest:
                row = ahead
                rest -= self._tree[ahead]
            step >>= 1
        return min(row, len(self._heights) - 1)
