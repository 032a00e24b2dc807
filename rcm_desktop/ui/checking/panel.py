"""The tab “Check”: findings by rule, with the explanation, fixes and a way to let them be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.models.conventions.finding import Finding, Fix, Rule
from rcm_desktop.models.document import Block
from rcm_desktop.services.checking import CheckService, language_of
from rcm_desktop.ui.checking.repairs import Repairs
from rcm_desktop.ui.checking.rules_sheet import RulesSheet
from rcm_desktop.ui.checking.wording import (
    finding_words,
    fix_words,
    rule_name,
    source_line,
    told,
)
from rcm_desktop.ui.forms import button, label, tool
from rcm_desktop.ui.terms import number

_FINDING = Qt.ItemDataRole.UserRole
_MOST_FIXES = 2
_SHORT = 44


class FindingsTree(QTreeWidget):
    """Enter goes to a finding; on a rule it opens or closes it."""

    chosen = Signal(object)  # Finding

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            finding = item.data(0, _FINDING)
            if finding is None:
                item.setExpanded(not item.isExpanded())
            else:
                self.chosen.emit(finding)
            return
        super().keyPressEvent(event)


class CheckPanel(QWidget):
    """Shows what `show_findings` is given; refills itself only while it is seen."""

    checkWanted = Signal()

    def __init__(self, service: CheckService, repairs: Repairs) -> None:
        super().__init__()
        self._service, self._repairs = service, repairs
        self._findings: list[Finding] = []
        self._blocks: dict[str, Block] = {}
        self._stale = False
        self._checked = False
        self._keyboard_wanted = False
        self.setAccessibleName(self.tr("Check of the conventions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head())
        self._empty = label("", "muted", wrap=True)
        self._empty.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self._empty)
        self.tree = self._tree()
        column.addWidget(self.tree, 1)
        self._details = self._detail_box()
        column.addWidget(self._details)
        column.addStretch(0)
        self._fill()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 8, 0)
        self._count = label("", "field")
        row.addWidget(self._count, 1)
        self._again = tool("eye", self.tr("Show again what is ignored"))
        self._again.clicked.connect(self._repairs.stop_ignoring)
        row.addWidget(self._again)
        self._rules_button = tool("settings", self.tr("Rules of the check"))
        self._rules_button.clicked.connect(self.show_rules)
        row.addWidget(self._rules_button)
        return row

    def _tree(self) -> FindingsTree:
        tree = FindingsTree()
        tree.setHeaderHidden(True)
        tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        tree.setWordWrap(True)
        tree.setIndentation(14)
        tree.setUniformRowHeights(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Findings by rule"))
        tree.currentItemChanged.connect(lambda *_: self._tell())
        tree.itemClicked.connect(self._clicked)
        tree.chosen.connect(self._repairs.jump)
        return tree

    def _detail_box(self) -> QWidget:
        box = QWidget()
        box.setObjectName("checkDetails")
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(6)
        self._message = label("", "field", wrap=True)
        column.addWidget(self._message)
        self._explanation = label("", wrap=True)
        column.addWidget(self._explanation)
        self._source = label("", "muted", wrap=True)
        column.addWidget(self._source)
        self._fixes = QVBoxLayout()
        self._fixes.setSpacing(6)
        column.addLayout(self._fixes)
        return box

    # -- what it shows -----------------------------------------------------------

    def show_findings(self, findings: Sequence[Finding], blocks: dict[str, Block]) -> None:
        """Tell these findings, found in blocks that stood so."""
        self._blocks, self._checked = blocks, True
        same = list(findings) == self._findings
        self._findings = list(findings)
        self._stale = self._stale or not same
        if self.isVisible():
            self._refill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refill()

    def _refill(self) -> None:
        if self._stale or not self.tree.topLevelItemCount():
            self._stale = False
            self._fill()

    def _fill(self) -> None:
        current = self.current()
        closed = self._closed_rules()
        self.tree.blockSignals(True)
        self.tree.clear()
        by_rule: dict[str, list[Finding]] = {}
        for finding in self._findings:
            by_rule.setdefault(finding.rule.id, []).append(finding)
        for rule_id, findings in by_rule.items():
            self._add_rule(findings, rule_id not in closed)
        self.tree.blockSignals(False)
        self._select_like(current)
        self._say_count()
        self._tell()

    def _closed_rules(self) -> set[str]:
        return {
            item.data(0, _FINDING).rule.id
            for item in self._items()
            if (top := item.parent()) is not None and not top.isExpanded()
        }

    def _add_rule(self, findings: list[Finding], opened: bool) -> None:
        rule = findings[0].rule
        top = QTreeWidgetItem([f"{rule_name(rule)}  ({number(len(findings))})"])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setToolTip(0, told(rule.explanation))
        for finding in findings:
            place = self._repairs.citation(finding)
            item = QTreeWidgetItem([f"{place}  {self._line(finding)}".strip()])
            item.setToolTip(0, finding_words(finding))
            spoken = f"{place} {finding_words(finding)}".strip()
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setData(0, _FINDING, finding)
            top.addChild(item)
        self.tree.addTopLevelItem(top)
        top.setExpanded(opened)

    def _line(self, finding: Finding) -> str:
        """The words in question; what the rule says of them where they are too many or none."""
        block = self._blocks.get(finding.block)
        words = block.words(language_of(finding)) if block else ""
        quoted = words[finding.start : finding.end].strip()
        telling = 1 < len(quoted) <= _SHORT and quoted != words
        return quoted if telling else finding_words(finding)

    def _select_like(self, before: Finding | None) -> None:
        """Keep the place in the list: the same finding, or the one that took its place."""
        if before is None:
            return
        best: QTreeWidgetItem | None = None
        for item in self._items():
            finding = item.data(0, _FINDING)
            if finding == before:
                best = item
                break
            if best is None and finding.rule == before.rule:
                best = item
        if best is not None:
            self.tree.setCurrentItem(best)

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount())]
        return [
            item
            for top in tops
            if top is not None
            for at in range(top.childCount())
            if (item := top.child(at)) is not None
        ]

    def _say_count(self) -> None:
        count = len(self._findings)
        words = self.tr("{count} findings").format(count=number(count))
        self._count.setText(self.tr("One finding") if count == 1 else words if count else "")
        self._again.setVisible(self._repairs.ignores)
        self._empty.setText(
            self.tr("Nothing was found. The check goes on while you write.")
            if self._checked
            else self.tr("The draft is being checked…")
        )
        self._empty.setVisible(not count)
        self.tree.setVisible(bool(count))
        if self._keyboard_wanted and self._checked:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """The keyboard goes to the list, at its first finding; once there is one."""
        self._keyboard_wanted = not self._checked
        if not self._findings:
            self._rules_button.setFocus()
            return
        if self.tree.currentItem() is None:
            self.tree.setCurrentItem(self._items()[0])
        self.tree.setFocus()

    # -- the finding in force -------------------------------------------------------

    def current(self) -> Finding | None:
        """The chosen finding; None on a rule or nothing."""
        item = self.tree.currentItem()
        found = item.data(0, _FINDING) if item is not None else None
        return found if isinstance(found, Finding) else None

    def _rule(self) -> Rule | None:
        """The rule of the chosen line."""
        item = self.tree.currentItem()
        first = item if item is None or item.parent() is not None else item.child(0)
        found = first.data(0, _FINDING) if first is not None else None
        return found.rule if isinstance(found, Finding) else None

    def _clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        finding = item.data(0, _FINDING)
        if finding is None:
            item.setExpanded(not item.isExpanded())
        else:
            self._repairs.jump(finding)

    def _tell(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self._details.isAncestorOf(focused):
            self.tree.setFocus()  # the button with the focus goes away
        while (old := self._fixes.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        finding, rule = self.current(), self._rule()
        self._details.setVisible(rule is not None)
        if rule is None:
            return
        self._message.setText(finding_words(finding) if finding else rule_name(rule))
        self._explanation.setText(told(rule.explanation))
        self._source.setText(source_line(rule))
        if finding is None:
            return
        for fix in finding.fixes[:_MOST_FIXES]:
            made = button(fix_words(fix).replace("&", "&&"))
            made.setToolTip(fix.replacement)
            made.clicked.connect(partial(self._fix, finding, fix))
            self._fixes.addWidget(made)
        ignore = button(self.tr("&Ignore here"), "plain")
        ignore.clicked.connect(partial(self._ignore, finding))
        self._fixes.addWidget(ignore)

    def _fix(self, finding: Finding, fix: Fix, *_: object) -> None:
        block = self._blocks.get(finding.block)
        if block:
            self._repairs.fix(finding, fix, block.words(language_of(finding)))
            self.checkWanted.emit()

    def _ignore(self, finding: Finding, *_: object) -> None:
        self._repairs.ignore(finding)  # which checks again

    def show_rules(self) -> None:
        """The sheet of all rules, at the rule in force."""
        finding = self.current()
        RulesSheet(self._service, self, finding.rule.id if finding else "").exec()
