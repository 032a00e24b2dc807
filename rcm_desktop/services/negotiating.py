"""What those who decide look at: a proposal as a card, the queue, a block's standing, amending."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.drafting.stored_runs import StoredRun
from rcm_desktop.drafting.word_diff import replacements
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.negotiation import Position
from rcm_desktop.models.proposal import Act, Proposal, ProposalKind, Status
from rcm_desktop.models.walking import Waiting
from rcm_desktop.services.proposal_words import Asked, asked, word_redline


class NotWords(RcmError):
    """Amending a proposal that has no words to amend."""

    template = "Only proposals about words can be amended; make another proposal instead."


@dataclass(frozen=True, slots=True)
class Bundle:
    """A package that a proposal belongs to: id, name, all its proposals."""

    id: str = ""
    name: str = ""
    proposals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """All that is shown of one proposal. `rivals` and `amended_by` name proposals."""

    proposal: Proposal
    status: Status
    sponsors: tuple[str, ...]
    asked: Asked
    reason: str = ""
    positions: Mapping[str, Position] = field(default_factory=dict)
    stale: frozenset[str] = frozenset()  # delegations whose position is on other words
    rivals: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()
    bridged_by: tuple[str, ...] = ()
    bundle: Bundle = Bundle()
    decision: Act | None = None

    @property
    def id(self) -> str:
        return self.proposal.id

    @property
    def from_conflict(self) -> bool:
        """Whether nobody proposed it: two laptops changed the same words apart."""
        return bool(self.proposal.details.get("conflict"))


def card(draft: Draft, proposal_id: str) -> Card:
    """A proposal with what follows from the record; raises NoSuchProposal."""
    record, proposal = draft.negotiation, draft.proposal(proposal_id)
    positions = record.positions(proposal.id)
    now = draft.proposed_fingerprint(proposal) if positions else ""
    return Card(
        proposal=proposal,
        status=record.status(proposal.id),
        sponsors=record.sponsors(proposal.id),
        asked=asked(draft, proposal),
        reason=record.reason(proposal.id),
        positions=positions,
        stale=frozenset(code for code, p in positions.items() if p.words and p.words != now),
        rivals=competitors(draft, proposal),
        amended_by=tuple(p.id for p in record.on_block(proposal.block) if proposal.id in p.amends),
        bridged_by=record.bridged_by(proposal.id),
        bundle=bundle_of(draft, proposal.id),
        decision=record.decision(proposal.id),
    )


def cards(draft: Draft, block: str) -> tuple[Card, ...]:
    """A block's proposals: open ones first in the order of the words, then settled ones by age."""
    record = draft.negotiation
    pending = _by_place(draft, record.open_on(block))
    settled = [p for p in record.on_block(block) if not record.is_pending(p.id)]
    return tuple(card(draft, p.id) for p in (*pending, *settled))


def bundle_of(draft: Draft, proposal_id: str) -> Bundle:
    """The package of a proposal; an empty one where it stands alone."""
    record = draft.negotiation
    found, members = record.bundle_of(proposal_id)
    return Bundle(found, record.bundles[found].note, members) if found else Bundle()


def competitors(draft: Draft, proposal: Proposal) -> tuple[str, ...]:
    """The other open proposals that ask for something else in the same place."""
    record = draft.negotiation
    if not record.is_pending(proposal.id):
        return ()
    found = dict.fromkeys(p for p in draft.rivals(proposal) if record.is_pending(p))
    if proposal.kind is ProposalKind.WORDS:
        runs = draft.stored_runs(proposal.block, cast("Language", proposal.language))
        mine = _struck(runs, proposal.id)
        for other in record.open_on(proposal.block):
            both_strike = bool(mine & _struck(runs, other.id))
            if other.id != proposal.id and both_strike and other.id not in proposal.amends:
                found[other.id] = None
    return tuple(found)


def _struck(runs: Iterable[StoredRun], proposal: str) -> set[int]:
    return {run.start for run in runs if run.struck_by(proposal)}


# -- the queue -------------------------------------------------------------------


def queue(draft: Draft) -> tuple[Waiting, ...]:
    """All open proposals in the order of the document, and of the words within a block."""
    record = draft.negotiation
    by_block: dict[str, list[Proposal]] = {}
    for proposal in record.pending:
        by_block.setdefault(proposal.block, []).append(proposal)
    living = [block for block in draft.living() if block in by_block]
    gone = sorted(by_block.keys() - set(living))  # settled blocks: still to be decided
    return tuple(
        Waiting(
            proposal.id,
            block,
            record.sponsors(proposal.id),
            record.bundle_of(proposal.id)[0],
            record.status(proposal.id) is Status.DISPUTED,
        )
        for block in (*living, *gone)
        for proposal in _by_place(draft, by_block[block])
    )


def _by_place(draft: Draft, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Proposals about the whole block first, then by where their first words are stored."""
    found = list(proposals)
    places: dict[str, tuple[int, int]] = {}
    worded = {(p.block, p.language) for p in found if p.kind is ProposalKind.WORDS}
    for block, language in worded:
        at = 1 + LANGUAGES.index(cast("Language", language))
        for run in draft.stored_runs(block, cast("Language", language)):
            for name in (run.ins, *run.dels):
                places.setdefault(name, (at, run.start))
    return sorted(found, key=lambda p: (places.get(p.id, (0, 0)), p.at, p.id))


# -- deeds that need more than one step of the core --------------------------------


def amend(
    draft: Draft,
    delegations: Iterable[str],
    proposal_id: str,
    words: str,
    *,
    reason: str = "",
) -> tuple[str, Changes]:
    """Ask for other words than a proposal does; `words` are the whole block's.

    One's own proposal is reworded in place; of another's it becomes a proposal that amends
    it. Returns the id of the proposal that now asks for it. Raises NotWords, NothingProposed,
    BlockClosed.
    """
    from rcm_desktop.drafting.proposing import NothingProposed

    proposal, asking = draft.proposal(proposal_id), tuple(delegations)
    if proposal.kind is not ProposalKind.WORDS:
        raise NotWords
    language = cast("Language", proposal.language)
    reading = _as_if_accepted(draft, proposal, language)
    stretches = replacements(reading.text, words, phrases=True)
    if not stretches:
        raise NothingProposed
    own = set(draft.negotiation.sponsors(proposal.id)) == set(asking)
    target, changes = proposal.id if own else "", Changes(draft.id)
    with draft.one_step():
        for start, end, instead in reversed(stretches):
            ranges = [found[:2] for found in reading.stored_ranges(start, end)]
            at = ranges[-1][1] if ranges else reading.to_stored(start)
            target, done = draft.suggest(
                asking,
                proposal.block,
                language,
                ranges,
                at,
                instead,
                proposal=target,
                reason=reason,
                amends=() if own else (proposal.id,),
                join=False,
            )
            changes |= done
    return target, changes


def _as_if_accepted(draft: Draft, proposal: Proposal, language: Language) -> Reading:
    """The words of a block with this one proposal taken, and where each is stored."""
    from rcm_desktop.drafting.reading import Piece, joined
    from rcm_desktop.models.view import REDLINE

    shown = draft.reading(proposal.block, language, REDLINE)
    taken = {proposal.id, *proposal.amends}
    pieces = [
        Piece(piece.text, piece.start)
        for piece in shown.pieces
        if (not piece.inserted or piece.inserted in taken) and not taken & set(piece.struck)
    ]
    return Reading(joined(pieces), shown.length)


def amendable_words(draft: Draft, proposal: Proposal) -> str:
    """The words that one amending a proposal begins with; raises NotWords."""
    if proposal.kind is not ProposalKind.WORDS:
        raise NotWords
    return _as_if_accepted(draft, proposal, cast("Language", proposal.language)).text


def wordings(draft: Draft, proposals: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each proposal's whole wording of its block, for those who seek one between them."""
    found = []
    for name in proposals:
        proposal = draft.proposal(name)
        if proposal.kind is ProposalKind.WORDS:
            redline = word_redline(draft, proposal, cast("Language", proposal.language))
            found.append((name, "".join(c.text for c in redline if c.op != "delete")))
    return tuple(found)
