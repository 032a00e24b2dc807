"""Private notes on the paragraph at the caret: written here, kept here, sent nowhere."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from rcm_desktop.services.notes import PrivateNotes
from rcm_desktop.store.notes import Note
from rcm_desktop.ui.forms import label

_PAUSE_MS = 600


class NotesBox(QWidget):
    """One field for each paragraph, saved as it is typed; emptied, the note is thrown away."""

    def __init__(self, notes: PrivateNotes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._block = ""
        self._shown: list[Note] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Private note"), "field"))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Private note on this paragraph"))
        self.words.setPlaceholderText(self.tr("For your eyes: what to ask your capital, say"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(84)
        column.addWidget(self.words)
        told = self.tr("It stays on this laptop: it is never sent, exported or projected.")
        column.addWidget(label(told, "muted", wrap=True))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        self.words.textChanged.connect(self._pause.start)

    def show_block(self, block_id: str) -> None:
        """Keep what was typed and show another paragraph's note."""
        self.save()
        self._block = block_id
        self._shown = self._notes.of(block_id) if block_id else []
        self.words.blockSignals(True)
        self.words.setPlainText("\n\n".join(note.words for note in self._shown))
        self.words.blockSignals(False)
        self.words.setEnabled(bool(block_id))

    def save(self) -> None:
        """Put the note on the disk, now."""
        self._pause.stop()
        words = self.words.toPlainText().strip()
        before = "\n\n".join(note.words for note in self._shown)
        if not self._block or words == before:
            return
        for note in self._shown[1:] if words else self._shown:
            self._notes.remove(note.id)
        if words:
            first = self._shown[0].id if self._shown else ""
            self._shown = [self._notes.write(self._block, words, note_id=first)]
        else:
            self._shown = []
