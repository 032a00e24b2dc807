"""Which rules of the conventions check are on, each with what it is for and where it is from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from rcm_desktop.models.conventions.finding import Rule
from rcm_desktop.services.checking import CheckService
from rcm_desktop.ui.checking.wording import rule_name, severity_name, source_line, told
from rcm_desktop.ui.forms import Sheet, label

_RULE = Qt.ItemDataRole.UserRole


class RulesSheet(Sheet):
    """A list of switches; the rule in force is explained below it."""

    def __init__(self, service: CheckService, parent: QWidget, rule: str = "") -> None:
        super().__init__(parent, width=620)
        self._service = service
        self.explain(
            self.tr("Rules of the check"),
            self.tr("They hold for all drafts of this workspace. Space turns a rule on or off."),
        )
        self.rules = QListWidget()
        self.rules.setAccessibleName(self.tr("Rules"))
        self.rules.setMinimumHeight(280)
        self.rules.setSpacing(3)
        settings = service.settings()
        for each in service.rules.values():
            item = QListWidgetItem(rule_name(each))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if settings.on(each) else Qt.CheckState.Unchecked
            item.setCheckState(on)
            item.setData(_RULE, each.id)
            self.rules.addItem(item)
        self.body.addWidget(self.rules, 1)
        self._explanation = label("", wrap=True)
        self.body.addWidget(self._explanation)
        self._source = label("", "muted", wrap=True)
        self.body.addWidget(self._source)
        self.add_buttons(self.tr("&Done"), self.tr("&Cancel")).clicked.connect(self._keep)
        self.rules.currentItemChanged.connect(self._tell)
        wanted = [i for i in range(self.rules.count()) if self._id(i) == rule]
        self.rules.setCurrentRow(wanted[0] if wanted else 0)
        self.rules.setFocus()

    def _id(self, row: int) -> str:
        return str(self.rules.item(row).data(_RULE))

    def _rule(self, row: int) -> Rule:
        return self._service.rules[self._id(row)]

    def _tell(self, *_items: object) -> None:
        index: QModelIndex = self.rules.currentIndex()
        rule = self._rule(index.row())
        self._explanation.setText(told(rule.explanation))
        self._source.setText(f"{source_line(rule)}  ·  {severity_name(rule)}  ·  {rule.id}")

    def _keep(self) -> None:
        settings = self._service.settings()
        for row in range(self.rules.count()):
            rule, on = self._rule(row), self.rules.item(row).checkState() is Qt.CheckState.Checked
            if settings.on(rule) is not on:
                self._service.switch(rule.id, on)
        self.accept()
