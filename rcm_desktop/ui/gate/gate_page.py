"""The calm page behind the unlock and welcome cards, with the language switch."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.resources import resource
from rcm_desktop.ui.forms import button, label


class GatePage(QWidget):
    """A card in the middle of the window; subclasses fill `card`."""

    language_chosen = Signal(str)

    def __init__(self, language: str, width: int = 480) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(scroll)
        page = QWidget()
        scroll.setWidget(page)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(24, 16, 24, 24)
        outer.addLayout(self._language_row(language))
        outer.addStretch(2)
        frame = QFrame()
        frame.setObjectName("card")
        frame.setFixedWidth(width)
        self.card = QVBoxLayout(frame)
        self.card.setContentsMargins(40, 32, 40, 32)
        self.card.setSpacing(16)
        self.card.addLayout(_brand(self.tr("Regional Conference on Migration")))
        outer.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _language_row(self, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for code, name in (("en", "English"), ("es", "Español")):
            switch: QPushButton = button(name, "link")
            switch.setEnabled(code != language)
            switch.clicked.connect(lambda _=False, chosen=code: self.language_chosen.emit(chosen))
            row.addWidget(switch)
        return row


def _brand(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    mark = QLabel()
    mark.setPixmap(QIcon(str(resource("icons", "rcm-desktop.svg"))).pixmap(QSize(40, 40)))
    mark.setAccessibleName("RCM Desktop")
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(label("RCM Desktop", "heading"))
    column.addWidget(label(words, "muted"))
    row.addWidget(mark)
    row.addLayout(column, 1)
    return row
