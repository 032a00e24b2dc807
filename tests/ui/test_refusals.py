from __future__ import annotations

from PySide6.QtWidgets import QApplication

from rcm_desktop.errors import NoSuchDraft, RcmError
from rcm_desktop.ui.languages import Languages
from rcm_desktop.ui.refusals import sentence


def test_a_refusal_speaks_the_language_of_the_window(qapp: QApplication) -> None:
    error = NoSuchDraft(draft="d7")
    languages = Languages(qapp)
    assert sentence(error) == str(error)
    languages.switch("es")
    try:
        assert sentence(error).startswith("No hay ningún borrador llamado d7")
    finally:
        languages.switch("en")


def test_a_sentence_without_translation_stays_english(qapp: QApplication) -> None:
    class Fresh(RcmError):
        template = "A sentence of tomorrow about {thing}."

    assert sentence(Fresh(thing="boats")) == "A sentence of tomorrow about boats."


def test_a_bug_names_no_words(qapp: QApplication) -> None:
    words = sentence(ValueError("secret words"))
    assert "secret words" not in words
    assert "ValueError" in words
