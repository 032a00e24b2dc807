"""The link to a hub: a worker thread with its own loop that moves messages and nothing else.

It never touches a replica or the workspace. What comes in is queued for the
owner's thread and a callback tells it to look; what goes out is handed in as
ready bytes. When the link breaks it waits, longer each time and never exactly
as long as others do, and tries again.
"""

from __future__ import annotations

import asyncio
import random
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from rcm_desktop.errors import RcmError
from rcm_desktop.sync import wire
from rcm_desktop.sync.codec import Record
from rcm_desktop.sync.connecting import (
    CertificateChanged,
    HubAddress,
    HubPlace,
    HubUnreachable,
    Line,
    dial,
)
from rcm_desktop.sync.identity import Device

_MOST_QUEUED = 64
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Backoff:
    """Seconds to wait after the n-th failure: doubled each time, then drawn from half to whole."""

    first: float = 0.5
    most: float = 60.0

    def seconds(self, failures: int) -> float:
        """How long to wait now."""
        whole = min(self.most, self.first * 2 ** min(failures, 16))
        return float(whole * random.uniform(0.5, 1.0))


@dataclass(frozen=True, slots=True)
class Up:
    """The hub let us in; `hub` is its name whatever its address."""

    hub: bytes
    generation: bytes
    standing: int
    number: int
    entries: int
    requests: int


@dataclass(frozen=True, slots=True)
class Down:
    """The link is broken and is tried again, unless `final`: then a person must do something."""

    cause: RcmError
    final: bool = False


Incoming = Up | Down | Record
#: Refusals that trying again cannot change.
_FINAL = frozenset(
    {
        wire.ErrorCode.VERSION,
        wire.ErrorCode.UNKNOWN_ROOM,
        wire.ErrorCode.NO_INVITATION,
        wire.ErrorCode.BAD_SIGNATURE,
    }
)


class HubLink:
    """Keeps a connection to one hub for one room until `close`."""

    def __init__(
        self,
        place: HubPlace,
        room: bytes,
        device: Device,
        wake: Callable[[], None],
        backoff: Backoff | None = None,
        *,
        request: bytes = b"",
    ) -> None:
        """`request` is repeated before each greeting as long as nobody has admitted the device."""
        self.place = place
        self._room = room
        self._device = device
        self._wake = wake
        self._backoff = backoff or Backoff()
        self._request = request
        self._incoming: deque[Incoming] = deque()
        self._outgoing: deque[Record] = deque()
        self._loop = asyncio.new_event_loop()
        self._ready = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._up = False
        self._thread = threading.Thread(target=self._run, name="hub-link", daemon=True)
        self._thread.start()

    # -- called by the owner ---------------------------------------------------

    def take(self) -> list[Incoming]:
        """What came, in order; of many envelopes only so many that the owner stays responsive.

        When there is more, the owner is woken once again.
        """
        taken: list[Incoming] = []
        envelopes = 0
        while self._incoming and envelopes < _AT_ONCE:
            item = self._incoming.popleft()
            envelopes += len(item.envelopes) if isinstance(item, wire.Events) else 0
            taken.append(item)
        if self._incoming:
            self._wake()
        return taken

    def send(self, messages: Sequence[Record]) -> None:
        """Hand messages over; what is not sent when the link breaks is forgotten, not kept."""
        self._outgoing.extend(messages)
        self._call(self._ready.set)

    def close(self, seconds: float = 5.0) -> None:
        """Leave the hub and end the thread."""
        self._call(self._cancel)
        self._thread.join(seconds)

    def _call(self, work: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended already
            self._loop.call_soon_threadsafe(work)

    # -- on the worker's thread --------------------------------------------------

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._task = self._loop.create_task(self._stay())
            with suppress(asyncio.CancelledError):
                self._loop.run_until_complete(self._task)
        finally:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    def _put(self, item: Incoming) -> None:
        self._incoming.append(item)
        self._wake()

    async def _stay(self) -> None:
        failures = 0
        while True:
            self._up = False
            began = self._loop.time()
            cause, final = await self._visit()
            # A hub that lets us in and drops us at once is no reason for haste.
            if self._up and self._loop.time() - began > 10 * self._backoff.first:
                failures = 0
            self._outgoing.clear()
            self._put(Down(cause, final))
            if final:
                return
            await asyncio.sleep(self._backoff.seconds(failures))
            failures += 1

    async def _visit(self) -> tuple[RcmError, bool]:
        """One connection from greeting to end; why it ended, and whether that is final."""
        try:
            async with dial(self.place) as line:
                if self._request:
                    await line.send(wire.Join(self._request))
                    await line.expect(wire.Ack)
                welcome = await line.greet(self._device, self._room)
                self._up = True
                self._put(
                    Up(
                        line.challenge.hub,
                        line.challenge.generation,
                        welcome.standing,
                        welcome.number,
                        welcome.entries,
                        welcome.requests,
                    )
                )
                writer = asyncio.create_task(self._write(line))
                try:
                    await self._read(line)
                finally:
                    writer.cancel()
                    with suppress(asyncio.CancelledError, Exception):
                        await writer
        except wire.Refused as refusal:
            return refusal, refusal.code in _FINAL
        except RcmError as error:
            return error, isinstance(error, CertificateChanged | HubAddress)
        return HubUnreachable(url=self.place.url, reason="the connection was closed"), False

    async def _read(self, line: Line) -> None:
        while True:
            # When the owner is busy the network holds the rest back.
            while len(self._incoming) > _MOST_QUEUED:
                await asyncio.sleep(0.02)
            self._put(await line.receive())

    async def _write(self, line: Line) -> None:
        while True:
            await self._ready.wait()
            self._ready.clear()
            while self._outgoing:
                await line.send(self._outgoing.popleft())
