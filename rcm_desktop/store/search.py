"""Full-text search over drafts and the Plan of Action: what people type never raises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rcm_desktop.store.connection import Connection

Where = Literal["drafts", "plan"]

#: Marks around what matched; control characters cannot be typed into a block.
_OPEN, _CLOSE = "\x02", "\x03"
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|«([^»]*)»|(\S+)')
#: What no text holds and no database takes: quotation marks, NUL, halves of UTF-16 pairs.
_NOT_TEXT = re.compile('["\x00\ud800-\udfff]')
_SNIPPET_WORDS = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand.

    `owner` is the draft's id (for `drafts`) or empty (for `plan`), `id` the block
    or item. `pieces` is the passage cut into (text, matched) pairs. A smaller
    `rank` is better.
    """

    where: Where
    owner: str
    id: str
    title: str
    label: str
    pieces: tuple[tuple[str, bool], ...]
    rank: float

    @property
    def text(self) -> str:
        """The passage without marks."""
        return "".join(text for text, _ in self.pieces)


def fts_query(typed: str, *, prefix: bool = True) -> str:
    """The FTS5 query for what a person typed; "" when there is nothing to look for.

    All words must occur; words in quotation marks or joined by signs occur in
    that order. With `prefix`, the last word may still be unfinished.
    """
    phrases: list[str] = []
    open_end = False
    for match in _QUOTED.finditer(typed):
        words = _NOT_TEXT.sub(" ", next(part for part in match.groups() if part is not None))
        if words.strip():
            phrases.append(f'"{words}"')
            open_end = match.group(4) is not None and match.end() == len(typed)
    if not any(character.isalnum() for character in typed):
        return ""
    # Side by side without AND, because then FTS5 leaves out phrases that are all punctuation.
    return " ".join(phrases) + (" *" if prefix and open_end else "")


class Search:
    """Searches with accents folded, best first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def drafts(
        self, typed: str, *, draft: str | None = None, limit: int = 100, prefix: bool = True
    ) -> list[Hit]:
        """Blocks of all drafts, or of one, that hold the words in either language."""
        rows = self._connection.read(
            "SELECT blocks.draft, blocks.id, drafts.title_en, drafts.title_es, drafts.language,"
            " blocks.label, snippet(blocks_search, -1, ?, ?, '…', ?), bm25(blocks_search) AS rank"
            " FROM blocks_search JOIN blocks ON blocks.row = blocks_search.rowid"
            " LEFT JOIN drafts ON drafts.id = blocks.draft"
            " WHERE blocks_search MATCH ? AND (? IS NULL OR blocks.draft = ?)"
            " ORDER BY rank, blocks.draft, blocks.position LIMIT ?",
            (
                _OPEN,
                _CLOSE,
                _SNIPPET_WORDS,
                fts_query(typed, prefix=prefix) or '""',
                draft,
                draft,
                limit,
            ),
        )
        return [
            Hit("drafts", owner, block, _title(en, es, language), label, _pieces(text), rank)
            for owner, block, en, es, language, label, text, rank in rows
        ]

    def plan(self, typed: str, *, limit: int = 100, prefix: bool = True) -> list[Hit]:
        """Items of the Plan of Action that hold the words."""
        rows = self._connection.read(
            "SELECT plan_items.id, plan_items.title, plan_items.status,"
            " snippet(plan_search, -1, ?, ?, '…', ?), bm25(plan_search) AS rank"
            " FROM plan_search JOIN plan_items ON plan_items.row = plan_search.rowid"
            " WHERE plan_search MATCH ? ORDER BY rank, plan_items.id LIMIT ?",
            (_OPEN, _CLOSE, _SNIPPET_WORDS, fts_query(typed, prefix=prefix) or '""', limit),
        )
        return [
            Hit("plan", "", item, title, status, _pieces(text), rank)
            for item, title, status, text, rank in rows
        ]

    def everywhere(self, typed: str, *, limit: int = 100) -> list[Hit]:
        """Drafts first, then the Plan of Action; the ranks of the two are not comparable."""
        return [*self.drafts(typed, limit=limit), *self.plan(typed, limit=limit)]


def _title(en: str | None, es: str | None, language: str | None) -> str:
    first, second = (es, en) if language == "es" else (en, es)
    return first or second or ""


def _pieces(marked: str) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    for number, part in enumerate(marked.split(_OPEN)):
        matched, _, rest = part.partition(_CLOSE) if number else ("", "", part)
        pieces += [(matched, True)] if matched else []
        pieces += [(rest, False)] if rest else []
    return tuple(pieces)
