"""The way in: a file, or pasted text, to a document; text here, Word files in a child process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from rcm_desktop.documents.importers.refusals import (
    FileEmpty,
    FileIsFolder,
    FileMissing,
    FileUnreadable,
    FormatNotYet,
    FormatUnknown,
    ImportCancelled,
    MisnamedFile,
    NotText,
    NoWords,
    PasswordNeeded,
    TooManyLines,
    TooMuchText,
    WordFileDamaged,
    WordFileUnsafe,
)
from rcm_desktop.documents.importers.result import ImportedDocument
from rcm_desktop.models.document import DocumentKind, Language

#: Characters of text that one import takes: about 800,000 words.
MOST_TEXT: Final = 5_000_000
#: Lines that hold words: five million characters of wrapped text have about 70,000.
MOST_LINES: Final = 120_000
_MOST_TEXT_BYTES: Final = 4 * MOST_TEXT
MOST_WORD_BYTES: Final = 60_000_000
SUFFIXES: Final = (".docx", ".txt", ".md")
_TEXT: Final = {".txt": False, ".text": False, "": False, ".md": True, ".markdown": True}
_WORD: Final = frozenset({".docx", ".docm", ".dotx"})

_SAVE_AS: Final = "open it in Word or LibreOffice, save it as .docx and import that"
_NOT_YET: Final = {
    ".doc": ("an old Word file", _SAVE_AS),
    ".odt": ("an OpenDocument file", _SAVE_AS),
    ".rtf": ("a rich text file", _SAVE_AS),
    ".pdf": ("a PDF file", "copy its text into a .txt file, or ask for the Word file it came from"),
    ".html": ("a web page", _SAVE_AS),
    ".htm": ("a web page", _SAVE_AS),
    ".pages": ("a Pages file", "export it as Word and import that"),
}
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]


def read_document(
    path: Path | str,
    *,
    language: Language | None = None,
    kind: DocumentKind | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportedDocument:
    """The document that a .docx, .txt or .md file holds.

    `progress` hears the share done, 0 to 1; when `cancelled` says so, ImportCancelled is
    raised. Every other refusal is an ImportRefused too (refusals.py).
    """
    path = Path(path)
    file, suffix = path.name, path.suffix.lower()
    data = _bytes_of(path)
    if suffix in _WORD or (data.startswith(b"PK\x03\x04") and suffix not in _TEXT):
        return _read_word(data, file, language, kind, progress, cancelled)
    _refuse_other_formats(data, file, suffix)
    if suffix not in _TEXT:
        raise FormatUnknown(file=file)
    from rcm_desktop.documents.importers.decoding import decode

    text, encoding = decode(data, file)
    findings = []
    if encoding not in ("utf-8", "utf-8-sig"):
        findings.append(("encoding", f"the file was read as {encoding}", 1))
    return _understand_text(
        text, file, _TEXT[suffix], findings, language, kind, _steps(file, progress, cancelled)
    )


def parse_text(
    text: str,
    language: Language | None = None,
    kind: DocumentKind | None = None,
    *,
    name: str = "the pasted text",
) -> ImportedDocument:
    """The document that a text makes up, such as one pasted from elsewhere.

    Raises NoWords or TooMuchText, with `name` as the file's name.
    """
    return _understand_text(text, name, False, [], language, kind, None)


def _understand_text(
    text: str,
    file: str,
    markdown: bool,
    findings: list[tuple[str, str, int]],
    language: Language | None,
    kind: DocumentKind | None,
    step: Progress | None,
) -> ImportedDocument:
    from rcm_desktop.documents.importers.pipeline import understand
    from rcm_desktop.documents.importers.text import read_text

    if len(text) > MOST_TEXT:
        raise TooMuchText(file=file, size=round(len(text) / 1e6), limit=MOST_TEXT // 1_000_000)
    if not any(char.isalnum() for char in text):
        raise NoWords(file=file)
    lines = sum(not row.isspace() for row in text.splitlines() if row)
    if lines > MOST_LINES:
        raise TooManyLines(file=file, count=lines, limit=MOST_LINES)
    tell = step or (lambda share: None)
    reading = read_text(text, markdown=markdown, step=lambda share: tell(share * 0.5))
    reading.findings.extend(findings)
    return understand(
        reading, language=language, kind=kind, step=lambda share: tell(0.5 + share * 0.5)
    )


def _read_word(
    data: bytes,
    file: str,
    language: Language | None,
    kind: DocumentKind | None,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> ImportedDocument:
    from rcm_desktop.documents.guard import check_word_archive
    from rcm_desktop.documents.importers.child import parse_in_child

    if data.startswith(_OLE):
        if b"E\0n\0c\0r\0y\0p\0t" in data:
            raise PasswordNeeded(file=file)
        raise MisnamedFile(file=file, format="an old Word file", suffix=".doc")
    if data.startswith(b"%PDF"):
        raise MisnamedFile(file=file, format="a PDF file", suffix=".pdf")
    if not data.startswith(b"PK"):
        raise WordFileDamaged(file=file, reason="it does not begin as a Word file does")
    if len(data) > MOST_WORD_BYTES:
        raise WordFileUnsafe(file=file, reason=f"it is {len(data) // 1_000_000} MB large")
    check_word_archive(data, file)
    return parse_in_child(
        data, file, language=language, kind=kind, progress=progress, cancelled=cancelled
    )


def _bytes_of(path: Path) -> bytes:
    file = path.name or str(path)
    try:
        if path.is_dir():
            raise FileIsFolder(file=file)
        size = path.stat().st_size
        if path.suffix.lower() in _TEXT and size > _MOST_TEXT_BYTES:
            raise TooMuchText(file=file, size=size // 1_000_000, limit=MOST_TEXT // 1_000_000)
        if size > MOST_WORD_BYTES:
            raise WordFileUnsafe(file=file, reason=f"it is {size // 1_000_000} MB large")
        with path.open("rb") as stream:
            data = stream.read(MOST_WORD_BYTES + 1)
    except FileNotFoundError as error:
        raise FileMissing(file=file) from error
    except PermissionError as error:
        raise FileUnreadable(file=file, reason="permission denied") from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(
            file=file, reason=getattr(error, "strerror", None) or "error"
        ) from error
    if not data:
        raise FileEmpty(file=file)
    return data


def _refuse_other_formats(data: bytes, file: str, suffix: str) -> None:
    if data.startswith(b"PK\x03\x04"):
        if b"word/" in data:
            raise MisnamedFile(file=file, format="a Word file", suffix=".docx")
        raise NotText(file=file)
    if suffix in _NOT_YET:
        name, advice = _NOT_YET[suffix]
        raise FormatNotYet(file=file, format=name, advice=advice)
    for start, actual, other in (
        (b"%PDF", "a PDF file", ".pdf"),
        (_OLE, "an old Word file", ".doc"),
        (b"{\\rtf", "a rich text file", ".rtf"),
    ):
        if data.startswith(start):
            raise FormatNotYet(file=file, format=actual, advice=_NOT_YET[other][1])


def _steps(file: str, progress: Progress | None, cancelled: Cancelled | None) -> Progress | None:
    if progress is None and cancelled is None:
        return None

    def step(share: float) -> None:
        if cancelled is not None and cancelled():
            raise ImportCancelled(file=file)
        if progress is not None:
            progress(share)

    return step
