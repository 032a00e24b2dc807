"""The words that the rules know, as a service has read them from the shipped tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from rcm_desktop.models.conference import Member
from rcm_desktop.models.conventions.inflection import Form
from rcm_desktop.models.document import Language


@dataclass(frozen=True)
class Verbs:
    """The opening verbs of one language.

    `by_word` holds every form in lower case: which verb in which form it may be.
    """

    by_word: Mapping[str, frozenset[tuple[str, Form]]]
    by_form: Mapping[tuple[str, Form], str]
    before: tuple[str, ...]
    circumstance: frozenset[str]
    no_verb: frozenset[str]


@dataclass(frozen=True)
class Words:
    """The words of one language that rules look for; patterns are compiled, case ignored."""

    thanks: re.Pattern[str]
    acknowledges: re.Pattern[str]
    observers: re.Pattern[str]
    budget: re.Pattern[str]
    approves: re.Pattern[str]
    link: str
    foreign: Mapping[str, str]
    doubled: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True)
class Spelling:
    """Ways of writing one name; the first is the Conference's own."""

    languages: tuple[str, ...]
    spellings: tuple[str, ...]
    endings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wrong:
    """Spellings that stand for nothing else than `right`."""

    languages: tuple[str, ...]
    right: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything the rules know of both languages and of the Conference; equal to itself only."""

    verbs: Mapping[Language, Verbs]
    words: Mapping[Language, Words]
    spellings: tuple[Spelling, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    members: tuple[Member, ...] = ()
    places: tuple[str, ...] = field(default=())
