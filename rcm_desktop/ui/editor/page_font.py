"""The serif that drafts are set in, on screen as on paper; shipped with the program."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from rcm_desktop.resources import resource

#: A serif with every letter that Spanish, French and English need; the first present wins.
FAMILIES: Final = ("Liberation Serif", "Noto Serif", "Times New Roman", "serif")
_FACES: Final = ("Regular", "Bold", "Italic", "BoldItalic")
BODY_POINTS: Final = 12.0


def load_page_font() -> None:
    """Register the shipped faces, once; without them the system's serif serves."""
    if FAMILIES[0] in QFontDatabase.families():
        return
    for face in _FACES:
        path = resource("fonts", f"LiberationSerif-{face}.ttf")
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))


def page_font(zoom: int) -> QFont:
    """The page's own font at a zoom in per cent, whatever the window's font is."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(BODY_POINTS * zoom / 100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
