"""Files and pasted text into blocks: `read_document` and `parse_text` are the way in."""

from rcm_desktop.documents.importers.read import SUFFIXES, parse_text, read_document
from rcm_desktop.documents.importers.result import (
    Finding,
    ImportedDocument,
    Piece,
    SetAside,
)

__all__ = [
    "SUFFIXES", "Finding", "ImportedDocument", "Piece", "SetAside", "parse_text", "read_document",
]  # fmt: skip
