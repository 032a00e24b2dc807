from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.documents.exporters.word.anchors import bookmark_name


def test_usual_ids_can_be_read_in_the_name() -> None:
    assert bookmark_name("b12") == "_rcm_b12"
    assert bookmark_name("b12", "es") == "_rcm_b12__es"


@given(st.lists(st.text(max_size=50), unique=True, max_size=20))
def test_every_name_is_one_that_word_takes_and_is_its_blocks_own(ids: list[str]) -> None:
    names = [bookmark_name(id, language) for id in ids for language in (None, "es")]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"_[A-Za-z0-9_]{1,39}", name) for name in names)
