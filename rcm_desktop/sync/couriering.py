"""A bundle's way into this workspace and out of it again."""

from __future__ import annotations

from pathlib import Path

from rcm_desktop.sync.bundle import Bundle, CarriedInvitation, read_bundle
from rcm_desktop.sync.codes import Code
from rcm_desktop.sync.invitation import Invitation, WrongCode, locator
from rcm_desktop.sync.room import OtherRoom, SyncRoom


def bundle_for(room: SyncRoom, path: Path) -> Bundle:
    """What the file holds if it exists; raises OtherRoom when that is other people's."""
    if not path.exists():
        return Bundle(room.id)
    found = read_bundle(path)
    if found.room != room.id:
        raise OtherRoom()
    return found


def fill(room: SyncRoom) -> Bundle:
    """Everything that this workspace can give to anyone of its room."""
    held = [row.sealed for row in room.store.with_state(room.id, "held")]
    return Bundle(
        room=room.id,
        entries=list(room.roster.entries),
        requests=[request.encode() for request in room.open_requests()],
        invitations=[CarriedInvitation(*found) for found in room.open_invitations()],
        envelopes=[*room.store.beyond(room.id, {}), *held],
    )


def fill_beside(room: SyncRoom, theirs: Bundle) -> Bundle:
    """`fill`, and the file's own invitations as long as nobody has used them."""
    ours = fill(room)
    roster = room.roster
    alive = [
        carried
        for carried in theirs.invitations
        if carried.key in roster.invites and carried.key not in roster.used
    ]
    ours.invitations = list(dict.fromkeys([*ours.invitations, *alive]))
    return ours


def invitation_in(bundle: Bundle, code: Code) -> Invitation:
    """The invitation that a code opens; raises WrongCode."""
    place = locator(code)
    for carried in bundle.invitations:
        if carried.locator == place:
            invitation = Invitation.open(carried.sealed, code)
            if invitation.room == bundle.room:
                return invitation
    raise WrongCode()
