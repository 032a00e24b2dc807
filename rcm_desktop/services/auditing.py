"""Makes the streamlining audit of a draft between two versions, or from its beginning to now."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from rcm_desktop.drafting.accounting import Account
from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.causes import Causes, decided, overtaking
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.ledger import Ledger
from rcm_desktop.drafting.lettered import Lettered
from rcm_desktop.drafting.past import past
from rcm_desktop.drafting.versions import Version
from rcm_desktop.models.audit import Audit, BlockChange, ProposalFate, State, is_word, tokens
from rcm_desktop.models.document import LANGUAGES, Block
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.numbering import labels
from rcm_desktop.models.proposal import ActKind, Proposal, ProposalKind, Status
from rcm_desktop.services.proposal_words import asked, opening


def audit(draft: Draft, since: Version | None, until: Version | None, *, now: str) -> Audit:
    """The account from a version (None: the empty draft) to another (None: today).

    `now` is today's moment, ISO 8601. Raises NoSuchVersion where a version is another draft's.
    """
    older = past(draft, since) if since else Draft(draft.id, draft.author)
    newer: BlockReplica = past(draft, until) if until else draft
    old, new = Lettered(older), Lettered(newer)
    account = Account(draft, old, new, Ledger(newer._doc, draft.author_of))
    before, after = older.blocks(), newer.blocks()
    return Audit(
        draft=draft.id,
        title=draft.title(),
        old=_state(since.name if since else "", since.at if since else "", before),
        new=_state(until.name if until else "", until.at if until else now, after),
        fates=tuple(account.fates()),
        origins=tuple(account.origins()),
        blocks=tuple(_block_changes(before, after, account.causes)),
        proposals=tuple(_proposals(draft, old, new)),
        labels=_labels(after) | {k: v for k, v in _labels(before).items() if k not in new.order},
    )


def _state(name: str, at: str, blocks: Iterable[Block]) -> State:
    """What a text holds, counted in its words themselves and not in the account."""
    words = signs = count = 0
    for block in blocks:
        count += 1
        for language in LANGUAGES:
            text = block.words(language)
            for start, end in tokens(text):
                if is_word(text[start:end]):
                    words += 1
                else:
                    signs += 1
    return State(name, at, words, signs, count)


def _labels(blocks: list[Block]) -> dict[str, str]:
    """Every block's number and opening words."""
    return {
        block.id: " ".join(
            filter(None, [label, opening(block.words("en") or block.words("es"), 5)])
        )
        for block, label in zip(blocks, labels(blocks), strict=True)
    }


# -- blocks ----------------------------------------------------------------------


def _block_changes(
    before: list[Block], after: list[Block], causes: Causes
) -> Iterator[BlockChange]:
    earlier, later = {b.id: b for b in before}, {b.id: b for b in after}
    for block in before:
        if block.id not in later:
            yield BlockChange(block.id, "deleted", cause=causes.of_block_gone(block.id))
    moved = _moved([b.id for b in before if b.id in later], [b.id for b in after])
    for block in after:
        was = earlier.get(block.id)
        if was is None:
            yield BlockChange(block.id, "added", cause=causes.of_block_come(block.id))
            continue
        if block.id in moved:
            cause = causes.of_block_changed(block.id, ProposalKind.MOVE)
            yield BlockChange(block.id, "moved", cause=cause)
        if (was.kind, was.level) != (block.kind, block.level):
            detail = f"{was.kind} {was.level} → {block.kind} {block.level}"
            cause = causes.of_block_changed(block.id, ProposalKind.KIND)
            yield BlockChange(block.id, "kind", detail, cause)


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The fewest blocks that must have moved: all but the longest row that kept its order."""
    places = {block: at for at, block in enumerate(before)}
    row = [places[block] for block in after if block in places]
    ends: list[int] = []
    tails: list[int] = []
    previous: list[int] = []
    for at, place in enumerate(row):
        length = bisect_left(ends, place)
        ends[length:] = [place, *ends[length + 1 :]]
        tails[length:] = [at, *tails[length + 1 :]]
        previous.append(tails[length - 1] if length else -1)
    kept, at = set[int](), tails[-1] if tails else -1
    while at >= 0:
        kept.add(row[at])
        at = previous[at]
    return {before[place] for place in row if place not in kept}


# -- proposals -------------------------------------------------------------------


def _proposals(draft: Draft, old: Lettered, new: Lettered) -> Iterator[ProposalFate]:
    """Every proposal that either state knows, in the order in which they were made."""
    before, after = old.record, new.record
    known = {**before.proposals, **after.proposals}
    for proposal in sorted(known.values(), key=lambda p: (p.at, p.id)):
        yield _fate(draft, before, after, proposal)


def _fate(draft: Draft, before: Record, after: Record, proposal: Proposal) -> ProposalFate:
    name = proposal.id
    there = name in after.proposals
    status = after.status(name) if there else None
    sponsors = after.sponsors(name) if there else ()
    joined, left = _comings(after, name)
    through: tuple[str, ...] = ()
    if status is Status.SUPERSEDED:
        through = after.bridged_by(name)
    elif status is Status.OVERTAKEN:
        through = overtaking(after, name)
    return ProposalFate(
        name,
        proposal.kind.value,
        proposal.block,
        proposal.language,
        proposal.delegations,
        sponsors,
        before.status(name) if name in before.proposals else None,
        status,
        asked(draft, proposal).plain if name in draft.negotiation.proposals else "",
        proposal.by,
        proposal.at,
        after.reason(name) if there else proposal.reason,
        through,
        decided(after, name) if there and status is not Status.OPEN else None,
        joined,
        left if there else (*proposal.delegations, *joined),
    )


def _comings(record: Record, proposal: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who joined a proposal, and who left it: by the acts on the record."""
    acts = [act for act in record.acts_on(proposal) if act.delegation]
    joined = dict.fromkeys(act.delegation for act in acts if act.kind is ActKind.JOIN)
    left = dict.fromkeys(act.delegation for act in acts if act.kind is ActKind.LEAVE)
    return tuple(joined), tuple(left)
