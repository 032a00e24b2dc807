"""Sealing updates into envelopes, and opening them again.

XChaCha20-Poly1305 under the room's key with the header as associated data, then
a signature over everything. The replica's id and kind travel inside; outside
stands only a keyed tag, so that a carrier cannot tell a plan from a draft.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Annotated, ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.codec import Record, ShortText, Span
from rcm_desktop.sync.identity import Card, Device, KeyRefused
from rcm_desktop.sync.records import (
    ENGINE_LORO,
    MAX_CIPHERTEXT,
    NOTHING,
    VERSION,
    Envelope,
    EnvelopeKind,
)

BATCH_BYTES = 256 * 1024
"""Updates are put together up to this size; a single larger one gets an envelope of its own."""
_NONCE = 24
_PEER_LIMIT = 4096
Part = Annotated[bytes, Span(0, MAX_CIPHERTEXT)]
PeerName = Annotated[str, Span(1, 20)]


class UpdateTooLarge(RcmError):
    """One update that no envelope can carry."""

    template: ClassVar[str] = (
        "A change of “{replica}” is too large to be sent ({size} MB); "
        "split the document into smaller ones."
    )


@dataclass(frozen=True, slots=True)
class Payload(Record):
    """What is inside: updates of one replica, and the peer ids that this device writes under."""

    replica: ShortText
    kind: ShortText
    at: ShortText
    peers: Annotated[tuple[PeerName, ...], Span(0, _PEER_LIMIT)]
    parts: Annotated[tuple[Part, ...], Span(0, 65536)]


@dataclass(frozen=True, slots=True)
class RoomKey:
    """A room's secret of one epoch."""

    room: bytes
    epoch: int
    secret: bytes

    def tag(self, replica: str) -> bytes:
        """The name by which carriers know a replica in this epoch."""
        return blake2b(
            replica.encode(), key=self.secret, digest_size=16, person=b"rcm-replica"
        ).digest()

    def __repr__(self) -> str:
        return f"RoomKey(epoch={self.epoch})"


@dataclass(frozen=True, slots=True)
class Head:
    """Where a device's chain of envelopes ends."""

    seq: int = 0
    hash: bytes = NOTHING


def encrypt(key: bytes, nonce: bytes, message: bytes, header: bytes) -> bytes:
    """XChaCha20-Poly1305; 16 bytes longer than the message."""
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

    return crypto_aead_xchacha20poly1305_ietf_encrypt(message, header, nonce, key)


def decrypt(key: bytes, nonce: bytes, sealed: bytes, header: bytes) -> bytes:
    """The message; raises KeyRefused when key, header or bytes were changed."""
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
    from nacl.exceptions import CryptoError

    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, header, nonce, key)
    except (CryptoError, ValueError, TypeError):
        raise KeyRefused() from None


def seal(
    payload: Payload,
    *,
    key: RoomKey,
    device: Device,
    head: Head,
    kind: EnvelopeKind = EnvelopeKind.UPDATES,
) -> Envelope:
    """The device's next envelope after `head`; raises UpdateTooLarge."""
    message = payload.encode()
    if len(message) > MAX_CIPHERTEXT - 16:
        raise UpdateTooLarge(replica=payload.replica, size=len(message) // 1_000_000)
    bare = Envelope(
        version=VERSION,
        engine=ENGINE_LORO,
        kind=kind,
        room=key.room,
        epoch=key.epoch,
        replica=key.tag(payload.replica),
        device=device.id,
        seq=head.seq + 1,
        prev=head.hash,
        nonce=secrets.token_bytes(_NONCE),
        ciphertext=bytes(16),
        signature=bytes(64),
    )
    sealed = replace(bare, ciphertext=encrypt(key.secret, bare.nonce, message, bare.header()))
    return replace(sealed, signature=device.sign(sealed.signed_bytes()))


def open_envelope(envelope: Envelope, key: RoomKey) -> Payload:
    """What is inside; the signature was checked before. Raises KeyRefused, Malformed."""
    payload = Payload.decode(
        decrypt(key.secret, envelope.nonce, envelope.ciphertext, envelope.header())
    )
    if key.tag(payload.replica) != envelope.replica:
        raise KeyRefused()
    return payload


def seal_card(card: Card, key: RoomKey, device: bytes) -> bytes:
    """A person's name, readable by the room only."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + encrypt(key.secret, nonce, card.encode(), b"card" + device)


def open_card(sealed: bytes, key: RoomKey, device: bytes) -> Card:
    """The card of a device on the member list; raises KeyRefused, Malformed."""
    plain = decrypt(key.secret, sealed[:_NONCE], sealed[_NONCE:], b"card" + device)
    return Card.decode(plain)
