"""The editor's colours, derived from the window's palette with contrast that can be read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

_TEXT_CONTRAST = 4.6
_MARK_CONTRAST = 3.0


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it, 0 to 1."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG contrast ratio, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """`share` of one colour laid over another."""
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * (1 - share),
        over.greenF() * share + under.greenF() * (1 - share),
        over.blueF() * share + under.blueF() * (1 - share),
    )


def readable(ink: QColor, paper: QColor, share: float, least: float) -> QColor:
    """As faint as asked, yet never below the least contrast."""
    while share < 1.0 and contrast(blend(ink, paper, share), paper) < least:
        share += 0.04
    return blend(ink, paper, min(1.0, share))


@dataclass(frozen=True, slots=True)
class Ink:
    """Every colour the surface paints with."""

    desk: QColor
    paper: QColor
    edge: QColor
    desk_text: QColor
    desk_faint: QColor
    text: QColor
    faint: QColor  # gutter numbers, placeholders
    rule: QColor  # between the columns
    accent: QColor
    current: QColor  # the row with the caret
    selection: QColor
    selected_text: QColor
    idle_selection: QColor
    found: QColor
    found_current: QColor


def ink_from(palette: QPalette) -> Ink:
    """Colours for a palette, light, dark or of high contrast."""
    role = QPalette.ColorRole
    paper, text = palette.color(role.Base), palette.color(role.Text)
    window, accent = palette.color(role.Window), palette.color(role.Highlight)
    dark = luminance(paper) < 0.25
    desk = window if contrast(window, paper) > 1.12 else blend(text, window, 0.09)
    yellow = QColor("#ffd24d")
    return Ink(
        desk=desk,
        paper=paper,
        edge=blend(text, desk, 0.22),
        desk_text=palette.color(role.WindowText),
        desk_faint=readable(palette.color(role.WindowText), desk, 0.6, _TEXT_CONTRAST),
        text=text,
        faint=readable(text, paper, 0.58, _TEXT_CONTRAST),
        rule=blend(text, paper, 0.14),
        accent=readable(accent, paper, 1.0, _MARK_CONTRAST),
        current=blend(accent, paper, 0.09 if not dark else 0.14),
        selection=accent,
        selected_text=palette.color(role.HighlightedText),
        idle_selection=blend(text, paper, 0.2),
        found=blend(yellow, paper, 0.45 if not dark else 0.32),
        found_current=blend(QColor("#ff9d2e"), paper, 0.75 if not dark else 0.45),
    )
