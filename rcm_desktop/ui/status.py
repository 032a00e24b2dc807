"""The status bar: what is saved and what is exchanged, always as it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from rcm_desktop.ui.theme.icons import icon

_SYNC_ICONS = {"synced": "success", "waiting": "warning", "offline": "muted"}


class StatusBar(QStatusBar):
    """Left: saving. Right: words of the page, then exchange, which opens what waits."""

    exchange_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.saving = QLabel()
        self.words = QLabel()
        self.exchange = QToolButton()
        self.exchange.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.exchange.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.exchange.clicked.connect(self.exchange_pressed)
        self.addWidget(self.saving, 1)
        self.addPermanentWidget(self.words)
        self.addPermanentWidget(self.exchange)
        self.show_saved("")
        self.show_exchange("offline", "")

    def show_saved(self, at: str) -> None:
        """Everything is on the disk since this ISO time."""
        if not at:
            words = self.tr("All changes are saved")
        else:
            when = datetime.fromisoformat(at).astimezone()
            words = self.tr("All changes saved at {time}").format(time=f"{when:%H:%M}")
        self._say(words)

    def show_saving(self) -> None:
        """Something was typed and is not on the disk yet."""
        self._say(self.tr("Saving…"))

    def show_unsaved(self) -> None:
        """The disk refused."""
        self._say(self.tr("Not saved: the disk refused the last change"))

    def _say(self, words: str) -> None:
        self.saving.setText(words)
        self.saving.setAccessibleName(words)

    def show_words(self, words: str) -> None:
        """The page's own line, such as the word count."""
        self.words.setText(words)
        self.words.setAccessibleName(words or self.tr("Words"))

    def show_exchange(self, kind: str, words: str) -> None:
        """`kind` is synced, waiting or offline; the words are the whole truth."""
        self.exchange.setIcon(icon(kind, _SYNC_ICONS.get(kind, "muted")))
        self.exchange.setText(words)
        self.exchange.setToolTip(self.tr("Show what is waiting"))
        self.exchange.setAccessibleName(words or self.tr("Exchange"))
        self.exchange.setVisible(bool(words))
