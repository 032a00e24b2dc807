"""Names the two columns above the page, where they begin."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.models.document import Language
from rcm_desktop.ui.editor.surface import Surface


class ColumnHeader(QWidget):
    """Shown only while two languages are side by side."""

    def __init__(self, surface: Surface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface = surface
        self.setFixedHeight(round(self.fontMetrics().height() * 1.7))
        surface.viewChanged.connect(self.refresh)
        surface.zoomChanged.connect(self.update)
        surface.caretMoved.connect(self._follow)
        self._lang = surface.caret.lang
        self._notes: dict[Language, str] = {}
        self.refresh()

    def refresh(self) -> None:
        names = self._names()
        self.setVisible(len(self._surface.languages) > 1)
        told = (self._told(names, lang) for lang in self._surface.languages)
        self.setAccessibleName(" | ".join(told))
        self.update()

    def show_notes(self, notes: Mapping[Language, str]) -> None:
        """What stands beside the languages' names, such as how much lags behind."""
        self._notes = dict(notes)
        self.refresh()

    def _told(self, names: Mapping[str, str], lang: Language) -> str:
        note = self._notes.get(lang, "")
        return f"{names[lang]} · {note}" if note else names[lang]

    def _names(self) -> dict[str, str]:
        return {"en": self.tr("English"), "es": self.tr("Spanish")}

    def _follow(self) -> None:
        if self._surface.caret.lang != self._lang:
            self._lang = self._surface.caret.lang
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink, names, page = self._surface.scene().ink, self._names(), self._surface.page
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink.desk)
        painter.setPen(ink.edge)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        for column in page.columns:
            here = column.lang == self._lang
            font = self.font()
            font.setBold(here)
            painter.setFont(font)
            painter.setPen(ink.desk_text if here else ink.desk_faint)
            box = QRect(column.x, 0, column.width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._told(names, column.lang))
        painter.end()
