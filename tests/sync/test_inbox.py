"""Envelopes in any order, twice, with gaps, forged: all laptops end with the same, or say why."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.services.exchange import SyncService
from rcm_desktop.sync import inbox
from rcm_desktop.sync.envelope import Head, Payload, seal
from rcm_desktop.sync.identity import Device
from rcm_desktop.sync.records import Envelope
from tests.sync.laptops import Laptop, joined_by_bundle, laptop

AT = "2026-05-04T10:00:00+00:00"
NOTES = "notes"  # a book that no version knows: its updates stay bytes


class Notes:
    """A laptop whose updates are bytes of no meaning, to see exactly what arrives."""

    def __init__(self, app: Laptop) -> None:
        self.app = app
        self.service = SyncService(app, peers=lambda _update: ())
        self.count = 0
        app.workspace.updates.register(NOTES, NOTES, "plenary", at=AT)

    def write(self) -> None:
        self.count += 1
        payload = self.service.room.device.id + self.count.to_bytes(4, "big")
        self.app.workspace.updates.append(NOTES, payload, origin="local", at=AT)

    def envelopes(self) -> list[bytes]:
        self.service.seal_waiting()
        return list(self.service.room.store.beyond(self.service.room.id, {}))

    def take(self, envelopes: list[bytes]) -> None:
        self.service._arriving.take(envelopes, AT)

    def log(self) -> list[bytes]:
        return sorted(self.app.workspace.updates.load(NOTES))


@pytest.fixture(scope="module")
def trio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Notes]]:
    folder = tmp_path_factory.mktemp("trio")
    names = [("Ana", "PPT"), ("Berta", "MEX"), ("Carlos", "CRI")]
    apps = [laptop(folder / f"{name}.rcm", name, code) for name, code in names]
    for number, app in enumerate(apps[1:]):
        joined_by_bundle(apps[0], app, folder / f"{number}.rcmb")
    # Everybody must know everybody.
    apps[0].sync.sync_bundle(folder / "last.rcmb")
    for app in apps[1:]:
        app.sync.sync_bundle(folder / "last.rcmb")
    yield [Notes(app) for app in apps]
    for app in apps:
        app.close()


ACTIONS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 2**32)), max_size=12
)


@given(actions=ACTIONS, end=st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_any_order_and_any_loss_ends_equal(
    trio: list[Notes], actions: list[tuple[int, int, int]], end: int
) -> None:
    for source, target, seed in actions:
        chance = random.Random(seed)
        if source == target:
            for _ in range(chance.randint(1, 3)):
                trio[source].write()
                trio[source].service.seal_waiting()
            continue
        carried = trio[source].envelopes()[-8:]
        carried = [one for one in carried for _ in range(chance.randint(0, 2))]
        chance.shuffle(carried)
        trio[target].take(carried)
    chance = random.Random(end)
    everything = [one for laptop in trio for one in laptop.envelopes()]
    for one in trio:
        chance.shuffle(everything)
        one.take(everything)
    logs = [one.log() for one in trio]
    assert logs[0] == logs[1] == logs[2]
    assert len(logs[0]) == len(set(logs[0])) == sum(one.count for one in trio)
    heads = [one.service.room.store.heads(one.service.room.id) for one in trio]
    assert heads[0] == heads[1] == heads[2]
    assert all(one.service.room.store.counts(one.service.room.id) == {} for one in trio)


def _pair(host: Laptop, guest: Laptop, tmp_path: Path) -> None:
    joined_by_bundle(host, guest, tmp_path / "stick.rcmb")


def test_early_arrivals_wait_for_the_missing_one(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    _pair(host, guest, tmp_path)
    draft = host.draft("Agreed.")
    for place in range(3):
        host.type(draft, str(place))
        host.sync.seal_waiting()
    first, *later = host.sync.room.store.beyond(host.sync.room.id, {})
    taken = guest.sync._arriving.take(reversed(later), AT)
    assert taken.ready == []
    assert guest.sync.room.store.counts(guest.sync.room.id) == {
        ("held", "earlier ones are missing"): len(later)
    }
    guest.sync._arriving.take([first], AT)
    assert guest.words(draft) == host.words(draft) == ["210Agreed."]


def _sealed(laptop: Laptop, device: Device, head: Head, *parts: bytes, **fields: object) -> bytes:
    payload = Payload("d1", "draft", AT, (), parts)
    return seal(
        replace(payload, **fields), key=laptop.sync.room.key, device=device, head=head
    ).encode()


def test_forged_and_foreign_envelopes_are_not_kept(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    _pair(host, guest, tmp_path)
    draft = guest.draft("Agreed.")
    guest.sync.seal_waiting()
    (real,) = guest.sync.room.store.beyond(guest.sync.room.id, {})
    forged = real[:-1] + bytes([real[-1] ^ 1])
    with laptop(tmp_path / "other.rcm", "Carlos", "CRI") as stranger:
        stranger.draft("Deleted everything.")
        stranger.sync.begin()
        stranger.sync.seal_waiting()
        foreign = list(stranger.sync.room.store.beyond(stranger.sync.room.id, {}))
        theirs = Envelope.decode(foreign[0])
        moved = replace(theirs, room=host.sync.room.id)
        device = stranger.sync.room.device
        moved = replace(moved, signature=device.sign(moved.signed_bytes()))
    arrivals = host.sync._arriving.take([forged, *foreign, moved.encode(), b"", b"x" * 500], AT)
    assert (arrivals.refused, arrivals.new) == (5, 0)
    host.sync._arriving.take([real], AT)
    assert host.words(draft) == ["Agreed."]


def test_two_envelopes_under_one_number_are_shown_as_a_fork(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    _pair(host, guest, tmp_path)
    device = guest.sync.room.device
    one, two = (_sealed(guest, device, Head()) for _ in range(2))
    arrivals = host.sync._arriving.take([one, two, one], AT)
    assert arrivals.forked == {device.id}
    assert host.sync.room.store.counts(host.sync.room.id) == {("quarantined", "fork"): 1}
    assert list(host.sync.room.store.beyond(host.sync.room.id, {})) == [one]


def test_an_envelope_that_follows_another_one_is_a_fork(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    _pair(host, guest, tmp_path)
    device = guest.sync.room.device
    first = _sealed(guest, device, Head())
    other = _sealed(guest, device, Head(1, bytes(range(32))))
    arrivals = host.sync._arriving.take([first, other], AT)
    assert arrivals.forked == {device.id}
    assert host.sync.room.store.heads(host.sync.room.id)[device.id][0] == 1


def test_who_writes_in_anothers_name_is_set_aside(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    _pair(host, guest, tmp_path)
    draft = host.draft("Agreed.")
    host.sync.seal_waiting()
    (update,) = (u for u in host.workspace.updates.load(draft))
    from rcm_desktop.drafting.replica import peers_in

    peer = str(next(iter(peers_in(update))))
    device = guest.sync.room.device
    hidden = _sealed(guest, device, Head(), update)
    second = Envelope.decode(hidden)
    claimed = _sealed(guest, device, Head(1, second.hash()), update, peers=(peer,))
    host.sync._arriving.take([hidden, claimed], AT)
    assert host.sync.room.store.counts(host.sync.room.id) == {
        ("quarantined", inbox.FOREIGN_PEER): 2
    }


def test_damaged_updates_and_private_replicas_are_set_aside(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    _pair(host, guest, tmp_path)
    secret = host.drafts.create([], room="private", fields={"name": "notes"}).id
    device = guest.sync.room.device
    bad = _sealed(guest, device, Head(), b"no update of Loro")
    head = Head(1, Envelope.decode(bad).hash())
    private = _sealed(guest, device, head, replica=secret)
    host.sync._arriving.take([bad, private], AT)
    assert host.sync.room.store.counts(host.sync.room.id) == {
        ("quarantined", inbox.DAMAGED): 1,
        ("quarantined", inbox.PRIVATE): 1,
    }


def test_a_removed_devices_later_work_is_set_aside(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    from rcm_desktop.sync import membership

    _pair(host, guest, tmp_path)
    draft = guest.draft("Agreed.")
    guest.sync.seal_waiting()
    head = guest.sync.room.head()
    guest.type(draft, "Dis")
    guest.sync.seal_waiting()
    entry, key = membership.remove(
        host.sync.room.roster, host.sync.room.device, guest.sync.room.device.id, head, at=AT
    )
    host.sync.room.store.add_entry(host.sync.room.id, len(host.sync.room.roster.entries) - 1, entry)
    host.sync._arriving.take(guest.sync.room.store.beyond(guest.sync.room.id, {}), AT)
    assert host.words(draft) == ["Agreed."]
    assert host.sync.room.store.counts(host.sync.room.id) == {
        ("quarantined", inbox.AFTER_REMOVAL): 1
    }
    assert key.epoch == 1
