"""What is true about the exchange at this moment, from the workspace and the talk with the hub."""

from __future__ import annotations

from rcm_desktop.services.hub_talk import HubTalk
from rcm_desktop.services.sync_state import Kind, SyncState
from rcm_desktop.store.exchange import FORK
from rcm_desktop.sync.inbox import NOT_ADMITTED
from rcm_desktop.sync.room import SyncRoom


def state_of(room: SyncRoom, talk: HubTalk | None) -> SyncState:
    """The state of the exchange."""
    unsealed = room.workspace.updates.waiting_count()
    waiting = unsealed + _undelivered(room, talk)
    kind, message = _kind(room, talk, unsealed)
    return SyncState(
        kind=kind,
        waiting=waiting,
        since=room.store.last_equal(),
        peers=tuple(
            str(room.card_of(member))
            for member in room.roster.active()
            if member.device != room.device.id
        ),
        message=message,
        shared=bool(room.id),
    )


def _undelivered(room: SyncRoom, talk: HubTalk | None) -> int:
    if not room.id or room.store.hub() is None:
        return 0  # what is sealed lies in the bundles that were written
    if talk is not None and talk.up is not None:
        talk.note_delivered()
    return room.undelivered()


def _kind(room: SyncRoom, talk: HubTalk | None, unsealed: int) -> tuple[Kind, str]:
    if talk is None:
        return "offline", ""
    if talk.refused:
        return "refused", talk.message
    if talk.up is None:
        return ("offline" if talk.message else "connecting"), talk.message
    if not talk.settled:
        return "syncing", talk.message
    if talk.message:
        return "waiting", talk.message
    if not room.admitted:
        return "waiting", "the host has not admitted this laptop yet"
    trouble = _trouble(room)
    if trouble:
        return "waiting", trouble
    return ("synced" if talk.equal and not unsealed else "syncing"), ""


def _trouble(room: SyncRoom) -> str:
    """What came and could not be applied, in words."""
    counts = room.store.counts(room.id)
    if not counts:
        return ""
    held = sum(count for (state, _), count in counts.items() if state == "held")
    if held:
        return f"{held} changes wait for earlier ones"
    if any(reason == FORK for _, reason in counts):
        return "somebody's workspace was copied or restored and sends contradicting changes"
    waiting = counts.get(("quarantined", NOT_ADMITTED), 0)
    if waiting:
        return f"{waiting} changes are of a laptop that is not admitted yet"
    reason = next(reason for _, reason in counts)
    return f"{sum(counts.values())} changes are set aside: {reason}"
