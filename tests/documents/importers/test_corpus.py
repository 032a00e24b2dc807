"""Real documents of the same family, against the counts made by hand beside them."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from rcm_desktop.documents.importers import ImportedDocument, read_document
from rcm_desktop.models.document import BlockKind, Language
from tests.documents.importers.reading import kinds
from tests.shared import CORPUS, needs_corpus

pytestmark = needs_corpus


def corpus(name: str, language: Language = "en") -> tuple[ImportedDocument, dict[str, Any]]:
    counts = json.loads(next(CORPUS.glob(f"{name}-*.json")).read_text(encoding="utf-8"))
    document = read_document(next(CORPUS.glob(f"{name}-*.{language}.txt")))
    return document, counts["counts"]


def count(document: ImportedDocument) -> Counter[str]:
    return Counter(block.kind.value for block in document.blocks)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_declaration_in_two_languages_has_the_same_form(language: Language) -> None:
    document, counts = corpus("01", language)
    found = count(document)
    assert document.language == language
    assert found["heading"] == counts["headings"]
    paragraphs = counts["preamble_paragraphs"] + counts["paragraphs_under_headings"]
    assert found["preamble"] + found["chapeau"] == paragraphs
    assert found["bullet"] == counts["bullets"]
    assert found["closing"] == counts["closing_paragraphs"]
    assert document.blocks[0].kind is BlockKind.TITLE


@pytest.mark.parametrize("name", ["04", "07"])
def test_resolutions_from_pdf_text(name: str) -> None:
    document, counts = corpus(name)
    found = count(document)
    assert found["preamble"] == counts["preamble_paragraphs"]
    assert found["decision"] == counts["numbered_items_by_level"]["1."]
    assert found["item"] == counts["numbered_items_by_level"]["(a)"]
    assert found["note"] == counts["footnotes"]
    assert {block.level for block in document.blocks if block.kind == "item"} == {1}


def test_the_title_of_a_resolution_is_the_one_its_pages_repeat() -> None:
    assert corpus("04")[0].title == "International migration and development"
    assert corpus("07")[0].title.startswith("Modalities, format and organization")


def test_letters_of_a_resolution_stand_under_their_paragraphs() -> None:
    document, counts = corpus("07")
    under: Counter[str] = Counter()
    current = ""
    for kind, _, label, _ in kinds(document):
        if kind == "decision":
            current = label.rstrip(".")
        elif kind == "item":
            under[current] += 1
    assert under == counts["lettered_by_paragraph"]


def test_the_ninth_letter_is_no_roman_one() -> None:
    letters = [row[2] for row in kinds(corpus("04")[0]) if row[0] == "item"]
    assert letters == [f"({letter})" for letter in "abcdefghijklmnopq"]


def test_page_heads_and_symbols_are_out_of_the_sentences() -> None:
    document, _ = corpus("04")
    first = next(block for block in document.blocks if block.kind == "preamble")
    assert "the anniversary" not in first.text["en"]
    assert "of the declaration" not in first.text["en"]
    assert "anniversary of the International Conference" in first.text["en"]
    assert {aside.reason for aside in document.set_aside} == {
        "document symbol", "page head", "page number", "rule"
    }  # fmt: skip


def test_notes_whose_numbers_were_printed_elsewhere_have_them_again() -> None:
    notes = [row[3] for row in kinds(corpus("04")[0]) if row[0] == "note"]
    assert [int(note.split()[0]) for note in notes] == list(range(1, 24))


def test_a_long_declaration_with_a_number_at_a_line_start() -> None:
    document, counts = corpus("12")
    found = count(document)
    assert found["title"] + found["subtitle"] == counts["title_lines"]
    assert found["decision"] == counts["numbered_items_by_level"]["1."]
    assert found["bullet"] == counts["bullets"]
    assert found["note"] == counts["footnotes"]
    assert found["closing"] == counts["closing_paragraphs"]
    assert found["preamble"] == 0
    rows = kinds(document)
    bullets = [i for i, row in enumerate(rows) if row[0] == "bullet"]
    assert rows[bullets[0] - 1][2] == f"{counts['bullets_under']}."


def test_headings_by_ordinal_words_and_signatures() -> None:
    document, counts = corpus("14")
    rows = kinds(document)
    found = count(document)
    assert found["heading"] == counts["headings"]
    assert found["closing"] == counts["signatories"] + 1  # and the date above them
    under: list[int] = []
    for kind, *_ in rows:
        if kind == "heading":
            under.append(0)
        elif kind == "preamble" and under:
            under[-1] += 1
    assert under == counts["paragraphs_by_heading"]


def test_a_short_communique_is_prose() -> None:
    document, counts = corpus("17")
    assert count(document) == {"title": 1, "preamble": counts["preamble_paragraphs"]}
    assert document.kind == "communique"
