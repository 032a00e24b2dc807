from __future__ import annotations

from itertools import combinations
from math import dist

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
    def parts(code: str) -> list[int]:
        colour = delegation_colour(code, paper)
        return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]

    for one, other in combinations(MEMBERS, 2):
        assert dist(parts(one), parts(other)) > 30, (one, other)
