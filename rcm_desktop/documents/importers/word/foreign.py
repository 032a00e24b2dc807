"""Paragraphs of anybody's Word file as source lines for the pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from rcm_desktop.documents.importers.decoding import cleaned
from rcm_desktop.documents.importers.languages import detect_language
from rcm_desktop.documents.importers.lines import Reading, Role, SourceLine, covered, shifted, tidy
from rcm_desktop.documents.importers.marks import marker_at
from rcm_desktop.documents.importers.word.body import WordParagraph, WordText
from rcm_desktop.documents.importers.wrapping import measure
from rcm_desktop.models.document import Language, Span

_COLUMN: Final = 180  # twips: an eighth of an inch, two to Word's usual quarter
_LEVEL: Final = 4
_WIDEST_LINE: Final = 140
_FEWEST_ROWS: Final = 2
_BREAK: Final = re.compile(r"\n")


def read_foreign(text: WordText) -> Reading:
    """Lines for all paragraphs with words; languages side by side become twins."""
    reading = Reading([], list(text.findings), [(0, words, why) for words, why in text.margins])
    leads: list[int] = []
    blank = False
    for paragraph in _paired(text.paragraphs):
        _put_aside(paragraph.first, reading)
        if not paragraph.first.content.text.strip():
            blank = True
            continue
        if paragraph.first.style.contents:
            words = " ".join(paragraph.first.content.text.split())
            reading.set_aside.append((paragraph.first.number, words, "table of contents"))
            continue
        lines = list(_lines(paragraph, blank))
        reading.lines.extend(lines)
        leads += [_lead(paragraph.first.content.text)] + [0] * (len(lines) - 1)
        blank = False
    return Reading(_unwrapped(reading.lines, leads), reading.findings, reading.set_aside)


def _lead(text: str) -> int:
    """Blanks typed before the first word."""
    return len(text) - len(text.lstrip(" \u00a0"))


def _unwrapped(lines: list[SourceLine], leads: list[int]) -> list[SourceLine]:
    """Where each line of a wrapped text became a paragraph, they are lines again.

    `leads` are the blanks typed before each line, which then indent it.
    """
    if any(line.label or line.twin for line in lines):
        return lines
    loose = [
        replace(line, solid=False, indent=line.indent + lead)
        for line, lead in zip(lines, leads, strict=True)
    ]
    wrapping = measure(loose)
    longest = max((len(line.text) for line in lines), default=0)
    return loose if wrapping.wrapped and longest <= _WIDEST_LINE else lines


class _Pair:
    """A paragraph and, in a table of two languages, its words in the other."""

    __slots__ = ("first", "in_table", "twin", "twin_language")

    def __init__(
        self, first: WordParagraph, twin: str = "", twin_language: Language | None = None
    ) -> None:
        self.first = first
        self.twin = twin
        self.twin_language = twin_language
        self.in_table = False


def _put_aside(paragraph: WordParagraph, reading: Reading) -> None:
    for words, reason in (
        *((words, "deleted text") for words in paragraph.content.deleted),
        *((words, "hidden text") for words in paragraph.content.hidden),
    ):
        if words.strip():
            reading.set_aside.append((paragraph.number, words.strip(), reason))


def _lines(pair: _Pair, blank: bool) -> Iterator[SourceLine]:
    """The lines of a paragraph; a forced break before a label begins a new one."""
    paragraph = pair.first
    label = paragraph.label.text if paragraph.label else ""
    if label and marker_at(label) is None:
        paragraph.content.text = f"{label} {paragraph.content.text}"
        paragraph.content.spans = shifted(
            paragraph.content.spans, len(label) + 1, len(paragraph.content.text)
        )
        label = ""
    first = True
    for words, spans in _segments(paragraph.content.text, paragraph.content.spans):
        yield SourceLine(
            paragraph.number,
            words,
            indent=_indent(paragraph),
            blank_before=blank or not first,
            spans=spans,
            page_break=paragraph.break_before and first,
            solid=True,
            role=_role(paragraph, label),
            label=label if first else "",
            centred=paragraph.centred,
            counter=paragraph.label.counter if paragraph.label and first else "",
            cell=pair.in_table,
            twin=pair.twin if first else "",
            twin_language=pair.twin_language,
        )
        first = False


def _segments(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The text parted at breaks before a label or an empty line, or below a line in bold."""
    start = 0
    for found in _BREAK.finditer(text):
        end = text.find("\n", found.end())
        following = text[found.end() : end if end >= 0 else len(text)].strip()
        shouted = _bold(text, spans, start, found.start()) and not (
            _bold(text, spans, found.end(), len(text))
        )
        if following and marker_at(following) is None and not shouted:
            continue
        yield from _segment(text, spans, start, found.start())
        start = found.end()
    yield from _segment(text, spans, start, len(text))


def _bold(text: str, spans: tuple[Span, ...], start: int, end: int) -> bool:
    """Whether bold begins a part of the text and covers it up to its end."""
    return covered(text[start:end], shifted(spans, -start, end - start), "bold")


def _segment(
    text: str, spans: tuple[Span, ...], start: int, end: int
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    plain, _ = cleaned(text[start:end])
    if len(plain) == end - start:
        words, marks = tidy(plain.replace("\n", " "), shifted(spans, -start, end - start))
    else:  # something invisible was left out: emphasis would point beside its words
        words, marks = tidy(plain.replace("\n", " "))
    if words:
        yield words, marks


def _indent(paragraph: WordParagraph) -> int:
    label = paragraph.label
    if label is None:
        return max(0, paragraph.left) // _COLUMN
    base = label.left // _COLUMN + label.level * _LEVEL
    return max(0, base)


def _role(paragraph: WordParagraph, label: str) -> Role:
    if paragraph.note:
        return Role.NOTE
    role = paragraph.style.role
    return Role.NONE if label and role is Role.QUOTE else role


def _paired(paragraphs: Sequence[WordParagraph]) -> Iterator[_Pair]:
    """Paragraphs in order; where a table holds two languages, its columns as pairs."""
    for table, group in groupby(paragraphs, key=lambda p: p.cell[0] if p.cell else 0):
        members = list(group)
        languages = _column_languages(members) if table else None
        if languages is None:
            columns = {p.cell[2] for p in members if p.cell}
            for paragraph in members:
                pair = _Pair(paragraph)
                pair.in_table = len(columns) > 1
                yield pair
            continue
        for _, row in groupby(members, key=lambda p: p.cell[1] if p.cell else 0):
            yield from _pair_row(list(row), languages)


def _column_languages(members: Sequence[WordParagraph]) -> dict[int, Language] | None:
    """The two columns that hold most words, if they are in two languages."""
    columns: dict[int, list[str]] = {}
    for paragraph in members:
        if paragraph.cell:
            columns.setdefault(paragraph.cell[2], []).append(paragraph.content.text)
    worded = {
        column: texts for column, texts in columns.items() if len(" ".join(texts).split()) > 12
    }
    rows = {paragraph.cell[1] for paragraph in members if paragraph.cell}
    if len(worded) != 2 or len(rows) < _FEWEST_ROWS:
        return None
    languages = {column: detect_language(texts) for column, texts in sorted(worded.items())}
    return languages if len(set(languages.values())) == 2 else None


def _pair_row(row: list[WordParagraph], languages: dict[int, Language]) -> Iterator[_Pair]:
    left_column, right_column = languages
    left = [p for p in row if p.cell and p.cell[2] == left_column and p.content.text.strip()]
    right = [p for p in row if p.cell and p.cell[2] == right_column and p.content.text.strip()]
    others = [p for p in row if p not in left and p not in right]
    yield from (_Pair(paragraph) for paragraph in others)
    if not left:
        yield from (_Pair(paragraph) for paragraph in right)
        return
    for index, paragraph in enumerate(left):
        last = index == len(left) - 1
        twins = right[index:] if last else right[index : index + 1]
        words = " ".join(_without_label(twin) for twin in twins)
        yield _Pair(paragraph, words, languages[right_column])


def _without_label(paragraph: WordParagraph) -> str:
    text = tidy(cleaned(paragraph.content.text)[0].replace("\n", " "))[0]
    marker = None if paragraph.label else marker_at(text)
    return text[marker.length :] if marker else text
