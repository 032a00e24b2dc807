"""Two laptops and a real hub: everything arrives, whatever happens to the hub."""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from rcm_desktop.hub.history import history
from rcm_desktop.sync.connecting import CertificateChanged, HubUnreachable, fetch_invitation
from rcm_desktop.sync.identity import Card
from rcm_desktop.sync.invitation import WrongCode
from rcm_desktop.sync.room import NoHub
from rcm_desktop.sync.wire import Refused
from tests.hub.running import RunningHub
from tests.sync.laptops import Laptop, joined_by_bundle, laptop


def set_up(hub: RunningHub, host: Laptop) -> None:
    """The host's room on the hub, and both equal."""
    host.sync.set_up_hub(hub.url, hub.setup)
    assert host.sync.sync_once(10).kind == "synced"


def let_in(hub: RunningHub, host: Laptop, guest: Laptop) -> None:
    """The guest in the room, admitted by the host's device."""
    code = host.sync.invite()
    host.sync.sync_once(10)
    guest.sync.join_hub(hub.url, str(code))
    assert guest.sync.sync_once(5).kind == "waiting"
    pump_until(lambda: guest.sync.state.kind == "synced", host, guest)


def pump_until(true: Callable[[], bool], *laptops: Laptop, seconds: float = 20) -> None:
    """Let the laptops' owners work until something is so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, [one.sync.state for one in laptops]
        for one in laptops:
            one.sync.pump()
        time.sleep(0.01)


def equal(*laptops: Laptop) -> bool:
    """Whether all have said that they hold what the hub holds, and it is the same."""
    heads = [one.sync.room.store.heads(one.sync.room.id) for one in laptops]
    told = all(one.sync.state.kind == "synced" for one in laptops)
    return told and all(other == heads[0] for other in heads)


def test_offline_edits_to_one_paragraph_both_survive(
    hub: RunningHub, host: Laptop, guest: Laptop
) -> None:
    draft = host.draft("Reaffirmed the commitment.")
    set_up(hub, host)
    let_in(hub, host, guest)
    assert guest.words(draft) == ["Reaffirmed the commitment."]
    for one in (host, guest):
        one.sync.disconnect()
    host.type(draft, "We, the Vice-Ministers, ")
    guest.type(draft, " made in Panama", at=25)
    assert (host.sync.state.kind, host.sync.state.waiting) == ("offline", 1)
    assert host.sync.state.sentence() == "offline, 1 change waiting"
    for one in (host, guest):
        one.sync.connect()
    pump_until(lambda: equal(host, guest), host, guest)
    assert host.words(draft) == guest.words(draft)
    assert "Vice-Ministers" in host.words(draft)[0]
    assert "made in Panama" in host.words(draft)[0]
    assert guest.sync.state.peers == ("Ana (PPT)",)


def test_killed_during_traffic_nothing_acknowledged_is_lost_or_doubled(
    hub: RunningHub, host: Laptop, guest: Laptop
) -> None:
    draft = host.draft("Agreed.", "Thanked.")
    set_up(hub, host)
    let_in(hub, host, guest)
    acknowledged = 0
    for place in range(60):
        host.type(draft, f"h{place} ")
        guest.type(draft, f"g{place} ", block=1)
        host.sync.pump()
        guest.sync.pump()
        if place % 20 == 10:
            hub.kill()
            acknowledged = host.sync.room.store.delivered()
            pump_until(lambda: host.sync.state.kind == "offline", host, guest)
        if place % 20 == 15:
            hub.start()
            # What the hub had acknowledged before it died it still has.
            assert _numbers(hub, host) >= acknowledged
    pump_until(lambda: equal(host, guest), host, guest)
    assert host.words(draft) == guest.words(draft)
    typed = host.words(draft)[0].split()
    assert sorted(typed) == sorted([*(f"h{n}" for n in range(60)), "Agreed."])
    assert acknowledged > 0


def _numbers(hub: RunningHub, host: Laptop) -> int:
    import sqlite3

    connection = sqlite3.connect(hub.folder / "hub.sqlite")
    rows = connection.execute(
        "SELECT count(*), max(seq) FROM envelopes WHERE device = ?", (host.sync.room.device.id,)
    ).fetchone()
    connection.close()
    assert rows[0] == rows[1]  # none missing, none twice
    return int(rows[0])


def test_the_status_tells_when_the_hub_goes_and_comes_back(hub: RunningHub, host: Laptop) -> None:
    told: list[str] = []
    draft = host.draft("Agreed.")
    set_up(hub, host)
    host.sync.changed.subscribe(lambda state: told.append(state.kind))
    code, errors = hub.stop()
    assert (code, errors) == (0, "")
    pump_until(lambda: host.sync.state.kind == "offline", host)
    host.type(draft, "x")
    host.sync.pump()
    assert host.sync.state.waiting == 1
    hub.start()
    pump_until(lambda: host.sync.state.kind == "synced", host)
    assert host.sync.state.waiting == 0
    assert told[0] == "offline"
    assert told[-1] == "synced"


def test_the_hub_database_holds_no_word(hub: RunningHub, host: Laptop, guest: Laptop) -> None:
    draft = host.draft("Extraordinary confidential wording.")
    set_up(hub, host)
    let_in(hub, host, guest)
    hub.stop()
    content = b"".join(path.read_bytes() for path in hub.folder.iterdir())
    for word in (b"confidential", b"Extraordinary", b"Ana", b"Berta", draft.encode(), b"PPT"):
        assert word not in content
    assert len(content) > 1000


def test_tls_with_the_certificate_pinned(tmp_path: Path, host: Laptop, guest: Laptop) -> None:
    hub = RunningHub(tmp_path / "hub", secure=True)
    other = RunningHub(tmp_path / "other", secure=True)
    try:
        assert hub.url.startswith("wss://")
        assert (hub.folder / "hub-key.pem").stat().st_mode & 0o077 == 0
        draft = host.draft("Agreed.")
        set_up(hub, host)
        let_in(hub, host, guest)
        assert guest.words(draft) == ["Agreed."]
        # Somebody else's hub at the address that the laptop is told is not spoken to.
        guest.sync.connect(other.url)
        pump_until(lambda: guest.sync.state.kind == "refused", guest)
        assert "certificate differs" in guest.sync.state.message
    finally:
        hub.stop()
        other.stop()


def test_an_invitation_of_another_hub_is_not_trusted(
    tmp_path: Path, host: Laptop, guest: Laptop
) -> None:
    hub = RunningHub(tmp_path / "hub", secure=True)
    try:
        set_up(hub, host)
        place = host.sync.hub
        assert place is not None
        host.sync.room.store.set_hub(place.url, bytes(32))  # the code will pin a wrong certificate
        code = host.sync.invite()
        host.sync.room.store.set_hub(place.url, place.certificate)
        host.sync.sync_once(10)
        with pytest.raises(CertificateChanged):
            guest.sync.join_hub(hub.url, str(code))
        assert guest.sync.room.id == b""
    finally:
        hub.stop()


def test_a_mistyped_address_leaves_no_room_behind(host: Laptop, hub: RunningHub) -> None:
    with pytest.raises(HubUnreachable, match="nothing listens there"):
        host.sync.set_up_hub("ws://127.0.0.1:9", hub.setup)
    assert not host.sync.state.shared, "the laptop may still join a colleague's room"
    set_up(hub, host)


def test_wrong_codes_and_strangers_are_refused(
    hub: RunningHub, host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="set-up code is wrong"):
        host.sync.set_up_hub(hub.url, _another_code())
    set_up(hub, host)
    with pytest.raises(Refused, match="set-up code is wrong or was used"):
        guest.sync.set_up_hub(hub.url, hub.setup)
    with laptop(tmp_path / "third.rcm", "Carlos", "CRI") as third:
        with pytest.raises((Refused, WrongCode)):
            third.sync.join_hub(hub.url, _another_code())
        # A device that knows the room's name only.
        third.sync.room.store.set_room(host.sync.room.id)
        third.sync.room.store.set_hub(hub.url, b"")
        third.sync.room.id = host.sync.room.id
        third.sync.connect()
        pump_until(lambda: third.sync.state.kind == "refused", third)
        assert "not on the room's member list" in third.sync.state.message


def test_a_used_code_is_dead(hub: RunningHub, host: Laptop, guest: Laptop, tmp_path: Path) -> None:
    set_up(hub, host)
    code = host.sync.invite()
    host.sync.sync_once(10)
    guest.sync.join_hub(hub.url, str(code))
    with laptop(tmp_path / "third.rcm", "Carlos", "CRI") as third:
        with pytest.raises(Refused, match="no invitation belongs"):
            third.sync.join_hub(hub.url, str(code))
        assert third.sync.room.id == b""


def test_a_courier_brings_to_the_hub_what_others_wrote(
    hub: RunningHub, host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    set_up(hub, host)
    let_in(hub, host, guest)
    guest.sync.disconnect()
    draft = guest.draft("Written far from any network.")
    guest.sync.sync_bundle(tmp_path / "stick.rcmb")
    host.sync.sync_bundle(tmp_path / "stick.rcmb")
    pump_until(lambda: host.sync.state.kind == "synced", host)
    assert guest.sync.room.device.id in dict(host.sync.room.store.heads(host.sync.room.id))
    guest.sync.connect()
    pump_until(lambda: equal(host, guest), guest, host)
    assert guest.sync.state.waiting == 0
    assert host.words(draft) == ["Written far from any network."]


def test_a_hub_that_lost_its_database_is_filled_again(
    hub: RunningHub, host: Laptop, guest: Laptop
) -> None:
    draft = host.draft("Agreed.")
    set_up(hub, host)
    host.sync.disconnect()
    hub.kill()
    saved = {path: path.read_bytes() for path in hub.folder.iterdir()}
    hub.start()
    let_in(hub, host, guest)
    guest.type(draft, "Also ")
    pump_until(lambda: equal(host, guest), host, guest)
    for one in (host, guest):
        one.sync.disconnect()
    hub.kill()
    for path in hub.folder.iterdir():
        path.unlink()
    for path, content in saved.items():
        path.write_bytes(content)
    hub.start()  # as it was before the guest came
    guest.sync.connect()
    pump_until(lambda: guest.sync.state.kind == "refused", guest)
    host.sync.connect()
    pump_until(lambda: equal(host, guest), host, guest)
    assert host.words(draft) == guest.words(draft) == ["Also Agreed."]


def test_health_and_the_record_of_what_happened(hub: RunningHub, host: Laptop) -> None:
    set_up(hub, host)
    with urllib.request.urlopen(hub.url.replace("ws", "http", 1) + "/health") as answer:
        assert b'"status":"ok"' in answer.read().replace(b" ", b"")
    host.sync.invite()
    host.sync.sync_once(10)
    rows, broken = history(hub.folder)
    assert [row.action for row in rows] == ["room founded", "member list", "invitation"]
    assert broken is None
    import sqlite3

    connection = sqlite3.connect(hub.folder / "hub.sqlite")
    connection.execute("UPDATE audit SET detail = 'nothing' WHERE id = 2")
    connection.commit()
    connection.close()
    assert history(hub.folder)[1] == 2


def _another_code() -> str:
    from rcm_desktop.sync.codes import Code

    return str(Code.new())


def test_a_request_that_did_not_reach_the_hub_is_repeated(
    hub: RunningHub, host: Laptop, guest: Laptop
) -> None:
    draft = host.draft("Agreed.")
    set_up(hub, host)
    code = host.sync.invite()
    host.sync.sync_once(10)
    invitation = fetch_invitation(hub.url, code)
    card = Card("Berta", "MEX")
    guest.sync.room.accept(invitation, code, card, "2026-05-04T10:00:00+00:00")
    guest.sync.connect()  # the power failed between the invitation and the request
    pump_until(lambda: equal(host, guest), host, guest)
    assert guest.words(draft) == ["Agreed."]


def test_who_joined_by_a_file_learns_the_hub_from_a_code(
    hub: RunningHub, host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    draft = host.draft("Agreed.")
    joined_by_bundle(host, guest, tmp_path / "stick.rcmb")
    with pytest.raises(NoHub):
        guest.sync.connect()
    set_up(hub, host)
    code = host.sync.invite()
    host.sync.sync_once(10)
    guest.sync.join_hub(hub.url, str(code))
    guest.type(draft, "Also ")
    guest.sync.connect()
    pump_until(lambda: equal(host, guest), host, guest)
    assert host.words(draft) == ["Also Agreed."]


def test_a_hub_told_to_stop_as_soon_as_it_speaks_stops(tmp_path: Path) -> None:
    """A signal in the moment before the server listens to signals must not be swallowed."""
    for number in range(8):
        running = RunningHub(tmp_path / str(number))
        status, errors = running.stop()
        assert (status, errors) == (0, "")
