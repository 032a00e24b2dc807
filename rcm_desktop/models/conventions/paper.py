"""What the rules are given: the blocks of a draft with what is known of its meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from rcm_desktop.models.conventions.facts import MeetingFacts, facts_of
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.lists import BlockList, lists_of
from rcm_desktop.models.conventions.memo import Memo
from rcm_desktop.models.document import LANGUAGES, Block, DocumentKind, Language
from rcm_desktop.models.numbering import labels

T = TypeVar("T")
#: From this share of worded blocks on, what is missing in a language is missing for good.
_WHOLE = 0.9


@dataclass(frozen=True)
class Paper:
    """A draft to be checked; words are the clean ones.

    `open_proposals` are the ids of the proposals still open on a block.
    """

    blocks: tuple[Block, ...]
    kind: DocumentKind
    language: Language
    memo: Memo
    open_proposals: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    @classmethod
    def of(
        cls,
        blocks: Sequence[Block],
        lexicon: Lexicon,
        *,
        kind: DocumentKind = DocumentKind.DECLARATION,
        language: Language = "en",
    ) -> Paper:
        """A paper that is checked once."""
        return cls(tuple(blocks), kind, language, Memo(lexicon))

    @property
    def lexicon(self) -> Lexicon:
        return self.memo.lexicon

    def recall(self, function: Callable[..., T], *about: str) -> T:
        """`function(lexicon, *about)`, computed once for the same words."""
        return self.memo.of(function, *about)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The printed label of each block."""
        return tuple(labels(self.blocks))

    @cached_property
    def lists(self) -> tuple[BlockList, ...]:
        return lists_of(self.blocks)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The languages in which any block has words."""
        return tuple(
            language
            for language in LANGUAGES
            if any(block.words(language).strip() for block in self.blocks)
        )

    def worded(self, language: Language) -> list[tuple[Block, str]]:
        """Every block that has words in a language, with them."""
        return [(block, words) for block in self.blocks if (words := block.words(language))]

    def whole(self, language: Language) -> bool:
        """Whether nearly every block has words in a language."""
        wanted = [b for b in self.blocks if any(b.words(each).strip() for each in LANGUAGES)]
        there = sum(bool(block.words(language).strip()) for block in wanted)
        return bool(wanted) and there >= _WHOLE * len(wanted)

    def facts(self, language: Language) -> MeetingFacts:
        """What the paper says of its meeting in one language."""
        known = self._facts.get(language)
        if known is None:
            known = self._facts[language] = facts_of(self.blocks, language, self.lexicon.members)
        return known

    @cached_property
    def _facts(self) -> dict[Language, MeetingFacts]:
        return {}
