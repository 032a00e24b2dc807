"""Deleted and inserted words in a line: struck through and underlined, whatever the colours."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from rcm_desktop.drafting.word_diff import WordChange
from rcm_desktop.ui.forms import Paragraph
from rcm_desktop.ui.theme.palettes import tokens_of


def redline_html(changes: Iterable[WordChange]) -> str:
    """Rich text in the colours in force."""
    tokens = tokens_of(QGuiApplication.palette())
    parts = []
    for change in changes:
        words = escape(change.text).replace("\n", "<br>")
        if change.op == "insert":
            words = f'<u style="color:{tokens.success}">{words}</u>'
        elif change.op == "delete":
            words = f'<s style="color:{tokens.danger}">{words}</s>'
        parts.append(words)
    return "".join(parts)


def redline_speech(changes: Iterable[WordChange]) -> str:
    """The same for a screen reader: `deleted: migrants; inserted: persons`."""
    said = {
        "delete": QCoreApplication.translate("Negotiation", "deleted: {words}"),
        "insert": QCoreApplication.translate("Negotiation", "inserted: {words}"),
    }
    parts = [said[c.op].format(words=c.text.strip()) for c in changes if c.op in said]
    return "; ".join(parts) or " ".join(change.text.strip() for change in changes)


class RedlineLabel(Paragraph):
    """A paragraph with its changes."""

    def __init__(self, changes: Iterable[WordChange] = ()) -> None:
        super().__init__("")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.show_changes(changes)

    def show_changes(self, changes: Iterable[WordChange], lead: str = "") -> None:
        """Show other words; `lead` stands before them."""
        found = tuple(changes)
        words = redline_html(found)
        self.setText(f"{escape(lead)} {words}".strip() if lead else words)
        self.setAccessibleName(f"{lead} {redline_speech(found)}".strip())
