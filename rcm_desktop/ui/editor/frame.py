"""The frame around the page while one suggests: in the colours of those one speaks for."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from rcm_desktop.drafting.hand import Hand
from rcm_desktop.ui.editor.ink import Ink
from rcm_desktop.ui.theme.delegation_colours import delegation_colour

_WIDTH = 4


def paint_frame(painter: QPainter, area: QRect, hand: Hand, ink: Ink) -> None:
    """Four bars along the edges; several delegations share them from left to right."""
    codes = hand.delegations or ("",)
    each = area.width() / len(codes)
    for turn, code in enumerate(codes):
        colour = delegation_colour(code, ink.paper) if code else ink.accent
        left, right = round(turn * each), round((turn + 1) * each)
        for y in (0, area.height() - _WIDTH):
            painter.fillRect(left, y, right - left, _WIDTH, colour)
        if turn == 0:
            painter.fillRect(0, 0, _WIDTH, area.height(), colour)
        if turn == len(codes) - 1:
            painter.fillRect(area.width() - _WIDTH, 0, _WIDTH, area.height(), colour)
