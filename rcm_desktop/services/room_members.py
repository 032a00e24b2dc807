"""Who belongs to the room, in words that two people can compare."""

from __future__ import annotations

from dataclasses import dataclass

from rcm_desktop.sync.identity import fingerprint
from rcm_desktop.sync.room import SyncRoom


@dataclass(frozen=True, slots=True)
class MemberInfo:
    """A device of the room; its fingerprint is what two people compare aloud."""

    name: str
    delegation: str
    fingerprint: str
    standing: str
    own: bool


def members_of(room: SyncRoom) -> list[MemberInfo]:
    """The devices of a room, the founder first; then those that wait to be admitted."""
    own = room.device.id
    found = []
    for member in room.roster.members.values():
        card = room.card_of(member)
        founder = member.device == room.roster.founder
        standing = "founder" if founder else "member" if member.active else "removed"
        aloud = fingerprint(member.device, member.box)
        found.append(MemberInfo(card.name, card.delegation, aloud, standing, member.device == own))
    for request in room.open_requests():
        aloud = fingerprint(request.device, request.box)
        found.append(MemberInfo("", "", aloud, "waiting", request.device == own))
    return found
