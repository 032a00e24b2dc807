"""Reads the canonical lines of a Word file, for verification only; the importer reads more."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from rcm_desktop.documents.canonical import canonical_line
from rcm_desktop.documents.exporters.word.package import HASH_PROPERTY
from rcm_desktop.documents.exporters.word.styles import COLUMN, NUMBER
from rcm_desktop.documents.word_count import Counter, Definitions, Level

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_PART: Final = 64 * 1024 * 1024  # bytes; far beyond any declaration, far below a bomb
_HASH: Final = re.compile(r"\b[0-9a-f]{64}\b")
#: What stands inside a paragraph without being its words.
_NO_WORDS: Final = frozenset(_W + tag for tag in ("pPr", "rPr", "del", "pict", "drawing", "object"))


@dataclass(frozen=True, slots=True)
class FoundWords:
    """The canonical lines of a file and the hash it states, if any."""

    lines: tuple[str, ...]
    stated: str | None


class UnreadableParts(Exception):
    """A Word file without the parts it needs; `verify` says it in a sentence."""


def words_in_docx(path: Path) -> FoundWords:
    """The canonical lines a Word file shows today; raises UnreadableParts, BadZipFile, OSError."""
    with zipfile.ZipFile(path) as archive:
        if len(archive.namelist()) != len(set(archive.namelist())):
            raise UnreadableParts("held twice")  # readers would disagree about which one counts
        body = _part(archive, "word/document.xml")
        if body is None:
            raise UnreadableParts("word/document.xml")
        names = _style_names(_part(archive, "word/styles.xml"))
        counter = Counter(_definitions(_part(archive, "word/numbering.xml")))
        stated = _stated(archive)
    root = body.find(f"{_W}body")
    if root is None:
        raise UnreadableParts("word/document.xml")
    lines = (canonical_line(parts) for parts in _rows(root, counter, names))
    return FoundWords(tuple(line for line in lines if line.strip()), stated)


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.file_size > _MAX_PART:
        raise UnreadableParts(name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with archive.open(entry) as stream:
            return etree.fromstring(stream.read(_MAX_PART), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableParts(name) from error


def _stated(archive: zipfile.ZipFile) -> str | None:
    """The hash in the document's properties, or else in a footer that somebody saved anew."""
    properties = _part(archive, "docProps/custom.xml")
    if properties is not None:
        for entry in properties:
            if entry.get("name") == HASH_PROPERTY:
                return "".join(str(text) for text in entry.itertext()).strip()
    for name in sorted(archive.namelist()):
        if re.fullmatch(r"word/footer\d*\.xml", name):
            part = _part(archive, name)
            words = "".join(str(text) for text in part.itertext()) if part is not None else ""
            if found := _HASH.search(words):
                return found[0]
    return None


def _style_names(styles: etree._Element | None) -> dict[str, str]:
    if styles is None:
        return {}
    return {
        style.get(f"{_W}styleId", ""): _value(style.find(f"{_W}name"))
        for style in styles.findall(f"{_W}style")
    }


def _definitions(part: etree._Element | None) -> Definitions:
    if part is None:
        return Definitions()
    levels = {
        definition.get(f"{_W}abstractNumId", ""): {
            int(level.get(f"{_W}ilvl", "0")): Level(
                _value(level.find(f"{_W}numFmt")) or "decimal",
                _value(level.find(f"{_W}lvlText")),
                int(_value(level.find(f"{_W}start")) or 1),
            )
            for level in definition.findall(f"{_W}lvl")
        }
        for definition in part.findall(f"{_W}abstractNum")
    }
    lists = {}
    for entry in part.findall(f"{_W}num"):
        restarts = {
            int(override.get(f"{_W}ilvl", "0")): int(_value(start))
            for override in entry.findall(f"{_W}lvlOverride")
            if (start := override.find(f"{_W}startOverride")) is not None
        }
        definition = _value(entry.find(f"{_W}abstractNumId"))
        lists[entry.get(f"{_W}numId", "")] = (definition, restarts)
    return Definitions(levels, lists)


def _rows(
    root: etree._Element, counter: Counter, names: dict[str, str]
) -> Iterator[list[tuple[str, str]]]:
    """Each block's (label, words), one pair for each language."""
    for child in root:
        if child.tag == f"{_W}p":
            yield [_paragraph(child, counter)]
        elif child.tag == f"{_W}tbl":
            for row in child.findall(f"{_W}tr"):
                yield list(_cells(row, counter, names))
        elif child.tag == f"{_W}sdt":
            for content in child.findall(f"{_W}sdtContent"):
                yield from _rows(content, counter, names)


def _cells(
    row: etree._Element, counter: Counter, names: dict[str, str]
) -> Iterator[tuple[str, str]]:
    for cell in row.findall(f"{_W}tc"):
        paragraphs = cell.findall(f"{_W}p")
        if any(_style(p, names) in {NUMBER, COLUMN} for p in paragraphs):
            continue  # numbers of blocks and names of languages are not the text
        parts = [_paragraph(paragraph, counter) for paragraph in paragraphs]
        yield parts[0][0], " ".join(words for _, words in parts)


def _style(paragraph: etree._Element, names: dict[str, str]) -> str:
    found = _value(paragraph.find(f"{_W}pPr/{_W}pStyle"))
    return names.get(found, found)


def _paragraph(paragraph: etree._Element, counter: Counter) -> tuple[str, str]:
    list_id = _value(paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId"))
    level = int(_value(paragraph.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")) or 0)
    label = counter.label(list_id, level) if list_id not in {"", "0"} else ""
    return label, "".join(_words(paragraph))


def _words(element: Iterable[etree._Element]) -> Iterator[str]:
    for child in element:
        if child.tag in _NO_WORDS:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "\u2011"
        else:
            yield from _words(child)


def _value(element: etree._Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""
