"""The state of a search in one editor: query, places found, the current one, replacing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.erasing import joined, standing
from rcm_desktop.ui.editor.positions import Position, Segment
from rcm_desktop.ui.editor.searching import Query, find, next_from
from rcm_desktop.ui.editor.surface import Surface

_PAUSE_MS = 150


class Finder(QObject):
    """Searches the columns that are shown, and marks what it finds on the page."""

    refreshed = Signal()

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self.query = Query("")
        self.found: list[Segment] = []
        self.current = -1
        self._active = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._search)
        surface.changed.connect(self._changed)
        surface.viewChanged.connect(self._changed)

    def search(self, query: Query) -> None:
        """Look for something else and go to the first place after the selection's start."""
        self.query, self._active = query, True
        self._search()
        selection = self._surface.caret.selection
        if self.found and selection is not None:
            start = min(selection, key=self._rank)
            self._go(next_from(self.found, self._rows(), start, 1))

    def stop(self) -> None:
        """No search any more: marks go, the caret stays."""
        self._active, self.found, self.current = False, [], -1
        self._mark()

    def step(self, direction: int) -> None:
        """The next (1) or previous (-1) place from the caret, around the end."""
        self._fresh()
        selection = self._surface.caret.selection
        if not self.found or selection is None:
            return
        ends = sorted(selection, key=self._rank)
        at = ends[1] if direction > 0 else ends[0]
        if direction > 0 and selection.empty and self._is_current(at):
            self._go((self.current + 1) % len(self.found))
        else:
            self._go(next_from(self.found, self._rows(), at, direction))

    def replace(self, text: str) -> None:
        """Replace the current place and go to the next."""
        self._fresh()
        if not 0 <= self.current < len(self.found):
            self.step(1)
            return
        place = self.found[self.current]

        def edit(desk: Desk) -> tuple[Position | None, Changes]:
            changes = desk.replace(place.block, place.lang, place.start, place.end, text)
            return standing(desk, Position(place.block, place.lang, place.start)), changes

        self._surface.edit(edit, one_step=True)
        self._search()
        self.step(1)

    def replace_all(self, text: str) -> int:
        """Replace every place as one step to undo; returns how many there were."""
        self._fresh()
        places = self.found
        if not places:
            return 0

        def edit(desk: Desk) -> tuple[Position | None, Changes]:
            done = [
                desk.replace(place.block, place.lang, place.start, place.end, text)
                for place in reversed(places)  # from the end, so that earlier places stay put
            ]
            return None, joined(done, desk)

        self._surface.edit(edit, one_step=True)
        self._search()
        return len(places)

    def _changed(self) -> None:
        if self._active:
            self._wait.start(_PAUSE_MS)

    def _fresh(self) -> None:
        if self._wait.isActive():
            self._search()

    def _search(self) -> None:
        self._wait.stop()
        surface = self._surface
        langs: tuple[Language, ...] = surface.languages
        self.found = find(surface.rows.blocks(), langs, self.query) if self._active else []
        self.current = -1
        selection = surface.caret.selection
        if selection is not None and not selection.empty:
            self.current = self._index_of(selection.anchor)
        self._mark()

    def _index_of(self, at: Position) -> int:
        for index, place in enumerate(self.found):
            if (place.block, place.lang, place.start) == at:
                return index
        return -1

    def _is_current(self, at: Position) -> bool:
        if not 0 <= self.current < len(self.found):
            return False
        place = self.found[self.current]
        return (place.block, place.lang, place.start) == at

    def _go(self, index: int) -> None:
        if index < 0:
            return
        self.current = index
        place = self.found[index]
        self._surface.caret.place(
            Position(place.block, place.lang, place.end),
            Position(place.block, place.lang, place.start),
        )
        self._mark()

    def _mark(self) -> None:
        marks: dict[tuple[str, Language], list[tuple[int, int, bool]]] = {}
        for index, place in enumerate(self.found):
            key = (place.block, place.lang)
            marks.setdefault(key, []).append((place.start, place.end, index == self.current))
        self._surface.found = marks
        self._surface.viewport().update()
        self.refreshed.emit()

    def _rows(self) -> dict[str, int]:
        rows = self._surface.rows
        return {block_id: row for row, block_id in enumerate(rows.ids)}

    def _rank(self, at: Position) -> tuple[int, str, int]:
        return self._surface.rows.row_of(at.block), at.lang, at.offset
