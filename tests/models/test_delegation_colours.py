from __future__ import annotations

import colorsys
from itertools import combinations

import pytest

from rcm_desktop.models.delegation_colours import LEAST, delegation_colour
from rcm_desktop.ui.theme.tokens import SCHEMES, contrast
from tests.negotiated import MEMBERS

CODES = (*MEMBERS, "PPT", "TS", "OBS", "XYZ")
PAPERS = sorted({paper for t in SCHEMES.values() for paper in (t.surface, t.window)})


@pytest.mark.parametrize("paper", PAPERS)
def test_every_delegation_can_be_read(paper: str) -> None:
    for code in CODES:
        assert contrast(delegation_colour(code, paper), paper) >= LEAST


@pytest.mark.parametrize("paper", ["#ffffff", "#1e252f"])
def test_no_two_members_look_alike(paper: str) -> None:
    def wheel(code: str) -> tuple[float, float, float]:
        colour = delegation_colour(code, paper)
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return colorsys.rgb_to_hls(red, green, blue)

    for one, other in combinations(MEMBERS, 2):
        apart = abs(wheel(one)[0] - wheel(other)[0])
        assert min(apart, 1 - apart) * 360 > 9, (one, other)
