"""The marks with which the entries of a list end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from rcm_desktop.models.conventions.finding import ADD, WRITE_MARK, Fix, Rule, Spot, spot
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.lists import BlockList
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import Block, BlockKind, Language

NO_MARK: Final = Rule(
    id="end-mark-missing",
    name="End mark missing",
    explanation="Where the entries of a list end with a mark, all of them do.",
    source="VII RCM, 2002, acknowledgments: “this project”",
    says=("The other entries end with “{usual}”; here the mark is missing.",),
)
OTHER_MARK: Final = Rule(
    id="end-mark-differs",
    name="End marks differ",
    explanation="The entries of a list end alike: each with a stop, or each with a semicolon "
    "and the last with a stop.",
    source="IX RCM, 2004, decision 15",
    says=(
        "The other entries end with “{usual}”, this one with “{mark}”.",
        "This is the last entry; “{mark}” tells that more follows.",
    ),
)

_TAIL: Final = re.compile(r"(?P<mark>[.;:,!?…]*)(?P<quote>[\s”\"»’)\]]*)$")
_INSIDE: Final = re.compile(r"[.;:,!?…][”\"»’)\]]+\s*$")
#: “; and”, “; y”: the link before the last entry.
_LINK: Final = re.compile(r"(?P<mark>[;,])\s+(?:and|or|and/or|y|e|o|u|y/o)\s*$", re.IGNORECASE)
#: The number of a note behind the mark: “Migration, 7”.
_NOTE: Final = re.compile(r"(?<=[.;,:”])\s?\d{1,3}$")
_KINDS: Final = frozenset(
    {BlockKind.PREAMBLE, BlockKind.DECISION, BlockKind.ITEM, BlockKind.BULLET}
)
_FEWEST: Final = 3
_SHARE: Final = 0.75


def end_mark(lexicon: Lexicon, words: str, language: str) -> tuple[str, int, int]:
    """The mark that ends a text, empty where there is none, and its place."""
    del lexicon, language
    words = _NOTE.sub("", words)
    link = _LINK.search(words)
    if link:
        return link["mark"], link.start(), link.start() + 1
    tail = _TAIL.search(words)
    assert tail is not None
    if tail["mark"]:
        return tail["mark"][-1], tail.end("mark") - 1, tail.end("mark")
    inside = _INSIDE.search(words)
    if inside:
        return words[inside.start()], inside.start(), inside.start() + 1
    end = len(words.rstrip())
    return "", end, end


def _marks(paper: Paper, each: BlockList, language: Language) -> list[tuple[Block, str, int, int]]:
    """Block, mark and its place; entries that others stand below end as they need."""
    return [
        (block, *paper.recall(end_mark, words, language))
        for block in each.members
        if (words := block.words(language)).strip() and block.id not in each.parents
    ]


def _judged(
    paper: Paper, language: Language
) -> Iterator[tuple[BlockList, str, list[tuple[Block, str, int, int]]]]:
    """Lists with a usual mark: that of three entries in four."""
    for each in paper.lists:
        if each.kind not in _KINDS:
            continue
        marks = _marks(paper, each, language)
        counts = Counter(mark for _block, mark, _start, _end in marks)
        if len(marks) < _FEWEST:
            continue
        usual, count = counts.most_common(1)[0]
        last_differs = marks[-1][1] == "." and usual != "."
        if usual in ("", ":") or count < _SHARE * (len(marks) - last_differs):
            continue
        yield each, usual, marks


def missing(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Entries without any mark where the others have one."""
    for each, usual, marks in _judged(paper, language):
        for block, mark, start, _end in marks:
            if mark:
                continue
            words = block.words(language)
            last = (
                block is each.members[-1] and usual != "." and each.kind is not BlockKind.PREAMBLE
            )
            right = "." if last else usual
            at = _last_word(words, start)
            fix = Fix(ADD, words[at:start] + right, not last, f"“{right}”")
            yield block.id, spot(at, start, NO_MARK.says[0], fix, usual=usual)


def _last_word(words: str, end: int) -> int:
    return max(words.rfind(" ", 0, end) + 1, 0)


def differing(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Entries that end with another mark than the others; a colon announces something."""
    for each, usual, marks in _judged(paper, language):
        for block, mark, start, end in marks:
            is_last = block is marks[-1][0]
            if mark in ("", ":", "?", "!", "…", usual) or (is_last and mark == "."):
                continue
            if each.kind is BlockKind.PREAMBLE and is_last:
                continue
            fix = Fix(WRITE_MARK, usual, certain=not is_last)
            yield (
                block.id,
                spot(start, end, OTHER_MARK.says[0], fix, usual=usual, mark=mark),
            )
        yield from _dangling(paper, each, marks)


def _dangling(
    paper: Paper, each: BlockList, marks: list[tuple[Block, str, int, int]]
) -> Iterator[tuple[str, Spot]]:
    """The last entry of an outermost list of decisions that ends with a semicolon or comma."""
    block, mark, start, end = marks[-1]
    if each.level or each.kind is BlockKind.PREAMBLE or mark not in (";", ","):
        return
    if block is not each.members[-1] or _followed(paper, block):
        return
    yield block.id, spot(start, end, OTHER_MARK.says[1], Fix(WRITE_MARK, "."), mark=mark)


def _followed(paper: Paper, block: Block) -> bool:
    """Whether an entry of the same level follows, counted in another way."""
    at = next(i for i, other in enumerate(paper.blocks) if other.id == block.id)
    following = paper.blocks[at + 1 : at + 2]
    return bool(following) and following[0].listed
