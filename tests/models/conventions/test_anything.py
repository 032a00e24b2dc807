"""Whatever the words are: findings lie within them, and certain fixes come to an end."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.models.conventions.acronyms import uses
from rcm_desktop.models.conventions.end_marks import end_mark
from rcm_desktop.models.conventions.fixing import with_certain_fixes
from rcm_desktop.models.conventions.lists import lists_of
from rcm_desktop.models.conventions.openings import opening
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.conventions.quotes import quoting
from rcm_desktop.models.conventions.registry import RULES, check
from rcm_desktop.models.document import Block, BlockKind
from tests.models.conventions.papers import lexicon

#: Pieces that the rules care about, so that chance finds their borders.
PIECES = st.sampled_from(
    (
        *("Thanked", "Thank", "Approve", "To approve", "the", "y", "and", "RCM", "RNCOM", "RNOCM"),
        *("(IOM)", "IOM", "Belize", "Canada", "Mexico", ",", ", ", ";", " ", "  ", ".", "[", "]"),
        *("(", ")", "“", "”", '"', "«", "»", "´", "\u200b", "Pro - Tempore", "Vice Ministers"),
        *(
            "Viceministers",
            "budget",
            "2007",
            "by May 1, 2007",
            "a)",
            "1.",
            "\u0421anada",
            "Aprobar",
        ),
        *("Los", "observers", "thanked", "XII Meeting", "April 26-27, 2007"),
    )
)
WORDS = st.lists(PIECES | st.text(max_size=4), max_size=12).map(" ".join) | st.text(max_size=60)
KINDS = st.sampled_from(list(BlockKind))
LEVELS = st.integers(0, 3)
SCHEMES = st.sampled_from(["", "1.", "a)", "plain", "•"])


@st.composite
def papers(draw: st.DrawFn) -> list[Block]:
    """Drafts of any shape."""
    count = draw(st.integers(0, 7))
    return [
        Block(
            f"b{n}",
            draw(KINDS),
            {"en": draw(WORDS), "es": draw(WORDS)},
            draw(LEVELS),
            draw(SCHEMES),
            draw(st.none() | st.integers(0, 3)),
        )
        for n in range(count)
    ]


@settings(max_examples=150, deadline=None)
@given(papers())
def test_findings_lie_within_the_words(blocks: list[Block]) -> None:
    paper = Paper.of(blocks, lexicon())
    words = {block.id: block.text for block in blocks}
    for finding in check(paper):
        length = len(words[finding.block][finding.language])  # type: ignore[index]
        assert 0 <= finding.start <= finding.end <= length
        assert finding.template in finding.rule.says
        assert finding.message
        assert finding.rule is RULES[finding.rule.id]


@settings(max_examples=60, deadline=None)
@given(papers())
def test_checking_again_finds_the_same(blocks: list[Block]) -> None:
    paper = Paper.of(blocks, lexicon())
    first = check(paper)
    paper.memo.turn()
    assert check(Paper(paper.blocks, paper.kind, "en", paper.memo)) == first


@settings(max_examples=100, deadline=None)
@given(WORDS)
def test_certain_fixes_of_a_text_come_to_an_end(words: str) -> None:
    for _round in range(30):
        block = Block("b1", BlockKind.PREAMBLE, {"en": words})
        fixed, done = with_certain_fixes(words, check(Paper.of([block], lexicon())))
        if not done:
            return
        words = fixed
    raise AssertionError(f"still fixing {words!r}")


@given(WORDS)
def test_openings_lie_where_they_say(words: str) -> None:
    for language in ("en", "es"):
        one = opening(lexicon(), words, language)
        assert words[one.start : one.end] == one.word


@given(WORDS)
def test_end_marks_lie_where_they_say(words: str) -> None:
    mark, start, end = end_mark(lexicon(), words, "en")
    assert words[start:end] == mark


@given(WORDS)
def test_acronyms_lie_where_they_say(words: str) -> None:
    for use in uses(lexicon(), words, "en"):
        assert words[use.start : use.end] == use.acronym
        assert re.fullmatch(r"[A-Z][A-Z0-9-]+", use.acronym)


@given(WORDS)
def test_every_mark_is_paired_or_told(words: str) -> None:
    read = quoting(lexicon(), words, "en")
    placed = [at for one in read.whole for at in (one.start, one.end)]
    odd = [at for at, _says, _opened in read.odd]
    assert len(set(placed + odd)) == len(placed) + len(odd)
    open_at = set(read.open_at)
    told = set(placed) | set(odd) | open_at
    closed_wrongly = {at for at, says, _opened in read.odd if says == 2}
    marks = [at for at, char in enumerate(words) if char in '"“”«»']
    assert len(told) == len(marks) - len(closed_wrongly)


@given(papers())
def test_every_entry_is_in_one_list(blocks: list[Block]) -> None:
    members = [member.id for each in lists_of(blocks) for member in each.members]
    assert len(members) == len(set(members))
    for each in lists_of(blocks):
        assert {member.level for member in each.members} == {each.level} or not each.members[
            0
        ].listed
