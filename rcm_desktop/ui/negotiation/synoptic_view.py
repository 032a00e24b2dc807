"""The synoptic table on screen: a row per block, a column per delegation, heads that stay."""

from __future__ import annotations

from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QTableView

from rcm_desktop.models.delegation_colours import delegation_colour
from rcm_desktop.services.synoptic import SynopticCell, SynopticRow, delegations_in, synoptic
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.names import asked_words, position_words, stance_name
from rcm_desktop.ui.negotiation.redline import redline_html, redline_speech
from rcm_desktop.ui.negotiation.rich_cell import HTML_ROLE, RichCell
from rcm_desktop.ui.theme.palettes import tokens_of

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_PARENT: Final = QModelIndex()
_TEXT_WIDTH, _WIDTH = 280, 210


class SynopticModel(QAbstractTableModel):
    """Column 0 is the text, then those who say anything."""

    def __init__(self, deeds: Deeds, members: tuple[str, ...]) -> None:
        super().__init__()
        self._deeds, self._members = deeds, members
        self.rows: tuple[SynopticRow, ...] = ()
        self.codes: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Read the record anew."""
        self.beginResetModel()
        self.rows = synoptic(self._deeds.draft)
        self.codes = delegations_in(self.rows, self._members)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1 + len(self.codes)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            if role == _Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            return self.rows[section].label or "–" if role == _Role.DisplayRole else None
        if role == _Role.DisplayRole:
            return self.codes[section - 1] if section else self.tr("Text")
        if section and role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return self._deeds.named(self.codes[section - 1])
        if section and role == _Role.ForegroundRole:
            paper = tokens_of(QGuiApplication.palette()).surface
            return QColor(delegation_colour(self.codes[section - 1], paper))
        return None

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        row = self.rows[index.row()]
        if index.column() == 0:
            return row.text if role in (_Role.DisplayRole, _Role.ToolTipRole) else None
        code = self.codes[index.column() - 1]
        cell = row.cells.get(code, SynopticCell())
        if role == _Role.DisplayRole:
            return self._speech(cell)
        if role == HTML_ROLE:
            return self._html(cell)
        if role == _Role.ToolTipRole:
            return "\n".join(position_words(self._deeds.named(code), p) for p in cell.positions)
        if role == _Role.AccessibleTextRole:
            words = self._speech(cell) or self.tr("nothing")
            return f"{self._deeds.named(code)}: {words}"
        return None

    def _speech(self, cell: SynopticCell) -> str:
        asked = (
            " ".join(filter(None, (asked_words(each), redline_speech(each.changes))))
            for _, each in cell.proposals
        )
        return ". ".join([*asked, *(stance_name(p.stance) for p in cell.positions)])

    def _html(self, cell: SynopticCell) -> str:
        asked = [
            f"<b>{escape(asked_words(each))}</b> {redline_html(each.changes)}"
            if asked_words(each)
            else redline_html(each.changes)
            for _, each in cell.proposals
        ]
        said = [f"<i>{escape(stance_name(position.stance))}</i>" for position in cell.positions]
        return "<br>".join([*asked, *said])


class SynopticView(QTableView):
    """Rows are as high as their longest wording; the heads stay while it scrolls."""

    def __init__(self, deeds: Deeds, members: tuple[str, ...]) -> None:
        super().__init__()
        self.rows = SynopticModel(deeds, members)
        self.setModel(self.rows)
        self.setItemDelegate(RichCell(self, wrapped=True))
        self.setAccessibleName(self.tr("Synoptic table"))
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(lambda *_: self.resizeRowsToContents())

    def refresh(self) -> None:
        """Read the record anew."""
        self.rows.refresh()
        self.horizontalHeader().blockSignals(True)
        for at in range(self.rows.columnCount()):
            self.setColumnWidth(at, _WIDTH if at else _TEXT_WIDTH)
        self.horizontalHeader().blockSignals(False)
        self.resizeRowsToContents()

    def block_at(self, row: int) -> str:
        """The block of a row."""
        return self.rows.rows[row].block
