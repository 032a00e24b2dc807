"""Qt palettes made from the tokens of a scheme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from rcm_desktop.ui.theme.tokens import SCHEMES, SchemeName, Tokens, scheme_by_window

_Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """The palette of a scheme, with a readable disabled group."""
    made = QPalette()
    pairs = {
        _Role.Window: tokens.window,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.window,
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.muted,
        _Role.Button: tokens.surface,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.danger,
        _Role.ToolTipBase: tokens.rail,
        _Role.ToolTipText: "#ffffff",
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: tokens.accent_text,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.Light: tokens.surface,
        _Role.Midlight: tokens.border,
        _Role.Mid: tokens.border,
        _Role.Dark: tokens.border_strong,
        _Role.Shadow: tokens.sunken,
    }
    for role, colour in pairs.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.border_strong))
    return made


def chosen_scheme(wanted: str) -> Tokens:
    """The scheme for a preference: `system` follows the desktop where Qt can tell."""
    if wanted in SCHEMES:
        name: SchemeName = wanted
        return SCHEMES[name]
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return SCHEMES["dark" if dark else "light"]


def tokens_of(shown: QPalette) -> Tokens:
    """The tokens behind a widget's palette, for widgets that paint themselves."""
    return scheme_by_window(shown.color(QPalette.ColorGroup.Active, _Role.Window).name())
