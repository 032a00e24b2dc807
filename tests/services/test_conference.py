from __future__ import annotations

import re
from pathlib import Path

import pytest

from rcm_desktop.models.date_phrases import fold
from rcm_desktop.services.conference import Conference, ConferenceDataInvalid, UnknownName
from tests.shared import needs_seeds, seed


def test_three_themes_five_areas_forty_two_subtopics() -> None:
    conference = Conference()
    assert [theme.name("en") for theme in conference.themes] == [
        "Migration Policy and Management",
        "Human Rights",
        "Migration and Development",
    ]
    areas = [area for theme in conference.themes for area in theme.areas]
    assert [len(area.subtopics) for area in areas] == [6, 8, 8, 10, 10]
    assert len(conference.members) == 11


@needs_seeds
def test_every_entry_stands_at_its_passage() -> None:
    lines = seed("001").read_text(encoding="utf-8").split("\n")
    conference = Conference()
    areas = [area for theme in conference.themes for area in theme.areas]
    subtopics = [subtopic for area in areas for subtopic in area.subtopics]
    for entry in (*conference.themes, *areas, *subtopics, *conference.members):
        here = " ".join(" ".join(lines[entry.passage - 1 : entry.passage + 3]).split())
        assert _letters(entry.names["en"]) in _letters(here), entry


def _letters(text: str) -> str:
    return re.sub("[^a-z]", "", fold(text))


def test_names_are_found_in_both_languages() -> None:
    conference = Conference()
    assert conference.find_theme("derechos humanos") == "rights"
    assert conference.find_area("Protección consular") == "rights.consular"
    assert conference.find_area("Migration Policy and Management") == "policy.management"
    assert conference.find_member("república dominicana") == "DOM"
    assert conference.find_member("usa") == "USA"
    with pytest.raises(UnknownName, match="Atlantis"):
        conference.find_member("Atlantis")


@pytest.mark.parametrize(
    "text", ["themes: [{id: x}]", "themes: 3", "{", "themes:\n- {id: x, en: '', es: y, passage: 1}"]
)
def test_a_broken_file_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConferenceDataInvalid, match=r"plan\.yaml"):
        _ = Conference(tmp_path).themes
