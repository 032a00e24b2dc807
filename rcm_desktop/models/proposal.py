"""What is put on the record of a negotiation: proposals, and acts upon proposals and blocks.

Both are written once and never changed. What follows from them (open, accepted,
agreed …) is derived in `negotiation.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Final

from rcm_desktop.models.document import LANGUAGES, Language


class ProposalKind(StrEnum):
    """What a proposal changes (architecture.md, section 4)."""

    WORDS = "words"  # inserts, deletes or replaces words of one language
    ADD = "add"  # a new block
    REMOVE = "remove"
    MOVE = "move"  # details: after (block id, or empty for the top)
    SPLIT = "split"  # details: cursor (where, in stored words)
    MERGE = "merge"  # with the block before it
    KIND = "kind"  # details: kind, level


class Status(StrEnum):
    """Where a proposal stands; derived, never stored."""

    OPEN = "open"
    DISPUTED = "disputed"  # decided differently on laptops apart: counts as open
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"  # a bridging text stands in its place
    OVERTAKEN = "overtaken"  # another wording of the same words was accepted, or its parent fell


#: Statuses under which a proposal is still a bracket.
PENDING: Final = frozenset({Status.OPEN, Status.DISPUTED})


class ActKind(StrEnum):
    """What a person did to a proposal or a block."""

    ACCEPT = "accept"  # details: over (competing proposals known then)
    REJECT = "reject"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    JOIN = "join"  # a delegation becomes a sponsor
    LEAVE = "leave"
    POSITION = "position"  # details: stance, confirm_by, until, words (fingerprint)
    REASON = "reason"
    AMEND = "amend"  # details: before, after
    CLOSE = "close"  # the chair closes a block; details: words (fingerprint), en, es
    UNLOCK = "unlock"  # a closed block is opened again; note says why
    BUNDLE = "bundle"  # details: proposals; note is the bundle's name
    UNBUNDLE = "unbundle"
    CARRY = "carry"  # a split or merge took its words along; details: source, target, whole
    COMMENT = "comment"  # note is its text; details: language, start, end (cursors), reply_to
    RESOLVE = "resolve"  # on `comment:<id>`, the first of its thread
    UNRESOLVE = "unresolve"
    ALIGN = "align"  # English and Spanish say the same; details: en, es (words), untranslated


class Stance(StrEnum):
    """A delegation's position on a proposal or a block."""

    SUPPORT = "support"
    ACCEPT = "accept"
    AD_REFERENDUM = "ad referendum"
    RESERVE = "reserve"
    OBJECT = "object"
    SILENT = "silent"  # takes back an earlier position


#: The more cautious of two positions that one delegation took on laptops apart is shown first.
CAUTION: Final = (
    Stance.OBJECT,
    Stance.RESERVE,
    Stance.AD_REFERENDUM,
    Stance.SILENT,
    Stance.ACCEPT,
    Stance.SUPPORT,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that delegations ask for.

    `block` is the block it changes (the new one for ADD), `language` is empty where it
    changes the block itself. `by` is the person who wrote it down, `at` ISO 8601 with
    zone. `amends` names proposals whose words it changes: where they fall, it falls.
    `supersedes` names those that a bridging text stands in for, `translates` the
    proposal in the other language that it renders.
    """

    id: str
    kind: ProposalKind
    delegations: tuple[str, ...]
    block: str
    language: str = ""
    by: str = ""
    at: str = ""
    reason: str = ""
    amends: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    translates: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)

    def fields(self) -> dict[str, Any]:
        """As it lies in a replica: plain lists and strings."""
        return _plain(asdict(self))

    @classmethod
    def of(cls, proposal_id: str, fields: Mapping[str, Any]) -> Proposal:
        """Read from a replica; what a later version of the program added is left aside."""
        return cls(
            id=proposal_id,
            kind=ProposalKind(_known(fields.get("kind"), ProposalKind, ProposalKind.WORDS)),
            delegations=_strings(fields.get("delegations")),
            block=str(fields.get("block", "")),
            language=str(fields.get("language", "")),
            by=str(fields.get("by", "")),
            at=str(fields.get("at", "")),
            reason=str(fields.get("reason", "")),
            amends=_strings(fields.get("amends")),
            supersedes=_strings(fields.get("supersedes")),
            translates=str(fields.get("translates", "")),
            details=_mapping(fields.get("details")),
        )

    @property
    def worded_in(self) -> tuple[Language, ...]:
        """The languages it touches: one for words, both for a whole block."""
        if self.language in LANGUAGES:
            return (self.language,)
        return LANGUAGES


@dataclass(frozen=True, slots=True)
class Act:
    """One deed upon a proposal (`on` is its id) or a block (`on` is `block:<id>`).

    `after` names the acts on the same thing that its author had seen: of two acts of
    which neither saw the other, neither is later, whatever the clocks said.
    """

    id: str
    kind: ActKind
    on: str
    delegation: str = ""
    by: str = ""
    at: str = ""
    after: tuple[str, ...] = ()
    note: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)

    def fields(self) -> dict[str, Any]:
        """As it lies in a replica: plain lists and strings."""
        return _plain(asdict(self))

    @classmethod
    def of(cls, act_id: str, fields: Mapping[str, Any]) -> Act | None:
        """Read from a replica; None for a kind of act that this version does not know."""
        kind = fields.get("kind")
        if kind not in set(ActKind):
            return None
        return cls(
            id=act_id,
            kind=ActKind(str(kind)),
            on=str(fields.get("on", "")),
            delegation=str(fields.get("delegation", "")),
            by=str(fields.get("by", "")),
            at=str(fields.get("at", "")),
            after=_strings(fields.get("after")),
            note=str(fields.get("note", "")),
            details=_mapping(fields.get("details")),
        )


def on_block(block_id: str) -> str:
    """How an act names a block."""
    return f"block:{block_id}"


def on_comment(comment_id: str) -> str:
    """How an act names a thread of comments, by the comment that opened it."""
    return f"comment:{comment_id}"


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    fields.pop("id")
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value not in ("", (), {})
    }


def _known(value: object, kinds: type[StrEnum], fallback: StrEnum) -> str:
    return str(value) if value in set(kinds) else fallback.value


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(part) for part in value) if isinstance(value, list | tuple) else ()


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
