"""The findings as a tree: a line for each rule, and below it a line for each finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from rcm_desktop.models.conventions.finding import Finding, Rule
from rcm_desktop.models.document import Block
from rcm_desktop.services.checking import language_of
from rcm_desktop.ui.checking.wording import finding_words, rule_name, told
from rcm_desktop.ui.terms import number

_FINDING: Final = Qt.ItemDataRole.UserRole
_SHORT: Final = 44


class FindingsTree(QTreeWidget):
    """A click or Enter chooses a finding; on a rule they open or close it."""

    chosen = Signal(object)  # Finding

    def __init__(self, citation: Callable[[Finding], str]) -> None:
        super().__init__()
        self._citation = citation
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setIndentation(14)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Findings by rule"))
        self.itemClicked.connect(lambda item, _column: self._act(item))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._act(item)
            return
        super().keyPressEvent(event)

    def _act(self, item: QTreeWidgetItem) -> None:
        finding = item.data(0, _FINDING)
        if finding is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.chosen.emit(finding)

    # -- its lines -------------------------------------------------------------------

    def fill(self, findings: Sequence[Finding], blocks: Mapping[str, Block]) -> None:
        """Show other findings; what was closed stays closed, what was chosen chosen."""
        current, closed = self.current(), self._closed_rules()
        self.blockSignals(True)
        self.clear()
        by_rule: dict[str, list[Finding]] = {}
        for finding in findings:
            by_rule.setdefault(finding.rule.id, []).append(finding)
        for rule_id, together in by_rule.items():
            self._add_rule(together, blocks, rule_id not in closed)
        self.blockSignals(False)
        if current is not None:
            self._choose_like(current)

    def _closed_rules(self) -> set[str]:
        return {
            item.data(0, _FINDING).rule.id
            for item in self.items()
            if (top := item.parent()) is not None and not top.isExpanded()
        }

    def _add_rule(self, findings: list[Finding], blocks: Mapping[str, Block], opened: bool) -> None:
        rule = findings[0].rule
        top = QTreeWidgetItem([f"{rule_name(rule)}  ({number(len(findings))})"])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setToolTip(0, told(rule.explanation))
        for finding in findings:
            place, sentence = self._citation(finding), finding_words(finding)
            item = QTreeWidgetItem([f"{place}  {_line(finding, blocks)}".strip()])
            item.setToolTip(0, sentence)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{place} {sentence}".strip())
            item.setData(0, _FINDING, finding)
            top.addChild(item)
        self.addTopLevelItem(top)
        top.setExpanded(opened)

    def _choose_like(self, before: Finding) -> None:
        """Keep the place in the list: the same finding, or the first of its rule."""
        items = self.items()
        same = [item for item in items if item.data(0, _FINDING) == before]
        alike = [item for item in items if item.data(0, _FINDING).rule == before.rule]
        for item in (same or alike)[:1]:
            self.setCurrentItem(item)

    def items(self) -> list[QTreeWidgetItem]:
        """The line of every finding, from above."""
        tops = [self.topLevelItem(i) for i in range(self.topLevelItemCount())]
        return [
            item
            for top in tops
            if top is not None
            for at in range(top.childCount())
            if (item := top.child(at)) is not None
        ]

    # -- the chosen one ----------------------------------------------------------------

    def current(self) -> Finding | None:
        """The chosen finding; None on a rule or nothing."""
        item = self.currentItem()
        found = item.data(0, _FINDING) if item is not None else None
        return found if isinstance(found, Finding) else None

    def current_rule(self) -> Rule | None:
        """The rule of the chosen line."""
        item = self.currentItem()
        first = item if item is None or item.parent() is not None else item.child(0)
        found = first.data(0, _FINDING) if first is not None else None
        return found.rule if isinstance(found, Finding) else None


def _line(finding: Finding, blocks: Mapping[str, Block]) -> str:
    """The words in question; what the rule says of them where they are too many or none."""
    block = blocks.get(finding.block)
    words = block.words(language_of(finding)) if block else ""
    quoted = words[finding.start : finding.end].strip()
    telling = 1 < len(quoted) <= _SHORT and quoted != words
    return quoted if telling else finding_words(finding)
