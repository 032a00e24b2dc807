"""The rules on real papers: what is known to be wrong in them is found, and nothing else.

Every finding below was read and judged by hand; `docs/conventions.md` holds the figures.
"""

from __future__ import annotations

from collections import Counter

import pytest

from rcm_desktop.documents.importers import read_document
from rcm_desktop.models.conventions.finding import Finding
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.conventions.registry import check
from tests.models.conventions.papers import lexicon
from tests.shared import CORPUS, needs_corpus, needs_seeds, seed

#: seed → rule → the words that it marks, in order; long ones by their beginning.
KNOWN: dict[str, dict[str, list[str]]] = {
    "000": {
        "acronym-undefined": ["IOM", "MRF", "CA-4", "OCAM"],
        "name-variant": ["Regional Network of Civil Society Organizations for Migration"],
        "list-tense": ["Thank", "Congratulate", "Reiterate"],
        "acronym-twice": ["(RNCOM)"],
    },
    "002": {
        "member-list-incomplete": ["Canada, Costa Rica, the Dominican Republic"],
        "name-wrong": ["Pro - Tempore"],
    },
    "004": {
        "quote-style": ['"Convergence of Regional Processes'],
        "acronym-undefined": ["IOM", "RCGM"],
        "apostrophe": ["Network´s", "Network´s"],
        "list-tense": ["To identify"],
        "end-mark-missing": ["project"],
        "acronym-twice": ["Technical Support Unit (TSU)", "(ECLAC/CELADE)"],
        "quote-unbalanced": ['"'],
        "name-variant": ["Vice-Ministerial"],
    },
}


def checked(number: str) -> tuple[list[Finding], dict[str, str]]:
    """The findings of a seed with the words of its blocks."""
    document = read_document(seed(number))
    paper = Paper.of(document.blocks, lexicon(), kind=document.kind, language=document.language)
    return check(paper), {b.id: b.words(document.language) for b in document.blocks}


@needs_seeds
@pytest.mark.parametrize("number", sorted(KNOWN))
def test_every_finding_was_judged_true(number: str) -> None:
    found, words = checked(number)
    by_rule: dict[str, list[str]] = {}
    for finding in found:
        marked = words[finding.block][finding.start : finding.end]
        by_rule.setdefault(finding.rule.id, []).append(marked)
    assert by_rule.keys() == KNOWN[number].keys()
    for rule, expected in KNOWN[number].items():
        assert len(by_rule[rule]) == len(expected)
        for marked, begins in zip(by_rule[rule], expected, strict=True):
            assert marked.startswith(begins)


@needs_seeds
def test_belize_is_missing_in_2004() -> None:
    found, words = checked("002")
    (finding,) = [f for f in found if f.rule.id == "member-list-incomplete"]
    assert finding.message == "This list of member countries lacks Belize."
    (fix,) = finding.fixes
    whole = words[finding.block]
    assert "of Belize, Canada, Costa Rica" in (
        whole[: finding.start] + fix.replacement + whole[finding.end :]
    )


@needs_seeds
def test_the_tense_of_2007() -> None:
    found, _words = checked("000")
    fixes = [str(f.fixes[0]) for f in found if f.rule.id == "list-tense"]
    assert fixes == ["Write “Thanked”", "Write “Congratulated”", "Write “Reiterated”"]


@needs_seeds
def test_a_compilation_keeps_the_words_of_others() -> None:
    found, words = checked("003")
    assert [words[f.block][f.start : f.end] for f in found] == ["RNOCM"]


#: Papers of others that were edited with care. What is found in them is a false alarm, but for
#: acronyms: those conferences leave them unexplained, as one may read there.
@needs_corpus
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_no_false_alarm_on_careful_papers(path: object) -> None:
    document = read_document(str(path))
    paper = Paper.of(document.blocks, lexicon(), kind=document.kind, language=document.language)
    counts = Counter(f.rule.id for f in check(paper))
    assert counts.keys() <= {"acronym-undefined", "acronym-twice"}
