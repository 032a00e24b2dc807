from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from rcm_desktop.resources import resource
from rcm_desktop.ui.theme.icons import icon
from rcm_desktop.ui.theme.palettes import palette
from rcm_desktop.ui.theme.tokens import DARK, LIGHT

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def strongest(image: QImage) -> str:
    """The colour of the most opaque pixel."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda colour: colour.alpha()).name()


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(qapp: QApplication, name: str) -> None:
    image = icon(name).pixmap(QSize(24, 24)).toImage()
    assert any(
        image.pixelColor(x, y).alpha() > 100
        for x in range(image.width())
        for y in range(image.height())
    )


def test_an_icon_takes_the_colour_of_the_scheme_in_force(qapp: QApplication) -> None:
    before = qapp.palette()
    made = QIcon(icon("drafts"))  # a copy shares the engine or clones it
    try:
        for tokens in (LIGHT, DARK):
            qapp.setPalette(palette(tokens))
            assert strongest(made.pixmap(QSize(48, 48)).toImage()) == tokens.text
    finally:
        qapp.setPalette(before)
