"""LibreOffice opens our files and prints the labels and words of the draft."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from rcm_desktop.documents.canonical import canonical_lines, normal
from rcm_desktop.documents.exporters.base import ExportOptions
from rcm_desktop.documents.registry import export
from rcm_desktop.documents.render import render
from rcm_desktop.documents.tree import Document, Status
from rcm_desktop.documents.verify import verify
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.numbering import SCHEMES
from tests.documents.exporters.word.office import convert, needs_office
from tests.documents.papers import papers


def random_lists(seed: int) -> Document:
    """A draft of short entries in any scheme, level and start."""
    dice = random.Random(seed)
    kinds = [BlockKind.DECISION, BlockKind.ITEM, BlockKind.BULLET, BlockKind.HEADING]
    blocks = []
    for index in range(40):
        kind = dice.choice(kinds) if index % 9 else BlockKind.CHAPEAU
        scheme = dice.choice(["", "", "", "plain", *SCHEMES])
        start = dice.choice([None] * 8 + [0, 1, 5])
        text = {"en": f"entry {index} of {seed}"}
        blocks.append(Block(f"b{index}", kind, text, dice.randrange(4), scheme, start))
    return render(blocks, ("en",), status=Status.FINAL)


def same_bullets(line: str) -> str:
    """LibreOffice's plain text shows bullets of its own choice."""
    return re.sub(r"^[•◦▪●○■–*o-] ", "• ", line)


@needs_office
def test_labels_as_libreoffice_prints_them(tmp_path: Path) -> None:
    documents = {f"random{seed}": random_lists(seed) for seed in range(12)}
    documents["paper"] = papers("es")
    for name, document in documents.items():
        export(document, tmp_path / f"{name}.docx", "docx")
    convert(sorted(tmp_path.glob("*.docx")), "txt:Text (encoded):UTF8", tmp_path)
    for name, document in documents.items():
        printed = (tmp_path / f"{name}.txt").read_text(encoding="utf-8-sig").splitlines()
        found = [same_bullets(normal(line)) for line in printed if line.strip()]
        assert found == [same_bullets(line) for line in canonical_lines(document)]


@needs_office
@pytest.mark.parametrize("status", list(Status))
def test_two_columns_as_libreoffice_prints_them(tmp_path: Path, status: Status) -> None:
    document = papers("en", "es", status=status)
    export(document, tmp_path / "p.docx", "docx", ExportOptions(line_numbers=False))
    convert([tmp_path / "p.docx"], "txt:Text (encoded):UTF8", tmp_path)
    printed = (tmp_path / "p.txt").read_text(encoding="utf-8-sig").splitlines()
    wanted = [part for line in canonical_lines(document) for part in line.split("\t")]
    assert [normal(line) for line in printed if line.strip()] == ["English", "Español", *wanted]


@needs_office
def test_the_hash_survives_libreoffice(tmp_path: Path) -> None:
    """A file that LibreOffice saved anew still verifies, by the hash in its foot or properties."""
    for name, languages in {"one": ("es",), "two": ("en", "es")}.items():
        export(papers(*languages), tmp_path / f"{name}.docx", "docx")
    again = tmp_path / "again"
    again.mkdir()
    convert(sorted(tmp_path.glob("*.docx")), "docx", again)
    for name in ("one", "two"):
        found = verify(again / f"{name}.docx")
        assert found.matches, name
        assert found.stated == verify(tmp_path / f"{name}.docx").stated
