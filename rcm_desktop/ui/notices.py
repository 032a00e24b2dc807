"""The message bar above the work: says what happened and what to do, and blocks nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from rcm_desktop.ui.forms import button, label, tool
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.theme.icons import icon

Tone = Literal["info", "success", "warning", "error"]
_ICON_TOKEN = {"info": "accent", "success": "success", "warning": "warning", "error": "danger"}
_SHORT_MS = 8_000


class NoticeBar(QFrame):
    """One notice at a time. Good news leaves by itself, bad news stays until closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        self._icon = QLabel()
        self.text = label("", wrap=True)
        self._button = button("", "link")
        self._button.setAccessibleName(self.tr("What can be done"))
        self._close = tool("close", self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._do: Callable[[], object] | None = None
        self._button.clicked.connect(self._pressed)
        self.hide()

    def show_words(
        self,
        words: str,
        tone: Tone = "info",
        *,
        action: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Show one sentence; `action` names a button that does `do`."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.setPixmap(icon(tone, _ICON_TOKEN[tone]).pixmap(20, 20))
        self.text.setText(words)
        self.text.setAccessibleName(words)
        self._button.setText(action)
        self._button.setAccessibleName(action or self.tr("What can be done"))
        self._button.setVisible(do is not None)
        self._do = do
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))
        self._timer.stop()
        if tone in {"info", "success"}:
            self._timer.start(_SHORT_MS)

    def show_error(self, error: Exception) -> None:
        """Show a refusal in the window's language."""
        self.show_words(sentence(error), "error")

    def _pressed(self) -> None:
        self.hide()
        if self._do:
            self._do()
