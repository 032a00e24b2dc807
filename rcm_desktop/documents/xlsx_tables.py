"""Tables as Excel files: cells of text only, the same bytes for the same table."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from rcm_desktop.documents.tables import CellTooLong, TableDamaged, TableTooBig, guarded

_MOST_IN_CELL: Final = 32_767
_MOST_UNZIPPED: Final = 300_000_000
_MOST_RATIO: Final = 200
_MOST_PARTS: Final = 2_000
_WIDTHS: Final = (8, 60)
#: The day that zip files begin at: no time of writing in the file.
_NO_DAY: Final = (1980, 1, 1, 0, 0, 0)
_CORE: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp='
    b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_APP: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
#: Characters that XML cannot hold stand as _xHHHH_ in Excel files (ECMA-376, ST_Xstring).
_TO_ESCAPE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|\r", re.DOTALL
)
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def write_xlsx(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The bytes of a workbook with one sheet; raises CellTooLong."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    kept = [list(row) for row in rows]
    for text in (text for row in kept for text in row if len(text) > _MOST_IN_CELL):
        raise CellTooLong(beginning=text[:40], length=len(text))
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Plan")
    sheet.freeze_panes = "A2"
    _set_widths(sheet, columns, kept)
    head = {
        "font": Font(bold=True, color="FFFFFF"),
        "fill": PatternFill("solid", start_color="1F3A5F"),
        "alignment": Alignment(vertical="center"),
    }
    sheet.append([_cell(sheet, name, head) for name in columns])
    body = {"alignment": Alignment(vertical="top", wrap_text=True)}
    for row in kept:
        sheet.append([_cell(sheet, text, body) if text else None for text in row])
    if columns:
        last = _letters(len(columns))
        sheet.auto_filter.ref = f"A1:{last}{len(kept) + 1}"
    stream = io.BytesIO()
    book.save(stream)
    return _without_traces(stream.getvalue())


def _cell(sheet: Any, text: str, style: dict[str, Any]) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, _escaped(text))
    cell.data_type = "s"  # openpyxl makes a formula of what begins with =
    for name, value in style.items():
        setattr(cell, name, value)
    if guarded(text) != text:
        cell.quotePrefix = True  # stays text when somebody edits the cell
    return cell


def _set_widths(sheet: Any, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    least, most = _WIDTHS
    for number, name in enumerate(columns):
        longest = max((len(row[number]) for row in rows[:500]), default=0)
        width = min(max(longest, len(name) + 2, least), most)
        sheet.column_dimensions[_letters(number + 1)].width = width


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(65 + place) + letters
    return letters


def _without_traces(content: bytes) -> bytes:
    """The same workbook without author, program and times."""
    clean = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            fixed = {"docProps/core.xml": _CORE, "docProps/app.xml": _APP}
            part = zipfile.ZipInfo(name, _NO_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            new.writestr(part, fixed.get(name) or old.read(name))
    return clean.getvalue()


def read_xlsx(content: bytes, path: Path) -> list[list[str]]:
    """The text of the first sheet's cells; raises TableDamaged, TableTooBig."""
    _guard(content, path)
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            return [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        finally:
            book.close()
    except Exception as error:  # a malformed part raises whatever its parser does
        reason = str(error).split("\n")[0][:100] or type(error).__name__
        raise TableDamaged(path=path, format="Excel", reason=reason) from error


def _guard(content: bytes, path: Path) -> None:
    """Look at the directory of the zip file before anything in it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            parts = file.infolist()
            size = sum(part.file_size for part in parts)
            names = {part.filename.lower() for part in parts}
            if size > _MOST_UNZIPPED or size > _MOST_RATIO * max(len(content), 1):
                raise TableTooBig(path=path)
            if len(parts) > _MOST_PARTS or len(names) < len(parts):
                raise TableDamaged(path=path, format="Excel", reason="its parts are out of order")
            for part in parts:
                _refuse_entities(file, part, path)
    except (zipfile.BadZipFile, OSError, RuntimeError, EOFError, NotImplementedError) as error:
        raise TableDamaged(path=path, format="Excel", reason="it is cut short") from error
    except ValueError as error:
        raise TableDamaged(path=path, format="Excel", reason=str(error)) from error


def _refuse_entities(file: zipfile.ZipFile, part: zipfile.ZipInfo, path: Path) -> None:
    with file.open(part) as stream:
        beginning = stream.read(4096)
    if b"<!" in beginning.replace(b"<!--", b"") or b"\x00<\x00!" in beginning:
        reason = "it declares entities of its own"
        raise TableDamaged(path=path, format="Excel", reason=reason)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    isoformat = getattr(value, "isoformat", None)
    return str(isoformat()).removesuffix("T00:00:00") if isoformat else str(value)


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
