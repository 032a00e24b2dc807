"""What becomes of an envelope that arrived: applied, held, in quarantine, or refused.

Nothing here touches a replica. The caller runs this inside the transaction in
which it applies what is ready, so that an envelope and its words are kept together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rcm_desktop.errors import ReplicaDamaged
from rcm_desktop.store.exchange import FORK, NewEnvelope, State
from rcm_desktop.sync.codec import Malformed
from rcm_desktop.sync.envelope import Payload, open_envelope
from rcm_desktop.sync.identity import KeyRefused
from rcm_desktop.sync.records import NOTHING, BadSignature, Envelope, EnvelopeKind
from rcm_desktop.sync.room import SyncRoom

PeersIn = Callable[[bytes], Iterable[int]]

#: Reasons of a quarantine. The first two end by themselves when the member list grows.
NOT_ADMITTED = "not admitted yet"
NO_KEY = "no key for it"
AFTER_REMOVAL = "written after its device was removed"
UNREADABLE = "does not open with the room's key"
FOREIGN_PEER = "writes in another device's name"
DAMAGED = "damaged"
PRIVATE = "belongs to a private document"
UNKNOWN_KIND = "needs a newer version of the program"
_MAY_END = frozenset({NOT_ADMITTED, NO_KEY, UNKNOWN_KIND})


@dataclass(frozen=True, slots=True)
class Ready:
    """An envelope whose updates may be applied now."""

    id: str
    replica: str
    kind: str
    at: str
    updates: tuple[bytes, ...]


@dataclass(slots=True)
class Arrivals:
    """What a round of arrivals came to; `refused` counts bytes that were not kept."""

    ready: list[Ready] = field(default_factory=list)
    new: int = 0
    refused: int = 0
    forked: set[bytes] = field(default_factory=set)


class Inbox:
    """Judges envelopes by signature, chain, member list, key and peer ids."""

    def __init__(self, room: SyncRoom, peers_in: PeersIn) -> None:
        self.room = room
        self.store = room.store
        self._peers_in = peers_in

    def take(self, frames: Iterable[bytes], at: str) -> Arrivals:
        """Judge envelopes as they came and keep them; duplicates change nothing."""
        arrivals = Arrivals()
        heads = self.store.heads(self.room.id)
        for frame in frames:
            try:
                envelope = Envelope.decode(frame).check()
                if envelope.room != self.room.id:
                    raise Malformed(reason="of another room")
                seq, _ = heads.get(envelope.device, (0, NOTHING))
                if envelope.seq <= seq and self._known(envelope):
                    continue
                envelope.verify()
                self._refuse_strangers(envelope)
            except (Malformed, BadSignature, KeyRefused):
                arrivals.refused += 1
                continue
            self._place(envelope, heads, arrivals, at)
        return arrivals

    def reconsider(self, at: str) -> Arrivals:
        """Judge again what waits in quarantine, because the member list or the keys grew."""
        arrivals = Arrivals()
        for row in self.store.with_state(self.room.id, "quarantined"):
            if row.reason in _MAY_END:
                self._keep(Envelope.decode(row.sealed), arrivals, at)
        return arrivals

    def _known(self, envelope: Envelope) -> bool:
        name = envelope.hash().hex()
        rows = self.store.at_number(envelope.room, envelope.device, envelope.seq)
        return any(row.id == name for row in rows)

    def _refuse_strangers(self, envelope: Envelope) -> None:
        """Keep nothing by a device that neither is on the list nor holds the room's key."""
        if envelope.device in self.room.roster.members:
            return
        key = self.room.keys.get(envelope.epoch)
        if key is None:
            raise KeyRefused()
        open_envelope(envelope, key)

    def _place(
        self,
        envelope: Envelope,
        heads: dict[bytes, tuple[int, bytes]],
        arrivals: Arrivals,
        at: str,
    ) -> None:
        """Put an envelope into its device's chain, and what it was missing for after it."""
        device = envelope.device
        seq, last = heads.get(device, (0, NOTHING))
        if envelope.seq > seq + 1:
            if not self._known(envelope):
                arrivals.new += 1
                self._put(envelope, "held", "earlier ones are missing", at)
            return
        if envelope.seq <= seq or envelope.prev != last:
            arrivals.forked.add(device)
            self._put(envelope, "quarantined", FORK, at)
            return
        following: Envelope | None = envelope
        while following is not None:
            name = following.hash()
            arrivals.new += 1
            heads[device] = (following.seq, name)
            self.store.set_head(self.room.id, device, following.seq, name)
            self._keep(following, arrivals, at)
            following = self._held_after(device, following.seq, name)

    def _held_after(self, device: bytes, seq: int, name: bytes) -> Envelope | None:
        for row in self.store.at_number(self.room.id, device, seq + 1):
            envelope = Envelope.decode(row.sealed)
            if row.state == "held" and envelope.prev == name:
                return envelope
        return None

    def _keep(self, envelope: Envelope, arrivals: Arrivals, at: str) -> None:
        reason, payload = self._judge(envelope)
        self._put(envelope, "quarantined" if reason else "applied", reason, at, payload)
        if payload is not None and not reason:
            arrivals.ready.append(
                Ready(
                    envelope.hash().hex(), payload.replica, payload.kind, payload.at, payload.parts
                )
            )

    def _judge(self, envelope: Envelope) -> tuple[str, Payload | None]:
        """The reason against applying it, empty if there is none, and what is inside."""
        roster = self.room.roster
        if not roster.counts(envelope.device, envelope.seq):
            removed = envelope.device in roster.members
            return (AFTER_REMOVAL if removed else NOT_ADMITTED), None
        key = self.room.keys.get(envelope.epoch)
        if key is None:
            return NO_KEY, None
        if envelope.kind != EnvelopeKind.UPDATES:
            return UNKNOWN_KIND, None
        try:
            payload = open_envelope(envelope, key)
        except (KeyRefused, Malformed):
            return UNREADABLE, None
        known = self.room.workspace.updates.replica(payload.replica)
        if known is not None and known.room == "private":
            return PRIVATE, payload
        return self._judge_peers(envelope.device, payload), payload

    def _judge_peers(self, device: bytes, payload: Payload) -> str:
        try:
            inside = {str(peer) for part in payload.parts for peer in self._peers_in(part)}
        except ReplicaDamaged:
            return DAMAGED
        if not inside <= set(payload.peers):
            return FOREIGN_PEER
        for peer in payload.peers:
            if self.store.peer_owner(peer) not in (None, device):
                return FOREIGN_PEER
        for peer in payload.peers:
            self.store.claim_peer(peer, device)
        return ""

    def _put(
        self,
        envelope: Envelope,
        state: State,
        reason: str,
        at: str,
        payload: Payload | None = None,
    ) -> None:
        replica = payload.replica if payload else envelope.replica.hex()
        self.store.put(new_row(envelope, replica), state, reason, "remote", at)


def new_row(envelope: Envelope, replica: str) -> NewEnvelope:
    """An envelope as the workspace keeps it."""
    return NewEnvelope(
        id=envelope.hash(),
        room=envelope.room,
        epoch=envelope.epoch,
        device=envelope.device,
        seq=envelope.seq,
        prev=envelope.prev,
        replica=replica,
        sealed=envelope.encode(),
    )
