"""The one caret: where it stands, what is selected, and when it blinks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.positions import Position, Segment, Selection
from rcm_desktop.ui.editor.rows import Rows


class Caret(QObject):
    """Position and selection over all rows; `None` only while the draft has no block.

    A selection lives in one language and runs over blocks, except when whole blocks
    are selected in the gutter: then it covers every language of each.
    """

    moved = Signal(object, object)  # the Selection before and now, either may be None
    blinked = Signal()

    def __init__(self, rows: Rows, lang: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.lang: Language = lang
        self.selection: Selection | None = None
        self.whole = False
        self.goal_x: float | None = None  # kept while moving up and down
        self.marks: dict[str, bool] = {}  # emphasis switched on or off for the next letters
        self.lit = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle)

    @property
    def head(self) -> Position | None:
        return self.selection.head if self.selection else None

    @property
    def has_selection(self) -> bool:
        return self.selection is not None and (self.whole or not self.selection.empty)

    def place(
        self,
        head: Position,
        anchor: Position | None = None,
        *,
        whole: bool = False,
        keep_goal: bool = False,
    ) -> None:
        """Stand at `head`; with an anchor, select from there."""
        before = self.selection
        if not keep_goal:
            self.goal_x = None
        self.marks = {}
        self.lang, self.whole = head.lang, whole
        self.selection = Selection(anchor or head, head)
        self.wake()
        self.moved.emit(before, self.selection)

    def adopt(self, selection: Selection | None) -> None:
        """Follow the words the caret stands beside, without a sign of movement on screen."""
        self.selection = selection
        if selection is None:
            self.whole = False

    def span(self) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """The selection as ((first row, offset), (last row, offset)); None without a caret."""
        if self.selection is None:
            return None
        ends = [
            (self._rows.row_of(end.block), end.offset)
            for end in (self.selection.anchor, self.selection.head)
        ]
        first, last = sorted(ends)
        return first, last

    def selected_rows(self) -> range:
        """The rows that the selection, or else the caret, touches."""
        span = self.span()
        return range(span[0][0], span[1][0] + 1) if span else range(0)

    def selected_in(self, row: int, lang: Language, length: int) -> tuple[int, int] | None:
        """The selected code points of one cell of that many code points, if any."""
        span = self.span()
        if span is None or not self.has_selection or not (span[0][0] <= row <= span[1][0]):
            return None
        if self.whole:
            return 0, length
        if lang != self.lang:
            return None
        start = span[0][1] if row == span[0][0] else 0
        end = span[1][1] if row == span[1][0] else length
        return start, end

    def segments(self) -> list[Segment]:
        """The selected words of the caret's own language, block by block."""
        found = []
        for row in self.selected_rows():
            block = self._rows.block(row)
            part = self.selected_in(row, self.lang, len(block.words(self.lang)))
            if part is not None:
                found.append(Segment(block.id, self.lang, *part))
        return found

    def wake(self) -> None:
        """Show the caret now and blink from here on."""
        self.lit = True
        period = QGuiApplication.styleHints().cursorFlashTime() // 2
        if period > 0 and self._blink.isActive():
            self._blink.start(period)

    def focus(self, gained: bool) -> None:
        """Blink only while the editor has the keyboard."""
        self.lit = gained
        period = QGuiApplication.styleHints().cursorFlashTime() // 2
        if gained and period > 0:
            self._blink.start(period)
        else:
            self._blink.stop()
        self.blinked.emit()

    def _toggle(self) -> None:
        self.lit = not self.lit
        self.blinked.emit()
