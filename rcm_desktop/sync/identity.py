"""Who a device is: its signing and its sealing key, and the person who stands behind it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.codec import Record, ShortText

if TYPE_CHECKING:
    from nacl.public import PrivateKey
    from nacl.signing import SigningKey

_GROUPS = 6
_DIGITS = 5


class KeyRefused(RcmError):
    """A sealed box or card that this device's or room's key does not open."""

    template: ClassVar[str] = "Something sealed for this room could not be opened with its key."


@dataclass(frozen=True, slots=True)
class Card(Record):
    """The person and delegation (`MEX`, `TS`, `PPT`, …) behind a device, and its label."""

    name: ShortText
    delegation: ShortText
    label: ShortText = ""

    def __str__(self) -> str:
        who = self.name or "?"
        return f"{who} ({self.delegation})" if self.delegation else who


class Device:
    """A device's two key pairs; the seeds are kept inside the encrypted workspace only."""

    def __init__(self, sign_seed: bytes, box_seed: bytes) -> None:
        self._sign_seed = sign_seed
        self._box_seed = box_seed

    @classmethod
    def new(cls) -> Device:
        """A device that never was before."""
        return cls(secrets.token_bytes(32), secrets.token_bytes(32))

    def seeds(self) -> tuple[bytes, bytes]:
        """What the workspace keeps."""
        return self._sign_seed, self._box_seed

    @cached_property
    def _sign(self) -> SigningKey:
        from nacl.signing import SigningKey

        return SigningKey(self._sign_seed)

    @cached_property
    def _box(self) -> PrivateKey:
        from nacl.public import PrivateKey

        return PrivateKey(self._box_seed)

    @cached_property
    def id(self) -> bytes:
        """The public signing key: the device's name everywhere."""
        return bytes(self._sign.verify_key)

    @cached_property
    def box(self) -> bytes:
        """The public key to which room keys are sealed."""
        return bytes(self._box.public_key)

    def sign(self, message: bytes) -> bytes:
        """64 bytes that only this device can make."""
        return self._sign.sign(message).signature

    def unseal(self, sealed: bytes) -> bytes:
        """What somebody sealed to `box`; raises KeyRefused."""
        from nacl.exceptions import CryptoError
        from nacl.public import SealedBox

        try:
            return SealedBox(self._box).decrypt(sealed)
        except (CryptoError, ValueError, TypeError):
            raise KeyRefused() from None


def seal_to(box: bytes, message: bytes) -> bytes:
    """Seal a message to a device's public sealing key."""
    from nacl.public import PublicKey, SealedBox

    return SealedBox(PublicKey(box)).encrypt(message)


def fingerprint(device: bytes, box: bytes = b"") -> str:
    """Six groups of five digits to read aloud; the same in every language.

    About 99 bits over both public keys, so nobody can make a second device that reads the same.
    """
    number = int.from_bytes(
        blake2b(device + box, digest_size=32, person=b"rcm-fingerprint").digest(), "big"
    )
    groups = []
    for _ in range(_GROUPS):
        number, group = divmod(number, 10**_DIGITS)
        groups.append(f"{group:0{_DIGITS}d}")
    return " ".join(groups)
