"""The first run: make a workspace, join a colleague's room, or look around."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rcm_desktop.ui.forms import button, label
from rcm_desktop.ui.gate.gate_page import GatePage
from rcm_desktop.ui.gate.profile_form import ProfileForm


class WelcomePage(GatePage):
    """`submitted` carries name, delegation, passphrase and invitation code (may be empty)."""

    submitted = Signal(str, str, str, str)
    sample_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(language, 560)
        self._language = language
        self._pages = QStackedWidget()
        self._pages.addWidget(self._choices())
        self.form: ProfileForm | None = None
        self.card.addWidget(self._pages)

    def _choices(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Welcome"), "title"))
        words = self.tr(
            "Everything you write stays on this laptop, encrypted, until you exchange it with "
            "your colleagues. How do you want to begin?"
        )
        column.addWidget(label(words, "muted", wrap=True))
        choices = (
            (
                self.tr("&Make a workspace"),
                self.tr("Your own drafts and Plan of Action, behind a passphrase."),
                lambda: self.ask(joining=False),
            ),
            (
                self.tr("&Join a colleague’s room"),
                self.tr("Someone gave you an invitation code."),
                lambda: self.ask(joining=True),
            ),
            (
                self.tr("&Look around with a sample meeting"),
                self.tr(
                    "A practice workspace with a declaration in it. "
                    "It is thrown away when you close it."
                ),
                self.sample_wanted.emit,
            ),
        )
        for at, (name, hint, handler) in enumerate(choices):
            choice = button(name, "primary" if at == 0 else "")
            choice.setMinimumHeight(36)
            choice.setAccessibleDescription(hint)
            choice.clicked.connect(handler)
            block = QVBoxLayout()
            block.setSpacing(4)
            block.addWidget(choice)
            block.addWidget(label(hint, "muted", wrap=True))
            column.addLayout(block)
            if at == 0:
                self.setFocusProxy(choice)
        row = QHBoxLayout()
        other = button(self.tr("&Open a workspace file…"), "link")
        other.clicked.connect(self.other_wanted)
        row.addWidget(other)
        row.addStretch(1)
        column.addLayout(row)
        return page

    def ask(self, *, joining: bool) -> None:
        """Ask who works here and for the passphrase; when joining, for the code too."""
        if self.form is not None:
            self._pages.removeWidget(self.form)
            self.form.deleteLater()
        self.form = ProfileForm(self._language, joining)
        self.form.back_wanted.connect(lambda: self._pages.setCurrentIndex(0))
        self.form.submitted.connect(self.submitted)
        self._pages.addWidget(self.form)
        self._pages.setCurrentWidget(self.form)
        self.form.setFocus()

    def say(self, words: str) -> None:
        """Show why it could not be made."""
        if self.form is not None:
            self.form.say(words)
