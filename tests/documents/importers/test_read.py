"""What is refused, each in one clear sentence, and what a caller hears meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rcm_desktop.documents.importers import parse_text, read_document
from rcm_desktop.documents.importers.refusals import (
    FileEmpty,
    FileIsFolder,
    FileMissing,
    FileUnreadable,
    FormatNotYet,
    FormatUnknown,
    ImportCancelled,
    ImportRefused,
    MisnamedFile,
    NotText,
    NoWords,
    PasswordNeeded,
    TooManyLines,
    TooMuchText,
    WordFileDamaged,
)
from tests.documents.wordfiles import p, word_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = word_file(p("The Vice-Ministers met."))


def refusal(path: Path) -> ImportRefused:
    with pytest.raises(ImportRefused) as caught:
        read_document(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "Error" not in sentence
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("empty.txt", b"", FileEmpty),
        ("empty.docx", b"", FileEmpty),
        ("blank.txt", b" \n\n \t\n", NoWords),
        ("rules.txt", b"-----\n\n***\n", NoWords),
        ("binary.txt", bytes(range(256)) * 40, NotText),
        ("zeros.txt", b"\x00" * 5000, NotText),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + os.urandom(4000), NotText),
        ("half.txt", "words".encode("utf-16-le") + b"\x00", NotText),
        ("paper.doc", OLE + b"\x00" * 600, FormatNotYet),
        ("paper.pdf", b"%PDF-1.7\n", FormatNotYet),
        ("paper.odt", b"PK\x05\x06", FormatNotYet),
        ("paper.rtf", b"{\\rtf1 words}", FormatNotYet),
        ("paper.txt", b"%PDF-1.7\nwords", FormatNotYet),
        ("other.txt", b"{\\rtf1 words}", FormatNotYet),
        ("paper.xyz", b"words", FormatUnknown),
        ("word.txt", GOOD, MisnamedFile),
        ("old.docx", OLE + b"\x00" * 600, MisnamedFile),
        ("pdf.docx", b"%PDF-1.7\n", MisnamedFile),
        ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le"), PasswordNeeded),
        ("cut.docx", GOOD[: len(GOOD) // 2], WordFileDamaged),
        ("text.docx", b"Just words.", WordFileDamaged),
        ("wordless.docx", word_file(p(" ") + p("")), NoWords),
        ("huge.txt", b"many words go on " * 3_000_000, TooMuchText),
        ("large.txt", b"many words go on " * 400_000, TooMuchText),
        ("rows.txt", b"a b\n" * 200_000, TooManyLines),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_files_are_answered_in_one_sentence(
    tmp_path: Path, name: str, data: bytes, kind: type[ImportRefused]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert type(refusal(path)) is kind


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert type(refusal(tmp_path / "nothing.docx")) is FileMissing
    folder = tmp_path / "folder.docx"
    folder.mkdir()
    assert type(refusal(folder)) is FileIsFolder


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # permissions do not bind whoever runs as root
    assert type(refusal(path)) is FileUnreadable


def test_an_old_word_file_is_told_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "acta.doc"
    path.write_bytes(OLE)
    assert "save it as .docx" in str(refusal(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "DECLARACIÓN\r\n\r\nLos Viceministros se reunieron en Panamá — «la región».\r\n"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    document = read_document(path)
    assert document.blocks[-1].text == {
        "es": "Los Viceministros se reunieron en Panamá — «la región»."
    }
    told = any(finding.rule == "encoding" for finding in document.findings)
    assert told == (encoding not in ("utf-8", "utf-8-sig"))


@pytest.mark.parametrize("name", ["a.txt", "a.docx"])
def test_progress_is_told_and_a_cancel_is_heard(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    words = "The Vice-Ministers met in Antigua to speak of migration."
    path.write_bytes(word_file(p(words)) if name.endswith("docx") else words.encode())
    shares: list[float] = []
    read_document(path, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with pytest.raises(ImportCancelled):
        read_document(path, cancelled=lambda: True)


def test_language_and_kind_can_be_told() -> None:
    document = parse_text("OK", "es")
    assert document.language == "es"
    assert document.blocks[0].text == {"es": "OK"}


def test_invisible_characters_are_reported() -> None:
    document = parse_text("The mi\u00adgrants \u202eand\u202c the \u200bStates.")
    assert document.blocks[0].text["en"] == "The migrants and the States."
    assert {finding.rule for finding in document.findings} == {
        "soft-hyphens", "text-direction", "invisible-characters"
    }  # fmt: skip


def test_pasted_surrogates_do_no_harm() -> None:
    assert parse_text("The \ud800 States met.").blocks[0].text["en"] == "The States met."
