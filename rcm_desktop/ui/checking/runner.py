"""Checks a draft beside the typing: at a pause, in a worker, and again after each change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Block
from rcm_desktop.services.checking import CheckService, DraftCheck
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.tasks import Task

_PAUSE_MS: Final = 700


class CheckRunner(QObject):
    """`found` tells the findings whenever they may have changed; `stop` before it goes away."""

    found = Signal(object)  # list[Finding]
    failed = Signal(object)  # an error: there is no check then

    def __init__(
        self, service: CheckService, opened: OpenDraft, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft_check = DraftCheck(service, opened)
        self.blocks: dict[str, Block] = {}  # as they were last checked
        self._task: Task | None = None
        self._again = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.run)
        self._ends = (
            opened.subscribe(self._changed),
            service.changed.subscribe(lambda _none: self.run()),
        )
        self._pause.start()

    def _changed(self, _changes: Changes) -> None:
        self._pause.start()

    def run(self) -> None:
        """Check now; where a check is under way, once more after it."""
        self._pause.stop()
        if self._task is not None:
            self._again = True
            return
        try:
            check = self._draft_check.prepare()
        except RcmError as refusal:
            self.failed.emit(refusal)
            return
        blocks = {block.id: block for block in check.paper.blocks}
        self._task = Task(lambda task: (blocks, check.run(task.cancelled)), self)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._fail)
        self._task.start(self._pool)

    def _done(self, answer: object) -> None:
        if self._task is None:
            return
        self._task = None
        assert isinstance(answer, tuple)
        self.blocks, findings = answer
        self.found.emit(findings)
        if self._again:
            self._again = False
            self.run()

    def _fail(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)

    @property
    def busy(self) -> bool:
        """Whether a check is under way or waits for a pause."""
        return self._task is not None or self._pause.isActive()

    def stop(self) -> None:
        """End the worker and stop listening."""
        for end in self._ends:
            end()
        self._draft_check.stop()
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._pool.waitForDone()
