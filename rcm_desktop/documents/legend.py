"""The rows below a paper of proposals: how to read it, and whose codes stand in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rcm_desktop.documents.tree import Document, Paragraph, Row, Run
from rcm_desktop.models.document import BlockKind

#: The id of rows that are no blocks of the draft.
LEGEND: Final = "legend"
_GAP: Final = " · "


def with_legend(document: Document) -> Document:
    """The document with its guide and legend as last rows; a clean one stays as it is."""
    rows = legend_rows(document)
    return replace(document, rows=(*document.rows, *rows)) if rows else document


def legend_rows(document: Document) -> tuple[Row, ...]:
    """One row that tells how to read the paper, one that names the delegations."""
    rows = []
    if document.guide:
        cells = (
            Paragraph(language, (Run(words, italic=True),))
            for language, words in zip(document.languages, document.guide, strict=True)
        )
        rows.append(Row(f"{LEGEND}-1", BlockKind.NOTE, tuple(cells)))
    if document.legend:
        cells = (
            Paragraph(language, _names(document, at))
            for at, language in enumerate(document.languages)
        )
        rows.append(Row(f"{LEGEND}-2", BlockKind.NOTE, tuple(cells)))
    return tuple(rows)


def is_legend(row: Row) -> bool:
    """Whether a row is no block of the draft."""
    return row.block_id.startswith(f"{LEGEND}-")


def _names(document: Document, language: int) -> tuple[Run, ...]:
    runs: list[Run] = []
    for entry in document.legend:
        if runs:
            runs.append(Run(_GAP))
        runs.append(Run(entry.code, bold=True, look="offered", by=(entry.code,)))
        runs.append(Run("\u00a0" + entry.names[language].replace(" ", "\u00a0")))
    return tuple(runs)
