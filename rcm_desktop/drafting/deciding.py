"""Deciding proposals: acts on the record, and what some of them carry out.

Words are never taken out by a decision, so accepting, rejecting and opening again undo one
another. Moves, splits, merges and changes of kind are carried out when they are accepted,
and carried back when the proposal is opened again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.drafting.carrying_out import CarryingOut
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.fates import competing
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Language
from rcm_desktop.models.proposal import ActKind, Proposal, ProposalKind, Status
from rcm_desktop.models.translation import linked_with


class NoSuchProposal(RcmError):
    """An id that no proposal of the draft has."""

    template = "The draft has no proposal {proposal}; “proposals” lists them."


class AlreadyDecided(RcmError):
    """A decision about a proposal that is not open."""

    template = "The proposal is {status} already; open it again to decide otherwise."


class Deciding(CarryingOut):
    """The half of a draft that settles what was proposed."""

    def proposal(self, proposal_id: str) -> Proposal:
        """A proposal by its id or an unambiguous beginning of it; raises NoSuchProposal."""
        proposals = self.negotiation.proposals
        if proposal_id in proposals:
            return proposals[proposal_id]
        found = [name for name in proposals if proposal_id and name.startswith(proposal_id)]
        if len(found) != 1:
            raise NoSuchProposal(proposal=proposal_id)
        return proposals[found[0]]

    # -- decisions -----------------------------------------------------------

    def accept(self, proposal_id: str, *, delegation: str = "", note: str = "") -> Changes:
        """Take a proposal into the text; with its bundle, where it belongs to one.

        Other wordings of the very words it strikes are overtaken by it. Raises
        NoSuchProposal, AlreadyDecided, BlockClosed.
        """
        return self._decide_all(ActKind.ACCEPT, proposal_id, delegation, note)

    def reject(self, proposal_id: str, *, delegation: str = "", note: str = "") -> Changes:
        """Leave a proposal out; its words stay on the record."""
        return self._decide_all(ActKind.REJECT, proposal_id, delegation, note)

    def withdraw(self, proposal_id: str, *, delegation: str = "", note: str = "") -> Changes:
        """Take a proposal back, as those who made it do."""
        return self._decide_all(ActKind.WITHDRAW, proposal_id, delegation, note)

    def reopen(self, proposal_id: str, *, delegation: str = "", note: str = "") -> Changes:
        """Put a decided proposal on the table again; what it had carried out is carried back."""
        proposal = self.proposal(proposal_id)
        self._refuse_closed_if_living(proposal.block)
        act = self.negotiation.decision(proposal.id)
        with self._step(), self._watching({proposal.block}):
            if act is not None and act.kind is ActKind.ACCEPT:
                self._carry_back(proposal, act.details)
            self._act(ActKind.REOPEN, proposal.id, delegation=delegation, note=note)
        return self._decided([proposal])

    def _decide_all(self, kind: ActKind, proposal_id: str, delegation: str, note: str) -> Changes:
        wanted = self.proposal(proposal_id)
        record = self.negotiation
        if not record.is_pending(wanted.id):
            overtaken = record.status(wanted.id) is Status.OVERTAKEN
            if not (overtaken and kind is ActKind.ACCEPT):
                raise AlreadyDecided(status=record.status(wanted.id).value)
        proposals = self._together(kind, wanted)
        for proposal in proposals:
            self._refuse_closed_if_living(proposal.block)
        with self._step():
            with self._watching({proposal.block for proposal in proposals}):
                for proposal in proposals:
                    self._decide(kind, proposal, delegation, note)
            if kind is ActKind.ACCEPT:
                self._align_pairs([proposal.id for proposal in proposals])
        return self._decided(proposals)

    def _together(self, kind: ActKind, wanted: Proposal) -> list[Proposal]:
        """What one decision settles: the bundle, and the same proposal in the other language."""
        record = self.negotiation
        found = [wanted.id]
        for proposal in found:  # grows while it is walked
            linked = (
                *record.bundle_of(proposal)[1],
                *linked_with(record, proposal, accepting=kind is ActKind.ACCEPT),
            )
            found += [p for p in linked if p not in found and record.is_pending(p)]
        return [record.proposals[p] for p in found]

    def _decide(self, kind: ActKind, proposal: Proposal, delegation: str, note: str) -> None:
        details: dict[str, Any] = {}
        rivals_decided: list[str] = []
        if kind is ActKind.ACCEPT:
            over = self.rivals(proposal)
            record = self.negotiation
            rivals_decided = [
                act.id for rival in over for act in record.heads(ActKind.ACCEPT, rival)
            ]
            details = {"over": list(over)} if over else {}
            details |= self._carry_out(proposal)
        self._act(
            kind,
            proposal.id,
            delegation=delegation,
            note=note,
            details=details,
            also_after=rivals_decided,
        )

    def rivals(self, proposal: Proposal) -> tuple[str, ...]:
        """The other standing proposals for what this one changes, which its acceptance settles."""
        record = self.negotiation
        if proposal.kind is ProposalKind.WORDS:
            language = cast("Language", proposal.language)
            found = dict.fromkeys(
                rival
                for block in record.places(proposal.id)
                for rival in competing(self.stored_runs(block, language), record, proposal.id)
            )
            return tuple(
                p for p in found if p not in proposal.amends and self._settled(p, proposal)
            )
        others = (p for p in record.open_on(proposal.block) if p.id != proposal.id)
        if proposal.kind is ProposalKind.REMOVE:
            return tuple(p.id for p in others)
        return tuple(p.id for p in others if p.kind is proposal.kind is not ProposalKind.SPLIT)

    def _settled(self, rival: str, by: Proposal) -> bool:
        """Whether all that a rival strikes is struck by the other too, or was accepted before."""
        record = self.negotiation
        if record.status(rival) is Status.ACCEPTED:
            return True
        language = cast("Language", by.language)
        runs = (run for b in record.places(rival) for run in self.stored_runs(b, language))
        return all(run.struck_by(by.id) for run in runs if run.struck_by(rival))

    # -- writing ---------------------------------------------------------------

    def _act(self, kind: ActKind, on: str, **more: Any) -> None:
        self._write_act(new_block_id(), kind, on, **more)
        self._visible = None

    def _refuse_closed_if_living(self, block_id: str) -> None:
        if block_id in self.living():
            self._refuse_closed(block_id)

    def _decided(self, proposals: Iterable[Proposal]) -> Changes:
        structural = any(proposal.kind is not ProposalKind.WORDS for proposal in proposals)
        blocks = {proposal.block for proposal in proposals} | self._strays()
        for proposal in proposals:
            act = self.negotiation.decision(proposal.id)
            blocks |= {
                str(act.details[key]) for key in ("new", "into") if act and key in act.details
            }
        return Changes(self.id, frozenset(blocks), order=structural, record=True)
