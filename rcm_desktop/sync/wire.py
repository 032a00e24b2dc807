"""What laptop and hub say to each other; the one module of ours that the hub shares.

A message is one WebSocket binary frame: a byte for its type and a canonically
encoded record. The hub opens with CHALLENGE. Before HELLO a laptop may only
fetch an invitation, ask to join, or found a room; afterwards SUBSCRIBE, PUSH,
PUSH_MEMBERS, INVITE and HEADS. An ACK means: on the hub's disk.
"""

from __future__ import annotations

from enum import IntEnum
from hashlib import blake2b
from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.codec import (
    MIB,
    Malformed,
    Record,
)
from rcm_desktop.sync.messages import (
    Ack,
    Challenge,
    Ephemeral,
    Error,
    Events,
    Fetch,
    Found,
    HeadEntry,
    Heads,
    HeadsWanted,
    Hello,
    Join,
    Members,
    PostInvitation,
    Push,
    PushMembers,
    Requests,
    SealedInvitation,
    Subscribe,
    Welcome,
)
from rcm_desktop.sync.records import (
    MAX_CIPHERTEXT,
    NOTHING,
    VERSION,
    Action,
    Admission,
    BadSignature,
    Envelope,
    Invite,
    JoinRequest,
    MemberEntry,
    check_signature,
    digest,
)
from rcm_desktop.sync.roster import ChainRefused, Roster

__all__ = [
    "MAX_FRAME",
    "MAX_HELLO",
    "NOTHING",
    "PAGE_BYTES",
    "VERSION",
    "Ack",
    "Action",
    "Admission",
    "BadSignature",
    "ChainRefused",
    "Challenge",
    "Envelope",
    "Ephemeral",
    "Error",
    "ErrorCode",
    "Events",
    "Fetch",
    "Found",
    "HeadEntry",
    "Heads",
    "HeadsWanted",
    "Hello",
    "Invite",
    "Join",
    "JoinRequest",
    "Malformed",
    "MemberEntry",
    "Members",
    "PostInvitation",
    "Push",
    "PushMembers",
    "Refused",
    "Requests",
    "Roster",
    "SealedInvitation",
    "Subscribe",
    "Welcome",
    "check_signature",
    "digest",
    "hello_bytes",
    "pack",
    "setup_proof",
    "unpack",
]

PAGE_BYTES = 512 * 1024
"""Envelopes are put together into frames of about this size."""
MAX_FRAME = MAX_CIPHERTEXT + MIB
MAX_HELLO = 256 * 1024
"""No larger frame is read from a connection that has not said who it is."""


class ErrorCode(IntEnum):
    """Why a hub says no; the laptop finds the sentence."""

    MALFORMED = 1
    VERSION = 2
    UNKNOWN_ROOM = 3
    NOT_A_MEMBER = 4
    BAD_SIGNATURE = 5
    GAP = 6
    CONFLICT = 7
    TOO_LARGE = 8
    TOO_FAST = 9
    NO_INVITATION = 10
    SETUP_REFUSED = 11
    CHAIN_REFUSED = 12
    CLOSING = 13
    UNSUPPORTED = 14
    FULL = 15


_REASONS: dict[int, str] = {
    ErrorCode.MALFORMED: "it did not understand a message",
    ErrorCode.VERSION: "it runs another version of the program; install the same on both",
    ErrorCode.UNKNOWN_ROOM: "it does not know this room; give it the set-up code it printed",
    ErrorCode.NOT_A_MEMBER: "this device is not on the room's member list",
    ErrorCode.BAD_SIGNATURE: "a signature did not match",
    ErrorCode.GAP: "earlier envelopes are missing there",
    ErrorCode.CONFLICT: "it holds other changes under the same numbers; this workspace is "
    "probably a copy or a restored backup and must join anew",
    ErrorCode.TOO_LARGE: "a message was too large",
    ErrorCode.TOO_FAST: "too much was sent at once",
    ErrorCode.NO_INVITATION: "no invitation there belongs to that code: it is wrong, used up "
    "or expired",
    ErrorCode.SETUP_REFUSED: "the set-up code is wrong or was used before",
    ErrorCode.CHAIN_REFUSED: "it knows another member list of this room",
    ErrorCode.CLOSING: "it is shutting down",
    ErrorCode.UNSUPPORTED: "it cannot do that yet",
    ErrorCode.FULL: "its disk is full",
}


class Refused(RcmError):
    """What a hub refused, with its code; `code` survives the trip."""

    template: ClassVar[str] = "The hub refused: {reason}."

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(reason=_REASONS.get(code, f"reason {code}"))


# A type's byte is its place here, counted from 1; places are never given anew.
_TYPES: tuple[type[Record], ...] = (
    Challenge,
    Hello,
    Welcome,
    Subscribe,
    Events,
    Push,
    Ack,
    HeadsWanted,
    Heads,
    Members,
    PushMembers,
    PostInvitation,
    Fetch,
    SealedInvitation,
    Join,
    Requests,
    Found,
    Ephemeral,
    Error,
)
_BYTES = {kind: index.to_bytes(1, "big") for index, kind in enumerate(_TYPES, 1)}


def pack(message: Record) -> bytes:
    """One frame; raises Malformed when a field breaks its limit."""
    return _BYTES[type(message)] + message.encode()


def unpack(frame: bytes, limit: int = MAX_FRAME) -> Record:
    """The message in a frame; raises Malformed."""
    if not 1 <= len(frame) <= limit:
        raise Malformed(reason="a frame of forbidden length")
    if not 1 <= frame[0] <= len(_TYPES):
        raise Malformed(reason="a message of no known kind")
    return _TYPES[frame[0] - 1].decode(bytes(frame[1:]))


def hello_bytes(challenge: Challenge, room: bytes, device: bytes, certificate: bytes) -> bytes:
    """What a device signs; the certificate it saw is in it, so that nobody can sit between."""
    return b"hello\0" + challenge.encode() + digest(certificate) + room + device


def setup_proof(key: bytes, who: bytes, challenge: Challenge, entry: bytes, seen: bytes) -> bytes:
    """Knowledge of the set-up code's key by `who` (b"laptop" or b"hub") on this very connection."""
    message = who + challenge.encode() + digest(entry) + digest(seen)
    return blake2b(message, key=key, digest_size=32, person=b"rcm-setup").digest()
