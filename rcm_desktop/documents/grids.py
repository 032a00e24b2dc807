"""Which formats a wide table can be written in, and by what."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from rcm_desktop.documents.exporters.base import ExportOptions, whole_file
from rcm_desktop.documents.grid import Grid, plain_heads, plain_rows
from rcm_desktop.errors import RcmError

FORMATS: Final = ("docx", "pdf", "xlsx", "csv")


class UnknownGridFormat(RcmError):
    """A format that no table is written in."""

    template = "Tables cannot be written as “{format}”; choose one of {known}."


def export_grid(grid: Grid, path: Path, format: str, options: ExportOptions | None = None) -> None:
    """Write a table to a file, whole or not at all.

    Raises UnknownGridFormat, CannotWrite, CellTooLong, MissingGlyph.
    """
    if format not in FORMATS:
        raise UnknownGridFormat(format=format, known=", ".join(FORMATS))
    if format in {"xlsx", "csv"}:
        from rcm_desktop.documents.tables import write_table

        write_table(path, plain_heads(grid), plain_rows(grid))
        return
    chosen = options or ExportOptions()
    with whole_file(path) as stream:
        if format == "docx":
            from rcm_desktop.documents.exporters.word.grid import write_grid
        else:
            from rcm_desktop.documents.exporters.pdf.grid import write_grid
        write_grid(grid, stream, chosen)
