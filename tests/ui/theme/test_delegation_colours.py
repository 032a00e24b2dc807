"""Every delegation can be read in its colour, on every paper and on the tinted row."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from rcm_desktop.models.delegation_colours import COLOURS
from rcm_desktop.services.conference import Conference
from rcm_desktop.ui.editor.ink import ink_from
from rcm_desktop.ui.theme.delegation_colours import delegation_colour
from rcm_desktop.ui.theme.palettes import palette
from rcm_desktop.ui.theme.tokens import SCHEMES, contrast

CODES = [*(member.code for member in Conference().members), "PPT", "TS"]


def test_every_delegation_has_a_colour_of_its_own() -> None:
    assert set(COLOURS) == set(CODES)
    for column in range(2):
        assert len({row[column] for row in COLOURS.values()}) == len(CODES)


@pytest.mark.parametrize("scheme", list(SCHEMES))
def test_contrast_against_the_paper(qapp: QApplication, scheme: str) -> None:
    ink = ink_from(palette(SCHEMES[scheme]))  # type: ignore[index]
    for code in [*CODES, "OBS", "unheard of"]:
        colour = delegation_colour(code, ink.paper).name()
        assert contrast(colour, ink.paper.name()) >= 5, code
        assert contrast(colour, ink.current.name()) >= 4.5, code


def test_any_other_paper_gets_the_colour_that_stands_out() -> None:
    assert delegation_colour("MEX", QColor("#fffbe8")).name() == COLOURS["MEX"][0]
    assert delegation_colour("MEX", QColor("#202020")).name() in COLOURS["MEX"][1:]
