"""What stands against a final, and the reason for which one was written all the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rcm_desktop.drafting.alignment import Alignment
from rcm_desktop.drafting.block_replica import BlockReplica, new_block_id
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Language
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.services.translation import translation_obstacles

_FIELD: Final = "final_despite:"


class UndecidedProposals(RcmError):
    """A final of a draft with open brackets."""

    template = (
        "The text still has open proposals ({count}); decide them first, or say why a final "
        "without them is wanted."
    )


class FinalRefused(RcmError):
    """A final against which something stands; `obstacles` holds each as a refusal of its own."""

    template = "No final was written. {reasons}"

    def __init__(self, obstacles: Sequence[RcmError]) -> None:
        super().__init__(reasons=" ".join(str(obstacle) for obstacle in obstacles))
        self.obstacles = tuple(obstacles)


class FinalIsClean(RcmError):
    """A final that would show proposals."""

    template = "A final shows the clean text only; choose that view, or export a draft."


@dataclass(frozen=True, slots=True)
class Despite:
    """A final that was written although something stood against it."""

    at: str
    by: str
    reason: str
    obstacles: tuple[str, ...]


def obstacles(draft: BlockReplica, languages: Sequence[Language]) -> list[RcmError]:
    """Everything that stands against a final in these languages; empty where nothing does.

    More rules join here: each is a function that answers with refusals.
    """
    found: list[RcmError] = []
    if count := len(draft.negotiation.pending):
        found.append(UndecidedProposals(count=count))
    if isinstance(draft, Alignment):
        found += translation_obstacles(draft, languages)
    return found


def check_final(
    opened: OpenDraft, draft: BlockReplica, languages: Sequence[Language], reason: str, at: str
) -> None:
    """Let a final through, or raise FinalRefused.

    With a reason it goes through, and the reason is kept in the record of the draft, where
    everybody who has the draft can read it; no paper shows it.
    """
    against = obstacles(draft, languages)
    if not against:
        return
    if not reason.strip():
        raise FinalRefused(against)
    entry = {
        "at": at,
        "by": opened.draft.author.name,
        "delegation": opened.draft.author.delegation,
        "reason": reason.strip(),
        "obstacles": [str(each) for each in against],
        "languages": list(languages),
    }
    field = {_FIELD + new_block_id(): json.dumps(entry, ensure_ascii=False)}
    opened.apply(lambda live: live.set_fields(field))
    opened.save()


def finals_despite(draft: BlockReplica) -> list[Despite]:
    """All finals that were written against something, the oldest first."""
    stored = draft.fields(_FIELD)
    entries = [json.loads(value) for value in stored.values()]
    found = (
        Despite(e["at"], e["by"] or e["delegation"], e["reason"], tuple(e["obstacles"]))
        for e in entries
    )
    return sorted(found, key=lambda entry: entry.at)
