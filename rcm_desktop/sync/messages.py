"""The messages between laptop and hub, each a record; wire.py gives them their bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Annotated

from rcm_desktop.sync.codec import MIB, U8, U32, U64, Blob, Bytes16, Bytes32, Bytes64, Record, Span
from rcm_desktop.sync.records import MAX_CIPHERTEXT, NOTHING

Sealed = Annotated[bytes, Span(1, MAX_CIPHERTEXT + 4096)]
Batch = Annotated[tuple[Sealed, ...], Span(0, 8192)]
Entry = Annotated[bytes, Span(1, MIB + 4096)]
Entries = Annotated[tuple[Entry, ...], Span(0, 4096)]


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


@dataclass(frozen=True, slots=True)
class Challenge(Record):
    """Hub: who I am, which life of my database this is, and a number to sign."""

    version: U8
    hub: Bytes16
    generation: Bytes16
    nonce: Bytes32


@dataclass(frozen=True, slots=True)
class Hello(Record):
    """Laptop: I am this device and want this room; signed with `hello_bytes`."""

    room: Bytes32
    device: Bytes32
    signature: Bytes64


@dataclass(frozen=True, slots=True)
class Welcome(Record):
    """Hub: come in; `standing` 1 member, 0 waiting to be admitted; `requests` wait for the founder.

    `proof` answers FOUND.
    """

    standing: U8
    number: U64
    entries: U32
    requests: U32
    proof: Bytes32 = NOTHING


@dataclass(frozen=True, slots=True)
class Subscribe(Record):
    """Laptop: send envelopes after this number, member entries from this one, and go on."""

    since: U64
    entries: U32


@dataclass(frozen=True, slots=True)
class Events(Record):
    """Hub: envelopes in the room's order; `upto` is the number of the last one."""

    upto: U64
    envelopes: Batch


@dataclass(frozen=True, slots=True)
class Push(Record):
    """Laptop: envelopes, each device's in the order of its chain."""

    token: U32
    envelopes: Batch


@dataclass(frozen=True, slots=True)
class Ack(Record):
    """Hub: what came under this token is on my disk; `number` is the room's latest."""

    token: U32
    number: U64


@dataclass(frozen=True, slots=True)
class HeadsWanted(Record):
    """Laptop: how far do you have each device?"""

    token: U32


@dataclass(frozen=True, slots=True)
class HeadEntry(Record):
    """A device, its last number in a row, and that envelope's hash."""

    device: Bytes32
    seq: U64
    hash: Bytes32


@dataclass(frozen=True, slots=True)
class Heads(Record):
    """Hub: each device's HeadEntry, at the room's number `upto`."""

    token: U32
    upto: U64
    heads: Annotated[tuple[Blob, ...], Span(0, 4096)]


@dataclass(frozen=True, slots=True)
class Members(Record):
    """Hub: member entries, the first of which has number `first`."""

    first: U32
    entries: Entries


@dataclass(frozen=True, slots=True)
class PushMembers(Record):
    """Laptop: member entries that may be new to you."""

    token: U32
    entries: Entries


@dataclass(frozen=True, slots=True)
class PostInvitation(Record):
    """Laptop: keep this sealed invitation; the one-time key is on the member list."""

    token: U32
    locator: Bytes32
    key: Bytes32
    sealed: Blob


@dataclass(frozen=True, slots=True)
class Fetch(Record):
    """Stranger: give me the invitation that lies here."""

    locator: Bytes32


@dataclass(frozen=True, slots=True)
class SealedInvitation(Record):
    """Hub: here it is."""

    sealed: Blob


@dataclass(frozen=True, slots=True)
class Join(Record):
    """Stranger: my JoinRequest; kept until a member turns it into an entry."""

    request: Blob


@dataclass(frozen=True, slots=True)
class Requests(Record):
    """Hub: JoinRequests that nobody has answered."""

    requests: Annotated[tuple[Blob, ...], Span(0, 1024)]


@dataclass(frozen=True, slots=True)
class Found(Record):
    """Laptop: keep this room; `proof` shows that I read the hub's set-up code."""

    entry: Blob
    proof: Bytes32


@dataclass(frozen=True, slots=True)
class Ephemeral(Record):
    """Reserved: sealed presence, forwarded and never stored."""

    sealed: Blob


@dataclass(frozen=True, slots=True)
class Error(Record):
    """Hub: no; `token` is that of the message refused, 0 for the connection itself."""

    token: U32
    code: U8
