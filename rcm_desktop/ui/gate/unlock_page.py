"""Asks for the passphrase of a workspace, and says inline when it is wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from rcm_desktop.ui.forms import button, field, label
from rcm_desktop.ui.gate.gate_page import GatePage


class UnlockPage(GatePage):
    """`submitted` carries the passphrase and whether to remember the key on this laptop."""

    submitted = Signal(str, bool)
    other_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, language: str, workspace: Path) -> None:
        super().__init__(language)
        self.card.addWidget(label(self.tr("Open your workspace"), "title"))
        place = label(str(workspace), "muted", wrap=True)
        place.setToolTip(str(workspace))
        self.card.addWidget(place)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._submit)
        field(self.card, self.tr("&Passphrase"), self.passphrase)
        self.problem = label("", "error", wrap=True)
        self.problem.setMinimumHeight(20)
        self.card.addWidget(self.problem)
        self.remember = QCheckBox(self.tr("&Remember on this laptop"))
        self.remember.setAccessibleName(self.tr("Remember on this laptop"))
        hint = self.tr("The key goes to the system’s keyring. Leave it off in a closed session.")
        self.remember.setToolTip(hint)
        self.remember.setAccessibleDescription(hint)
        self.card.addWidget(self.remember)
        self.open = button(self.tr("&Open"), "primary")
        self.open.clicked.connect(self._submit)
        self.card.addWidget(self.open)
        row = QHBoxLayout()
        other = button(self.tr("Open &another workspace…"), "link")
        other.clicked.connect(self.other_wanted)
        new = button(self.tr("Make a &new one…"), "link")
        new.clicked.connect(self.new_wanted)
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(new)
        self.card.addLayout(row)
        self.setFocusProxy(self.passphrase)

    def _submit(self) -> None:
        if not self.passphrase.text():
            self.say(self.tr("Type the passphrase first."))
            return
        self.busy(True)
        self.submitted.emit(self.passphrase.text(), self.remember.isChecked())

    def busy(self, on: bool) -> None:
        """While the key is derived, say so and take no second click."""
        self.open.setEnabled(not on)
        self.passphrase.setEnabled(not on)
        if on:
            self.problem.setText("")
            self.open.setText(self.tr("Opening…"))
        else:
            self.open.setText(self.tr("&Open"))

    def say(self, words: str) -> None:
        """Show why it did not open, and let the person type again."""
        self.busy(False)
        self.problem.setText(words)
        self.problem.setAccessibleName(words)
        self.passphrase.selectAll()
        self.passphrase.setFocus()
