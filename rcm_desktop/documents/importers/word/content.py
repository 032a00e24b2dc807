"""The words of a Word paragraph: insertions kept, deletions and hidden words set aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from rcm_desktop.documents.importers.lines import merged
from rcm_desktop.documents.importers.word.package import Element, W, attribute, on
from rcm_desktop.documents.importers.word.styles import Style, Styles
from rcm_desktop.models.document import Span

_COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SKIPPED: Final = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "instrText", "delInstrText", "commentReference", "annotationRef",
        "footnoteRef", "endnoteRef", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd",
        "proofErr", "sdtPr", "sdtEndPr", "fldData", "softHyphen", "rt",
    )
)  # fmt: skip
_REMOVED: Final = frozenset({W + "del", W + "moveFrom"})


@dataclass(slots=True)
class Content:
    """What a paragraph holds; `break_before` tells of a page break before its first word."""

    text: str = ""
    spans: tuple[Span, ...] = ()
    direct: tuple[Span, ...] = ()  # emphasis that is not the style's
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # part, id
    boxes: list[Element] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    break_before: bool = False


class ContentReader:
    """Reads paragraphs; counts the notes they refer to."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.note_count = 0

    def read(self, paragraph: Element, style: Style) -> Content:
        """The content of one w:p."""
        content = Content()
        spans: list[Span] = []
        direct: list[Span] = []
        parts: list[str] = []
        length = 0
        for run in self._runs(paragraph, content, False):
            text, bold, italic, own_bold, own_italic = self._run(run, style, content, parts)
            if not text:
                continue
            end = length + len(text)
            if bold:
                spans.append(Span(length, end, "bold"))
            if italic:
                spans.append(Span(length, end, "italic"))
            if own_bold:
                direct.append(Span(length, end, "bold"))
            if own_italic:
                direct.append(Span(length, end, "italic"))
            parts.append(text)
            length = end
        content.text = "".join(parts)
        content.spans, content.direct = merged(spans), merged(direct)
        return content

    def _runs(self, parent: Element, content: Content, deleted: bool) -> Iterator[Element]:
        """All runs in order; those in deletions give their words to `content.deleted`."""
        stack = [(child, deleted) for child in reversed(parent)]
        while stack:
            element, gone = stack.pop()
            tag = element.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if tag in (W + "r", _MATH + "r"):
                if gone:
                    content.deleted.append(_plain(element))
                else:
                    yield element
                continue
            if tag == _COMPATIBILITY + "AlternateContent":
                chosen = _choice(element)
                stack.extend((child, gone) for child in reversed(chosen))
                continue
            if tag == W + "txbxContent":
                content.boxes.append(element)
                continue
            stack.extend((child, gone or tag in _REMOVED) for child in reversed(element))

    def _run(
        self, run: Element, style: Style, content: Content, before: list[str]
    ) -> tuple[str, bool, bool, bool, bool]:
        properties = run.find(W + "rPr")
        named = self._styles.of_run(attribute(_in(properties, "rStyle")))
        own_bold = _told(on(_in(properties, "b")), named.bold)
        own_italic = _told(on(_in(properties, "i")), named.italic)
        hidden = _told(on(_in(properties, "vanish")), named.hidden, style.hidden)
        language = attribute(_in(properties, "lang"))
        if language:
            content.languages.append(language[:2].lower())
        text = self._text(run, content, bool(before))
        if hidden and text.strip():
            content.hidden.append(text)
            text = ""
        bold, italic = _told(own_bold, style.bold), _told(own_italic, style.italic)
        return text, bool(bold), bool(italic), bool(own_bold), bool(own_italic)

    def _text(self, run: Element, content: Content, begun: bool) -> str:
        parts: list[str] = []
        for child in run:
            tag = child.tag
            if tag in (W + "t", _MATH + "t"):
                parts.append(child.text or "")
            elif tag in (W + "tab", W + "ptab"):
                parts.append("\t")
            elif tag in (W + "br", W + "cr"):
                if attribute(child, "type") == "page" and not begun and not "".join(parts).strip():
                    content.break_before = True
                parts.append("\n")
            elif tag == W + "noBreakHyphen":
                parts.append("\u2011")
            elif tag == W + "sym":
                parts.append(_symbol(child))
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self.note_count += 1
                kind = "footnotes" if tag.endswith("footnoteReference") else "endnotes"
                content.notes.append((kind, attribute(child, "id")))
                parts.append(str(self.note_count).translate(_SUPERSCRIPTS))
            elif tag not in _SKIPPED and tag != W + "delText" and isinstance(tag, str):
                parts.extend(self._nested(child, content))
        return "".join(parts)

    def _nested(self, element: Element, content: Content) -> list[str]:
        """Words deeper in a run: ruby bases; text boxes are kept for later."""
        source = _choice(element) if element.tag.startswith(_COMPATIBILITY) else element
        boxes = _outermost_boxes(source)
        content.boxes.extend(boxes)
        if boxes:
            return []
        return [
            text.text or "" for base in source.iter(W + "rubyBase") for text in base.iter(W + "t")
        ]


def _outermost_boxes(element: Element) -> list[Element]:
    """The text boxes below an element; those inside a box are found when the box is read."""
    boxes: list[Element] = []
    stack = [element]
    while stack:
        found = stack.pop()
        if found.tag == W + "txbxContent":
            boxes.append(found)
        else:
            stack.extend(reversed(found))
    return boxes


def _told(*values: bool | None) -> bool | None:
    return next((value for value in values if value is not None), None)


def _in(properties: Element | None, name: str) -> Element | None:
    return None if properties is None else properties.find(W + name)


def _choice(element: Element) -> Element:
    """The branch of alternate content that newer programs show."""
    chosen = element.find(_COMPATIBILITY + "Choice")
    fallback = element.find(_COMPATIBILITY + "Fallback")
    if chosen is not None:
        return chosen
    return element if fallback is None else fallback


def _plain(run: Element) -> str:
    return "".join(t.text or "" for t in run.iter(W + "t", W + "delText"))


def _symbol(element: Element) -> str:
    code = attribute(element, "char")
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return {"\uf0b7": "•", "\uf0a7": "▪", "\uf0b0": "°"}.get(char, char)
