from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.documents.exporters.base import Progress
from rcm_desktop.documents.exporters.look import MARGIN, frames, look_of
from rcm_desktop.documents.exporters.pdf.layout import SetRow, paginate, set_rows
from rcm_desktop.documents.render import render
from rcm_desktop.documents.tree import Row
from rcm_desktop.models.document import Block, BlockKind
from tests.documents.papers import blocks, papers

_HEIGHT = 300.0


def set_row(count: int, *, keep: bool = False) -> SetRow:
    kind = BlockKind.HEADING if keep else BlockKind.PREAMBLE
    row = Row("b", kind, (), keep_with_next=keep)
    return SetRow(row, 1, look_of(kind), (), count)


rows = st.lists(st.builds(set_row, st.integers(1, 45), keep=st.booleans()), max_size=30)


@given(rows)
def test_every_line_stands_once_and_inside_its_page(made: list[SetRow]) -> None:
    pages = paginate(made, _HEIGHT)
    found = [
        (id(part.row), line)
        for page in pages
        for part in page
        for line in range(part.first, part.last)
    ]
    assert found == [(id(row), line) for row in made for line in range(row.count)]
    for page in pages:
        foot = 0.0
        for part in page:
            assert part.down >= foot - 0.01
            foot = part.down + (part.last - part.first) * part.row.look.leading
        assert foot <= _HEIGHT + 0.02
    assert all(pages) or not made


@given(st.lists(st.builds(set_row, st.integers(1, 45)), max_size=30))
def test_no_line_of_a_paragraph_stands_alone(made: list[SetRow]) -> None:
    for page in paginate(made, _HEIGHT):
        for part in page:
            assert part.row.count < 2 or part.last - part.first >= 2


@given(st.integers(0, 24), st.integers(1, 2), st.integers(1, 9))
def test_a_heading_never_ends_a_page(before: int, headings: int, lines: int) -> None:
    made = [set_row(1) for _ in range(before)]
    made += [set_row(1, keep=True) for _ in range(headings)]
    made.append(set_row(lines))
    for page in paginate(made, _HEIGHT)[:-1]:
        assert not page[-1].row.row.keep_with_next


@given(blocks())
def test_lines_stay_in_their_column(made: list[Block]) -> None:
    for languages in (("en",), ("en", "es")):
        document = render(made, languages)
        columns = frames(document, "letter", numbered=False)
        for row in set_rows(document, columns, Progress()):
            for cell, (_, width) in zip(row.cells, columns, strict=True):
                for line in cell.lines:
                    space = cell.label_face.width(" ", row.look.size) + row.look.tracking
                    words = sum(word.width for word in line.words)
                    gaps = (len(line.words) - 1) * (space + line.stretch)
                    assert line.start >= -0.01
                    assert line.start + words + gaps <= width + 1.5


@pytest.mark.parametrize("languages", [("en",), ("es",), ("en", "es"), ("es", "en")])
def test_columns_fill_the_paper_between_its_margins(languages: tuple[str, ...]) -> None:
    document = papers(*languages)  # type: ignore[arg-type]
    for numbered in (False, True):
        columns = frames(document, "letter", numbered=numbered)
        left, width = columns[-1]
        assert left + width == pytest.approx(612 - MARGIN)
        assert len({round(width, 6) for _, width in columns}) == 1


def test_two_languages_share_the_grid_of_a_row() -> None:
    document = papers("en", "es")
    columns = frames(document, "letter", numbered=True)
    for row in set_rows(document, columns, Progress()):
        assert row.count == max(len(cell.lines) for cell in row.cells)
