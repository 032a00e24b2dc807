"""A real declaration's way through the house: import, edit, export, and back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.documents.canonical import canonical_text
from rcm_desktop.documents.render import render
from rcm_desktop.documents.verify import verify
from rcm_desktop.models.document import Block
from rcm_desktop.models.numbering import labels
from rcm_desktop.services.drafts import ExportRequest
from tests.shared import needs_seeds, seed


def outline(blocks: list[Block]) -> list[tuple[str, int, str, str]]:
    return [
        (block.kind.value, block.level, label, block.words("en"))
        for block, label in zip(blocks, labels(blocks), strict=True)
    ]


@needs_seeds
@pytest.mark.parametrize("number", ["000", "002", "004"])
def test_a_seed_is_imported_edited_exported_and_imported_again(
    app: App, tmp_path: Path, number: str
) -> None:
    opened, _ = app.drafts.import_file(seed(number))
    ids = opened.draft.order()
    listed = next(b.id for b in opened.draft.blocks() if b.listed)
    opened.apply(lambda d: d.set_words(ids[0], "en", d.words(ids[0], "en") + " – EDITED"))
    opened.apply(lambda d: d.split(listed, "en", 20)[1])
    opened.apply(lambda d: d.move(ids[-1], len(ids) - 3))
    opened.save()
    blocks = opened.draft.blocks()
    word, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    document = app.drafts.export(opened.id, word, ExportRequest("docx", ("en",)))
    app.drafts.export(opened.id, pdf, ExportRequest("pdf", ("en",), final=True))
    again, report = app.drafts.import_file(word)
    assert outline(again.draft.blocks()) == outline(blocks)
    assert canonical_text(render(again.draft.blocks(), ("en",))) == canonical_text(document)
    assert [finding.message for finding in report.findings] == []
    assert verify(word).matches
    assert verify(pdf, against=canonical_text(document)).matches
    first = word.read_bytes()
    app.drafts.export(opened.id, word, ExportRequest("docx", ("en",)))
    assert word.read_bytes() == first
