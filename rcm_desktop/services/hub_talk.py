"""One conversation with a hub: what it has, what it lacks, and when both are equal."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from rcm_desktop.errors import RcmError
from rcm_desktop.services.arriving import Arriving
from rcm_desktop.sync import wire
from rcm_desktop.sync.client import Down, HubLink, Incoming, Up
from rcm_desktop.sync.hub_refusals import NotAMember
from rcm_desktop.sync.outbox import frames
from rcm_desktop.sync.room import OtherRoom, SyncRoom
from rcm_desktop.sync.roster import ChainRefused


class ForgeriesRefused(RcmError):
    """Envelopes that were not kept, or contradict others of their device."""

    template: ClassVar[str] = (
        "Some changes were refused because they are forged or contradict others; tell the host."
    )


Heads = dict[bytes, tuple[int, bytes]]
_FINAL: Final = frozenset({wire.ErrorCode.CONFLICT, wire.ErrorCode.CHAIN_REFUSED})


class HubTalk:
    """Follows the link's messages on the owner's thread."""

    def __init__(
        self,
        room: SyncRoom,
        link: HubLink,
        arriving: Arriving,
        moment: Callable[[], tuple[str, int]],
    ) -> None:
        self.room = room
        self.link = link
        self.up: Up | None = None
        self.cause: RcmError | None = None
        self.refused = False
        self._arriving = arriving
        self._moment = moment
        self._theirs: Heads | None = None  # None until the hub told its heads
        self._sent: dict[bytes, int] = {}
        self._unacknowledged: dict[int, Heads] = {}
        self._token = 0
        self._asked = False
        self._requests_seen = False
        self._invitations_posted: set[bytes] = set()

    # -- what is true now --------------------------------------------------------

    @property
    def equal(self) -> bool:
        """Whether hub and laptop were compared and hold the same, acknowledged as durable."""
        return self.settled and self._theirs == self._ours()

    @property
    def settled(self) -> bool:
        """Whether nothing is on its way in either direction."""
        return (
            self.up is not None
            and self._theirs is not None
            and not self._unacknowledged
            and (self._requests_seen or not self.up.requests or not self.room.founder)
            and self.room.store.cursor(self.up.hub, self.room.id)[1] >= self.up.number
            and len(self.room.roster.entries) >= self.up.entries
        )

    @property
    def may_seal(self) -> bool:
        """Whether the hub has nothing of our own device that we lack.

        A workspace restored from a backup first gets its later work back; sealing before
        would give two envelopes one number.
        """
        if self.up is None or self.refused or self._theirs is None:
            return False
        return self._theirs.get(self.room.device.id, (0, b""))[0] <= self.room.head().seq

    def note_delivered(self) -> None:
        """Remember how much of our own work the hub has acknowledged."""
        if self._theirs is not None:
            self.room.store.set_delivered(self._theirs.get(self.room.device.id, (0, b""))[0])

    def _ours(self) -> Heads:
        """Our heads, as far as a hub may take them."""
        waiting = {request.device for request in self.room.open_requests()}
        roster = self.room.roster
        ours: Heads = {}
        for device, head in self.room.store.heads(self.room.id).items():
            if roster.counts(device, head[0]) or device in waiting:
                ours[device] = head
            elif device in roster.members:
                member = roster.members[device]
                if member.last_seq:
                    ours[device] = (member.last_seq, member.last_hash)
        return ours

    # -- what came -----------------------------------------------------------------

    def follow(self, items: list[Incoming]) -> None:
        """Go through what the link brought, envelopes that came together in one transaction."""
        envelopes: list[bytes] = []
        upto = 0
        for item in items:
            if isinstance(item, wire.Events):
                envelopes += item.envelopes
                upto = item.upto
                continue
            self._take(envelopes, upto)
            envelopes = []
            self._follow_one(item)
        self._take(envelopes, upto)

    def _take(self, envelopes: list[bytes], upto: int) -> None:
        if not envelopes or self.up is None:
            return
        at, _ = self._moment()
        up = self.up
        arrivals = self._arriving.take(
            envelopes,
            at,
            lambda: self.room.store.set_cursor(up.hub, self.room.id, up.generation, upto, at),
        )
        for data in envelopes:
            # What the hub sent it has on its disk.
            envelope = wire.Envelope.decode(data)
            self._note(envelope.device, envelope.seq, envelope.hash())
        if self.room.device.id in arrivals.forked:
            # Another copy of this workspace writes under our numbers: only a person can end that.
            self.cause, self.refused = wire.refused(wire.ErrorCode.CONFLICT), True
        elif arrivals.refused or arrivals.forked:
            self.cause = ForgeriesRefused()

    def _note(self, device: bytes, seq: int, name: bytes) -> None:
        if self._theirs is not None and seq > self._theirs.get(device, (0, b""))[0]:
            self._theirs[device] = (seq, name)
            self._sent[device] = max(seq, self._sent.get(device, 0))

    def _follow_one(self, item: Incoming) -> None:
        if isinstance(item, Up):
            self._came_up(item)
        elif isinstance(item, Down):
            self._went_down(item)
        elif isinstance(item, wire.Members):
            self._learn(list(item.entries))
        elif isinstance(item, wire.Requests):
            self._requests_seen = True
            self.room.note_requests(list(item.requests))
            self.admit()
        elif isinstance(item, wire.Heads):
            heads = [wire.HeadEntry.decode(data) for data in item.heads]
            self._theirs = {head.device: (head.seq, head.hash) for head in heads}
            self._sent = {head.device: head.seq for head in heads}
        elif isinstance(item, wire.Ack):
            for device, (seq, name) in self._unacknowledged.pop(item.token, {}).items():
                self._note(device, seq, name)
        elif isinstance(item, wire.Error):
            self._was_refused(item)

    def _came_up(self, up: Up) -> None:
        self.up, self.cause, self.refused = up, None, False
        self._theirs, self._sent, self._unacknowledged = None, {}, {}
        self._requests_seen = False
        self._invitations_posted.clear()
        room = self.room
        at, _ = self._moment()
        room.store.set_hub(self.link.place.url, self.link.place.certificate)
        generation, cursor = room.store.cursor(up.hub, room.id)
        if generation != up.generation or cursor > up.number:
            # Another life of the hub's database: its numbers start anew, ours mean nothing there.
            cursor = 0
            room.store.set_cursor(up.hub, room.id, up.generation, 0, at)
        known = len(room.roster.entries)
        self.link.send([wire.Subscribe(cursor, min(known, up.entries))])
        if known > up.entries:
            fresh = tuple(room.roster.entries[up.entries :])
            self.link.send([wire.PushMembers(self._next(), fresh)])
        self.link.send([wire.Join(request.encode()) for request in room.open_requests()])
        self.link.send([wire.HeadsWanted(self._next())])
        self.post_invitations()
        self.admit()

    def _went_down(self, down: Down) -> None:
        self.up, self._theirs = None, None
        self._unacknowledged = {}
        # A hub restored from a backup learns of us from others: the link goes on asking.
        stranger = isinstance(down.cause, NotAMember)
        self.refused = self.refused or down.final or stranger
        if self.cause is None or down.final or stranger:
            self.cause = down.cause

    def _was_refused(self, error: wire.Error) -> None:
        self._unacknowledged.pop(error.token, None)
        if error.code == wire.ErrorCode.GAP:
            self._theirs = None
            self.link.send([wire.HeadsWanted(self._next())])
            return
        self.cause = wire.refused(error.code)
        self.refused = self.refused or error.code in _FINAL

    def _learn(self, entries: list[bytes]) -> None:
        at, _ = self._moment()
        try:
            grew = self.room.learn(entries, at)
        except (ChainRefused, OtherRoom, wire.BadSignature, wire.Malformed) as refusal:
            self.cause, self.refused = refusal, True
            return
        if grew:
            self._arriving.reconsider(at)

    # -- what goes out ----------------------------------------------------------------

    def admit(self) -> None:
        """As the founder, put on the list who proved to hold a code, and tell the hub."""
        at, now = self._moment()
        admitted = self.room.admit_all(now, at)
        if admitted:
            self._arriving.reconsider(at)
            self.tell_members(admitted)

    def tell_members(self, entries: list[bytes]) -> None:
        """Hand new links of the member list to the hub."""
        if self.up is not None:
            token = self._next()
            self._unacknowledged[token] = {}
            self.link.send([wire.PushMembers(token, tuple(entries))])

    def post_invitations(self) -> None:
        """Leave sealed invitations at the hub, each once a connection."""
        for place, key, sealed in self.room.open_invitations():
            if self.up is not None and place not in self._invitations_posted:
                self._invitations_posted.add(place)
                token = self._next()
                self._unacknowledged[token] = {}
                self.link.send([wire.PostInvitation(token, place, key, sealed)])

    def push(self) -> None:
        """Hand the hub every envelope that it lacks and may take, whoever wrote it."""
        if self._theirs is None or self.refused:
            return
        allowed = self._ours()
        missing = (
            data
            for data in self.room.store.beyond(self.room.id, self._sent)
            if _within(wire.Envelope.decode(data), allowed)
        )
        for frame in frames(missing):
            token = self._next()
            heads: Heads = {}
            for data in frame:
                envelope = wire.Envelope.decode(data)
                heads[envelope.device] = (envelope.seq, envelope.hash())
                self._sent[envelope.device] = envelope.seq
            self._unacknowledged[token] = heads
            self.link.send([wire.Push(token, frame)])

    def _next(self) -> int:
        self._token += 1
        return self._token


def _within(envelope: wire.Envelope, allowed: Heads) -> bool:
    return envelope.seq <= allowed.get(envelope.device, (0, b""))[0]
