"""What is true about the exchange at this moment, from the workspace and the talk with the hub."""

from __future__ import annotations

from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.services.hub_talk import HubTalk
from rcm_desktop.services.sync_state import Kind, SyncState
from rcm_desktop.store.exchange import FORK
from rcm_desktop.sync.inbox import NOT_ADMITTED
from rcm_desktop.sync.room import SyncRoom


class NotAdmittedYet(RcmError):
    """This laptop's work reaches the hub, but the founder's device has not answered."""

    template: ClassVar[str] = "The host has not admitted this laptop yet."


class ChangesHeld(RcmError):
    """Envelopes whose predecessors did not come."""

    template: ClassVar[str] = "Changes that wait for earlier ones: {count}."


class WorkspaceForked(RcmError):
    """A device sent two envelopes under one number."""

    template: ClassVar[str] = (
        "Somebody's workspace was copied or restored and sends contradicting changes."
    )


class AuthorNotAdmitted(RcmError):
    """Envelopes of a device that the founder has not answered."""

    template: ClassVar[str] = "Changes of a laptop that is not admitted yet: {count}."


class ChangesSetAside(RcmError):
    """Envelopes that were kept and not applied."""

    template: ClassVar[str] = "Changes that were set aside: {count} ({reason})."


def state_of(room: SyncRoom, talk: HubTalk | None) -> SyncState:
    """The state of the exchange."""
    unsealed = room.workspace.updates.waiting_count()
    waiting = unsealed + _undelivered(room, talk)
    kind, cause = _kind(room, talk, unsealed)
    return SyncState(
        kind=kind,
        waiting=waiting,
        since=room.store.last_equal(),
        peers=tuple(
            str(room.card_of(member))
            for member in room.roster.active()
            if member.device != room.device.id
        ),
        message=str(cause) if cause else "",
        cause=cause,
        shared=bool(room.id),
    )


def _undelivered(room: SyncRoom, talk: HubTalk | None) -> int:
    if not room.id or room.store.hub() is None:
        return 0  # what is sealed lies in the bundles that were written
    if talk is not None and talk.up is not None:
        talk.note_delivered()
    return room.undelivered()


def _kind(room: SyncRoom, talk: HubTalk | None, unsealed: int) -> tuple[Kind, RcmError | None]:
    if talk is None:
        return "offline", None
    if talk.refused:
        return "refused", talk.cause
    if talk.up is None:
        return ("connecting" if talk.cause is None else "offline"), talk.cause
    if not talk.settled:
        return "syncing", talk.cause
    if talk.cause is not None:
        return "waiting", talk.cause
    trouble = _trouble(room) if room.admitted else NotAdmittedYet()
    if trouble is not None:
        return "waiting", trouble
    return ("synced" if talk.equal and not unsealed else "syncing"), None


def _trouble(room: SyncRoom) -> RcmError | None:
    """What came and could not be applied."""
    counts = room.store.counts(room.id)
    held = sum(count for (state, _), count in counts.items() if state == "held")
    if held:
        return ChangesHeld(count=held)
    reasons = {reason: count for (_, reason), count in counts.items()}
    if FORK in reasons:
        return WorkspaceForked()
    if NOT_ADMITTED in reasons:
        return AuthorNotAdmitted(count=reasons[NOT_ADMITTED])
    if reasons:
        return ChangesSetAside(count=sum(reasons.values()), reason=", ".join(sorted(reasons)))
    return None
