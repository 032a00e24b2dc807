"""The dialog after a bug: the words are safe, and the log says where it happened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.forms import Sheet, label


class CrashSheet(Sheet):
    """Tells the person, in their language, that nothing was lost."""

    def __init__(self, log: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.explain(
            self.tr("Something went wrong inside the program"),
            self.tr(
                "Nothing you typed is lost: every pause in typing is written to the disk. "
                "You can go on working."
            ),
        )
        words = self.tr(
            "Where it happened is noted in the file below, without any words of your drafts. "
            "If it happens again, send that file to the Technical Secretariat."
        )
        self.body.addWidget(label(words, wrap=True))
        path = label(str(log), "muted", wrap=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(path)
        self.add_buttons(self.tr("Go on")).clicked.connect(self.accept)
