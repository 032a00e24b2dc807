"""Which formats a document can be written in, and by what."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from rcm_desktop.documents.exporters.base import (
    Exporter,
    ExportOptions,
    NothingToExport,
    Progress,
    whole_file,
)
from rcm_desktop.documents.tree import Document
from rcm_desktop.errors import RcmError

_HOME: Final = "rcm_desktop.documents.exporters"

#: Format → module and class; imported when first asked for.
FORMATS: Final[dict[str, tuple[str, str]]] = {
    "docx": (f"{_HOME}.word.writer", "WordExporter"),
    "pdf": (f"{_HOME}.pdf.writer", "PdfExporter"),
    "txt": (f"{_HOME}.text", "TextExporter"),
    "json": (f"{_HOME}.structure", "JsonExporter"),
}


class UnknownFormat(RcmError):
    """A format without a writer."""

    template = "Documents cannot be written as “{format}”; choose one of {known}."


def exporter_for(format: str) -> type[Exporter]:
    """The writer class of a format; raises UnknownFormat."""
    try:
        module, name = FORMATS[format]
    except KeyError:
        raise UnknownFormat(format=format, known=", ".join(FORMATS)) from None
    found: type[Exporter] = getattr(import_module(module), name)
    return found


def export(
    document: Document,
    path: Path,
    format: str,
    options: ExportOptions | None = None,
    *,
    report: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a document to a file, whole or not at all.

    `report(done, total)` and `cancelled()` are called from the thread that exports.
    Raises UnknownFormat, NothingToExport, ExportCancelled, CannotWrite, MissingGlyph.
    """
    writer = exporter_for(format)(options)
    if not any(cell.words.strip() for row in document.rows for cell in row.cells):
        names = {"en": "English", "es": "Spanish"}
        raise NothingToExport(languages=" or ".join(names[lang] for lang in document.languages))
    with whole_file(path) as stream:
        writer.write(document, stream, Progress(report, cancelled, file=path.name))
