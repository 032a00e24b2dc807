"""The demo's second laptop: a hub, an invitation, work apart and together, a bundle."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rcm_desktop.cli.demo import DemoFailed, Story

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.services.open_draft import OpenDraft

_PATIENCE = 30.0  # seconds


def exchange(story: Story, ana: App, bob: App, opened: OpenDraft) -> None:
    """Share a draft with a second laptop by a hub and by a bundle; both must end equal."""
    with _hub(story.out / "hub") as hub:
        ana.exchange.set_up_hub(hub["url"], hub["setup"])
        ana.exchange.connect()
        code = ana.exchange.invite()
        ana.exchange.sync_once(_PATIENCE)
        story.tell("hub", f"A hub listens at {hub['url']}; Ana invited a colleague by a code.")
        bob.exchange.join_hub(hub["url"], str(code))
        bob.exchange.connect()
        _settle(opened.id, ana, bob)
        copy = bob.drafts.open(opened.id)
        if copy.draft.blocks() != opened.draft.blocks():
            raise DemoFailed(what="Bob's copy of the draft is not Ana's")
        story.tell("join", "Bob of Canada joined and holds the same draft.")
        ana.exchange.disconnect()
        bob.exchange.disconnect()
        _apart(opened, copy)
        ana.exchange.connect()
        bob.exchange.connect()
        _settle(opened.id, ana, bob)
        _both_survive(story, opened, copy, "hub")
        ana.exchange.disconnect()
        bob.exchange.disconnect()
    _apart(opened, copy)
    bundle = story.made(story.out / "courier.rcmsync")
    for laptop in (ana, bob, ana):
        laptop.exchange.sync_bundle(bundle)
    _both_survive(story, opened, copy, "USB bundle")
    _sealed(story)


@contextlib.contextmanager
def _hub(folder: Path) -> Iterator[dict[str, Any]]:
    """A real hub in a process of its own, on a free port of this machine."""
    command = [sys.executable, "-m", "rcm_desktop", "--json", "hub", "serve"]
    options = ["--host", "127.0.0.1", "--port", "0", "--data", str(folder / _next(folder))]
    process = subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield _announcement(process)
    finally:
        process.terminate()
        process.wait(_PATIENCE)
        if process.stdout:
            process.stdout.close()


def _next(folder: Path) -> str:
    """A name for a fresh hub: the set-up code works for an empty one only."""
    folder.mkdir(parents=True, exist_ok=True)
    return f"hub-{len(list(folder.iterdir())) + 1}"


def _announcement(process: subprocess.Popen[str]) -> dict[str, Any]:
    text = ""
    for line in process.stdout or ():
        text += line
        with contextlib.suppress(json.JSONDecodeError):
            return cast("dict[str, Any]", json.loads(text))
    raise DemoFailed(what="the hub did not start")


def _settle(draft: str, *laptops: App) -> None:
    """Exchange until every laptop is equal with the hub and holds the same draft.

    *Synced* tells of the last comparison: what a colleague sent a moment ago may still be
    on its way, so the drafts themselves are compared too.
    """
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        states = [laptop.exchange.sync_once(2.0) for laptop in laptops]
        heads = {_heads(laptop, draft) for laptop in laptops}
        if all(state.kind == "synced" for state in states) and len(heads) == 1:
            return
        time.sleep(0.05)
    told = "; ".join(state.sentence() for state in states)
    raise DemoFailed(what=f"the laptops did not become equal ({told})")


def _heads(laptop: App, draft: str) -> bytes:
    """What a laptop has seen of a draft; nothing where it has not arrived yet."""
    if laptop.workspace.updates.replica(draft) is None:
        return b""
    return laptop.drafts.open(draft).draft.heads()


def _apart(ana: OpenDraft, bob: OpenDraft) -> None:
    """Both change the same paragraph without hearing of each other."""
    block = ana.draft.order()[3]
    ana.apply(lambda d: d.insert(block, "en", 0, "Gladly, "))
    ana.save()
    bob.apply(lambda d: d.insert(block, "en", len(d.words(block, "en")), " Noted."))
    bob.save()


def _both_survive(story: Story, ana: OpenDraft, bob: OpenDraft, way: str) -> None:
    words = ana.draft.words(ana.draft.order()[3], "en")
    whole = words.startswith("Gladly, ") and words.endswith(" Noted.")
    if not whole or ana.draft.blocks() != bob.draft.blocks():
        raise DemoFailed(what=f"edits made apart did not both arrive by the {way}")
    story.tell("sync", f"Both edited one paragraph apart; by the {way} both edits survived.")


def _sealed(story: Story) -> None:
    """No word may stand readable in what travels or in what the hub keeps."""
    places = [story.out / "courier.rcmsync", *(story.out / "hub").rglob("*")]
    open_words = [
        place.name
        for place in places
        if place.is_file() and b"Vice-Ministers" in place.read_bytes()
    ]
    if open_words:
        raise DemoFailed(what=f"readable words stand in {', '.join(open_words)}")
    story.tell("sealed", "No word of the draft can be read in the hub's files or in the bundle.")
