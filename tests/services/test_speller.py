"""Words are judged with the dictionaries that are shipped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.models.document import Block, BlockKind, Language
from rcm_desktop.resources import resource
from rcm_desktop.services.speller import DictionaryMissing, Speller, word_list
from tests.shared import needs_seeds, seed

SPELLER = Speller()


def wrong(text: str, language: Language = "en") -> list[str]:
    return [word.text for word in SPELLER.check(text, language)]


def test_wrong_words_are_found_in_both_languages() -> None:
    text = "The goverments recieved the programmes of the Vice-Ministers."
    assert wrong(text) == ["goverments", "recieved"]
    assert wrong("Los goviernos recibierron a los Viceministros.", "es") == [
        "goviernos",
        "recibierron",
    ]
    assert wrong("la migracion irregular", "es") == ["migracion"]


@given(
    st.sampled_from(["👍 ", "ñ", "e\u0301 ", "«", "", "cafe\u0301 "]),
    st.sampled_from([".", " 👩‍👧", "»"]),
)
@settings(max_examples=25)
def test_a_wrong_word_is_where_it_stands(before: str, after: str) -> None:
    text = f"{before} the goverment{after}"
    places = [(w.start, w.end) for w in SPELLER.check(text, "en") if w.text == "goverment"]
    assert [text[start:end] for start, end in places] == ["goverment"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_of_our_lists_is_known(language: Language) -> None:
    for name in (f"conference.{language}.txt", "conference.names.txt", "conference.people.txt"):
        lines = resource("dictionaries", name).read_text(encoding="utf-8").splitlines()
        for word, like in word_list(lines):
            assert SPELLER.knows(word, language), word
            assert not like or SPELLER.knows(like, language), like


def test_words_of_our_lists_take_endings() -> None:
    for word in ("centres", "programmes", "recognised", "subregions", "workplans"):
        assert SPELLER.knows(word, "en")
    for word in ("viceministras", "hemisféricas", "priorizaron", "salvadoreños", "escríbalo"):
        assert SPELLER.knows(word, "es")
    assert not SPELLER.knows("escríbbalo", "es")


def test_phrases_of_the_other_language_are_let_be() -> None:
    assert wrong("the Secretaría de Gobernación of Mexico") == []
    assert wrong("in Puerto Ejemplo, on the Paseo de la Reforma") == []
    assert wrong("the permisoss of Mexico") == ["permisoss"]
    assert wrong("el documento Framework for Cooperation", "es") == []


def test_what_stands_beside_a_persons_name_is_a_name() -> None:
    assert wrong("with Alejandro Mayorkas Tobinn and Antony Blinken") == []
    assert wrong("with the Goverment and Mayorkas") == ["Goverment", "Mayorkas"]
    assert wrong("the Mexico Goverment") == ["Goverment"]


def test_suggestions_have_the_capitals_of_the_text() -> None:
    assert SPELLER.suggest("goverment", "en")[0] == "government"
    assert "Témpore" in SPELLER.suggest("Tempor", "en")
    assert SPELLER.suggest("MIGRACION", "es")[0] == "MIGRACIÓN"
    assert SPELLER.suggest("xqzvtkpl", "es") == ()


def test_blocks_are_checked_in_their_languages() -> None:
    block = Block(
        "b1", BlockKind.DECISION, {"en": "Thank the hosst", "es": "Agradecer al anfitrrión"}
    )
    found = list(SPELLER.in_blocks([block], ignored={"en": frozenset({"hosst"})}))
    assert [(m.block, m.language, m.start, m.word) for m in found] == [
        ("b1", "es", 13, "anfitrrión")
    ]


def test_a_missing_dictionary_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DictionaryMissing, match="Install RCM Desktop again"):
        Speller(folder=tmp_path).knows("word", "en")


def test_nothing_is_loaded_before_the_first_word() -> None:
    code = (
        "import sys, rcm_desktop.app, rcm_desktop.services.speller as s; s.Speller();"
        "sys.exit('hunspell' in sys.modules or 'rapidfuzz' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@needs_seeds
@pytest.mark.parametrize(
    ("number", "words"),
    [("000", []), ("002", []), ("004", ["CONFFERENCE", "Commision"])],
)
def test_careful_texts_raise_no_false_alarm(number: str, words: list[str]) -> None:
    """Seed 004 has two slips of the pen; the other two have none."""
    from rcm_desktop.documents.importers import read_document

    document = read_document(seed(number))
    assert [found.word for found in SPELLER.in_blocks(document.blocks)] == words
