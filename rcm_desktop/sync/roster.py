"""Who belongs to a room: a signed chain of entries, folded into the list that it amounts to.

Only the founder's device writes the list in this version; the entry names its
author, so that more chairs can follow without a new format. Anybody can check
a list without any key, the hub too, and nobody can add a reader to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.sync.codec import Malformed
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


class ChainRefused(RcmError):
    """An entry that does not continue the member list by its rules."""

    template: ClassVar[str] = "A change of the member list was refused: {reason}."


@dataclass(frozen=True, slots=True)
class Member:
    """A device on the list; `last_seq` and `last_hash` are set once it was removed."""

    device: bytes
    box: bytes
    sealed_card: bytes = b""
    epoch: int = 0
    last_seq: int | None = None
    last_hash: bytes = NOTHING

    @property
    def active(self) -> bool:
        """Whether the device still belongs to the room."""
        return self.last_seq is None


@dataclass(slots=True)
class Roster:
    """The member list of one room, grown entry by entry with `extend`."""

    room: bytes = b""
    founder: bytes = b""
    epoch: int = 0
    entries: list[bytes] = field(default_factory=list)
    head: bytes = NOTHING
    members: dict[bytes, Member] = field(default_factory=dict)
    invites: dict[bytes, int] = field(default_factory=dict)
    used: set[bytes] = field(default_factory=set)

    @classmethod
    def of(cls, entries: list[bytes]) -> Roster:
        """The list that these entries amount to; raises ChainRefused, BadSignature, Malformed."""
        roster = cls()
        for entry in entries:
            roster.extend(entry)
        return roster

    def extend(self, data: bytes) -> bool:
        """Take one more entry in; False when it is known already; raises when it breaks a rule."""
        entry = MemberEntry.decode(data)
        if entry.version != VERSION:
            raise Malformed(reason="made by a newer version of the program")
        if entry.seq < len(self.entries):
            if self.entries[entry.seq] != data:
                raise ChainRefused(reason="two different lists claim the same room")
            return False
        self._check_link(entry)
        entry.verify()
        self._take(entry)
        self.entries.append(data)
        self.head = entry.hash()
        if entry.action == Action.FOUND:
            self.room = self.head
        return True

    def _check_link(self, entry: MemberEntry) -> None:
        if entry.seq != len(self.entries):
            raise ChainRefused(reason="entries before it are missing")
        if entry.prev != self.head or entry.room != (self.room or NOTHING):
            raise ChainRefused(reason="it belongs to another list")
        if (entry.action == Action.FOUND) != (entry.seq == 0):
            raise ChainRefused(reason="a room is founded once")
        if entry.seq and entry.author != self.founder:
            raise ChainRefused(reason="its author may not change the list")
        grows = entry.action == Action.REMOVE
        if entry.epoch != (0 if entry.seq == 0 else self.epoch + grows):
            raise ChainRefused(reason="it names the wrong epoch")

    def _take(self, entry: MemberEntry) -> None:
        if entry.action == Action.FOUND:
            founding = Founding.decode(entry.subject)
            self.founder = entry.author
            self.members[entry.author] = Member(entry.author, founding.box, founding.sealed_card)
        elif entry.action == Action.INVITE:
            invite = Invite.decode(entry.subject)
            if invite.key in self.invites:
                raise ChainRefused(reason="the same invitation twice")
            self.invites[invite.key] = invite.expires
        elif entry.action == Action.ADD:
            self._add(entry)
        elif entry.action == Action.REMOVE:
            self._remove(entry)
        else:
            raise Malformed(reason="a member entry of no known kind")

    def _add(self, entry: MemberEntry) -> None:
        request = JoinRequest.decode(Admission.decode(entry.subject).request)
        self.check_request(request)
        self.used.add(request.invite)
        self.members[request.device] = Member(
            request.device, request.box, request.sealed_card, request.epoch
        )

    def _remove(self, entry: MemberEntry) -> None:
        removal = Removal.decode(entry.subject)
        member = self.members.get(removal.device)
        if member is None or not member.active or removal.device == self.founder:
            raise ChainRefused(reason="it removes a device that it cannot remove")
        self.members[removal.device] = Member(
            member.device,
            member.box,
            member.sealed_card,
            member.epoch,
            removal.last_seq,
            removal.last_hash,
        )
        self.epoch = entry.epoch

    def check_request(self, request: JoinRequest) -> None:
        """Return when the list may still admit this request; raises ChainRefused, BadSignature."""
        request.verify_both()
        if request.version != VERSION or request.room != self.room:
            raise ChainRefused(reason="the request is for another room")
        if request.invite not in self.invites:
            raise ChainRefused(reason="nobody issued that invitation")
        if request.invite in self.used:
            raise ChainRefused(reason="that invitation is used up")
        if request.device in self.members:
            raise ChainRefused(reason="that device was on the list before")

    def active(self) -> list[Member]:
        """The members that belong to the room now, the founder first."""
        return [member for member in self.members.values() if member.active]

    def counts(self, device: bytes, seq: int) -> bool:
        """Whether an envelope of that number by that device belongs to the room's work."""
        member = self.members.get(device)
        return member is not None and (member.last_seq is None or seq <= member.last_seq)
