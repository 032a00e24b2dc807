"""One colour for each delegation on light, dark and black paper: never the only sign."""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Final

#: By code: on white, on dark grey, on black. A test proves that all can be read.
COLOURS: Final[dict[str, tuple[str, str, str]]] = {
    "BLZ": ("#426808", "#7dc610", "#80cb10"),
    "CAN": ("#b0151c", "#f8b0ad", "#f8b0ad"),
    "CRI": ("#6a3cc9", "#b9a0ee", "#b9a0ee"),
    "DOM": ("#a8450a", "#f39a5c", "#f39a5c"),
    "SLV": ("#076283", "#34c1f4", "#34c1f4"),
    "GTM": ("#055c50", "#0bdabe", "#0cdfc3"),
    "HND": ("#3b4a8f", "#c6c9de", "#c6c9de"),
    "MEX": ("#0a762e", "#10c14b", "#0fbd49"),
    "NIC": ("#941fa8", "#e3a0ee", "#e3a0ee"),
    "PAN": ("#a8155c", "#f2a9cb", "#f2a9cb"),
    "USA": ("#1851d8", "#9ab5f4", "#9ab5f4"),
    "PPT": ("#6f4c06", "#f4b434", "#f5bb47"),
    "TS": ("#5c6975", "#9ba6b0", "#98a3ae"),
}
#: WCAG contrast of a delegation's colour with the paper it is printed or shown on.
LEAST: Final = 5.0
_ANY: Final = tuple(COLOURS.values())


@lru_cache(maxsize=256)
def delegation_colour(code: str, paper: str) -> str:
    """A delegation's `#rrggbb` that stands out most on a paper; unknown codes get a fixed one."""
    row = COLOURS.get(code) or _ANY[zlib.crc32(code.encode()) % len(_ANY)]
    return max(row, key=lambda colour: _contrast(colour, paper))


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
