"""Who is for what: sponsors, positions, blocks closed by the chair, bundles."""

from __future__ import annotations

from collections.abc import Iterable

from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.deciding import Deciding
from rcm_desktop.errors import RcmError
from rcm_desktop.models.agreement import Standing, standing
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.models.proposal import ActKind, Proposal, Stance, on_block


class OpenBrackets(RcmError):
    """Closing a block that still has open proposals."""

    template = "“{words} …” still has {count} open proposals; decide them before it is closed."


class NeedsReason(RcmError):
    """Opening agreed words again without saying why."""

    template = "Say why the agreed words are opened again."


class Agreeing(Deciding):
    """The half of a draft that knows how far it is agreed."""

    # -- people ----------------------------------------------------------------

    def join(self, proposal_id: str, delegation: str) -> Changes:
        """A delegation asks for the same."""
        return self._noted(ActKind.JOIN, self.proposal(proposal_id), delegation)

    def leave(self, proposal_id: str, delegation: str) -> Changes:
        """A delegation no longer asks for it."""
        return self._noted(ActKind.LEAVE, self.proposal(proposal_id), delegation)

    def give_reason(self, proposal_id: str, reason: str, *, delegation: str = "") -> Changes:
        """Say why a proposal is made, or say it better."""
        return self._noted(ActKind.REASON, self.proposal(proposal_id), delegation, reason)

    def _noted(self, kind: ActKind, proposal: Proposal, delegation: str, note: str = "") -> Changes:
        with self._step():
            self._act(kind, proposal.id, delegation=delegation, note=note)
        return self._decided([proposal])

    def take_position(
        self,
        delegation: str,
        stance: Stance,
        *,
        proposal: str = "",
        block: str = "",
        confirm_by: str = "",
        until: str = "",
        note: str = "",
    ) -> Changes:
        """A delegation's position on a proposal or a block, tied to the words it was taken on.

        `confirm_by` says who must confirm an acceptance ad referendum, `until` by which
        day (ISO 8601).
        """
        found = self.proposal(proposal) if proposal else None
        about = found.block if found else block
        self.index(about)
        details = {
            "stance": stance.value,
            "words": self.proposed_fingerprint(found) if found else self.clean_fingerprint(block),
            **({"confirm_by": confirm_by} if confirm_by else {}),
            **({"until": until} if until else {}),
        }
        on = found.id if found else on_block(block)
        with self._step():
            self._act(ActKind.POSITION, on, delegation=delegation, note=note, details=details)
        return Changes(self.id, frozenset([about]), record=True)

    # -- blocks ----------------------------------------------------------------

    def standing(self, block_id: str, members: Iterable[str] = ()) -> Standing:
        """How far a block is agreed, and why."""
        fingerprint = self.clean_fingerprint(block_id)
        return standing(self.negotiation, block_id, fingerprint, members)

    def close_block(self, block_id: str, *, delegation: str = "", note: str = "") -> Changes:
        """The chair closes a block as agreed; raises OpenBrackets while proposals are open."""
        block = self.block(block_id)
        brackets = self.negotiation.open_on(block_id)
        if brackets:
            raise OpenBrackets(words=self._opening(block_id), count=len(brackets))
        details = {"words": self.clean_fingerprint(block_id)}
        details |= {str(lang): block.words(lang) for lang in LANGUAGES if block.words(lang)}
        with self._step():
            self._act(
                ActKind.CLOSE, on_block(block_id), delegation=delegation, note=note, details=details
            )
        return Changes(self.id, frozenset([block_id]), record=True)

    def reopen_block(self, block_id: str, why: str, *, delegation: str = "") -> Changes:
        """Open agreed words again, saying why; raises NeedsReason."""
        self.index(block_id)
        if not why.strip():
            raise NeedsReason
        with self._step():
            self._act(ActKind.UNLOCK, on_block(block_id), delegation=delegation, note=why)
        return Changes(self.id, frozenset([block_id]), record=True)

    # -- bundles ---------------------------------------------------------------

    def bundle(
        self, proposals: Iterable[str], *, name: str = "", delegation: str = ""
    ) -> tuple[str, Changes]:
        """Tie proposals together: they are accepted, rejected or withdrawn as one."""
        found = [self.proposal(proposal) for proposal in proposals]
        bundle = f"bundle:{new_block_id()}"
        details = {"proposals": [proposal.id for proposal in found]}
        with self._step():
            self._act(ActKind.BUNDLE, bundle, delegation=delegation, note=name, details=details)
        return bundle, self._decided(found)

    def unbundle(self, bundle: str, *, delegation: str = "") -> Changes:
        """Untie a bundle; its proposals stand alone again."""
        act = self.negotiation.bundles.get(bundle)
        members = tuple(act.details.get("proposals", ())) if act else ()
        with self._step():
            self._act(ActKind.UNBUNDLE, bundle, delegation=delegation)
        proposals = self.negotiation.proposals
        return self._decided([proposals[p] for p in members if p in proposals])

    def proposed_fingerprint(self, proposal: Proposal) -> str:
        """What identifies the words a proposal asks for: positions on it are tied to them."""
        words = []
        for language in proposal.worded_in:
            for block in self.negotiation.places(proposal.id):
                for run in self.stored_runs(block, language):
                    if run.ins == proposal.id or run.struck_by(proposal.id):
                        words.append(("+" if run.ins == proposal.id else "-") + run.text)
        return self._digest([proposal.kind.value, *words, *map(str, proposal.details.values())])
