"""Each delegation's colour as Qt takes it; the table is the same for screen, Word and PDF.

Colour never stands alone: what is inserted is underlined, what is struck is struck through,
and the delegation's code stands in the margin.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from rcm_desktop.models import delegation_colours


def delegation_colour(code: str, paper: QColor) -> QColor:
    """A delegation's colour that stands out most on this paper; unknown codes get a fixed one."""
    return QColor(_readable(code, paper.name()))


@lru_cache(maxsize=128)
def _readable(code: str, paper: str) -> str:
    return delegation_colours.delegation_colour(code, paper)
