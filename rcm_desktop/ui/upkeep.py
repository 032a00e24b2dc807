"""What the window does by itself: a backup a day, and a word when the disk is nearly full."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from rcm_desktop.errors import RcmError
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.tasks import Task

_FIRST_LOOK_MS: Final = 15_000  # opening and the first paint come first
_EVERY_MS: Final = 60 * 60 * 1000
_SPACE_EVERY_MS: Final = 3_000


class Upkeep(QObject):
    """Runs as long as its workspace is open; `leave` ends it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._told = False
        self._left = False
        self._task: Task | None = None
        self._backups = QTimer(self, interval=_EVERY_MS)
        self._backups.timeout.connect(self.back_up_if_due)
        self._backups.start()
        QTimer.singleShot(_FIRST_LOOK_MS, self, self.back_up_if_due)
        self._space = QTimer(self, interval=_SPACE_EVERY_MS)
        self._space.timeout.connect(self.look_at_space)
        self._space.start()

    def leave(self) -> None:
        """The workspace closes: begin nothing new."""
        self._left = True
        self._backups.stop()
        self._space.stop()

    def back_up_if_due(self) -> None:
        """Copy the workspace once a day, beside the work: the copy has a connection of its own."""
        from rcm_desktop.store import backup

        workspace = self._context.app.workspace
        if self._left or self._task is not None or not backup.due(workspace.path):
            return
        self._task = Task(lambda _task: backup.make(workspace), self)
        self._task.failed.connect(self._refused)
        self._task.ended.connect(self._ended)
        self._task.start()

    def look_at_space(self) -> None:
        """Say once that the disk is full: the last edit is safe, the next may not be."""
        low = not self._left and self._context.app.workspace.low_space
        if low and not self._told:
            self._context.notices.show_words(
                self.tr(
                    "The disk is full. What you typed is saved; free some space before you go on."
                ),
                "warning",
            )
        self._told = low

    def _refused(self, error: object) -> None:
        if isinstance(error, RcmError) and not self._left:
            self._context.notices.show_error(error)

    def _ended(self) -> None:
        self._task = None
