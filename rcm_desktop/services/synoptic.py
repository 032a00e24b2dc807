"""The synoptic table: one row per block with open proposals, one column per delegation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Language
from rcm_desktop.models.negotiation import Position
from rcm_desktop.models.numbering import labels
from rcm_desktop.models.proposal import on_block
from rcm_desktop.services.negotiating import queue
from rcm_desktop.services.proposal_words import Asked, asked


@dataclass(frozen=True, slots=True)
class SynopticCell:
    """What one delegation asks for or says about a block."""

    proposals: tuple[tuple[str, Asked], ...] = ()
    positions: tuple[Position, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.proposals or self.positions)


@dataclass(frozen=True, slots=True)
class SynopticRow:
    """A block as it stands, and what each delegation wants of it."""

    block: str
    label: str
    text: str
    cells: Mapping[str, SynopticCell] = field(default_factory=dict)


def labels_of(draft: Draft) -> dict[str, str]:
    """The label of every block of the text."""
    blocks = draft.blocks()
    return {block.id: label for block, label in zip(blocks, labels(blocks), strict=True)}


def synoptic(draft: Draft, language: Language | None = None) -> tuple[SynopticRow, ...]:
    """All blocks with open proposals, in the order of the document."""
    shown, record, known = language or draft.language, draft.negotiation, labels_of(draft)
    by_block: dict[str, list[str]] = {}
    for waiting in queue(draft):
        by_block.setdefault(waiting.block, []).append(waiting.id)
    return tuple(
        SynopticRow(
            block,
            known.get(block, ""),
            draft.words(block, shown) or draft.words(block, "es" if shown == "en" else "en"),
            {
                code: cell
                for code in _speaking(draft, block, proposals)
                if (cell := _cell(draft, block, proposals, code))
            },
        )
        for block, proposals in by_block.items()
        if block in record.by_block
    )


def delegations_in(rows: Iterable[SynopticRow], members: Iterable[str]) -> tuple[str, ...]:
    """The columns: members that say anything in their order, then the others."""
    said = {code for row in rows for code in row.cells}
    known = tuple(members)
    return (*(c for c in known if c in said), *sorted(said - set(known)))


def _speaking(draft: Draft, block: str, proposals: Iterable[str]) -> tuple[str, ...]:
    record = draft.negotiation
    codes: dict[str, None] = {}
    for proposal in proposals:
        codes |= dict.fromkeys((*record.sponsors(proposal), *record.positions(proposal)))
    return tuple(codes | dict.fromkeys(record.positions(on_block(block))))


def _cell(draft: Draft, block: str, proposals: Iterable[str], code: str) -> SynopticCell:
    record = draft.negotiation
    own = [p for p in proposals if code in record.sponsors(p)]
    subjects = (*(p for p in proposals if p not in own), on_block(block))
    positions = (record.positions(subject).get(code) for subject in subjects)
    return SynopticCell(
        tuple((p, asked(draft, draft.proposal(p))) for p in own),
        tuple(position for position in positions if position is not None),
    )
