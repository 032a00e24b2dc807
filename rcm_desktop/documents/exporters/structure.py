"""JSON: a document's structure, labels and emphasis, for other programs."""

from __future__ import annotations

import json
from typing import Any, BinaryIO, ClassVar, Final

from rcm_desktop.documents.canonical import stated_hash
from rcm_desktop.documents.exporters.base import Exporter, Progress
from rcm_desktop.documents.tree import Document, Paragraph, Row, Run

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
    """The document as JSON values; `sha256` is the hash of its canonical text.

    A reading that is not the clean text has a `caption` and the `clean_sha256` of the text it
    was made from; its blocks hold `runs` (with look, delegations and proposals) and `marks`.
    """
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "title": document.title,
        "language": document.languages[0],
        "languages": list(document.languages),
        "status": document.status.value,
        "meeting": document.meeting,
        "draft_version": document.version,
        "sha256": stated_hash(document),
        "blocks": [_block(row) for row in document.rows],
    }
    if not document.is_clean:
        data |= {
            "caption": document.caption,
            "clean_sha256": data.pop("sha256"),
            "delegations": {
                entry.code: dict(zip(document.languages, entry.names, strict=True))
                for entry in document.legend
            },
        }
    return data


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
    if any(run.look != "kept" for cell in row.cells for run in cell.runs):
        block["runs"] = {cell.language: [_run(run) for run in cell.runs] for cell in row.cells}
    if row.marks:
        block["marks"] = [
            {"kind": mark.kind, "proposal": mark.proposal, "by": list(mark.by)}
            for mark in row.marks
        ]
    return block


def _run(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = {"text": run.text, "look": run.look}
    if run.by:
        found["by"] = list(run.by)
    if run.proposals:
        found["proposals"] = list(run.proposals)
    return found


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
