"""Every colour of the page can be read in every scheme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from rcm_desktop.ui.editor.ink import contrast, ink_from
from rcm_desktop.ui.theme.palettes import palette
from rcm_desktop.ui.theme.tokens import SCHEMES

SHOWN = [palette(tokens) for tokens in SCHEMES.values()] + [QPalette(QColor("#efefef"))]


@pytest.mark.parametrize("number", range(len(SHOWN)))
def test_contrast(number: int) -> None:
    ink = ink_from(SHOWN[number])
    assert contrast(ink.text, ink.paper) >= 7
    assert contrast(ink.text, ink.current) >= 7
    assert contrast(ink.faint, ink.paper) >= 4.5
    assert contrast(ink.selected_text, ink.selection) >= 4.5
    assert contrast(ink.text, ink.idle_selection) >= 4.5
    assert contrast(ink.text, ink.found) >= 4.5
    assert contrast(ink.text, ink.found_current) >= 4.5
    assert contrast(ink.desk_faint, ink.desk) >= 4.5
    assert contrast(ink.accent, ink.paper) >= 3


def test_known_contrasts() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)
