"""The words around the text: running head, foot, draft marks, in the document's languages."""

from __future__ import annotations

from typing import Final

from rcm_desktop.documents.tree import Document
from rcm_desktop.models.document import Language

#: What stands before, between and after the two page numbers.
PAGE_OF: Final[dict[Language, tuple[str, str]]] = {
    "en": ("Page ", " of "),
    "es": ("Página ", " de "),
}
DRAFT: Final[dict[Language, str]] = {"en": "DRAFT", "es": "BORRADOR"}
LANGUAGE_NAMES: Final[dict[Language, str]] = {"en": "English", "es": "Español"}
_HASH: Final[dict[Language, str]] = {
    "en": "SHA-256 of the text: ",
    "es": "SHA-256 del texto: ",
}
_CLEAN_HASH: Final[dict[Language, str]] = {
    "en": "SHA-256 of the clean text, without open proposals: ",
    "es": "SHA-256 del texto limpio, sin propuestas abiertas: ",
}
_HEAD_LENGTH: Final = 64


def running_head(document: Document) -> str:
    """The meeting, or else the title, cut at a word so that it stays on one line."""
    head = document.meeting or document.title
    if len(head) <= _HEAD_LENGTH:
        return head
    return head[: _HEAD_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def draft_mark(document: Document) -> str:
    """DRAFT in the document's languages; empty on a final."""
    if not document.is_draft:
        return ""
    return " / ".join(DRAFT[language] for language in document.languages)


def hash_label(document: Document) -> str:
    """What stands before the hash in the foot: a view states that of the text it was made from."""
    words = _HASH if document.is_clean else _CLEAN_HASH
    return words[document.languages[0]]


def page_of(document: Document, page: int, pages: int) -> str:
    """Page X of Y, in each of the document's languages."""
    parts = (PAGE_OF[language] for language in document.languages)
    return "  ·  ".join(f"{before}{page}{between}{pages}" for before, between in parts)
