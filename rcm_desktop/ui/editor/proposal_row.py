"""What is proposed in one row: asks what to draw, and keeps it while nothing changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from rcm_desktop.drafting.shown import ShownBlock
from rcm_desktop.models.document import Block, Language
from rcm_desktop.models.proposal import ProposalKind
from rcm_desktop.models.view import View
from rcm_desktop.ui.editor import proposal_paint
from rcm_desktop.ui.editor.ink import Ink
from rcm_desktop.ui.editor.layouts import Cell, Layouts, RowLayout, Tint
from rcm_desktop.ui.editor.margin_codes import MarginCodes
from rcm_desktop.ui.editor.rows import Rows

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.painter import Scene


class ProposalRow:
    """Rows about which nobody asks anything cost one look into a table."""

    def __init__(self, rows: Rows, layouts: Layouts, ink: Callable[[], Ink]) -> None:
        self._rows, self._layouts, self._ink = rows, layouts, ink
        self._dresser = proposal_paint.Dresser(proposal_paint.Sponsors(rows.desk.draft))
        self._codes = MarginCodes(self._dresser.sponsors)
        layouts.tints = self.tints

    def tints(self, block: str, lang: Language) -> tuple[Tint, ...]:
        """The colours of proposed words."""
        shown = self._rows.shown(block)
        return proposal_paint.tints(self._found(shown, lang)) if shown is not None else ()

    def _found(self, shown: ShownBlock, lang: Language) -> list[proposal_paint.Dress]:
        self._dresser.bracketed = self._rows.desk.lens.view is View.BRACKETED
        return self._dresser.of(shown, lang, self._ink())

    def words(
        self, painter: QPainter, block: Block, cell: Cell, top: int, clip: QRect, scene: Scene
    ) -> None:
        """Lines under and through words, hooks of splits, and codes in the margin."""
        shown = self._rows.shown(block.id)
        if shown is None:
            return
        found, sponsors = self._found(shown, cell.lang), self._dresser.sponsors
        proposal_paint.paint_lines(painter, cell, top, QRectF(clip), found)
        page = self._layouts.page
        first = cell.lang == page.columns[0].lang
        about = proposal_paint.about_block(shown) if first else []
        column = page.column(cell.lang)
        if column is not None and clip.right() > column.x + column.width:
            heights = float(clip.top()), float(clip.bottom())
            self._codes.paint(
                painter, page, cell, top, heights, found, about, scene.ink, scene.gutter_font
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
