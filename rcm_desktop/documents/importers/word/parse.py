"""A Word file's bytes as a document; runs inside the child process."""

from __future__ import annotations

from collections.abc import Callable

from rcm_desktop.documents.importers.assemble import make_blocks
from rcm_desktop.documents.importers.languages import detect_kind, detect_language
from rcm_desktop.documents.importers.masthead import names_kind
from rcm_desktop.documents.importers.pipeline import understand
from rcm_desktop.documents.importers.read import MOST_LINES, MOST_TEXT
from rcm_desktop.documents.importers.refusals import NoWords, TooManyLines, TooMuchText
from rcm_desktop.documents.importers.result import Finding, ImportedDocument, Piece, SetAside
from rcm_desktop.documents.importers.word.body import WordText, read_body
from rcm_desktop.documents.importers.word.foreign import read_foreign
from rcm_desktop.documents.importers.word.ours import is_ours, read_ours
from rcm_desktop.documents.importers.word.package import Package
from rcm_desktop.models.document import BlockKind, DocumentKind, Language


def parse_word(
    data: bytes,
    file: str,
    *,
    language: Language | None = None,
    kind: DocumentKind | None = None,
    step: Callable[[float], None] | None = None,
) -> ImportedDocument:
    """The document in a Word file that the guard has let through.

    Raises WordFileDamaged, WordFileUnsafe, NoWords, TooMuchText.
    """
    tell = step or (lambda share: None)
    text = read_body(Package(data, file))
    if len(text.paragraphs) > MOST_LINES:
        raise TooManyLines(file=file, count=len(text.paragraphs), limit=MOST_LINES)
    size = sum(len(paragraph.content.text) for paragraph in text.paragraphs)
    if size > MOST_TEXT:
        raise TooMuchText(file=file, size=round(size / 1e6), limit=MOST_TEXT // 1_000_000)
    if not any(char.isalnum() for p in text.paragraphs for char in p.content.text):
        raise NoWords(file=file)
    tell(0.5)
    if is_ours(text):
        return _styled(text, language, kind)
    return understand(
        read_foreign(text), language=language, kind=kind, step=lambda share: tell(0.5 + share / 2)
    )


def _styled(
    text: WordText, language: Language | None, kind: DocumentKind | None
) -> ImportedDocument:
    styled = read_ours(text)
    entries = styled.entries
    main = language or styled.language or detect_language(entry.text for entry in entries)
    blocks = make_blocks(entries, main)
    titles = [e.text for e in entries if e.kind is BlockKind.TITLE]
    named = [
        e.text for e in entries
        if e.kind is BlockKind.SUBTITLE or (e.kind is BlockKind.HEADING and names_kind(e.text))
    ]  # fmt: skip
    return ImportedDocument(
        title=titles[0] if titles else "",
        language=main,
        kind=kind or detect_kind([*titles, *named]),
        blocks=blocks,
        findings=[Finding(*found) for found in styled.findings],
        set_aside=[SetAside(words, line, why) for line, words, why in styled.set_aside],
        source=tuple(
            Piece(entry.line, block.id, entry.text)
            for entry, block in zip(entries, blocks, strict=True)
        ),
    )
