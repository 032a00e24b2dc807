"""Spell check of the page in a worker: what is in sight first, and never while a key is pressed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from rcm_desktop.models.document import Language
from rcm_desktop.models.words_to_spell import Word
from rcm_desktop.services.spelling import SpellingService
from rcm_desktop.ui.editor.squiggles import Key, Mark, Squiggle
from rcm_desktop.ui.editor.standing_words import standing_words
from rcm_desktop.ui.tasks import Task

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface

PROVIDER: Final = "spelling"
_PAUSE_MS: Final = 300
#: Letters checked at one go: some 10 ms, after which the page in sight is asked for again.
_PORTION: Final = 6000
_Read = tuple[str, str]  # the shown words, and those of them that stand
#: Stands for words that must be judged again; no draft can hold it.
_UNREAD: Final[_Read] = ("\0", "")
_EMPTY: Final[_Read] = ("", "")
_Job = tuple[Key, _Read]
_Found = list[tuple[Key, _Read, list[Word]]]


class SpellMarks(QObject):
    """Keeps the marks of one editor's page up to date; `stop` before the page goes away."""

    failed = Signal(object)  # RcmError: there is no spell check then
    settled = Signal()  # every word of the page has been judged

    def __init__(self, surface: Surface, spelling: SpellingService, draft: str) -> None:
        super().__init__(surface)
        self._surface, self._spelling, self._draft = surface, spelling, draft
        self._checked: dict[Key, _Read] = {}  # the words that were judged
        self._held: set[Key] = set()  # where a word under the caret may not be finished
        self._ignored = spelling.ignored(draft)
        self._task: Task | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._go_on)
        surface.squiggles.offer(PROVIDER, self._offers, self._fixes)
        surface.changed.connect(lambda _changes: self._pause.start())
        surface.viewChanged.connect(self._pause.start)
        surface.caretMoved.connect(self._caret_moved)
        self._unsubscribe = spelling.changed.subscribe(lambda _none: self._again())
        self._pause.start()

    def stop(self) -> None:
        """End the worker and stop listening."""
        self._unsubscribe()
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._pool.waitForDone()

    # -- what to check -----------------------------------------------------------

    def _go_on(self) -> None:
        if self._task is not None:
            return
        jobs = self._jobs()
        if not jobs:
            self.settled.emit()
            return
        speller, ignored = self._spelling.speller, self._ignored

        def work(task: Task) -> _Found:
            found: _Found = []
            for key, read in jobs:
                if task.cancelled():
                    break
                found.append((key, read, speller.check(read[1], key[1], ignored[key[1]])))
                time.sleep(0)  # the window's thread goes first
            return found

        self._task = Task(work, self)
        self._task.done.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.start(self._pool)

    def _jobs(self) -> list[_Job]:
        """Cells whose words were not judged yet, from those in sight on, up to one portion."""
        rows, seen = self._surface.rows, self._surface.scroller.visible()
        jobs: list[_Job] = []
        letters = 0
        for row in (*seen, *range(seen.stop, len(rows)), *range(min(seen.start, len(rows)))):
            block = rows.block(row)
            for lang in self._surface.languages:
                words = block.words(lang)
                read = (words, standing_words(rows, block.id, lang))
                if read != self._checked.get((block.id, lang), _EMPTY):
                    jobs.append(((block.id, lang), read))
                    letters += len(words)
            if letters > _PORTION:
                break
        return jobs

    # -- what came back ------------------------------------------------------------

    def _take(self, found: _Found) -> None:
        if self._task is None:
            return
        self._task = None
        for key, read, wrong in found:
            words = read[0]
            if key[0] not in self._surface.rows:
                continue
            if self._checked.get(key) and (unfinished := self._under_caret(key, words, wrong)):
                self._held.add(key)
                wrong = [word for word in wrong if word is not unfinished]
            self._checked[key] = read
            self._surface.squiggles.set(PROVIDER, key, self._marks(wrong), words)
        self._go_on()

    def _fail(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)

    def _marks(self, wrong: Sequence[Word]) -> list[Squiggle]:
        return [
            Squiggle(
                word.start,
                word.end,
                "spelling",
                self.tr("“{word}” is not in the dictionary").format(word=word.text),
                source_id=word.text,
            )
            for word in wrong
        ]

    def _under_caret(self, key: Key, words: str, wrong: Sequence[Word]) -> Word | None:
        """The word that is still being typed: it is not called wrong yet."""
        head = self._surface.caret.head
        if head is None or (head.block, head.lang) != key:
            return None
        now = self._surface.rows.by_id(key[0]).words(key[1])
        return next((w for w in wrong if now == words and w.start <= head.offset <= w.end), None)

    def _caret_moved(self) -> None:
        """A word the caret has left is finished."""
        head = self._surface.caret.head
        for key in tuple(self._held):
            if head is not None and (head.block, head.lang) == key:
                words = self._surface.rows.by_id(head.block).words(head.lang)
                if words[max(0, head.offset - 1) : head.offset].isalpha():
                    continue
            self._held.discard(key)
            self._checked[key] = _UNREAD
            self._pause.start()

    def _again(self) -> None:
        self._ignored = self._spelling.ignored(self._draft)
        self._checked = dict.fromkeys(self._checked, _UNREAD)
        self._go_on()

    # -- what can be done -----------------------------------------------------------

    def _fixes(self, mark: Mark, words: str) -> tuple[str, ...]:
        return self._spelling.speller.suggest(mark.squiggle.source_id, mark.key[1])

    def _offers(self, mark: Mark, words: str) -> Sequence[tuple[str, Callable[[], Any]]]:
        word, lang = mark.squiggle.source_id, mark.key[1]
        return (
            (
                self.tr("&Add to the Conference’s dictionary"),
                lambda: self._spelling.add(word, lang),
            ),
            (self.tr("&Ignore in this draft"), lambda: self._ignore(word, lang)),
        )

    def _ignore(self, word: str, lang: Language) -> None:
        self._spelling.ignore(self._draft, word, lang)
