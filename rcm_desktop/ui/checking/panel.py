"""The tab “Check”: findings by rule, with the explanation, fixes and a way to let them be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rcm_desktop.models.conventions.finding import Finding, Fix
from rcm_desktop.models.document import Block
from rcm_desktop.services.checking import CheckService, language_of
from rcm_desktop.ui.checking.findings_tree import FindingsTree
from rcm_desktop.ui.checking.repairs import Repairs
from rcm_desktop.ui.checking.rules_sheet import RulesSheet
from rcm_desktop.ui.checking.wording import finding_words, fix_words, rule_name, source_line, told
from rcm_desktop.ui.forms import button, label, tool
from rcm_desktop.ui.terms import number

_MOST_FIXES = 2


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
        self.tree = FindingsTree(repairs.citation)
        self.tree.currentItemChanged.connect(lambda *_: self._tell())
        self.tree.chosen.connect(repairs.jump)
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
        self.tree.fill(self._findings, self._blocks)
        self._say_count()
        self._tell()

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
            self.tree.setCurrentItem(self.tree.items()[0])
        self.tree.setFocus()

    # -- the finding in force -------------------------------------------------------

    def _tell(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self._details.isAncestorOf(focused):
            self.tree.setFocus()  # the button with the focus goes away
        while (old := self._fixes.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        finding, rule = self.tree.current(), self.tree.current_rule()
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
        finding = self.tree.current()
        RulesSheet(self._service, self, finding.rule.id if finding else "").exec()
