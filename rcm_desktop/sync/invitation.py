"""What an invited laptop needs to find and read a room, sealed under the one-time code."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Annotated, ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.codec import Bytes32, Malformed, Record, ShortText, Span
from rcm_desktop.sync.codes import Code
from rcm_desktop.sync.envelope import decrypt, encrypt
from rcm_desktop.sync.identity import Card, KeyRefused

_NONCE = 24


class WrongCode(RcmError):
    """A well-formed code that opens no invitation here."""

    template: ClassVar[str] = (
        "No invitation here belongs to that code: it is wrong, used up or expired; "
        "ask the host for a new one."
    )


@dataclass(frozen=True, slots=True)
class Invitation(Record):
    """The room, its packed keys, who invites, and where the hub is (empty without a hub).

    `certificate` is the SHA-256 of the hub's certificate, empty for an insecure loopback hub.
    """

    room: Bytes32
    keys: Annotated[bytes, Span(36, 36 * 1024)]
    inviter: Bytes32
    inviter_box: Bytes32
    card: Annotated[bytes, Span(0, 2048)]
    hub: ShortText
    certificate: Annotated[bytes, Span(0, 32)]
    expires: ShortText

    def seal(self, code: Code) -> bytes:
        """The invitation as it may lie on a hub or in a file."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + encrypt(code.derive("seal"), nonce, self.encode(), locator(code))

    @classmethod
    def open(cls, sealed: bytes, code: Code) -> Invitation:
        """The invitation under that code; raises WrongCode."""
        try:
            plain = decrypt(code.derive("seal"), sealed[:_NONCE], sealed[_NONCE:], locator(code))
            return cls.decode(plain)
        except (KeyRefused, Malformed):
            raise WrongCode() from None

    def inviter_card(self) -> Card:
        """Who invites."""
        return Card.decode(self.card)


def locator(code: Code) -> bytes:
    """Where an invitation lies: says nothing about the code."""
    return code.derive("locator")
