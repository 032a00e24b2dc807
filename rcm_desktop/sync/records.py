"""The signed records that travel: envelopes, entries of the member list, requests to join.

What stands here is what a carrier may see. A hub reads these and no more; the
words and the people's names are inside `ciphertext` and `sealed_card`.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from enum import IntEnum
from hashlib import blake2b
from typing import Annotated, ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.codec import (
    MIB,
    U8,
    U32,
    U64,
    Blob,
    Bytes16,
    Bytes24,
    Bytes32,
    Bytes64,
    Malformed,
    Record,
    ShortText,
    Span,
)

VERSION = 1
ENGINE_LORO = 1
NOTHING = bytes(32)
"""The previous hash of the first record of a chain."""

MAX_CIPHERTEXT = 16 * MIB
_SIGNATURE = 64


class BadSignature(RcmError):
    """A record whose signature does not belong to its bytes."""

    template: ClassVar[str] = "A {what} was refused: its signature does not match."


def digest(data: bytes) -> bytes:
    """The 32 bytes by which a record is named in a chain."""
    return blake2b(data, digest_size=32, person=b"rcm-record").digest()


class Signed(Record):
    """A record that ends in a device's signature over everything before it."""

    __slots__ = ()
    domain: ClassVar[bytes] = b""

    @property
    @abstractmethod
    def signer(self) -> bytes:
        """The public key that must have signed."""

    def signed_bytes(self) -> bytes:
        """What the signature covers: the kind of record and all its other bytes."""
        return self.domain + b"\0" + self.encode()[:-_SIGNATURE]

    def verify(self) -> None:
        """Return when the signature holds; raises BadSignature."""
        check_signature(
            self.signer, self.signed_bytes(), self.encode()[-_SIGNATURE:], self.domain.decode()
        )

    def hash(self) -> bytes:
        """The name of this record in its chain; the signature is part of it."""
        return digest(self.encode())


def check_signature(key: bytes, message: bytes, signature: bytes, what: str) -> None:
    """Return when `key` signed `message`; raises BadSignature."""
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key).verify(message, signature)
    except (CryptoError, ValueError, TypeError):
        raise BadSignature(what=what) from None


class EnvelopeKind(IntEnum):
    """What an envelope carries; the hub needs it for retention only."""

    UPDATES = 1
    SNAPSHOT = 2
    MEMBERSHIP = 3


@dataclass(frozen=True, slots=True)
class Envelope(Signed):
    """Sealed updates of one replica: the header is public, numbered and chained per device.

    `replica` is a keyed tag, not the replica's id; `prev` is the hash of the
    envelope `seq - 1` of the same device in the same room.
    """

    domain: ClassVar[bytes] = b"envelope"

    version: U8
    engine: U8
    kind: U8
    room: Bytes32
    epoch: U32
    replica: Bytes16
    device: Bytes32
    seq: U64
    prev: Bytes32
    nonce: Bytes24
    ciphertext: Annotated[bytes, Span(16, MAX_CIPHERTEXT)]
    signature: Bytes64

    @property
    def signer(self) -> bytes:
        """The author's device."""
        return self.device

    def header(self) -> bytes:
        """The public part, bound to the ciphertext as associated data."""
        bare = replace(self, ciphertext=bytes(16), signature=bytes(_SIGNATURE))
        return bare.encode()[: -(4 + 16 + _SIGNATURE)]

    def check(self) -> Envelope:
        """Self when version, engine and number are ones we know; raises Malformed."""
        if self.version != VERSION or self.engine != ENGINE_LORO:
            raise Malformed(reason="made by a newer version of the program")
        if self.kind not in EnvelopeKind._value2member_map_ or self.seq < 1:
            raise Malformed(reason="an envelope of no known kind")
        if (self.prev == NOTHING) != (self.seq == 1):
            raise Malformed(reason="an envelope outside its chain")
        return self


class Action(IntEnum):
    """What an entry of the member list does."""

    FOUND = 1
    INVITE = 2
    ADD = 3
    REMOVE = 4


@dataclass(frozen=True, slots=True)
class MemberEntry(Signed):
    """One link of a room's member list; the room's id is the hash of its first link."""

    domain: ClassVar[bytes] = b"member-entry"

    version: U8
    room: Bytes32
    seq: U32
    prev: Bytes32
    action: U8
    epoch: U32
    author: Bytes32
    at: ShortText
    subject: Annotated[bytes, Span(0, MIB)]
    signature: Bytes64

    @property
    def signer(self) -> bytes:
        """The device that changed the list."""
        return self.author


@dataclass(frozen=True, slots=True)
class Founding(Record):
    """Subject of FOUND: the first device; the nonce makes two rooms of one device differ."""

    box: Bytes32
    nonce: Bytes32
    sealed_card: Annotated[bytes, Span(0, 4096)]


@dataclass(frozen=True, slots=True)
class Invite(Record):
    """Subject of INVITE: a one-time key that may admit one device until `expires` (Unix time)."""

    key: Bytes32
    expires: U64


@dataclass(frozen=True, slots=True)
class Admission(Record):
    """Subject of ADD: the request that it answers, and the room's keys for that device."""

    request: Blob
    keys: Blob


@dataclass(frozen=True, slots=True)
class Removal(Record):
    """Subject of REMOVE: the device, its last envelope that counts, and everyone's new key.

    `keys` holds one 32-byte device key followed by its sealed box for each member left.
    """

    device: Bytes32
    last_seq: U64
    last_hash: Bytes32
    keys: Annotated[tuple[Blob, ...], Span(0, 1024)]


@dataclass(frozen=True, slots=True)
class JoinRequest(Signed):
    """A device asks to be admitted: `proof` is the one-time key's signature over all before it."""

    domain: ClassVar[bytes] = b"join-request"

    version: U8
    room: Bytes32
    device: Bytes32
    box: Bytes32
    invite: Bytes32
    epoch: U32
    sealed_card: Annotated[bytes, Span(0, 4096)]
    proof: Bytes64
    signature: Bytes64

    @property
    def signer(self) -> bytes:
        """The device that wants in."""
        return self.device

    def proof_bytes(self) -> bytes:
        """What the one-time key signs."""
        return b"join-proof\0" + self.encode()[: -2 * _SIGNATURE]

    def verify_both(self) -> None:
        """Return when the device and the one-time key have both signed; raises BadSignature."""
        self.verify()
        check_signature(self.invite, self.proof_bytes(), self.proof, "join request")
