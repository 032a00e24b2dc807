"""Hostile archives are refused before any XML is parsed."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from pathlib import Path

import pytest

from rcm_desktop.documents.guard import check_word_archive
from rcm_desktop.documents.importers import read_document
from rcm_desktop.documents.importers.refusals import (
    FormatNotYet,
    FormatUnknown,
    ImportRefused,
    PasswordNeeded,
    WordFileDamaged,
    WordFileUnsafe,
)
from tests.documents.wordfiles import W, archive, p, word_file

GOOD = word_file(p("The Vice-Ministers met."))


def added(name: str, data: bytes | str) -> bytes:
    """The good file with one more part."""
    stream = io.BytesIO(GOOD)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(name, data)
    return stream.getvalue()


def document_of(prologue: str, text: str) -> bytes:
    """A Word file whose main part begins with a prologue."""
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream) as packed:
        files: dict[str, str | bytes] = {name: packed.read(name) for name in packed.namelist()}
    files["word/document.xml"] = (
        f'{prologue}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    return archive(files)


EXTERNAL = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


def test_a_good_file_passes() -> None:
    check_word_archive(GOOD, "good.docx")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(added("word/media/x.bin", bytes(40_000_000)), WordFileUnsafe, id="bomb"),
        pytest.param(added("word/document.xml", "<a/>"), WordFileUnsafe, id="same name twice"),
        pytest.param(added("word/Document.XML", "<a/>"), WordFileUnsafe, id="same but for case"),
        pytest.param(added("../../evil.xml", "<a/>"), WordFileUnsafe, id="leads out"),
        pytest.param(document_of(EXTERNAL, "&secret;"), WordFileUnsafe, id="external entity"),
        pytest.param(document_of(LAUGHS, "&b;"), WordFileUnsafe, id="exploding entity"),
        pytest.param(GOOD[:-30], WordFileDamaged, id="end cut off"),
        pytest.param(GOOD[200:], WordFileDamaged, id="start cut off"),
        pytest.param(archive({"a.txt": "x"}), FormatUnknown, id="any zip"),
        pytest.param(archive({"word/document.xml": "x"}), WordFileDamaged, id="no contents"),
        pytest.param(
            archive({"mimetype": "application/vnd.oasis.opendocument.text"}), FormatNotYet, id="odt"
        ),
        pytest.param(
            archive({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}),
            FormatNotYet,
            id="spreadsheet",
        ),
    ],
)
def test_hostile_and_damaged_archives(
    data: bytes, kind: type[ImportRefused], tmp_path: Path
) -> None:
    with pytest.raises(ImportRefused) as caught:
        check_word_archive(data, "paper.docx")
    assert type(caught.value) is kind
    path = tmp_path / "paper.docx"
    path.write_bytes(b"PK" + data[2:])
    with pytest.raises(ImportRefused) as caught:
        read_document(path)
    assert "paper.docx" in str(caught.value)


def test_many_parts_that_unpack_to_much() -> None:
    parts = {f"word/media/{i}.bin": bytes(1_900_000) for i in range(170)}
    with pytest.raises(WordFileUnsafe):
        check_word_archive(archive({"[Content_Types].xml": "<a/>", **parts}), "bomb.docx")


def test_a_part_that_lies_about_its_size(tmp_path: Path) -> None:
    data = bytearray(word_file(p("The Vice-Ministers met. " * 2000)))
    start = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[start + 24 : start + 28] = struct.pack("<I", 40)
    path = tmp_path / "liar.docx"
    path.write_bytes(data)
    with pytest.raises(ImportRefused):
        read_document(path)


def test_parts_locked_by_a_password() -> None:
    data = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 4)
    with pytest.raises(PasswordNeeded):
        check_word_archive(bytes(data), "locked.docx")
