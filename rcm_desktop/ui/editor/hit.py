"""From a point of the viewport to a place in the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.positions import Position

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


def position_at(surface: Surface, point: QPointF, lang: Language | None = None) -> Position | None:
    """The place nearest to a point, in the column under it unless a language is given."""
    scroller = surface.scroller
    row = scroller.row_at(point.y())
    if row < 0:
        return None
    lang = lang or surface.page.column_at(point.x()).lang
    cell = scroller.layout(row).cell(lang)
    if cell is None:
        return None
    down = point.y() - scroller.y_of(row)
    if down > scroller.heights[row] + surface.page.em:  # the empty paper below the last row
        return Position(surface.rows.ids[row], lang, len(cell.text))
    offset = cell.offset_at(point.x(), down)
    return Position(surface.rows.ids[row], lang, offset)
