from __future__ import annotations

from pathlib import Path

from rcm_desktop.documents.registry import export
from tests.documents.exporters.golden import assert_golden
from tests.documents.papers import papers


def test_text_in_one_language(tmp_path: Path) -> None:
    export(papers("en"), tmp_path / "paper.txt", "txt")
    assert_golden(tmp_path / "paper.txt", "paper_en.txt")


def test_text_in_two_languages(tmp_path: Path) -> None:
    export(papers("en", "es"), tmp_path / "paper.txt", "txt")
    assert_golden(tmp_path / "paper.txt", "paper_en_es.txt")
