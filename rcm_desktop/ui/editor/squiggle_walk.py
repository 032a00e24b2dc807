"""Marks by keyboard and pointer: from one to the next, its menu, what it says on hovering."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip

from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.ui.editor import edits
from rcm_desktop.ui.editor.hit import position_at
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.editor.squiggles import Key, Mark

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


class SquiggleWalk(QObject):
    """The one place that acts on marks; the menu and the shortcuts come here."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        #: Explains a place without a mark; answers whether there was anything to say.
        self.elsewhere: Callable[[Position | None, QPoint], bool] = lambda place, where: False
        surface.viewport().installEventFilter(self)

    # -- which mark -----------------------------------------------------------

    def here(self) -> Mark | None:
        """The mark at the caret or under the selection."""
        selection = self._surface.caret.selection
        if selection is None or selection.anchor.block != selection.head.block:
            return None
        return self._at(min(selection, key=lambda place: place.offset))

    def step(self, direction: int) -> None:
        """Select the next (1) or previous (-1) marked words, around the end."""
        # Two checkers may say something of the same words.
        once = {_span(mark): mark for mark in self._all()}
        marks = sorted(once.values(), key=self._rank)
        selection = self._surface.caret.selection
        if not marks or selection is None:
            self._say(self.tr("Nothing is marked."))
            return
        first, last = sorted(selection, key=lambda place: place.offset)
        chosen = ((first.block, first.lang), first.offset, last.offset)
        at = next((n for n, m in enumerate(marks) if _span(m) == chosen), None)
        if at is None:
            row, column = self._surface.rows.row_of(first.block), LANGUAGES.index(first.lang)
            at = sum(self._rank(mark)[:3] < (row, column, first.offset) for mark in marks)
            at -= 1 if direction > 0 else 0
        self.show(marks[(at + direction) % len(marks)])

    def show(self, mark: Mark) -> None:
        """Select a mark's words and say what is the matter."""
        (block, lang), squiggle = mark.key, mark.squiggle
        start, end = Position(block, lang, squiggle.start), Position(block, lang, squiggle.end)
        self._surface.caret.place(end, start)
        self._surface.scroller.reveal(end)
        below = self._surface.scroller.caret_rect(start).bottomLeft().toPoint()
        self._tell(mark, self._surface.viewport().mapToGlobal(below))
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._surface, squiggle.message)
            QAccessible.updateAccessibility(event)

    def _all(self) -> list[Mark]:
        surface = self._surface
        return [
            mark
            for block, lang in surface.squiggles.places()
            if block in surface.rows and lang in surface.languages
            for mark in surface.squiggles.of((block, lang), surface.rows.by_id(block).words(lang))
        ]

    def _rank(self, mark: Mark) -> tuple[int, int, int, int]:
        row = self._surface.rows.row_of(mark.key[0])
        return row, LANGUAGES.index(mark.key[1]), mark.squiggle.start, mark.squiggle.end

    def _at(self, place: Position) -> Mark | None:
        if place.block not in self._surface.rows:
            return None
        words = self._surface.rows.by_id(place.block).words(place.lang)
        return self._surface.squiggles.at((place.block, place.lang), place.offset, words)

    # -- what to do about it ---------------------------------------------------

    def fill(self, menu: QMenu) -> bool:
        """Put what can be done about the mark at the caret before a menu's first line."""
        mark = self.here()
        if mark is None:
            return False
        first = menu.actions()[0] if menu.actions() else None
        words = self._surface.rows.by_id(mark.key[0]).words(mark.key[1])
        lines: list[QAction] = [QAction(mark.squiggle.message.replace("&", "&&"), menu)]
        lines[0].setEnabled(False)
        for fix in self._surface.squiggles.fixes(mark, words):
            line = QAction(fix.replace("&", "&&") or self.tr("Delete it"), menu)
            font = line.font()
            font.setBold(True)
            line.setFont(font)
            line.triggered.connect(partial(self.fix, mark, fix))
            lines.append(line)
        for text, do in self._surface.squiggles.offers(mark, words):
            line = QAction(text, menu)
            line.triggered.connect(partial(_just, do))
            lines.append(line)
        rule = QAction(menu)
        rule.setSeparator(True)
        lines.append(rule)
        if first is None:
            menu.addActions(lines[:-1])
        else:
            menu.insertActions(first, lines)
        return True

    def open_menu(self) -> None:
        """The fixes of the mark at the caret, as a menu below it; the first fix is chosen."""
        mark = self.here()
        if mark is None:
            head = self._surface.caret.head
            rect = self._surface.scroller.caret_rect(head) if head else QRectF()
            where = self._surface.viewport().mapToGlobal(rect.bottomLeft().toPoint())
            if not self.elsewhere(head, where):
                self._say(self.tr("Nothing is marked here. F7 goes to the next mark."))
            return
        menu = QMenu(self._surface)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        start = Position(*mark.key, mark.squiggle.start)
        below = self._surface.scroller.caret_rect(start).bottomLeft().toPoint()
        QToolTip.hideText()
        menu.popup(self._surface.viewport().mapToGlobal(below))
        menu.setActiveAction(next((a for a in menu.actions() if a.isEnabled()), menu.actions()[0]))

    def fix(self, mark: Mark, words: str, *_: object) -> None:
        """Put words in place of the marked ones, as if they were typed."""
        block, lang = mark.key
        if block not in self._surface.rows:
            return
        start = Position(block, lang, mark.squiggle.start)
        self._surface.caret.place(start._replace(offset=mark.squiggle.end), start)
        if words:
            edits.insert_text(self._surface, words)
        else:
            edits.delete_selection(self._surface)

    def _say(self, words: str) -> None:
        head = self._surface.caret.head
        if head is not None:
            at = self._surface.scroller.caret_rect(head).bottomLeft().toPoint()
            QToolTip.showText(self._surface.viewport().mapToGlobal(at), words, self._surface)

    # -- hovering --------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = position_at(self._surface, QPointF(event.pos()))
            mark = self._at(place) if place else None
            if mark is not None:
                self._tell(mark, event.globalPos())
            elif not self.elsewhere(place, event.globalPos()):
                QToolTip.hideText()
            return True
        return False

    def _tell(self, mark: Mark, at: QPoint) -> None:
        text = f"<p>{html.escape(mark.squiggle.message)}</p>"
        if mark.squiggle.fixes:
            fixes = " · ".join(html.escape(fix) for fix in mark.squiggle.fixes[:4] if fix)
            text += f"<p><b>{fixes}</b></p>" if fixes else ""
        keys = self.tr("Alt+Enter: what can be done")
        QToolTip.showText(at, f"{text}<p>{keys}</p>", self._surface)


def _just(do: Callable[[], None], *_: object) -> None:
    do()


def _span(mark: Mark) -> tuple[Key, int, int]:
    return mark.key, mark.squiggle.start, mark.squiggle.end
