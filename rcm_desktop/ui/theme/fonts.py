"""The typeface of the window, shipped so that it looks the same on every laptop."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from rcm_desktop.resources import resource

FAMILY = "Inter"
_FIRST = ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Medium.ttf")
_LATER = ("Inter-Italic.ttf",)


def load_fonts() -> None:
    """Register the weights that the first paint needs; without the files Qt's own font stays."""
    for name in _FIRST + _LATER:
        path = resource("fonts", "inter", name)
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))


def interface_font(points: float = 10.0) -> QFont:
    """The base font of the window."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
