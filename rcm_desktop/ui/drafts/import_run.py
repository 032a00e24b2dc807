"""Reads files into drafts: parsing off the GUI thread, one file at a time, with a cancel button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.services.drafts import DraftService
from rcm_desktop.ui.forms import button, label
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.tasks import Task

if TYPE_CHECKING:
    from rcm_desktop.documents.importers import ImportedDocument


#: Into how many steps the progress of one file is cut.
_PARTS = 100


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file: a draft with what was understood, or why not."""

    path: Path
    draft: str = ""
    document: ImportedDocument | None = None
    problem: str = ""


class ImportRun(QObject):
    """`ended` carries the outcomes; a cancelled run carries those that were read before."""

    progressed = Signal(int, int, str)
    ended = Signal(list)

    def __init__(self, drafts: DraftService, paths: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._paths = list(paths)
        self._outcomes: list[FileOutcome] = []
        self._cancelled = False
        self._task: Task | None = None

    def start(self) -> None:
        """Begin with the first file."""
        self._next()

    def cancel(self) -> None:
        """Stop after what is being read; drafts made so far stay."""
        self._cancelled = True
        if self._task is not None:
            self._task.cancel()

    def _next(self) -> None:
        at = len(self._outcomes)
        if self._cancelled or at == len(self._paths):
            self.ended.emit(self._outcomes)
            return
        path = self._paths[at]
        self.progressed.emit(at * _PARTS, len(self._paths) * _PARTS, path.name)
        self._task = Task(lambda task: _read(path, task), self)
        self._task.progressed.connect(
            lambda done, _total, name: self.progressed.emit(
                at * _PARTS + done, len(self._paths) * _PARTS, name
            )
        )
        self._task.done.connect(lambda document: self._keep(path, document))
        self._task.failed.connect(lambda error: self._refused(path, error))
        self._task.ended.connect(self._task.deleteLater)
        self._task.start()

    def _keep(self, path: Path, document: ImportedDocument) -> None:
        if self._cancelled:
            self.ended.emit(self._outcomes)
            return
        try:
            opened = self._drafts.add_imported(document, source=path.name)
        except RcmError as error:
            self._refused(path, error)
            return
        self._outcomes.append(FileOutcome(path, opened.id, document))
        self._next()

    def _refused(self, path: Path, error: Exception) -> None:
        if self._cancelled:
            self.ended.emit(self._outcomes)
            return
        self._outcomes.append(FileOutcome(path, problem=sentence(error)))
        self._next()


def _read(path: Path, task: Task) -> ImportedDocument:
    from rcm_desktop.documents.importers import read_document

    return read_document(
        path,
        progress=lambda share: task.report(round(share * _PARTS), _PARTS, path.name),
        cancelled=task.cancelled,
    )


class ProgressStrip(QFrame):
    """A thin strip above the work: what is being done, how far, and Cancel."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageHead")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(12)
        self._text = label("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Progress"))
        stop = button(self.tr("Cancel"))
        stop.clicked.connect(self.cancelled)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self.hide()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show how far the work is; a total of 0 means that nobody knows."""
        self._text.setText(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()
