"""Damaged Word files: a document or one sentence, never anything else."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.documents.guard import check_word_archive
from rcm_desktop.documents.importers import ImportedDocument, read_document
from rcm_desktop.documents.importers.child import parse_in_child
from rcm_desktop.documents.importers.refusals import ImportRefused, ImportTookTooMuch
from rcm_desktop.documents.importers.word.parse import parse_word
from rcm_desktop.documents.registry import export
from rcm_desktop.documents.render import render
from tests.documents.importers.word.test_ours import SAMPLE
from tests.documents.wordfiles import archive, numbering, p, r, word_file

FOREIGN = word_file(
    p("The Vice-Ministers decided to:")
    + p("Approve the plan:", number="1")
    + p("for women.", number="1", level=1)
    + f'<w:p><w:ins w:id="1">{r("They ")}</w:ins>{r("thanked", "<w:b/>")}'
    '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    f"<w:tbl><w:tr><w:tc>{p('One')}</w:tc><w:tc>{p('Two')}</w:tc></w:tr></w:tbl>",
    numbering=numbering(("decimal", "%1."), ("lowerLetter", "%2.")),
    footnotes=f'<w:footnote w:id="2">{p("A note.")}</w:footnote>',
    styles='<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>',
)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("papers") / "paper.docx"
    export(render(SAMPLE, ["en", "es"]), path, "docx")
    return path.read_bytes()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def mutations(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Flipped bytes and cuts in the archive and, more tellingly, inside its parts."""
    chance = random.Random(seed)
    parts = parts_of(data)
    for _ in range(count):
        if chance.random() < 0.25:
            yield _damaged(data, chance)
            continue
        changed = dict(parts)
        for name in chance.sample(sorted(changed), k=chance.randint(1, 2)):
            changed[name] = _edited(changed[name], chance)
        if chance.random() < 0.1:
            del changed[chance.choice(sorted(changed))]
        yield archive(changed)


def _damaged(data: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged[: chance.randrange(len(damaged))] if chance.random() < 0.3 else damaged)


def _edited(part: bytes, chance: random.Random) -> bytes:
    """XML with a value, a tag or a stretch of it changed, so that much of it still parses."""
    text = part.decode()
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(max(1, len(text)))
        old, new = chance.choice(
            [
                ('w:val="', 'w:val="-9'), ('w:val="1"', 'w:val="99999999999"'), ("w:p>", "w:q>"),
                ('w:val="', 'w:val="x'), ("w:tc>", "w:p>"), ("w:r>", "w:tbl>"), ("w:t>", "w:r>"),
                ('w:id="', 'w:id="7'), ("%1", "%9"), ("%2", "%%"), ("decimal", "bullet"),
                ("w:ins ", "w:del "), ("w:body>", "w:sdt>"), ("w:pPr>", "w:p>"), ("<w:", "<"),
                ("decimal", "none"), ('w:ilvl="', 'w:ilvl="8'), ("w:lvl ", "w:lvlOverride "),
            ]
        )  # fmt: skip
        if chance.random() < 0.2:
            text = text[:place] + text[place + chance.randint(1, 30) :]
        elif chance.random() < 0.2:
            text = text.replace(old, new)
        else:
            text = text[:place] + text[place:].replace(old, new, 1)
    return text.encode()


def answer(data: bytes) -> ImportedDocument | ImportRefused:
    try:
        check_word_archive(data, "paper.docx")
        return parse_word(data, "paper.docx")
    except ImportRefused as refusal:
        return refusal


@pytest.mark.parametrize("seed", range(5))
def test_mutated_files_are_read_or_refused(ours: bytes, seed: int) -> None:
    answers = [
        answer(data)
        for source in (ours, FOREIGN)
        for data in mutations(source, 60, seed * 2 + (source is ours))
    ]
    read = sum(isinstance(given, ImportedDocument) for given in answers)
    assert 0 < read < len(answers)


def test_the_child_process_answers_the_same(ours: bytes, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    for data in [FOREIGN, ours, *mutations(ours, 6, 99)]:
        path.write_bytes(data)
        here = answer(data)
        try:
            there: ImportedDocument | ImportRefused = read_document(path)
        except ImportRefused as refusal:
            there = refusal
        if isinstance(here, ImportedDocument):
            assert there == here
        else:
            assert isinstance(there, ImportRefused)


def test_a_child_out_of_time_is_ended() -> None:
    with pytest.raises(ImportTookTooMuch):
        parse_in_child(FOREIGN, "paper.docx", seconds=0)


def test_a_child_out_of_memory_is_answered() -> None:
    with pytest.raises(ImportTookTooMuch):
        parse_in_child(FOREIGN, "paper.docx", memory=10_000_000)
