"""A field for a fuzzy date that shows, while one types, which days it is understood as."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rcm_desktop.models.dates import FuzzyDate, parse
from rcm_desktop.models.document import Language
from rcm_desktop.ui.forms import label
from rcm_desktop.ui.plan.names import understood


class DueField(QWidget):
    """A line to type in, and below it what is understood."""

    finished = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._kept: FuzzyDate | None = None
        self.base: date | None = None  # what “within 30 days” counts from
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("fourth quarter of 2004"))
        self.line.setAccessibleName(self.tr("Due"))
        self.meaning = label("", "muted", wrap=True)
        column.addWidget(self.line)
        column.addWidget(self.meaning)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._explain)
        self.line.editingFinished.connect(self.finished)
        self._explain()

    @property
    def due(self) -> FuzzyDate | None:
        """The date as typed and understood; None where nothing is typed."""
        text = self.line.text().strip()
        if self._kept and text == self._kept.text:
            return self._kept
        return parse(text, self.base) if text else None

    def show_due(self, due: FuzzyDate | None) -> None:
        """Show a date that is already understood."""
        self._kept = due
        self.line.setText(due.text if due else "")
        self._explain()

    def _explain(self) -> None:
        words = understood(self.due or FuzzyDate(""), self._language)
        self.meaning.setText(words)
        self.meaning.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
