"""The painted page: joins rows, layouts, caret and painter, and hands events to their owners."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.view import View
from rcm_desktop.ui.editor import input_method, keys, moves
from rcm_desktop.ui.editor.caret import Caret
from rcm_desktop.ui.editor.edited_draft import EditedDraft
from rcm_desktop.ui.editor.editing import Edit, edit_at
from rcm_desktop.ui.editor.following import Following
from rcm_desktop.ui.editor.frame import paint_frame
from rcm_desktop.ui.editor.gutter import GutterProvider, StandingGutter
from rcm_desktop.ui.editor.ink import ink_from
from rcm_desktop.ui.editor.layouts import Layouts
from rcm_desktop.ui.editor.mouse import Mouse
from rcm_desktop.ui.editor.page import MAX_ZOOM, MIN_ZOOM, Page, lay_page
from rcm_desktop.ui.editor.page_font import load_page_font, page_font
from rcm_desktop.ui.editor.painter import Found, Painter, Scene
from rcm_desktop.ui.editor.positions import Position, Selection
from rcm_desktop.ui.editor.proposal_place import stand_together
from rcm_desktop.ui.editor.repaint import Repaint
from rcm_desktop.ui.editor.rows import Rows
from rcm_desktop.ui.editor.scrolling import Scroller
from rcm_desktop.ui.editor.squiggles import Squiggles

_LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange, QEvent.Type.FontChange)
Overlay = Callable[[QPainter, QRect], None]


class Surface(QAbstractScrollArea):
    """Every row, one caret. `changed` follows the rows' refresh, `caretMoved` the caret's."""

    changed = Signal(object)
    caretMoved = Signal()
    zoomChanged = Signal(int)
    viewChanged = Signal()
    menuWanted = Signal(QPoint)
    typed = Signal()
    saveWanted = Signal()
    refused = Signal(object)  # the RcmError of an edit that was not made

    def __init__(
        self, open_draft: EditedDraft, parent: QWidget | None = None, desk: Desk | None = None
    ) -> None:
        super().__init__(parent)
        load_page_font()
        self.open_draft = open_draft
        self.desk = desk or Desk(open_draft.draft)
        self.rows = Rows(self.desk)
        self.languages: tuple[Language, ...] = LANGUAGES
        self.zoom = 100
        self.found: Found = {}
        self.gutter: GutterProvider = StandingGutter(open_draft.draft)
        self.squiggles = Squiggles(self)
        self.squiggles.refreshed.connect(self._marks_changed)
        self.squiggles.trusted = lambda mark: stand_together(self, mark)
        font = page_font(self.zoom)
        self.layouts = Layouts(lay_page(800, self.languages, font), font)
        self.scroller = Scroller(self, self.rows, self.layouts)
        self.caret = Caret(self.rows, open_draft.draft.language, self)
        self.caret.moved.connect(self._caret_moved)
        self.caret.blinked.connect(self._blink)
        self._repaint = Repaint(self.viewport(), self.rows, self.layouts, self.scroller)
        self._following = Following(self, self._repaint)
        self._painter = Painter(
            self.rows, self.layouts, self.scroller, self.caret, lambda: self.scene().ink
        )
        self._mouse = Mouse(self)
        self.overlays: list[Overlay] = []  # painted over the rows, clipped by the same rectangle
        self._scene: Scene | None = None
        self._unsubscribe = open_draft.subscribe(self._draft_changed)
        self._set_up()
        if len(self.rows):
            self.caret.place(Position(self.rows.ids[0], self.caret.lang, 0))

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Draft"))

    def detach(self) -> None:
        """Stop listening to the draft; before the widget goes away."""
        self._unsubscribe()

    @property
    def page(self) -> Page:
        return self.layouts.page

    # -- edits and what comes back ------------------------------------------

    def edit(self, edit: Edit, *, one_step: bool = False) -> None:
        """Run an edit at the desk and stand where it says; what is refused changes nothing.

        With `one_step` the edit is saved and undone on its own, not with the letters
        typed around it.
        """
        place = edit_at(self.desk, self.open_draft, edit, one_step=one_step, tell=self.refused.emit)
        if place is not None and place.block in self.rows:
            self.caret.place(place)
        if one_step:
            self.saveWanted.emit()
        else:
            self.typed.emit()

    def save(self) -> None:
        """Put everything typed so far on disk, now."""
        self.saveWanted.emit()

    def _draft_changed(self, changes: Changes) -> None:
        self.gutter.forget(changes)
        if self._following.changed(changes):
            self.changed.emit(changes)

    def work_at(self, desk: Desk) -> None:
        """Show and edit the draft as another desk sees it: another lens, another hand."""
        looks_otherwise = desk.lens != self.desk.lens
        self.open_draft.apply(lambda draft: self.desk.settle())
        self.desk = self.rows.desk = desk
        if looks_otherwise:
            self._following.look_anew(desk)
            self.relayout()
            self.changed.emit(Changes(desk.draft.id, order=True))
        self.viewport().update()
        self.caretMoved.emit()

    def _caret_moved(self, before: Selection | None, now: Selection | None) -> None:
        if before and now and before.empty and now.empty and before.head[:2] == now.head[:2]:
            self._repaint.caret(before.head)
            self._repaint.caret(now.head)
        elif (before is None or before.empty) and (now is None or now.empty):
            for selection in (before, now):
                if selection is not None and selection.head.block in self.rows:
                    self._repaint.row(selection.head.block)
        else:
            self.viewport().update()
        if before is not None and now is not None and before.head.block != now.head.block:
            self.saveWanted.emit()
        if now is not None and not self._mouse.pressed and self.isVisible():
            self.scroller.reveal(now.head)
        self.updateMicroFocus()
        self.caretMoved.emit()

    # -- view ----------------------------------------------------------------

    def set_languages(self, languages: tuple[Language, ...]) -> None:
        """Show one language or both side by side."""
        self.languages = languages
        self.caret.lang = self.caret.lang if self.caret.lang in languages else languages[0]
        self.relayout()
        selection = self.caret.selection
        if selection is not None and selection.head.lang not in languages:
            self.caret.place(moves.block_start(self, selection.head.block, languages[0]))
        self.viewChanged.emit()

    def set_zoom(self, percent: int) -> None:
        """Scale the page; what is read stays where it is."""
        percent = max(MIN_ZOOM, min(MAX_ZOOM, percent))
        if percent != self.zoom:
            self.zoom = percent
            self.relayout()
            self.zoomChanged.emit(percent)

    def relayout(self) -> None:
        """The page has another width, zoom or choice of languages."""
        head = self.caret.head
        at_top = self.scroller.scrolled == 0
        anchor = None if at_top else self.scroller.anchor(head.block if head else None)
        font = page_font(self.zoom)
        codes = self.desk.lens.view in (View.REDLINE, View.BRACKETED)
        page = lay_page(self.viewport().width(), self.languages, font, codes=codes)
        changed = page != self.layouts.page or font != self.layouts.font
        if changed or not self.scroller.guessed:
            self.layouts.set_page(page, font)
            self.scroller.remeasure()
        self.scroller.hold(anchor)
        self.viewport().update()

    def _marks_changed(self, blocks: frozenset[str]) -> None:
        for block_id in blocks:
            if block_id in self.rows:
                self._repaint.row(block_id)

    def set_gutter(self, provider: GutterProvider) -> None:
        """Let somebody else tell how blocks stand."""
        self.gutter, self._scene = provider, None
        self.viewport().update()

    def _blink(self) -> None:
        if self.caret.head is not None:
            self._repaint.caret(self.caret.head)
        else:
            self.viewport().update()

    def scene(self) -> Scene:
        """Colours and texts of a frame; kept until the palette or the language changes."""
        if self._scene is None:
            self._scene = Scene(
                ink_from(self.palette()),
                self.font(),
                self.hasFocus(),
                {"en": self.tr("No English yet"), "es": self.tr("No Spanish yet")},
                self.tr(
                    "This draft is empty. Type its title, paste a text, "
                    "or import a document from the Drafts list."
                ),
                self.found,
                self.squiggles,
                self.gutter,
            )
        self._scene.focused, self._scene.found = self.hasFocus(), self.found
        return self._scene

    # -- Qt's events ---------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect(), self.scene())
        for overlay in self.overlays:
            overlay(painter, event.rect())
        if self.desk.hand.suggesting:
            paint_frame(painter, self.viewport().rect(), self.desk.hand, self.scene().ink)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.scroller.settle()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in _LOOKS:
            self._scene = None
            self.layouts.forget(self.rows.ids)  # proposed words have other colours now
            self.viewport().update()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        # Tab belongs to the levels of lists, not to focus; Ctrl+Tab changes the column.
        if event.type() == QEvent.Type.KeyPress and event.key() in (  # type: ignore[attr-defined]
            Qt.Key.Key_Tab,
            Qt.Key.Key_Backtab,
        ):
            self.keyPressEvent(cast("QKeyEvent", event))
            if event.isAccepted():
                return True
        if event.type() == QEvent.Type.ShortcutOverride and keys.claims(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.press(self, event):
            event.accept()
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        input_method.compose(self, event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return input_method.answer(self, query)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.caret.focus(True)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.caret.focus(False)
        self.viewport().update()
        self.saveWanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at, head = event.globalPos(), self.caret.head
        if event.reason() == QContextMenuEvent.Reason.Keyboard and head is not None:
            at = self.viewport().mapToGlobal(self.scroller.caret_rect(head).bottomLeft().toPoint())
        self.menuWanted.emit(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom + (10 if event.angleDelta().y() > 0 else -10))
            event.accept()
        else:
            super().wheelEvent(event)

    def dragEnterEvent(self, event: QDropEvent) -> None:
        event.setAccepted(event.mimeData().hasText() and not event.mimeData().hasUrls())

    def dragMoveEvent(self, event: QDropEvent) -> None:
        event.setAccepted(event.mimeData().hasText() and not event.mimeData().hasUrls())

    def dropEvent(self, event: QDropEvent) -> None:
        self._mouse.drop(event)
