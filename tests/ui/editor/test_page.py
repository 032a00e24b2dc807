"""Paper, gutter and columns stay in the window and in order at every width and zoom."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.editor.page import lay_page
from rcm_desktop.ui.editor.page_font import page_font


def test_pages(qtbot: QtBot) -> None:
    fonts = {zoom: page_font(zoom) for zoom in (50, 100, 300)}

    @given(
        st.integers(300, 4000),
        st.sampled_from((("en",), ("es",), ("en", "es"))),
        st.sampled_from(sorted(fonts)),
    )
    def check(width: int, languages: tuple, zoom: int) -> None:
        page = lay_page(width, languages, fonts[zoom])
        assert page.left >= 0
        assert [column.lang for column in page.columns] == list(languages)
        assert all(column.width >= 40 for column in page.columns)
        assert page.left + page.gutter <= page.columns[0].x + 1
        last = page.columns[-1]
        if width >= 600 and zoom < 300:
            assert page.right <= width
            assert last.x + last.width < page.right
        for column in page.columns:
            assert page.column_at(column.x + column.width / 2) == column
        assert page.in_gutter(page.left + 2)
        assert not page.in_gutter(page.columns[0].x + 2)

    check()


def test_a_line_is_no_longer_than_can_be_read(qtbot: QtBot) -> None:
    page = lay_page(4000, ("en",), page_font(100))
    assert page.columns[0].width < page.em * 40
    assert abs((page.left + page.right) - 4000) <= 1, "centred"
