"""What laptop and hub say to each other; the one module of ours that the hub shares.

A message is one WebSocket binary frame: a byte for its type and a canonically
encoded record. The hub opens with CHALLENGE. Before HELLO a laptop may only
fetch an invitation, ask to join, or found a room; afterwards SUBSCRIBE, PUSH,
PUSH_MEMBERS, INVITE and HEADS. An ACK means: on the hub's disk.
"""

from __future__ import annotations

from hashlib import blake2b

from rcm_desktop.sync.codec import (
    MIB,
    Malformed,
    Record,
)
from rcm_desktop.sync.hub_refusals import Refused, refused
from rcm_desktop.sync.messages import (
    Ack,
    Challenge,
    Ephemeral,
    Error,
    ErrorCode,
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
    "refused",
    "setup_proof",
    "unpack",
]

PAGE_BYTES = 512 * 1024
"""Envelopes are put together into frames of about this size."""
MAX_FRAME = MAX_CIPHERTEXT + MIB
MAX_HELLO = 256 * 1024
"""No larger frame is read from a connection that has not said who it is."""


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
