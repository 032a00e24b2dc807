"""What a hub refuses, each in a sentence of its own, found again by the code that travels."""

from __future__ import annotations

from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.messages import ErrorCode


class Refused(RcmError):
    """A hub's no; on the hub itself only the code counts."""

    template: ClassVar[str] = "The hub refused, and this version does not know why (reason {code})."

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(code=int(code))


class NotUnderstood(Refused):
    """MALFORMED."""

    template = "The hub did not understand a message of this laptop."


class OtherVersion(Refused):
    """VERSION."""

    template = "The hub runs another version of the program; install the same on both."


class UnknownRoom(Refused):
    """UNKNOWN_ROOM."""

    template = (
        "The hub does not know this room: its host gives it the set-up code that the hub printed."
    )


class NotAMember(Refused):
    """NOT_A_MEMBER."""

    template = "This device is not on the room's member list; ask the host for a code."


class SignatureRefused(Refused):
    """BAD_SIGNATURE."""

    template = "The hub refused a signature of this laptop."


class EarlierMissing(Refused):
    """GAP."""

    template = "The hub lacks earlier changes; they are sent again."


class Contradiction(Refused):
    """CONFLICT."""

    template = (
        "The hub holds other changes under the same numbers: this workspace is a copy or a "
        "restored backup of one that went on. Make a new workspace and join with a new code."
    )


class TooLarge(Refused):
    """TOO_LARGE."""

    template = "A change was too large for the hub."


class TooFast(Refused):
    """TOO_FAST."""

    template = "The hub was asked too often; wait a minute."


class InvitationUnknown(Refused):
    """NO_INVITATION."""

    template = (
        "At the hub no invitation belongs to that code: it is wrong, used up or expired; "
        "ask the host for a new one."
    )


class SetupRefused(Refused):
    """SETUP_REFUSED."""

    template = "The set-up code is wrong or was used before; start a fresh hub for a new one."


class ListRefused(Refused):
    """CHAIN_REFUSED."""

    template = "The hub knows another member list of this room; ask the host."


class HubClosing(Refused):
    """CLOSING."""

    template = "The hub is shutting down; changes wait on this laptop."


class NotYet(Refused):
    """UNSUPPORTED."""

    template = "The hub cannot do that yet; install the same version on both."


class HubFull(Refused):
    """FULL."""

    template = "The hub's disk is full; changes wait on this laptop."


_CLASSES: dict[int, type[Refused]] = {
    ErrorCode.MALFORMED: NotUnderstood,
    ErrorCode.VERSION: OtherVersion,
    ErrorCode.UNKNOWN_ROOM: UnknownRoom,
    ErrorCode.NOT_A_MEMBER: NotAMember,
    ErrorCode.BAD_SIGNATURE: SignatureRefused,
    ErrorCode.GAP: EarlierMissing,
    ErrorCode.CONFLICT: Contradiction,
    ErrorCode.TOO_LARGE: TooLarge,
    ErrorCode.TOO_FAST: TooFast,
    ErrorCode.NO_INVITATION: InvitationUnknown,
    ErrorCode.SETUP_REFUSED: SetupRefused,
    ErrorCode.CHAIN_REFUSED: ListRefused,
    ErrorCode.CLOSING: HubClosing,
    ErrorCode.UNSUPPORTED: NotYet,
    ErrorCode.FULL: HubFull,
}


def refused(code: int) -> Refused:
    """The refusal that a code stands for, also one of a newer hub."""
    return _CLASSES.get(code, Refused)(code)
