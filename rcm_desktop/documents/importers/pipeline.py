"""From source lines to a document: the passes in their order, each told in its own file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rcm_desktop.documents.importers.assemble import findings_of, in_order, make_blocks, trace
from rcm_desktop.documents.importers.entries import Entry
from rcm_desktop.documents.importers.footnotes import Footnote, find_footnotes
from rcm_desktop.documents.importers.furniture import PAGE_HEAD, find_furniture
from rcm_desktop.documents.importers.headings import find_chapeaux, find_headings, find_quotes
from rcm_desktop.documents.importers.labelling import find_labels
from rcm_desktop.documents.importers.languages import detect_kind, detect_language
from rcm_desktop.documents.importers.lines import Reading, SourceLine
from rcm_desktop.documents.importers.masthead import find_masthead, names_kind
from rcm_desktop.documents.importers.nesting import nest
from rcm_desktop.documents.importers.paragraphs import Paragraph, build_paragraphs
from rcm_desktop.documents.importers.parts import find_annexes, find_closing, find_endnotes
from rcm_desktop.documents.importers.result import Finding, ImportedDocument, SetAside
from rcm_desktop.documents.importers.wrapping import measure
from rcm_desktop.models.document import BlockKind, DocumentKind, Language

Step = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The lines of the text, and what was taken from between them."""

    lines: list[SourceLine]
    over_page: frozenset[int]
    notes: list[Footnote]
    aside: list[tuple[int, str, str]]
    page_heads: list[str]


def understand(
    reading: Reading,
    *,
    language: Language | None = None,
    kind: DocumentKind | None = None,
    step: Step | None = None,
) -> ImportedDocument:
    """The document that a source's lines make up; `step` hears the share done (0 to 1)."""
    tell = step or (lambda share: None)
    text = _sort(reading)
    tell(0.3)
    wrapping = measure(text.lines)
    labels = find_labels(text.lines, wrapping)
    tell(0.5)
    paragraphs = build_paragraphs(text.lines, labels, wrapping, text.over_page)
    tell(0.7)
    entries = [Entry.of(paragraph) for paragraph in paragraphs]
    _classify(entries, text, whole=wrapping.tight and not wrapping.wrapped)
    tell(0.9)
    language = language or detect_language(entry.text for entry in entries)
    blocks = make_blocks(entries, language)
    titles = [e for e in entries if e.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)]
    named = [e.text for e in entries if e.kind is BlockKind.HEADING and names_kind(e.text)]
    findings = [Finding(*found) for found in reading.findings] + findings_of(entries, blocks)
    tell(1.0)
    return ImportedDocument(
        title=next((e.text for e in titles if e.kind is BlockKind.TITLE), ""),
        language=language,
        kind=kind or detect_kind([*(e.text for e in titles), *named]),
        blocks=blocks,
        findings=sorted(findings, key=lambda finding: finding.line),
        set_aside=[SetAside(words, line, reason) for line, words, reason in text.aside],
        source=in_order(trace(entries), text.aside),
    )


def _sort(reading: Reading) -> _Sorted:
    """Part the lines into text, footnotes and furniture."""
    lines = reading.lines
    furniture = find_furniture(lines)
    notes, noted = find_footnotes(lines, furniture)
    kept: list[SourceLine] = []
    over_page: set[int] = set()
    gap = False
    for position, line in enumerate(lines):
        if position in furniture or position in noted:
            gap = gap or furniture.get(position) != "rule" or bool(notes)
            continue
        if gap and kept:
            over_page.add(len(kept))
        kept.append(line)
        gap = False
    aside = [
        *(
            (lines[position].number, lines[position].text, why)
            for position, why in furniture.items()
        ),
        *reading.set_aside,
    ]
    heads = _joined_heads(lines, furniture)
    return _Sorted(kept, frozenset(over_page), notes, sorted(aside), heads)


def _joined_heads(lines: Sequence[SourceLine], furniture: dict[int, str]) -> list[str]:
    """Page heads as they were printed, lines that follow each other as one."""
    heads: list[list[str]] = []
    last = -2
    for position in sorted(p for p, reason in furniture.items() if reason == PAGE_HEAD):
        if position == last + 1:
            heads[-1].append(lines[position].text)
        else:
            heads.append([lines[position].text])
        last = position
    return [" ".join(head) for head in heads]


def _classify(entries: list[Entry], text: _Sorted, *, whole: bool) -> None:
    """Let every pass give kinds and levels; footnotes follow at the end."""
    find_masthead(entries, text.page_heads)
    find_headings(entries, whole=whole)
    find_quotes(entries)
    find_endnotes(entries)
    find_chapeaux(entries)
    nest(entries)
    find_annexes(entries)
    entries.extend(_note(note) for note in text.notes)
    find_closing(entries)


def _note(note: Footnote) -> Entry:
    entry = Entry.of(Paragraph(note.lines))
    entry.kind = BlockKind.NOTE
    return entry
