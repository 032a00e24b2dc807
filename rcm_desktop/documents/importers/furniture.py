"""What belongs to the paper and not to the text: page numbers, page heads, symbols, end marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from rcm_desktop.documents.importers.lines import Role, SourceLine
from rcm_desktop.documents.importers.marks import marker_at
from rcm_desktop.documents.importers.sentences import (
    ends_open,
    ends_sentence,
    starts_small,
    word_count,
)
from rcm_desktop.documents.importers.vocabulary import MONTHS

PAGE_NUMBER: Final = "page number"
PAGE_HEAD: Final = "page head"
SYMBOL: Final = "document symbol"
PLACEHOLDER: Final = "placeholder"
END_MARK: Final = "end mark"
RULE: Final = "rule"
#: A row of underscores or dashes; the footnotes pass decides what stands below it.
SEPARATOR: Final = RULE

_RULE: Final = re.compile(r"[^\w\s]*(?:[_=–—―~*•·.-]\s*){2,}[^\w\s]*$|_{3,}$")
_END: Final = re.compile(r"(?:#\s*){2,}$|[-–—*\s]*(?:end|fin|30)[-–—*\s]*$", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"\d{1,4}\s*/\s*\d{1,4}$"
    r"|(?:page|página|pagina|pág\.?|pag\.?|p\.)\s*\d{1,4}(?:\s*(?:of|de|/)\s*\d{1,4})?$"
    r"|\d{1,4}\s+(?:of|de)\s+\d{1,4}$"
    r"|[-–—|]\s*\d{1,4}\s*[-–—|]$",
    re.IGNORECASE,
)
#: A page head with its number in one line: *Regional Conference on Migration   Page 2 of 9*.
_HEADED: Final = re.compile(
    r"(?P<head>\S.{2,90}?)[\s|·–—-]+(?:page|página|pagina|pág\.?|pag\.?)\s*\d{1,4}"
    r"(?:\s*(?:of|de|/)\s*\d{1,4})?$",
    re.IGNORECASE,
)
#: What Word's templates show where nothing was typed.
_PLACEHOLDER: Final = re.compile(
    r"\[(?:type|enter|insert|click|escriba|escribir|inserte|haga clic)\b[^\]]{0,60}\]$",
    re.IGNORECASE,
)
_SYMBOL: Final = re.compile(r"\*?\d{7}\*?$|\d{2}-\d{5}(?:\s\([A-Z]\))?$")
_SLASHED: Final = re.compile(r"[A-Z]{1,8}(?:/[A-Z0-9.()-]+){1,6}(?<!\.)$")
_LONE: Final = re.compile(r"\d{1,3}$")
_DIGITS: Final = re.compile(r"\d+")
_HEAD_WORDS: Final = 15
#: Columns from the left from which a number alone stands in the middle or at the right.
_INWARD: Final = 24


def find_furniture(lines: Sequence[SourceLine]) -> dict[int, str]:
    """Positions of the lines that are no text, each with its reason."""
    found = _certain(lines)
    numbers = _lone_numbers(lines, found)
    heads = _page_heads(lines, found, numbers)
    found.update(heads)
    found.update(dict.fromkeys(numbers, PAGE_NUMBER))
    return found


def _certain(lines: Sequence[SourceLine]) -> dict[int, str]:
    counts = Counter(line.text for line in lines)
    shapes = Counter(_shape(line.text) for line in lines)
    found: dict[int, str] = {}
    for position, line in enumerate(lines):
        text = line.text
        if line.label:
            continue
        if _NUMBER.match(text):
            found[position] = PAGE_NUMBER
        elif _HEADED.match(text) and shapes[_shape(text)] > 1:
            found[position] = PAGE_HEAD
        elif _SYMBOL.match(text):
            found[position] = SYMBOL
        elif _END.match(text):
            found[position] = END_MARK
        elif _PLACEHOLDER.match(text):
            found[position] = PLACEHOLDER
        elif len(text) >= 2 and _RULE.match(text):
            found[position] = RULE
        elif position > 0 and counts[text] > 1 and _SLASHED.match(text):
            found[position] = SYMBOL
    return found


def _lone_numbers(lines: Sequence[SourceLine], found: dict[int, str]) -> list[int]:
    """Lines of one number that count pages: each one more than the last, or inside a sentence.

    Numbers between a row of underscores and the foot of the page belong to footnotes.
    """
    candidates: list[int] = []
    footnotes = False
    shapes = Counter(_shape(line.text) for line in lines)
    for position, line in enumerate(lines):
        reason = found.get(position)
        if reason == RULE and "_" in line.text:
            footnotes = True
        elif line.page_break:
            footnotes = False
        if reason is None and not footnotes and not line.label and _LONE.match(line.text):
            candidates.append(position)
    counting = [
        position
        for index, position in enumerate(candidates)
        if any(
            0 <= other < len(candidates)
            and int(lines[candidates[other]].text) - int(lines[position].text) == other - index
            for other in (index - 1, index + 1)
        )
    ]
    return [
        position
        for position in candidates
        if position in counting
        or _alone(lines, position)
        or _interrupts(lines, position, position)
        or _below_head(lines, position, shapes)
    ]


def _below_head(lines: Sequence[SourceLine], position: int, shapes: Counter[str]) -> bool:
    """Whether a number stands right below or above a line that the file holds twice."""
    for near in (position - 1, position + 1):
        if 0 <= near < len(lines) and not lines[max(near, position)].blank_before:
            line = lines[near]
            repeated = _could_head(line, shapes, set()) and shapes[_shape(line.text)] > 1
            if repeated and not _LONE.match(line.text):
                return True
    return False


def _alone(lines: Sequence[SourceLine], position: int) -> bool:
    """Whether a line stands between two empty lines, or beside a page break or the file's end."""
    after = lines[position + 1] if position + 1 < len(lines) else None
    before = lines[position - 1].text if position else ""
    inward = lines[position].indent >= _INWARD and ends_sentence(before)
    return (lines[position].blank_before or inward) and (
        after is None or after.blank_before or after.page_break
    )


def _shape(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _page_heads(
    lines: Sequence[SourceLine], found: dict[int, str], numbers: Sequence[int]
) -> dict[int, str]:
    """Lines that come again on every page, beside a page number or inside a sentence."""
    shapes = Counter(
        _shape(line.text) for position, line in enumerate(lines) if position not in found
    )
    pages = {position for position, reason in found.items() if reason in (PAGE_NUMBER, SYMBOL)}
    pages.update(numbers)
    top = _top(lines)
    title = {_shape(line.text) for line in lines[:top]}
    heads: set[int] = set()
    for group in _groups(lines, found, pages, shapes, title):
        free = [position for position in group if position not in pages and position not in found]
        if not free or free[0] < top:
            continue
        breaks = any(lines[position].page_break for position in group)
        if breaks or pages.intersection(group) or _interrupts(lines, group[0], group[-1]):
            heads.update(free)
    known = {_shape(lines[position].text) for position in heads}
    heads.update(
        position
        for position, line in enumerate(lines)
        if position >= top
        and position not in found
        and _shape(line.text) in known
        and (line.page_break or _beside(position, heads | pages))
    )
    return dict.fromkeys(heads, PAGE_HEAD)


def _beside(position: int, others: set[int]) -> bool:
    return position - 1 in others or position + 1 in others


def _top(lines: Sequence[SourceLine]) -> int:
    """Where the masthead ends: at the first line as long as a sentence, or the first label."""
    for position, line in enumerate(lines):
        text = line.text
        sentence = starts_small(text) or ends_open(text) or ends_sentence(text)
        if line.label or word_count(text) >= 9 or marker_at(text) or sentence:
            return position
    return len(lines)


def _groups(
    lines: Sequence[SourceLine],
    found: dict[int, str],
    pages: set[int],
    shapes: Counter[str],
    title: set[str],
) -> list[list[int]]:
    """Runs of neighbouring lines that could be the foot and head of two pages."""
    groups: list[list[int]] = []
    for position, line in enumerate(lines):
        known = position in found or not _could_head(line, shapes, title)
        if position not in pages and known:
            continue
        if groups and groups[-1][-1] == position - 1:
            groups[-1].append(position)
        else:
            groups.append([position])
    return groups


def _could_head(line: SourceLine, shapes: Counter[str], title: set[str]) -> bool:
    text = line.text
    if line.label or line.role not in (Role.NONE, Role.HEADING):
        return False
    if starts_small(text) or text.endswith((";", ",", ":")) or word_count(text) > _HEAD_WORDS:
        return False
    if marker_at(text) or not any(char.isalpha() for char in text):
        return False
    if _is_date(text):
        return False
    repeated = shapes[_shape(text)] > 1 or _shape(text) in title
    return repeated and not ends_sentence(text)


def _is_date(text: str) -> bool:
    words = text.casefold().split()
    return len(words) <= 5 and any(word.strip(",.") in MONTHS for word in words)


def _interrupts(lines: Sequence[SourceLine], first: int, last: int) -> bool:
    """Whether the lines around a group are one sentence."""
    if first == 0 or last + 1 >= len(lines):
        return False
    before, after = lines[first - 1].text, lines[last + 1].text
    if ends_sentence(before):
        return False
    return starts_small(after) or (ends_open(before) and marker_at(after) is None)
