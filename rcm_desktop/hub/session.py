"""One connection to the hub, from challenge to goodbye."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from contextlib import suppress
from dataclasses import dataclass, field, replace

from starlette.websockets import WebSocket, WebSocketDisconnect

from rcm_desktop.hub.limits import (
    BYTES_A_SECOND,
    BYTES_AT_ONCE,
    HELLO_SECONDS,
    MESSAGES_A_SECOND,
    MESSAGES_AT_ONCE,
    Bucket,
)
from rcm_desktop.hub.rooms import MEMBER, Room, Rooms
from rcm_desktop.sync import wire
from rcm_desktop.sync.codec import Record
from rcm_desktop.sync.wire import ErrorCode, Refused


@dataclass(eq=False)
class Session:
    """A connection; `certificate` is the fingerprint that the laptop must have seen."""

    socket: WebSocket
    rooms: Rooms
    certificate: bytes
    strangers: Bucket
    room: Room | None = None
    device: bytes = b""
    _sent: int = 0
    _entries: int = 0
    _asked: frozenset[bytes] = frozenset()
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Serve until either side leaves."""
        store = self.rooms.store
        challenge = wire.Challenge(
            wire.VERSION, store.hub, store.generation, secrets.token_bytes(32)
        )
        sender: asyncio.Task[None] | None = None
        try:
            await self._send(challenge)
            async with asyncio.timeout(HELLO_SECONDS):
                self.room = await self._admit(challenge)
            sender = asyncio.create_task(self._forward(self.room))
            await self._serve(self.room)
        except Refused as refusal:
            with suppress(RuntimeError, WebSocketDisconnect):
                await self._send(wire.Error(0, refusal.code))
                await self.socket.close(1008)
        except (WebSocketDisconnect, TimeoutError, RuntimeError):
            pass  # gone, or never said who it is
        finally:
            if self.room is not None:
                self.room.listeners.discard(self._news)
            if sender is not None:
                sender.cancel()
                with suppress(asyncio.CancelledError, Exception):
                    await sender

    # -- before we know who it is ----------------------------------------------

    async def _admit(self, challenge: wire.Challenge) -> Room:
        while True:
            message = await self._receive(wire.MAX_HELLO)
            if isinstance(message, wire.Hello):
                return await self._hello(challenge, message)
            if not self.strangers.take(1):
                raise Refused(ErrorCode.TOO_FAST)
            if isinstance(message, wire.Found):
                return await self._found(challenge, message)
            if isinstance(message, wire.Fetch):
                sealed = await self.rooms.fetch(message.locator)
                await self._send(wire.SealedInvitation(sealed))
            elif isinstance(message, wire.Join):
                await self.rooms.join(message.request)
                await self._send(wire.Ack(0, 0))
            else:
                raise Refused(ErrorCode.NOT_A_MEMBER)

    async def _hello(self, challenge: wire.Challenge, hello: wire.Hello) -> Room:
        signed = wire.hello_bytes(challenge, hello.room, hello.device, self.certificate)
        try:
            wire.check_signature(hello.device, signed, hello.signature, "greeting")
        except wire.BadSignature:
            raise Refused(ErrorCode.BAD_SIGNATURE) from None
        room = self.rooms.get(hello.room)
        standing = room.standing(hello.device)
        if standing is None:
            raise Refused(ErrorCode.NOT_A_MEMBER)
        self.device = hello.device
        await self._send(_welcome(room, standing))
        return room

    async def _found(self, challenge: wire.Challenge, message: wire.Found) -> Room:
        key = await self.rooms.on_disk(self.rooms.store.setup_key)
        if key is None:
            raise Refused(ErrorCode.SETUP_REFUSED)
        theirs, ours = (
            wire.setup_proof(key, who, challenge, message.entry, self.certificate)
            for who in (b"laptop", b"hub")
        )
        if not hmac.compare_digest(theirs, message.proof):
            raise Refused(ErrorCode.SETUP_REFUSED)
        room = await self.rooms.found(message.entry)
        self.device = room.roster.founder
        await self._send(replace(_welcome(room, MEMBER), proof=ours))
        return room

    # -- afterwards --------------------------------------------------------------

    async def _serve(self, room: Room) -> None:
        messages = Bucket(MESSAGES_A_SECOND, MESSAGES_AT_ONCE)
        octets = Bucket(BYTES_A_SECOND, BYTES_AT_ONCE)
        while True:
            frame = await self.socket.receive_bytes()
            # Who asks too much is read more slowly: the network holds the rest back.
            wait = max(messages.delay(1), octets.delay(len(frame)))
            if wait:
                await asyncio.sleep(min(wait, 5.0))
            message = self._unpack(frame, wire.MAX_FRAME)
            if room.standing(self.device) is None:
                raise Refused(ErrorCode.NOT_A_MEMBER)
            try:
                await self._answer(room, message)
            except Refused as refusal:
                await self._send(wire.Error(getattr(message, "token", 0), refusal.code))

    async def _answer(self, room: Room, message: Record) -> None:
        if isinstance(message, wire.Push):
            number = await self.rooms.append(room, message.envelopes)
            await self._send(wire.Ack(message.token, number))
        elif isinstance(message, wire.Subscribe):
            self._sent, self._entries = message.since, message.entries
            room.listeners.add(self._news)
            self._news.set()
        elif isinstance(message, wire.HeadsWanted):
            await self._send(await self.rooms.heads(room, message.token))
        elif isinstance(message, wire.PushMembers):
            await self.rooms.add_entries(room, message.entries)
            await self._send(wire.Ack(message.token, room.number))
        elif isinstance(message, wire.PostInvitation) and room.standing(self.device) == MEMBER:
            await self.rooms.invite(room, message.locator, message.key, message.sealed)
            await self._send(wire.Ack(message.token, room.number))
        elif isinstance(message, wire.Join):
            await self.rooms.join(message.request)
        else:
            raise Refused(ErrorCode.UNSUPPORTED)

    async def _forward(self, room: Room) -> None:
        """Send what is new as fast as the other side reads, and keep nothing for it in memory."""
        with suppress(WebSocketDisconnect, RuntimeError):
            while True:
                await self._news.wait()
                self._news.clear()
                if room.standing(self.device) is None:
                    await self._send(wire.Error(0, ErrorCode.NOT_A_MEMBER))
                    await self.socket.close(1008)
                    return
                await self._forward_list(room)
                while page := await self.rooms.after(room, self._sent):
                    self._sent = page[-1][0]
                    await self._send(wire.Events(self._sent, tuple(data for _, data in page)))

    async def _forward_list(self, room: Room) -> None:
        entries = room.roster.entries[self._entries :]
        if entries:
            await self._send(wire.Members(self._entries, tuple(entries)))
            self._entries += len(entries)
        asked = frozenset(room.pending)
        if asked - self._asked and room.standing(self.device) == MEMBER:
            await self._send(wire.Requests(tuple(room.pending.values())))
        self._asked = asked

    async def _receive(self, limit: int) -> Record:
        return self._unpack(await self.socket.receive_bytes(), limit)

    def _unpack(self, frame: bytes, limit: int) -> Record:
        try:
            return wire.unpack(frame, limit)
        except wire.Malformed:
            raise Refused(ErrorCode.MALFORMED) from None

    async def _send(self, message: Record) -> None:
        await self.socket.send_bytes(wire.pack(message))


def _welcome(room: Room, standing: int) -> wire.Welcome:
    return wire.Welcome(standing, room.number, len(room.roster.entries), len(room.pending))
