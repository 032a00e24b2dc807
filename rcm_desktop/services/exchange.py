"""The exchange of a workspace with others, for the window and the command line.

Everything here runs on the thread that owns the workspace: the link's worker only
says that something came, and `pump` then takes it in.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rcm_desktop.drafting.replica import peers_in
from rcm_desktop.services.arriving import Arriving
from rcm_desktop.services.clock import Clock, iso
from rcm_desktop.services.hub_talk import HubTalk
from rcm_desktop.services.profile import Profile
from rcm_desktop.services.room_members import MemberInfo, members_of
from rcm_desktop.services.shared_words import WORDS_ID, SharedWords
from rcm_desktop.services.signal import Signal
from rcm_desktop.services.sync_state import SyncState
from rcm_desktop.store.workspace import Workspace
from rcm_desktop.sync import couriering, outbox
from rcm_desktop.sync.bundle import read_bundle, write_bundle
from rcm_desktop.sync.client import Backoff, HubLink
from rcm_desktop.sync.codes import Code
from rcm_desktop.sync.connecting import (
    HubPlace,
    ask_to_join,
    fetch_invitation,
    found_room,
    reach,
)
from rcm_desktop.sync.envelope import UpdateTooLarge
from rcm_desktop.sync.identity import Card
from rcm_desktop.sync.inbox import Inbox
from rcm_desktop.sync.invitation import Invitation
from rcm_desktop.sync.membership import NotTheFounder
from rcm_desktop.sync.room import HasRoom, NoHub, NoRoom, OtherRoom, SyncRoom

if TYPE_CHECKING:
    from rcm_desktop.services.drafts import DraftService
    from rcm_desktop.services.plan import PlanService

PLAN = "plan"


class Host(Protocol):
    """What of the application the exchange works on."""

    workspace: Workspace
    clock: Clock
    profile: Profile

    @property
    def drafts(self) -> DraftService: ...
    @property
    def plan(self) -> PlanService: ...
    @property
    def shared_words(self) -> SharedWords: ...


@dataclass(frozen=True, slots=True)
class BundleReport:
    """What a bundle brought and now holds, in envelopes."""

    taken: int
    refused: int
    written: int
    size: int


class SyncService:
    """Keeps the workspace in step with its room; every state change is emitted by `changed`."""

    def __init__(
        self,
        host: Host,
        *,
        wake: Callable[[], None] | None = None,
        backoff: Backoff | None = None,
        peers: Callable[[bytes], Iterable[int]] = peers_in,
    ) -> None:
        self.changed: Signal[SyncState] = Signal()
        self.wake = wake or (lambda: None)  # called on the worker's thread
        self._host = host
        self._peers = peers
        self._backoff = backoff
        self._woken = threading.Event()
        self.room = SyncRoom(host.workspace)
        self._arriving = Arriving(host.workspace, Inbox(self.room, peers), self._apply_remote)
        self._talk: HubTalk | None = None
        self._was_equal = False
        self._last = self.state

    # -- state -------------------------------------------------------------------

    @property
    def state(self) -> SyncState:
        """What is true now."""
        from rcm_desktop.services.telling import state_of

        return state_of(self.room, self._talk)

    @property
    def hub(self) -> HubPlace | None:
        """The room's hub, once one was set up or joined."""
        kept = self.room.store.hub()
        return HubPlace(*kept) if kept else None

    def members(self) -> list[MemberInfo]:
        """The devices of the room, the founder first; then those that wait to be admitted."""
        return members_of(self.room)

    # -- beginning and joining -----------------------------------------------------

    def begin(self) -> None:
        """Make a room of our own if there is none yet."""
        if not self.room.id:
            self.room.found(self._card(), self._at())

    def set_up_hub(self, url: str, typed: str) -> None:
        """Bring our room to a fresh hub with the code it printed; raises Refused and its kin."""
        code = Code.parse(typed)
        if not self.room.id:
            reach(url)  # a mistyped address must not leave a room behind that bars joining another
        self.begin()
        if not self.room.founder:
            raise NotTheFounder(founder="its founder")
        place = found_room(url, code, self.room.roster.entries[0])
        self.room.store.set_hub(place.url, place.certificate)

    def invite(self) -> Code:
        """A one-time code for one more device; it becomes usable with the next sync."""
        self.begin()
        if not self.room.founder:
            raise NotTheFounder(founder=self._founder_name())
        hub = self.room.store.hub() or ("", b"")
        code = self.room.invite(self._card(), hub, int(self._host.clock().timestamp()), self._at())
        if self._talk is not None and self._talk.up is not None:
            self._talk.tell_members(self.room.roster.entries[-1:])
            self._talk.post_invitations()
        return code

    def join_hub(self, url: str, typed: str) -> Invitation:
        """Join the room that a code opens at a hub; our work waits there to be admitted."""
        code = Code.parse(typed)
        invitation = fetch_invitation(url, code)
        if self.room.id == invitation.room:
            # Joined by a file before: the code only tells where the hub is and how to know it.
            self.room.store.set_hub(url, invitation.certificate)
            return invitation
        request = self.room.accept(invitation, code, self._card(), self._at())
        # The address that answered is the one this laptop can reach.
        self.room.store.set_hub(url, invitation.certificate)
        ask_to_join(HubPlace(url, invitation.certificate), request.encode())
        return invitation

    def join_bundle(self, path: Path, typed: str) -> Invitation:
        """Join the room that a code opens in a bundle, and put the request into the file."""
        code = Code.parse(typed)
        if self.room.id:
            raise HasRoom()
        invitation = couriering.invitation_in(read_bundle(path), code)
        self.room.accept(invitation, code, self._card(), self._at())
        self.sync_bundle(path)
        return invitation

    # -- the hub ---------------------------------------------------------------------

    def connect(self, url: str | None = None) -> None:
        """Keep in touch with the room's hub from now on; raises NoRoom, NoHub."""
        place = self.hub
        if not self.room.id:
            raise NoRoom()
        if place is None:
            raise NoHub()
        if url is not None and url.rstrip("/") != place.url:
            place = HubPlace(url.rstrip("/"), place.certificate)
        self.disconnect()
        request = self.room.own_request()
        link = HubLink(
            place, self.room.id, self.room.device, self._wake, self._backoff, request=request
        )
        self._talk = HubTalk(self.room, link, self._arriving, self._moment)
        self._tell()

    def disconnect(self) -> None:
        """Leave the hub; changes wait here."""
        talk, self._talk = self._talk, None
        if talk is not None:
            talk.link.close()
        self._tell()

    def pump(self) -> None:
        """Take in what came and send what waits; cheap when there is nothing."""
        talk = self._talk
        if talk is not None:
            items = talk.link.take()
            if items:
                self._host.drafts.save_all()
                talk.follow(items)
                self._host.drafts.save_all()  # what came may have made brackets
            if talk.may_seal:
                try:
                    self.seal_waiting()
                except UpdateTooLarge as refusal:
                    talk.cause = refusal
                talk.push()
            equal = talk.equal
            if equal and not self._was_equal:
                self.room.store.set_last_equal(self._at())
            self._was_equal = equal
        self._tell()

    def seal_waiting(self) -> int:
        """Seal what was typed since the last time; how many envelopes that made."""
        if not self.room.id:
            return 0
        made = 0
        while sealed := outbox.seal_waiting(self.room, self._peers, self._at()):
            made += len(sealed)
        return made

    def sync_once(self, seconds: float = 30.0) -> SyncState:
        """Exchange with the hub until both are equal, or as far as it goes in that time."""
        if self._talk is None:
            self.connect()
        deadline = time.monotonic() + seconds
        while True:
            self._woken.clear()
            self.pump()
            talk, left = self._talk, deadline - time.monotonic()
            done = talk is None or talk.refused or talk.equal
            if done or left <= 0 or (talk is not None and talk.settled and talk.cause):
                return self.state
            self._woken.wait(min(left, 0.2))

    # -- bundles -----------------------------------------------------------------------

    def sync_bundle(self, path: Path) -> BundleReport:
        """Take in what the file holds, if it exists, and leave in it all that we have.

        Raises BundleDamaged, BundleUnusable, OtherRoom; then neither side was changed.
        """
        if not self.room.id:
            if path.exists():
                read_bundle(path)
                raise OtherRoom()
            self.begin()
        self._host.drafts.save_all()
        bundle = couriering.bundle_for(self.room, path)
        at, now = self._moment()
        self.room.learn(bundle.entries, at)
        self.room.note_requests(bundle.requests)
        arrivals = self._arriving.take(bundle.envelopes, at)
        self.room.admit_all(now, at)
        self._arriving.reconsider(at)
        self._host.drafts.save_all()  # what came may have made brackets
        self.seal_waiting()
        out = couriering.fill_beside(self.room, bundle)
        size = write_bundle(path, out)
        self._tell()
        return BundleReport(arrivals.new, arrivals.refused, len(out.envelopes), size)

    def close(self) -> None:
        """End the link; again does nothing."""
        talk, self._talk = self._talk, None
        if talk is not None:
            talk.link.close()

    # -- inside ------------------------------------------------------------------------

    def _apply_remote(self, replica: str, kind: str, updates: Sequence[bytes]) -> None:
        if kind == "draft":
            self._host.drafts.receive(replica, updates)
        elif replica == PLAN:
            self._host.plan.receive(updates)
        elif replica == WORDS_ID:
            self._host.shared_words.receive(updates)
        # Books that this version does not know stay in the log for one that does.

    def _wake(self) -> None:
        self._woken.set()
        self.wake()

    def _tell(self) -> None:
        state = self.state
        if state != self._last:
            self._last = state
            self.changed.emit(state)

    def _moment(self) -> tuple[str, int]:
        now = self._host.clock()
        return iso(now), int(now.timestamp())

    def _at(self) -> str:
        return self._moment()[0]

    def _card(self) -> Card:
        profile = self._host.profile
        return Card(profile.name[:80], profile.delegation[:20])

    def _founder_name(self) -> str:
        founder = self.room.roster.members.get(self.room.roster.founder)
        return str(self.room.card_of(founder)) if founder else "its founder"
