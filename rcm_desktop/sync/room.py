"""This workspace's place in a room: its device, the member list, the keys it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.store.exchange import ExchangeStore
from rcm_desktop.store.workspace import Workspace
from rcm_desktop.sync import membership
from rcm_desktop.sync.codec import Malformed
from rcm_desktop.sync.codes import Code
from rcm_desktop.sync.envelope import Head, RoomKey, open_card
from rcm_desktop.sync.identity import Card, Device, KeyRefused
from rcm_desktop.sync.invitation import Invitation, locator
from rcm_desktop.sync.records import BadSignature, JoinRequest, MemberEntry
from rcm_desktop.sync.roster import ChainRefused, Member, Roster


class NoRoom(RcmError):
    """Something that needs a room, before there is one."""

    template: ClassVar[str] = (
        "This workspace shares nothing yet: join somebody with “rcm-desktop join”, "
        "or begin with “rcm-desktop sync --hub URL” or “--bundle FILE”."
    )


class NoHub(RcmError):
    """A room that is carried by hand so far."""

    template: ClassVar[str] = (
        "This room has no hub yet; its host names one with “rcm-desktop sync --hub URL”, "
        "then others join it with a new code."
    )


class HasRoom(RcmError):
    """Joining from a workspace that already belongs somewhere."""

    template: ClassVar[str] = (
        "This workspace already belongs to a room; make a new one with “rcm-desktop init” to join."
    )


class OtherRoom(RcmError):
    """A hub or bundle of other people."""

    template: ClassVar[str] = (
        "That belongs to another room than this workspace; "
        "to read it, join it from a new workspace with a code of its host."
    )


class SyncRoom:
    """Device, member list and keys, read once and kept current; used on the owner's thread."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.store = ExchangeStore(workspace)
        self.device = self._own_device()
        self.id = self.store.room() or b""
        self.roster = Roster.of(self.store.entries(self.id))
        self.keys = {
            epoch: RoomKey(self.id, epoch, key) for epoch, key in self.store.keys(self.id).items()
        }

    def _own_device(self) -> Device:
        seeds = self.store.device_seeds()
        if seeds is None:
            device = Device.new()
            self.store.set_device_seeds(*device.seeds())
            return device
        return Device(*seeds)

    # -- who -------------------------------------------------------------------

    @property
    def founder(self) -> bool:
        """Whether this device keeps the member list."""
        return bool(self.id) and self.roster.founder == self.device.id

    @property
    def admitted(self) -> bool:
        """Whether this device is on the member list."""
        member = self.roster.members.get(self.device.id)
        return member is not None and member.active

    @property
    def key(self) -> RoomKey:
        """The newest key; raises NoRoom."""
        if not self.keys:
            raise NoRoom()
        return self.keys[max(self.keys)]

    def head(self) -> Head:
        """Where this device's own chain ends."""
        return Head(*self.store.heads(self.id).get(self.device.id, (0, Head().hash)))

    def undelivered(self) -> int:
        """How many of our own envelopes no hub was seen to have."""
        return max(0, self.head().seq - self.store.delivered())

    def card_of(self, member: Member) -> Card:
        """A member's name; empty where this device has no key for it."""
        key = self.keys.get(member.epoch)
        try:
            return open_card(member.sealed_card, key, member.device) if key else Card("", "")
        except (KeyRefused, Malformed):
            return Card("", "")

    # -- beginning ---------------------------------------------------------------

    def found(self, card: Card, at: str) -> None:
        """Begin a room of one's own; raises HasRoom."""
        if self.id:
            raise HasRoom()
        roster, key = membership.found(self.device, card, at)
        with self.workspace.transaction():
            self.store.set_room(roster.room)
            self.store.add_key(roster.room, key.epoch, key.secret, at)
            self.store.add_entry(roster.room, 0, roster.entries[0])
        self.id, self.roster, self.keys = roster.room, roster, {0: key}

    def accept(self, invitation: Invitation, code: Code, card: Card, at: str) -> JoinRequest:
        """Enter the invitation's room, and the request to be admitted; raises HasRoom."""
        if self.id:
            raise HasRoom()
        keys = membership.unpack_keys(invitation.room, invitation.keys)
        newest = max(keys, key=lambda key: key.epoch)
        request = membership.request_to_join(self.device, card, newest, code)
        with self.workspace.transaction():
            self.store.set_room(invitation.room)
            for key in keys:
                self.store.add_key(key.room, key.epoch, key.secret, at)
            self.store.add_request(invitation.room, request.invite, request.encode())
            if invitation.hub:
                self.store.set_hub(invitation.hub, invitation.certificate)
        self.id, self.roster = invitation.room, Roster()
        self.keys = {key.epoch: key for key in keys}
        return request

    # -- the member list -----------------------------------------------------------

    def invite(self, card: Card, hub: tuple[str, bytes], now: int, at: str) -> Code:
        """Make a one-time invitation and keep it sealed; raises NotTheFounder."""
        code = Code.new()
        expires = now + membership.INVITATION_SECONDS
        entry = membership.invite(self.roster, self.device, code, expires=expires, at=at)
        invitation = Invitation(
            room=self.id,
            keys=membership.pack_keys(self.keys.values()),
            inviter=self.device.id,
            inviter_box=self.device.box,
            card=card.encode(),
            hub=hub[0],
            certificate=hub[1],
            expires=str(expires),
        )
        with self._list_kept():
            self.store.add_entry(self.id, len(self.roster.entries) - 1, entry)
            self.store.add_invitation(
                self.id, locator(code), membership.invite_key(code), invitation.seal(code)
            )
        return code

    @contextmanager
    def _list_kept(self) -> Iterator[None]:
        """One transaction; if it fails, the list in memory goes back to the one on disk."""
        try:
            with self.workspace.transaction():
                yield
        except BaseException:
            self.roster = Roster.of(self.store.entries(self.id))
            raise

    def open_invitations(self) -> list[tuple[bytes, bytes, bytes]]:
        """Locator, one-time key and sealed text of the invitations nobody has used."""
        return [
            found for found in self.store.invitations(self.id) if found[1] not in self.roster.used
        ]

    def learn(self, entries: list[bytes], at: str) -> bool:
        """Take in links of the member list; whether any was new. Raises ChainRefused, OtherRoom."""
        grown = Roster.of(self.roster.entries)
        first = len(grown.entries)
        for entry in entries:
            if grown.extend(entry) and grown.room != self.id:
                raise OtherRoom()
        fresh = grown.entries[first:]
        with self.workspace.transaction():
            for seq, entry in enumerate(fresh, first):
                self.store.add_entry(self.id, seq, entry)
                for key in membership.keys_for(self.device, grown, entry):
                    self.store.add_key(self.id, key.epoch, key.secret, at)
        self.roster = grown
        self.keys = {
            epoch: RoomKey(self.id, epoch, key) for epoch, key in self.store.keys(self.id).items()
        }
        return bool(fresh)

    def note_requests(self, requests: list[bytes]) -> None:
        """Keep requests to join that hold by their signatures, for the founder to answer."""
        for data in requests:
            try:
                request = JoinRequest.decode(data)
                request.verify_both()
            except (Malformed, BadSignature):
                continue
            if request.room == self.id:
                self.store.add_request(self.id, request.invite, data)

    def open_requests(self) -> list[JoinRequest]:
        """Requests that the member list has not answered."""
        requests = [JoinRequest.decode(data) for data in self.store.requests(self.id)]
        return [found for found in requests if found.device not in self.roster.members]

    def own_request(self) -> bytes:
        """This device's request to join while nobody has answered it; empty otherwise."""
        waiting = [found for found in self.open_requests() if found.device == self.device.id]
        return waiting[0].encode() if waiting else b""

    def admit_all(self, now: int, at: str) -> list[bytes]:
        """As the founder, admit every device that proved it holds one of our codes."""
        if not self.founder:
            return []
        admitted = []
        for request in self.open_requests():
            keys = [self.keys[epoch] for epoch in sorted(self.keys)]
            try:
                entry = membership.admit(self.roster, self.device, request, keys, now=now, at=at)
            except (ChainRefused, BadSignature):
                continue
            with self._list_kept():
                self.store.add_entry(self.id, MemberEntry.decode(entry).seq, entry)
            admitted.append(entry)
        return admitted
