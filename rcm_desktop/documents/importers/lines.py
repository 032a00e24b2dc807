"""The one shape that every reader gives to the pipeline: a line of the source with its clues."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from rcm_desktop.models.document import Language, Span

_SPACES: Final = re.compile(r"[ \t]{2,}|\t|[\s\u00a0]{2,}")


class Role(StrEnum):
    """What the source itself says a line is, by a style or a Markdown mark."""

    NONE = ""
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    QUOTE = "quote"
    NOTE = "note"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a text file, or one paragraph of a Word file.

    `indent` is in columns; `label` is the number that Word prints before the paragraph
    (`text` does not hold it), `counter` how Word counts it; `solid` lines are whole
    paragraphs that no wrapping has cut; `width` is how far the line reached in the file;
    `cell` lines stand in a table, `columns` lines in columns of blanks; `forced` lines end
    in a break somebody wanted; `twin` holds the same words in the other column of a table
    of two languages.
    """

    number: int
    text: str
    indent: int = 0
    blank_before: bool = False
    spans: tuple[Span, ...] = ()
    page_break: bool = False
    forced: bool = False
    solid: bool = False
    role: Role = Role.NONE
    label: str = ""
    centred: bool = False
    width: int = 0
    counter: str = ""
    cell: bool = False
    columns: bool = False
    twin: str = ""
    twin_language: Language | None = None

    @property
    def bold(self) -> bool:
        """Whether every letter stands in bold."""
        return covered(self.text, self.spans, "bold")


@dataclass(frozen=True, slots=True)
class Reading:
    """All lines of a source, with what its reader noticed or left out on the way."""

    lines: list[SourceLine]
    findings: list[tuple[str, str, int]] = field(default_factory=list)
    set_aside: list[tuple[int, str, str]] = field(default_factory=list)  # line, text, reason


def covered(text: str, spans: tuple[Span, ...], mark: str) -> bool:
    """Whether spans of a mark lie over every letter and digit of a text that has some."""
    chosen = [span for span in spans if span.mark == mark]
    if not chosen:
        return False
    letters = [index for index, char in enumerate(text) if char.isalnum()]
    return bool(letters) and all(
        any(span.start <= index < span.end for span in chosen) for index in letters
    )


def tidy(text: str, spans: tuple[Span, ...] = ()) -> tuple[str, tuple[Span, ...]]:
    """Runs of blanks as one blank, none at the ends; spans follow their words."""
    if not spans:
        return _SPACES.sub(" ", text).strip(), ()
    kept: list[int] = []  # for every old position, the new one
    out: list[str] = []
    for char in text:
        kept.append(len(out))
        if char.isspace() and (not out or out[-1].isspace()):
            if out and char == "\u00a0":
                out[-1] = " "
            continue
        out.append(" " if char in "\t\n\v\f" else char)
    kept.append(len(out))
    while out and out[-1].isspace():
        out.pop()
    moved = tuple(
        replace(span, start=min(kept[span.start], len(out)), end=min(kept[span.end], len(out)))
        for span in spans
    )
    return "".join(out), tuple(span for span in moved if span.start < span.end)


def shifted(spans: tuple[Span, ...], offset: int, length: int) -> tuple[Span, ...]:
    """Spans moved by an offset and cut to the text [0, length)."""
    moved = (
        replace(span, start=max(0, span.start + offset), end=min(length, span.end + offset))
        for span in spans
    )
    return tuple(span for span in moved if span.start < span.end)


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans of one mark that touch or overlap (a blank between counts as touching) as one."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.mark, span.start)):
        last = result[-1] if result else None
        if last and last.mark == span.mark and span.start <= last.end + 1:
            result[-1] = replace(last, end=max(last.end, span.end))
        else:
            result.append(span)
    return tuple(sorted(result, key=lambda span: (span.start, span.mark)))
