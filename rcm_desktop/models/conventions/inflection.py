"""The regular forms of English and Spanish verbs that open paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from rcm_desktop.models.document import Language


class Form(StrEnum):
    """A form in which a verb opens a paragraph."""

    BASE = "base"  # Approve, Aprobar
    TO = "to"  # To approve
    THIRD = "third"  # Approves
    PAST = "past"  # Approved
    GERUND = "gerund"  # Approving, Aprobando
    PARTICIPLE = "participle"  # Mindful, Convinced, Convencidos
    PRESENT_PL = "present_pl"  # Aprueban
    PRESENT_SG = "present_sg"  # Aprueba
    PRESENT_WE = "present_we"  # Aprobamos
    PAST_PL = "past_pl"  # Aprobaron
    PAST_SG = "past_sg"  # Aprobó


_VOWELS: Final = "aeiou"
#: Each Spanish conjugation: the endings put behind the stem.
_ENDINGS: Final[dict[str, dict[Form, str]]] = {
    "ar": {
        Form.PRESENT_PL: "an",
        Form.PRESENT_SG: "a",
        Form.PRESENT_WE: "amos",
        Form.PAST_PL: "aron",
        Form.PAST_SG: "ó",
        Form.GERUND: "ando",
    },
    "er": {
        Form.PRESENT_PL: "en",
        Form.PRESENT_SG: "e",
        Form.PRESENT_WE: "emos",
        Form.PAST_PL: "ieron",
        Form.PAST_SG: "ió",
        Form.GERUND: "iendo",
    },
    "ir": {
        Form.PRESENT_PL: "en",
        Form.PRESENT_SG: "e",
        Form.PRESENT_WE: "imos",
        Form.PAST_PL: "ieron",
        Form.PAST_SG: "ió",
        Form.GERUND: "iendo",
    },
}


def forms(verb: str, language: Language, other: Mapping[str, str]) -> Iterator[tuple[Form, str]]:
    """Every form of a verb; `other` holds its irregular ones by their names."""
    yield Form.BASE, verb
    regular = _english(verb) if language == "en" else _spanish(verb)
    for form, word in regular:
        yield form, other.get(form.value, word)


def _english(verb: str) -> Iterator[tuple[Form, str]]:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        yield Form.THIRD, verb[:-1] + "ies"
        yield Form.PAST, verb[:-1] + "ied"
        yield Form.GERUND, verb + "ing"
        return
    hisses = verb.endswith(("s", "x", "z", "ch", "sh", "o"))
    yield Form.THIRD, verb + ("es" if hisses else "s")
    yield Form.PAST, verb + ("d" if verb.endswith("e") else "ed")
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    yield Form.GERUND, (verb[:-1] if silent else verb) + "ing"


def _spanish(verb: str) -> Iterator[tuple[Form, str]]:
    stem, ending = verb[:-2], verb[-2:]
    for form, letters in _ENDINGS[ending].items():
        yield form, stem + letters
