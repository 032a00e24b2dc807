"""What the exchange keeps in the workspace: keys, the member list, envelopes, how far hubs are.

Keys and names lie here because the file is encrypted; ids are stored as hex.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from rcm_desktop.store.workspace import Workspace

State = Literal["applied", "held", "quarantined"]
_DEVICE = "exchange.device"
_ROOM = "exchange.room"
_HUB = "exchange.hub"
_DELIVERED = "exchange.delivered"
_EQUAL = "exchange.equal"
#: Reason of an envelope whose number another envelope of its device has already.
FORK = "fork"


@dataclass(frozen=True, slots=True)
class StoredEnvelope:
    """An envelope's row; `reason` says why it was not applied."""

    id: str
    device: bytes
    seq: int
    sealed: bytes
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class NewEnvelope:
    """What is known of an envelope when it is kept."""

    id: bytes
    room: bytes
    epoch: int
    device: bytes
    seq: int
    prev: bytes
    replica: str
    sealed: bytes


class ExchangeStore:
    """Rows of the exchange; every write is durable when the outermost transaction ends."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._read = workspace.connection.read
        self._write = workspace.connection.write

    # -- this device -----------------------------------------------------------

    def device_seeds(self) -> tuple[bytes, bytes] | None:
        """The signing and the sealing seed of this device."""
        kept = self.workspace.settings.get(_DEVICE)
        return (bytes.fromhex(kept["sign"]), bytes.fromhex(kept["box"])) if kept else None

    def set_device_seeds(self, sign: bytes, box: bytes) -> None:
        """Keep this device's seeds, inside the encrypted file only."""
        self.workspace.settings.set(_DEVICE, {"sign": sign.hex(), "box": box.hex()})

    def room(self) -> bytes | None:
        """The room this workspace belongs to."""
        kept = self.workspace.settings.get(_ROOM)
        return bytes.fromhex(kept) if kept else None

    def set_room(self, room: bytes) -> None:
        """Belong to a room from now on."""
        self.workspace.settings.set(_ROOM, room.hex())

    def hub(self) -> tuple[str, bytes] | None:
        """Address and certificate fingerprint of the room's hub."""
        kept = self.workspace.settings.get(_HUB)
        return (kept["url"], bytes.fromhex(kept["certificate"])) if kept else None

    def set_hub(self, url: str, certificate: bytes) -> None:
        """Remember the room's hub."""
        self.workspace.settings.set(_HUB, {"url": url, "certificate": certificate.hex()})

    def delivered(self) -> int:
        """The number of our own last envelope that the hub had on its disk when last asked."""
        return int(self.workspace.settings.get(_DELIVERED, 0))

    def set_delivered(self, seq: int) -> None:
        """Note how much of our own work the hub has; it may have lost some of it."""
        if seq != self.delivered():
            self.workspace.settings.set(_DELIVERED, seq)

    def last_equal(self) -> str:
        """The ISO time at which a hub and this laptop last became equal; empty if never."""
        return str(self.workspace.settings.get(_EQUAL, ""))

    def set_last_equal(self, at: str) -> None:
        """Remember that they are equal now."""
        self.workspace.settings.set(_EQUAL, at)

    # -- keys and members --------------------------------------------------------

    def add_key(self, room: bytes, epoch: int, key: bytes, at: str) -> None:
        """Keep a room key; a known epoch is left as it is."""
        self._write(
            "INSERT INTO room_keys (room, epoch, key, created) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (room.hex(), epoch, key, at),
        )

    def keys(self, room: bytes) -> dict[int, bytes]:
        """The room's keys by epoch."""
        rows = self._read("SELECT epoch, key FROM room_keys WHERE room = ?", (room.hex(),))
        return {epoch: bytes(key) for epoch, key in rows}

    def add_entry(self, room: bytes, seq: int, entry: bytes) -> None:
        """Keep the next link of the member list."""
        self._write(
            "INSERT INTO member_entries (room, seq, entry) VALUES (?, ?, ?)",
            (room.hex(), seq, entry),
        )

    def entries(self, room: bytes) -> list[bytes]:
        """The member list's links in order."""
        rows = self._read(
            "SELECT entry FROM member_entries WHERE room = ? ORDER BY seq", (room.hex(),)
        )
        return [bytes(entry) for (entry,) in rows]

    def add_request(self, room: bytes, invite: bytes, request: bytes) -> None:
        """Keep a request to join; the first that uses an invitation stays."""
        self._write(
            "INSERT INTO join_requests (room, invite, request) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (room.hex(), invite.hex(), request),
        )

    def requests(self, room: bytes) -> list[bytes]:
        """All requests to join that were seen."""
        rows = self._read("SELECT request FROM join_requests WHERE room = ?", (room.hex(),))
        return [bytes(request) for (request,) in rows]

    def add_invitation(self, room: bytes, locator: bytes, invite: bytes, sealed: bytes) -> None:
        """Keep a sealed invitation, so that it can be given to a hub or a courier."""
        self._write(
            "INSERT INTO invitations (locator, room, invite, sealed) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (locator.hex(), room.hex(), invite.hex(), sealed),
        )

    def invitations(self, room: bytes) -> list[tuple[bytes, bytes, bytes]]:
        """Locator, one-time key and sealed text of every invitation made here."""
        rows = self._read(
            "SELECT locator, invite, sealed FROM invitations WHERE room = ?", (room.hex(),)
        )
        return [(bytes.fromhex(a), bytes.fromhex(b), bytes(c)) for a, b, c in rows]

    def peer_owner(self, peer: str) -> bytes | None:
        """The device that announced a peer id."""
        rows = self._read("SELECT device FROM peers WHERE peer = ?", (peer,))
        return bytes.fromhex(rows[0][0]) if rows else None

    def claim_peer(self, peer: str, device: bytes) -> None:
        """Note the device that announced a peer id first."""
        self._write(
            "INSERT INTO peers (peer, device) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (peer, device.hex()),
        )

    # -- envelopes -----------------------------------------------------------------

    def heads(self, room: bytes) -> dict[bytes, tuple[int, bytes]]:
        """Each device's last envelope up to which none is missing: number and hash."""
        rows = self._read("SELECT device, seq, hash FROM chain_heads WHERE room = ?", (room.hex(),))
        return {bytes.fromhex(device): (seq, bytes.fromhex(h)) for device, seq, h in rows}

    def set_head(self, room: bytes, device: bytes, seq: int, name: bytes) -> None:
        """Move a device's head on."""
        self._write(
            "INSERT INTO chain_heads (room, device, seq, hash) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (room, device) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
            (room.hex(), device.hex(), seq, name.hex()),
        )

    def put(self, envelope: NewEnvelope, state: State, reason: str, origin: str, at: str) -> None:
        """Keep an envelope, or change the state of one that is kept."""
        self._write(
            "INSERT INTO envelopes (id, room, epoch, device, device_seq, previous, replica,"
            " sealed, origin, state, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET state = excluded.state, reason = excluded.reason,"
            " replica = excluded.replica",
            (
                envelope.id.hex(),
                envelope.room.hex(),
                envelope.epoch,
                envelope.device.hex(),
                envelope.seq,
                envelope.prev.hex(),
                envelope.replica,
                envelope.sealed,
                origin,
                state,
                reason,
                at,
            ),
        )

    def set_state(self, envelope: str, state: State, reason: str = "") -> None:
        """Change what became of an envelope."""
        self._write(
            "UPDATE envelopes SET state = ?, reason = ? WHERE id = ?", (state, reason, envelope)
        )

    def at_number(self, room: bytes, device: bytes, seq: int) -> list[StoredEnvelope]:
        """All envelopes of a device with that number: more than one is a fork."""
        return self._envelopes(
            "room = ? AND device = ? AND device_seq = ?", (room.hex(), device.hex(), seq)
        )

    def with_state(self, room: bytes, state: State) -> list[StoredEnvelope]:
        """All envelopes in a state, each device's in order."""
        return self._envelopes("room = ? AND state = ?", (room.hex(), state))

    def counts(self, room: bytes) -> dict[tuple[str, str], int]:
        """How many envelopes are not applied, by state and reason."""
        rows = self._read(
            "SELECT state, reason, count(*) FROM envelopes"
            " WHERE room = ? AND state <> 'applied' GROUP BY state, reason",
            (room.hex(),),
        )
        return {(state, reason): count for state, reason, count in rows}

    def beyond(self, room: bytes, theirs: Mapping[bytes, int]) -> Iterator[bytes]:
        """Envelopes that somebody with those numbers lacks, each device's in order."""
        for device, (ours, _hash) in self.heads(room).items():
            for seq in range(theirs.get(device, 0) + 1, ours + 1):
                for row in self.at_number(room, device, seq):
                    if row.reason != FORK:
                        yield row.sealed

    def _envelopes(self, where: str, values: tuple[object, ...]) -> list[StoredEnvelope]:
        rows = self._read(
            "SELECT id, device, device_seq, sealed, state, reason FROM envelopes"
            f" WHERE {where} ORDER BY device, device_seq, id",
            values,
        )
        return [
            StoredEnvelope(name, bytes.fromhex(device), seq, bytes(sealed), state, reason)
            for name, device, seq, sealed, state, reason in rows
        ]

    # -- hubs ------------------------------------------------------------------------

    def cursor(self, hub: bytes, room: bytes) -> tuple[bytes, int]:
        """The hub's generation and the last number read from it; nothing and 0 if never."""
        rows = self._read(
            "SELECT generation, cursor FROM cursors WHERE hub = ? AND room = ?",
            (hub.hex(), room.hex()),
        )
        return (bytes.fromhex(rows[0][0]), rows[0][1]) if rows else (b"", 0)

    def set_cursor(self, hub: bytes, room: bytes, generation: bytes, number: int, at: str) -> None:
        """Remember how far a hub was read, in the transaction that keeps what it sent."""
        self._write(
            "INSERT INTO cursors (hub, room, generation, cursor, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (hub, room) DO UPDATE SET generation = excluded.generation,"
            " cursor = excluded.cursor, at = excluded.at",
            (hub.hex(), room.hex(), generation.hex(), number, at),
        )
