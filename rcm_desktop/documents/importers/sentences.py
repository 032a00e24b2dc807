"""How a line ends and how the next begins: what shows that a sentence goes on."""

from __future__ import annotations

import re
from typing import Final

from rcm_desktop.documents.importers.vocabulary import (
    ABBREVIATIONS,
    FAREWELLS,
    FUNCTION_WORDS,
    LEAD_VERBS,
    SECTION_WORDS,
)

_CLOSERS: Final = "”’\"'»)]*¹²³⁴⁵⁶⁷⁸⁹⁰"
_OPENERS: Final = "“‘\"'«([¿¡"
_NOTE_MARK: Final = re.compile(r"(?<=[.,;:”\"»)])\s?[\[(]?\d{1,3}[\])]?$")
_AND: Final = re.compile(r"([;,])\s*(?:and|or|y|e|o|u)$", re.IGNORECASE)
_SECTION_WORDS: Final = 3
_CHAPEAU_WORDS: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")


def last_word(text: str) -> str:
    """The last blank-separated word, small and without what closes a quotation."""
    words = text.rsplit(None, 1)
    return words[-1].rstrip(_CLOSERS).lower() if words else ""


def first_word(text: str) -> str:
    """The first blank-separated word as it stands."""
    words = text.split(None, 1)
    return words[0] if words else ""


def _bare_end(text: str) -> str:
    return _NOTE_MARK.sub("", text.rstrip()).rstrip(_CLOSERS + " ")


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence or as an entry of a list does: with . ; : ? !"""
    joint = _AND.search(text)
    if joint:
        return joint[1] == ";"
    bare = _bare_end(text)
    if not bare or bare[-1] not in ".;:?!…":
        return False
    return not (bare[-1] == "." and is_abbreviation(last_word(bare)))


def ends_clause(text: str) -> bool:
    """Whether a text ends with any stop, the comma of a resolution's preamble included."""
    return ends_sentence(text) or bool(_AND.search(text)) or _bare_end(text).endswith(",")


def ends_phrase(text: str) -> bool:
    """Whether a text ends as paragraphs of a resolution do: with , or ; and a note's number."""
    return _bare_end(text).endswith((",", ";"))


def is_abbreviation(word: str) -> bool:
    """Whether a stop after this word belongs to the word: `No.`, `U.S.`, an initial."""
    bare = word.strip("(“\"'").rstrip(".")
    return bare.lower() in ABBREVIATIONS or (
        len(bare) == 1 and bare.isalpha() and bare not in "aeyo"
    )


def ends_open(text: str) -> bool:
    """Whether a text breaks off after an article, a preposition or an open hyphen."""
    month = text.endswith("May")
    return (last_word(text) in FUNCTION_WORDS and not month) or (
        text.endswith(("-", "–", "—", "/")) and len(text) > 1
    )


def starts_small(text: str) -> bool:
    """Whether a text opens with a small letter, so that it goes on with a sentence."""
    bare = text.lstrip("“‘\"'« ")
    return bool(bare) and bare[0].islower()


def starts_large(text: str) -> bool:
    """Whether a text opens as a paragraph may: capital, digit, quotation or bracket."""
    return bool(text) and not starts_small(text) and (text[0].isalnum() or text[0] in _OPENERS)


def leads(text: str) -> bool:
    """Whether a text opens with a verb as paragraphs of a preamble do (*Reaffirming …*)."""
    word = first_word(text).rstrip(",;:")
    return word[:1].isupper() and word.lower() in LEAD_VERBS


def names_section(text: str) -> bool:
    """Whether a text is no more than the name of a part: *Decisions*, AGREEMENTS."""
    words = _WORD.findall(text.lower())
    named = 0 < len(words) <= _SECTION_WORDS and words[0] in SECTION_WORDS
    return named and not starts_small(text) and not ends_clause(text) and not ends_open(text)


def opens_part(text: str, before: str, *, tight: bool) -> bool:
    """Whether a line begins a part of the paper right below a line of another paragraph.

    In files without empty lines (`tight`) a farewell and a short chapeau do so as well.
    """
    if names_section(text) and (in_capitals(text) or (tight and ends_sentence(before))):
        return True
    if not (tight and ends_sentence(before)):
        return False
    short = word_count(text) <= _CHAPEAU_WORDS and text.endswith(":")
    return short or text.lower().startswith(FAREWELLS)


def word_count(text: str) -> int:
    """Blank-separated words."""
    return len(text.split())


def in_capitals(text: str) -> bool:
    """Whether all letters are capitals and there is a real word among them."""
    letters = [char for char in text if char.isalpha()]
    if not letters or any(char.islower() for char in letters):
        return False
    return any(len(word) >= 3 for word in _WORD.findall(text))


def open_quote(text: str) -> bool:
    """Whether a quotation is opened and not closed."""
    return text.count("“") > text.count("”") or text.count("«") > text.count("»")


def quoted_whole(text: str) -> bool:
    """Whether one quotation holds the whole text, as agreed texts in annexes do (seed 000)."""
    bare = text.strip().rstrip(".;,:")
    pairs = {"“": "”", "«": "»", '"': '"'}
    if len(bare) < 2 or pairs.get(bare[0]) != bare[-1]:
        return False
    inside = bare[1:-1]
    return pairs[bare[0]] not in inside and bare[0] not in inside
