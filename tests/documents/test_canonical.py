from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.documents.canonical import (
    canonical_hash,
    canonical_lines,
    canonical_part,
    canonical_text,
    normal,
)
from rcm_desktop.documents.render import render
from rcm_desktop.models.document import Block, BlockKind, Span
from tests.documents.papers import papers


def test_a_line_is_label_and_words() -> None:
    assert canonical_part("1.", "  two \u00a0 words\n") == "1. two words"
    assert canonical_part("", "words") == "words"
    assert canonical_part("2.", "") == "2."


def test_look_alike_spellings_have_one_text() -> None:
    assert normal("Tempo\u0301re\u200b \u202ax") == "Tempóre x"


def test_two_languages_share_a_line() -> None:
    lines = canonical_lines(papers("en", "es"))
    assert lines[7].startswith("1. Approve ")
    assert "\t1. Aprobar " in lines[7]
    english = [line.split("\t")[0] for line in lines]
    assert english == canonical_lines(papers("en", "es"), "en") == canonical_lines(papers("en"))


def test_the_hash_is_what_any_tool_computes() -> None:
    document = papers("en")
    text = canonical_text(document)
    assert canonical_hash(document) == hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert text.endswith("\n")
    assert len(text.splitlines()) == len(document.rows)


def test_emphasis_is_not_part_of_the_text_and_a_number_is() -> None:
    plain = Block("a", BlockKind.DECISION, {"en": "Approve it"})
    bold = Block("a", BlockKind.DECISION, {"en": "Approve it"}, spans={"en": (Span(0, 3, "bold"),)})
    later = Block("a", BlockKind.DECISION, {"en": "Approve it"}, start=2)
    hashes = [canonical_hash(render([block], ("en",))) for block in (plain, bold, later)]
    assert hashes[0] == hashes[1] != hashes[2]


@given(st.text())
def test_normal_words_are_normal_already(words: str) -> None:
    once = normal(words)
    assert normal(once) == once
    assert once == once.strip()
    assert "  " not in once
    once.encode()
