"""Which parts of a paragraph a dictionary is asked about, at the right code points."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.models.words_to_spell import words_to_spell

PIECES = st.sampled_from(
    [
        "niñez",
        "ni\u006e\u0303ez",
        "cafe\u0301",
        "👍",
        "👩‍👩‍👧",
        "member's",
        "Honduras",
        "—",
        "12",
        "año",
        "“así”",
    ]
)


def found(text: str) -> list[str]:
    return [word.text for word in words_to_spell(text)]


@given(st.lists(PIECES, max_size=8))
def test_words_are_where_they_say(pieces: list[str]) -> None:
    """Accents, combining marks and emoji before a word do not move it."""
    text = " ".join(pieces)
    words = list(words_to_spell(text))
    for word in words:
        assert unicodedata.normalize("NFC", text[word.start : word.end]) == word.text
    wanted = [p.strip("“”") for p in pieces if p.strip("“”")[0].isalpha()]
    assert [w.text for w in words] == [unicodedata.normalize("NFC", p) for p in wanted]


@given(st.text(max_size=60))
def test_any_text_is_cut_without_overlap(text: str) -> None:
    words = list(words_to_spell(text))
    ends = [0]
    for word in words:
        assert ends[-1] <= word.start < word.end <= len(text)
        ends.append(word.end)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2005, the 16th and 20-25 or A/RES/79/286", ["In", "the", "and", "or"]),
        ("write to info@crmsv.org or www.crmsv.org", ["write", "to", "or"]),
        ("see report.docx and https://example.org/añb.", ["see", "and"]),
        ("the RCM, the PPTs and the RCM’s budget", ["the", "the", "and", "the", "budget"]),
        ("XII REUNION OF THE CONFFERENCE (RCM)", ["REUNION", "OF", "THE", "CONFFERENCE"]),
        ("socio-economic and pre-departure", ["economic", "and", "departure"]),
        ("Mr. Gervais Appave, Director", ["Mr", "Director"]),
        ("la Embajadora María de los Ángeles", ["la", "Embajadora", "de", "los", "Ángeles"]),
        ("articles iv and XII of it", ["articles", "and", "of", "it"]),
        ("the States’ duty, a State’s duty", ["the", "States", "duty", "State's", "duty"]),
        ("Регион миграции", []),
        ("a" * 80, []),
        ("", []),
    ],
)  # fmt: skip
def test_what_no_dictionary_can_judge_is_left_out(text: str, words: list[str]) -> None:
    assert found(text) == words
