"""After an import: what was recognised in each file, what to look at, what was set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from rcm_desktop.documents.importers.result import ImportedDocument
from rcm_desktop.ui.drafts.finding_words import finding_lines, reason_words
from rcm_desktop.ui.drafts.import_run import FileOutcome
from rcm_desktop.ui.editor.kinds import kind_name
from rcm_desktop.ui.forms import Sheet, button
from rcm_desktop.ui.terms import document_kind, number
from rcm_desktop.ui.theme.icons import icon

_DRAFT = Qt.ItemDataRole.UserRole
_SHOWN = 200


class ImportReport(Sheet):
    """One branch a file; `open_wanted` carries the id of the draft to show."""

    open_wanted = Signal(str)

    def __init__(self, parent: QWidget, outcomes: Sequence[FileOutcome]) -> None:
        super().__init__(parent, 680)
        read = [each for each in outcomes if each.draft]
        self.explain(
            self.tr("What was read from your files"),
            self.tr(
                "Every word of a file is either in the draft or listed here as set aside. "
                "Please look through it once."
            ),
        )
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(self.tr("Files that were read"))
        self._tree.setHeaderHidden(True)
        self._tree.setWordWrap(True)
        self._tree.setMinimumHeight(320)
        self._tree.itemActivated.connect(self._open_item)
        for outcome in outcomes:
            self._add(outcome)
        self.body.addWidget(self._tree)
        close = button(self.tr("&Close"))
        close.clicked.connect(self.reject)
        self.foot.addWidget(close)
        if read:
            first = button(self.tr("&Open the draft"), "primary")
            first.setDefault(True)
            first.clicked.connect(self._open_current)
            self.foot.addWidget(first)
            chosen = self._tree.topLevelItem(outcomes.index(read[0]))
            if chosen is not None:
                self._tree.setCurrentItem(chosen)

    def _add(self, outcome: FileOutcome) -> None:
        top = QTreeWidgetItem(self._tree, [outcome.path.name])
        font = self._tree.font()
        font.setBold(True)
        top.setFont(0, font)
        if outcome.document is None:
            top.setIcon(0, icon("error", "danger"))
            QTreeWidgetItem(top, [outcome.problem])
            top.setExpanded(True)
            return
        document = outcome.document
        top.setIcon(0, icon("success", "success"))
        top.setData(0, _DRAFT, outcome.draft)
        QTreeWidgetItem(top, [self._recognised(document)]).addChildren(
            [QTreeWidgetItem([words]) for words in _parts(document)]
        )
        if document.findings:
            title = self.tr("To look at: %n", "", len(document.findings))
            self._branch(top, "warning", title, finding_lines(document.findings))
        if document.set_aside:
            self._branch(
                top,
                "info",
                self.tr("Set aside, not in the draft: %n", "", len(document.set_aside)),
                [
                    self.tr("Line {line}: “{words}” ({reason})").format(
                        line=each.line, words=each.text, reason=reason_words(each.reason)
                    )
                    for each in document.set_aside
                ],
            )
        top.setExpanded(True)

    def _recognised(self, document: ImportedDocument) -> str:
        words = {
            "en": self.tr("{kind} in English, {blocks} blocks"),
            "es": self.tr("{kind} in Spanish, {blocks} blocks"),
        }
        return words[document.language].format(
            kind=document_kind(document.kind), blocks=number(len(document.blocks))
        )

    def _branch(self, top: QTreeWidgetItem, tone: str, title: str, lines: list[str]) -> None:
        branch = QTreeWidgetItem(top, [title])
        branch.setIcon(0, icon(tone, "warning" if tone == "warning" else "accent"))
        for words in lines[:_SHOWN]:
            item = QTreeWidgetItem(branch, [words])
            item.setToolTip(0, words)
        if len(lines) > _SHOWN:
            more = self.tr("… and {count} more").format(count=number(len(lines) - _SHOWN))
            QTreeWidgetItem(branch, [more])
        branch.setExpanded(len(lines) <= 8)

    def _open_item(self, item: QTreeWidgetItem | None) -> None:
        while item is not None and item.parent() is not None:
            item = item.parent()
        draft = item.data(0, _DRAFT) if item is not None else ""
        if draft:
            self.accept()
            self.open_wanted.emit(draft)

    def _open_current(self) -> None:
        self._open_item(self._tree.currentItem())


def _parts(document: ImportedDocument) -> list[str]:
    """How many blocks of each kind, in the order in which the kinds first occur."""
    counts = Counter(block.kind for block in document.blocks)
    return [f"{kind_name(kind)}: {number(count)}" for kind, count in counts.items()]
