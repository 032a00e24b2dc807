"""A paper of changes on screen: words underlined where new, struck through where gone."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser

from rcm_desktop.documents.tree import Document, Row, Run
from rcm_desktop.models.delegation_colours import delegation_colour
from rcm_desktop.ui.theme.palettes import tokens_of
from rcm_desktop.ui.theme.tokens import Tokens


class ComparisonView(QTextBrowser):
    """Shows the tree that exports write; colour is never alone.

    `next_change` and `previous_change` walk through the changed paragraphs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Differences"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)
        self._stops: list[str] = []
        self._at = -1

    def show_paper(self, document: Document) -> None:
        """Show a document in its first language."""
        tokens = tokens_of(QGuiApplication.palette())
        self._stops = [f"c{at}" for at, row in enumerate(document.rows) if _changed(row)]
        self._at = -1
        rows = (_row(row, f"c{at}", tokens) for at, row in enumerate(document.rows))
        self.setHtml("".join(rows))

    def show_none(self) -> None:
        """Say that nothing changed."""
        self._stops, self._at = [], -1
        self.setHtml(f"<p>{escape(self.tr('There is no difference.'))}</p>")

    @property
    def changes(self) -> int:
        """How many paragraphs changed."""
        return len(self._stops)

    @property
    def at(self) -> int:
        """Which change was walked to, counted from 1; 0 before the first step."""
        return self._at + 1

    def next_change(self) -> None:
        """Go to the next changed paragraph, from the last to the first."""
        self._step(1)

    def previous_change(self) -> None:
        """Go to the changed paragraph before, from the first to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self._stops:
            return
        if self._at < 0 and by < 0:
            self._at = 0
        self._at = (self._at + by) % len(self._stops)
        self.scrollToAnchor(self._stops[self._at])


def _changed(row: Row) -> bool:
    return any(run.look != "kept" for run in row.cells[0].runs)


def _row(row: Row, anchor: str, tokens: Tokens) -> str:
    cell = row.cells[0]
    words = "".join(_run(run, tokens) for run in cell.runs)
    label = f"{escape(cell.label)}&nbsp;&nbsp;" if cell.label else ""
    inset = 24 * (row.level if cell.label else row.indent)
    return (
        f'<p style="margin-bottom:10px;margin-left:{inset}px">'
        f'<a name="{anchor}"></a>{label}{words}</p>'
    )


def _run(run: Run, tokens: Tokens) -> str:
    shown = escape(run.text)
    if run.look == "kept":
        return shown
    if run.look == "mark":
        return f"<b>{shown}</b>"
    gone = run.struck_out
    ink, paper = (
        (tokens.danger, tokens.danger_soft) if gone else (tokens.success, tokens.success_soft)
    )
    if run.by:
        ink = delegation_colour(run.by[0], tokens.surface)
    if run.look == "code":
        return f'<sup style="color:{ink}">{shown}</sup>'
    lines = " ".join(["underline"] * run.underlined + ["line-through"] * gone)
    return (
        f'<span style="color:{ink};background:{paper};text-decoration:{lines or "none"}">'
        f"{shown}</span>"
    )
