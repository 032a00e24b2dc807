from __future__ import annotations

import json
from pathlib import Path

from rcm_desktop.documents.canonical import canonical_hash
from rcm_desktop.documents.exporters.structure import as_json
from rcm_desktop.documents.registry import export
from rcm_desktop.documents.tree import Status
from tests.documents.exporters.golden import assert_golden
from tests.documents.papers import papers


def test_json_in_two_languages(tmp_path: Path) -> None:
    export(papers("en", "es", status=Status.FINAL), tmp_path / "paper.json", "json")
    assert_golden(tmp_path / "paper.json", "paper_en_es.json")


def test_json_holds_the_keys_of_outline() -> None:
    made = json.loads(json.dumps(as_json(papers("en"))))
    assert made["title"] == "XXI MEETING OF THE CONFERENCE"
    assert made["language"] == "en"
    assert made["sha256"] == canonical_hash(papers("en"))
    assert {"id", "kind", "level", "label", "text"} <= made["blocks"][7].keys()
    assert made["blocks"][3]["emphasis"] == {"en": [{"start": 0, "end": 10, "mark": "italic"}]}
