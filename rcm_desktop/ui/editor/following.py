"""Brings rows, page and caret up to date after a change of the draft or of how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.ui.editor.positions import Position, Selection
from rcm_desktop.ui.editor.repaint import Repaint
from rcm_desktop.ui.editor.rows import RowsChanged
from rcm_desktop.ui.editor.tracking import carried

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


class Following:
    """What is read stays in its place, and the caret beside its letter."""

    def __init__(self, surface: Surface, repaint: Repaint) -> None:
        self._surface, self._repaint = surface, repaint

    def changed(self, changes: Changes) -> bool:
        """Follow changes of the draft; False where nothing on the page differs."""
        if not changes.blocks and not changes.order:
            return False
        rows = self._surface.rows
        if rows.reorders(changes):
            self._rows_changed(changes, lambda: rows.refresh(changes))
        else:
            self._words_changed(changes)
        return True

    def look_anew(self, desk: Desk) -> None:
        """Show the draft as another desk sees it."""
        rows = self._surface.rows
        self._rows_changed(Changes(desk.draft.id), lambda: rows.use(desk))

    def _words_changed(self, changes: Changes) -> None:
        surface = self._surface
        prefer = surface.caret.head.block if surface.caret.head else None
        anchor = surface.scroller.anchor(prefer)
        readings = self._readings()
        before = {
            block: surface.rows.by_id(block).words(lang)
            for block, lang in changes.text_deltas
            if block in surface.rows
        }
        refreshed = surface.rows.refresh(changes)
        self._carry_caret(changes, readings, surface.rows.ids, 0)
        if surface.scroller.relaid(refreshed.blocks):
            surface.scroller.hold(anchor)
            surface.viewport().update()
            return
        for block_id in refreshed.blocks:
            one = len(changes.text_deltas) == 1 and block_id in next(iter(changes.text_deltas))
            if one and not changes.record:
                self._repaint.words(changes, before.get(block_id, ""))
            else:
                self._repaint.row(block_id)

    def _rows_changed(self, changes: Changes, refresh: Callable[[], RowsChanged]) -> None:
        surface = self._surface
        head = surface.caret.head
        old_ids = surface.rows.ids
        old_row = surface.rows.row_of(head.block) if head else 0
        anchors = surface.scroller.anchors(head.block if head else None)
        readings = self._readings()
        refreshed = refresh()
        surface.scroller.reorder(old_ids, refreshed.blocks)
        self._carry_caret(changes, readings, old_ids, old_row)
        surface.scroller.hold(next((a for a in anchors if a[0] in surface.rows), None))
        surface.viewport().update()

    def _readings(self) -> list[Reading]:
        """How the blocks at both ends of the selection are shown now."""
        selection, rows = self._surface.caret.selection, self._surface.rows
        return [rows.reading(end.block, end.lang) for end in selection or ()]

    def _carry_caret(
        self, changes: Changes, readings: list[Reading], old_ids: list[str], old_row: int
    ) -> None:
        caret, rows = self._surface.caret, self._surface.rows
        if caret.selection is None:
            if len(rows):
                at = Position(rows.ids[0], caret.lang, 0)
                caret.adopt(Selection(at, at))
            return
        anchor, head = (
            carried(end, reading, changes, rows, old_ids, old_row)
            for end, reading in zip(caret.selection, readings, strict=True)
        )
        caret.adopt(Selection(anchor, head) if anchor and head else None)
