"""The streamlining audit: where every word and attribution of a draft came from, and went.

Two states of a draft are compared. Each word of the old one has a fate, each of the new
one an origin; words without either would be listed, and the sums must be those of the
words counted in the texts themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final

from rcm_desktop.models.document import Language
from rcm_desktop.models.proposal import Status

#: A word, with what joins its parts; a sign counts with the signs.
_TOKEN: Final = re.compile(r"\w+(?:['’\-‑]\w+)*|[^\w\s]")


def tokens(text: str) -> list[tuple[int, int]]:
    """Where the words and signs of a text stand: [start, end) of each."""
    return [match.span() for match in _TOKEN.finditer(text)]


def is_word(token: str) -> bool:
    """Whether a token is a word, and not a sign of punctuation."""
    return token[:1].isalnum() or token[:1] == "_"


class How(StrEnum):
    """What became of a word, or how it came."""

    KEPT = "kept"
    MOVED = "moved"  # to another block, by a split, a merge or a cut
    DECIDED = "deleted by decision"
    DELETED = "deleted directly"
    PROPOSED = "inserted by proposal"
    TYPED = "typed directly"
    RETURNED = "brought back"  # was in the draft's record, but not in its words
    REPEATED = "repeated"  # carried to two places on laptops apart
    UNKNOWN = "not accounted for"


FATES: Final = (How.KEPT, How.MOVED, How.DECIDED, How.DELETED, How.UNKNOWN)
ORIGINS: Final = (
    How.KEPT,
    How.MOVED,
    How.PROPOSED,
    How.TYPED,
    How.RETURNED,
    How.REPEATED,
    How.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Cause:
    """The deed behind a word's fate: a decision on a proposal, or a person's own edit.

    `deed` is the kind of act (`accept`, `reopen` …) or `edit`; `delegation` the one that
    the person spoke for, `sponsors` those that asked for the proposal.
    """

    deed: str = "edit"
    by: str = ""
    delegation: str = ""
    at: str = ""
    proposal: str = ""
    sponsors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a row with one fate or origin.

    `block` is where they stand, `other` the block on the other side where they moved.
    `words` and `signs` count them.
    """

    block: str
    language: Language
    text: str
    how: How
    words: int
    signs: int = 0
    other: str = ""
    cause: Cause | None = None


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block that was added, deleted, moved or made of another kind as a whole."""

    block: str
    what: str  # added | deleted | moved | kind
    detail: str = ""
    cause: Cause | None = None


@dataclass(frozen=True, slots=True)
class ProposalFate:
    """What became of a proposal; `before` is where it stood in the old state, None if not made.

    `after` is None where it was undone as if it had never been made. `through` names the
    proposals that superseded or overtook it; `asked` is a short redline.
    """

    id: str
    kind: str
    block: str
    language: str
    first: tuple[str, ...]
    sponsors: tuple[str, ...]
    before: Status | None
    after: Status | None
    asked: str = ""
    by: str = ""
    at: str = ""
    reason: str = ""
    through: tuple[str, ...] = ()
    cause: Cause | None = None
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def attributions(self) -> tuple[str, ...]:
        """Every delegation that ever asked for it."""
        return tuple(dict.fromkeys((*self.first, *self.joined, *self.sponsors)))

    @property
    def accounted(self) -> bool:
        """Whether its end is known, and who of those that asked still does."""
        return all(code in self.sponsors or code in self.left for code in self.attributions)


@dataclass(frozen=True, slots=True)
class State:
    """One of the two states: `words` and `signs` as counted in its texts."""

    name: str
    at: str
    words: int
    signs: int
    blocks: int


@dataclass(frozen=True)
class Audit:
    """The whole account between two states of a draft."""

    draft: str
    title: str
    old: State
    new: State
    fates: tuple[Passage, ...]
    origins: tuple[Passage, ...]
    blocks: tuple[BlockChange, ...] = ()
    proposals: tuple[ProposalFate, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)  # block → number and opening words

    @cached_property
    def fate_words(self) -> Counter[How]:
        """Words of the old state by what became of them."""
        return _counted(self.fates)

    @cached_property
    def origin_words(self) -> Counter[How]:
        """Words of the new state by how they came."""
        return _counted(self.origins)

    @property
    def attributions(self) -> int:
        """How many times a delegation stands behind a proposal."""
        return sum(len(proposal.attributions) for proposal in self.proposals)

    @cached_property
    def faults(self) -> tuple[str, ...]:
        """What does not add up; empty where every word and attribution is accounted for."""
        found = []
        for name, passages, state in (
            ("old", self.fates, self.old),
            ("new", self.origins, self.new),
        ):
            words, signs = sum(p.words for p in passages), sum(p.signs for p in passages)
            if (words, signs) != (state.words, state.signs):
                found.append(
                    f"the {name} text has {state.words} words and {state.signs} signs, "
                    f"the account {words} and {signs}"
                )
            found += [
                f"“{passage.text}” in {self.labels.get(passage.block, passage.block)}"
                for passage in passages
                if passage.how is How.UNKNOWN
            ]
        for how in (How.KEPT, How.MOVED):
            if self.fate_words[how] != self.origin_words[how]:
                found.append(
                    f"{self.fate_words[how]} words of the old text are {how}, "
                    f"but {self.origin_words[how]} of the new one"
                )
        found += [f"proposal {p.id}: who asks for it" for p in self.proposals if not p.accounted]
        return tuple(found)

    @property
    def complete(self) -> bool:
        """Whether all of it adds up."""
        return not self.faults


def _counted(passages: Iterable[Passage]) -> Counter[How]:
    counted: Counter[How] = Counter()
    for passage in passages:
        counted[passage.how] += passage.words
    return counted
