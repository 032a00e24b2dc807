"""Who works here, and the passphrase of a new workspace, typed twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rcm_desktop.ui.delegations import delegations
from rcm_desktop.ui.forms import button, field, label
from rcm_desktop.ui.gate.strength import strength


class ProfileForm(QWidget):
    """`submitted` carries name, delegation, passphrase and invitation code."""

    submitted = Signal(str, str, str, str)
    back_wanted = Signal()

    def __init__(self, language: str, joining: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        title = self.tr("Join a colleague’s room") if joining else self.tr("Make a workspace")
        column.addWidget(label(title, "title"))
        self.code = QLineEdit()
        if joining:
            field(column, self.tr("&Invitation code"), self.code)
        self.name = QLineEdit()
        field(column, self.tr("Your &name"), self.name)
        self.delegation = QComboBox()
        self.delegation.addItem(self.tr("Choose…"), "")
        for key, words in delegations(language):
            self.delegation.addItem(words, key)
        field(column, self.tr("&Delegation or office"), self.delegation)
        self.first = self._secret()
        self.first.textChanged.connect(self._hint)
        field(column, self.tr("&Passphrase"), self.first)
        self.hint = label("", "muted", wrap=True)
        column.addWidget(self.hint)
        self.second = self._secret()
        self.second.returnPressed.connect(self._submit)
        field(column, self.tr("The passphrase &again"), self.second)
        self.problem = label("", "error", wrap=True)
        self.problem.setMinimumHeight(20)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        back = button(self.tr("&Back"))
        back.clicked.connect(self.back_wanted)
        self.make = button(self.tr("&Make the workspace"), "primary")
        self.make.clicked.connect(self._submit)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.make)
        column.addLayout(row)
        self._joining = joining
        self.setFocusProxy(self.code if joining else self.name)
        self._hint("")

    @staticmethod
    def _secret() -> QLineEdit:
        made = QLineEdit()
        made.setEchoMode(QLineEdit.EchoMode.Password)
        return made

    def _hint(self, typed: str) -> None:
        words = {
            "empty": self.tr(
                "Several words that belong to no famous sentence. Nobody can reset it for you."
            ),
            "weak": self.tr("Easy to guess: add another word or two."),
            "fair": self.tr("Fair: one more word makes it strong."),
            "good": self.tr("Strong."),
        }
        self.hint.setText(words[strength(typed)])

    def _submit(self) -> None:
        if self._joining and not self.code.text().strip():
            self.say(self.tr("Paste the invitation code that your colleague sent you."))
        elif not self.name.text().strip():
            self.say(self.tr("Type your name: it stands beside what you write."))
            self.name.setFocus()
        elif not self.delegation.currentData():
            self.say(self.tr("Choose your delegation or office."))
            self.delegation.setFocus()
        elif not self.first.text():
            self.say(self.tr("Type a passphrase."))
            self.first.setFocus()
        elif self.first.text() != self.second.text():
            self.say(self.tr("The two passphrases differ; type the second one again."))
            self.second.selectAll()
            self.second.setFocus()
        else:
            self.say("")
            self.make.setEnabled(False)
            self.make.setText(self.tr("Making…"))
            self.submitted.emit(
                self.name.text().strip(),
                self.delegation.currentData(),
                self.first.text(),
                self.code.text().strip(),
            )

    def say(self, words: str) -> None:
        """Show what is missing, and let the person try again."""
        self.make.setEnabled(True)
        self.make.setText(self.tr("&Make the workspace"))
        self.problem.setText(words)
        self.problem.setAccessibleName(words)
