"""Only what is in sight is laid out, and nothing that is read jumps."""

from __future__ import annotations

from rcm_desktop.models.document import BlockKind as K
from tests.ui.editor.conftest import block

LONG = "words of migrants and of the peoples of the region "


def _many(count: int = 400) -> list:
    return [block(K.PREAMBLE, f"{n} {LONG * (1 + n % 7)}") for n in range(count)]


def test_only_rows_in_sight_are_laid_out(typist_with) -> None:
    typist = typist_with(_many(), ("en",))
    layouts, rows = typist.surface.layouts, typist.surface.rows
    laid = [row for row in range(len(rows)) if layouts.kept(rows.ids[row])]
    seen = typist.surface.scroller.visible()
    assert set(seen) <= set(laid)
    assert len(laid) < len(seen) + 15


def test_scrolling_back_by_pixels_never_jumps(typist_with) -> None:
    typist = typist_with(_many(), ("en",))
    bar, scroller = typist.surface.verticalScrollBar(), typist.surface.scroller
    bar.setValue(bar.maximum() * 2 // 3)
    for _ in range(60):
        row = scroller.visible().start + 1
        block_id, y = typist.surface.rows.ids[row], scroller.y_of(row)
        bar.setValue(bar.value() - 23)
        assert scroller.y_of(typist.surface.rows.row_of(block_id)) == y + 23


def test_the_end_can_be_reached_and_lies_at_the_bottom(typist_with) -> None:
    typist = typist_with(_many(), ("en",))
    bar, scroller = typist.surface.verticalScrollBar(), typist.surface.scroller
    for _ in range(4):
        bar.setValue(bar.maximum())
    last = len(typist.surface.rows) - 1
    bottom = scroller.y_of(last) + scroller.heights[last]
    height = typist.surface.viewport().height()
    assert 0 < bottom < height
    assert height - bottom < typist.surface.page.em * 8


def test_zoom_and_width_keep_what_is_read(typist_with) -> None:
    typist = typist_with(_many(), ("en",))
    surface = typist.surface
    typist.place(200, 0)
    surface.scroller.lift(200)
    y = surface.scroller.y_of(200)
    typist.editor.set_zoom(170)
    assert abs(surface.scroller.y_of(200) - y) <= 1
    typist.editor.resize(700, 500)
    assert abs(surface.scroller.y_of(200) - y) <= 1
    typist.editor.set_view(("en", "es"))
    assert abs(surface.scroller.y_of(200) - y) <= 1


def test_zoom_stays_between_its_limits(typist_with) -> None:
    typist = typist_with(_many(3))
    heard: list[int] = []
    typist.editor.zoomChanged.connect(heard.append)
    typist.editor.set_zoom(1000)
    typist.editor.set_zoom(1)
    typist.editor.action("zoom_reset").trigger()
    typist.editor.action("zoom_in").trigger()
    assert heard == [300, 50, 100, 110]


def test_jumping_brings_a_block_to_the_top(typist_with) -> None:
    typist = typist_with(_many(), ("en",))
    block_id = typist.surface.rows.ids[300]
    typist.editor.jump_to(block_id)
    assert typist.at == (300, "en", 0)
    assert 0 <= typist.surface.scroller.y_of(300) < 100
    typist.editor.jump_to("no such block")
    assert typist.at == (300, "en", 0)
