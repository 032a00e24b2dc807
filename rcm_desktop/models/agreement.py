"""How far a block is agreed: derived from its brackets, the positions on it and the chair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rcm_desktop.models.negotiation import Position, Record
from rcm_desktop.models.proposal import Act, Proposal, Stance, on_block

_AGREES = frozenset({Stance.SUPPORT, Stance.ACCEPT})
_STANDS_AGAINST = frozenset({Stance.RESERVE, Stance.OBJECT})


class Agreement(StrEnum):
    """A block's status (architecture.md, section 4)."""

    OPEN = "open"
    BRACKETED = "bracketed"
    AD_REFERENDUM = "ad referendum"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a block stands, and why.

    `brackets` are its open proposals, `against` the delegations that reserve or object,
    `waiting` those whose acceptance is ad referendum, `stale` those whose position was
    taken on other words. `closed` is the chair's closing; `changed` tells that the words
    are no longer those that were closed, so that the block counts as reopened.
    """

    status: Agreement
    brackets: tuple[Proposal, ...] = ()
    positions: tuple[Position, ...] = ()
    against: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    closed: Act | None = None
    changed: bool = False

    @property
    def locked(self) -> bool:
        """Whether the chair closed it and its words are still the closed ones."""
        return self.closed is not None and not self.changed


def standing(
    record: Record, block_id: str, fingerprint: str, members: Iterable[str] = ()
) -> Standing:
    """How a block with these words (`fingerprint`) stands; `members` must all agree."""
    brackets = record.open_on(block_id)
    positions = tuple(record.positions(on_block(block_id)).values())
    closed = record.closing(block_id)
    changed = closed is not None and closed.details.get("words") != fingerprint
    stale = tuple(p.delegation for p in positions if p.words and p.words != fingerprint)
    current = [p for p in positions if p.delegation not in stale]
    against = tuple(p.delegation for p in current if p.stance in _STANDS_AGAINST)
    waiting = tuple(p.delegation for p in current if p.stance is Stance.AD_REFERENDUM)
    agree = {p.delegation for p in current if p.stance in _AGREES}
    needed = set(members)
    if brackets:
        status = Agreement.BRACKETED
    elif closed is not None and not changed:
        status = Agreement.AD_REFERENDUM if waiting else Agreement.AGREED
    elif against:
        status = Agreement.BRACKETED
    elif waiting:
        status = Agreement.AD_REFERENDUM
    elif needed and needed <= agree:
        status = Agreement.AGREED
    else:
        status = Agreement.OPEN
    return Standing(status, brackets, positions, against, waiting, stale, closed, changed)
