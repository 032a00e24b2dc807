"""Quotation marks and round brackets: each has its partner, and a paper has one kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rcm_desktop.models.conventions.finding import USE, WRITE_MARK, Fix, Rule, Severity, Spot, spot
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import Block, BlockKind, Language

UNBALANCED: Final = Rule(
    id="quote-unbalanced",
    name="Quotation mark without its partner",
    explanation="What is opened is closed, with the mark that belongs to it.",
    source='VII RCM, 2002, administrative matters 1: "Budget … Migration”',
    says=(
        "The quotation that {mark} opens here is not closed.",
        "The {mark} here closes nothing.",
        "{opened} and {mark} do not belong together.",
    ),
    severity=Severity.ERROR,
)
PARENTHESIS: Final = Rule(
    id="parenthesis-unbalanced",
    name="Bracket without its partner",
    explanation="A round bracket that is opened is closed.",
    source="Typography of both languages",
    says=("This bracket is not closed.", "This bracket closes nothing."),
    severity=Severity.ERROR,
)
STYLE: Final = Rule(
    id="quote-style",
    name="Two kinds of quotation marks",
    explanation="A paper uses one kind of quotation marks; the rarer one is pointed out.",
    source="VII RCM, 2002, decision 4 and others",
    says=("Most quotations of this paper stand in {usual}.",),
    severity=Severity.ADVICE,
)

_CLOSES: Final = {"“": "”", "«": "»"}
_OPENS: Final = {close: open_ for open_, close in _CLOSES.items()}
_PAIRS: Final = {'"': ('"', '"'), "“": ("“", "”"), "«": ("«", "»")}
#: a) b) 1) iv): the label of an enumeration within a sentence.
_LABEL: Final = re.compile(r"(?:^|[\s;,:(])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A balanced quotation: positions of its two marks, and whether it is inside another."""

    start: int
    end: int
    mark: str
    inner: bool


@dataclass(frozen=True, slots=True)
class Quoting:
    """The quotations of a text, and what does not fit: (position, which sentence, opened by)."""

    whole: tuple[Quotation, ...]
    open_at: tuple[int, ...]
    odd: tuple[tuple[int, int, str], ...]


def quoting(lexicon: Lexicon, words: str, language: str) -> Quoting:
    """Reads the double quotation marks of a text; a straight one opens or closes by its place."""
    del lexicon, language
    stack: list[int] = []
    whole: list[Quotation] = []
    odd: list[tuple[int, int, str]] = []
    for at, char in enumerate(words):
        if char in _CLOSES or (char == '"' and _opens(words, at, stack)):
            stack.append(at)
        elif char in _OPENS or char == '"':
            if not stack:
                odd.append((at, 1, ""))
                continue
            start = stack.pop()
            opened = words[start]
            if _CLOSES.get(opened, '"') == char:
                whole.append(Quotation(start, at, opened, bool(stack)))
            else:
                odd.append((at, 2, opened))
    return Quoting(tuple(whole), tuple(stack), tuple(odd))


def _opens(words: str, at: int, stack: list[int]) -> bool:
    if any(words[start] == '"' for start in stack):
        return False
    before = words[at - 1] if at else " "
    after = words[at + 1] if at + 1 < len(words) else " "
    return not after.isspace() and (before.isspace() or before in "([“«¿¡-–—")


def unbalanced(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Quotation marks without partner.

    A quotation of several paragraphs opens each of them and closes the last.
    """
    worded = paper.worded(language)
    for index, (block, words) in enumerate(worded):
        if not any(mark in words for mark in '"“”«»'):
            continue
        read = paper.recall(quoting, words, language)
        following = worded[index + 1][0] if index + 1 < len(worded) else None
        if not _goes_on(block, following):
            for at in read.open_at:
                yield block.id, spot(at, at + 1, UNBALANCED.says[0], mark=words[at])
        for at, says, opened in read.odd:
            if says == 1 and _went_on(worded, index):
                continue
            fixes = (Fix(WRITE_MARK, _CLOSES.get(opened, '"')),) if opened else ()
            mark = words[at]
            if opened == '"' and mark in _OPENS:
                yield _straight_opening(block, words, at)
                continue
            yield (
                block.id,
                spot(at, at + 1, UNBALANCED.says[says], *fixes, mark=mark, opened=opened),
            )


def _straight_opening(block: Block, words: str, at: int) -> tuple[str, Spot]:
    """\"Budget”: the straight mark at the beginning is the one to be changed."""
    start = words.rfind('"', 0, at)
    right = _OPENS[words[at]]
    return (
        block.id,
        spot(
            start, start + 1, UNBALANCED.says[2], Fix(WRITE_MARK, right), mark=words[at], opened='"'
        ),
    )


def _goes_on(block: Block, following: Block | None) -> bool:
    """Whether a quotation that a block opens may be closed by a later one."""
    ends_open = block.kind is BlockKind.QUOTE or following is None
    return following is not None and (
        following.kind is BlockKind.QUOTE or (ends_open and following.level > block.level)
    )


def _went_on(worded: list[tuple[Block, str]], index: int) -> bool:
    """Whether an earlier paragraph may have opened what a block closes."""
    return (
        index > 0
        and worded[index][0].kind is BlockKind.QUOTE
        and any(mark in worded[index - 1][1] for mark in '"“«')
    )


def parentheses(_lexicon: Lexicon, words: str, _language: str, _kind: str) -> Iterator[Spot]:
    """Round brackets without partner; *a)* in a sentence needs none."""
    stack: list[int] = []
    for match in re.finditer(r"[()]", words):
        at = match.start()
        if match.group() == "(":
            stack.append(at)
        elif stack:
            stack.pop()
        elif not _LABEL.search(words[:at]):
            yield spot(at, at + 1, PARENTHESIS.says[1])
    for at in stack:
        yield spot(at, at + 1, PARENTHESIS.says[0])


def styles(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Quotations in the rarer of two kinds of marks."""
    places = [
        (block, words, one)
        for block, words in paper.worded(language)
        if any(mark in words for mark in '"“«')
        for one in paper.recall(quoting, words, language).whole
        if not one.inner
    ]
    counts = Counter(one.mark for _block, _words, one in places)
    if len(counts) < 2:
        return
    (usual, most), (_next, second) = counts.most_common(2)
    if most == second:
        usual = next(mark for mark in '“«"' if mark in counts)
    opening, closing = _PAIRS[usual]
    told = opening + "…" + closing
    for block, words, one in places:
        if one.mark == usual:
            continue
        inside = words[one.start + 1 : one.end]
        nested = any(mark in inside for mark in '"“”«»')
        fixes = () if nested else (Fix(USE, opening + inside + closing, words=told),)
        yield block.id, spot(one.start, one.end + 1, STYLE.says[0], *fixes, usual=told)
