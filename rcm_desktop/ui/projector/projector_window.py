"""The room's screen: the block under discussion in large type, on a second display if there is one.

It shows what is on the table and nothing else; it follows the chair's caret until it is
held or blanked.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.models.document import Language
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.services.room_screen import on_screen
from rcm_desktop.ui.editor.page_font import load_page_font, page_font
from rcm_desktop.ui.projector.screen_words import screen_html
from rcm_desktop.ui.theme.palettes import tokens_of

_LARGEST = 40.0  # points
_SMALLEST = 15.0
_MARGIN = 0.05  # of the width


class ProjectorWindow(QWidget):
    """A window of its own without buttons; Esc closes it, F freezes it, B blanks it."""

    closed = Signal()
    stateChanged = Signal()

    def __init__(
        self, opened: OpenDraft, languages: Callable[[], tuple[Language, ...]], members: list[str]
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        load_page_font()
        self._opened = opened
        self._languages = languages
        self._members = members
        self._block = ""
        self.held = False
        self.blank = False
        self._document = QTextDocument(self)
        self._wait = QTimer(self, singleShot=True, interval=60)
        self._wait.timeout.connect(self.refresh)
        self._unsubscribe = opened.subscribe(self._changed)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(320, 200)
        self.resize(1024, 640)
        self._name()

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Room screen"))
        self.setAccessibleName(self.tr("Room screen: the paragraph under discussion"))

    def present(self, own: QScreen | None) -> None:
        """Fill another screen than the one the editor is on; with one screen, a window."""
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.show()

    # -- what it follows ---------------------------------------------------------

    def follow(self, block_id: str) -> None:
        """Show the block at the chair's caret, unless the screen is held."""
        if block_id and block_id != self._block and not self.held:
            self._block = block_id
            self._wait.start()

    def hold(self, held: bool) -> None:
        """Keep the paragraph that is shown, wherever the caret goes."""
        self.held = held
        self.stateChanged.emit()

    def set_blank(self, blank: bool) -> None:
        """Show nothing at all, until it is switched back."""
        self.blank = blank
        self.update()
        self.stateChanged.emit()

    def _changed(self, changes: Changes) -> None:
        if self._block in changes.blocks or changes.order or changes.record:
            self._wait.start()

    # -- showing -------------------------------------------------------------------

    def refresh(self) -> None:
        """Lay out what stands now, as large as it fits."""
        self._wait.stop()
        languages = self._languages()
        shown = on_screen(self._opened.draft, self._block, languages, self._members)
        tokens = tokens_of(self.palette())
        words = (
            screen_html(shown, self._opened.draft.negotiation, tokens, languages[0])
            if shown is not None
            else ""
        )
        self._document.setDefaultStyleSheet(f"body {{ color: {tokens.text}; }}")
        self._document.setHtml(f"<body>{words}</body>")
        self._fit()
        self.setAccessibleDescription(self._document.toPlainText())
        self.update()

    def _fit(self) -> None:
        """The largest type at which everything is seen; the room cannot scroll."""
        low, high = _SMALLEST, _LARGEST * max(1.0, self.width() / 1366)
        room = self.height() * (1 - 2 * _MARGIN)
        font = page_font(100)
        for _ in range(7):
            size = (low + high) / 2
            font.setPointSizeF(size)
            self._document.setDefaultFont(font)
            self._document.setTextWidth(self.width() * (1 - 2 * _MARGIN))
            if self._document.size().height() <= room:
                low = size
            else:
                high = size
        font.setPointSizeF(low)
        self._document.setDefaultFont(font)

    def text(self) -> str:
        """What the room can read now."""
        return "" if self.blank else self._document.toPlainText()

    # -- Qt's events -----------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        painter.fillRect(self.rect(), "#000000" if self.blank else tokens.surface)
        if not self.blank:
            painter.translate(self.width() * _MARGIN, self.height() * _MARGIN)
            area = QRectF(0, 0, self.width(), self.height() * (1 - 2 * _MARGIN))
            self._document.drawContents(painter, area)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._wait.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._name()
            self._wait.start()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_F:
                self.hold(not self.held)
            case Qt.Key.Key_B:
                self.set_blank(not self.blank)
            case _:
                super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._wait.stop()
        self._unsubscribe()
        self.closed.emit()
        super().closeEvent(event)
