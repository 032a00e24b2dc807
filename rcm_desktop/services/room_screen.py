"""What the room's screen shows of the block under discussion: words, alternatives, who is for what.

Only what is on the table is told: no comment, no private note, no name of a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.drafting.shown import shown_block, shown_ids
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.document import Language
from rcm_desktop.models.proposal import Proposal, Stance
from rcm_desktop.models.shown_labels import shown_labels
from rcm_desktop.models.view import REDLINE, Lens, View
from rcm_desktop.services.proposal_words import Asked, asked

_FOR = (Stance.SUPPORT, Stance.ACCEPT)
_AGAINST = (Stance.RESERVE, Stance.OBJECT)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One open proposal: its sponsors and what the other delegations said, as codes."""

    proposal: Proposal
    sponsors: tuple[str, ...]
    asked: Asked
    supporting: tuple[str, ...] = ()
    ad_referendum: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OnScreen:
    """The block under discussion; `readings` hold its bracketed words in each language."""

    label: str
    status: Agreement
    readings: Mapping[Language, Reading]
    alternatives: tuple[Alternative, ...] = ()
    reserving: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


def on_screen(
    draft: Draft, block_id: str, languages: Iterable[Language], members: Iterable[str] = ()
) -> OnScreen | None:
    """What the screen shows of a block; None where the block is not there."""
    if block_id not in draft.living():
        return None
    shown = shown_block(draft, block_id, Lens(View.BRACKETED))
    standing = draft.standing(block_id, members)
    wanted = list(languages)
    return OnScreen(
        label=_label(draft, block_id),
        status=standing.status,
        readings={lang: shown.readings[lang] for lang in wanted if lang in shown.readings},
        alternatives=tuple(
            _alternative(draft, proposal)
            for proposal in standing.brackets
            if not proposal.language or proposal.language in wanted
        ),
        reserving=standing.against,
        waiting=standing.waiting,
    )


def _label(draft: Draft, block_id: str) -> str:
    ids = shown_ids(draft, REDLINE)
    proposed = {other for other in ids if draft.added_by(other)}
    found = shown_labels([draft.block(other) for other in ids], proposed)
    return dict(zip(ids, found, strict=True)).get(block_id, "")


def _alternative(draft: Draft, proposal: Proposal) -> Alternative:
    record = draft.negotiation
    positions = record.positions(proposal.id)
    sponsors = record.sponsors(proposal.id)

    def who(*stances: Stance) -> tuple[str, ...]:
        return tuple(
            code for code, p in positions.items() if p.stance in stances and code not in sponsors
        )

    return Alternative(
        proposal,
        sponsors,
        asked(draft, proposal),
        who(*_FOR),
        who(Stance.AD_REFERENDUM),
        who(*_AGAINST),
    )
