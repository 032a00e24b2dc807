"""Whether a block's English and Spanish say the same, and which words made one of them lag.

Derived from what was said to match (acts of kind ALIGN) and the words as they are now. An
act holds `en` and `es`, the words that matched; besides them one of these:

    untranslated   the language that is not there needs no words
    rendering      that language is being written from the words of the other one
    auto           nobody said so: the words that stood before the first change count

Alignment is a statement about words, so words that were once said to match match again
whenever they come back.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import Act, ActKind, Proposal, ProposalKind, on_block

Pair = Mapping[Language, str]


class Parity(StrEnum):
    """How the two languages of a block stand to each other, the more cautious the later."""

    ALIGNED = "aligned"
    NONE_NEEDED = "no translation needed"
    WAITING = "waiting"  # aligned, but an open proposal has no counterpart in the other language
    MISSING = "missing"
    STALE = "stale"
    BOTH = "both changed"


_RANK: Final = {parity: rank for rank, parity in enumerate(Parity)}
_BEHIND: Final = frozenset({Parity.STALE, Parity.BOTH})


@dataclass(frozen=True, slots=True)
class Lag:
    """A language that is behind: the other one's words were `before` when they matched."""

    language: Language
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The state of a block's two languages.

    `base` holds the words that matched last, `since` the act that says so; `waiting` the
    open proposals that nobody has rendered in the other language yet.
    """

    parity: Parity
    lags: tuple[Lag, ...] = ()
    base: Pair = field(default_factory=dict)
    since: Act | None = None
    waiting: tuple[Proposal, ...] = ()

    @property
    def stale(self) -> frozenset[Language]:
        """The languages whose words are behind; missing words are another matter."""
        if self.parity not in _BEHIND:
            return frozenset()
        return frozenset(lag.language for lag in self.lags)

    def lag(self, language: Language) -> Lag | None:
        """Why a language is behind, or lacks words; None where it does not."""
        return next((lag for lag in self.lags if lag.language == language), None)


def other(language: Language) -> Language:
    """The other language."""
    return "es" if language == "en" else "en"


def alike(one: str, two: str) -> bool:
    """Whether words are the same, however they are spaced or composed."""
    return one == two or _plain(one) == _plain(two)


def same_pair(one: Pair, two: Pair) -> bool:
    """Whether both languages' words are the same."""
    return all(alike(one.get(lang, ""), two.get(lang, "")) for lang in LANGUAGES)


def translation(record: Record, block_id: str, words: Pair) -> Translation:
    """How a block with these words stands; `waiting` is left to those who know the draft."""
    acts = record.line(ActKind.ALIGN, on_block(block_id))
    written = [lang for lang in LANGUAGES if has_words(words.get(lang, ""))]
    if not written or (len(written) == 1 and not acts and not _wants_words(words[written[0]])):
        return Translation(Parity.ALIGNED, base=words)
    for act in reversed(acts):
        if not rendered(act) and same_pair(said(act), words):
            bare = bool(act.details.get("untranslated")) and len(written) == 1
            if bare or len(written) == 2:
                return Translation(
                    Parity.NONE_NEEDED if bare else Parity.ALIGNED, base=words, since=act
                )
    if acts:
        return _cautious(record.heads(ActKind.ALIGN, on_block(block_id)), words)
    if len(written) == 2:
        return Translation(Parity.ALIGNED, base=words)
    lag = Lag(other(written[0]), "", words[written[0]])
    return Translation(Parity.MISSING, (lag,))


def said(act: Act) -> Pair:
    """The words of both languages that an act says match."""
    return {lang: str(act.details.get(lang, "")) for lang in LANGUAGES}


def rendered(act: Act) -> Language | None:
    """The language that an act says is being written from the other one."""
    found = act.details.get("rendering")
    return ("es" if found == "es" else "en") if found else None


def counterparts(record: Record, proposal: Proposal) -> tuple[Proposal, ...]:
    """The standing proposals that render this one in the other language, or that it renders."""
    return tuple(
        found
        for found in record.on_block(proposal.block)
        if (found.translates == proposal.id or proposal.translates == found.id)
        and not record.is_out(found.id)
    )


def linked_with(record: Record, proposal_id: str, *, accepting: bool) -> tuple[str, ...]:
    """The open proposals of the other language that stand or fall with this one.

    A rendering falls with its original, never the other way round. Where several people
    rendered one proposal, accepting it leaves the choice between them to the chair.
    """
    proposal = record.proposals[proposal_id]
    on_it = [p for p in record.on_block(proposal.block) if p.translates == proposal_id]
    open_ones = [p.id for p in on_it if record.is_pending(p.id)]
    if not accepting:
        return tuple(open_ones)
    settled = any(not record.is_out(p.id) for p in on_it if p.id not in open_ones)
    alone = len(open_ones) == 1 and not settled
    original = (proposal.translates,) if record.is_pending(proposal.translates) else ()
    return (*original, *(open_ones if alone else ()))


def unrendered(record: Record, block_id: str, words: Pair) -> tuple[Proposal, ...]:
    """The open proposals of a block that wait for words in the other language.

    Where the other language has no words at all there is nothing that they could change.
    Wordings that laptops apart wrote for one place are settled first, then translated.
    """
    found = []
    for proposal in record.open_on(block_id):
        if proposal.details.get("conflict"):
            continue
        if proposal.kind is ProposalKind.WORDS:
            language: Language = "es" if proposal.language == "es" else "en"
            waits = has_words(words.get(other(language), ""))
        else:
            written = [lang for lang in LANGUAGES if has_words(words.get(lang, ""))]
            waits = proposal.kind is ProposalKind.ADD and len(written) == 1
        if waits and not counterparts(record, proposal):
            found.append(proposal)
    return tuple(found)


def with_waiting(found: Translation, waiting: tuple[Proposal, ...]) -> Translation:
    """The same state, telling which proposals wait."""
    waits = waiting and _RANK[found.parity] < _RANK[Parity.WAITING]
    return replace(found, waiting=waiting, parity=Parity.WAITING if waits else found.parity)


def has_words(text: str) -> bool:
    return bool(text.strip())


def _wants_words(text: str) -> bool:
    """Stars, numbers and rules are the same in every language."""
    return any(letter.isalpha() for letter in text)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


# -- folding ---------------------------------------------------------------------


def _cautious(heads: Iterable[Act], words: Pair) -> Translation:
    """What the last acts say; where several laptops spoke apart, the more cautious."""
    heads = tuple(heads)
    spoken = [act for act in heads if not act.details.get("auto")] or list(heads)
    found = sorted((_since(act, words) for act in spoken), key=lambda f: -_RANK[f.parity])
    worst = found[0]
    lags = {lag.language: lag for state in found for lag in state.lags[::-1]}
    if not lags and len(heads) > 1:  # people apart wrote one rendering: nobody read the whole
        act = spoken[0]
        language = rendered(act) or "es"
        source = other(language)
        lag = Lag(language, said(act)[source], words.get(source, ""))
        return Translation(Parity.STALE, (lag,), worst.base, act)
    if len(lags) == len(LANGUAGES):
        lags_of_both = tuple(lags[lang] for lang in LANGUAGES)
        return replace(worst, parity=Parity.BOTH, lags=lags_of_both)
    return worst


def _since(act: Act, words: Pair) -> Translation:
    """How the words stand to those of one act."""
    base = dict(said(act))
    rendering = rendered(act)
    written = [lang for lang in LANGUAGES if has_words(words.get(lang, ""))]
    if len(written) == 1:
        there = written[0]
        seen = "" if rendering else base[there]
        lag = Lag(other(there), seen, words[there])
        return Translation(Parity.MISSING, (lag,), base, act)
    if rendering:
        base[rendering] = words[rendering]
    moved = [lang for lang in LANGUAGES if not alike(base[lang], words.get(lang, ""))]
    if not moved:
        return Translation(Parity.ALIGNED, base=base, since=act)
    fresh = [lang for lang in moved if not has_words(base[lang])]
    # Words that came where none were needed: it is they that nobody has compared yet.
    behind = fresh if len(fresh) == 1 else [other(lang) for lang in moved]
    lags = tuple(Lag(lang, base[other(lang)], words.get(other(lang), "")) for lang in behind)
    return Translation(Parity.BOTH if len(lags) > 1 else Parity.STALE, lags, base, act)
