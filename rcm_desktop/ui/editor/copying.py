"""Copies a selection: plain text with its numbers, HTML for Word, and blocks for our own paste."""

from __future__ import annotations

import json
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from rcm_desktop.models.document import LANGUAGES, Block, BlockKind, Language
from rcm_desktop.ui.editor import block_edits, edits

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

BLOCKS_MIME: Final = "application/x-rcm-blocks+json"
_TAGS: Final = {BlockKind.TITLE: "h1", BlockKind.SUBTITLE: "p", BlockKind.HEADING: "h2"}


def copy(surface: Surface) -> None:
    """Put the selection on the clipboard; without one the clipboard stays as it is."""
    if surface.caret.has_selection:
        QGuiApplication.clipboard().setMimeData(mime_of(surface))


def cut(surface: Surface) -> None:
    """Copy, then take out; whole blocks go in every language."""
    if not surface.caret.has_selection:
        return
    copy(surface)
    if surface.caret.whole:
        block_edits.remove(surface)
    else:
        edits.delete_selection(surface)


def mime_of(surface: Surface) -> QMimeData:
    """The selection in each form that somebody may paste."""
    mime = QMimeData()
    mime.setText(plain(surface))
    mime.setHtml(html(surface))
    mime.setData(BLOCKS_MIME, json.dumps(_entries(surface)).encode())
    return mime


def _languages(surface: Surface) -> tuple[Language, ...]:
    return surface.languages if surface.caret.whole else (surface.caret.lang,)


def _parts(surface: Surface) -> list[tuple[int, Block, dict[Language, tuple[int, int]]]]:
    """Each selected row with the code points chosen in each language."""
    found = []
    for row in surface.caret.selected_rows():
        block = surface.rows.block(row)
        chosen = {
            lang: part
            for lang in _languages(surface)
            if (part := surface.caret.selected_in(row, lang, len(block.words(lang)))) is not None
        }
        found.append((row, block, chosen))
    return found


def plain(surface: Surface) -> str:
    """One block a line; a number stands before a block that is selected from its start."""
    parts = _parts(surface)
    several = len(parts) > 1 or surface.caret.whole
    lines = []
    for row, block, chosen in parts:
        label = surface.rows.label(row)
        cells = [block.words(lang)[start:end] for lang, (start, end) in chosen.items()]
        starts_it = any(start == 0 for start, _ in chosen.values())
        if several and label and starts_it:
            cells[0] = f"{label}\t{cells[0]}"
        lines.append("\t".join(cells))
    return "\n".join(lines)


def html(surface: Surface) -> str:
    """Paragraphs with emphasis, or a table of two columns where both languages are taken."""
    parts = _parts(surface)
    several = len(parts) > 1 or surface.caret.whole
    rows = []
    for row, block, chosen in parts:
        label = surface.rows.label(row) if several else ""
        tag = _TAGS.get(block.kind, "p")
        indent = f' style="margin-left:{block.level * 1.5:g}em"' if block.level else ""
        cells = []
        for lang, (start, end) in chosen.items():
            lead = f"{escape(label)}&nbsp;" if label and start == 0 else ""
            words = _marked(block, lang, start, end)
            cells.append(f'<{tag} lang="{lang}"{indent}>{lead}{words}</{tag}>')
        if len(cells) > 1:
            rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        else:
            rows.append("".join(cells) if several else _marked(block, *_only(chosen)))
    body = "\n".join(rows)
    return f"<table>{body}</table>" if rows and rows[0].startswith("<tr>") else body


def _only(chosen: dict[Language, tuple[int, int]]) -> tuple[Language, int, int]:
    lang, (start, end) = next(iter(chosen.items()))
    return lang, start, end


def _marked(block: Block, lang: Language, start: int, end: int) -> str:
    """Words with <b> and <i>, cut wherever an emphasis begins or ends."""
    spans = block.spans.get(lang, ())
    inside = (at for span in spans for at in (span.start, span.end) if start < at < end)
    cuts = sorted({start, end, *inside})
    pieces = []
    for first, last in pairwise(cuts):
        words = escape(block.words(lang)[first:last], quote=False)
        for span in spans:
            if span.start <= first and last <= span.end:
                tag = "b" if span.mark == "bold" else "i"
                words = f"<{tag}>{words}</{tag}>"
        pieces.append(words)
    return "".join(pieces)


def _entries(surface: Surface) -> list[dict[str, object]]:
    """What our own paste reads; a part of one block is words without a kind.

    Whole blocks take every language along, shown or not: cut and paste loses no word.
    """
    caret = surface.caret
    entries: list[dict[str, object]] = []
    for _, block, chosen in _parts(surface):
        start, end = chosen.get(caret.lang, (0, 0))
        entry: dict[str, object] = {"text": block.words(caret.lang)[start:end]}
        langs = LANGUAGES if caret.whole else (caret.lang,)
        entry["spans"] = [
            (lang, max(0, span.start - start), min(span.end, end) - start, span.mark)
            for lang in langs
            for span in block.spans.get(lang, ())
            if (caret.whole and lang != caret.lang) or (span.start < end and span.end > start)
        ]
        if caret.whole:
            entry["texts"] = {lang: block.words(lang) for lang in LANGUAGES if block.words(lang)}
        if caret.whole or (start == 0 and end == len(block.words(caret.lang))):
            entry |= {"kind": block.kind.value, "level": block.level, "scheme": block.scheme}
        entries.append(entry)
    if len(entries) == 1 and not caret.whole:
        return [{"text": entries[0]["text"], "spans": entries[0]["spans"]}]
    return entries
