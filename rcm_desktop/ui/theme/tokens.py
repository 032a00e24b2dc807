"""The named colours of each scheme; every text colour is proved by contrast in a test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

SchemeName = Literal["light", "dark", "contrast"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme: `#rrggbb` by meaning, never by hue."""

    name: SchemeName
    window: str
    surface: str
    sunken: str
    border: str
    border_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    rail: str
    rail_text: str
    rail_active: str
    rail_active_text: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    focus: str


LIGHT: Final = Tokens(
    name="light",
    window="#f3f4f6",
    surface="#ffffff",
    sunken="#e9ecf0",
    border="#d4d9e0",
    border_strong="#848e9e",
    text="#18212e",
    muted="#525d6e",
    accent="#1c5d8a",
    accent_hover="#154a6f",
    accent_text="#ffffff",
    accent_soft="#e1edf6",
    rail="#1c2a3d",
    rail_text="#c5d0de",
    rail_active="#33475f",
    rail_active_text="#ffffff",
    success="#1b6743",
    success_soft="#e3f2ea",
    warning="#7d5200",
    warning_soft="#fdf2d9",
    danger="#a02828",
    danger_soft="#fbe8e8",
    focus="#1c5d8a",
)

DARK: Final = Tokens(
    name="dark",
    window="#161b22",
    surface="#1e252f",
    sunken="#11151b",
    border="#343e4c",
    border_strong="#748194",
    text="#e8edf3",
    muted="#a9b5c4",
    accent="#79bbe6",
    accent_hover="#9accee",
    accent_text="#0c1620",
    accent_soft="#233a4e",
    rail="#0f141a",
    rail_text="#a9b6c6",
    rail_active="#263547",
    rail_active_text="#ffffff",
    success="#7fd0a4",
    success_soft="#1c3a2b",
    warning="#ecc069",
    warning_soft="#3b3018",
    danger="#f19a9a",
    danger_soft="#442426",
    focus="#79bbe6",
)

CONTRAST: Final = Tokens(
    name="contrast",
    window="#000000",
    surface="#000000",
    sunken="#000000",
    border="#ffffff",
    border_strong="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffd60a",
    accent_hover="#ffe766",
    accent_text="#000000",
    accent_soft="#1a3550",
    rail="#000000",
    rail_text="#ffffff",
    rail_active="#ffd60a",
    rail_active_text="#000000",
    success="#6dff9e",
    success_soft="#00280f",
    warning="#ffd60a",
    warning_soft="#332a00",
    danger="#ff9c9c",
    danger_soft="#3a0000",
    focus="#00e5ff",
)

SCHEMES: Final[dict[SchemeName, Tokens]] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def scheme_by_window(colour: str) -> Tokens:
    """The scheme whose window colour this is; light where the colour is none of ours."""
    return next((each for each in SCHEMES.values() if each.window == colour.lower()), LIGHT)


def contrast(first: str, second: str) -> float:
    """The WCAG 2 contrast ratio of two `#rrggbb` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
