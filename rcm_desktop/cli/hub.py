"""The hub's commands: serving, inviting, who is in the room, what happened."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rcm_desktop.cli.context import Settings, command

if TYPE_CHECKING:
    from rcm_desktop.hub.server import Serving

_PORT = 8455


@click.group()
def hub() -> None:
    """The server side of the exchange, and who belongs to the room."""


def default_folder() -> Path:
    """Where a hub keeps its database when no folder is named."""
    from platformdirs import user_data_path

    return user_data_path("rcm-desktop", appauthor=False) / "hub"


@command()
@click.option("--host", default="0.0.0.0", show_default=True, help="The address to listen on.")
@click.option("--port", default=_PORT, show_default=True, help="0 chooses a free one.")
@click.option("--data", type=click.Path(path_type=Path), help="The hub's own folder.")
@click.option("--insecure-loopback", is_flag=True, help="Without TLS, for 127.0.0.1 only.")
def serve(
    settings: Settings, host: str, port: int, data: Path | None, insecure_loopback: bool
) -> None:
    """Keep and forward sealed envelopes until stopped; the hub can read none of them."""
    from rcm_desktop.hub.server import serve as run
    from rcm_desktop.sync.codes import Code

    def new_setup() -> tuple[str, bytes]:
        code = Code.new()
        return str(code), code.derive("set-up")

    run(
        data or default_folder(),
        host,
        port,
        new_setup=new_setup,
        announce=lambda serving: _announce(settings, serving),
        insecure=insecure_loopback,
    )


def _announce(settings: Settings, serving: Serving) -> None:
    fingerprint = serving.certificate.hex(":", 2)
    lines = [f"Hub at {serving.url}"]
    if fingerprint:
        lines.append(f"Certificate {fingerprint}")
    if serving.setup:
        lines.append(f"Set-up code, for the first workspace only: {serving.setup}")
        lines.append(f"There, run: rcm-desktop sync --hub {serving.url}")
    data = {"url": serving.url, "certificate": fingerprint, "setup": serving.setup}
    settings.answer(data, "\n".join(lines))
    sys.stdout.flush()


@command()
@click.option("--bundle", type=click.Path(path_type=Path), help="Put it into a bundle as well.")
def invite(settings: Settings, bundle: Path | None) -> None:
    """A one-time code for one more laptop; show it, do not send it."""
    from rcm_desktop.sync.room import NoHub

    with settings.open() as app:
        exchange = app.exchange
        if exchange.hub is None and bundle is None:
            raise NoHub()
        code = exchange.invite()
        if bundle is not None:
            exchange.sync_bundle(bundle)
        state = exchange.sync_once(10) if exchange.hub else None
        url = exchange.hub.url if exchange.hub else ""
    reached = state is not None and state.kind in ("synced", "waiting")
    if url and not reached:
        settings.note("The hub was not reached; the code works after the next sync.")
    place = f"--hub {url}" if url else f"--bundle {bundle}"
    words = f"{code}\n\nOn the other laptop, within 24 hours: rcm-desktop join {place}"
    settings.answer({"code": str(code), "hub": url, "bundle": str(bundle or "")}, words)


@command()
def members(settings: Settings) -> None:
    """Who belongs to the room; compare the numbers aloud."""
    with settings.open() as app:
        found = app.exchange.members()
    lines = [
        f"{m.fingerprint}  {m.standing:8}  {m.name or '—'}"
        f"{f' ({m.delegation})' if m.delegation else ''}{'  this laptop' if m.own else ''}"
        for m in found
    ]
    words = "\n".join(lines) or "This workspace shares nothing yet."
    settings.answer([asdict(m) for m in found], words)


@command()
@click.option("--data", type=click.Path(path_type=Path), help="The hub's own folder.")
def audit(settings: Settings, data: Path | None) -> None:
    """What happened at a hub on this machine, and whether the record is whole."""
    from rcm_desktop.hub.history import history

    rows, broken = history(data or default_folder())
    found = [{**asdict(row), "hash": row.hash.hex()} for row in rows]
    lines = [f"{row.at}  {row.action:14}  {row.device[:16]}  {row.detail}" for row in rows]
    whole = "The record is whole." if broken is None else f"The record was changed at row {broken}."
    settings.answer({"whole": broken is None, "rows": found}, "\n".join([*lines, whole]))
    if broken is not None:
        raise click.exceptions.Exit(1)


for _command in (serve, invite, members, audit):
    hub.add_command(_command)
