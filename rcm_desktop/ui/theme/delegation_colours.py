"""Each delegation's colour on light, dark and black paper; a test proves that all can be read.

Colour never stands alone: what is inserted is underlined, what is struck is struck through,
and the delegation's code stands in the margin.
"""

from __future__ import annotations

import zlib
from typing import Final

from PySide6.QtGui import QColor

from rcm_desktop.ui.theme.tokens import contrast

#: By code: on white, on dark grey, on black.
COLOURS: Final[dict[str, tuple[str, str, str]]] = {
    "BLZ": ("#426808", "#7dc610", "#80cb10"),
    "CAN": ("#b0151c", "#f8b0ad", "#f8b0ad"),
    "CRI": ("#6a3cc9", "#b9a0ee", "#b9a0ee"),
    "DOM": ("#a8450a", "#f39a5c", "#f39a5c"),
    "SLV": ("#076283", "#34c1f4", "#34c1f4"),
    "GTM": ("#055c50", "#0bdabe", "#0cdfc3"),
    "HND": ("#3b4a8f", "#a9b6e6", "#a9b6e6"),
    "MEX": ("#0a762e", "#10c14b", "#0fbd49"),
    "NIC": ("#941fa8", "#e3a0ee", "#e3a0ee"),
    "PAN": ("#a8155c", "#f2a9cb", "#f2a9cb"),
    "USA": ("#1851d8", "#9ab5f4", "#9ab5f4"),
    "PPT": ("#6f4c06", "#f4b434", "#f5bb47"),
    "TS": ("#5c6975", "#9ba6b0", "#98a3ae"),
}
_ANY: Final = tuple(COLOURS.values())


def delegation_colour(code: str, paper: QColor) -> QColor:
    """A delegation's colour that stands out most on this paper; unknown codes get a fixed one."""
    row = COLOURS.get(code) or _ANY[zlib.crc32(code.encode()) % len(_ANY)]
    ground = paper.name()
    light = contrast("#ffffff", ground) < contrast("#000000", ground)
    if light:
        return QColor(row[0])
    return QColor(max(row[1:], key=lambda colour: contrast(colour, ground)))
