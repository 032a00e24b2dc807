"""The member list: only its founder changes it, codes work once, keys reach members only."""

from __future__ import annotations

import pytest

from rcm_desktop.sync import membership
from rcm_desktop.sync.codes import Code, CodeMistyped
from rcm_desktop.sync.envelope import Head, RoomKey
from rcm_desktop.sync.identity import Card, Device, KeyRefused
from rcm_desktop.sync.roster import ChainRefused, Roster

HOST, GUEST = Device.new(), Device.new()
CARD = Card("Berta", "MEX")


def room(*guests: Device) -> tuple[Roster, RoomKey]:
    """A room of HOST into which these were let."""
    roster, key = membership.found(HOST, Card("Ana", "PPT"), "now")
    for guest in guests:
        code = Code.new()
        membership.invite(roster, HOST, code, expires=100, at="now")
        request = membership.request_to_join(guest, CARD, key, code)
        membership.admit(roster, HOST, request, [key], now=1, at="now")
    return roster, key


def test_an_admitted_device_gets_the_keys_and_nobody_else() -> None:
    roster, key = room(GUEST)
    entry = roster.entries[-1]
    assert membership.keys_for(GUEST, roster, entry) == [key]
    assert membership.keys_for(Device.new(), roster, entry) == []
    assert Roster.of(roster.entries).members.keys() == {HOST.id, GUEST.id}


def test_nobody_but_the_founder_changes_the_list() -> None:
    roster, _ = room(GUEST)
    code = Code.new()
    with pytest.raises(membership.NotTheFounder):
        membership.invite(roster, GUEST, code, expires=100, at="now")
    entry = membership._entry(
        roster, GUEST, membership.Action.INVITE, membership.Invite(GUEST.id, 9), "now"
    )
    with pytest.raises(ChainRefused, match="may not change"):
        roster.extend(entry)


def test_a_code_admits_one_device_once() -> None:
    roster, key = room()
    code = Code.new()
    membership.invite(roster, HOST, code, expires=100, at="now")
    first = membership.request_to_join(GUEST, CARD, key, code)
    second = membership.request_to_join(Device.new(), CARD, key, code)
    with pytest.raises(ChainRefused, match="expired"):
        membership.admit(roster, HOST, first, [key], now=101, at="now")
    membership.admit(roster, HOST, first, [key], now=1, at="now")
    with pytest.raises(ChainRefused, match="used up"):
        membership.admit(roster, HOST, second, [key], now=1, at="now")
    wrong = membership.request_to_join(Device.new(), CARD, key, Code.new())
    with pytest.raises(ChainRefused, match="nobody issued"):
        membership.admit(roster, HOST, wrong, [key], now=1, at="now")


def test_removing_gives_a_new_key_to_those_who_stay() -> None:
    other = Device.new()
    roster, old = room(GUEST, other)
    entry, key = membership.remove(roster, HOST, GUEST.id, Head(3, bytes(range(32))), at="now")
    assert key.epoch == roster.epoch == 1
    assert key.secret != old.secret
    assert membership.keys_for(other, roster, entry) == [key]
    assert membership.keys_for(GUEST, roster, entry) == []
    assert roster.counts(GUEST.id, 3)
    assert not roster.counts(GUEST.id, 4)
    assert Roster.of(roster.entries).epoch == 1


def test_a_list_cut_swapped_or_of_another_room_is_refused() -> None:
    roster, _ = room(GUEST)
    other, _ = room(GUEST)
    with pytest.raises(ChainRefused):
        Roster.of([roster.entries[0], *roster.entries[2:]])
    with pytest.raises(ChainRefused):
        Roster.of([other.entries[0], *roster.entries[1:]])
    with pytest.raises(ChainRefused, match="two different lists"):
        Roster.of([*roster.entries, other.entries[0]])
    assert roster.room != other.room


def test_codes_are_typed_as_people_type_them() -> None:
    code = Code.new()
    shown = str(code)
    assert [len(group) for group in shown.split("-")] == [5] * 5
    assert Code.parse(shown.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == code
    assert shown.replace("-", "") not in repr(code)
    for wrong in ("", shown[:-1], shown + "A", "U" + shown[1:]):
        with pytest.raises(CodeMistyped):
            Code.parse(wrong)


def test_packed_keys_of_a_wrong_length_are_refused() -> None:
    with pytest.raises(KeyRefused):
        membership.unpack_keys(bytes(32), bytes(35))
