"""Finds words over all blocks and both languages; accents and case may be ignored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rcm_desktop.models.document import Block, Language
from rcm_desktop.ui.editor.positions import Position, Segment

_WORD_CHARACTERS = re.compile(r"[\w\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how strictly."""

    text: str
    match_case: bool = False
    whole_words: bool = False
    fold_accents: bool = True


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text in the form it is compared in; `starts` maps its letters to code points."""

    text: str
    starts: Sequence[int]


def fold(text: str, query: Query) -> _Folded:
    """Without case and accents as asked; accents on letters only, so that ñ meets n.

    >>> fold("Ñandú", Query("")).text
    'nandu'
    """
    if text.isascii():
        return _Folded(text if query.match_case else text.lower(), range(len(text) + 1))
    letters, starts = [], []
    for at, letter in enumerate(text):
        form = letter if query.match_case else letter.casefold()
        if query.fold_accents:
            form = unicodedata.normalize("NFD", form)
            form = "".join(part for part in form if not unicodedata.combining(part))
        letters.append(form)
        starts.extend([at] * len(form))
    starts.append(len(text))
    return _Folded("".join(letters), starts)


def find(blocks: Iterable[Block], langs: Sequence[Language], query: Query) -> list[Segment]:
    """Every place, in reading order: block by block, column by column; O(letters)."""
    needle = fold(query.text, query).text
    if not needle:
        return []
    found: list[Segment] = []
    for block in blocks:
        for lang in langs:
            words = block.text.get(lang)
            if words:
                found.extend(
                    Segment(block.id, lang, start, end)
                    for start, end in _places(words, needle, query)
                )
    return found


def _places(words: str, needle: str, query: Query) -> list[tuple[int, int]]:
    folded = fold(words, query)
    places = []
    at = folded.text.find(needle)
    while at >= 0:
        stop = at + len(needle)
        start, end = folded.starts[at], folded.starts[stop - 1] + 1
        while end < len(words) and unicodedata.combining(words[end]):
            end += 1
        if not query.whole_words or _whole(words, start, end):
            places.append((start, end))
        at = folded.text.find(needle, stop)
    return places


def _whole(words: str, start: int, end: int) -> bool:
    before = start > 0 and _WORD_CHARACTERS.match(words[start - 1])
    after = end < len(words) and _WORD_CHARACTERS.match(words[end])
    return not before and not after


def next_from(found: Sequence[Segment], rank: dict[str, int], at: Position, step: int) -> int:
    """The index of the first place at or after the caret (or before it); wraps; -1 for none."""
    if not found:
        return -1

    def key(block: str, lang: Language, offset: int) -> tuple[int, str, int]:
        return rank.get(block, 0), lang, offset

    here = key(*at)
    if step > 0:
        return next((i for i, s in enumerate(found) if key(s.block, s.lang, s.start) >= here), 0)
    for index in range(len(found) - 1, -1, -1):
        segment = found[index]
        if key(segment.block, segment.lang, segment.end) < here:
            return index
    return len(found) - 1
