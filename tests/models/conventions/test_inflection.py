"""Forms of verbs, and which verb a paragraph opens with."""

from __future__ import annotations

import pytest

from rcm_desktop.models.conventions.inflection import Form
from rcm_desktop.models.conventions.openings import Start, opening
from rcm_desktop.models.document import Language
from tests.models.conventions.papers import lexicon


@pytest.mark.parametrize(
    ("language", "verb", "form", "word"),
    [
        ("en", "thank", Form.PAST, "thanked"),
        ("en", "reiterate", Form.PAST, "reiterated"),
        ("en", "reiterate", Form.GERUND, "reiterating"),
        ("en", "identify", Form.THIRD, "identifies"),
        ("en", "identify", Form.PAST, "identified"),
        ("en", "express", Form.THIRD, "expresses"),
        ("en", "agree", Form.GERUND, "agreeing"),
        ("en", "submit", Form.PAST, "submitted"),
        ("en", "undertake", Form.PAST, "undertook"),
        ("en", "convey", Form.THIRD, "conveys"),
        ("es", "agradecer", Form.PAST_PL, "agradecieron"),
        ("es", "agradecer", Form.PRESENT_PL, "agradecen"),
        ("es", "aprobar", Form.PRESENT_SG, "aprueba"),
        ("es", "acordar", Form.PRESENT_WE, "acordamos"),
        ("es", "decidir", Form.PRESENT_WE, "decidimos"),
        ("es", "instruir", Form.GERUND, "instruyendo"),
        ("es", "tener", Form.GERUND, "teniendo"),
        ("es", "hacer", Form.PAST_PL, "hicieron"),
        ("es", "reafirmar", Form.PAST_SG, "reafirmó"),
    ],
)
def test_forms(language: Language, verb: str, form: Form, word: str) -> None:
    verbs = lexicon().verbs[language]
    assert verbs.by_form[verb, form] == word
    assert (verb, form) in verbs.by_word[word]


@pytest.mark.parametrize(
    ("language", "words", "word", "what"),
    [
        ("en", "Thanked the Government", "Thanked", Start.VERB),
        ("en", "Also, strongly urged them", "urged", Start.VERB),
        ("en", "To approve the budget", "To approve", Start.VERB),
        ("en", "To this end, they agreed", "To", Start.CIRCUMSTANCE),
        ("en", "In this regard, expressed", "In", Start.CIRCUMSTANCE),
        ("en", "“Their efforts”", "Their", Start.NO_VERB),
        ("en", "Coordinators met", "Coordinators", Start.UNKNOWN),
        ("en", "", "", Start.UNKNOWN),
        ("es", "Asimismo, agradecieron", "agradecieron", Start.VERB),
        ("es", "Se comprometieron a", "comprometieron", Start.VERB),
        ("es", "Comprometerse a", "Comprometerse", Start.VERB),
        ("es", "En relación con", "En", Start.CIRCUMSTANCE),
        ("es", "Los Viceministros", "Los", Start.NO_VERB),
        ("es", "No aceptar", "aceptar", Start.VERB),
    ],
)
def test_openings(language: Language, words: str, word: str, what: Start) -> None:
    found = opening(lexicon(), words, language)
    assert (found.word, found.what) == (word, what)
