"""Small papers for the rules, and what a rule marks in them."""

from __future__ import annotations

from functools import cache

from rcm_desktop.models.conventions.finding import Finding
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.conventions.registry import Settings, check
from rcm_desktop.models.document import Block, BlockKind, DocumentKind, Language
from rcm_desktop.services.convention_words import load_lexicon

TITLE, SUBTITLE, HEADING = BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING
PREAMBLE, CHAPEAU, CLOSING = BlockKind.PREAMBLE, BlockKind.CHAPEAU, BlockKind.CLOSING
DECISION, ITEM, BULLET, QUOTE = (
    BlockKind.DECISION,
    BlockKind.ITEM,
    BlockKind.BULLET,
    BlockKind.QUOTE,
)
Line = tuple[BlockKind, str] | Block


@cache
def lexicon() -> Lexicon:
    """The shipped words, read once."""
    return load_lexicon()


def blocks_of(lines: tuple[Line, ...], language: Language = "en") -> list[Block]:
    """Blocks b1, b2, … of kinds and words; items stand one level deep."""
    made = []
    for number, line in enumerate(lines, 1):
        if isinstance(line, Block):
            made.append(line)
            continue
        kind, words = line
        level = 1 if kind is ITEM else 0
        made.append(Block(f"b{number}", kind, {language: words}, level))
    return made


def paper_of(
    *lines: Line, language: Language = "en", kind: DocumentKind = DocumentKind.DECLARATION
) -> Paper:
    """A paper of these lines."""
    return Paper.of(blocks_of(lines, language), lexicon(), kind=kind, language=language)


def findings(rule: str, paper: Paper) -> list[Finding]:
    """What one rule finds."""
    return check(paper, Settings(only=rule))


def marked(rule: str, *lines: Line, language: Language = "en") -> list[str]:
    """The words that a rule marks in a paper of these lines."""
    paper = paper_of(*lines, language=language)
    words = {block.id: block.words(language) for block in paper.blocks}
    return [words[f.block][f.start : f.end] for f in findings(rule, paper)]


def fixed(rule: str, *lines: Line, language: Language = "en", block: str = "b1") -> list[str]:
    """A block's words after each of the fixes a rule offers there."""
    paper = paper_of(*lines, language=language)
    words = next(b for b in paper.blocks if b.id == block).words(language)
    return [
        words[: f.start] + fix.replacement + words[f.end :]
        for f in findings(rule, paper)
        if f.block == block
        for fix in f.fixes
    ]
