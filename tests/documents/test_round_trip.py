"""Word and text files that we wrote come back as the draft they were written from."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from rcm_desktop.documents.canonical import canonical_text
from rcm_desktop.documents.exporters.base import Progress
from rcm_desktop.documents.importers import read_document
from rcm_desktop.documents.importers.word.parse import parse_word
from rcm_desktop.documents.registry import export, exporter_for
from rcm_desktop.documents.render import render
from rcm_desktop.models.document import Block, Language
from rcm_desktop.models.numbering import labels
from tests.documents.papers import blocks, paper
from tests.shared import needs_seeds, seed


def outline(made: list[Block]) -> list[tuple[str, int, str]]:
    """Kind, level within lists and label of every block."""
    levels = [block.level if block.listed else 0 for block in made]
    return [
        (block.kind.value, level, label)
        for block, level, label in zip(made, levels, labels(made), strict=True)
    ]


@needs_seeds
@pytest.mark.parametrize("format", ["docx", "txt"])
@pytest.mark.parametrize("number", ["000", "002", "004"])
def test_the_seeds_come_back(tmp_path: Path, number: str, format: str) -> None:
    made = read_document(seed(number))
    document = render(made.blocks, (made.language,))
    export(document, tmp_path / f"again.{format}", format)
    again = read_document(tmp_path / f"again.{format}")
    assert outline(again.blocks) == outline(made.blocks)
    assert canonical_text(render(again.blocks, (again.language,))) == canonical_text(document)
    assert (again.title, again.language, again.kind) == (made.title, made.language, made.kind)


@pytest.mark.parametrize("languages", [("en",), ("es",), ("en", "es"), ("es", "en")])
def test_our_paper_comes_back(languages: tuple[Language, ...]) -> None:
    assert_comes_back(paper(), languages)


@given(blocks())
@settings(max_examples=40)
def test_random_drafts_come_back(made: list[Block]) -> None:
    worded = [
        replace(block, text={lang: f"w{n}x {words} y" for lang, words in block.text.items()})
        for n, block in enumerate(made)
    ]
    assert_comes_back(worded, ("en",))
    assert_comes_back(worded, ("en", "es"))


def assert_comes_back(made: list[Block], languages: tuple[Language, ...]) -> None:
    document = render(made, languages)
    stream = io.BytesIO()
    exporter_for("docx")().write(document, stream, Progress())
    again = parse_word(stream.getvalue(), "again.docx")
    assert outline(again.blocks) == outline(made)
    assert canonical_text(render(again.blocks, languages)) == canonical_text(document)
