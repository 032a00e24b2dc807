"""The lines above the text: title, organisation, place and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rcm_desktop.documents.importers.entries import Entry
from rcm_desktop.documents.importers.lines import Role
from rcm_desktop.documents.importers.sentences import (
    ends_sentence,
    in_capitals,
    leads,
    starts_small,
    word_count,
)
from rcm_desktop.documents.importers.vocabulary import KIND_WORDS, MONTHS, SECTION_WORDS
from rcm_desktop.models.document import BlockKind

_LONGEST: Final = 40
_MOST_LINES: Final = 15
_DATE_WORDS: Final = 14
_WORD: Final = re.compile(r"[^\W_]+")
_SYMBOL: Final = re.compile(r"[A-Z]{1,8}(?:[/-][A-Z0-9.()-]+){1,6}")
_KINDS: Final = frozenset().union(*KIND_WORDS.values())
_WITH_KIND: Final = frozenset({"joint", "conjunta", "conjunto", "final", "ministerial", "and", "y"})


def find_masthead(entries: list[Entry], page_heads: Sequence[str]) -> None:
    """Give title, subtitle and heading to the entries above the text.

    The title is the first of them, or the lines that come again as page heads.
    """
    styled = [entry for entry in entries if entry.paragraph.role is Role.TITLE]
    for entry in styled:
        entry.kind = BlockKind.TITLE if entry is styled[0] else BlockKind.SUBTITLE
    for entry in entries:
        if entry.paragraph.role is Role.SUBTITLE:
            entry.kind = BlockKind.SUBTITLE
    end = _end(entries, styled=bool(styled))
    if end == 0:
        return
    if not styled:
        end -= _merge_title(entries, end, page_heads)
    titled = bool(styled) or any(entry.kind is BlockKind.TITLE for entry in entries[:end])
    for entry in entries[:end]:
        if entry.kind is not None:
            continue
        if not titled and not (_is_reference(entry.text) and end > 1):
            entry.kind, titled = BlockKind.TITLE, True
        elif names_kind(entry.text) or _is_section(entry):
            entry.kind = BlockKind.HEADING
        else:
            entry.kind = BlockKind.SUBTITLE


def _end(entries: Sequence[Entry], *, styled: bool) -> int:
    """How many entries from the top are no text yet.

    Below a title that its style calls one (`styled`), a heading's style opens the text.
    """
    for position, entry in enumerate(entries[:_MOST_LINES]):
        if entry.kind is not None:
            continue
        if not _above_text(entry) or (position and _is_section(entry)):
            return position
        if styled and entry.paragraph.role is Role.HEADING:
            return position
    return min(len(entries), _MOST_LINES)


def _above_text(entry: Entry) -> bool:
    text = entry.text
    if entry.marker is not None or entry.paragraph.role in (Role.QUOTE, Role.LISTED, Role.NOTE):
        return False
    if word_count(text) > _LONGEST or starts_small(text) or text.endswith((",", ":", ";")):
        return False
    if ends_sentence(text) and any(char.isalpha() for char in text):
        return entry.paragraph.bold or in_capitals(text) or _is_date(text)
    return not (leads(text) and word_count(text) > 8) or in_capitals(text)


def _is_date(text: str) -> bool:
    """A place and a date, with a stop or without: *San José, 22 y 23 de marzo de 2001.*"""
    words = [word.lower() for word in _WORD.findall(text)]
    dated = any(word in MONTHS for word in words) and any(word.isdigit() for word in words)
    return dated and len(words) <= _DATE_WORDS and text.count(",") > 0


def _is_reference(text: str) -> bool:
    """A document's symbol or a date alone above the title: *RCM/DOC/04*, *14 February 2008*."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not any(word.isdigit() for word in words):
        return False
    dated = len(words) <= 4 and any(word in MONTHS for word in words)
    return dated or bool(_SYMBOL.fullmatch(text))


def _is_section(entry: Entry) -> bool:
    """Whether a line names a part of the text: a lower Markdown heading, or *Introduction*."""
    words = [word.lower() for word in _WORD.findall(entry.text)]
    return len(words) <= 3 and bool(words) and words[0] in SECTION_WORDS - _KINDS


def names_kind(text: str) -> bool:
    """Whether a line is what the paper calls itself: DECLARATION, JOINT COMMUNIQUÉ."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not words or len(words) > 6:
        return False
    lead = next((word for word in words if word not in _WITH_KIND), "")
    return lead in _KINDS and (in_capitals(text) or len(words) <= 3)


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))


def _merge_title(entries: list[Entry], end: int, page_heads: Sequence[str]) -> int:
    """Join the entries that together repeat a page head and call them the title.

    Returns how many entries went into another.
    """
    heads = {_letters(head) for head in page_heads if word_count(head) > 1}
    for first in range(1, end):
        for last in range(first + 1, min(end, first + 5) + 1):
            if _letters(" ".join(entry.text for entry in entries[first:last])) not in heads:
                continue
            title = entries[first].paragraph
            for entry in entries[first + 1 : last]:
                title.lines.extend(entry.paragraph.lines)
            entries[first:last] = [Entry.of(title)]
            entries[first].kind = BlockKind.TITLE
            return last - first - 1
    return 0
