"""What accepting a proposal carries out that marks alone cannot say, and how it is carried back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from rcm_desktop.drafting.proposing import Proposing
from rcm_desktop.errors import NoSuchBlock
from rcm_desktop.models.document import LANGUAGES, BlockKind, Language
from rcm_desktop.models.proposal import Proposal, ProposalKind

T = TypeVar("T")


class CarryingOut(Proposing):
    """Moves, splits, merges and changes of kind, done and undone as parts of a decision."""

    def _carry_out(self, proposal: Proposal) -> dict[str, Any]:
        """Do what is not derived from marks; returns what undoing it will need."""
        block, details = proposal.block, proposal.details
        if proposal.kind is ProposalKind.REMOVE:
            return {"fingerprint": self._fingerprint(block)}
        if proposal.kind is ProposalKind.KIND:
            was = self.block(block)
            self._set_kind_and_level(block, details)
            return {"was_kind": was.kind.value, "was_level": was.level, "was_scheme": was.scheme}
        if proposal.kind is ProposalKind.MOVE:
            at = self.index(block)
            was_after = self.living()[at - 1] if at else ""
            self._place_behind(block, str(details.get("after", "")))
            return {"was_after": was_after}
        if proposal.kind is ProposalKind.SPLIT:
            return self._carry_out_split(proposal)
        if proposal.kind is ProposalKind.MERGE:
            before = self.block_before(block)
            if not before:
                return {}
            joints = {lang: len(self.stored(before, lang)) for lang in LANGUAGES}
            into, _, _ = self._within(lambda: self.merge(block))
            return {"into": into, "joints": joints}
        return {}

    def _carry_out_split(self, proposal: Proposal) -> dict[str, Any]:
        at = self.split_place(proposal)
        language: Language = "es" if proposal.details.get("language") == "es" else "en"
        length = len(self.stored(proposal.block, language))
        if at is None or not 0 < at < length:
            return {}
        words = self.stored(proposal.block, language)
        head, tail = words[:at].rstrip(), words[at:].lstrip()
        joint = words[len(head) : len(words) - len(tail)]
        new, _ = self._within(lambda: self.split(proposal.block, language, at))
        return {"new": new, "joint": joint, "language": language}

    def _carry_back_split(self, block: str, done: Mapping[str, Any]) -> None:
        """Join the two halves again, with the blanks that stood between them."""
        new, joint = str(done["new"]), str(done.get("joint", " "))
        language: Language = "es" if done.get("language") == "es" else "en"
        self.index(block)
        self._place_behind(new, block)
        _, at, _ = self._within(lambda: self.merge(new, language))
        text = self._text(block, language)
        words = self.stored(block, language)
        blanks = len(words[:at]) - len(words[:at].rstrip())
        if words[at - blanks : at] != joint:
            text.insert(at, joint)
            text.delete(at - blanks, blanks)

    def _carry_back(self, proposal: Proposal, done: Mapping[str, Any]) -> None:
        """Undo what accepting a proposal carried out, as far as its blocks are still there."""
        block = proposal.block
        with suppress(NoSuchBlock):
            if "was_kind" in done:
                fields = {"kind": done["was_kind"], "level": done.get("was_level", 0)}
                self._set_kind_and_level(block, fields)
                self._set(block, scheme=done.get("was_scheme") or None)
            elif "was_after" in done:
                self._place_behind(block, str(done["was_after"]))
            elif "new" in done:
                self._carry_back_split(block, done)
            elif "into" in done:
                self._carry_back_merge(block, str(done["into"]), done.get("joints", {}))

    def _carry_back_merge(self, block: str, into: str, joints: Mapping[str, Any]) -> None:
        self.index(into)
        self._set(block, deleted=None)
        for language in LANGUAGES:
            words = self.stored(into, language)
            at = int(joints.get(language, len(words)))
            start = at + (len(words[at:]) - len(words[at:].lstrip()) if at else 0)
            if start < len(words):
                self._carry(into, language, start, len(words), block, 0)
                self._text(into, language).delete(at, len(words) - at)

    def _set_kind_and_level(self, block: str, details: Mapping[str, Any]) -> None:
        kind, level = BlockKind(str(details.get("kind"))), int(details.get("level") or 0)
        self._within(lambda: self.set_kind([block], kind))
        self._within(lambda: self.set_level([block], level))

    def _place_behind(self, block: str, after: str) -> None:
        others = [other for other in self.living() if other != block]
        target = others.index(after) + 1 if after in others else 0
        self._within(lambda: self.move(block, target))

    def _within(self, edit: Callable[[], T]) -> T:
        """Run another edit as part of the step that is open."""
        outer, self._grouping = self._grouping, True
        try:
            return edit()
        finally:
            self._grouping = outer
