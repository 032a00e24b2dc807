from __future__ import annotations

import random
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings

from rcm_desktop.documents.canonical import canonical_hash, canonical_text
from rcm_desktop.documents.registry import FORMATS, export
from rcm_desktop.documents.render import render
from rcm_desktop.documents.tree import Status
from rcm_desktop.documents.verify import CannotVerify, WordChange, verify, word_changes
from rcm_desktop.models.document import Block, Language
from tests.documents.papers import blocks, papers

each_layout = pytest.mark.parametrize(
    ("languages", "status"),
    [(names, status) for names in (("en",), ("es",), ("es", "en")) for status in Status],
)


@each_layout
@pytest.mark.parametrize("format", list(FORMATS))
def test_every_format_gives_the_drafts_hash(
    tmp_path: Path, format: str, languages: tuple[Language, ...], status: Status
) -> None:
    document = papers(*languages, status=status)
    path = tmp_path / f"paper.{format}"
    export(document, path, format)
    found = verify(path, expected=canonical_hash(document) if format == "txt" else None)
    assert found.computed == canonical_hash(document)
    assert found.matches


@pytest.mark.parametrize("format", list(FORMATS))
@given(made=blocks())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_random_drafts_give_their_hash(tmp_path: Path, format: str, made: list[Block]) -> None:
    path = tmp_path / f"paper.{format}"
    for languages in (("en",), ("es", "en")):
        document = render(made, languages)
        if not any(cell.words.strip() for row in document.rows for cell in row.cells):
            continue
        export(document, path, format)
        found = verify(path, against=canonical_text(document))
        assert (found.computed, found.changes) == (canonical_hash(document), ())


def test_a_changed_word_in_word_is_found(tmp_path: Path) -> None:
    document = papers("en")
    export(document, tmp_path / "a.docx", "docx")
    with (
        zipfile.ZipFile(tmp_path / "a.docx") as old,
        zipfile.ZipFile(tmp_path / "b.docx", "w") as new,
    ):
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "word/document.xml":
                assert data.count(b"Skip a number") == 1
                data = data.replace(b"Skip a number", b"Skip one number")
            new.writestr(entry, data)
    found = verify(tmp_path / "b.docx", against=canonical_text(document))
    assert not found.matches
    assert not verify(tmp_path / "b.docx").matches
    assert [(change.stated, change.found) for change in found.changes] == [("a", "one")]


def test_a_changed_number_in_word_is_found(tmp_path: Path) -> None:
    export(papers("en"), tmp_path / "a.docx", "docx")
    with (
        zipfile.ZipFile(tmp_path / "a.docx") as old,
        zipfile.ZipFile(tmp_path / "b.docx", "w") as new,
    ):
        for entry in old.infolist():
            data = old.read(entry).replace(b'<w:start w:val="9"/>', b'<w:start w:val="8"/>')
            new.writestr(entry, data)
    assert not verify(tmp_path / "b.docx").matches


def test_a_changed_page_of_a_pdf_is_found(tmp_path: Path) -> None:
    export(papers("en"), tmp_path / "a.pdf", "pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        page = pdf.pages[-1]
        data = page.Contents.read_bytes()
        assert data.count(b"The group met") == 1
        page.Contents = pdf.make_stream(data.replace(b"The group met", b"The group ate"))
        pdf.save(tmp_path / "b.pdf")
    found = verify(tmp_path / "b.pdf")
    assert not found.matches
    assert [(change.stated, change.found) for change in found.changes] == [("met.", "ate.")]


def test_a_missing_page_of_a_pdf_is_found(tmp_path: Path) -> None:
    export(papers("en"), tmp_path / "a.pdf", "pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        del pdf.pages[0]
        pdf.save(tmp_path / "b.pdf")
    found = verify(tmp_path / "b.pdf")
    assert not found.matches
    assert found.changes[0].line == 1


def test_a_forged_hash_at_the_foot_of_a_pdf_is_found(tmp_path: Path) -> None:
    export(papers("en"), tmp_path / "a.pdf", "pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        for page in pdf.pages:
            data = page.Contents.read_bytes()
            page.Contents = pdf.make_stream(re.sub(rb"\b[0-9a-f]{64}\b", b"0" * 64, data))
        pdf.save(tmp_path / "b.pdf")
    found = verify(tmp_path / "b.pdf")
    assert (found.stated, found.matches) == ("0" * 64, False)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"", "damaged"),
        ("a.docx", b"PK\x03\x04 not a zip", "damaged"),
        ("a.pdf", b"%PDF-1.4 not a pdf", "damaged"),
        ("a.pdf", b"", "damaged"),
        ("a.txt", b"\xff\xfe\x00", "damaged"),
        ("a.json", b"[]", "no export of RCM Desktop"),
        ("a.json", b"{", "no export of RCM Desktop"),
        ("a.odt", b"", r"only \.docx"),
    ],
)
def test_what_cannot_be_verified_is_said_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotVerify, match=words):
        verify(tmp_path / name)


def test_a_missing_file_and_a_stranger_pdf_are_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotVerify, match="cannot be read"):
        verify(tmp_path / "none.docx")
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "other.pdf")
    with pytest.raises(CannotVerify, match="carries no canonical text"):
        verify(tmp_path / "other.pdf")


@pytest.mark.parametrize("body", [b"<w:document xmlns:w='x'/>", b"<broken", b""])
def test_a_word_file_without_a_body_is_said_in_a_sentence(tmp_path: Path, body: bytes) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", body)
    with pytest.raises(CannotVerify, match=r"word/document\.xml cannot be read"):
        verify(tmp_path / "a.docx")


@pytest.mark.parametrize("format", list(FORMATS))
def test_damaged_files_end_in_a_sentence_or_a_mismatch(tmp_path: Path, format: str) -> None:
    export(papers("en", "es"), tmp_path / f"a.{format}", "json" if format == "json" else format)
    whole = (tmp_path / f"a.{format}").read_bytes()
    stated = verify(tmp_path / f"a.{format}").computed
    dice = random.Random(format)
    path = tmp_path / f"b.{format}"
    refused = 0
    for _ in range(120):
        data = bytearray(whole)
        for _ in range(dice.choice([1, 3, 30])):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path.write_bytes(data[: dice.choice([len(data), len(data), dice.randrange(len(data))])])
        try:
            found = verify(path, expected=stated)
        except CannotVerify:
            refused += 1
        else:
            assert found.matches == (found.computed == stated and not found.changes)
    assert refused > 0


def test_a_word_file_that_holds_a_part_twice_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", "<b/>")
    with pytest.raises(CannotVerify, match="twice"):
        verify(tmp_path / "a.docx")


def test_word_changes_name_the_line() -> None:
    assert word_changes(["one two", "three"], ["one two", "tree four"]) == (
        WordChange(2, "three", "tree four"),
    )
    assert word_changes([], ["new"]) == (WordChange(1, "", "new"),)


def test_two_long_texts_that_differ_at_both_ends_are_told_apart_in_one_piece() -> None:
    words = [f"w{number}" for number in range(25_000)]
    (change,) = word_changes([" ".join(words)], [" ".join(["x", *words[1:-1], "y"])])
    assert change.stated.startswith("w0 w1 ")
    assert change.found.startswith("x w1 ")
    assert change.found.endswith(" …")
