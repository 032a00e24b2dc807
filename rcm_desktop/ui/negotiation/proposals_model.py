"""The rows of the list of proposals: where, who, what, how it stands, since when."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any, Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.proposal import PENDING, ProposalKind
from rcm_desktop.services.negotiating import Card, card, queue
from rcm_desktop.services.synoptic import labels_of
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.names import asked_words, proposal_kind_name, status_name
from rcm_desktop.ui.negotiation.redline import redline_html
from rcm_desktop.ui.negotiation.rich_cell import HTML_ROLE
from rcm_desktop.ui.terms import moment

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_PARENT: Final = QModelIndex()
#: What a row sorts by in a column.
SORT_ROLE: Final = int(_Role.UserRole) + 1
CARD_ROLE: Final = int(_Role.UserRole) + 2
#: What the column of the kind does not tell already.
_WITH_LEAD: Final = frozenset({ProposalKind.MOVE, ProposalKind.KIND})
COLUMNS: Final[tuple[tuple[str, Any, int], ...]] = (
    ("place", QT_TRANSLATE_NOOP("ProposalsModel", "No."), 60),
    ("who", QT_TRANSLATE_NOOP("ProposalsModel", "Who"), 150),
    ("what", QT_TRANSLATE_NOOP("ProposalsModel", "What"), 320),
    ("kind", QT_TRANSLATE_NOOP("ProposalsModel", "Kind"), 150),
    ("status", QT_TRANSLATE_NOOP("ProposalsModel", "Status"), 96),
    ("positions", QT_TRANSLATE_NOOP("ProposalsModel", "Positions"), 90),
    ("at", QT_TRANSLATE_NOOP("ProposalsModel", "When"), 150),
)


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One line; `place` is its rank in the document, settled ones behind the open ones."""

    card: Card
    place: int
    label: str
    cells: tuple[str, ...]
    found_by: str
    html: str


class ProposalsModel(QAbstractTableModel):
    """All proposals, or the open ones only; filtered by typed words."""

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._all: list[ProposalRow] = []
        self.rows: list[ProposalRow] = []
        self._words: tuple[str, ...] = ()
        self.settled = False

    def refresh(self) -> None:
        """Read the record anew."""
        draft, record = self._deeds.draft, self._deeds.draft.negotiation
        labels = labels_of(draft)
        order = [waiting.id for waiting in queue(draft)]
        if self.settled:
            place = {block: at for at, block in enumerate(draft.living())}
            settled = [p for p in record.proposals.values() if not record.is_pending(p.id)]
            settled.sort(key=lambda p: (place.get(p.block, len(place)), p.at, p.id))
            order += [p.id for p in settled]
        self._all = [self._row(card(draft, p), at, labels) for at, p in enumerate(order)]
        self._show()

    def filter(self, words: str) -> None:
        """Show the rows that hold all typed words, whatever their accents."""
        self._words = tuple(fold(words).split())
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        self.rows = [row for row in self._all if all(w in row.found_by for w in self._words)]
        self.endResetModel()

    @property
    def total(self) -> int:
        return len(self._all)

    def _row(self, found: Card, place: int, labels: dict[str, str]) -> ProposalRow:
        label = labels.get(found.proposal.block, "")
        lead = asked_words(found.asked) if found.proposal.kind in _WITH_LEAD else ""
        what = " ".join(filter(None, (lead, found.asked.plain.strip())))
        html = " ".join(filter(None, (escape(lead), redline_html(found.asked.changes))))
        cells = (
            label,
            self._deeds.names(found.sponsors),
            what,
            proposal_kind_name(found.proposal.kind),
            status_name(found.status),
            str(len(found.positions) or ""),
            moment(found.proposal.at),
        )
        codes = " ".join(found.sponsors)
        searched = fold(" ".join((*cells, codes, found.reason, found.bundle.name)))
        return ProposalRow(found, place, label, cells, searched, html)

    # -- what Qt asks --------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return QCoreApplication.translate("ProposalsModel", COLUMNS[section][1])
        return None

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        row = self.rows[index.row()]
        name = COLUMNS[index.column()][0]
        if role == _Role.DisplayRole:
            return row.cells[index.column()]
        if role == _Role.ToolTipRole:
            words = row.cells[index.column()]
            return f"{words}\n{row.card.reason}" if row.card.reason else words
        if role == _Role.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{head}: {row.cells[index.column()]}"
        if role == HTML_ROLE:
            return row.html if name == "what" else None
        if role == CARD_ROLE:
            return row.card
        if role == SORT_ROLE:
            return self._sorted_by(row, name, index.column())
        return None

    @staticmethod
    def _sorted_by(row: ProposalRow, name: str, column: int) -> Any:
        if name == "place":
            return row.place
        if name == "positions":
            return len(row.card.positions)
        if name == "status":
            return (0 if row.card.status in PENDING else 1) * 10 + len(row.cells[column])
        return row.card.proposal.at if name == "at" else row.cells[column].casefold()
