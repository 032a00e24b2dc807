"""How far the room is: blocks agreed, ad referendum, bracketed, open; who holds brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.models.proposal import Stance, Status, on_block

_AGAINST = frozenset({Stance.RESERVE, Stance.OBJECT})


@dataclass(frozen=True, slots=True)
class DelegationCount:
    """What is open because of one delegation: brackets it asks for, positions it holds."""

    code: str
    brackets: int = 0
    ad_referendum: int = 0
    against: int = 0

    @property
    def any(self) -> bool:
        return bool(self.brackets or self.ad_referendum or self.against)


@dataclass(frozen=True, slots=True)
class Meter:
    """The figures of a draft. Blocks without words count nowhere."""

    agreed: int = 0
    ad_referendum: int = 0
    bracketed: int = 0
    open: int = 0
    brackets: int = 0
    disputed: int = 0
    delegations: tuple[DelegationCount, ...] = ()

    @property
    def blocks(self) -> int:
        return self.agreed + self.ad_referendum + self.bracketed + self.open

    def of(self, agreement: Agreement) -> int:
        """How many blocks stand so."""
        return {
            Agreement.AGREED: self.agreed,
            Agreement.AD_REFERENDUM: self.ad_referendum,
            Agreement.BRACKETED: self.bracketed,
            Agreement.OPEN: self.open,
        }[agreement]


class MeterCounter:
    """Counts once, then only what changed: a long draft is not read again at every pause."""

    def __init__(self, draft: Draft, members: Iterable[str] = ()) -> None:
        self._draft = draft
        self._members = tuple(members)
        self._standing: dict[str, Agreement | None] = {}
        self._stale: set[str] | None = None  # None: all

    def changed(self, changes: Changes) -> None:
        """Remember what a change touched."""
        if changes.origin != "local" and changes.record and not changes.blocks:
            self._stale = None
        elif self._stale is not None:
            self._stale |= changes.blocks

    def count(self) -> Meter:
        """The figures as they are now."""
        order = self._draft.living()
        stale = self._stale
        self._standing = {
            block: self._standing[block]
            if stale is not None and block not in stale and block in self._standing
            else self._of(block)
            for block in order
        }
        self._stale = set()
        counted = Counter(self._standing.values())
        record = self._draft.negotiation
        pending = record.pending
        return Meter(
            agreed=counted[Agreement.AGREED],
            ad_referendum=counted[Agreement.AD_REFERENDUM],
            bracketed=counted[Agreement.BRACKETED],
            open=counted[Agreement.OPEN],
            brackets=len(pending),
            disputed=sum(record.status(p.id) is Status.DISPUTED for p in pending),
            delegations=self._by_delegation([p.id for p in pending], order),
        )

    def _of(self, block: str) -> Agreement | None:
        if not any(self._draft.stored(block, lang).strip() for lang in LANGUAGES):
            return None
        return self._draft.standing(block, self._members).status

    def _by_delegation(
        self, pending: Iterable[str], order: Iterable[str]
    ) -> tuple[DelegationCount, ...]:
        record = self._draft.negotiation
        brackets: Counter[str] = Counter()
        waiting: Counter[str] = Counter()
        against: Counter[str] = Counter()
        for proposal in pending:
            brackets.update(record.sponsors(proposal))
        for subject in (*pending, *(on_block(block) for block in order)):
            for position in record.positions(subject).values():
                waiting[position.delegation] += position.stance is Stance.AD_REFERENDUM
                against[position.delegation] += position.stance in _AGAINST
        codes = (*self._members, *sorted((brackets + waiting + against).keys()))
        return tuple(
            DelegationCount(code, brackets[code], waiting[code], against[code])
            for code in dict.fromkeys(codes)
        )
