"""The link survives whatever answers, tries again with patience, and ends when told to."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import pytest
from websockets.asyncio.server import ServerConnection, serve

from rcm_desktop.sync import wire
from rcm_desktop.sync.client import Backoff, Down, HubLink, Incoming, Up
from rcm_desktop.sync.connecting import HubAddress, HubPlace, check_address
from rcm_desktop.sync.identity import Device
from rcm_desktop.sync.records import VERSION

ROOM, HUB = bytes(range(32)), bytes(16)
QUICK = Backoff(first=0.02, most=0.05)
Handler = Callable[[ServerConnection], Awaitable[None]]


@contextmanager
def answering(handler: Handler) -> Iterator[str]:
    """Something that answers at an address of this machine."""
    ready = threading.Event()
    place: list[str] = []
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def run() -> None:
        async with serve(handler, "127.0.0.1", 0) as server:
            place.append(f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}")
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),))
    thread.start()
    ready.wait(5)
    try:
        yield place[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
        loop.close()


def collect(link: HubLink, enough: Callable[[list[Incoming]], bool]) -> list[Incoming]:
    found: list[Incoming] = []
    deadline = time.monotonic() + 10
    while not enough(found):
        assert time.monotonic() < deadline, found
        found += link.take()
        time.sleep(0.005)
    return found


def downs(found: list[Incoming]) -> list[Down]:
    return [item for item in found if isinstance(item, Down)]


def test_garbage_ends_the_visit_and_is_tried_again() -> None:
    frames = iter([b"", b"\x00", b"\xff" * 50, b"words", wire.pack(wire.Ack(1, 1))])

    async def handler(socket: ServerConnection) -> None:
        await socket.send(next(frames, b""))
        await socket.wait_closed()

    with answering(handler) as url:
        link = HubLink(HubPlace(url), ROOM, Device.new(), lambda: None, QUICK)
        found = collect(link, lambda found: len(downs(found)) >= 4)
        assert not any(isinstance(item, Up) for item in found)
        assert not any(item.final and "version" not in str(item.cause) for item in downs(found))
        link.close()
        assert not link._thread.is_alive()


def test_text_frames_and_broken_events_do_not_reach_the_owner() -> None:
    async def handler(socket: ServerConnection) -> None:
        await socket.send(wire.pack(wire.Challenge(VERSION, HUB, HUB, ROOM)))
        await socket.recv()
        await socket.send(wire.pack(wire.Welcome(1, 0, 0, 0)))
        await socket.send("text")
        await socket.wait_closed()

    with answering(handler) as url:
        link = HubLink(HubPlace(url), ROOM, Device.new(), lambda: None, QUICK)
        found = collect(link, lambda found: len(downs(found)) >= 2)
        assert {type(item) for item in found} == {Up, Down}
        link.close()


def test_a_refusal_for_good_is_not_tried_again() -> None:
    visits: list[int] = []

    async def handler(socket: ServerConnection) -> None:
        visits.append(1)
        await socket.send(wire.pack(wire.Challenge(VERSION, HUB, HUB, ROOM)))
        await socket.recv()
        await socket.send(wire.pack(wire.Error(0, wire.ErrorCode.UNKNOWN_ROOM)))
        await socket.wait_closed()

    with answering(handler) as url:
        link = HubLink(HubPlace(url), ROOM, Device.new(), lambda: None, QUICK)
        (down,) = downs(collect(link, lambda found: bool(downs(found))))
        assert down.final
        link._thread.join(5)
        assert not link._thread.is_alive()
        assert len(visits) == 1
        link.close()  # again is no error
        link.send([wire.HeadsWanted(1)])


def test_nobody_there_is_said_in_words() -> None:
    link = HubLink(HubPlace("ws://127.0.0.1:9"), ROOM, Device.new(), lambda: None, QUICK)
    found = downs(collect(link, lambda found: len(downs(found)) >= 3))
    assert "cannot be reached (nothing listens there)" in str(found[0].cause)
    assert not found[0].final
    link.close()


def test_many_envelopes_come_in_portions() -> None:
    async def handler(socket: ServerConnection) -> None:
        await socket.send(wire.pack(wire.Challenge(VERSION, HUB, HUB, ROOM)))
        await socket.recv()
        await socket.send(wire.pack(wire.Welcome(1, 0, 0, 0)))
        for number in range(1, 11):
            await socket.send(wire.pack(wire.Events(number, (b"x",) * 60)))
        await socket.wait_closed()

    with answering(handler) as url:
        woken: list[int] = []
        link = HubLink(HubPlace(url), ROOM, Device.new(), lambda: woken.append(1), QUICK)
        deadline = time.monotonic() + 5
        while len(woken) < 11 and time.monotonic() < deadline:
            time.sleep(0.01)
        before = len(woken)
        portion = link.take()
        assert [item.upto for item in portion if isinstance(item, wire.Events)] == [1, 2]
        assert len(woken) == before + 1
        rest = collect(link, lambda found: len(found) >= 8)
        assert [item.upto for item in rest if isinstance(item, wire.Events)] == list(range(3, 11))
        link.close()


def test_patience_grows_and_is_never_the_same_for_all() -> None:
    backoff = Backoff(first=1, most=30)
    waits = {backoff.seconds(3) for _ in range(50)}
    assert len(waits) > 40
    assert all(4 <= wait <= 8 for wait in waits)
    assert backoff.seconds(1000) <= 30


@pytest.mark.parametrize(
    "url", ["", "wss://", "ws://10.0.0.1:80", "http://127.0.0.1:80", "wss://h:99999", "wss://[x"]
)
def test_addresses(url: str) -> None:
    with pytest.raises(HubAddress):
        check_address(url)
    assert check_address("wss://hub.local:8455/") == "wss://hub.local:8455"
