"""The parts of the paper that remain: annexes, closing paragraphs, and all else is preamble."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rcm_desktop.documents.importers.entries import Entry
from rcm_desktop.documents.importers.headings import is_annex_heading
from rcm_desktop.documents.importers.lines import Role
from rcm_desktop.documents.importers.sentences import (
    ends_sentence,
    in_capitals,
    leads,
    names_section,
    word_count,
)
from rcm_desktop.documents.importers.vocabulary import (
    FAREWELLS,
    MONTHS,
    NOTES_WORDS,
    PEOPLE_WORDS,
    THANKS,
)
from rcm_desktop.models.document import BlockKind

_MOST_AFTER_LIST: Final = 4
_SIGNATURE_WORDS: Final = 25
_PEOPLE_HEADING: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]+")
_NOTE: Final = re.compile(r"\[?\d{1,3}\]?\s|[¹²³⁴⁵⁶⁷⁸⁹]")
_DATE: Final = re.compile(r"\b\d{1,2}\b")


def find_endnotes(entries: Sequence[Entry]) -> None:
    """Give `note` to the numbered entries below a heading that says Notes or Footnotes."""
    inside = False
    for entry in entries:
        if entry.kind is BlockKind.HEADING:
            inside = entry.text.casefold().strip(" :") in NOTES_WORDS
        elif inside and entry.kind is None and (entry.marker or _NOTE.match(entry.text)):
            if entry.marker is not None:
                entry.unmark()
            entry.kind = BlockKind.NOTE


def find_annexes(entries: Sequence[Entry]) -> None:
    """Numbered entries under a bare ANNEXES heading are the annexes (seed 000)."""
    inside = False
    for entry in entries:
        if entry.kind is BlockKind.HEADING:
            inside = is_annex_heading(entry.text) and len(_WORD.findall(entry.text)) == 1
        elif inside and entry.kind is BlockKind.DECISION:
            entry.kind = BlockKind.ANNEX


def find_closing(entries: Sequence[Entry]) -> None:
    """Give `closing` to the farewell, and `preamble` to every paragraph still without a kind."""
    _unhead_signatures(entries)
    end = next(
        (
            position
            for position, entry in enumerate(entries)
            if entry.kind is BlockKind.HEADING and _ends_paper(entry.text)
        ),
        len(entries),
    )
    while end and entries[end - 1].kind is BlockKind.NOTE:
        end -= 1
    start = end
    while start and entries[start - 1].kind is None:
        start -= 1
    run = entries[start:end]
    before = entries[start - 1] if start else None
    for entry in run[_farewell(run, before) :]:
        entry.kind = BlockKind.CLOSING
    for entry in entries:
        if entry.kind is None:
            entry.kind = BlockKind.PREAMBLE


def _unhead_signatures(entries: Sequence[Entry]) -> None:
    """Capitals with nothing below them are who signs, not a heading: FOR CANADA."""
    for entry in reversed(entries):
        if entry.kind is not BlockKind.HEADING or entry.paragraph.role is not Role.NONE:
            return
        if _ends_paper(entry.text) or names_section(entry.text) or not in_capitals(entry.text):
            return
        entry.kind = None


def _ends_paper(text: str) -> bool:
    """Whether a heading names what only follows the paper: annexes, a list of participants."""
    people = PEOPLE_WORDS.intersection(_WORD.findall(text.lower()))
    return is_annex_heading(text) or (bool(people) and word_count(text) <= _PEOPLE_HEADING)


def _farewell(run: Sequence[Entry], before: Entry | None) -> int:
    """Where in the last unnumbered paragraphs the closing begins; its length if nowhere."""
    after_list = before is not None and (before.marker is not None or before.level > 0)
    if after_list and len(run) <= _MOST_AFTER_LIST:
        return 0
    signatures = len(run)
    while signatures and _is_signature(run[signatures - 1]):
        signatures -= 1
    if signatures == 0 and not after_list and before is None:
        return len(run)
    first = signatures
    while first and _says_farewell(run[first - 1]):
        first -= 1
    if first == 0 and before is None:
        return signatures
    return first


def _says_farewell(entry: Entry) -> bool:
    text = entry.text.lower()
    if text.startswith(FAREWELLS):
        return True
    return not leads(entry.text) and any(word in text for word in THANKS)


def _is_signature(entry: Entry) -> bool:
    """A name, an office, a place and date: short and no sentence."""
    text = entry.text
    if word_count(text) > _SIGNATURE_WORDS or entry.paragraph.first.cell:
        return False
    if not ends_sentence(text):
        return not text.endswith(",") and not leads(text)
    dated = bool(_DATE.search(text)) and any(w.lower() in MONTHS for w in _WORD.findall(text))
    return word_count(text) <= 12 and dated
