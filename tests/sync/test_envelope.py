"""An envelope says who wrote what in which order, and opens with its room's key only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rcm_desktop.sync import membership
from rcm_desktop.sync.envelope import Head, Payload, open_card, open_envelope, seal, seal_card
from rcm_desktop.sync.identity import Card, Device, KeyRefused, fingerprint
from rcm_desktop.sync.records import BadSignature, Envelope

ROOM = bytes(range(32))
KEY = membership.new_key(ROOM, 0)
DEVICE = Device.new()
PAYLOAD = Payload("d1", "draft", "2026-05-04T10:00:00Z", ("42",), (b"We, the", b"Vice-Ministers"))


def test_what_is_sealed_opens_again() -> None:
    envelope = seal(PAYLOAD, key=KEY, device=DEVICE, head=Head())
    again = Envelope.decode(envelope.encode()).check()
    again.verify()
    assert open_envelope(again, KEY) == PAYLOAD


def test_the_outside_shows_neither_words_nor_the_replica() -> None:
    data = seal(PAYLOAD, key=KEY, device=DEVICE, head=Head()).encode()
    assert b"Vice" not in data
    assert (
        b"d1"
        not in seal(
            replace(PAYLOAD, replica="d1" * 20), key=KEY, device=DEVICE, head=Head()
        ).encode()
    )
    other = membership.new_key(ROOM, 0)
    assert KEY.tag("plan") != other.tag("plan")


def test_another_key_or_epoch_does_not_open_it() -> None:
    envelope = seal(PAYLOAD, key=KEY, device=DEVICE, head=Head())
    with pytest.raises(KeyRefused):
        open_envelope(envelope, membership.new_key(ROOM, 0))


@pytest.mark.parametrize(
    "change",
    [
        {"seq": 2, "prev": ROOM},
        {"epoch": 1},
        {"replica": bytes(16)},
        {"room": bytes(32)},
        {"device": Device.new().id},
        {"kind": 2},
        {"nonce": bytes(24)},
    ],
    ids=lambda change: "-".join(change),
)
def test_no_field_of_the_header_can_be_changed(change: dict[str, object]) -> None:
    envelope = seal(PAYLOAD, key=KEY, device=DEVICE, head=Head())
    forged = replace(envelope, **change)
    with pytest.raises(BadSignature):
        forged.verify()
    # Even who signs it anew with a device of their own cannot reuse the ciphertext.
    thief = Device.new()
    stolen = replace(forged, device=thief.id)
    stolen = replace(stolen, signature=thief.sign(stolen.signed_bytes()))
    stolen.verify()
    with pytest.raises(KeyRefused):
        open_envelope(stolen, KEY)


def test_sealing_costs_little() -> None:
    small = replace(PAYLOAD, parts=(b"",))
    size = len(seal(small, key=KEY, device=DEVICE, head=Head()).encode())
    assert size - len(small.encode()) == 235  # header, tag and signature


def test_cards_open_for_the_room_and_belong_to_one_device() -> None:
    sealed = seal_card(Card("Ana Núñez", "CRI"), KEY, DEVICE.id)
    assert str(open_card(sealed, KEY, DEVICE.id)) == "Ana Núñez (CRI)"
    with pytest.raises(KeyRefused):
        open_card(sealed, KEY, Device.new().id)


def test_a_fingerprint_is_six_groups_to_read_aloud() -> None:
    groups = fingerprint(DEVICE.id, DEVICE.box).split()
    assert [len(group) for group in groups] == [5] * 6
    assert fingerprint(DEVICE.id, DEVICE.box) != fingerprint(DEVICE.id, Device.new().box)


def test_a_secret_is_not_shown_by_repr() -> None:
    assert KEY.secret.hex() not in repr(KEY)
    assert repr(KEY.secret)[2:-1] not in repr(KEY)
