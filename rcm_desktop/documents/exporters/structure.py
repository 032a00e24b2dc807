"""JSON: a document's structure, labels and emphasis, for other programs."""

from __future__ import annotations

import json
from typing import Any, BinaryIO, ClassVar, Final

from rcm_desktop.documents.canonical import canonical_hash
from rcm_desktop.documents.exporters.base import Exporter, Progress
from rcm_desktop.documents.tree import Document, Paragraph, Row

FORMAT: Final = "rcm-document"
VERSION: Final = 1


class JsonExporter(Exporter):
    """Writes the keys of `outline --json`, and what it takes to write the document again."""

    suffix: ClassVar[str] = ".json"

    def write(self, document: Document, stream: BinaryIO, progress: Progress) -> None:
        text = json.dumps(as_json(document), ensure_ascii=False, indent=2)
        stream.write(f"{text}\n".encode())
        progress.step(len(document.rows), len(document.rows))


def as_json(document: Document) -> dict[str, Any]:
    """The document as JSON values; `sha256` is the hash of its canonical text."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": document.title,
        "language": document.languages[0],
        "languages": list(document.languages),
        "status": document.status.value,
        "meeting": document.meeting,
        "draft_version": document.version,
        "sha256": canonical_hash(document),
        "blocks": [_block(row) for row in document.rows],
    }


def _block(row: Row) -> dict[str, Any]:
    block: dict[str, Any] = {
        "id": row.block_id,
        "kind": row.kind.value,
        "level": row.level,
        "label": row.cells[0].label,
        "scheme": row.cells[0].scheme,
        "text": {cell.language: cell.words for cell in row.cells},
    }
    emphasis = {cell.language: _emphasis(cell) for cell in row.cells if _emphasis(cell)}
    if emphasis:
        block["emphasis"] = emphasis
    return block


def _emphasis(paragraph: Paragraph) -> list[dict[str, Any]]:
    """Code points [start, end) that are bold or italic."""
    found: list[dict[str, Any]] = []
    position = 0
    for run in paragraph.runs:
        end = position + len(run.text)
        marks = [name for name, on in (("bold", run.bold), ("italic", run.italic)) if on]
        found.extend({"start": position, "end": end, "mark": mark} for mark in marks)
        position = end
    return found
