"""Changing a room's member list: founding it, inviting, admitting, removing; and its keys."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.codec import Record
from rcm_desktop.sync.codes import Code
from rcm_desktop.sync.envelope import Head, RoomKey, seal_card
from rcm_desktop.sync.identity import Card, Device, KeyRefused, seal_to
from rcm_desktop.sync.records import (
    NOTHING,
    VERSION,
    Action,
    Admission,
    Founding,
    Invite,
    JoinRequest,
    MemberEntry,
    Removal,
)
from rcm_desktop.sync.roster import ChainRefused, Roster

INVITATION_SECONDS = 24 * 3600
_KEY = 32


class NotTheFounder(RcmError):
    """Only the device that made the room changes its member list in this version."""

    template: ClassVar[str] = (
        "Only the workspace that made this room can invite or remove; ask {founder}."
    )


def new_key(room: bytes, epoch: int) -> RoomKey:
    """A room key nobody has."""
    return RoomKey(room, epoch, secrets.token_bytes(_KEY))


def found(device: Device, card: Card, at: str) -> tuple[Roster, RoomKey]:
    """A new room with its only member, and its first key."""
    roster = Roster()
    key = new_key(b"", 0)
    sealed = seal_card(card, key, device.id)
    subject = Founding(device.box, secrets.token_bytes(32), sealed)
    roster.extend(_entry(roster, device, Action.FOUND, subject, at))
    return roster, replace(key, room=roster.room)


def invite(roster: Roster, device: Device, code: Code, *, expires: int, at: str) -> bytes:
    """Announce a one-time key derived from the code; the entry, already taken into the roster."""
    return _extend(roster, device, Action.INVITE, Invite(invite_key(code), expires), at)


def invite_key(code: Code) -> bytes:
    """The public half of the one-time key that a code stands for."""
    return _one_time(code).id


def _one_time(code: Code) -> Device:
    return Device(code.derive("proof"), bytes(_KEY))


def request_to_join(device: Device, card: Card, key: RoomKey, code: Code) -> JoinRequest:
    """The device's signed wish to be admitted, with the proof that it holds the code."""
    bare = JoinRequest(
        version=VERSION,
        room=key.room,
        device=device.id,
        box=device.box,
        invite=invite_key(code),
        epoch=key.epoch,
        sealed_card=seal_card(card, key, device.id),
        proof=bytes(64),
        signature=bytes(64),
    )
    proven = replace(bare, proof=_one_time(code).sign(bare.proof_bytes()))
    return replace(proven, signature=device.sign(proven.signed_bytes()))


def admit(
    roster: Roster,
    device: Device,
    request: JoinRequest,
    keys: Iterable[RoomKey],
    *,
    now: int,
    at: str,
) -> bytes:
    """Put a device on the list and seal the room's keys to it; raises ChainRefused."""
    roster.check_request(request)
    if now > roster.invites[request.invite]:
        raise ChainRefused(reason="the invitation has expired")
    sealed = seal_to(request.box, pack_keys(keys))
    return _extend(roster, device, Action.ADD, Admission(request.encode(), sealed), at)


def remove(
    roster: Roster, device: Device, leaver: bytes, last: Head, *, at: str
) -> tuple[bytes, RoomKey]:
    """Take a device off the list; its work up to `last` counts, and those left get a new key."""
    key = new_key(roster.room, roster.epoch + 1)
    stay = [member for member in roster.active() if member.device != leaver]
    wrapped = tuple(member.device + seal_to(member.box, key.secret) for member in stay)
    subject = Removal(leaver, last.seq, last.hash, wrapped)
    return _extend(roster, device, Action.REMOVE, subject, at, epoch=key.epoch), key


def keys_for(device: Device, roster: Roster, entry: bytes) -> list[RoomKey]:
    """The keys that an entry of the list hands to this device; empty if it hands it none."""
    link = MemberEntry.decode(entry)
    if link.action == Action.ADD:
        admission = Admission.decode(link.subject)
        if JoinRequest.decode(admission.request).device == device.id:
            return unpack_keys(roster.room, device.unseal(admission.keys))
    elif link.action == Action.REMOVE:
        for wrapped in Removal.decode(link.subject).keys:
            if wrapped[:_KEY] == device.id:
                return [RoomKey(roster.room, link.epoch, device.unseal(wrapped[_KEY:]))]
    return []


def pack_keys(keys: Iterable[RoomKey]) -> bytes:
    """A room's keys of all epochs as one secret."""
    return b"".join(key.epoch.to_bytes(4, "big") + key.secret for key in keys)


def unpack_keys(room: bytes, packed: bytes) -> list[RoomKey]:
    """The keys in a secret made by `pack_keys`; raises KeyRefused."""
    size = 4 + _KEY
    if len(packed) % size:
        raise KeyRefused()
    rows = [packed[i : i + size] for i in range(0, len(packed), size)]
    return [RoomKey(room, int.from_bytes(row[:4], "big"), row[4:]) for row in rows]


def _extend(
    roster: Roster, device: Device, action: Action, subject: Record, at: str, epoch: int = -1
) -> bytes:
    if device.id != roster.founder:
        raise NotTheFounder(founder="its founder")
    entry = _entry(roster, device, action, subject, at, epoch)
    roster.extend(entry)
    return entry


def _entry(
    roster: Roster, device: Device, action: Action, subject: Record, at: str, epoch: int = -1
) -> bytes:
    bare = MemberEntry(
        version=VERSION,
        room=roster.room or NOTHING,
        seq=len(roster.entries),
        prev=roster.head,
        action=action,
        epoch=roster.epoch if epoch < 0 else epoch,
        author=device.id,
        at=at,
        subject=subject.encode(),
        signature=bytes(64),
    )
    return replace(bare, signature=device.sign(bare.signed_bytes())).encode()
