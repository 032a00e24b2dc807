"""Code points and UTF-16 units convert there and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.ui.editor.utf16 import from_utf16, to_utf16


@given(st.text(max_size=40), st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert from_utf16(text, to_utf16(text, offset)) == offset


def test_known_places() -> None:
    text = "ñ🕊e\u0301"
    assert [to_utf16(text, offset) for offset in range(5)] == [0, 1, 3, 4, 5]
    assert from_utf16(text, 2) == 1, "the middle of the dove is the dove"
    assert from_utf16(text, 99) == 4
