"""The table of rules, and the check that runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Protocol

from rcm_desktop.models.conventions import (
    acronyms,
    brackets,
    characters,
    end_marks,
    foreign_words,
    meeting,
    meeting_number,
    member_lists,
    numbers,
    opening_verbs,
    quotes,
    spellings,
)
from rcm_desktop.models.conventions.finding import Finding, Rule, Spot, found
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import DocumentKind, Language


class WordRule(Protocol):
    """A look at one text: what it finds depends on the words and the kind of block only."""

    def __call__(
        self, lexicon: Lexicon, words: str, language: str, kind: str, /
    ) -> Iterable[Spot]: ...


class PaperRule(Protocol):
    """A look at a whole paper in one language: (block id, spot)."""

    def __call__(self, paper: Paper, language: Language, /) -> Iterable[tuple[str, Spot]]: ...


_OF_WORDS: Final[tuple[tuple[Rule, WordRule], ...]] = (
    (member_lists.INCOMPLETE, member_lists.incomplete),
    (member_lists.ORDER, member_lists.out_of_order),
    (member_lists.TWICE, member_lists.twice),
    (numbers.TYPED, numbers.typed),
    (brackets.BRACKET, brackets.brackets),
    (brackets.PLACEHOLDER, brackets.placeholders),
    (spellings.WRONG, spellings.misspelt),
    (foreign_words.FOREIGN, foreign_words.foreign_words),
    (characters.DOUBLE_SPACE, characters.double_spaces),
    (characters.SPACE_AT_MARK, characters.spaces_at_marks),
    (characters.INVISIBLE, characters.invisible),
    (characters.LOOK_ALIKE, characters.look_alikes),
    (characters.APOSTROPHE, characters.apostrophes),
    (characters.DOUBLED, characters.doubled_words),
    (quotes.PARENTHESIS, quotes.parentheses),
)
_OF_PAPERS: Final[tuple[tuple[Rule, PaperRule], ...]] = (
    (opening_verbs.OPENING_VERB, opening_verbs.no_verb),
    (opening_verbs.MISSPELT_VERB, opening_verbs.misspelt),
    (opening_verbs.UNKNOWN_VERB, opening_verbs.unknown),
    (opening_verbs.LIST_FORM, opening_verbs.mixed_forms),
    (numbers.GAP, numbers.gaps),
    (numbers.JUMP, numbers.jumps),
    (numbers.SINGLE, numbers.single),
    (numbers.MIXED, numbers.mixed),
    (brackets.OPEN_PROPOSAL, brackets.open_proposals),
    (acronyms.UNDEFINED, acronyms.undefined),
    (acronyms.TWICE, acronyms.twice),
    (acronyms.TWISTED, acronyms.twisted),
    (spellings.VARIANT, spellings.variants),
    (spellings.HOUSE, spellings.house),
    (meeting.DATES_DIFFER, meeting.days_differ),
    (meeting.PASSED, meeting.passed),
    (meeting.HOST, meeting.host_forgotten),
    (meeting.OBSERVERS, meeting.observers_forgotten),
    (meeting.BUDGET, meeting.budget_year),
    (meeting_number.NUMBER, meeting_number.number_differs),
    (quotes.UNBALANCED, quotes.unbalanced),
    (quotes.STYLE, quotes.styles),
    (end_marks.NO_MARK, end_marks.missing),
    (end_marks.OTHER_MARK, end_marks.differing),
)
#: Papers that quote many others as they are: no one wrote them as one.
_OF_MANY: Final = frozenset({DocumentKind.COMPILATION, DocumentKind.PUBLICATION})
#: Every rule by its id, in the order of its family.
RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {rule.id: rule for rule, _look in (*_OF_PAPERS, *_OF_WORDS)}
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Which rules are on where that differs from the rule's own word; `only` looks at one."""

    chosen: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    only: str = ""

    def on(self, rule: Rule) -> bool:
        """Whether a rule is to be looked at; the one asked for alone is, even if it is off."""
        if self.only:
            return rule.id == self.only
        return self.chosen.get(rule.id, rule.on)


DEFAULTS: Final = Settings()


def check(
    paper: Paper,
    settings: Settings = DEFAULTS,
    languages: Iterable[Language] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Finding]:
    """Every finding of the rules that are on, in the order of the blocks.

    Rule after rule; once `cancelled` says so, no further one is looked at.
    """
    findings = [
        finding
        for language in (languages or paper.languages)
        for finding in _in_language(paper, settings, language, cancelled)
    ]
    return in_order(paper, findings)


def in_order(paper: Paper, findings: Iterable[Finding]) -> list[Finding]:
    """Findings by block, language and place."""
    place = {block.id: at for at, block in enumerate(paper.blocks)}
    return sorted(findings, key=lambda f: (place.get(f.block, -1), f.language, f.start, f.rule.id))


def _in_language(
    paper: Paper, settings: Settings, language: Language, cancelled: Callable[[], bool]
) -> Iterator[Finding]:
    worded = paper.worded(language)
    for rule, _look in _OF_WORDS:
        if cancelled() or not settings.on(rule):
            continue
        listed: Callable[..., tuple[Spot, ...]] = _LISTED[rule.id]
        for block, words in worded:
            for at in paper.recall(listed, words, language, block.kind.value):
                yield found(rule, block.id, language, at)
    if paper.kind in _OF_MANY:
        return
    for rule, search in _OF_PAPERS:
        if not cancelled() and settings.on(rule):
            for block_id, at in search(paper, language):
                yield found(rule, block_id, language, at)


def _as_tuple(look: WordRule) -> Callable[..., tuple[Spot, ...]]:
    """What a look finds, whole: a generator could be read only once."""

    def listed(lexicon: Lexicon, words: str, language: str, kind: str) -> tuple[Spot, ...]:
        return tuple(look(lexicon, words, language, kind))

    return listed


_LISTED: Final[Mapping[str, Callable[..., tuple[Spot, ...]]]] = {
    rule.id: _as_tuple(look) for rule, look in _OF_WORDS
}
