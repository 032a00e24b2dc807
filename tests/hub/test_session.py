"""What a hub does with those who do not speak its language."""

from __future__ import annotations

import asyncio
import random

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from rcm_desktop.hub.limits import Bucket
from rcm_desktop.hub.server import LoopbackOnly, PortTaken, serve
from rcm_desktop.sync import wire
from rcm_desktop.sync.envelope import Head, Payload, seal
from rcm_desktop.sync.identity import Device
from tests.hub.running import RunningHub
from tests.hub.test_server import let_in, set_up
from tests.sync.laptops import Laptop


async def _answers(hub: RunningHub, frames: list[bytes]) -> list[wire.Record]:
    """What the hub says to these frames until it hangs up or has answered as often."""
    answers: list[wire.Record] = []
    try:
        async with connect(f"{hub.url}/exchange", compression=None, proxy=None) as socket:
            await socket.recv()
            for frame in frames:
                await socket.send(frame)
                async with asyncio.timeout(5):
                    message = await socket.recv()
                assert isinstance(message, bytes)
                answers.append(wire.unpack(message))
    except ConnectionClosed:
        pass
    return answers


def test_garbage_is_refused_and_the_hub_lives(hub: RunningHub, host: Laptop) -> None:
    chance = random.Random(3)
    for _ in range(60):
        frame = chance.randbytes(chance.randint(1, 200))
        answers = asyncio.run(_answers(hub, [frame]))
        assert len(answers) == 1
        assert isinstance(answers[0], wire.Error)
    set_up(hub, host)


def test_frames_that_are_too_large_end_the_connection(hub: RunningHub, host: Laptop) -> None:
    early = bytes([6]) + bytes(wire.MAX_HELLO)
    assert asyncio.run(_answers(hub, [early])) == [wire.Error(0, wire.ErrorCode.MALFORMED)]
    assert asyncio.run(_answers(hub, [bytes(wire.MAX_FRAME + 1)])) == []
    set_up(hub, host)


def test_without_a_greeting_nothing_is_served(hub: RunningHub, host: Laptop) -> None:
    set_up(hub, host)
    for message in (wire.Subscribe(0, 0), wire.Push(1, (b"x",)), wire.HeadsWanted(1)):
        answers = asyncio.run(_answers(hub, [wire.pack(message)]))
        assert answers == [wire.Error(0, wire.ErrorCode.NOT_A_MEMBER)]


def test_a_greeting_cannot_be_replayed_or_made_for_others(hub: RunningHub, host: Laptop) -> None:
    set_up(hub, host)
    room, device = host.sync.room.id, host.sync.room.device
    old = wire.Challenge(1, bytes(16), bytes(16), bytes(32))
    replayed = device.sign(wire.hello_bytes(old, room, device.id, b""))
    answers = asyncio.run(_answers(hub, [wire.pack(wire.Hello(room, device.id, replayed))]))
    assert answers == [wire.Error(0, wire.ErrorCode.BAD_SIGNATURE)]


@pytest.mark.parametrize(
    ("forgery", "code"),
    [
        ("signature", wire.ErrorCode.BAD_SIGNATURE),
        ("stranger", wire.ErrorCode.NOT_A_MEMBER),
        ("gap", wire.ErrorCode.GAP),
        ("conflict", wire.ErrorCode.CONFLICT),
        ("garbage", wire.ErrorCode.MALFORMED),
    ],
)
def test_a_member_cannot_push_what_does_not_belong(
    hub: RunningHub, host: Laptop, guest: Laptop, forgery: str, code: int
) -> None:
    host.draft("Agreed.")
    set_up(hub, host)
    let_in(hub, host, guest)
    host.sync.disconnect()
    room = host.sync.room
    payload = Payload("d1", "draft", "now", (), (b"x",))
    head = room.head()
    if forgery == "garbage":
        data = b"garbage"
    elif forgery == "stranger":
        data = seal(payload, key=room.key, device=Device.new(), head=Head()).encode()
    elif forgery == "gap":
        data = seal(payload, key=room.key, device=room.device, head=Head(9, head.hash)).encode()
    elif forgery == "conflict":
        data = seal(payload, key=room.key, device=room.device, head=Head()).encode()
    else:
        data = seal(payload, key=room.key, device=room.device, head=head).encode()
        data = data[:-1] + bytes([data[-1] ^ 1])

    async def push() -> wire.Record:
        from rcm_desktop.sync.connecting import HubPlace, dial

        async with dial(HubPlace(hub.url)) as line:
            await line.greet(room.device, room.id)
            await line.send(wire.Push(5, (data,)))
            return await line.receive()

    assert asyncio.run(push()) == wire.Error(5, code)


def test_a_bucket_holds_back_and_fills_again() -> None:
    bucket = Bucket(1000.0, 2.0)
    assert bucket.take(2)
    assert not bucket.take(2)
    assert Bucket(1.0, 1.0).delay(11) == pytest.approx(10, abs=0.1)


def test_addresses_that_cannot_be_served(hub: RunningHub) -> None:
    def no_setup() -> tuple[str, bytes]:
        raise AssertionError("nothing was to be set up")

    with pytest.raises(PortTaken, match="--port"):
        serve(hub.folder, "127.0.0.1", hub.port, new_setup=no_setup, announce=print)
    with pytest.raises(LoopbackOnly):
        serve(hub.folder, "0.0.0.0", 0, new_setup=no_setup, announce=print, insecure=True)
