"""Judges words in English and Spanish by shipped dictionaries and the Conference's own lists.

Nothing is loaded before the first word is judged. One `Speller` may be used from a worker
and from the window at once.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.models.words_to_spell import Word, words_to_spell
from rcm_desktop.resources import resource

#: Two unknown words this near belong to one phrase of the other language.
_NEAR: Final = 3


class DictionaryMissing(RcmError):
    """A shipped dictionary that cannot be read."""

    template = "The dictionary {path} cannot be read. Install RCM Desktop again."


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that neither the dictionary nor the Conference knows; code points [start, end)."""

    block: str
    language: Language
    start: int
    end: int
    word: str


class Speller:
    """Judges words; `own` are a person's words beside the shipped lists."""

    def __init__(
        self, own: Mapping[Language, Iterable[str]] | None = None, folder: Path | None = None
    ) -> None:
        self._own = {language: set((own or {}).get(language, ())) for language in LANGUAGES}
        self._folder = folder or resource("dictionaries")
        self._lock = threading.Lock()
        self._known: dict[Language, dict[str, bool]] = {language: {} for language in LANGUAGES}
        self._books: dict[Language, Any] = {}

    def knows(self, word: str, language: Language) -> bool:
        """Whether a word is right; raises DictionaryMissing."""
        known = self._known[language]
        found = known.get(word)
        if found is None:
            with self._lock:
                found = known[word] = _accepted(self._book(language), word)
        return found

    def check(
        self, text: str, language: Language, ignored: frozenset[str] = frozenset()
    ) -> list[Word]:
        """The words of a paragraph that are wrong; phrases of the other language are let be."""
        words = list(words_to_spell(text))
        unknown = [not self.knows(word.text, language) for word in words]
        wrong = [n for n, is_unknown in enumerate(unknown) if is_unknown]
        let_be = self._foreign(text, words, wrong, _other(language)) if wrong else set()
        let_be |= self._persons(text, words, wrong) if wrong else set()
        return [words[n] for n in wrong if n not in let_be and words[n].text not in ignored]

    def in_blocks(
        self,
        blocks: Iterable[Block],
        languages: Iterable[Language] = LANGUAGES,
        ignored: Mapping[Language, frozenset[str]] | None = None,
    ) -> Iterator[Misspelling]:
        """Every wrong word of a draft, block by block."""
        languages, but = tuple(languages), ignored or {}
        for block in blocks:
            for language in languages:
                for word in self.check(
                    block.words(language), language, but.get(language, frozenset())
                ):
                    yield Misspelling(block.id, language, word.start, word.end, word.text)

    def suggest(self, word: str, language: Language, most: int = 5) -> tuple[str, ...]:
        """What may have been meant, the likeliest first; some 0.1 s for a new word."""
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        with self._lock:
            near = list(self._book(language).suggest(word))
        reach = 1 if len(word) < 6 else 2
        own = process.extract(
            bare(word), self._vocabulary(language), scorer=DamerauLevenshtein.distance,
            processor=bare, score_cutoff=reach, limit=3,
        )  # fmt: skip
        found = [_like(word, kept) for kept, _distance, _at in own]
        whole = [each for each in near if " " not in each and "-" not in each]
        apart = [each for each in near if each not in whole]
        merged = [*found, *whole, *apart] if not whole else [whole[0], *found, *whole[1:], *apart]
        return tuple(dict.fromkeys(each for each in merged if each != word))[:most]

    def add(self, word: str, language: Language) -> None:
        """Take a word in; it is right from now on."""
        self._own[language].add(word)
        with self._lock:
            if language in self._books:
                self._books[language].add(word)
            self._known[language].clear()

    def forget(self, word: str, language: Language) -> None:
        """Take one's own word out again."""
        self._own[language].discard(word)
        with self._lock:
            if language in self._books:
                self._books[language].remove(word)
            self._known[language].clear()

    def _foreign(self, text: str, words: list[Word], wrong: list[int], other: Language) -> set[int]:
        """Words of the other language: near another one, or in a name of several capitals."""
        theirs = [n for n in wrong if self.knows(words[n].text, other)]
        found: set[int] = set()
        for one, later in pairwise(theirs):
            between = range(one + 1, later)
            if later - one <= _NEAR and all(self.knows(words[n].text, other) for n in between):
                found |= {one, later}
        for n in theirs:
            for left, right in ((n - 1, n), (n, n + 1)):
                if (
                    left >= 0
                    and right < len(words)
                    and self._named(text, words, left, right, other)
                ):
                    found.add(n)
        return found

    def _persons(self, text: str, words: list[Word], wrong: list[int]) -> set[int]:
        """Unknown words in capitals that stand beside a person's name."""
        found: set[int] = set()
        for n in wrong:
            beside = [m for m in (n - 1, n + 1) if 0 <= m < len(words)]
            named = (m for m in beside if m in found or words[m].text in self._people)
            if any(_side_by_side(text, words, min(n, m), max(n, m)) for m in named):
                found.add(n)
        return found

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(word for word, _like in self._list("conference.people.txt"))

    def _named(self, text: str, words: list[Word], left: int, right: int, other: Language) -> bool:
        return (
            _side_by_side(text, words, left, right)
            and self.knows(words[left].text, other)
            and self.knows(words[right].text, other)
        )

    def _book(self, language: Language) -> Any:
        book = self._books.get(language)
        if book is None:
            book = self._books[language] = self._load(language)
        return book

    def _load(self, language: Language) -> Any:
        from hunspell import Hunspell

        path = self._folder / f"{language}.dic"
        if not path.is_file() or not path.with_suffix(".aff").is_file():
            raise DictionaryMissing(path=path)
        book = Hunspell(language, hunspell_data_dir=str(self._folder))
        for word, like in self._shipped(language):
            book.add(word)
            if like:
                book.add_with_affix(word, like)
        for word in self._own[language]:
            book.add(word)
        return book

    def _shipped(self, language: Language) -> Iterator[tuple[str, str]]:
        for part in (language, "names", "people"):
            yield from self._list(f"conference.{part}.txt")

    def _list(self, name: str) -> Iterator[tuple[str, str]]:
        path = self._folder / name
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise DictionaryMissing(path=path) from error
        yield from word_list(lines)

    def _vocabulary(self, language: Language) -> list[str]:
        return [*(word for word, _like in self._shipped(language)), *self._own[language]]


def word_list(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Words of a list, each with the word whose endings it takes, or "".

    >>> list(word_list(["# bodies", "maras", "labour = labor", "San José"]))
    [('maras', ''), ('labour', 'labor'), ('San', ''), ('José', '')]
    """
    for line in lines:
        words, _, like = line.partition("#")[0].partition("=")
        for word in words.split():
            yield word, like.strip()


#: Spanish pronouns written onto a verb, which move no stress but show it: *escríbalo*.
_ENCLITIC: Final = re.compile(r"(.*[áéíóú].*?)(?:me|te|se|nos|l[aeo]s?){1,2}")


def _accepted(book: Any, word: str) -> bool:
    if book.spell(word):
        return True
    with_pronoun = _ENCLITIC.fullmatch(word) if book.lang == "es" else None
    if with_pronoun and book.spell(bare(with_pronoun.group(1))):
        return True
    return word.endswith("'s") and bool(book.spell(word[:-2]))


def _side_by_side(text: str, words: list[Word], left: int, right: int) -> bool:
    """Whether two words stand in capitals with one blank between them, as names do."""
    one, two = words[left], words[right]
    capitals = one.text[0].isupper() and two.text[0].isupper()
    return capitals and text[one.end : two.start] == " " and not one.text.isupper()


def _other(language: Language) -> Language:
    return "es" if language == "en" else "en"


def bare(word: str) -> str:
    """Lower case without accents: what two spellings of a word have in common."""
    folded = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def _like(word: str, suggestion: str) -> str:
    """A word of the list with the capitals of the one in the text."""
    if word.isupper():
        return suggestion.upper()
    return suggestion[0].upper() + suggestion[1:] if word[0].isupper() else suggestion
