"""Putting what others wrote into the log and into open drafts, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from rcm_desktop.errors import ReplicaDamaged
from rcm_desktop.services.drafts import DEFAULT_ROOM
from rcm_desktop.store.workspace import Workspace
from rcm_desktop.sync.inbox import DAMAGED, Arrivals, Inbox, Ready

ApplyRemote = Callable[[str, str, Sequence[bytes]], None]
"""(replica, its kind, updates): into the live copy and the rows derived from it."""


class Arriving:
    """Takes envelopes in: judged, kept and applied together, or not at all."""

    def __init__(self, workspace: Workspace, inbox: Inbox, apply: ApplyRemote) -> None:
        self._workspace = workspace
        self._inbox = inbox
        self._apply = apply

    def take(
        self, frames: Iterable[bytes], at: str, then: Callable[[], None] = lambda: None
    ) -> Arrivals:
        """Take envelopes in, and run `then` in the same transaction."""
        with self._workspace.transaction():
            arrivals = self._inbox.take(frames, at)
            self._apply_all(arrivals.ready, at)
            then()
        return arrivals

    def reconsider(self, at: str) -> Arrivals:
        """Apply what was in quarantine and now may be."""
        with self._workspace.transaction():
            arrivals = self._inbox.reconsider(at)
            self._apply_all(arrivals.ready, at)
        return arrivals

    def _apply_all(self, ready: list[Ready], at: str) -> None:
        # One import a replica: order between replicas means nothing, within one it is kept.
        ordered = sorted(ready, key=lambda item: item.replica)
        for _replica, run in groupby(ordered, key=lambda item: item.replica):
            group = list(run)
            try:
                self._apply_group(group, at)
            except ReplicaDamaged:
                self._apply_singly(group, at)

    def _apply_singly(self, group: list[Ready], at: str) -> None:
        """Find the envelope that a replica refuses, and keep only that one out."""
        for item in group:
            try:
                self._apply_group([item], at)
            except ReplicaDamaged:
                self._inbox.store.set_state(item.id, "quarantined", DAMAGED)

    def _apply_group(self, group: list[Ready], at: str) -> None:
        first = group[0]
        updates = [update for item in group for update in item.updates]
        log = self._workspace.updates
        with self._workspace.transaction():
            log.register(first.replica, first.kind, DEFAULT_ROOM, at=first.at)
            self._apply(first.replica, first.kind, updates)
            for update in updates:
                log.append(first.replica, update, origin="remote", at=at)
