"""Which lines are footnotes: below a row of underscores, or marked as notes by their number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from rcm_desktop.documents.importers.furniture import PAGE_HEAD, PAGE_NUMBER, RULE
from rcm_desktop.documents.importers.lines import Role, SourceLine
from rcm_desktop.documents.importers.sentences import ends_sentence, starts_small

_NUMBER: Final = re.compile(r"[\[(]?(\d{1,3}|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|†)[\])]?$")
_NOTE: Final = re.compile(
    r"(?:\[\^?\d{1,3}\]:?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\d{1,3}|\*{1,3}|†)\s*(?=[^\W\d_]|[“\"«(])"
)
_MARKED: Final = re.compile(r"(?:\[\d{1,3}\]:|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*\S")
_BRACKETED: Final = re.compile(r"(\[\d{1,3}\]|\(\d{1,3}\))\s+\S")
_IN_TEXT: Final = re.compile(
    r"(?<=[^\s\[])\s?(\[\d{1,3}\])|(?<=[^\W\d_]|[.,;:”\"])(\(\d{1,3}\))(?=[\s.,;:]|$)"
)

#: Lines of notes that one page holds at most.
_LONGEST: Final = 400


@dataclass(slots=True)
class Footnote:
    """A note's lines in reading order: its number first, also where it was printed elsewhere."""

    lines: list[SourceLine] = field(default_factory=list)


def find_footnotes(
    lines: Sequence[SourceLine], furniture: dict[int, str]
) -> tuple[list[Footnote], set[int]]:
    """The notes, and the positions of their lines."""
    taken: set[int] = set()
    notes: list[Footnote] = []
    marks = {mark for line in lines for found in _IN_TEXT.findall(line.text) for mark in found}
    position = 0
    while position < len(lines):
        line = lines[position]
        if line.role is Role.NOTE:
            notes.append(Footnote([line]))
            taken.add(position)
        elif furniture.get(position) == RULE:
            zone = _zone(lines, furniture, position + 1)
            if zone:
                notes.extend(_notes([lines[index] for index in zone]))
                taken.update(zone)
                position = zone[-1]
        elif (
            position not in furniture
            and (_MARKED.match(line.text) or _refers(line.text, marks))
            and _ends_before(lines, position)
        ):
            zone = _run(lines, furniture, position)
            notes.extend(_notes([lines[index] for index in zone]))
            taken.update(zone)
            position = zone[-1]
        position += 1
    return notes, taken


def _refers(text: str, marks: set[str]) -> bool:
    """Whether a line opens with a number in brackets that stands as a mark in the text."""
    found = _BRACKETED.match(text)
    return found is not None and found[1] in marks


def _ends_before(lines: Sequence[SourceLine], position: int) -> bool:
    return lines[position].blank_before or ends_sentence(lines[position - 1].text)


def _zone(lines: Sequence[SourceLine], furniture: dict[int, str], start: int) -> list[int]:
    """Positions of the notes below a rule: up to the next page, if the first line is a note."""
    first = next((i for i in range(start, len(lines)) if i not in furniture), None)
    if first is None:
        return []
    underscores = "_" in lines[start - 1].text
    numbered = _NUMBER.match(lines[first].text) or _NOTE.match(lines[first].text)
    if not numbered and not (underscores and _number_follows(lines, furniture, first)):
        return []
    if underscores and _page_ends(lines, furniture, start) is not None:
        end = _page_ends(lines, furniture, start) or len(lines)
        return [i for i in range(start, end) if i not in furniture]
    return _run(lines, furniture, first)


def _page_ends(lines: Sequence[SourceLine], furniture: dict[int, str], start: int) -> int | None:
    """Where the page of a row of underscores ends; None where pages leave no trace."""
    end = min(start + _LONGEST, len(lines))
    for position in range(start, end):
        if lines[position].page_break or furniture.get(position) == PAGE_HEAD:
            return position
    if end == len(lines) and PAGE_HEAD in furniture.values():
        return end
    for position in range(start, end):
        if furniture.get(position) == PAGE_NUMBER:
            return position
    return None


def _number_follows(lines: Sequence[SourceLine], furniture: dict[int, str], first: int) -> bool:
    """Whether a number alone on its line comes soon, as where notes lost theirs to the end."""
    near = [i for i in range(first, min(first + 40, len(lines))) if i not in furniture]
    return any(_NUMBER.match(lines[i].text) for i in near)


def _run(lines: Sequence[SourceLine], furniture: dict[int, str], first: int) -> list[int]:
    """Positions from the first note on, as long as each paragraph looks like a note."""
    found: list[int] = []
    for position in range(first, len(lines)):
        line = lines[position]
        if position in furniture:
            continue
        note = _NUMBER.match(line.text) or _NOTE.match(line.text)
        open_number = bool(found) and bool(_NUMBER.match(lines[found[-1]].text))
        if line.blank_before and found and not note and not open_number:
            break
        found.append(position)
    return found


def _notes(lines: Sequence[SourceLine]) -> list[Footnote]:
    """Lines as notes; numbers without a text go to the notes without a number, in order."""
    notes: list[Footnote] = []
    numbered: list[bool] = []
    spare: list[SourceLine] = []
    for index, line in enumerate(lines):
        if _NUMBER.match(line.text):
            following = lines[index + 1] if index + 1 < len(lines) else None
            if following is None or _NUMBER.match(following.text):
                spare.append(line)
                continue
            notes.append(Footnote([line]))
            numbered.append(True)
        elif notes and not _opens(line, notes[-1], lines):
            notes[-1].lines.append(line)
        else:
            notes.append(Footnote([line]))
            numbered.append(bool(_NOTE.match(line.text)))
    for note, has_number in zip(notes, numbered, strict=True):
        if not has_number and spare:
            note.lines.insert(0, spare.pop(0))
    if spare and notes:
        notes[-1].lines.extend(spare)
    elif spare:
        notes.append(Footnote(spare))
    return notes


def _opens(line: SourceLine, current: Footnote, zone: Sequence[SourceLine]) -> bool:
    """Whether a line begins another note rather than going on with the current one."""
    if len(current.lines) == 1 and _NUMBER.match(current.lines[0].text):
        return False
    if _NOTE.match(line.text):
        return True
    spare = bool(_NUMBER.match(zone[-1].text))
    return spare and current.lines[-1].text.endswith(".") and not starts_small(line.text)
