"""Numbering that a reader would stumble over, although every number is derived."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rcm_desktop.models.conventions.finding import DELETE, Fix, Rule, Severity, Spot, spot
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.lists import is_entry
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import LISTED, BlockKind, Language
from rcm_desktop.models.numbering import PLAIN, is_counted, numbers, scheme_of

GAP: Final = Rule(
    id="numbering-gap",
    name="Gap in the numbering",
    explanation="A list counts without gaps and without repeating a number. Numbers are derived; "
    "a gap comes from an entry that was told to start at a number.",
    source="IX RCM, 2004, decisions 1 to 17",
    says=("{label} comes after {before}.",),
)
JUMP: Final = Rule(
    id="numbering-level",
    name="Level skipped",
    explanation="An entry stands at most one level below the entry it belongs to.",
    source="VII RCM, 2002, decisions 9 and 10",
    says=("This entry stands {levels} levels below what precedes it.",),
)
SINGLE: Final = Rule(
    id="numbering-single",
    name="List with one entry",
    explanation="A numbered list below a decision has two entries or more; one alone belongs "
    "into the sentence above.",
    source="General drafting practice",
    says=("{label} is the only entry of its list.",),
    severity=Severity.ADVICE,
)
MIXED: Final = Rule(
    id="numbering-mixed",
    name="Two ways of counting in one list",
    explanation="The entries of one list are counted in one way.",
    source="VII RCM, 2002",
    says=("This entry is counted as {label}, the one before it as {before}.",),
)
TYPED: Final = Rule(
    id="numbering-typed",
    name="Number typed into the words",
    explanation="Numbers are derived from the place in the list. One that was typed stands "
    "beside the printed one and goes wrong when the list changes.",
    source="Numbers are derived, never stored",
    says=("“{words}” is typed, and the entry is numbered by itself.",),
)

_TYPED: Final = re.compile(
    r"\s*(?P<label>\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)](?=\s+\w)|[•▪●‣◦·-](?=\s))\s*"
)


def gaps(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Entries told to start elsewhere than where their list stands."""
    if language != paper.language:
        return
    last: dict[tuple[int, str], tuple[int, str]] = {}
    for block, number, label in zip(paper.blocks, numbers(paper.blocks), paper.labels, strict=True):
        if block.kind in (BlockKind.HEADING, BlockKind.CHAPEAU, BlockKind.TITLE):
            last = {}
        if not block.listed or not number:
            continue
        for key in [key for key in last if key[0] > block.level]:
            del last[key]
        key = (block.level, scheme_of(block))
        if block.start and key in last and number != last[key][0] + 1:
            yield (
                block.id,
                spot(
                    0, _head(block.words(language)), GAP.says[0], label=label, before=last[key][1]
                ),
            )
        last[key] = (number, label)


def _head(words: str) -> int:
    """The end of the first word: a finding about a label is shown at the entry's start."""
    match = re.match(r"\s*\S+", words)
    return match.end() if match else 0


def jumps(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Entries deeper than one level below the entry before, or below nothing."""
    if language != paper.language:
        return
    deepest = -1
    for block in paper.blocks:
        if block.kind not in LISTED:
            if block.kind not in (BlockKind.QUOTE, BlockKind.NOTE):
                deepest = -1
            continue
        if block.level > deepest + 1:
            levels = str(block.level - deepest)
            yield block.id, spot(0, _head(block.words(language)), JUMP.says[0], levels=levels)
        deepest = block.level


def single(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Counted lists below an entry that have one entry only."""
    if language != paper.language:
        return
    labels = dict(zip((block.id for block in paper.blocks), paper.labels, strict=True))
    for each in paper.lists:
        only = each.members[0]
        if each.level > 0 and len(each.members) == 1 and is_counted(scheme_of(only)):
            end = _head(only.words(language))
            yield only.id, spot(0, end, SINGLE.says[0], label=labels[only.id])


def mixed(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Neighbours of one kind and level that are counted in different ways."""
    if language != paper.language:
        return
    before: dict[int, tuple[str, str, BlockKind]] = {}
    for block, label in zip(paper.blocks, paper.labels, strict=True):
        if not is_entry(block):
            if not (block.listed and scheme_of(block) == PLAIN) and block.kind not in (
                BlockKind.QUOTE,
                BlockKind.NOTE,
            ):
                before = {}
            continue
        for level in [level for level in before if level > block.level]:
            del before[level]
        scheme, kind = scheme_of(block), block.kind
        known = before.get(block.level)
        if known and known[0] != scheme and known[2] is kind:
            end = _head(block.words(language))
            yield block.id, spot(0, end, MIXED.says[0], label=label, before=known[1])
        before[block.level] = (scheme, label, kind)


def typed(_lexicon: Lexicon, words: str, _language: str, kind: str) -> Iterator[Spot]:
    """Numbers or bullets at the beginning of an entry's words."""
    if BlockKind(kind) not in LISTED:
        return
    match = _TYPED.match(words)
    if match:
        label = match["label"]
        yield spot(0, match.end(), TYPED.says[0], Fix(DELETE, "", words=label), words=label)
