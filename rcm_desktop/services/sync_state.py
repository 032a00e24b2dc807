"""The truth about the exchange, as the status bar and the command line tell it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from rcm_desktop.errors import RcmError

Kind = Literal["offline", "connecting", "syncing", "synced", "waiting", "refused"]

#: One sentence for each kind; the window translates these, the parameters stay.
SENTENCES: Final[dict[str, str]] = {
    "alone": "not shared yet",
    "offline": "offline, {waiting} changes waiting",
    "offline-one": "offline, 1 change waiting",
    "offline-none": "offline, nothing waiting",
    "connecting": "connecting, {waiting} changes waiting",
    "syncing": "syncing, {waiting} changes waiting",
    "synced": "synced {since}",
    "waiting": "waiting. {message}",
    "refused": "refused. {message}",
}


@dataclass(frozen=True, slots=True)
class SyncState:
    """`synced` is said only when the hub's heads and ours were compared and are equal.

    `waiting` counts changes that nobody else has on disk yet; `since` is the ISO time at
    which the two were last equal; `peers` are the other members' names; `cause` is what
    `message` says in English, for the window to say in its language.
    """

    kind: Kind
    waiting: int = 0
    since: str = ""
    peers: tuple[str, ...] = ()
    message: str = ""
    shared: bool = True
    cause: RcmError | None = field(default=None, compare=False)

    @property
    def sentence_key(self) -> str:
        """Which of SENTENCES says it."""
        if not self.shared:
            return "alone"
        if self.kind == "offline" and self.waiting < 2:
            return ("offline-none", "offline-one")[self.waiting]
        return self.kind

    def sentence(self, clock_time: str = "") -> str:
        """In English; `clock_time` is `since` as this place reads its clocks: `12:03`."""
        return SENTENCES[self.sentence_key].format(
            waiting=self.waiting, since=clock_time or self.since, message=self.message
        )
