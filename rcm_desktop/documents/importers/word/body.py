"""The paragraphs of a Word file in reading order, with styles resolved and labels counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from rcm_desktop.documents.importers.word.content import Content, ContentReader
from rcm_desktop.documents.importers.word.numbering import Label, Numbering
from rcm_desktop.documents.importers.word.package import Element, Package, W, attribute, on
from rcm_desktop.documents.importers.word.styles import Style, Styles, indents, numbering_of

_WRAPPERS: Final = frozenset(
    W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)
_DEEPEST: Final = 250  # deeper than the XML parser lets a file be


@dataclass(slots=True)
class WordParagraph:
    """One paragraph: `number` counts from 1; `cell` is its (table, row, column) or None.

    `level` is the numbering's, whether or not a label is printed; `left` the first line's
    left edge in twips.
    """

    number: int
    content: Content
    style: Style
    label: Label | None = None
    level: int | None = None
    left: int = 0
    centred: bool = False
    break_before: bool = False
    cell: tuple[int, int, int] | None = None
    note: bool = False


@dataclass(slots=True)
class WordText:
    """A Word file's paragraphs, its program, what stands in its margins, and findings."""

    paragraphs: list[WordParagraph] = field(default_factory=list)
    program: str = ""
    margins: list[tuple[str, str]] = field(default_factory=list)  # words, reason
    findings: list[tuple[str, str, int]] = field(default_factory=list)


def read_body(package: Package) -> WordText:
    """All paragraphs of the main part, its notes, and the words of heads and feet."""
    return _BodyReader(package).read()


class _BodyReader:
    def __init__(self, package: Package) -> None:
        self._package = package
        styles, numbering = package.related("styles"), package.related("numbering")
        self._styles = Styles(styles[0] if styles else None)
        self._numbering = Numbering(numbering[0] if numbering else None)
        self._content = ContentReader(self._styles)
        self._text = WordText(program=package.program)
        self._tables = 0
        self._notes: list[tuple[str, str]] = []

    def read(self) -> WordText:
        body = self._package.main.find(W + "body")
        if body is not None:
            self._blocks(body, None, 0)
        self._read_notes()
        self._read_margins()
        comments = sum(len(part) for part in self._package.related("comments"))
        if comments:
            self._find("comments", f"{comments} comments were left out", 1)
        return self._text

    def _find(self, rule: str, message: str, line: int) -> None:
        self._text.findings.append((rule, message, line))

    def _blocks(self, parent: Element, cell: tuple[int, int, int] | None, depth: int) -> None:
        if depth > _DEEPEST:
            self._find("nesting", "tables nested too deep were left out", self._count())
            return
        for child in parent:
            if child.tag == W + "p":
                self._paragraph(child, cell)
            elif child.tag == W + "tbl":
                self._table(child, depth)
            elif child.tag in _WRAPPERS:
                self._blocks(child, cell, depth + 1)

    def _count(self) -> int:
        return len(self._text.paragraphs) + 1

    def _table(self, table: Element, depth: int) -> None:
        self._tables += 1
        here = self._tables
        for row, element in enumerate(_inside(table, "tr")):
            for column, cell in enumerate(_inside(element, "tc")):
                if on(_merge(cell)) is not None:
                    continue
                self._blocks(cell, (here, row, column), depth + 1)

    def _paragraph(self, element: Element, cell: tuple[int, int, int] | None) -> None:
        properties = element.find(W + "pPr")
        style = self._styles.get(attribute(_in(properties, "pStyle")))
        content = self._content.read(element, style)
        label, level = self._label(properties, style, bool(content.text.strip()))
        alignment = attribute(_in(properties, "jc"))
        paragraph = WordParagraph(
            self._count(),
            content,
            style,
            label,
            level,
            _left(properties, style),
            alignment == "center" if alignment else style.centred,
            content.break_before or bool(on(_in(properties, "pageBreakBefore"))),
            cell,
        )
        self._text.paragraphs.append(paragraph)
        self._notes.extend(content.notes)
        self._report(paragraph)
        for box in content.boxes:
            self._find("text-box", "the words of a text box follow its paragraph", self._count())
            self._blocks(box, cell, 1)

    def _report(self, paragraph: WordParagraph) -> None:
        content = paragraph.content
        if content.deleted:
            self._find(
                "deletion", "words deleted under tracked changes were left out", paragraph.number
            )
        if content.hidden:
            self._find("hidden-text", "hidden words were left out", paragraph.number)

    def _label(
        self, properties: Element | None, style: Style, words: bool
    ) -> tuple[Label | None, int | None]:
        number, level = numbering_of(properties)
        if not number:
            number = style.number
            if level is None and number:
                level = style.level
                if level is None:
                    level = self._numbering.level_of_style(number, style.id)
        if number in ("", "0"):
            return None, level
        level = 0 if level is None else level
        if not words:
            return None, level
        return self._numbering.next(number, level), level

    def _read_notes(self) -> None:
        """Footnotes and endnotes in the order of their marks, the mark before the words."""
        parts = {
            kind: {
                attribute(note, "id"): note for part in self._package.related(kind) for note in part
            }
            for kind in ("footnotes", "endnotes")
        }
        for position, (kind, name) in enumerate(self._notes, 1):
            note = parts[kind].get(name)
            texts = []
            for element in note.iter(W + "p") if note is not None else ():
                style = self._styles.get(attribute(_in(element.find(W + "pPr"), "pStyle")))
                content = self._content.read(element, style)
                texts.append(content.text.strip())
            words = " ".join(text for text in texts if text)
            self._text.paragraphs.append(
                WordParagraph(self._count(), Content(f"{position} {words}"), Style(), note=True)
            )

    def _read_margins(self) -> None:
        seen: set[str] = set()
        for kind, reason in (("header", "page head"), ("footer", "page foot")):
            for part in self._package.related(kind):
                for element in part.iter(W + "p"):
                    content = self._content.read(element, Style())
                    words = " ".join(content.text.split())
                    if words and words not in seen:
                        seen.add(words)
                        self._text.margins.append((words, reason))


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, name)


def _merge(cell: Element) -> Element | None:
    """w:vMerge of a cell that only goes on with the one above."""
    merge = _in(cell.find(W + "tcPr"), "vMerge")
    return merge if merge is not None and attribute(merge) != "restart" else None


def _in(properties: Element | None, name: str) -> Element | None:
    return None if properties is None else properties.find(W + name)


def _left(properties: Element | None, style: Style) -> int:
    left, first = indents(properties)
    left = style.left if left is None else left
    first = style.first if first is None else first
    return (left or 0) + min(first or 0, 0)
