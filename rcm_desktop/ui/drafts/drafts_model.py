"""The rows of the drafts list: columns as a table of data, filtered as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from rcm_desktop.models.date_phrases import fold
from rcm_desktop.store.projections import DraftRow
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP
from rcm_desktop.ui.terms import document_kind, moment, number

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def title_of(row: DraftRow) -> str:
    """A draft's title in its own language first; never empty."""
    first, second = (
        (row.title_es, row.title_en) if row.language == "es" else (row.title_en, row.title_es)
    )
    return first or second or QCoreApplication.translate("Drafts", "Untitled draft")


def languages_of(row: DraftRow) -> str:
    """Which languages have words."""
    codes = [code for code, n in (("EN", row.words_en), ("ES", row.words_es)) if n]
    return " + ".join(codes) or row.language.upper()


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    words: Callable[[DraftRow], str]
    right: bool = False


_COLUMNS: Final = (
    _Column(QT_TRANSLATE_NOOP("Drafts", "Title"), title_of),
    _Column(QT_TRANSLATE_NOOP("Drafts", "Kind"), lambda row: document_kind(row.kind)),
    _Column(QT_TRANSLATE_NOOP("Drafts", "Languages"), languages_of),
    _Column(QT_TRANSLATE_NOOP("Drafts", "Blocks"), lambda row: number(row.blocks), right=True),
    _Column(
        QT_TRANSLATE_NOOP("Drafts", "Words"),
        lambda row: number(max(row.words_en, row.words_es)),
        right=True,
    ),
    _Column(QT_TRANSLATE_NOOP("Drafts", "Changed"), lambda row: moment(row.modified)),
)


#: What a narrow window can do without: kind, blocks, exchange.
SPARE_COLUMNS: Final = (1, 3, len(_COLUMNS))


class DraftsModel(QAbstractTableModel):
    """One row a draft, in the order of the service; the last column tells what waits."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[DraftRow] = ()
        self._waiting: dict[str, int] | None = None
        self._typed = ""
        self.rows: list[DraftRow] = []

    def replace(self, rows: Sequence[DraftRow], waiting: dict[str, int] | None) -> None:
        """Show other rows; the selection stays where the ids do. `waiting`: None before a room."""
        self._all, self._waiting = rows, waiting
        self._refilter()

    def filter(self, typed: str) -> None:
        """Keep the drafts that hold all typed words, accents folded."""
        self._typed = typed
        self._refilter()

    def _refilter(self) -> None:
        wanted = fold(self._typed).split()
        shown = [row for row in self._all if all(w in self._haystack(row) for w in wanted)]
        if [row.id for row in shown] == [row.id for row in self.rows]:
            self.rows = shown
            if shown:
                last = self.index(len(shown) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = shown
        self.endResetModel()

    @staticmethod
    def _haystack(row: DraftRow) -> str:
        return fold(f"{row.title_en} {row.title_es} {document_kind(row.kind)} {row.meeting}")

    @property
    def total(self) -> int:
        """How many drafts there are without the filter."""
        return len(self._all)

    # -- Qt --------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        right = section < len(_COLUMNS) and _COLUMNS[section].right
        if role == _Role.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return _RIGHT if right else left
        if role != _Role.DisplayRole:
            return None
        if section < len(_COLUMNS):
            return QCoreApplication.translate("Drafts", _COLUMNS[section].title)
        return QCoreApplication.translate("Drafts", "Exchange")

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        row = self.rows[index.row()]
        at = index.column()
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._exchanged(row) if at == len(_COLUMNS) else _COLUMNS[at].words(row)
        if role == _Role.TextAlignmentRole and at < len(_COLUMNS) and _COLUMNS[at].right:
            return _RIGHT
        if role == _Role.AccessibleTextRole and at == 0:
            return ", ".join(column.words(row) for column in _COLUMNS)
        return None

    def _exchanged(self, row: DraftRow) -> str:
        if self._waiting is None:
            return ""
        count = self._waiting.get(row.id, 0)
        if count:
            return self.tr("%n change(s) to send", "", count)
        return QCoreApplication.translate("Drafts", "Nothing waiting")
