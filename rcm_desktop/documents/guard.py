"""The guard before any parser of Word files: what an archive holds is judged from its directory.

documents.md: a 1 MB bomb took a Word library 2.1 GB, and of two parts with one name the
second won. This costs about 10 ms and opens no XML.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from rcm_desktop.documents.importers.refusals import (
    FormatNotYet,
    FormatUnknown,
    PasswordNeeded,
    WordFileDamaged,
    WordFileUnsafe,
)

MOST_PARTS: Final = 3000
#: Bytes that all parts together, and one XML part, may unpack to.
MOST_UNPACKED: Final = 300_000_000
MOST_XML: Final = 60_000_000
#: An honest Word file packs its XML about 10 to 1; only small or odd ones pass 200 to 1.
MOST_RATIO: Final = 200
_SMALL: Final = 20_000_000
_PROLOGUE: Final = 65_536
_DOCTYPE: Final = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T\x00?Y|E\x00?N\x00?T\x00?I)")
_CONTENT_TYPES: Final = "[Content_Types].xml"

#: What an unpacker throws at damaged data.
UNPACKING_ERRORS: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, KeyError, IndexError, OverflowError, LookupError,
)  # fmt: skip


def check_word_archive(data: bytes, file: str) -> None:
    """Refuse an archive that is damaged, too large inside, ambiguous or no Word file.

    Raises WordFileDamaged, WordFileUnsafe, PasswordNeeded, FormatNotYet or FormatUnknown.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_names(parts, file)
            _check_sizes(parts, len(data), file)
            _check_format(archive, file)
            _check_prologues(archive, parts, file)
    except UNPACKING_ERRORS as error:
        raise WordFileDamaged(file=file, reason="it is cut short or broken") from error


def _check_names(parts: list[zipfile.ZipInfo], file: str) -> None:
    if len(parts) > MOST_PARTS:
        raise WordFileUnsafe(file=file, reason=f"it holds {len(parts)} parts")
    names = [part.filename.casefold().lstrip("/") for part in parts]
    if len(set(names)) < len(names):
        raise WordFileUnsafe(file=file, reason="two of its parts have the same name")
    for part in parts:
        if ".." in part.filename.split("/") or "\\" in part.filename or ":" in part.filename:
            raise WordFileUnsafe(file=file, reason="a part's name leads out of the file")
        if part.flag_bits & 0x1:
            raise PasswordNeeded(file=file)


def _check_sizes(parts: list[zipfile.ZipInfo], size: int, file: str) -> None:
    bomb = WordFileUnsafe(file=file, reason="it unpacks to far more than a document needs")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise bomb
    if sum(part.compress_size for part in parts) > size:
        raise WordFileUnsafe(file=file, reason="its parts overlap")
    for part in parts:
        if part.file_size > _SMALL and part.file_size > MOST_RATIO * max(1, part.compress_size):
            raise bomb
        if part.filename.endswith((".xml", ".rels")) and part.file_size > MOST_XML:
            raise bomb


def _check_format(archive: zipfile.ZipFile, file: str) -> None:
    names = set(archive.namelist())
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:100]:
        raise FormatNotYet(
            file=file, format="an OpenDocument file", advice="save it as .docx and import that"
        )
    if _CONTENT_TYPES in names:
        for folder, name in (("xl/", "a spreadsheet"), ("ppt/", "a presentation")):
            if any(part.startswith(folder) for part in names):
                raise FormatNotYet(
                    file=file, format=name, advice="copy its text into a Word document"
                )
    elif any(part.startswith("word/") for part in names):
        raise WordFileDamaged(file=file, reason="its list of contents is missing")
    else:
        raise FormatUnknown(file=file)


def _check_prologues(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], file: str) -> None:
    """Refuse XML that declares a document type: the way to external and exploding entities."""
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        with archive.open(part) as stream:
            if _DOCTYPE.search(stream.read(_PROLOGUE)):
                raise WordFileUnsafe(file=file, reason="it declares entities of its own")
