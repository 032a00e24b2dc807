"""Counts a draft's words per language, one block at a time as it changes."""

from __future__ import annotations

from rcm_desktop.models.counting_words import words_in
from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.ui.editor.rows import Rows


class WordCount:
    """The first question counts the whole draft; later ones only the blocks marked `stale`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.stale: set[str] = set()
        self._counts: dict[str, tuple[int, ...]] = {}
        self._total = [0] * len(LANGUAGES)

    def total(self, lang: Language) -> int:
        """Words of the whole draft in one language."""
        if len(self._counts) != len(self._rows):
            self.stale.update(self._counts.keys() ^ set(self._rows.ids))
        for block_id in self.stale:
            self._recount(block_id)
        self.stale.clear()
        return self._total[LANGUAGES.index(lang)]

    def _recount(self, block_id: str) -> None:
        before = self._counts.pop(block_id, None)
        now = _count(self._rows.by_id(block_id)) if block_id in self._rows else None
        for at in range(len(LANGUAGES)):
            self._total[at] += (now[at] if now else 0) - (before[at] if before else 0)
        if now is not None:
            self._counts[block_id] = now


def _count(block: Block) -> tuple[int, ...]:
    return tuple(words_in(block.words(lang)) for lang in LANGUAGES)
