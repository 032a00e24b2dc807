"""What the Conference is made of: its members, and the themes its Plan of Action is ordered by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rcm_desktop.models.document import Language


@dataclass(frozen=True, slots=True)
class Member:
    """A member country; `code` is ISO 3166-1 alpha-3, `also` further spellings in texts."""

    code: str
    names: Mapping[Language, str]
    also: tuple[str, ...] = ()
    passage: int = 0

    def name(self, language: Language) -> str:
        return self.names[language]


@dataclass(frozen=True, slots=True)
class Subtopic:
    """What an area has been discussed under; `passage` is its line in the source."""

    id: str
    names: Mapping[Language, str]
    passage: int

    def name(self, language: Language) -> str:
        return self.names[language]


@dataclass(frozen=True, slots=True)
class Area:
    """A chapter of a theme, with the words that suggest it (strong ones weigh more)."""

    id: str
    names: Mapping[Language, str]
    passage: int
    subtopics: tuple[Subtopic, ...]
    also: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()

    def name(self, language: Language) -> str:
        return self.names[language]


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the three themes of the Plan of Action (seed 001, section IV)."""

    id: str
    names: Mapping[Language, str]
    passage: int
    areas: tuple[Area, ...]

    def name(self, language: Language) -> str:
        return self.names[language]
