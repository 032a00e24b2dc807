from __future__ import annotations

from PySide6.QtWidgets import QApplication

from rcm_desktop.documents.importers.result import Finding
from rcm_desktop.ui.drafts.finding_words import finding_lines, reason_words
from rcm_desktop.ui.languages import Languages


def test_findings_are_one_line_a_rule(qapp: QApplication) -> None:
    found = [
        Finding("joined-lines", "a paragraph went on", 80),
        Finding("label-differs", "the source prints “1.”, the draft “2.”", 82),
        Finding("joined-lines", "a paragraph went on", 88),
        Finding("rule-of-tomorrow", "something else", 90),
    ]
    assert finding_lines(found) == [
        "Paragraphs joined over a blank line or a page: line 80, 88",
        "Labels that differ: in the source → the draft: line 82 (1. → 2.)",
        "something else: line 90",
    ]


def test_they_speak_spanish(qapp: QApplication) -> None:
    languages = Languages(qapp)
    languages.switch("es")
    try:
        assert reason_words("page number") == "número de página"
        assert finding_lines([Finding("encoding", "", 1)])[0].endswith("línea 1")
    finally:
        languages.switch("en")
    assert reason_words("a reason of tomorrow") == "a reason of tomorrow"
