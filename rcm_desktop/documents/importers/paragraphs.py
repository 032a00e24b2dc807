"""Which lines are one paragraph: wrapped lines joined, also across stray blanks and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rcm_desktop.documents.importers.lines import Role, SourceLine, merged, shifted, tidy
from rcm_desktop.documents.importers.marks import Marker
from rcm_desktop.documents.importers.sentences import (
    ends_clause,
    ends_open,
    ends_phrase,
    ends_sentence,
    first_word,
    in_capitals,
    leads,
    open_quote,
    opens_part,
    starts_large,
    starts_small,
)
from rcm_desktop.documents.importers.vocabulary import FUNCTION_WORDS
from rcm_desktop.documents.importers.wrapping import Wrapping
from rcm_desktop.models.document import Span

#: Columns from the left from which a line may stand in the middle.
_INWARD: Final = 6
#: Letters of a line that is rather a cut sentence than a title.
_SENTENCE: Final = 60


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph; `joined` are the lines that stood apart in the source."""

    lines: list[SourceLine]
    marker: Marker | None = None
    joined: tuple[int, ...] = ()
    hyphens: tuple[int, ...] = ()

    @property
    def first(self) -> SourceLine:
        return self.lines[0]

    @property
    def indent(self) -> int:
        return self.lines[0].indent

    @property
    def role(self) -> Role:
        return self.lines[0].role

    @property
    def bold(self) -> bool:
        return all(
            line.bold or not any(map(str.isalnum, line.text)) for line in self.lines
        ) and any(line.bold for line in self.lines)

    def pieces(self) -> list[tuple[SourceLine, str, tuple[Span, ...]]]:
        """Each line with its words after the label, and their emphasis."""
        result = []
        for index, line in enumerate(self.lines):
            text, spans = line.text, line.spans
            if index == 0 and self.marker is not None and not line.label:
                cut = self.marker.length
                text, spans = text[cut:], shifted(spans, -cut, len(text) - cut)
            result.append((line, text, spans))
        return result

    def words(self) -> tuple[str, tuple[Span, ...]]:
        """The paragraph's text without its label, and its emphasis."""
        text, spans = "", list[Span]()
        for _line, words, marks in self.pieces():
            if text and words and not glued(text, words):
                text += " "
            spans.extend(shifted(marks, len(text), len(text) + len(words)))
            text += words
        return tidy(text, merged(spans))

    @property
    def text(self) -> str:
        return self.words()[0]


def glued(text: str, following: str) -> bool:
    """Whether a hyphen at a line's end binds the next word: `Vice-` `Ministers`.

    A hanging one does not: `small-` `and medium-sized`.
    """
    broken = len(text) > 1 and text[-1] == "-" and text[-2].isalpha()
    return broken and first_word(following).lower() not in FUNCTION_WORDS


def build_paragraphs(
    lines: Sequence[SourceLine],
    labels: dict[int, Marker],
    wrapping: Wrapping,
    over_page: frozenset[int],
) -> list[Paragraph]:
    """Paragraphs of the lines; `over_page` are positions that follow left-out lines."""
    result: list[Paragraph] = []
    for position, line in enumerate(lines):
        marker = labels.get(position)
        current = result[-1] if result else None
        if current is None or marker is not None:
            result.append(Paragraph([line], marker))
            continue
        apart = line.blank_before or line.solid or line.page_break or position in over_page
        if not _same_kind(current, line):
            goes_on = False
        elif not _has_words(current):
            goes_on = True
        elif apart or not wrapping.wrapped:
            goes_on = _goes_on_apart(current, line, wrapping, position in over_page)
        else:
            goes_on = _goes_on(current, line, wrapping)
        if not goes_on:
            result.append(Paragraph([line]))
            continue
        if glued(current.lines[-1].text, line.text):
            current.hyphens += (line.number,)
        if (apart and position not in over_page) and _has_words(current):
            current.joined += (line.number,)
        current.lines.append(line)
    return result


def _has_words(paragraph: Paragraph) -> bool:
    """False for a label alone on its line, whose words come next."""
    line = paragraph.first
    if len(paragraph.lines) > 1 or paragraph.marker is None or line.label:
        return True
    return paragraph.marker.length < len(line.text)


def _same_kind(current: Paragraph, line: SourceLine) -> bool:
    last = current.lines[-1]
    if line.columns or last.columns or line.cell or last.cell:
        return False
    if current.role is not line.role or current.role is Role.HEADING:
        return False
    if current.role is Role.TITLE or current.role is Role.SUBTITLE:
        return False
    return not (line.label or line.role is Role.LISTED)


def _goes_on(current: Paragraph, line: SourceLine, wrapping: Wrapping) -> bool:
    """Whether a line right below goes on with the paragraph, in a file of wrapped lines."""
    last = current.lines[-1]
    if _is_heading(current) and not (line.bold or in_capitals(line.text)):
        return starts_small(line.text) and not current.bold
    if current.bold != line.bold and (current.bold or ends_sentence(last.text)):
        return False
    if starts_small(line.text) or ends_open(last.text):
        return True
    if opens_part(line.text, last.text, tight=wrapping.tight):
        return False
    if _hangs(current, line) or _number_goes_on(current, line):
        return True
    if _centred(current, line):
        return first_word(line.text).lower() in FUNCTION_WORDS
    if wrapping.short(last, line):
        return last.text.endswith(",") and not leads(line.text)
    if wrapping.breaks and last.forced and starts_large(line.text):
        return last.text.endswith(",")
    if ends_phrase(last.text) and leads(line.text):
        return False
    if wrapping.dense and ends_sentence(last.text) and leads(line.text):
        return False
    return not _first_line_indent(current, line)


def _number_goes_on(current: Paragraph, line: SourceLine) -> bool:
    """Whether a figure that opens a line stands inside a sentence: `in` `2006`, `USD` `81.6`."""
    text = current.lines[-1].text
    return line.text[:1].isdigit() and _is_long(current) and not ends_clause(text)


def _hangs(current: Paragraph, line: SourceLine) -> bool:
    """Whether a line stands below the words of an entry whose sentence is not over."""
    below = current.marker is not None and line.indent > current.indent
    return below and not ends_sentence(current.lines[-1].text)


def _title_goes_on(current: Paragraph, line: SourceLine) -> bool:
    """Whether a title in capitals is broken before or after a small word: … ON MIGRATION."""
    if not (_is_heading(current) and in_capitals(current.lines[-1].text + line.text)):
        return False
    return first_word(line.text).lower() in FUNCTION_WORDS or ends_open(current.lines[-1].text)


def _centred(current: Paragraph, line: SourceLine) -> bool:
    """Whether two lines stand in the middle of the page, each broken on purpose."""
    last = current.lines[-1]
    inward = min(last.indent, line.indent) >= _INWARD and current.marker is None
    return inward and last.indent != line.indent


def _first_line_indent(current: Paragraph, line: SourceLine) -> bool:
    """Whether a line stands to the right of the paragraph's own, as first lines do in books.

    One column is enough for a line that opens as paragraphs do: what a page break leaves
    in text from PDF (seed 000).
    """
    if current.marker is not None and len(current.lines) == 1:
        return False
    last = current.lines[-1]
    enough = 1 if leads(line.text) else 2
    stands_out = line.indent >= last.indent + enough
    return stands_out and ends_sentence(last.text) and starts_large(line.text)


def _goes_on_apart(
    current: Paragraph, line: SourceLine, wrapping: Wrapping, over_page: bool
) -> bool:
    """Whether a line goes on with the paragraph although a blank line or a page lies between."""
    last = current.lines[-1]
    text = last.text
    adjacent = not (line.blank_before or line.solid or over_page)
    if adjacent and (_hangs(current, line) or _title_goes_on(current, line)):
        return True
    if ends_sentence(text) or line.centred or last.centred:
        return False
    if _is_heading(current) or line.bold or in_capitals(text):
        return current.bold and line.bold and (starts_small(line.text) or ends_open(text))
    if leads(line.text) and not (open_quote(current.text) or over_page):
        return False
    if adjacent and line.text[:1].isdigit() and _is_long(current):
        return True
    if adjacent and line.text.startswith("(") and len(text) > _SENTENCE and not line.bold:
        return True
    if starts_small(line.text):
        return not _list_of_phrases(current, line)
    if ends_open(text):
        return True
    if not wrapping.wrapped or wrapping.short(last, line) or not starts_large(line.text):
        return False
    if first_word(line.text).lower() in FUNCTION_WORDS:  # “The …” begins, it does not go on
        return False
    if over_page:
        return not (ends_clause(text) and leads(line.text)) and _is_long(current)
    return not ends_clause(text) and _is_long(current) and not in_capitals(line.text)


def _is_long(paragraph: Paragraph) -> bool:
    return paragraph.marker is not None or len(paragraph.lines) > 1


def _list_of_phrases(current: Paragraph, line: SourceLine) -> bool:
    """Whether both are unmarked phrases of a list: small at the start, a comma at the end."""
    return (
        current.marker is None
        and starts_small(current.first.text)
        and current.lines[-1].text.endswith(",")
        and line.text.endswith((",", ".", ";"))
    )


def _is_heading(paragraph: Paragraph) -> bool:
    if paragraph.marker is not None or len(paragraph.lines) > 3:
        return False
    return paragraph.bold or all(in_capitals(line.text) for line in paragraph.lines)
