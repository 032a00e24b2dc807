"""Views, changes, finals and the synoptic table on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_negotiation import Room, room

__all__ = ["room"]


def proposed(room: Room) -> str:
    block = str(room.decision(1)["id"])
    words = room.words(block)
    text = words.replace(words.split()[0], "Joyfully", 1)
    room.do("propose", "--block", block, "--text", text, "--as", "MEX")
    return block


def test_show_and_export_a_view(room: Room, tmp_path: Path) -> None:
    proposed(room)
    clean = room.do("show")
    shown = room.do("show", "--view", "redline")
    assert "{+Joyfully+ MEX}" in shown["text"]
    assert shown["clean_sha256"] == clean["sha256"]
    assert "[Mexico: Joyfully]" in room.do("show", "--view", "bracketed")["text"]
    assert "Joyfully" not in room.do("show", "--only", "Canadá")["text"]
    path = tmp_path / "view.pdf"
    written = room.do("export", "--view", "redline", "--only", "MEX", "-o", str(path))
    assert written["caption"] == "Redline, proposals of Mexico only"
    assert written["clean_sha256"] == clean["sha256"]
    assert path.read_bytes().startswith(b"%PDF")


def test_looking_and_what_changed_since(room: Room) -> None:
    room.do("show", "--since", status=1)
    assert room.do("looked")["marked"]
    assert room.do("show", "--since", "--changes-only")["text"] == ""
    block = proposed(room)
    news = room.do("looked", "--unread")
    assert [each["block"] for each in news["unread"]] == [block]
    assert "Joyfully" in room.do("show", "--since", "--changes-only")["text"]
    room.do("looked")
    assert room.do("looked", "--unread")["unread"] == []
    room.do("show", "--since", "--between", "a", "now", status=1)


def test_a_final_with_brackets_wants_a_reason(room: Room, tmp_path: Path) -> None:
    proposed(room)
    path = tmp_path / "final.txt"
    room.do("export", "--final", "-o", str(path), status=1)
    assert not path.exists()
    room.do("export", "--final", "--despite", "The plane leaves.", "-o", str(path))
    assert "Joyfully" not in path.read_text(encoding="utf-8")


def test_the_synoptic_table(room: Room, tmp_path: Path) -> None:
    room.do("synoptic", "-o", str(tmp_path / "t.pdf"), status=1)
    proposed(room)
    for format in ("pdf", "docx", "xlsx", "csv"):
        path = tmp_path / f"t.{format}"
        assert room.do("synoptic", "-o", str(path))["delegations"] == 1
        assert path.stat().st_size > 100
    room.do("synoptic", "-o", str(tmp_path / "t.odt"), status=1)
