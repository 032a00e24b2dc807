"""The rooms in the hub's memory: who belongs, who is connected, what came last."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy.exc import OperationalError

from rcm_desktop.hub.storage import PAGE_ROWS, HubStore, Numbered
from rcm_desktop.sync.wire import (
    PAGE_BYTES,
    BadSignature,
    ChainRefused,
    Envelope,
    ErrorCode,
    Heads,
    JoinRequest,
    Malformed,
    Refused,
    Roster,
)

T = TypeVar("T")
_RECENT = 512
MEMBER = 1
WAITING = 0


@dataclass(eq=False)
class Room:
    """One room; `listeners` are woken when there is something new for them to send."""

    roster: Roster
    number: int
    pending: dict[bytes, bytes] = field(default_factory=dict)
    recent: deque[Numbered] = field(default_factory=lambda: deque(maxlen=_RECENT))
    listeners: set[asyncio.Event] = field(default_factory=set)
    changing: asyncio.Lock = field(default_factory=asyncio.Lock)

    def standing(self, device: bytes) -> int | None:
        """MEMBER, WAITING for admission, or None for a stranger and for who was removed."""
        member = self.roster.members.get(device)
        if member is not None:
            return MEMBER if member.active else None
        return WAITING if device in self.pending else None

    def may_write(self, envelope: Envelope) -> bool:
        """Whether its author belongs here, whoever carries it; removed ones up to their cut-off."""
        if envelope.device in self.pending:
            return True
        return self.roster.counts(envelope.device, envelope.seq)

    def wake(self) -> None:
        """Let every connection look for what is new."""
        for listener in self.listeners:
            listener.set()


class Rooms:
    """All rooms of the hub, in memory and behind one database thread."""

    def __init__(self, store: HubStore) -> None:
        self.store = store
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hub-database")
        self._rooms: dict[bytes, Room] = {}
        for room in store.rooms():
            self._remember(store.roster(room))

    def _remember(self, roster: Roster) -> Room:
        room = Room(roster, self.store.number(roster.room))
        for data in self.store.requests(roster.room):
            request = JoinRequest.decode(data)
            if request.device not in roster.members:
                room.pending[request.device] = data
        self._rooms[roster.room] = room
        return room

    async def on_disk(self, work: Callable[[], T]) -> T:
        """Run something on the database thread; raises Refused FULL when the disk is."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except OperationalError:
            raise Refused(ErrorCode.FULL) from None

    def close(self) -> None:
        """Finish what the database is doing and close it."""
        self._thread.shutdown(wait=True)
        self.store.close()

    def get(self, room: bytes) -> Room:
        """A room by its id; raises Refused."""
        if room not in self._rooms:
            raise Refused(ErrorCode.UNKNOWN_ROOM)
        return self._rooms[room]

    async def found(self, entry: bytes) -> Room:
        """Keep a new room; an entry that is here already gives its room."""
        roster = _checked(lambda: Roster.of([entry]))
        if roster.room in self._rooms:
            return self._rooms[roster.room]
        await self.on_disk(lambda: self.store.found(roster))
        return self._remember(roster)

    async def add_entries(self, room: Room, entries: Sequence[bytes]) -> None:
        """Take in the member list's new links; raises Refused."""
        async with room.changing:
            grown = Roster.of(room.roster.entries)
            first = len(grown.entries)
            for entry in entries:
                _checked(lambda entry=entry: grown.extend(entry))  # type: ignore[misc]
            fresh = grown.entries[first:]
            if not fresh:
                return
            await self.on_disk(lambda: self.store.add_entries(grown.room, first, fresh))
            room.roster = grown
            for device in grown.members:
                room.pending.pop(device, None)
        room.wake()

    async def append(self, room: Room, frames: Sequence[bytes]) -> int:
        """Check and keep envelopes; on the disk when this returns. Raises Refused."""
        number, new = await self.on_disk(lambda: self._append(room, frames))
        if new:
            # Pushes end in the order in which the database thread kept them.
            room.recent.extend(new)
            room.number = number
            room.wake()
        return number

    def _append(self, room: Room, frames: Sequence[bytes]) -> tuple[int, list[Numbered]]:
        envelopes = [(_envelope(room, frame), frame) for frame in frames]
        return self.store.append(room.roster.room, envelopes)

    async def after(self, room: Room, since: int) -> list[Numbered]:
        """The next page after a number, from memory when it is recent."""
        if since >= room.number:
            return []
        if room.recent and room.recent[0][0] <= since + 1:
            return _page(item for item in room.recent if item[0] > since)
        return await self.on_disk(lambda: self.store.page(room.roster.room, since))

    async def heads(self, room: Room, token: int) -> Heads:
        """How far each device's chain is on the disk."""
        number, heads = await self.on_disk(lambda: self.store.heads(room.roster.room))
        return Heads(token, number, tuple(head.encode() for head in heads))

    async def invite(self, room: Room, locator: bytes, key: bytes, sealed: bytes) -> None:
        """Keep a sealed invitation whose key the member list knows; raises Refused."""
        if key not in room.roster.invites or key in room.roster.used:
            raise Refused(ErrorCode.NO_INVITATION)
        await self.on_disk(
            lambda: self.store.add_invitation(room.roster.room, locator, key, sealed)
        )

    async def fetch(self, locator: bytes) -> bytes:
        """The invitation there, if it is neither used nor expired; raises Refused."""
        found = await self.on_disk(lambda: self.store.invitation(locator))
        if found is None or time.time() > self.get(found[0]).roster.invites[found[1]]:
            raise Refused(ErrorCode.NO_INVITATION)
        return found[2]

    async def join(self, data: bytes) -> Room:
        """Keep a request to join; raises Refused."""
        request = _checked(lambda: JoinRequest.decode(data))
        room = self.get(request.room)
        if room.standing(request.device) is not None:
            return room
        _checked(lambda: room.roster.check_request(request), ErrorCode.NO_INVITATION)
        if time.time() > room.roster.invites[request.invite]:
            raise Refused(ErrorCode.NO_INVITATION)
        if not await self.on_disk(lambda: self.store.add_request(request)):
            raise Refused(ErrorCode.NO_INVITATION)
        room.pending[request.device] = data
        room.wake()
        return room


def _page(items: Iterable[Numbered]) -> list[Numbered]:
    """The first of them, about PAGE_BYTES, and at least one."""
    page: list[Numbered] = []
    size = 0
    for item in items:
        size += len(item[1])
        if page and (size > PAGE_BYTES or len(page) >= PAGE_ROWS):
            break
        page.append(item)
    return page


def _envelope(room: Room, frame: bytes) -> Envelope:
    envelope = _checked(lambda: Envelope.decode(frame).check())
    if envelope.room != room.roster.room:
        raise Refused(ErrorCode.UNKNOWN_ROOM)
    if not room.may_write(envelope):
        raise Refused(ErrorCode.NOT_A_MEMBER)
    _checked(envelope.verify)
    return envelope


def _checked(work: Callable[[], T], chain: ErrorCode = ErrorCode.CHAIN_REFUSED) -> T:
    """Turn what checking found wrong into the code that travels."""
    try:
        return work()
    except Malformed:
        raise Refused(ErrorCode.MALFORMED) from None
    except BadSignature:
        raise Refused(ErrorCode.BAD_SIGNATURE) from None
    except ChainRefused:
        raise Refused(chain) from None
