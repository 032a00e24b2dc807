"""Spell check of a workspace: the shipped words and those the room's people added."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.services.shared_words import SharedWords
from rcm_desktop.services.signal import Signal
from rcm_desktop.services.speller import Misspelling, Speller, bare

if TYPE_CHECKING:
    from rcm_desktop.store.workspace import Workspace

_KIND: Final = "word"
_IGNORED: Final = "spelling.ignored."


class NotAWord(RcmError):
    """Something that cannot stand in a word list."""

    template = "“{word}” is not a single word. Give one word without spaces, digits or signs."


class SpellingService:
    """One workspace's spell check: the shipped words and those the room's people added."""

    def __init__(self, workspace: Workspace, shared: SharedWords) -> None:
        self._workspace, self._shared = workspace, shared
        self.changed: Signal[None] = Signal()  # a word was added, forgotten or ignored
        self._in_speller: dict[Language, set[str]] = {}
        shared.changed.subscribe(self._follow)

    @cached_property
    def speller(self) -> Speller:
        """The judge of words, with the added ones; it loads dictionaries when first asked."""
        added = self._added()
        self._in_speller = added
        return Speller(added)

    def words(self, language: Language) -> list[str]:
        """The added words, in order."""
        return sorted(self._added()[language], key=bare)

    def add(self, word: str, language: Language) -> None:
        """Keep a word for everybody in the room; raises NotAWord."""
        word = unicodedata.normalize("NFC", word.strip()).replace("’", "'")
        if not word.replace("'", "").isalpha():
            raise NotAWord(word=word)
        self._shared.put(_KIND, f"{language}:{word}", {})

    def forget(self, word: str, language: Language) -> bool:
        """Take an added word out; False if it was not there."""
        return self._shared.remove(_KIND, f"{language}:{word}")

    def findings(self, draft: str, blocks: Iterable[Block]) -> Iterator[Misspelling]:
        """Every wrong word of a draft's blocks, in both languages."""
        return self.speller.in_blocks(blocks, ignored=self.ignored(draft))

    def ignore(self, draft: str, word: str, language: Language) -> None:
        """Let a word be in one draft, on this laptop."""
        stored = self._stored(draft)
        words = dict.fromkeys([*stored.get(language, []), word])
        self._workspace.settings.set(_IGNORED + draft, stored | {language: list(words)})
        self.changed.emit(None)

    def ignored(self, draft: str) -> dict[Language, frozenset[str]]:
        """The words to let be in a draft."""
        stored = self._stored(draft)
        return {language: frozenset(stored.get(language, ())) for language in LANGUAGES}

    def _stored(self, draft: str) -> dict[str, list[str]]:
        stored = self._workspace.settings.get(_IGNORED + draft)
        return stored if isinstance(stored, dict) else {}

    def _added(self) -> dict[Language, set[str]]:
        found: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
        for name in self._shared.records(_KIND):
            code, _, word = name.partition(":")
            for language in LANGUAGES:
                if code == language:
                    found[language].add(word)
        return found

    def _follow(self, changes: Changes) -> None:
        """Words that came or went, here or at a colleague's, hold from now on."""
        if not any(record.startswith(_KIND + ":") for record in changes.blocks):
            return
        added = self._added()
        if "speller" in self.__dict__:
            for language in LANGUAGES:
                for word in added[language] - self._in_speller[language]:
                    self.speller.add(word, language)
                for word in self._in_speller[language] - added[language]:
                    self.speller.forget(word, language)
            self._in_speller = added
        self.changed.emit(None)
