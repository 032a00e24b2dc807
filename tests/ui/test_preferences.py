from __future__ import annotations

from pathlib import Path

from rcm_desktop.ui.preferences import Preferences


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "window.json"
    kept = Preferences.load(file, language="es")
    kept.zoom = 130
    kept.export = {"format": "pdf"}
    kept.touch_recent("w", "d1")
    kept.save()
    again = Preferences.load(file)
    assert (again.language, again.zoom, again.export) == ("es", 130, {"format": "pdf"})
    assert again.recent == {"w": ["d1"]}


def test_a_damaged_file_gives_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    file.write_text('{"zoom": "wide", "scheme": "dark", "stranger": 1', encoding="utf-8")
    assert Preferences.load(file) == Preferences(file=file)
    file.write_text('{"zoom": "wide", "scheme": "dark", "stranger": 1}', encoding="utf-8")
    assert Preferences.load(file) == Preferences(file=file, scheme="dark")


def test_recent_drafts_are_few_and_the_last_comes_first() -> None:
    kept = Preferences()
    for number in range(12):
        kept.touch_recent("w", f"d{number}")
    kept.touch_recent("w", "d9")
    assert kept.recent["w"][:3] == ["d9", "d11", "d10"]
    assert len(kept.recent["w"]) == 8


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    Preferences(file=blocked / "window.json").save()
    assert blocked.read_text(encoding="utf-8") == ""
