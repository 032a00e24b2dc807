"""Which paragraphs are headings, and which introduce what follows and end in a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rcm_desktop.documents.importers.entries import Entry
from rcm_desktop.documents.importers.lines import Role
from rcm_desktop.documents.importers.ordinals import ordinal_of
from rcm_desktop.documents.importers.sentences import (
    ends_clause,
    ends_open,
    ends_sentence,
    in_capitals,
    names_section,
    quoted_whole,
    starts_large,
    word_count,
)
from rcm_desktop.documents.importers.vocabulary import (
    ANNEX_WORDS,
    ANNOUNCING,
    FUNCTION_WORDS,
    LEAD_VERBS,
    SPEAKERS,
)
from rcm_desktop.models.document import BlockKind

_BOLD_WORDS: Final = 30
_CAPITAL_WORDS: Final = 25
_PLAIN_WORDS: Final = 10
_LABELLED_WORDS: Final = 15
_NUMBERED_WORDS: Final = 6
_ORGAN_WORDS: Final = 5
_CHAPEAU_WORDS: Final = 60
_SHORT_CHAPEAU_WORDS: Final = 25
_WORD: Final = re.compile(r"[^\W\d_]+")
_ORGAN: Final = re.compile(r"(?:the|la|el|los|las)\s[^,.:;]{3,60},$", re.IGNORECASE)


def find_headings(entries: Sequence[Entry], *, whole: bool = False) -> None:
    """Give `heading` to the entries that are one by style, emphasis, capitals or place.

    `whole`: every line of the source is a paragraph, without empty lines between.
    """
    for position, entry in enumerate(entries):
        if entry.kind is not None:
            continue
        before = entries[position - 1] if position else None
        after = entries[position + 1] if position + 1 < len(entries) else None
        if entry.marker is not None:
            if _is_labelled_heading(entry, after):
                entry.unmark()
                entry.kind = BlockKind.HEADING
        elif _is_heading(entry, before, after, whole):
            entry.kind = BlockKind.HEADING


def _is_heading(entry: Entry, before: Entry | None, after: Entry | None, whole: bool) -> bool:
    role, words = entry.paragraph.role, word_count(entry.text)
    if role is not Role.NONE:
        return role is Role.HEADING
    first = entry.paragraph.first
    if first.cell or first.columns or not any(char.isalpha() for char in entry.text):
        return False
    announces = entry.text.endswith(":") and _says_verb(entry.text)
    if entry.paragraph.bold and words <= _BOLD_WORDS:
        spoken = entry.text.endswith(":") and words > 3 and not in_capitals(entry.text)
        return not (spoken or announces)
    if is_annex_heading(entry.text) or _names_annex(entry, before, after):
        return True
    if in_capitals(entry.text):
        return words <= _CAPITAL_WORDS and not entry.text.endswith((";", ",")) and not announces
    if names_section(entry.text) and after is not None:
        return True
    return _stands_alone(entry, before, after, whole)


def _says_verb(text: str) -> bool:
    """ACUERDAN:, The Vice-Ministers: say who speaks or how, as a chapeau does."""
    words = _WORD.findall(text.lower())
    return any(word in LEAD_VERBS or word in ANNOUNCING for word in words) or (
        0 < len(words) <= _ORGAN_WORDS and words[-1] in SPEAKERS
    )


def is_annex_heading(text: str) -> bool:
    """ANNEXES:, Anexo II, ANNEX 1 – Plan of Action; not *Annex I was approved.*"""
    words = _WORD.findall(text.lower())
    if not words or words[0] not in ANNEX_WORDS or word_count(text) > _LABELLED_WORDS:
        return False
    return not text.endswith((".", ";", ",")) and (word_count(text) <= 3 or in_capitals(text[:5]))


def _names_annex(entry: Entry, before: Entry | None, after: Entry | None) -> bool:
    """The line below ANNEX I that tells what the annex is."""
    if before is None or after is None or before.kind is not BlockKind.HEADING:
        return False
    short = word_count(entry.text) <= _LABELLED_WORDS and not ends_clause(entry.text)
    return short and is_annex_heading(before.text) and not quoted_whole(entry.text)


def _stands_alone(entry: Entry, before: Entry | None, after: Entry | None, whole: bool) -> bool:
    """A short line between blanks, without a stop, above a longer text: *Human rights*."""
    text = entry.text
    if len(entry.paragraph.lines) > 2 or not (whole or entry.set_apart):
        return False
    if word_count(text) > _PLAIN_WORDS or ends_clause(text) or ends_open(text):
        return False
    if not starts_large(text) or not text[0].isalpha():
        return False
    if after is None or not (whole or after.set_apart):
        return False
    in_text = before is not None and before.kind is None and before.marker is None
    if before is not None and in_text and not ends_sentence(before.text):
        return False
    followed = word_count(after.text) >= 4 and ends_sentence(after.text)
    return after.marker is not None or followed or word_count(after.text) >= 12


def _is_labelled_heading(entry: Entry, after: Entry | None) -> bool:
    """II. RETURN AND REINTEGRATION: a label before a heading is part of it."""
    marker, text, words = entry.marker, entry.text, word_count(entry.text)
    if marker is None or not text or words > _LABELLED_WORDS:
        return False
    if entry.paragraph.role is Role.HEADING:
        return True
    if marker.bullet or ends_clause(text) or after is None:
        return False
    if after.marker is not None and _next_of(entry, after):
        return False
    if in_capitals(text) or entry.paragraph.bold:
        return True
    upper = marker.counts[0].counter in "AI" and marker.suffix == "." and not marker.stray
    first = text.split()[0].lower()
    if _names_prose(entry, after) and not _acts(first):
        return True
    return upper and words <= _PLAIN_WORDS and first not in LEAD_VERBS


def _acts(word: str) -> bool:
    """Whether a first word begins an action: *To* approve, *Aprobar*, not the name of a part."""
    return word in LEAD_VERBS or word in FUNCTION_WORDS or word.endswith(("ar", "er", "ir"))


def _names_prose(entry: Entry, after: Entry) -> bool:
    """Whether a number with few words stands above a paragraph of its own: *1. Purpose*."""
    if entry.marker is None or entry.marker.suffix != "." or entry.marker.stray:
        return False
    few = word_count(entry.text) <= _NUMBERED_WORDS and len(entry.paragraph.lines) == 1
    prose = after.marker is None and word_count(after.text) >= 8 and ends_sentence(after.text)
    level = after.indent <= entry.indent and starts_large(entry.text) and not ends_open(entry.text)
    return few and prose and level and starts_large(after.text)


def _next_of(entry: Entry, after: Entry) -> bool:
    """Whether the next entry is the next of the same list, so that both are entries."""
    if entry.marker is None or after.marker is None:
        return False
    here = {(entry.marker.scheme(c.counter), c.number) for c in entry.marker.counts}
    there = {(after.marker.scheme(c.counter), c.number) for c in after.marker.counts}
    return any((scheme, number + 1) in there for scheme, number in here)


def find_quotes(entries: Sequence[Entry]) -> None:
    """Give `quote` to the paragraphs that are one quotation, or styled as one."""
    for entry in entries:
        if entry.kind is not None or entry.marker is not None:
            continue
        whole = quoted_whole(entry.text) and word_count(entry.text) >= 8
        if entry.paragraph.role is Role.QUOTE or whole:
            entry.kind = BlockKind.QUOTE


def find_chapeaux(entries: Sequence[Entry]) -> None:
    """Give `chapeau` to what introduces the next entries: *The Vice-Ministers decided to:*"""
    for position, entry in enumerate(entries[:-1]):
        if entry.kind is None and entry.marker is None:
            before = entries[position - 1] if position else None
            if _introduces(entry, before, entries[position + 1]):
                entry.kind = BlockKind.CHAPEAU


def _introduces(entry: Entry, before: Entry | None, after: Entry) -> bool:
    text, words = entry.text, word_count(entry.text)
    if ordinal_of(text):
        return False
    if before is not None and before.marker is not None and entry.indent >= before.indent + 2:
        return False
    if text.endswith(":"):
        listed = after.marker is not None or after.kind is BlockKind.QUOTE
        return words <= (_CHAPEAU_WORDS if listed else _SHORT_CHAPEAU_WORDS)
    if words <= 6 and _ORGAN.match(text):
        return after.kind is None
    return after.marker is not None and words <= 12 and ends_open(text)
