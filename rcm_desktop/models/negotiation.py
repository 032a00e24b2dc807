"""What follows from the record of a negotiation: where each proposal stands, and who is for it.

The record is folded, never edited: two laptops with the same proposals and acts derive
the same, and a decision taken apart from another one shows as disputed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Final

from rcm_desktop.models.proposal import (
    CAUTION,
    PENDING,
    Act,
    ActKind,
    Proposal,
    Stance,
    Status,
    on_block,
)

_GROUPS: Final[Mapping[ActKind, str]] = {
    **dict.fromkeys((ActKind.ACCEPT, ActKind.REJECT, ActKind.WITHDRAW, ActKind.REOPEN), "decision"),
    **dict.fromkeys((ActKind.CLOSE, ActKind.UNLOCK), "closing"),
    **dict.fromkeys((ActKind.JOIN, ActKind.LEAVE), "sponsors"),
    **dict.fromkeys((ActKind.BUNDLE, ActKind.UNBUNDLE), "bundle"),
    **dict.fromkeys((ActKind.RESOLVE, ActKind.UNRESOLVE), "resolving"),
}
_OWN: Final = frozenset({"sponsors", ActKind.POSITION.value})  # one line of acts a delegation
_DECIDED: Final = {
    ActKind.ACCEPT: Status.ACCEPTED,
    ActKind.REJECT: Status.REJECTED,
    ActKind.WITHDRAW: Status.WITHDRAWN,
    ActKind.REOPEN: Status.OPEN,
}
_FALLEN: Final = frozenset({Status.REJECTED, Status.WITHDRAWN})
_OUT: Final = _FALLEN | {Status.SUPERSEDED, Status.OVERTAKEN}

Line = tuple[str, str, str]  # what the acts are on, their group, the delegation or nothing


@dataclass(frozen=True, slots=True)
class Position:
    """A delegation's position as it stands; `disputed` where it took two on laptops apart.

    `words` is the fingerprint of the wording it was taken on; `confirm_by` names who must
    confirm an acceptance ad referendum, `until` the day (ISO 8601) by which.
    """

    delegation: str
    stance: Stance
    act: Act
    words: str = ""
    confirm_by: str = ""
    until: str = ""
    disputed: bool = False


def line_of(kind: ActKind, on: str, delegation: str) -> Line:
    """Which acts answer one another: decisions on a proposal, one delegation's positions, …"""
    group = _GROUPS.get(kind, kind.value)
    return on, group, delegation if group in _OWN else ""


class Record:
    """All proposals and acts of a draft, with what follows from them."""

    def __init__(
        self, proposals: Mapping[str, Proposal] | None = None, acts: Iterable[Act] = ()
    ) -> None:
        self.acts: Mapping[str, Act] = MappingProxyType({act.id: act for act in acts})
        self._lines: dict[Line, list[Act]] = defaultdict(list)
        for act in sorted(self.acts.values(), key=lambda act: (act.at, act.id)):
            self._lines[line_of(act.kind, act.on, act.delegation)].append(act)
        self._standing: dict[str, Status] = {}
        known = dict(proposals or {})
        self._places = {name: self._carried(found) for name, found in known.items()}
        self._places = {name: places for name, places in self._places.items() if places}
        for name, places in self._places.items():
            if known[name].block not in places:  # all its words went to another block
                known[name] = replace(known[name], block=places[0])
        self.proposals: Mapping[str, Proposal] = MappingProxyType(known)

    def _carried(self, proposal: Proposal) -> tuple[str, ...]:
        """Where splits and merges took a proposal's words, empty where they never did."""
        acts = self._lines.get(line_of(ActKind.CARRY, proposal.id, ""), ())
        places = {proposal.block: None} if acts else {}
        for act in sorted(acts, key=lambda act: (len(act.after), act.id)):
            places[str(act.details.get("target", proposal.block))] = None
            if act.details.get("whole"):
                places.pop(str(act.details.get("source", "")), None)
        return tuple(places)

    def __bool__(self) -> bool:
        """Whether anybody proposed or decided anything; what translators say is neither."""
        return self._negotiated

    @cached_property
    def _negotiated(self) -> bool:
        deeds = (act.kind for act in self.acts.values())
        return bool(self.proposals) or any(kind is not ActKind.ALIGN for kind in deeds)

    # -- lines of acts -------------------------------------------------------

    def line(self, kind: ActKind, on: str, delegation: str = "") -> tuple[Act, ...]:
        """All acts of one line; sorted by time for reading, which decides nothing."""
        return tuple(self._lines.get(line_of(kind, on, delegation), ()))

    def heads(self, kind: ActKind, on: str, delegation: str = "") -> tuple[Act, ...]:
        """The last acts of a line: those that no other one of it has seen."""
        line = self.line(kind, on, delegation)
        seen = {earlier for act in line for earlier in act.after}
        return tuple(act for act in line if act.id not in seen)

    def seen(self, kind: ActKind, on: str, delegation: str = "") -> tuple[str, ...]:
        """What a new act of a line is after."""
        return tuple(act.id for act in self.line(kind, on, delegation))

    def acts_on(self, on: str) -> tuple[Act, ...]:
        """Every act on a proposal or block, by time."""
        acts = (act for line in self._about.get(on, ()) for act in self._lines[line])
        return tuple(sorted(acts, key=lambda act: (act.at, act.id)))

    @cached_property
    def _about(self) -> Mapping[str, tuple[Line, ...]]:
        """The lines of each subject: a long record is not searched for every proposal."""
        found: dict[str, list[Line]] = defaultdict(list)
        for line in sorted(self._lines):
            found[line[0]].append(line)
        return {subject: tuple(lines) for subject, lines in found.items()}

    # -- where a proposal stands ---------------------------------------------

    def status(self, proposal_id: str) -> Status:
        """Where a proposal stands; one that is not on the record is part of the text."""
        found = self._standing.get(proposal_id)
        if found is None:
            found = self._standing[proposal_id] = self._derive(proposal_id)
        return found

    def is_pending(self, proposal_id: str) -> bool:
        return proposal_id in self.proposals and self.status(proposal_id) in PENDING

    def is_out(self, proposal_id: str) -> bool:
        """Whether its words are not in the text, and nobody asks for them any longer."""
        return proposal_id in self.proposals and self.status(proposal_id) in _OUT

    def decision(self, proposal_id: str) -> Act | None:
        """The act that decided a proposal, None while it is open or disputed."""
        heads = self.heads(ActKind.ACCEPT, proposal_id)
        return heads[0] if heads and self._own_status(proposal_id) not in PENDING else None

    def _derive(self, proposal_id: str) -> Status:
        if proposal_id not in self.proposals:
            return Status.ACCEPTED
        own = self._own_status(proposal_id)
        if own in _FALLEN:
            return own
        if any(self.status(parent) in _OUT for parent in self.proposals[proposal_id].amends):
            return Status.OVERTAKEN
        if own is Status.ACCEPTED:
            return self._among_accepted(proposal_id)
        if self._bridged_by.get(proposal_id):
            return Status.SUPERSEDED
        if any(
            proposal_id in act.details.get("over", ())
            for act in self._accepting
            if act.on != proposal_id and self._own_status(act.on) is Status.ACCEPTED
        ):
            return Status.OVERTAKEN if own is Status.OPEN else own
        return own

    def _own_status(self, proposal_id: str) -> Status:
        """What was decided on the proposal itself."""
        decided = {_DECIDED[act.kind] for act in self.heads(ActKind.ACCEPT, proposal_id)}
        if not decided:
            return Status.OPEN
        if decided <= _FALLEN:
            return Status.WITHDRAWN if decided == {Status.WITHDRAWN} else Status.REJECTED
        return decided.pop() if len(decided) == 1 else Status.DISPUTED

    def _among_accepted(self, proposal_id: str) -> Status:
        """Of two accepted wordings of the same words the one decided knowing both stands."""
        mine = self.heads(ActKind.ACCEPT, proposal_id)
        for other in self._accepting:
            if other.on == proposal_id or self._own_status(other.on) is not Status.ACCEPTED:
                continue
            over_me = proposal_id in other.details.get("over", ())
            over_other = any(other.on in act.details.get("over", ()) for act in mine)
            if not over_me and not over_other:
                continue
            they_saw = any(act.id in other.after for act in mine)
            i_saw = any(other.id in act.after for act in mine)
            if over_me and they_saw:
                return Status.OVERTAKEN
            if not i_saw and not they_saw:
                return Status.DISPUTED
        return Status.ACCEPTED

    @cached_property
    def _accepting(self) -> tuple[Act, ...]:
        """The acceptances that took a side between wordings of the same words."""
        return tuple(
            act
            for proposal in self.proposals
            for act in self.heads(ActKind.ACCEPT, proposal)
            if act.kind is ActKind.ACCEPT and act.details.get("over")
        )

    @cached_property
    def _bridged_by(self) -> Mapping[str, tuple[str, ...]]:
        """Which standing bridging texts speak for a proposal."""
        found: dict[str, tuple[str, ...]] = {}
        for bridge in self.proposals.values():
            if bridge.supersedes and self._own_status(bridge.id) not in _FALLEN:
                for proposal in bridge.supersedes:
                    if proposal in bridge.amends:
                        continue  # it stands on that one's words: both would fall together
                    found[proposal] = (*found.get(proposal, ()), bridge.id)
        return found

    def bridged_by(self, proposal_id: str) -> tuple[str, ...]:
        """The bridging texts that stand in for a proposal."""
        return self._bridged_by.get(proposal_id, ())

    # -- where it is -----------------------------------------------------------

    @cached_property
    def by_block(self) -> Mapping[str, tuple[Proposal, ...]]:
        """Every block's proposals, the oldest first; one whose words were parted is in each."""
        found: dict[str, list[Proposal]] = defaultdict(list)
        for proposal in sorted(self.proposals.values(), key=lambda p: (p.at, p.id)):
            for block in self.places(proposal.id):
                found[block].append(proposal)
        return {block: tuple(proposals) for block, proposals in found.items()}

    def places(self, proposal_id: str) -> tuple[str, ...]:
        """The blocks that hold a proposal's words: more than one after a split parted them."""
        return self._places.get(proposal_id) or (self.proposals[proposal_id].block,)

    def on_block(self, block_id: str) -> tuple[Proposal, ...]:
        """A block's proposals, the oldest first."""
        return self.by_block.get(block_id, ())

    def open_on(self, block_id: str) -> tuple[Proposal, ...]:
        """A block's proposals that nobody has settled yet."""
        return tuple(p for p in self.on_block(block_id) if self.is_pending(p.id))

    @property
    def pending(self) -> tuple[Proposal, ...]:
        """All proposals that nobody has settled yet, in no order of the draft."""
        return tuple(p for p in self.proposals.values() if self.is_pending(p.id))

    # -- people ----------------------------------------------------------------

    def sponsors(self, proposal_id: str) -> tuple[str, ...]:
        """The delegations that ask for a proposal, those that joined it included."""
        proposal = self.proposals.get(proposal_id)
        if proposal is None:
            return ()
        sponsors = dict.fromkeys(proposal.delegations, True)
        for _, group, delegation in self._about.get(proposal_id, ()):
            if group != "sponsors":
                continue
            kinds = {act.kind for act in self.heads(ActKind.JOIN, proposal_id, delegation)}
            sponsors[delegation] = ActKind.JOIN in kinds  # joined and left apart: it stays
        return tuple(code for code, stays in sponsors.items() if stays)

    def positions(self, on: str) -> Mapping[str, Position]:
        """What each delegation said last of a proposal (its id) or a block (`block:<id>`)."""
        found = {}
        for _, group, delegation in self._about.get(on, ()):
            if group == ActKind.POSITION:
                heads = self.heads(ActKind.POSITION, on, delegation)
                position = _position(delegation, heads)
                if position.stance is not Stance.SILENT:
                    found[delegation] = position
        return found

    def reason(self, proposal_id: str) -> str:
        """Why it is asked for, in its latest wording."""
        heads = self.heads(ActKind.REASON, proposal_id)
        proposal = self.proposals.get(proposal_id)
        return heads[-1].note if heads else (proposal.reason if proposal else "")

    # -- blocks ------------------------------------------------------------------

    def closing(self, block_id: str) -> Act | None:
        """The act by which the chair closed a block, None where it is not closed.

        Closed on one laptop and opened on another apart: it is open.
        """
        heads = self.heads(ActKind.CLOSE, on_block(block_id))
        closed = [act for act in heads if act.kind is ActKind.CLOSE]
        return closed[0] if closed and len(closed) == len(heads) else None

    # -- bundles -----------------------------------------------------------------

    @cached_property
    def bundles(self) -> Mapping[str, Act]:
        """The packages that stand, by their id: their proposals are decided together."""
        found = {}
        for subject, group, _ in self._lines:
            if group == "bundle":
                heads = self.heads(ActKind.BUNDLE, subject)
                if heads and all(act.kind is ActKind.BUNDLE for act in heads):
                    found[subject] = heads[0]
        return found

    def bundle_of(self, proposal_id: str) -> tuple[str, tuple[str, ...]]:
        """A proposal's bundle and all its members; empty where it stands alone."""
        for bundle, act in self.bundles.items():
            members = tuple(act.details.get("proposals", ()))
            if proposal_id in members:
                return bundle, members
        return "", ()


def _position(delegation: str, heads: Iterable[Act]) -> Position:
    by_stance = {_stance(act): act for act in heads}
    stance = min(by_stance, key=CAUTION.index)
    act = by_stance[stance]
    return Position(
        delegation,
        stance,
        act,
        words=str(act.details.get("words", "")),
        confirm_by=str(act.details.get("confirm_by", "")),
        until=str(act.details.get("until", "")),
        disputed=len(by_stance) > 1,
    )


def _stance(act: Act) -> Stance:
    stored = act.details.get("stance")
    return Stance(stored) if stored in set(Stance) else Stance.RESERVE
