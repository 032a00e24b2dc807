"""PySide6 must not lose references to None: 6.12.0 on Python 3.11 aborts the process in the end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_three_hundred_calls_keep_none_alive(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = QTextLayout("words")
    before = sys.getrefcount(None)
    for number in range(100):
        widget.setGeometry(QRect(QPoint(0, 0), QPoint(number + 1, number + 1)))
        widget.setToolTip(str(number))
        layout.setCacheEnabled(True)
    assert abs(sys.getrefcount(None) - before) < 50
