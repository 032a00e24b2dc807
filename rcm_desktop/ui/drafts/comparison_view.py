"""Two states of a draft compared: words underlined where new, struck through where gone."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser

from rcm_desktop.drafting.compare import BlockChange, Comparison
from rcm_desktop.ui.theme.palettes import tokens_of
from rcm_desktop.ui.theme.tokens import Tokens


class ComparisonView(QTextBrowser):
    """Colour is never alone: new words are underlined, old ones struck through."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Differences"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)

    def show_comparison(self, comparison: Comparison, *, only_changes: bool) -> None:
        """Show it; with `only_changes`, unchanged paragraphs are left out."""
        tokens = tokens_of(QGuiApplication.palette())
        rows = comparison.differences if only_changes else comparison.rows
        if not rows:
            self.setHtml(f"<p>{escape(self.tr('There is no difference.'))}</p>")
            return
        self.setHtml("".join(self._row(row, tokens) for row in rows))

    def _row(self, row: BlockChange, tokens: Tokens) -> str:
        notes = {
            "added": self.tr("New paragraph"),
            "removed": self.tr("Paragraph taken out"),
            "changed": "",
            "same": "",
        }
        note = notes[row.kind]
        if row.moved:
            note = f"{note}, {self.tr('moved')}" if note else self.tr("Moved")
        head = f'<span style="color:{tokens.muted};font-size:small">{escape(note)}</span><br>'
        words = "".join(_piece(change.op, change.text, tokens) for change in row.words)
        return f'<p style="margin-bottom:10px">{head if note else ""}{words}</p>'


def _piece(op: str, text: str, tokens: Tokens) -> str:
    shown = escape(text)
    if op == "insert":
        return (
            f'<span style="color:{tokens.success};background:{tokens.success_soft};'
            f'text-decoration:underline">{shown}</span>'
        )
    if op == "delete":
        return (
            f'<span style="color:{tokens.danger};background:{tokens.danger_soft};'
            f'text-decoration:line-through">{shown}</span>'
        )
    return shown
