"""Marks names that are spelled wrong, in two ways, or stand in one language only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from rcm_desktop.models.glossary import NameFinding
from rcm_desktop.services.glossary import GlossaryService
from rcm_desktop.ui.editor.squiggles import Key, Mark, Squiggle
from rcm_desktop.ui.editor.standing_words import standing_blocks
from rcm_desktop.ui.tasks import Task
from rcm_desktop.ui.terms import language_name

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

PROVIDER: Final = "names"
_PAUSE_MS: Final = 450


class NameMarks(QObject):
    """Keeps the register's marks up to date; `stop` before the page goes away."""

    lookUp = Signal(str)  # a term's id: somebody wants to see its entry
    settled = Signal()
    failed = Signal(object)  # RcmError

    def __init__(self, surface: Surface, glossary: GlossaryService, draft: str) -> None:
        super().__init__(surface)
        self._surface, self._glossary, self._draft = surface, glossary, draft
        self._findings: list[NameFinding] = []
        self._read: dict[Key, str] = {}  # the words that were looked at
        self._marked: set[Key] = set()
        self._task: Task | None = None
        self._stale = True
        self._block = ""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._go_on)
        surface.squiggles.offer(PROVIDER, self._offers)
        surface.changed.connect(lambda _changes: self._again())
        surface.viewChanged.connect(self._again)
        surface.caretMoved.connect(self._caret_moved)
        self._unsubscribe = glossary.changed.subscribe(lambda _changes: self._again())
        self._again()

    def stop(self) -> None:
        """End the worker and stop listening."""
        self._unsubscribe()
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._pool.waitForDone()

    def _again(self) -> None:
        self._stale = True
        self._pause.start()

    def _go_on(self) -> None:
        if self._task is not None or not self._stale:
            return
        self._stale = False
        rows = self._surface.rows
        blocks, shown = standing_blocks(rows), rows.blocks()
        glossary = self._glossary
        try:
            register = glossary.register  # read on this thread: the store belongs to it
        except Exception as error:
            self.failed.emit(error)
            return

        def work(_task: Task) -> tuple[list[NameFinding], dict[Key, str]]:
            read: dict[Key, str] = {}
            for block in shown:
                read |= {(block.id, lang): words for lang, words in block.text.items()}
            return register.findings(blocks), read

        self._task = Task(work, self)
        self._task.done.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.start(self._pool)

    def _take(self, found: tuple[list[NameFinding], dict[Key, str]]) -> None:
        if self._task is None:
            return
        self._task = None
        self._findings, self._read = found
        self._mark()
        if self._stale:
            self._pause.start()
        else:
            self.settled.emit()

    def _fail(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)

    def _caret_moved(self) -> None:
        """What a paragraph lacks is told when the caret has left it: it may still be written."""
        head = self._surface.caret.head
        block = head.block if head else ""
        if block != self._block:
            before, self._block = self._block, block
            if any(f.problem == "missing" and f.block in (before, block) for f in self._findings):
                self._mark()

    def _mark(self) -> None:
        ignored = self._glossary.ignored(self._draft)
        marks: dict[Key, list[Squiggle]] = {}
        for finding in self._findings:
            being_written = finding.problem == "missing" and finding.block == self._block
            if not being_written and finding.key not in ignored:
                marks.setdefault((finding.block, finding.language), []).append(self._of(finding))
        for key in self._marked - marks.keys():
            self._surface.squiggles.set(PROVIDER, key, (), "")
        for key, squiggles in marks.items():
            self._surface.squiggles.set(PROVIDER, key, squiggles, self._read.get(key, ""))
        self._marked = set(marks)

    def _of(self, finding: NameFinding) -> Squiggle:
        fixes = (finding.fix,) if finding.fix else ()
        return Squiggle(
            finding.start, finding.end, "name", self._said(finding), fixes, finding.key
        )  # fmt: skip

    def _said(self, finding: NameFinding) -> str:
        if finding.problem == "wrong":
            words = self.tr("The names register says “{fix}”")
        elif finding.problem == "mixed":
            words = self.tr("This draft mostly says “{fix}”")
        else:
            words = self.tr("{name} stands here but not in the {language} text")
        other = "es" if finding.language == "en" else "en"
        return words.format(fix=finding.fix, name=finding.found, language=language_name(other))

    def _offers(self, mark: Mark, words: str) -> Sequence[tuple[str, Callable[[], Any]]]:
        key = mark.squiggle.source_id
        return (
            (self.tr("&Show in the glossary…"), lambda: self.lookUp.emit(key.partition(":")[0])),
            (self.tr("&Ignore in this draft"), lambda: self._ignore(key)),
        )

    def _ignore(self, key: str) -> None:
        self._glossary.ignore(self._draft, key)
        self._mark()
