"""Which parts of a paragraph are words that a dictionary can judge, in code points.

Numbers, addresses, acronyms, Roman numerals and names after a form of address are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Word:
    """Code points [start, end) of the paragraph; `text` is composed, with a plain apostrophe."""

    start: int
    end: int
    text: str


_LETTER: Final = r"[^\W\d_][\u0300-\u036f]*"
_WORD: Final = re.compile(
    rf"(?:{_LETTER})+(?:[’'](?:{_LETTER})+)*|[\d_][\w\u0300-\u036f]*(?:[.,:/-]\d\w*)*"
)
#: What no dictionary knows: addresses of all kinds, and file names.
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|int|gov|gob|edu|docx?|pdf|xlsx?|txt)\b(?:/\S*)?",
    re.IGNORECASE,
)
_ROMAN: Final = re.compile(r"[IVXLCDM]+|[ivxl]+")
_ACRONYM: Final = re.compile(r"[^\W\d_a-zà-ÿ]{2,8}s?")
_COINED: Final = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+\w*")
_CAPITAL: Final = r"[A-ZÁÉÍÓÚÜÑ][\w’'\u0300-\u036f-]+"
#: People's names stand after a form of address.
_PERSON: Final = re.compile(
    r"\b(?:(?:Mrs?|Ms|Dra?|Sra?|Srta|Licd?a?|Ing|Hon|Amb|H\.E|S\.E)\.|"
    r"Ambassador|Minister|Vice-Minister|President|Director|Secretary|Embajadora?|Ministr[oa]|"
    r"Viceministr[oa]|President[ea]|Directora|Señora?|Don|Doña|Licenciad[oa]|Doctora?)"
    rf"((?:\s+{_CAPITAL}){{1,5}})"
)
_MOST_LETTERS: Final = 60
#: First parts of compounds that are no words of their own.
_PREFIX_WORDS: Final = """
afro agri anti bi bio co crypto cyber eco euro extra geo ibero indo inter intra latino macro
micro multi non post pre pro semi socio sub supra tele trans tri ultra vice
"""
_PREFIXES: Final = frozenset(_PREFIX_WORDS.split())


def words_to_spell(text: str) -> Iterator[Word]:
    """The words of a paragraph that a dictionary should know, in their order."""
    shouted = _is_shouted(text)
    taken = [match.span() for match in _ADDRESS.finditer(text)]
    if not shouted:
        taken += [match.span(1) for match in _PERSON.finditer(text)]
    for match in _WORD.finditer(text):
        start, end = match.span()
        if any(left < end and start < right for left, right in taken):
            continue
        word = unicodedata.normalize("NFC", match.group()).replace("’", "'")
        joined = text[end : end + 1] in {"-", "‑"} and text[end + 1 : end + 2].isalpha()
        capitals_are_words = shouted and text[start - 1 : start] != "("
        if _judged(word, capitals_are_words) and not (joined and word.lower() in _PREFIXES):
            yield Word(start, end, word)


def _judged(word: str, capitals_are_words: bool) -> bool:
    if len(word) < 2 or len(word) > _MOST_LETTERS or not word[0].isalpha():
        return False
    if _ROMAN.fullmatch(word) or _COINED.fullmatch(word):
        return False
    if not capitals_are_words and _ACRONYM.fullmatch(word.removesuffix("'s")):
        return False
    return any("a" <= letter.lower() <= "z" or "à" <= letter.lower() <= "ÿ" for letter in word)


def _is_shouted(text: str) -> bool:
    """Whether a paragraph is set in capitals, as headings are: they are words there."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) * 10 > len(letters) * 6
