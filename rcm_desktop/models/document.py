"""What a declaration is made of: blocks of known kinds, with words in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

Language = Literal["en", "es"]
LANGUAGES: Final[tuple[Language, Language]] = ("en", "es")


class BlockKind(StrEnum):
    """The parts of a declaration, as the drafting committee names them (seeds 000, 002, 004)."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    PREAMBLE = "preamble"
    CHAPEAU = "chapeau"
    DECISION = "decision"
    ITEM = "item"
    BULLET = "bullet"
    QUOTE = "quote"
    NOTE = "note"
    CLOSING = "closing"
    ANNEX = "annex"


#: Kinds that stand in a list: they have a level and, unless marked plain, a label.
LISTED: Final = frozenset({BlockKind.DECISION, BlockKind.ITEM, BlockKind.BULLET, BlockKind.ANNEX})


class DocumentKind(StrEnum):
    """What kind of paper a draft is (cli.md, `import --as`)."""

    DECLARATION = "declaration"
    CONCLUSIONS = "conclusions"
    COMMUNIQUE = "communique"
    REPORT = "report"
    COMPILATION = "compilation"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Span:
    """Emphasis on the code points [start, end) of a text: `bold` or `italic`."""

    start: int
    end: int
    mark: Literal["bold", "italic"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a draft.

    `level` counts from 0 within lists. `scheme` names how the block is counted
    (see `numbering.SCHEMES`); empty means the draft's own scheme for its kind and
    level, `plain` means no label at all (seed 002, the paragraphs under decision 14).
    `start` is None where counting follows from the blocks before, 0 where a list
    goes on across a heading, n where it starts at n. The number itself is never stored.
    """

    id: str
    kind: BlockKind
    text: Mapping[Language, str] = field(default_factory=dict)
    level: int = 0
    scheme: str = ""
    start: int | None = None
    spans: Mapping[Language, tuple[Span, ...]] = field(default_factory=dict)

    def words(self, language: Language) -> str:
        """The block's text in one language, empty where it has none yet."""
        return self.text.get(language, "")

    @property
    def listed(self) -> bool:
        return self.kind in LISTED
