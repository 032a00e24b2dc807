"""Labels follow from the structure, in every way the Conference counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.numbering import SCHEMES, labels, letters, numbers, roman

D, N, B = BlockKind.DECISION, BlockKind.ITEM, BlockKind.BULLET
H, P = BlockKind.HEADING, BlockKind.PREAMBLE


def line(kind: BlockKind, level: int = 0, scheme: str = "", start: int | None = None) -> Block:
    return Block("b", kind, {}, level, scheme, start)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([line(D), line(D), line(D)], ["1.", "2.", "3."]),
        ([line(D), line(N, 1), line(N, 1), line(D), line(N, 1)], ["1.", "a.", "b.", "2.", "a."]),
        # two paragraphs under decision 14 do not stop the count (seed 002)
        ([line(D, start=14), line(N, 1, "plain"), line(D)], ["14.", "", "15."]),
        # each section counts from 1 (seed 004)
        ([line(D), line(H), line(D)], ["1.", "", "1."]),
        # digits under bullets start anew under the next bullet (seed 000)
        (
            [line(B), line(N, 1, "1."), line(N, 1, "1."), line(B), line(N, 1, "1.")],
            ["•", "1.", "2.", "•", "1."],
        ),
        # digits on both levels (seed 004)
        ([line(D), line(N, 1, "1."), line(D), line(N, 1, "1.")], ["1.", "1.", "2.", "1."]),
        ([line(D), line(H), line(D, start=0)], ["1.", "", "2."]),
        ([line(D), line(P), line(D), line(P), line(D, start=1)], ["1.", "", "2.", "", "1."]),
        ([line(N, 1, "(a)"), line(N, 2, "(i)"), line(N, 2, "(i)")], ["(a)", "(i)", "(ii)"]),
        ([line(D, scheme="1)"), line(N, 1, "a)")], ["1)", "a)"]),
        ([line(BlockKind.ANNEX), line(BlockKind.QUOTE), line(BlockKind.ANNEX)], ["1.", "", "2."]),
    ],
)
def test_labels(blocks: list[Block], expected: list[str]) -> None:
    assert labels(blocks) == expected


def test_romans_and_letters() -> None:
    assert [roman(n) for n in (1, 4, 9, 12, 17, 40, 1996)] == [
        "i", "iv", "ix", "xii", "xvii", "xl", "mcmxcvi",
    ]  # fmt: skip
    assert [letters(n) for n in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    with pytest.raises(ValueError, match="0"):
        roman(0)
    with pytest.raises(ValueError, match="0"):
        letters(0)


LINE = st.builds(
    line,
    st.sampled_from(list(BlockKind)),
    st.integers(0, 4),
    st.sampled_from(["", "plain", *SCHEMES]),
    st.sampled_from([None, None, None, 0, 1, 5]),
)


@given(st.lists(LINE, max_size=30))
def test_every_count_goes_up_by_one_or_starts(blocks: list[Block]) -> None:
    found = numbers(blocks)
    assert len(found) == len(blocks)
    for block, number, label in zip(blocks, found, labels(blocks), strict=True):
        assert number >= 0
        if not block.listed or block.scheme == "plain":
            assert (number, label) == (0, "")
        elif block.start:
            assert number in (0, block.start)
