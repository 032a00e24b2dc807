"""Tables in and out: CSV and Excel files of text, of which no cell can become a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rcm_desktop.documents.exporters.base import whole_file
from rcm_desktop.errors import RcmError

FORMATS: Final = (".csv", ".xlsx")
MOST_BYTES: Final = 50_000_000

#: What a spreadsheet program may run when a cell begins with it, also behind spaces (OWASP),
#: and behind apostrophes, so that our own guard can be told from one that was written.
_DANGEROUS: Final = re.compile(r"['\s\ufeff\u200b]*[=+\-@\t\r\n＝＋－＠]")


class TableRefused(RcmError):
    """A table that was not read; nothing was taken from it."""


class TableUnreadable(TableRefused):
    template = "The file {path} cannot be read: {reason}."


class TableEmpty(TableRefused):
    template = "The file {path} holds no table: its first line must name the columns."


class TableTooBig(TableRefused):
    template = "The file {path} is too big for a table; split it into files below 50 MB."


class TableFormatUnknown(TableRefused):
    template = "{path} is no table; give the file a name that ends in .csv or .xlsx."


class TableDamaged(TableRefused):
    template = (
        "The file {path} is damaged or no {format} file ({reason}); open it in a spreadsheet "
        "program and save it again."
    )


class TableUneven(TableRefused):
    template = (
        "The file {path} has a row with more cells than its {width} columns, which begins with "
        "“{beginning}”; put words that hold a comma in quotation marks."
    )


class CellTooLong(RcmError):
    """Excel cuts longer cells without a word."""

    template = (
        "The text “{beginning}…” has {length} characters, more than a cell of an Excel file holds "
        "(32,767); export to .csv instead."
    )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text cells below named columns, every row as long as the columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def guarded(cell: str) -> str:
    """The cell with an apostrophe before it where a program could take it for a formula."""
    return "'" + cell if _DANGEROUS.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell[1:]) else cell


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table in the format that the file's name ends in, whole or not at all.

    Raises TableFormatUnknown, CellTooLong, CannotWrite.
    """
    suffix = _suffix(path)
    with whole_file(path) as stream:
        if suffix == ".xlsx":
            from rcm_desktop.documents.xlsx_tables import write_xlsx

            stream.write(write_xlsx(columns, rows))
            return
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow([guarded(name) for name in columns])
        writer.writerows([guarded(cell) for cell in row] for row in rows)
        text.detach()


def read_table(path: Path) -> Table:
    """Read a table; the first row names the columns, empty rows are left out.

    Raises TableFormatUnknown, TableUnreadable, TableTooBig, TableEmpty, TableDamaged,
    TableUneven.
    """
    suffix = _suffix(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TableTooBig(path=path)
        content = path.read_bytes()
    except OSError as error:
        raise TableUnreadable(path=path, reason=error.strerror or error) from error
    if suffix == ".xlsx":
        from rcm_desktop.documents.xlsx_tables import read_xlsx

        rows = read_xlsx(content, path)
    else:
        rows = [[unguarded(cell) for cell in row] for row in _csv_rows(content, path)]
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        raise TableEmpty(path=path)
    columns = tuple(name.strip() for name in filled[0])
    width = len(columns)
    for row in filled[1:]:
        if any(cell.strip() for cell in row[width:]):
            raise TableUneven(path=path, beginning=" | ".join(row)[:60], width=width)
    cells = (tuple([*row, *[""] * width][:width]) for row in filled[1:])
    return Table(columns, tuple(cells))


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise TableFormatUnknown(path=path)
    return suffix


def _csv_rows(content: bytes, path: Path) -> list[list[str]]:
    text = _decoded(content, path)
    heading = text.split("\n", 1)[0]
    # Excel in Spanish writes semicolons; the line of names tells which it was.
    delimiter = max(",;\t", key=heading.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise TableDamaged(path=path, format="CSV", reason=error) from error


def _decoded(content: bytes, path: Path) -> str:
    """UTF-8, UTF-16 with its mark, else the code page in which Excel saves on Windows."""
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise TableDamaged(path=path, format="CSV", reason="it is another kind of file")
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" and "\x00" in text:
            break
        return text
    raise TableDamaged(path=path, format="CSV", reason="its bytes are no text")
