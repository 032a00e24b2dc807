"""What is still open: square brackets, places kept free, proposals nobody has decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rcm_desktop.models.conventions.finding import Rule, Severity, Spot, spot
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import BlockKind, Language

BRACKET: Final = Rule(
    id="bracket",
    name="Unresolved bracket",
    explanation="Square brackets hold words that are not agreed. A final text has none.",
    source="Negotiating practice of the Conference",
    says=("“{words}” is still in brackets.", "This square bracket has no partner."),
    severity=Severity.ERROR,
)
PLACEHOLDER: Final = Rule(
    id="placeholder",
    name="Place kept free",
    explanation="A place was kept for words that were not known yet.",
    source="Compilation of statements, 2017, “Type text”",
    says=("“{words}” waits for its words.",),
    severity=Severity.ERROR,
)
OPEN_PROPOSAL: Final = Rule(
    id="open-proposal",
    name="Open proposal",
    explanation="A proposal on this paragraph is neither accepted nor rejected.",
    source="Negotiating practice of the Conference",
    says=("Proposals still open here: {count}.",),
    severity=Severity.ERROR,
)

#: Brackets that do not mean disagreement: [sic], […], a note's number, letters added to a quote.
_HARMLESS: Final = re.compile(r"\[(?:sic|\.{3}|…|\d{1,3}|\w{1,2}|i\.e\.[^\]]*)\]", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"\[[^\[\]]*\]")
_FREE: Final = re.compile(
    r"_{3,}|\?{2,}|\b(?:TBD|TBC)\b|\bx{2,}\b(?=\s+(?:de|of)\b)|\blorem ipsum\b"
    r"|\b(?:por definir|por confirmar|to be (?:determined|confirmed))\b(?=\s*[\])])"
)


def brackets(_lexicon: Lexicon, words: str, _language: str, kind: str) -> Iterator[Spot]:
    """Bracketed words, innermost first, and brackets that lack a partner."""
    if kind == BlockKind.SUBTITLE and _BRACKETED.fullmatch(words):
        return  # below the title of a resolution: [on the report of the Second Committee]
    rest = words
    while match := _BRACKETED.search(rest):
        start, end = match.span()
        if not _HARMLESS.fullmatch(match.group()):
            yield spot(start, end, BRACKET.says[0], words=_short(words[start:end]))
        rest = rest[:start] + "\x00" * (end - start) + rest[end:]
    for match in re.finditer(r"[\[\]]", rest):
        yield spot(match.start(), match.end(), BRACKET.says[1])


def _short(words: str) -> str:
    return words if len(words) < 48 else words[:46] + "…]"


def placeholders(_lexicon: Lexicon, words: str, _language: str, _kind: str) -> Iterator[Spot]:
    """Marks that people leave where words are to come."""
    for match in _FREE.finditer(words):
        yield spot(match.start(), match.end(), PLACEHOLDER.says[0], words=match.group())


def open_proposals(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Blocks with open proposals, told once, in the paper's main language."""
    if language != paper.language:
        return
    for block in paper.blocks:
        waiting = paper.open_proposals.get(block.id, ())
        if waiting:
            length = len(block.words(language))
            yield block.id, spot(0, length, OPEN_PROPOSAL.says[0], count=str(len(waiting)))
