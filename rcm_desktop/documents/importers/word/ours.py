"""Word files that RCM Desktop wrote: their named styles tell each block's kind and level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from rcm_desktop.documents.importers.decoding import cleaned
from rcm_desktop.documents.importers.entries import Entry
from rcm_desktop.documents.importers.lines import SourceLine, tidy
from rcm_desktop.documents.importers.marks import marker_at
from rcm_desktop.documents.importers.paragraphs import Paragraph
from rcm_desktop.documents.importers.word.body import WordParagraph, WordText
from rcm_desktop.models.document import LANGUAGES, LISTED, BlockKind, Language
from rcm_desktop.models.numbering import MAX_LEVEL, PLAIN, SCHEMES

_STYLE: Final = re.compile(r"RCM (?P<kind>[A-Z][a-z]+)(?: (?P<level>\d))?$")
_KINDS: Final = {kind.value.title(): kind for kind in BlockKind}
_MARGIN_STYLES: Final = frozenset({"RCM Head", "RCM Foot", "RCM Number", "RCM Column"})

_OUR_PROGRAM: Final = "RCM Desktop"
_INTERRUPTS: Final = frozenset(
    {BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.CHAPEAU}
)


@dataclass(slots=True)
class StyledText:
    """Entries whose kinds are known, and what the reader left out or noticed."""

    entries: list[Entry] = field(default_factory=list)
    language: Language | None = None
    findings: list[tuple[str, str, int]] = field(default_factory=list)
    set_aside: list[tuple[int, str, str]] = field(default_factory=list)


def kind_of(style: str) -> BlockKind | None:
    """The kind that one of our style names stands for, None for any other style."""
    found = _STYLE.match(style)
    return _KINDS.get(found["kind"]) if found else None


def is_ours(text: WordText) -> bool:
    """Whether most paragraphs with words carry our styles."""
    worded = [p for p in text.paragraphs if p.content.text.strip() and not p.note]
    ours = sum(kind_of(p.style.name) is not None for p in worded)
    return ours > 0 and ours * 2 >= len(worded)


def read_ours(text: WordText) -> StyledText:
    """The entries of our own file, both languages of a row as one."""
    result = StyledText(findings=list(text.findings))
    result.set_aside.extend((0, words, why) for words, why in text.margins)
    for cell, group in groupby(text.paragraphs, key=lambda p: p.cell[:2] if p.cell else None):
        members = [p for p in group if p.content.text.strip() or kind_of(p.style.name)]
        _aside(members, result)
        members = [p for p in members if p.style.name not in _MARGIN_STYLES]
        if cell is None:
            result.entries.extend(
                _entry([p], result) for p in members if p.content.text.strip() or p.label
            )
        else:
            result.entries.extend(_row_entries(members, result))
    _place_plain(result.entries, trusted=text.program == _OUR_PROGRAM)
    mains = Counter(entry.language for entry in result.entries if entry.language)
    result.language = mains.most_common(1)[0][0] if mains else None
    return result


def _place_plain(entries: Sequence[Entry], *, trusted: bool) -> None:
    """Levels of plain items where they are missing: below the entry before.

    LibreOffice rewrites the level of every paragraph without a label to 0, so that a 0 is
    only believed (`trusted`) in a file that no other program saved.
    """
    last: int | None = None
    for entry in entries:
        if entry.kind not in LISTED:
            last = None if entry.kind in _INTERRUPTS else last
        elif entry.scheme != PLAIN:
            last = entry.level
        elif entry.level <= 0:
            placed = 0 if last is None or trusted else last + 1
            entry.level = min(placed, MAX_LEVEL)


def _aside(members: Sequence[WordParagraph], result: StyledText) -> None:
    for paragraph in members:
        if paragraph.style.name in _MARGIN_STYLES and paragraph.content.text.strip():
            words = " ".join(paragraph.content.text.split())
            result.set_aside.append((paragraph.number, words, "column head"))
        for words in (*paragraph.content.deleted, *paragraph.content.hidden):
            if words.strip():
                result.set_aside.append((paragraph.number, words.strip(), "left-out text"))


def _row_entries(row: Sequence[WordParagraph], result: StyledText) -> list[Entry]:
    """One entry for each paragraph of the first column, with its partners in the others."""
    columns = [list(cells) for _, cells in groupby(row, key=lambda p: p.cell[2] if p.cell else 0)]
    if not columns:
        return []
    longest = max(len(column) for column in columns)
    entries = []
    for index in range(longest):
        members = [column[index] for column in columns if index < len(column)]
        if any(member.content.text.strip() for member in members):
            entries.append(_entry(members, result))
    return entries


def _entry(members: Sequence[WordParagraph], result: StyledText) -> Entry:
    first = members[0]
    kind = kind_of(first.style.name)
    if kind is None:
        kind = BlockKind.NOTE if first.note else BlockKind.PREAMBLE
        if first.label is not None:
            kind = BlockKind.BULLET if not first.label.counter else BlockKind.DECISION
        result.findings.append(
            ("unknown-style", f"a paragraph in the style “{first.style.name}”", first.number)
        )
    words = tidy(_clean(first.content.text), first.content.direct)
    line = SourceLine(first.number, words[0], spans=words[1], solid=True)
    entry = Entry(Paragraph([line]), words[0], words[1], kind)
    entry.language = _language(first)
    entry.others = {
        language: tidy(_clean(other.content.text), other.content.direct)
        for other in members[1:]
        if (language := _language(other)) is not None and other.content.text.strip()
    }
    if kind in LISTED:
        _number(entry, first)
    return entry


def _clean(text: str) -> str:
    """The text as it is stored: what `cleaned` leaves out would move emphasis, so only NFC ones."""
    plain, _ = cleaned(text)
    return plain.replace("\n", " ") if len(plain) == len(text) else text.replace("\n", " ")


def _language(paragraph: WordParagraph) -> Language | None:
    tags = [tag for tag in paragraph.content.languages if tag in LANGUAGES]
    for language in LANGUAGES:
        if tags and max(set(tags), key=tags.count) == language:
            return language
    return None


def _number(entry: Entry, paragraph: WordParagraph) -> None:
    found = _STYLE.match(paragraph.style.name)
    level = paragraph.level
    if level is None and found and found["level"]:
        level = max(0, int(found["level"]) - 1)
    label = paragraph.label
    if label is None:
        entry.scheme = PLAIN
        entry.level = -1 if level is None else min(level, MAX_LEVEL)  # -1: to be placed
        return
    entry.level = min(level or 0, MAX_LEVEL)
    scheme = f"{label.prefix}{label.counter}{label.suffix}" if label.counter else label.text
    if scheme not in SCHEMES:
        marker = marker_at(label.text)
        scheme = marker.scheme(label.counter) if marker else PLAIN
    entry.scheme, entry.number = scheme, label.number
