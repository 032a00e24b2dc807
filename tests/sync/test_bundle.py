"""Bundles carry a room by hand, in any order, twice or never."""

from __future__ import annotations

from pathlib import Path

import pytest

from rcm_desktop.sync.bundle import BundleDamaged, BundleUnusable, read_bundle
from rcm_desktop.sync.codes import CodeMistyped
from rcm_desktop.sync.invitation import WrongCode
from rcm_desktop.sync.room import HasRoom, OtherRoom
from tests.sync.laptops import Laptop, joined_by_bundle, laptop


def test_offline_edits_to_one_paragraph_both_survive(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick.rcmb"
    draft = host.draft("Reaffirmed the commitment.", "Took note of the report.")
    joined_by_bundle(host, guest, stick)
    assert guest.words(draft) == host.words(draft)

    host.type(draft, "We, the Vice-Ministers, ")
    guest.type(draft, " made in Panama", at=len("Reaffirmed the commitment"))
    for side in (guest, host, guest):
        side.sync.sync_bundle(stick)
    assert guest.words(draft) == host.words(draft)
    first = host.words(draft)[0]
    assert "We, the Vice-Ministers, " in first
    assert " made in Panama" in first


def test_the_same_file_twice_changes_nothing(host: Laptop, guest: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "stick.rcmb"
    draft = host.draft("Welcomed the offer.")
    joined_by_bundle(host, guest, stick)
    before = guest.workspace.updates.length(draft)
    content = stick.read_bytes()
    again = guest.sync.sync_bundle(stick)
    assert (again.taken, again.refused) == (0, 0)
    assert guest.workspace.updates.length(draft) == before
    assert stick.read_bytes() == content


def test_old_files_in_the_wrong_order(host: Laptop, guest: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "stick.rcmb"
    draft = host.draft("Agreed.")
    joined_by_bundle(host, guest, stick)
    copies = []
    for place in range(3):
        host.type(draft, f"[{place}]")
        host.sync.sync_bundle(stick)
        copies.append(stick.read_bytes())
    for content in (copies[2], copies[0], copies[1]):
        old = tmp_path / "old.rcmb"
        old.write_bytes(content)
        guest.sync.sync_bundle(old)
    assert guest.words(draft) == host.words(draft) == ["[2][1][0]Agreed."]


def test_work_before_admission_waits_and_is_not_lost(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick.rcmb"
    host.draft("Thanked the host.")
    code = host.sync.invite()
    host.sync.sync_bundle(stick)
    guest.sync.join_bundle(stick, str(code))
    draft = guest.draft("Recommended a workshop.")
    guest.sync.sync_bundle(stick)
    assert [m.standing for m in guest.sync.members()] == ["founder", "waiting"]
    host.sync.sync_bundle(stick)
    assert host.words(draft) == ["Recommended a workshop."]
    assert [m.standing for m in host.sync.members()] == ["founder", "member"]
    assert [m.name for m in host.sync.members()] == ["Ana", "Berta"]


def test_a_code_works_once(host: Laptop, guest: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "stick.rcmb"
    host.draft("Agreed.")
    code = host.sync.invite()
    host.sync.sync_bundle(stick)
    early = stick.read_bytes()
    guest.sync.join_bundle(stick, str(code))
    host.sync.sync_bundle(stick)
    with laptop(tmp_path / "third.rcm", "Carlos", "CRI") as third:
        with pytest.raises(WrongCode):
            third.sync.join_bundle(stick, str(code))
        # Even with the file as it was before, the list admits nobody a second time.
        stick.write_bytes(early)
        third.sync.join_bundle(stick, str(code))
        stolen = third.draft("Deleted everything.")
        third.sync.sync_bundle(stick)
        host.sync.sync_bundle(stick)
        assert [m.name for m in host.sync.members() if m.standing == "member"] == ["Berta"]
        assert host.workspace.updates.replica(stolen) is None


def test_wrong_and_mistyped_codes(host: Laptop, guest: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "stick.rcmb"
    host.sync.invite()
    host.sync.sync_bundle(stick)
    other = host.sync.invite()  # not in the file yet
    with pytest.raises(WrongCode):
        guest.sync.join_bundle(stick, str(other))
    typed = str(other)
    wrong = typed[:-1] + ("0" if typed[-1] != "0" else "1")
    with pytest.raises(CodeMistyped):
        guest.sync.join_bundle(stick, wrong)
    assert guest.sync.room.id == b""


def test_damaged_and_foreign_files_are_refused_whole(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick.rcmb"
    host.draft("Agreed.")
    host.sync.sync_bundle(stick)
    whole = stick.read_bytes()
    for damaged in (b"", b"PK\x03\x04", whole[:-1], whole[:100], whole[:-50] + b"x" + whole[-49:]):
        stick.write_bytes(damaged)
        with pytest.raises(BundleDamaged, match=r"stick\.rcmb is damaged"):
            host.sync.sync_bundle(stick)
        assert stick.read_bytes() == damaged
    stick.write_bytes(whole)
    with pytest.raises(OtherRoom):
        guest.sync.sync_bundle(stick)
    guest.sync.begin()
    with pytest.raises(OtherRoom):
        guest.sync.sync_bundle(stick)
    with pytest.raises(HasRoom):
        guest.sync.join_bundle(stick, str(host.sync.invite()))
    assert stick.read_bytes() == whole
    with pytest.raises(BundleUnusable):
        host.sync.sync_bundle(tmp_path / "no" / "such" / "folder.rcmb")


def test_a_private_document_never_leaves(host: Laptop, guest: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "stick.rcmb"
    host.draft("Agreed.")
    secret = host.drafts.create([], room="private", fields={"name": "confidential remarks"}).id
    joined_by_bundle(host, guest, stick)
    assert guest.workspace.updates.replica(secret) is None


def test_no_word_and_no_name_stands_in_the_file(
    host: Laptop, guest: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick.rcmb"
    draft = host.draft("Extraordinary confidential wording.")
    joined_by_bundle(host, guest, stick)
    content = stick.read_bytes()
    for word in (b"confidential", b"Extraordinary", b"Ana", b"Berta", draft.encode(), b"plenary"):
        assert word not in content
    assert len(read_bundle(stick).envelopes) >= 1
