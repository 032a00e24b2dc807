"""Plain text and Markdown as source lines: blank lines, indents, page breaks, marks undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from rcm_desktop.documents.importers.decoding import cleaned
from rcm_desktop.documents.importers.lines import Reading, Role, SourceLine, shifted, tidy
from rcm_desktop.documents.importers.marks import looks_like_marker, marker_at
from rcm_desktop.documents.importers.markup import CleanLine, clean_chunk

_COMMENT: Final = re.compile(r"<!--.*?-->")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(?=\S)(.*?)[ \t]*#*[ \t]*$")
_QUOTE: Final = re.compile(r">[ \t]?(?=\S)")
_FENCE: Final = re.compile(
    r':{3,}\s*(?:\{(?:custom-style="(?P<style>[^"]+)")?[^}]*\}|[\w-]+)?\s*:*$'
)
_STYLES: Final = {"title": Role.TITLE, "subtitle": Role.SUBTITLE, "quote": Role.QUOTE}
_UNDERLINE: Final = re.compile(r"(=+|-+)[ \t]*$")
#: Stars and strokes alone on a line, which are no emphasis.
_RULE: Final = re.compile(r"[*_=~-][*_=~ -]*[*_=~-][*_=~ -]*[*_=~-]")
_TABLE_RULE: Final = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$")
#: A gap between columns, of a flattened table or of two signatures side by side.
_GAP: Final = re.compile(r"(?<=\S)[ \u00a0]{4,}(?=\S)")
_TAB: Final = 4


def read_text(
    text: str, *, markdown: bool = False, step: Callable[[float], None] | None = None
) -> Reading:
    """Lines of a text with their clues; `step` hears the share done (0 to 1) now and then.

    Markdown's headings by underlining and its tables are only read where `markdown` is set;
    emphasis, escapes, `#` headings and HTML comments are undone everywhere.
    """
    text, findings = cleaned(text)
    reading = Reading([], findings, [])
    reader = _Reader(reading, markdown)
    rows = text.split("\n")
    matter = _front_matter(rows) if markdown else 0
    for number, row in enumerate(rows, 1):
        if number <= matter:
            reading.set_aside.append((number, row.strip(), "front matter"))
        else:
            reader.row(number, row)
        if step is not None and number % 2000 == 0:
            step(number / len(rows))
    reader.flush()
    if not markdown:
        return reading
    return Reading(_underlined(reading), findings, reading.set_aside)


def _front_matter(rows: list[str]) -> int:
    """How many rows at the top of a Markdown file are settings between two lines of ---."""
    if not rows or rows[0].rstrip() != "---":
        return 0
    end = next((i for i, row in enumerate(rows[1:40], 2) if row.rstrip() in ("---", "...")), 0)
    settings = all(
        ":" in row or row.startswith((" ", "-", "#")) for row in rows[1 : end - 1] if row
    )
    return end if settings else 0


class _Reader:
    """Collects rows into chunks (rows without a blank or a marker between) and cleans them."""

    def __init__(self, reading: Reading, markdown: bool) -> None:
        self._reading = reading
        self._markdown = markdown
        self._chunk: list[tuple[int, str, bool, bool]] = []  # number, row, blank before, break
        self._blank = False
        self._break = False
        self._comment = False
        self._style = Role.NONE

    def row(self, number: int, row: str) -> None:
        row = self._without_comments(number, row)
        if self._markdown and (fence := _FENCE.match(row.strip())):
            self._fence(number, row, fence["style"] or "")
            return
        if "\f" in row:
            self._break = True
            row = row.replace("\f", " ")
        if not row.strip():
            self._blank = True
            self.flush()
            return
        if _RULE.fullmatch(row.strip()):
            self.flush()
            words = row.strip()
            self._reading.lines.append(
                SourceLine(number, words, _columns(row), self._blank, page_break=self._break)
            )
            self._blank = self._break = False
            return
        if looks_like_marker(row.strip()) or row.lstrip().startswith("#"):
            self.flush()
        self._chunk.append((number, row, self._blank, self._break))
        self._blank = self._break = False

    def _fence(self, number: int, row: str, style: str) -> None:
        """A fence of pandoc's begins or ends a part whose style it may name."""
        self.flush()
        self._blank = True
        self._style = _STYLES.get(style.casefold(), Role.NONE)
        self._aside(number, row, "fence")

    def _without_comments(self, number: int, row: str) -> str:
        if self._comment:
            end = row.find("-->")
            aside = row if end < 0 else row[: end + 3]
            self._aside(number, aside, "comment")
            if end < 0:
                return ""
            self._comment = False
            row = row[end + 3 :]
        for comment in _COMMENT.findall(row):
            self._aside(number, comment, "comment")
        row = _COMMENT.sub(" ", row)
        start = row.find("<!--")
        if start >= 0:
            self._comment = True
            self._aside(number, row[start:], "comment")
            row = row[:start]
        return row

    def _aside(self, number: int, text: str, reason: str) -> None:
        if text.strip():
            self._reading.set_aside.append((number, text.strip(), reason))

    def flush(self) -> None:
        rows, self._chunk = self._chunk, []
        if not rows:
            return
        columns = _in_columns([row[1] for row in rows])
        for index, clean in enumerate(clean_chunk([row[1] for row in rows])):
            number, raw, blank, page_break = rows[index]
            for removed in clean.removed:
                what = "attributes" if removed.startswith("{") else "link address"
                self._aside(number, removed, what)
            found = self._lines(number, raw, clean, blank, page_break)
            if columns[index]:
                found = [replace(line, columns=True) for line in found]
            self._reading.lines.extend(found)

    def _lines(
        self, number: int, raw: str, clean: CleanLine, blank: bool, page_break: bool
    ) -> list[SourceLine]:
        stripped, role, cut = raw.strip(), self._style, 0
        if heading := _HEADING.match(stripped):
            role, cut = Role.HEADING, heading.start(2)
        elif self._markdown and stripped.startswith("|"):
            return self._cells(number, clean.text, blank)
        elif self._markdown and (quote := _QUOTE.match(stripped)):
            role, cut = Role.QUOTE, quote.end()
        forced = raw.endswith("  ") and not raw.isspace()
        if raw.endswith("\\") and clean.text.endswith("\\"):
            forced, clean = True, replace(clean, text=clean.text[:-1])
        lead = len(clean.text) - len(clean.text.lstrip()) + cut
        body = clean.text[lead:]
        if role is Role.HEADING:
            body = re.sub(r"[ \t]+#+[ \t]*$", "", body)
        words, spans = tidy(body, shifted(clean.spans, -lead, len(body)))
        if not words:
            return []
        return [
            SourceLine(
                number,
                words,
                indent=_columns(raw),
                blank_before=blank,
                spans=spans,
                page_break=page_break,
                forced=forced,
                role=role,
                width=len(raw.rstrip().expandtabs(_TAB)),
            )
        ]

    def _cells(self, number: int, text: str, blank: bool) -> list[SourceLine]:
        if _TABLE_RULE.match(text.strip()):
            return []
        cells = [tidy(cell)[0] for cell in text.strip().strip("|").split("|")]
        return [SourceLine(number, cell, 0, blank, solid=True, cell=True) for cell in cells if cell]


def _in_columns(rows: list[str]) -> list[bool]:
    """Which rows stand in columns: wide gaps in two rows running, or two gaps in one."""
    gaps = [_gaps(row.strip()) for row in rows]
    around = [0, *gaps, 0]
    return [
        count > 1 or (count == 1 and max(around[index], around[index + 2]) > 0)
        for index, count in enumerate(gaps)
    ]


def _gaps(text: str) -> int:
    marker = marker_at(text)
    return len(_GAP.findall(text[marker.length :] if marker else text))


def _columns(raw: str) -> int:
    column = 0
    for char in raw:
        if char == "\t":
            column += _TAB - column % _TAB
        elif char.isspace():
            column += 1
        else:
            break
    return column


def _underlined(reading: Reading) -> list[SourceLine]:
    """Lines underlined by === or --- become headings; the underline is set aside."""
    result: list[SourceLine] = []
    for line in reading.lines:
        last = result[-1] if result else None
        if (
            last is not None
            and not line.blank_before
            and _UNDERLINE.match(line.text)
            and len(line.text) > 2
            and len(last.text) < 100
            and last.number == line.number - 1
        ):
            result[-1] = SourceLine(
                last.number, last.text, last.indent, last.blank_before, last.spans,
                last.page_break, role=Role.HEADING,
            )  # fmt: skip
            reading.set_aside.append((line.number, line.text, "rule"))
        else:
            result.append(line)
    return result
