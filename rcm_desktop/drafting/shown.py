"""The draft as a lens shows it: which blocks, in which order, and what is proposed about each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.places import plain_reading
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.models.document import Block, BlockKind, Language
from rcm_desktop.models.proposal import Proposal, ProposalKind
from rcm_desktop.models.view import Lens, View


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with the words that a lens shows, and its open proposals about the block itself.

    `added` is the open proposal through which the block is there, `removing` those that
    would delete it, `others` those that would move, split, merge or re-level it.
    """

    block: Block
    readings: Mapping[Language, Reading] = field(default_factory=dict)
    added: str = ""
    removing: tuple[str, ...] = ()
    others: tuple[Proposal, ...] = ()

    @property
    def id(self) -> str:
        return self.block.id


def shown_ids(draft: BlockReplica, lens: Lens) -> tuple[str, ...]:
    """The blocks that a lens shows, in its order."""
    record = draft.negotiation
    if lens.view is View.CLEAN or not record.proposals:
        return draft.order()
    ids = [b for b in draft.living() if _is_shown_addition(draft, b, lens)]
    if lens.view is not View.ACCEPTED:
        return tuple(ids)
    ids = [b for b in ids if not _open(draft, b, lens, ProposalKind.REMOVE)]
    for block in list(ids):
        for move in _open(draft, block, lens, ProposalKind.MOVE):
            ids.remove(block)
            after = str(move.details.get("after", ""))
            ids.insert(ids.index(after) + 1 if after in ids else 0, block)
    return tuple(ids)


def shown_block(
    draft: BlockReplica,
    block_id: str,
    lens: Lens,
    read: tuple[Block, Mapping[Language, Reading]] | None = None,
) -> ShownBlock:
    """One block as a lens shows it, or as it was just read under it; raises NoSuchBlock."""
    record = draft.negotiation
    block, marked = read or draft.read_block(block_id, lens)
    readings = {
        lang: marked.get(lang) or plain_reading(words) for lang, words in block.text.items()
    }
    if marked:
        readings = {lang: reading for lang, reading in readings.items() if reading.pieces}
        block = replace(block, text={lang: block.text[lang] for lang in readings})
    if lens.view is View.CLEAN:
        return ShownBlock(block, readings)
    pending = [p for p in record.open_on(block_id) if lens.shows(record.sponsors(p.id))]
    if lens.view is View.ACCEPTED:
        return ShownBlock(_as_accepted(block, pending), readings)
    return ShownBlock(
        block,
        readings,
        added=draft.added_by(block_id),
        removing=tuple(p.id for p in pending if p.kind is ProposalKind.REMOVE),
        others=tuple(p for p in pending if p.kind in _ABOUT_THE_BLOCK),
    )


def shown_blocks(draft: BlockReplica, lens: Lens) -> list[ShownBlock]:
    """All blocks that a lens shows, in its order."""
    return [shown_block(draft, block_id, lens) for block_id in shown_ids(draft, lens)]


_ABOUT_THE_BLOCK = frozenset(
    {ProposalKind.MOVE, ProposalKind.SPLIT, ProposalKind.MERGE, ProposalKind.KIND}
)


def _as_accepted(block: Block, pending: list[Proposal]) -> Block:
    for proposal in pending:
        if proposal.kind is ProposalKind.KIND:
            kind = BlockKind(str(proposal.details.get("kind", block.kind.value)))
            block = replace(block, kind=kind, level=int(proposal.details.get("level") or 0))
    return block


def _is_shown_addition(draft: BlockReplica, block_id: str, lens: Lens) -> bool:
    adding = draft.added_by(block_id)
    return not adding or lens.shows(draft.negotiation.sponsors(adding))


def _open(draft: BlockReplica, block_id: str, lens: Lens, kind: ProposalKind) -> list[Proposal]:
    record = draft.negotiation
    found = (p for p in record.open_on(block_id) if p.kind is kind)
    return [p for p in found if lens.shows(record.sponsors(p.id))]
