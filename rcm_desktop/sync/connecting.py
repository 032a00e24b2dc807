"""Reaching a hub: the encrypted line, the certificate that was pinned, and the greeting."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from urllib.parse import urlsplit

from rcm_desktop.errors import RcmError
from rcm_desktop.sync import wire
from rcm_desktop.sync.codec import Malformed, Record
from rcm_desktop.sync.codes import Code
from rcm_desktop.sync.identity import Device
from rcm_desktop.sync.invitation import Invitation, locator

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

OPEN_SECONDS = 4.0  # a window waits for this; over a satellite a hub answers within 3
R = TypeVar("R", bound=Record)


class HubUnreachable(RcmError):
    """Nobody answers there."""

    template: ClassVar[str] = (
        "The hub at {url} cannot be reached ({reason}); changes wait on this laptop."
    )


class HubAddress(RcmError):
    """An address that is none."""

    template: ClassVar[str] = (
        "“{url}” is no hub address; it looks like wss://192.168.1.20:8455, "
        "or ws://127.0.0.1:8455 on this machine alone."
    )


class CertificateChanged(RcmError):
    """The other end is not the hub that the room was set up with."""

    template: ClassVar[str] = (
        "What answers at {url} is not the hub this room knows: its certificate differs. "
        "Nothing was sent; ask the host."
    )


@dataclass(frozen=True, slots=True)
class HubPlace:
    """Where a hub is and the SHA-256 of its certificate: empty on an insecure loopback."""

    url: str
    certificate: bytes = b""


@dataclass
class Line:
    """An open connection on which the hub has sent its challenge."""

    socket: ClientConnection
    challenge: wire.Challenge
    certificate: bytes

    async def send(self, message: Record) -> None:
        """Send one message."""
        await self.socket.send(wire.pack(message))

    async def receive(self) -> Record:
        """The hub's next message; raises Malformed, and Refused when it is a refusal."""
        message = _unpack(await self.socket.recv())
        if isinstance(message, wire.Error) and message.token == 0:
            raise wire.refused(message.code)
        return message

    async def expect(self, kind: type[R]) -> R:
        """The next message when it is of that kind; raises Malformed otherwise."""
        async with asyncio.timeout(OPEN_SECONDS):
            message = await self.receive()
        if not isinstance(message, kind):
            raise Malformed(reason="an answer to another question")
        return message

    async def greet(self, device: Device, room: bytes) -> wire.Welcome:
        """Say who we are; raises Refused."""
        signed = wire.hello_bytes(self.challenge, room, device.id, self.certificate)
        await self.send(wire.Hello(room, device.id, device.sign(signed)))
        return await self.expect(wire.Welcome)

    async def found(self, entry: bytes, code: Code) -> wire.Welcome:
        """Ask the hub to keep a new room; both sides prove that they know the set-up code."""
        key = code.derive("set-up")
        ours, theirs = (
            wire.setup_proof(key, who, self.challenge, entry, self.certificate)
            for who in (b"laptop", b"hub")
        )
        await self.send(wire.Found(entry, ours))
        welcome = await self.expect(wire.Welcome)
        if welcome.proof != theirs:
            raise wire.refused(wire.ErrorCode.SETUP_REFUSED)
        return welcome


def _unpack(frame: str | bytes) -> Record:
    if isinstance(frame, str):
        raise Malformed(reason="text instead of bytes")
    return wire.unpack(frame)


def check_address(url: str) -> str:
    """The address when it may be used: `ws:` to this machine only; raises HubAddress."""
    try:
        parts = urlsplit(url)
        local = parts.hostname in ("127.0.0.1", "::1", "localhost")
        fine = parts.port is not None and (
            parts.scheme == "wss" or (parts.scheme == "ws" and local)
        )
    except ValueError:
        fine = False
    if not fine:
        raise HubAddress(url=url)
    return url.rstrip("/")


@asynccontextmanager
async def dial(place: HubPlace, *, pinned: bool = True) -> AsyncIterator[Line]:
    """Open a line; with `pinned` only to the hub whose certificate we know.

    Raises HubAddress, HubUnreachable, CertificateChanged, Malformed, Refused.
    """
    from websockets.asyncio.client import connect
    from websockets.exceptions import ConnectionClosed, WebSocketException

    url = check_address(place.url)
    options: dict[str, Any] = {}
    if url.startswith("wss:"):
        options["ssl"] = _trusting_the_fingerprint()
    try:
        async with connect(
            f"{url}/exchange",
            open_timeout=OPEN_SECONDS,
            close_timeout=2,
            max_size=wire.MAX_FRAME,
            max_queue=8,
            compression=None,
            proxy=None,
            ping_interval=15,
            ping_timeout=20,
            **options,
        ) as socket:
            seen = _fingerprint(socket)
            if pinned and seen != place.certificate:
                raise CertificateChanged(url=url)
            async with asyncio.timeout(OPEN_SECONDS):
                challenge = _unpack(await socket.recv())
            if not isinstance(challenge, wire.Challenge) or challenge.version != wire.VERSION:
                raise wire.refused(wire.ErrorCode.VERSION)
            yield Line(socket, challenge, seen)
    except ConnectionClosed:
        raise HubUnreachable(url=url, reason="the connection was closed") from None
    except ssl.SSLError:
        raise HubUnreachable(url=url, reason="it speaks no TLS there") from None
    except (OSError, TimeoutError, WebSocketException) as error:
        raise HubUnreachable(url=url, reason=_reason(error)) from None


def _reason(error: BaseException) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "nothing listens there"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return "what answers there is no hub"


def _trusting_the_fingerprint() -> ssl.SSLContext:
    """No authority vouches for a hub: it is recognised by the fingerprint, right after."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


def _fingerprint(socket: ClientConnection) -> bytes:
    tls = socket.transport.get_extra_info("ssl_object")
    certificate = tls.getpeercert(binary_form=True) if tls else None
    return hashlib.sha256(certificate).digest() if certificate else b""


# -- short visits, each a connection of its own --------------------------------


def fetch_invitation(url: str, code: Code) -> Invitation:
    """The invitation under a code, from a hub that only the invitation itself lets us trust.

    Raises WrongCode, Refused, CertificateChanged, HubUnreachable.
    """

    async def visit() -> Invitation:
        async with dial(HubPlace(url), pinned=False) as line:
            await line.send(wire.Fetch(locator(code)))
            answer = await line.expect(wire.SealedInvitation)
            invitation = Invitation.open(answer.sealed, code)
            if invitation.certificate != line.certificate:
                raise CertificateChanged(url=url)
            return invitation

    return asyncio.run(visit())


def ask_to_join(place: HubPlace, request: bytes) -> None:
    """Leave a request to join at the hub; raises Refused, HubUnreachable."""

    async def visit() -> None:
        async with dial(place) as line:
            await line.send(wire.Join(request))
            await line.expect(wire.Ack)

    asyncio.run(visit())


def reach(url: str) -> None:
    """See whether a hub answers at an address; raises HubAddress, HubUnreachable, Malformed."""

    async def visit() -> None:
        async with dial(HubPlace(url), pinned=False):
            pass

    asyncio.run(visit())


def found_room(url: str, code: Code, entry: bytes) -> HubPlace:
    """Found our room on a fresh hub; gives back the hub with its certificate to pin."""

    async def visit() -> HubPlace:
        async with dial(HubPlace(url), pinned=False) as line:
            await line.found(entry, code)
            return HubPlace(check_address(url), line.certificate)

    return asyncio.run(visit())
