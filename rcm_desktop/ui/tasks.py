"""Long work off the GUI thread, with progress, a cancel button and one way to end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Task(QObject):
    """One piece of work on a pool thread; its signals arrive on the GUI thread.

    `work` gets this task, calls `report` and looks at `cancelled`. Exactly one of
    `done` and `failed` follows, then `ended`; neither after `forget`.
    """

    progressed = Signal(int, int, str)  # done, total, what
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Callable[[Task], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancel = threading.Event()

    def start(self, pool: QThreadPool | None = None) -> Task:
        """Begin; keep a reference (or a parent) until it has ended."""
        (pool or QThreadPool.globalInstance()).start(_Run(self))
        return self

    def cancel(self) -> None:
        """Ask the work to stop; it answers at its next look."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """Whether somebody pressed cancel; safe from any thread."""
        return self._cancel.is_set()

    def report(self, done: int, total: int, what: str = "") -> None:
        """Tell how far the work is; safe from any thread."""
        self._emit(self.progressed, done, total, what)

    def run_now(self) -> None:
        """The body, on the pool's thread."""
        try:
            answer = self._work(self)
        except Exception as error:
            self._emit(self.failed, error)
        else:
            self._emit(self.done, answer)
        self._emit(self.ended)

    @staticmethod
    def _emit(signal: Any, *values: object) -> None:
        try:
            signal.emit(*values)
        except RuntimeError:
            return  # The window was closed meanwhile, and nobody listens any more.


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run_now()
