"""Saves at every pause in typing, at block borders, on losing focus and on closing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.errors import RcmError
from rcm_desktop.ui.editor.edited_draft import EditedDraft

PAUSE_MS = 300
_LONGEST_MS = 2000  # steady typing is saved at least this often
_RETRY_MS = 3000


class Autosave(QObject):
    """Says `saved` only after the draft's words are on the disk."""

    pending = Signal()
    saved = Signal()
    failed = Signal(object)  # the RcmError; saving is tried again

    def __init__(self, open_draft: EditedDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self.unsaved = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.save)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.timeout.connect(self.save)

    def typed(self) -> None:
        """Words changed: save when the typist pauses."""
        if not self.unsaved:
            self.unsaved = True
            self.pending.emit()
        self._pause.start(PAUSE_MS)
        if not self._longest.isActive():
            self._longest.start(_LONGEST_MS)

    def save(self) -> None:
        """Put everything on disk now; a refusal is reported and tried again."""
        self._pause.stop()
        self._longest.stop()
        try:
            self._open_draft.save()
        except RcmError as refusal:
            self.unsaved = True
            self._pause.start(_RETRY_MS)
            self.failed.emit(refusal)
            return
        if self.unsaved:
            self.unsaved = False
            self.saved.emit()
