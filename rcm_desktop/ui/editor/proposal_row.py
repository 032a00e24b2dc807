"""What is proposed in one row: asks what to draw, and keeps it while nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QTextLayout

from rcm_desktop.models.document import Block
from rcm_desktop.models.proposal import ProposalKind
from rcm_desktop.ui.editor import proposal_paint
from rcm_desktop.ui.editor.ink import Ink
from rcm_desktop.ui.editor.layouts import Cell, Layouts, RowLayout
from rcm_desktop.ui.editor.rows import Rows

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.painter import Scene


class ProposalRow:
    """Rows about which nobody asks anything cost one look into a table."""

    def __init__(self, rows: Rows, layouts: Layouts) -> None:
        self._rows, self._layouts = rows, layouts
        self._dresser = proposal_paint.Dresser(proposal_paint.Sponsors(rows.desk.draft))

    def formats(self, block: Block, cell: Cell, ink: Ink) -> list[QTextLayout.FormatRange]:
        """The colours of proposed words."""
        shown = self._rows.shown(block.id)
        if shown is None:
            return []
        return proposal_paint.formats(cell, self._dresser.of(shown, cell.lang, ink))

    def words(
        self, painter: QPainter, block: Block, cell: Cell, top: int, clip: QRect, scene: Scene
    ) -> None:
        """Lines under and through words, hooks of splits, and codes in the margin."""
        shown = self._rows.shown(block.id)
        if shown is None:
            return
        found, sponsors = self._dresser.of(shown, cell.lang, scene.ink), self._dresser.sponsors
        proposal_paint.paint_lines(painter, cell, top, QRectF(clip), found)
        about = proposal_paint.about_block(shown)
        page = self._layouts.page
        column = page.column(cell.lang)
        if column is not None and clip.right() > column.x + column.width:
            font = scene.gutter_font
            proposal_paint.paint_codes(
                painter, page, cell, top, found, about, sponsors, scene.ink, font
            )
        splits = []
        for proposal in shown.others:
            if proposal.kind is ProposalKind.SPLIT:
                place = self._rows.desk.split_place(proposal, cell.lang)
                splits += [] if place is None else [(proposal, place)]
        if splits:
            proposal_paint.paint_splits(painter, cell, top, cell.lang, splits, sponsors, scene.ink)

    def bar(self, painter: QPainter, block: Block, laid: RowLayout, top: int, ink: Ink) -> None:
        """A bar beside a block about which itself somebody asks something."""
        shown = self._rows.shown(block.id)
        about = proposal_paint.about_block(shown) if shown is not None else []
        if about:
            page = self._layouts.page
            width = max(3.0, page.em / 6)
            x = page.columns[0].x - page.em * 0.62
            y, height = top + laid.band_top, laid.band_height
            proposal_paint.paint_bar(
                painter, x, y, height, width, about, self._dresser.sponsors, ink
            )
