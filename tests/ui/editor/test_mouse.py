"""Clicks, drags and the gutter."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rcm_desktop.models.document import BlockKind as K
from rcm_desktop.ui.editor.positions import Position
from tests.ui.editor.conftest import Typist, block

LEFT = Qt.MouseButton.LeftButton
LONG = "words of migrants and of the peoples of the region "


def point(typist: Typist, row: int, offset: int, lang: str = "en") -> QPoint:
    at = Position(typist.surface.rows.ids[row], lang, offset)  # type: ignore[arg-type]
    return typist.surface.scroller.caret_rect(at).center().toPoint()


def test_a_click_places_the_caret_in_its_column(typist: Typist) -> None:
    QTest.mouseClick(typist.surface.viewport(), LEFT, pos=point(typist, 1, 9, "es"))
    assert typist.at == (1, "es", 9)


def test_a_click_beside_a_line_goes_to_its_end(typist: Typist) -> None:
    spot = point(typist, 3, 20)
    QTest.mouseClick(typist.surface.viewport(), LEFT, pos=spot + QPoint(90, 0))
    assert typist.at == (3, "en", 20)


def test_a_click_on_the_empty_paper_goes_to_the_end(typist: Typist) -> None:
    spot = QPoint(point(typist, 5, 0).x(), typist.surface.viewport().height() - 30)
    QTest.mouseClick(typist.surface.viewport(), LEFT, pos=spot)
    assert typist.at == (5, "en", 14)


def test_double_click_takes_a_word_triple_a_block(typist: Typist) -> None:
    viewport, spot = typist.surface.viewport(), point(typist, 1, 12)
    QTest.mouseClick(viewport, LEFT, pos=spot)
    QTest.mouseDClick(viewport, LEFT, pos=spot)
    assert [(s.start, s.end) for s in typist.surface.caret.segments()] == [(10, 13)]
    QTest.mouseClick(viewport, LEFT, pos=spot)
    assert [(s.start, s.end) for s in typist.surface.caret.segments()] == [(0, 34)]


def test_dragging_selects_across_blocks(typist: Typist) -> None:
    viewport = typist.surface.viewport()
    QTest.mousePress(viewport, LEFT, pos=point(typist, 1, 5))
    QTest.mouseMove(viewport, point(typist, 2, 3))
    QTest.mouseMove(viewport, point(typist, 3, 8))
    QTest.mouseRelease(viewport, LEFT, pos=point(typist, 3, 8))
    segments = typist.surface.caret.segments()
    assert [(s.start, s.end) for s in segments] == [(5, 34), (0, 11), (0, 8)]


def test_shift_click_extends(typist: Typist) -> None:
    typist.place(1, 5)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(typist.surface.viewport(), LEFT, shift, point(typist, 2, 4))
    segments = typist.surface.caret.segments()
    assert [(s.start, s.end) for s in segments] == [(5, 34), (0, 4)]


def test_the_gutter_takes_whole_blocks(typist: Typist) -> None:
    viewport = typist.surface.viewport()
    x = typist.surface.page.left + 8
    first, last = point(typist, 3, 0).y(), point(typist, 4, 0).y()
    QTest.mousePress(viewport, LEFT, pos=QPoint(x, first))
    QTest.mouseMove(viewport, QPoint(x, last))
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(x, last))
    assert typist.surface.caret.whole
    typist.key(Qt.Key.Key_Delete)
    assert typist.words("es")[3:] == ["Agradecer al anfitrión"]


def test_dragging_below_the_window_scrolls_on(qtbot, typist_with) -> None:
    typist = typist_with([block(K.PREAMBLE, f"{n} {LONG * 3}") for n in range(60)], ("en",))
    viewport = typist.surface.viewport()
    QTest.mousePress(viewport, LEFT, pos=point(typist, 0, 4))
    QTest.mouseMove(viewport, QPoint(300, viewport.height() + 80))
    qtbot.waitUntil(lambda: typist.surface.verticalScrollBar().value() > 150, timeout=5000)
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(300, viewport.height() + 80))
    assert typist.at[0] > 3
    assert typist.surface.caret.segments()[0].start == 4


def test_ctrl_wheel_zooms(typist: Typist) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    spot = QPointF(200, 200)
    event = QWheelEvent(
        spot,
        spot,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(typist.surface.viewport(), event)
    assert typist.editor.zoom() == 110
