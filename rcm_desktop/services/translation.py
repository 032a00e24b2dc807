"""The translator's queue: what lags in a language, because of which change, and what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rcm_desktop.drafting.alignment import Alignment
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.word_diff import WordChange, readable, word_changes
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.proposal import Act, Proposal, ProposalKind
from rcm_desktop.models.translation import Parity, Translation, other
from rcm_desktop.services.proposal_words import opening, proposed_words, word_redline

_EXAMPLES = 3


class LaggingBlocks(RcmError):
    """A final of a draft whose languages do not say the same."""

    template = (
        "In {language} {count} paragraphs lag behind: {examples}. Bring them up to date, or say "
        "why the final is written all the same."
    )


class UntranslatedBlocks(RcmError):
    """A final in a language that some paragraphs lack."""

    template = (
        "In {language} {count} paragraphs have no words: {examples}. Write them, say that none "
        "are needed, or say why the final is written all the same."
    )


class NothingToRender(RcmError):
    """Rendering a proposal that is about no words of one language."""

    template = "The proposal has no words of one language that could be rendered in the other."


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do in `language`.

    `changes` are the words of the other language since they matched: kept, deleted,
    inserted. `proposal` is the open proposal that waits for its rendering; `authors` are
    those who wrote the inserted words, `causes` the accepted proposals they came through.
    """

    block: str
    language: Language
    parity: Parity
    source: str  # the other language's words now
    words: str  # the words in this language
    changes: tuple[WordChange, ...] = ()
    proposal: Proposal | None = None
    since: Act | None = None
    authors: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """`the [-coffee-]{+tea+}`: readable without colours."""
        return plain(self.changes)


class TranslationBoard:
    """Every block's state, kept up to date by what changes; nothing is read twice."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._states: dict[str, Translation] = {}
        self._entries: dict[tuple[str, Language], tuple[Entry, ...]] = {}
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> bool:
        """Derive again what a change touched, or everything; whether any state is another."""
        living = self._draft.living()
        touched = changes.blocks if changes else frozenset(living)
        before = self._states
        if changes is None or changes.order:
            self._entries.clear()
        for block in touched:
            for lang in LANGUAGES:
                self._entries.pop((block, lang), None)
        self._states = {
            block: self._draft.translation(block)
            if block in touched or block not in before
            else before[block]
            for block in living
        }
        return self._states != before

    @property
    def states(self) -> Mapping[str, Translation]:
        """The state of each living block, in the order of the draft."""
        return self._states

    def stale_cells(self) -> frozenset[tuple[str, Language]]:
        """The blocks and languages that a reader must not take for the agreed words."""
        return frozenset(
            (block, lang) for block, state in self._states.items() for lang in state.stale
        )

    def waiting_cells(self) -> frozenset[tuple[str, Language]]:
        """The blocks and languages for which an open proposal has no words yet."""
        return frozenset(
            (block, _renders_into(self._draft, proposal))
            for block, state in self._states.items()
            for proposal in state.waiting
        )

    def counts(self) -> Mapping[Language, int]:
        """How many blocks lag behind in each language."""
        found = Counter(lang for _, lang in self.stale_cells())
        return {lang: found[lang] for lang in LANGUAGES}

    def queue(self, language: Language) -> list[Entry]:
        """What there is to do in a language, in the order of the draft."""
        found: list[Entry] = []
        for block, state in self._states.items():
            if not state.lags and not state.waiting:
                continue
            known = self._entries.get((block, language))
            if known is None:
                known = tuple(_entries(self._draft, block, state, language))
                self._entries[block, language] = known
            found += known
        return found


def queue(draft: Draft, language: Language) -> list[Entry]:
    """What there is to do in a language, in the order of the draft."""
    return TranslationBoard(draft).queue(language)


def stale(draft: Draft) -> frozenset[tuple[str, Language]]:
    """The blocks of the clean text whose words in a language are behind."""
    clean = set(draft.order())
    return frozenset(cell for cell in TranslationBoard(draft).stale_cells() if cell[0] in clean)


def translation_obstacles(
    draft: Alignment, languages: Sequence[Language] = LANGUAGES
) -> list[LaggingBlocks | UntranslatedBlocks]:
    """Why a final should not be written yet; empty where nothing stands against it.

    Words that lag are an obstacle to a final in any language, for neither text can be
    trusted; words that are missing only to one in that language.
    """
    states = {block: draft.translation(block) for block in draft.order()}
    found: list[LaggingBlocks | UntranslatedBlocks] = []
    for lang in LANGUAGES:
        lagging = [b for b, state in states.items() if lang in state.stale]
        missing = [b for b, s in states.items() if s.parity is Parity.MISSING and s.lag(lang)]
        if lagging:
            found.append(LaggingBlocks(**_told(draft, lang, lagging)))
        if missing and lang in languages and len(missing) < len(states):
            found.append(UntranslatedBlocks(**_told(draft, lang, missing)))
    return found


def _told(draft: Alignment, language: Language, blocks: Sequence[str]) -> dict[str, object]:
    shown = (
        f"“{opening(draft.words(b, draft.language) or draft.words(b, other(draft.language)), 5)}”"
        for b in blocks[:_EXAMPLES]
    )
    examples = ", ".join(shown) + (", …" if len(blocks) > _EXAMPLES else "")
    return {"language": language.upper(), "count": len(blocks), "examples": examples}


# -- rendering ---------------------------------------------------------------------


def rendering_words(draft: Draft, proposal_id: str) -> tuple[Language, str]:
    """The language a proposal is to be rendered in, and the words there to begin with.

    Raises NoSuchProposal, NothingToRender.
    """
    proposal = draft.proposal(proposal_id)
    language = _renders_into(draft, proposal)
    return language, draft.words(proposal.block, language)


def render_proposal(
    draft: Draft, proposal_id: str, words: str, delegations: Sequence[str] = ()
) -> tuple[str, Changes]:
    """Propose the same in the other language, for the same delegations unless others are named.

    The two are decided together. Returns the new proposal's id. Raises NoSuchProposal,
    NothingToRender, NothingProposed, BlockClosed.
    """
    proposal = draft.proposal(proposal_id)
    language = _renders_into(draft, proposal)
    asking = tuple(delegations) or draft.negotiation.sponsors(proposal.id)
    return draft.propose_words(asking, proposal.block, language, words, translates=proposal.id)


def _renders_into(draft: Draft, proposal: Proposal) -> Language:
    if proposal.kind is ProposalKind.WORDS:
        return "en" if proposal.language == "es" else "es"
    lacking = [lang for lang in LANGUAGES if not draft.words(proposal.block, lang).strip()]
    if proposal.kind is not ProposalKind.ADD or len(lacking) != 1:
        raise NothingToRender
    return lacking[0]


# -- entries -----------------------------------------------------------------------


def plain(changes: Sequence[WordChange]) -> str:
    """Changes as text: `the [-coffee-]{+tea+}`."""
    marks = {"keep": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks[change.op].format(change.text) for change in changes)


def _entries(draft: Draft, block: str, state: Translation, language: Language) -> Iterator[Entry]:
    source = other(language)
    lag = state.lag(language)
    if lag is not None and not draft.added_by(block):
        changes = tuple(readable(word_changes(lag.before, lag.now))) if lag.before else ()
        authors, causes = _who(draft, block, source, changes)
        yield Entry(
            block,
            language,
            state.parity,
            lag.now,
            draft.words(block, language),
            changes,
            since=state.since,
            authors=authors,
            causes=causes,
        )
    for proposal in state.waiting:
        if _renders_into(draft, proposal) != language:
            continue
        yield Entry(
            block,
            language,
            Parity.WAITING,
            proposed_words(draft, proposal)
            if proposal.kind is ProposalKind.WORDS
            else draft.words(block, source),
            draft.words(block, language),
            _asked(draft, proposal, source),
            proposal=proposal,
        )


def _asked(draft: Draft, proposal: Proposal, source: Language) -> tuple[WordChange, ...]:
    if proposal.kind is ProposalKind.WORDS:
        return tuple(word_redline(draft, proposal, source))
    return (WordChange("insert", draft.words(proposal.block, source)),)


def _who(
    draft: Draft, block: str, source: Language, changes: Sequence[WordChange]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who wrote the inserted words, and the accepted proposals that brought or struck any."""
    fresh: list[tuple[int, int]] = []
    reading = draft.reading(block, source)
    at = 0
    for change in changes:
        if change.op == "delete":
            continue
        if change.op == "insert":
            ranges = reading.stored_ranges(at, at + len(change.text))
            fresh += [(start, end) for start, end, _ in ranges]
        at += len(change.text)
    gone = "".join(change.text for change in changes if change.op == "delete")
    record = draft.negotiation
    causes: dict[str, None] = {}
    for run in draft.stored_runs(block, source):
        if run.ins and any(start < run.end and end > run.start for start, end in fresh):
            causes[run.ins] = None
        struck = [p for p in run.dels if run.struck_by(p) and run.text.strip() in gone]
        causes |= dict.fromkeys(struck if gone.strip() else ())
    written = draft.authorship(block, source) if fresh else []
    authors = dict.fromkeys(
        author.name
        for first, last, author in written
        if author.name and any(start < last and end > first for start, end in fresh)
    )
    decided = (p for p in causes if p in record.proposals and record.decision(p))
    return tuple(authors), tuple(p for p in decided if not record.is_out(p))
