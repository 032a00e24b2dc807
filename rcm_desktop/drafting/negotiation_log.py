"""The record of a negotiation in a replica: proposals and acts, written once, never changed."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import loro

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.replica import Replica
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import Act, ActKind, Proposal

PROPOSALS: Final = "proposals"
ACTS: Final = "acts"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class NegotiationLog(Replica):
    """The half of a draft that remembers who asked for what, and what became of it."""

    #: Gives the ISO time that is written beside acts; it is read by people and decides nothing.
    clock: Callable[[], str] = staticmethod(_now)

    def __init__(self, replica_id: str, author: Author, blobs: Iterable[bytes] = ()) -> None:
        super().__init__(replica_id, author, blobs)
        self._proposals = self._doc.get_map(PROPOSALS)
        self._acts = self._doc.get_map(ACTS)
        self._record: Record | None = None

    @property
    def negotiation(self) -> Record:
        """All proposals and acts, with what follows from them."""
        if self._record is None:
            proposals: Mapping[str, Any] = self._proposals.get_value()
            acts: Mapping[str, Any] = self._acts.get_value()
            self._record = Record(
                {name: Proposal.of(name, fields) for name, fields in proposals.items()},
                filter(None, (Act.of(name, fields) for name, fields in acts.items())),
            )
        return self._record

    def _write_proposal(self, proposal: Proposal) -> None:
        self._proposals.insert(proposal.id, proposal.fields())
        self._record = None

    def _write_act(
        self,
        act_id: str,
        kind: ActKind,
        on: str,
        *,
        delegation: str = "",
        note: str = "",
        details: Mapping[str, Any] | None = None,
        also_after: Iterable[str] = (),
    ) -> Act:
        """Put an act behind all that this laptop has seen of its kind."""
        seen = self.negotiation.seen(kind, on, delegation)
        act = Act(
            act_id,
            kind,
            on,
            delegation,
            by=self.author.name,
            at=self.clock(),
            after=(*seen, *(other for other in also_after if other not in seen)),
            note=note,
            details=details or {},
        )
        self._acts.insert(act.id, act.fields())
        self._record = None
        return act

    def _recorded(self, events: Iterable[tuple[str, loro.Diff]]) -> set[str]:
        """The blocks that record entries which came or went are about."""
        before, self._record = self._record, None
        after, touched = self.negotiation, set[str]()
        for name, diff in events:
            if not isinstance(diff, loro.Diff.Map):
                continue
            for key in diff.diff.updated:
                for record in filter(None, (before, after)):
                    touched |= _about(record, key, acts=name == ACTS)
        return touched


def _about(record: Record, key: str, *, acts: bool) -> set[str]:
    """The blocks that an entry of the record concerns."""
    if acts:
        act = record.acts.get(key)
        if act is None:
            return set()
        if act.on.startswith("block:"):
            return {act.on.removeprefix("block:")}
        others = (*act.details.get("over", ()), *act.details.get("proposals", ()), act.on)
    else:
        proposal = record.proposals.get(key)
        others = (key, *(proposal.supersedes if proposal else ()))
    found: set[str] = set()
    for name in others:
        if name in record.proposals:
            found.update(record.places(name))
    for child in record.proposals.values():
        if set(child.amends) & set(others):
            found.update(record.places(child.id))
    return found


def fingerprint_of(words: Iterable[str]) -> str:
    """SHA-256 of a block's words in every language, NFC, as 64 hexadecimal digits."""
    joined = "\0".join(" ".join(unicodedata.normalize("NFC", part).split()) for part in words)
    return hashlib.sha256(joined.encode()).hexdigest()
