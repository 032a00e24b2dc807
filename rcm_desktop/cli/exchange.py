"""Commands that exchange envelopes: sync, status, join."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.errors import RcmError

if TYPE_CHECKING:
    from rcm_desktop.services.exchange import SyncService
    from rcm_desktop.services.sync_state import SyncState


class CodeNeeded(RcmError):
    """Nobody there to ask, and no code in the environment."""

    template: ClassVar[str] = (
        "The {what} is needed: set {variable}, or run this where it can be asked."
    )


class NotReached(RcmError):
    """A sync that did not get as far as the hub."""

    template: ClassVar[str] = "Nothing was exchanged: {reason}"


class OnePlace(RcmError):
    """Neither or both of two options."""

    template: ClassVar[str] = "Say where the invitation is: --hub URL or --bundle FILE."


def _code(what: str, variable: str) -> str:
    """A one-time code from the environment or the prompt, never from an argument."""
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise CodeNeeded(what=what, variable=variable)
    answer: str = click.prompt(what.capitalize(), err=True)
    return answer


def _sentence(state: SyncState) -> str:
    local = datetime.fromisoformat(state.since).astimezone() if state.since else None
    return state.sentence(f"{local:%H:%M}" if local else "")


def _data(state: SyncState) -> dict[str, Any]:
    data = asdict(replace(state, cause=None))
    del data["cause"]
    return {**data, "sentence": _sentence(state)}


@command()
@click.option("--hub", "url", help="The hub's address; needed the first time only.")
@click.option("--bundle", type=click.Path(path_type=Path), help="A file to read and to leave.")
@click.option("--seconds", default=60.0, show_default=True, help="The longest to wait for a hub.")
def sync(settings: Settings, url: str | None, bundle: Path | None, seconds: float) -> None:
    """Exchange sealed changes by a bundle, by the room's hub, or both."""
    with settings.open() as app:
        exchange = app.exchange
        data: dict[str, Any] = {}
        lines: list[str] = []
        if bundle is not None:
            report = exchange.sync_bundle(bundle)
            data["bundle"] = asdict(report)
            lines.append(
                f"{report.taken} new from {bundle}, which now holds {report.written} envelopes."
            )
        if url is not None or bundle is None:
            state = _with_hub(exchange, url, seconds)
            data["hub"] = state.kind
            lines.append(_sentence(state))
        state = exchange.state
    settings.answer({**_data(state), **data}, "\n".join(lines))


def _with_hub(exchange: SyncService, url: str | None, seconds: float) -> SyncState:
    if url is not None and exchange.hub is None:
        exchange.set_up_hub(url, _code("set-up code of the hub", "RCM_SETUP_CODE"))
    exchange.connect(url)
    state = exchange.sync_once(seconds)
    if state.kind in ("offline", "connecting", "refused"):
        raise NotReached(reason=state.message or "the hub did not answer in time.")
    return state


@command()
@click.option("--hub", "url", help="The hub's address.")
@click.option("--bundle", type=click.Path(path_type=Path), help="A file with the invitation.")
def join(settings: Settings, url: str | None, bundle: Path | None) -> None:
    """Join a room with the one-time code that its host shows."""
    if (url is None) == (bundle is None):
        raise OnePlace()
    with settings.open() as app:
        exchange = app.exchange
        typed = _code("invitation code", "RCM_INVITATION")
        if url is not None:
            invitation = exchange.join_hub(url, typed)
            exchange.sync_once(30)
        else:
            assert bundle is not None
            invitation = exchange.join_bundle(bundle, typed)
        state = exchange.state
        host = _aloud(invitation.inviter, invitation.inviter_box)
    card = invitation.inviter_card()
    words = [
        f"Joined the room of {card}.",
        f"Compare with the host aloud: {host}",
        _sentence(state),
    ]
    settings.answer({**_data(state), "host": str(card), "fingerprint": host}, "\n".join(words))


def _aloud(device: bytes, box: bytes) -> str:
    from rcm_desktop.sync.identity import fingerprint

    return fingerprint(device, box)


@command()
def status(settings: Settings) -> None:
    """What waits, with whom, since when; says what is known without asking the hub."""
    with settings.open() as app:
        exchange = app.exchange
        state = exchange.state
        hub = exchange.hub
    lines = [_sentence(state)]
    if hub is not None:
        lines.append(f"Hub {hub.url}, last equal {state.since or 'never'}")
    if state.peers:
        lines.append(f"With {', '.join(state.peers)}")
    settings.answer({**_data(state), "hub": hub.url if hub else ""}, "\n".join(lines))
