"""Paragraphs of a preamble and decisions open with a verb, in one form within a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from rcm_desktop.models.conventions.finding import Fix, Rule, Severity, Spot, spot, write
from rcm_desktop.models.conventions.inflection import Form
from rcm_desktop.models.conventions.lexicon import Lexicon, Verbs
from rcm_desktop.models.conventions.lists import BlockList
from rcm_desktop.models.conventions.openings import Opening, Start, opening
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import Block, BlockKind, Language

OPENING_VERB: Final = Rule(
    id="opening-verb",
    name="Opens without a verb",
    explanation="Where the entries of a list open with a verb of decision, all of them do: "
    "a reader must hear at once what the ministers did.",
    source="IX RCM, 2004, decisions 1 to 17",
    says=("The other entries open with a verb; this one opens with “{word}”.",),
)
MISSPELT_VERB: Final = Rule(
    id="opening-verb-misspelt",
    name="Opening verb misspelt",
    explanation="The opening word is no verb of decision, but one letter away from one.",
    source="Lexicon of opening verbs",
    says=("“{word}” looks like the verb “{verb}”.",),
    severity=Severity.ERROR,
)
UNKNOWN_VERB: Final = Rule(
    id="opening-verb-unknown",
    name="Opening word not in the lexicon",
    explanation="The entry opens with a word that the lexicon of opening verbs does not have. "
    "Off unless you want it: the lexicon cannot hold every verb.",
    source="Lexicon of opening verbs",
    says=("“{word}” is not among the opening verbs known here.",),
    severity=Severity.ADVICE,
    on=False,
)
LIST_FORM: Final = Rule(
    id="list-tense",
    name="Tense or mood mixed in a list",
    explanation="All entries of a list open in the same tense and mood. The form of most "
    "entries counts, or that of the paper's other lists where a list is divided.",
    source="XII RCM, 2007, “Equally, the Vice-Ministers”",
    says=(
        "“{word}” stands among entries like “{example}”.",
        "“{word}” is an action among entries that name things.",
    ),
)

_WORTH: Final = frozenset(
    {BlockKind.PREAMBLE, BlockKind.DECISION, BlockKind.ITEM, BlockKind.BULLET}
)
_FINITE: Final = frozenset(Form) - {Form.GERUND, Form.PARTICIPLE, Form.TO, Form.BASE}
_FEWEST: Final = 3
_SHARE: Final = 0.66
#: Forms that are written alike in a list: “Recalling … Convinced … Mindful”.
_BESIDE_GERUND: Final = frozenset({Form.GERUND, Form.PARTICIPLE, Form.PAST})


def _openings(paper: Paper, members: BlockList, language: Language) -> list[tuple[Block, Opening]]:
    return [
        (block, paper.recall(opening, words, language))
        for block in members.members
        if (words := block.words(language))
    ]


def _judged(paper: Paper, language: Language) -> Iterator[list[tuple[Block, Opening]]]:
    """The lists whose entries are to open with verbs: most of them do."""
    for each in paper.lists:
        if each.kind not in _WORTH:
            continue
        if each.kind is BlockKind.PREAMBLE and not _under_chapeau(each):
            continue
        entries = _openings(paper, each, language)
        verbs = sum(one.what is Start.VERB for _block, one in entries)
        if len(entries) >= _FEWEST and verbs >= _SHARE * len(entries):
            yield entries


def _under_chapeau(each: BlockList) -> bool:
    return each.head is not None and each.head.kind is BlockKind.CHAPEAU


def no_verb(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Entries that surely open with something else than a verb."""
    for entries in _judged(paper, language):
        for block, one in entries:
            if one.what is Start.NO_VERB and not block.words(language).rstrip().endswith(":"):
                yield block.id, spot(one.start, one.end, OPENING_VERB.says[0], word=one.word)


def misspelt(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Unknown opening words that are one letter away from a known form."""
    for block, one in _unknown(paper, language):
        verb = paper.recall(nearest_verb, one.word.lower(), language)
        if verb:
            right = verb.capitalize() if one.word[:1].isupper() else verb
            yield (
                block.id,
                spot(
                    one.start,
                    one.end,
                    MISSPELT_VERB.says[0],
                    write(right),
                    word=one.word,
                    verb=right,
                ),
            )


def unknown(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Opening words that may be verbs the lexicon lacks."""
    for block, one in _unknown(paper, language):
        if not paper.recall(nearest_verb, one.word.lower(), language):
            yield block.id, spot(one.start, one.end, UNKNOWN_VERB.says[0], word=one.word)


def _unknown(paper: Paper, language: Language) -> Iterator[tuple[Block, Opening]]:
    for entries in _judged(paper, language):
        for block, one in entries:
            if one.what is Start.UNKNOWN and one.word:
                yield block, one


def nearest_verb(lexicon: Lexicon, word: str, language: str) -> str:
    """The only known form one letter away from a word of six letters or more; else empty."""
    if len(word) < 6:
        return ""
    known = lexicon.verbs["es" if language == "es" else "en"].by_word
    near = [form for form in known if abs(len(form) - len(word)) < 2 and _one_letter(form, word)]
    if len(near) > 1:  # honor, honour and their like: those that differ inside, not at the end
        near = [form for form in near if form[-2:] == word[-2:]]
    return near[0] if len(near) == 1 else ""


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter is added, missing, changed, or two neighbours are exchanged."""
    if one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    exchanged = len(a) > 1 and len(b) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return exchanged or a[1:] == b[1:] or a[1:] == b or a == b[1:]


def mixed_forms(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """Entries whose opening stands in another form than the list's."""
    verbs = paper.lexicon.verbs[language]
    lists = [
        (each, [(block, one) for block, one in _openings(paper, each, language)])
        for each in paper.lists
        if each.kind in _WORTH and (each.kind is not BlockKind.PREAMBLE or _under_chapeau(each))
    ]
    usual = _usual(each for each in lists if each[0].kind is BlockKind.PREAMBLE)
    for each, entries in lists:
        wanted = _wanted(entries, usual if each.kind is BlockKind.PREAMBLE else None)
        if wanted is None:
            yield from _verb_among_nouns(entries)
            continue
        example = next(one.word for _block, one in entries if wanted in one.forms)
        for block, one in entries:
            if one.what is Start.VERB and not _agrees(one, wanted):
                fixes = _same_form(verbs, one, wanted)
                yield (
                    block.id,
                    spot(
                        one.start,
                        one.end,
                        LIST_FORM.says[0],
                        *fixes,
                        word=one.word,
                        example=example,
                    ),
                )


def _count(entries: list[tuple[Block, Opening]]) -> Counter[Form]:
    return Counter(form for _block, one in entries for form in one.forms)


def _usual(lists: Iterator[tuple[BlockList, list[tuple[Block, Opening]]]]) -> Form | None:
    """The form that the paper's lists of this kind have together."""
    together: Counter[Form] = Counter()
    for _each, entries in lists:
        together += _count(entries)
    ranked = together.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _wanted(entries: list[tuple[Block, Opening]], usual: Form | None) -> Form | None:
    """The form of most entries; where none has most of them, the paper's usual one."""
    verbs = [one for _block, one in entries if one.what is Start.VERB]
    counts = _count(entries)
    if len(verbs) < 2 or len(verbs) < _SHARE * len(entries):
        return None
    form, most = counts.most_common(1)[0]
    if len(verbs) >= _FEWEST and most >= _SHARE * len(verbs):
        return form
    return usual if usual is not None and counts[usual] else None


def _agrees(one: Opening, wanted: Form) -> bool:
    if wanted in one.forms:
        return True
    if wanted in (Form.GERUND, Form.PARTICIPLE):
        return bool(one.forms & _BESIDE_GERUND)
    # “Recognizing that …, the ministers urged”: a circumstance before the verb.
    return not one.forms & (_FINITE | {Form.BASE, Form.TO})


def _same_form(verbs: Verbs, one: Opening, wanted: Form) -> tuple[Fix, ...]:
    """The same verb in the wanted form, where it is known which verb it is."""
    bases = {verb for verb, _form in one.verbs}
    if len(bases) != 1:
        return ()
    word = verbs.by_form.get((one.verb, wanted))
    if word is None:
        return ()
    return (write(word.capitalize() if one.word[:1].isupper() else word, certain=False),)


def _verb_among_nouns(entries: list[tuple[Block, Opening]]) -> Iterator[tuple[str, Spot]]:
    """“To identify countries …” where all other entries name a thing (seed 004, decision 11)."""
    odd = [(block, one) for block, one in entries if one.forms == {Form.TO}]
    nouns = [one for _block, one in entries if one.what in (Start.NO_VERB, Start.UNKNOWN)]
    surely = [one for one in nouns if one.what is Start.NO_VERB]
    if len(odd) != 1 or len(nouns) < len(entries) - 1 or len(surely) < _FEWEST:
        return
    for block, one in odd:
        yield block.id, spot(one.start, one.end, LIST_FORM.says[1], word=one.word)
