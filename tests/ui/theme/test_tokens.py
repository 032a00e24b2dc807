from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from rcm_desktop.ui.theme.palettes import palette, tokens_of
from rcm_desktop.ui.theme.stylesheet import stylesheet
from rcm_desktop.ui.theme.tokens import SCHEMES, Tokens, contrast

PAIRS = [
    ("text", "window"), ("text", "surface"), ("text", "accent_soft"), ("text", "sunken"),
    ("muted", "window"), ("muted", "surface"), ("accent", "surface"), ("accent", "window"),
    ("accent_text", "accent"), ("accent_text", "accent_hover"),
    ("rail_text", "rail"), ("rail_active_text", "rail_active"),
    ("danger", "surface"), ("danger", "window"), ("danger", "danger_soft"),
    ("success", "success_soft"), ("text", "success_soft"), ("text", "warning_soft"),
    ("text", "danger_soft"), ("warning", "surface"), ("accent", "accent_soft"),
]  # fmt: skip


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
def test_every_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    least = 7.0 if tokens.name == "contrast" else 4.5
    faint = {
        pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in PAIRS
        if contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < least
    }
    assert not faint


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
def test_the_edge_of_every_control_can_be_seen(tokens: Tokens) -> None:
    assert contrast(tokens.border_strong, tokens.surface) >= 3
    assert contrast(tokens.focus, tokens.surface) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
def test_a_palette_leads_back_to_its_scheme(tokens: Tokens) -> None:
    made = palette(tokens)
    assert tokens_of(made) is tokens
    assert made.color(QPalette.ColorRole.Text).name() == tokens.text


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
def test_the_style_sheet_is_filled_to_the_last_colour(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    assert "$" not in sheet
    assert tokens.accent in sheet
