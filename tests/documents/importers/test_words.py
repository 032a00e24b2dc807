"""No word of a source vanishes: blocks and what was set aside are the source again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.documents.importers import ImportedDocument, parse_text, read_document
from rcm_desktop.documents.importers.refusals import NoWords
from tests.documents.importers.reading import bare, source_of
from tests.shared import CORPUS, SEEDS, needs_corpus, needs_seeds


def check(document: ImportedDocument, text: str) -> None:
    assert source_of(document) == bare(text)
    pieces: dict[str, list[str]] = {}
    for piece in document.source:
        pieces.setdefault(piece.owner, []).append(bare(piece.text))
    for block in document.blocks:
        given_words = "".join(pieces.get(block.id, []))
        words = bare(block.words(document.language))
        assert given_words.endswith(words) or sorted(words) == sorted(given_words)


@needs_seeds
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda p: p.stem[:3])
def test_seeds(path: Path) -> None:
    check(read_document(path), path.read_text(encoding="utf-8"))


@needs_corpus
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda p: p.stem[:9])
def test_corpus(path: Path) -> None:
    check(read_document(path), path.read_text(encoding="utf-8"))


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "", "", "   ", "DECISIONS", "ANNEXES:", "1.", "2", "(a) to approve;", "- a. first",
                "• Approve", "The Vice-Ministers:", "81.6 billion", "i. one", "_______", "3/10",
                "XII MEETING", "Reaffirming their commitment,", "the small-", "Vice-", "\f",
                "“A quotation of the whole paragraph stands here.”", "<!-- mark -->",
                "1 A note.",
                "o something", "* point", "\t1) tabbed", "5\u00a0Text",
                "Finally, they thanked him.",
                "## Heading", "Page 2 of 3", "and of the", "1\\. escaped", "**bold", "text** more",
            ]
        ),
        st.text(alphabet="ab Z.,:;-1", max_size=60),
    ),
    min_size=1,
    max_size=40,
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_lines(lines: list[str], end: str) -> None:
    text = end.join(lines)
    try:
        document = parse_text(text)
    except NoWords:
        assert not any(char.isalnum() for char in text)
        return
    assert source_of(document) == bare(text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_any_text_at_all_is_answered(text: str) -> None:
    try:
        document = parse_text(text)
    except NoWords:
        return
    assert [block.id for block in document.blocks] == [
        f"b{index}" for index in range(1, len(document.blocks) + 1)
    ]
