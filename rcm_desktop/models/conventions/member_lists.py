"""Lists of the member countries: complete, in the order of their names, none twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, cast

from rcm_desktop.models.conventions.finding import (
    ADD,
    REORDER,
    Fix,
    Rule,
    Severity,
    Spot,
    spot,
)
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.document import Language

INCOMPLETE: Final = Rule(
    id="member-list-incomplete",
    name="A member is missing from a list",
    explanation="A list that names nearly all member countries should name all eleven. "
    "Leave it as it is where a member did not take part.",
    source="IX RCM, 2004, preamble: Belize is missing",
    says=("This list of member countries lacks {missing}.",),
)
ORDER: Final = Rule(
    id="member-list-order",
    name="Members out of order",
    explanation="Member countries stand in the alphabetical order of the language, so that no "
    "delegation comes first: Spanish has another order than English.",
    source="XII RCM, 2007, preamble",
    says=("“{name}” is out of the alphabetical order of this list.",),
)
TWICE: Final = Rule(
    id="member-list-twice",
    name="A member twice in a list",
    explanation="A list names each member country once.",
    source="XII RCM, 2007, preamble",
    says=("“{name}” stands twice in this list.",),
    severity=Severity.ERROR,
)

#: A list of so many of the eleven is meant to be all of them; a shorter one may be a group.
_NEARLY_ALL: Final = 8
_JOINT: Final = re.compile(
    r"\s*(?:[,;]\s*)?(?:(?:and|y|e)\s+)?(?:(?:the|los|las|la|el|de|of)\s+)*", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"(?:the|los|la)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A member named at [start, end), its article included."""

    code: str
    start: int
    end: int


def enumerations(lexicon: Lexicon, words: str, language: str) -> tuple[tuple[Named, ...], ...]:
    """Every run of member names with nothing but commas, *and* and articles between them."""
    pattern = _names(lexicon, language)
    words = _places(lexicon).sub(lambda match: "\0" * len(match.group()), words)
    runs: list[list[Named]] = []
    last = -1
    for match in pattern.finditer(words):
        code = _code(lexicon, match["name"], language)
        one = Named(code, match.start(), match.end())
        joint = words[last : match.start("name")] if runs else ""
        if runs and last >= 0 and _JOINT.fullmatch(joint) and joint.strip(" ") != "":
            runs[-1].append(one)
        else:
            runs.append([one])
        last = match.end()
    return tuple(tuple(run) for run in runs if len(run) > 1)


@lru_cache(maxsize=4)
def _places(lexicon: Lexicon) -> re.Pattern[str]:
    """Names such as *Antigua Guatemala* and *Mexico City*, which mean no delegation."""
    return re.compile("|".join(map(re.escape, lexicon.places)) or r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon, language: str) -> re.Pattern[str]:
    spellings = {
        name
        for member in lexicon.members
        for name in (member.name(cast("Language", language)), *member.also)
        if "*" not in name and len(name) > 3 and not name.lower().startswith("the ")
    }
    longest = "|".join(re.escape(name) for name in sorted(spellings, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(?:the|los|la)\s+)?(?P<name>{longest})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=256)
def _code(lexicon: Lexicon, name: str, language: str) -> str:
    folded = fold(name)
    for member in lexicon.members:
        if folded in (
            fold(member.name(cast("Language", language))),
            *(fold(other) for other in member.also),
        ):
            return member.code
    return name


def incomplete(lexicon: Lexicon, words: str, language: str, _kind: str) -> Iterator[Spot]:
    """Lists of nearly all members, with the names that they lack."""
    for run in enumerations(lexicon, words, language):
        codes = {one.code for one in run}
        missing = [m for m in lexicon.members if m.code not in codes]
        if len(codes) < _NEARLY_ALL or not missing:
            continue
        names = [m.name(cast("Language", language)) for m in missing]
        link = f" {lexicon.words[cast('Language', language)].link} "
        told = ", ".join(names[:-1]) + link + names[-1] if len(names) > 1 else names[0]
        whole = _completed(run, words, names)
        fixes = (Fix(ADD, whole, certain=False, words=told),) if whole else ()
        yield spot(run[0].start, run[-1].end, INCOMPLETE.says[0], *fixes, missing=told)


def _completed(run: tuple[Named, ...], words: str, names: list[str]) -> str:
    """The list with the names put where they belong, unless they would come last."""
    told = [words[one.start : one.end] for one in run]
    joints = [words[one.end : two.start] for one, two in pairwise(run)]
    for name in names:
        at = next((i for i, other in enumerate(told) if _key(other) > _key(name)), None)
        if at is None:
            return ""
        told.insert(at, name)
        joints.insert(min(at, len(joints) - 1), ", ")
    return _joined(told, joints)


def _joined(told: list[str], joints: list[str]) -> str:
    return "".join(name + joint for name, joint in zip(told, [*joints, ""], strict=True))


def _key(name: str) -> str:
    return fold(_ARTICLE.sub("", name))


def out_of_order(lexicon: Lexicon, words: str, language: str, _kind: str) -> Iterator[Spot]:
    """The first name of a long list that comes after one it should precede."""
    for run in enumerations(lexicon, words, language):
        if len({one.code for one in run}) < _NEARLY_ALL:
            continue
        told = [words[one.start : one.end] for one in run]
        keys = [_key(name) for name in told]
        odd = next((i for i in range(1, len(keys)) if keys[i] < keys[i - 1]), None)
        if odd is None:
            continue
        joints = [words[a.end : b.start] for a, b in pairwise(run)]
        ordered = _joined(sorted(told, key=_key), joints)
        yield spot(
            run[0].start,
            run[-1].end,
            ORDER.says[0],
            Fix(REORDER, ordered, words=told[odd]),
            name=_ARTICLE.sub("", _misplaced(told, keys)),
        )


def _misplaced(told: list[str], keys: list[str]) -> str:
    """The one name without which the others are in order; else the first that is out of it."""
    for at in range(len(keys)):
        rest = keys[:at] + keys[at + 1 :]
        if rest == sorted(rest):
            return told[at]
    return next(told[i] for i in range(1, len(keys)) if keys[i] < keys[i - 1])


def twice(lexicon: Lexicon, words: str, language: str, _kind: str) -> Iterator[Spot]:
    """Names that a list of members repeats."""
    for run in enumerations(lexicon, words, language):
        seen: set[str] = set()
        for one in run:
            if one.code in seen:
                name = words[one.start : one.end]
                yield spot(one.start, one.end, TWICE.says[0], name=_ARTICLE.sub("", name))
            seen.add(one.code)
