"""Malformed bytes end in a typed refusal, never in anything else."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.errors import RcmError
from rcm_desktop.sync import membership, wire
from rcm_desktop.sync.bundle import Bundle, parse_bundle
from rcm_desktop.sync.codec import Record
from rcm_desktop.sync.codes import Code
from rcm_desktop.sync.envelope import Head, Payload, seal
from rcm_desktop.sync.identity import Card, Device
from rcm_desktop.sync.roster import Roster

HASH, KEY = bytes(range(32)), bytes(32)
MESSAGES: tuple[Record, ...] = (
    wire.Challenge(1, bytes(16), bytes(16), HASH),
    wire.Hello(HASH, KEY, bytes(64)),
    wire.Welcome(1, 7, 2, 0),
    wire.Subscribe(2**63, 5),
    wire.Events(9, (b"one", b"two")),
    wire.Push(1, (b"three",)),
    wire.Ack(1, 2),
    wire.HeadsWanted(3),
    wire.Heads(3, 4, (wire.HeadEntry(KEY, 1, HASH).encode(),)),
    wire.Members(0, (b"entry",)),
    wire.PushMembers(4, (b"entry", b"entry")),
    wire.PostInvitation(5, HASH, KEY, b"sealed"),
    wire.Fetch(HASH),
    wire.SealedInvitation(b"sealed"),
    wire.Join(b"request"),
    wire.Requests((b"request",)),
    wire.Found(b"entry", HASH),
    wire.Ephemeral(b"sealed"),
    wire.Error(0, 7),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_every_message_survives_the_trip(message: Record) -> None:
    assert wire.unpack(wire.pack(message)) == message


@given(st.binary(max_size=300))
@settings(max_examples=3000, deadline=None)
def test_random_bytes_are_refused_or_canonical(data: bytes) -> None:
    for first in range(1, 20):
        frame = bytes([first]) + data
        try:
            message = wire.unpack(frame)
        except wire.Malformed:
            continue
        assert wire.pack(message) == frame  # one encoding for each value


def _mutants(data: bytes, count: int, seed: int) -> list[bytes]:
    chance = random.Random(seed)
    found = []
    for _ in range(count):
        mutant = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            kind = chance.randrange(4)
            place = chance.randrange(len(mutant) or 1)
            if kind == 0 and mutant:
                mutant[place] ^= 1 << chance.randrange(8)
            elif kind == 1:
                del mutant[place:]
            elif kind == 2:
                mutant[place:place] = chance.randbytes(chance.randint(1, 40))
            elif mutant:
                mutant[place : place + 4] = b"\xff\xff\xff\xff"
        if mutant != data:
            found.append(bytes(mutant))
    return found


def _real() -> dict[str, tuple[bytes, Callable[[bytes], object]]]:
    host, guest, code = Device.new(), Device.new(), Code.new()
    roster, key = membership.found(host, Card("Ana", "PPT"), "now")
    membership.invite(roster, host, code, expires=10, at="now")
    request = membership.request_to_join(guest, Card("Berta", "MEX"), key, code)
    entry = membership.admit(roster, host, request, [key], now=1, at="now")
    payload = Payload("d1", "draft", "now", ("5",), (b"words",))
    envelope = seal(payload, key=key, device=host, head=Head()).encode()

    def grow(data: bytes) -> None:
        Roster.of(roster.entries[:-1]).extend(data)

    return {
        "envelope": (envelope, lambda data: wire.Envelope.decode(data).check().verify()),
        "entry": (entry, grow),
        "request": (request.encode(), lambda data: wire.JoinRequest.decode(data).verify_both()),
    }


@pytest.mark.parametrize("kind", ["envelope", "entry", "request"])
def test_no_mutant_of_a_signed_record_passes(kind: str) -> None:
    data, check = _real()[kind]
    check(data)
    refused = 0
    for mutant in _mutants(data, 4000, seed=4):
        with pytest.raises(RcmError):
            check(mutant)
        refused += 1
    assert refused > 3900


def test_mutants_of_bundles_and_frames_are_refused() -> None:
    envelope = _real()["envelope"][0]
    bundle = Bundle(HASH, [b"entry"], [b"request"], [], [envelope])
    from rcm_desktop.sync.bundle import MAGIC, _digest, _encoded

    body = b"".join((MAGIC, *_encoded(bundle)))
    whole = body + _digest(body)
    assert parse_bundle(whole).envelopes == [envelope]
    for mutant in _mutants(whole, 4000, seed=5):
        with pytest.raises(wire.Malformed):
            parse_bundle(mutant)
    # With the digest made right again the sections themselves must be refused or read.
    for mutant in _mutants(body, 4000, seed=6):
        try:
            parse_bundle(mutant + _digest(mutant))
        except wire.Malformed:
            continue
    frame = wire.pack(wire.Push(1, (envelope,)))
    for mutant in _mutants(frame, 4000, seed=7):
        try:
            message = wire.unpack(mutant)
        except wire.Malformed:
            continue
        assert wire.pack(message) == mutant


def test_a_length_that_promises_gigabytes_allocates_nothing() -> None:
    lying = bytes([6]) + bytes(4) + b"\x00\x00\x00\x01" + b"\xff\xff\xff\xff"
    with pytest.raises(wire.Malformed):
        wire.unpack(lying)
    many = bytes([6]) + bytes(4) + b"\xff\xff\xff\xff"
    with pytest.raises(wire.Malformed):
        wire.unpack(many)


def test_fields_out_of_range_are_not_sent() -> None:
    for bad in (wire.Ack(2**32, 0), wire.Ack(-1, 0), wire.Fetch(b"short")):
        with pytest.raises(wire.Malformed):
            wire.pack(bad)


def test_an_error_keeps_its_reason() -> None:
    frame = wire.pack(wire.Error(0, wire.ErrorCode.CONFLICT))
    message = wire.unpack(frame)
    assert isinstance(message, wire.Error)
    assert "restored backup" in str(wire.refused(message.code))
    assert "reason 99" in str(wire.refused(99))
    assert {type(wire.refused(code)) for code in wire.ErrorCode} & {wire.Refused} == set()


def test_all_messages_are_covered() -> None:
    assert {type(message) for message in MESSAGES} == set(wire._TYPES)
    assert all(dataclasses.is_dataclass(message) for message in MESSAGES)
