"""Marks inside lines of text: emphasis, escapes, HTML tags and links, as Markdown writes them.

Also plain text files carry them: seeds 002 and 003 were written by a converter.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final, Literal

from rcm_desktop.documents.importers.lines import merged
from rcm_desktop.models.document import Span

Mark = Literal["bold", "italic"]

_TAGS: Final = (
    r"</?(?:p|ul|ol|li|br|sup|sub|span|div|u|a|td|tr|th|table|tbody|thead|font|center"
    r"|b|strong|i|em)\b[^<>]{0,200}/?>"
)
_TOKEN: Final = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+.!<>|~\"'$^-])"
    r"|(?P<strong>\*\*|(?<!\w)__(?=[^\s_])|(?<=[^\s_])__(?!\w))"
    r"|(?P<star>\*)"
    rf"|(?P<tag>{_TAGS})"
    r"|(?P<image>!\[[^\]\n]*\]\([^)\s]*\))"
    r"|\[(?P<link>[^\]\n]+)\]\((?P<address>[^)\s]+)\)"
    r"|(?P<dressed>\[(?=[^\[\]\n]+\]\{[.#]))"
    r"|\](?P<dress>\{[.#][^{}\n]{1,80}\})|(?<=\s)(?P<named>\{[.#][\w-]+[^{}\n]{0,80}\})\s*$"
    r"|\[\^(?P<note>[^\]\s]{1,8})\]"
    r"|(?P<entity>&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CleanLine:
    """A line without marks: its words, their emphasis, and what was taken out as no words."""

    text: str
    spans: tuple[Span, ...]
    removed: tuple[str, ...] = ()


@dataclass(slots=True)
class _Delimiter:
    line: int
    at: int
    mark: Mark
    opens: bool
    closes: bool
    paired: bool = False


def clean_chunk(lines: list[str]) -> list[CleanLine]:
    """Lines that belong together, freed of marks; emphasis may run across their ends."""
    tokens = [list(_TOKEN.finditer(line)) for line in lines]
    if not any(tokens):
        return [CleanLine(line, ()) for line in lines]
    paired = _pair(lines, tokens)
    open_marks: set[Mark] = set()
    return [
        _emit(line, number, tokens[number], paired, open_marks) for number, line in enumerate(lines)
    ]


def _delimiter(line: str, number: int, token: re.Match[str]) -> _Delimiter | None:
    before = line[token.start() - 1] if token.start() else " "
    after = line[token.end()] if token.end() < len(line) else " "
    if token["strong"]:
        return _Delimiter(number, token.start(), "bold", True, True)
    if token["star"]:
        opens = not after.isspace() and not before.isalnum()
        closes = not before.isspace() and not after.isalnum()
        return _Delimiter(number, token.start(), "italic", opens, closes)
    name = (token["tag"] or "").strip("</> ").split(" ")[0].lower()
    mark: Mark | None = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}.get(name)  # type: ignore[assignment]
    if mark is None:
        return None
    closing = token["tag"].startswith("</")
    return _Delimiter(number, token.start(), mark, not closing, closing)


def _pair(lines: list[str], tokens: list[list[re.Match[str]]]) -> set[tuple[int, int]]:
    """Positions (line, column) of the delimiters that have a partner; others are words."""
    paired: set[tuple[int, int]] = set()
    waiting: dict[Mark, _Delimiter] = {}
    for number, line in enumerate(lines):
        for token in tokens[number]:
            found = _delimiter(line, number, token)
            if found is None:
                continue
            opener = waiting.get(found.mark)
            if opener is not None and found.closes:
                paired |= {(opener.line, opener.at), (found.line, found.at)}
                del waiting[found.mark]
            elif found.opens:
                waiting[found.mark] = found
    return paired


def _emit(
    line: str,
    number: int,
    tokens: list[re.Match[str]],
    paired: set[tuple[int, int]],
    open_marks: set[Mark],
) -> CleanLine:
    out: list[str] = []
    spans: list[Span] = []
    removed: list[str] = []
    starts: dict[Mark, int] = dict.fromkeys(open_marks, 0)
    length = 0
    last = 0
    for token in tokens:
        between = line[last : token.start()]
        out.append(between)
        length += len(between)
        last = token.end()
        found = _delimiter(line, number, token)
        if found is not None and (number, token.start()) in paired:
            if found.mark in starts:
                spans.append(Span(starts.pop(found.mark), length, found.mark))
                open_marks.discard(found.mark)
            else:
                starts[found.mark] = length
                open_marks.add(found.mark)
            continue
        words, left_out = _words_of(token)
        out.append(words)
        length += len(words)
        removed.extend(left_out)
    out.append(line[last:])
    length += len(line) - last
    spans.extend(Span(start, length, mark) for mark, start in starts.items() if start < length)
    return CleanLine("".join(out), merged([s for s in spans if s.start < s.end]), tuple(removed))


def _words_of(token: re.Match[str]) -> tuple[str, list[str]]:
    """What a token says as words, and what of it is no words at all."""
    if token["escaped"]:
        return token["escaped"], []
    if token["link"]:
        same = token["link"] == token["address"]
        return token["link"], [] if same else [token["address"]]
    if token["image"]:
        return "", [token["image"]]
    if token["dressed"] or token["dress"] or token["named"]:  # pandoc: [words]{.underline}
        return "", [attributes] if (attributes := token["dress"] or token["named"]) else []
    if token["note"]:
        return f"[{token['note']}]", []
    if token["entity"]:
        return html.unescape(token["entity"]), []
    if token["tag"]:
        return (" " if token["tag"].lower().startswith("<br") else ""), []
    return token[0], []
