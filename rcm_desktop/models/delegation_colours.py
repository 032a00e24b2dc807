"""One colour for each delegation, on any paper: always readable, never the only sign."""

from __future__ import annotations

import colorsys
from functools import lru_cache
from typing import Final

#: Places on the colour wheel in degrees and how strong, neighbours of the alphabet far apart.
_HUES: Final = {
    "BLZ": (190, 0.85),
    "CAN": (2, 0.70),
    "CRI": (226, 0.62),
    "DOM": (318, 0.55),
    "GTM": (204, 0.75),
    "HND": (262, 0.50),
    "MEX": (145, 0.80),
    "NIC": (84, 0.80),
    "PAN": (342, 0.72),
    "SLV": (24, 0.85),
    "USA": (288, 0.48),
    "PPT": (45, 0.90),
    "TS": (170, 0.60),
    "OBS": (220, 0.10),
}
#: WCAG contrast of a delegation's colour with the paper it is printed or shown on.
LEAST: Final = 5.0


@lru_cache(maxsize=256)
def delegation_colour(code: str, paper: str) -> str:
    """A delegation's `#rrggbb` on a paper of `#rrggbb`; a code that is not known gets one too."""
    hue, strength = _HUES.get(code, (sum(map(ord, code)) * 47 % 360, 0.5))
    dark = _luminance(paper) < 0.2
    steps = range(58, 100) if dark else range(46, -1, -1)
    for lightness in steps:
        found = _hex(colorsys.hls_to_rgb(hue / 360, lightness / 100, strength))
        if _contrast(found, paper) >= LEAST:
            return found
    return "#ffffff" if dark else "#000000"


def _hex(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in rgb)


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
