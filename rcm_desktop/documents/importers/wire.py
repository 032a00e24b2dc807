"""An imported document as JSON's types and back: the only thing a child process may hand over."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rcm_desktop.documents.importers.result import Finding, ImportedDocument, Piece, SetAside
from rcm_desktop.models.document import Block, BlockKind, DocumentKind, Span


def to_raw(document: ImportedDocument) -> dict[str, Any]:
    """A document as JSON's own types."""
    return asdict(document)


def from_raw(raw: dict[str, Any]) -> ImportedDocument:
    """The document again; ValueError, KeyError or TypeError where it is none."""
    if raw["language"] not in ("en", "es"):
        raise ValueError(raw["language"])
    return ImportedDocument(
        title=str(raw["title"]),
        language=raw["language"],
        kind=DocumentKind(raw["kind"]),
        blocks=[_block(block) for block in raw["blocks"]],
        findings=[Finding(**finding) for finding in raw["findings"]],
        set_aside=[SetAside(**aside) for aside in raw["set_aside"]],
        source=tuple(Piece(**piece) for piece in raw["source"]),
    )


def _block(raw: dict[str, Any]) -> Block:
    spans = {
        language: tuple(Span(**span) for span in spans) for language, spans in raw["spans"].items()
    }
    fields = {**raw, "kind": BlockKind(raw["kind"]), "spans": spans}
    return Block(**fields)
