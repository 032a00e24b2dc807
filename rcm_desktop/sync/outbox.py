"""What leaves: local updates sealed into envelopes, and envelopes that somebody lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rcm_desktop.store.update_log import Update
from rcm_desktop.sync.envelope import BATCH_BYTES, Head, Payload, seal
from rcm_desktop.sync.inbox import PeersIn, new_row
from rcm_desktop.sync.room import SyncRoom
from rcm_desktop.sync.wire import PAGE_BYTES

_ROUND = 2000
_FRAME_ENVELOPES = 2000


def seal_waiting(room: SyncRoom, peers_in: PeersIn, at: str) -> list[bytes]:
    """Seal local updates, up to a round of them, and keep the envelopes; raises UpdateTooLarge.

    An update and its envelope become one in a single transaction: it is sealed once.
    """
    updates = room.workspace.updates
    waiting = updates.waiting(_ROUND)
    if not waiting:
        return []
    sealed: list[bytes] = []
    with room.workspace.transaction():
        head = room.head()
        for batch in _batches(waiting):
            peers = sorted({str(peer) for update in batch for peer in peers_in(update.payload)})
            info = updates.replica(batch[0].replica)
            payload = Payload(
                replica=batch[0].replica,
                kind=info.kind if info else "",
                at=batch[-1].at,
                peers=tuple(peers),
                parts=tuple(update.payload for update in batch),
            )
            envelope = seal(payload, key=room.key, device=room.device, head=head)
            head = Head(envelope.seq, envelope.hash())
            for peer in peers:
                room.store.claim_peer(peer, room.device.id)
            room.store.put(new_row(envelope, payload.replica), "applied", "", "local", at)
            room.store.set_head(room.id, room.device.id, head.seq, head.hash)
            updates.mark_sealed([update.seq for update in batch], head.hash.hex())
            sealed.append(envelope.encode())
    return sealed


def _batches(waiting: list[Update]) -> Iterator[list[Update]]:
    """Runs of one replica's updates, in the order of the log, up to BATCH_BYTES each."""
    for _replica, run in groupby(waiting, key=lambda update: update.replica):
        batch: list[Update] = []
        size = 0
        for update in run:
            if batch and size + len(update.payload) > BATCH_BYTES:
                yield batch
                batch, size = [], 0
            batch.append(update)
            size += len(update.payload)
        yield batch


def frames(envelopes: Iterable[bytes]) -> Iterator[tuple[bytes, ...]]:
    """Envelopes put together into what one message should carry."""
    page: list[bytes] = []
    size = 0
    for envelope in envelopes:
        if page and (size + len(envelope) > PAGE_BYTES or len(page) >= _FRAME_ENVELOPES):
            yield tuple(page)
            page, size = [], 0
        page.append(envelope)
        size += len(envelope)
    if page:
        yield tuple(page)
