"""The outline beside the page: titles, headings, decisions; it jumps and follows the caret."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QListView, QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.models.document import LANGUAGES, Block, BlockKind
from rcm_desktop.ui.editor.kinds import LANDMARKS, kind_name
from rcm_desktop.ui.editor.surface import Surface

_LETTERS: Final = 90
_PAUSE_MS: Final = 120
_INDENT: Final = "\u2003"  # em space


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline."""

    block: str
    row: int
    depth: int
    text: str
    kind: BlockKind


def outline_of(surface: Surface) -> list[Entry]:
    """Every landmark and every decision of the first level, O(n)."""
    entries, under_heading = [], 0
    for row in range(len(surface.rows)):
        block = surface.rows.block(row)
        if block.kind is BlockKind.HEADING:
            under_heading = 1
        depth = 0 if block.kind in (BlockKind.TITLE, BlockKind.HEADING) else under_heading
        if block.kind in LANDMARKS:
            entries.append(Entry(block.id, row, depth, _line(surface, row, block), block.kind))
        elif block.kind is BlockKind.DECISION and block.level == 0 and surface.rows.label(row):
            line = _line(surface, row, block)
            entries.append(Entry(block.id, row, depth + 1, line, block.kind))
    return entries


def _line(surface: Surface, row: int, block: Block) -> str:
    """The label and the first words, in the caret's language where it has any."""
    langs = (surface.caret.lang, *LANGUAGES)
    words = next((block.words(lang) for lang in langs if block.words(lang)), "")
    if len(words) > _LETTERS:
        words = words[:_LETTERS].rsplit(" ", 1)[0] + "…"
    label = surface.rows.label(row)
    return f"{label} {words}".strip() or f"({kind_name(block.kind)})"


class OutlineModel(QAbstractListModel):
    """The entries, replaced as a whole where the structure changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = parent
        self.entries: list[Entry] = []
        self.blocks: frozenset[str] = frozenset()

    def replace(self, entries: list[Entry]) -> bool:
        """Show other entries; False where nothing differs."""
        if entries == self.entries:
            return False
        self.blocks = frozenset(entry.block for entry in entries)
        if [e.block for e in entries] == [e.block for e in self.entries]:
            self.entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
        else:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()
        return True

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _INDENT * entry.depth + entry.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{kind_name(entry.kind)}: {entry.text}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.text}, {kind_name(entry.kind)}"
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, round(self._panel.fontMetrics().height() * 1.7))
        if role == Qt.ItemDataRole.FontRole and entry.kind in (BlockKind.TITLE, BlockKind.HEADING):
            font = self._panel.font()
            font.setBold(True)
            return font
        return None


class OutlinePanel(QListView):
    """Click or Enter jumps; while reading, the entry above the caret is marked."""

    jumpRequested = Signal(str)

    def __init__(self, surface: Surface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface = surface
        self._model = OutlineModel(self)
        self.setModel(self._model)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Outline"))
        self.clicked.connect(self._jump)
        self.activated.connect(self._jump)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE_MS)
        self._wait.timeout.connect(self.refresh)
        surface.changed.connect(self._changed)
        surface.viewChanged.connect(self._wait.start)  # another language first
        surface.caretMoved.connect(self._follow)
        self.refresh()

    def entries(self) -> list[Entry]:
        return self._model.entries

    def refresh(self) -> None:
        """Read the outline anew."""
        self._model.replace(outline_of(self._surface))
        self._follow()

    def _changed(self, changes: Changes) -> None:
        """Words of landmarks and any change of structure show; other typing costs nothing."""
        structural = changes.order or not changes.text_deltas
        if structural or not self._model.blocks.isdisjoint(changes.blocks):
            self._wait.start()

    def _follow(self) -> None:
        head = self._surface.caret.head
        if head is None or not self._model.entries or head.block not in self._surface.rows:
            return
        row = self._surface.rows.row_of(head.block)
        at = bisect_right(self._model.entries, row, key=lambda entry: entry.row) - 1
        if at >= 0 and self.currentIndex().row() != at:
            self.setCurrentIndex(self._model.index(at))

    def _jump(self, index: QModelIndex) -> None:
        self.jumpRequested.emit(self._model.entries[index.row()].block)
