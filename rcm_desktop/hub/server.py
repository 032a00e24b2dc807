"""Serving: the WebSocket endpoint, `/health`, and an orderly end."""

from __future__ import annotations

import signal
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from rcm_desktop.errors import RcmError
from rcm_desktop.hub.certificate import certificate_in
from rcm_desktop.hub.limits import CONNECTIONS, STRANGERS_A_SECOND, STRANGERS_AT_ONCE, Bucket
from rcm_desktop.hub.rooms import Rooms
from rcm_desktop.hub.session import Session
from rcm_desktop.hub.storage import HubStore
from rcm_desktop.sync.wire import MAX_FRAME

_GRACE_SECONDS = 5


class PortTaken(RcmError):
    """The address cannot be listened on."""

    template: ClassVar[str] = (
        "The hub cannot listen on {host} port {port} ({reason}); choose another with --port."
    )


class LoopbackOnly(RcmError):
    """Unencrypted transport anywhere but on this machine."""

    template: ClassVar[str] = (
        "Without a certificate a hub listens on 127.0.0.1 only; leave out --insecure-loopback."
    )


@dataclass(frozen=True, slots=True)
class Serving:
    """What the hub announces once it listens; `setup` is empty once a room lives here."""

    url: str
    certificate: bytes
    setup: str


def application(rooms: Rooms, certificate: bytes) -> Starlette:
    """The hub as an ASGI application."""
    connected: set[Session] = set()
    strangers = Bucket(STRANGERS_A_SECOND, STRANGERS_AT_ONCE)

    async def exchange(websocket: WebSocket) -> None:
        await websocket.accept()
        if len(connected) >= CONNECTIONS:
            await websocket.close(1013)
            return
        session = Session(websocket, rooms, certificate, strangers)
        connected.add(session)
        try:
            await session.run()
        finally:
            connected.discard(session)

    async def health(_request: Request) -> JSONResponse:
        generation = rooms.store.generation.hex()
        return JSONResponse(
            {"status": "ok", "generation": generation, "connections": len(connected)}
        )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        rooms.close()

    return Starlette(
        routes=[Route("/health", health), WebSocketRoute("/exchange", exchange)], lifespan=lifespan
    )


def serve(
    folder: Path,
    host: str,
    port: int,
    *,
    new_setup: Callable[[], tuple[str, bytes]],
    announce: Callable[[Serving], None],
    insecure: bool = False,
) -> None:
    """Serve until told to stop; `new_setup` makes a one-time code and its key.

    Raises PortTaken, LoopbackOnly.
    """
    if insecure and host not in ("127.0.0.1", "::1", "localhost"):
        raise LoopbackOnly()
    listening = _listen(host, port)
    files: dict[str, Path] = {}
    fingerprint = b""
    if not insecure:
        names = ["localhost", "127.0.0.1", socket.gethostname()]
        certificate, key, fingerprint = certificate_in(folder, names)
        files = {"ssl_certfile": certificate, "ssl_keyfile": key}
    rooms = Rooms(HubStore(folder))
    setup = ""
    if not rooms.store.rooms():
        setup, secret = new_setup()
        rooms.store.set_setup_key(secret)
    config = uvicorn.Config(
        application(rooms, fingerprint),
        ws="websockets-sansio",
        ws_max_size=MAX_FRAME,
        ws_per_message_deflate=False,  # sealed bytes do not get smaller
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        **files,  # type: ignore[arg-type]
    )
    server = uvicorn.Server(config)
    _end_on_signals(server)
    announce(Serving(_url(listening, host, insecure), fingerprint, setup))
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _end_on_signals(server: uvicorn.Server) -> None:
    """Let a signal end the server from now on, also before uvicorn listens to signals itself.

    Uvicorn raises the signal again once it has ended in order; that is no error then.
    """

    def end(*_: object) -> None:
        server.should_exit = True

    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(ValueError):  # in another thread than the main one nothing is sent to us
            signal.signal(number, end)


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET
        )
    except OSError as error:
        reason = error.strerror or "unknown address"
        raise PortTaken(host=host, port=port, reason=reason) from error


def _url(listening: socket.socket, host: str, insecure: bool) -> str:
    shown = _own_address() if host in ("0.0.0.0", "::") else host
    if ":" in shown:
        shown = f"[{shown}]"
    scheme = "ws" if insecure else "wss"
    return f"{scheme}://{shown}:{listening.getsockname()[1]}"


def _own_address() -> str:
    """The address by which the local network reaches us; nothing is sent."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return "127.0.0.1"
