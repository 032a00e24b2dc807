"""The findings as marks under the words of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from rcm_desktop.models.conventions.brackets import OPEN_PROPOSAL
from rcm_desktop.models.conventions.finding import WRITE, Finding
from rcm_desktop.models.document import Block
from rcm_desktop.services.checking import language_of
from rcm_desktop.ui.checking.repairs import Repairs
from rcm_desktop.ui.checking.wording import finding_words, fix_words
from rcm_desktop.ui.editor.squiggles import Key, Mark, Squiggle
from rcm_desktop.ui.editor.surface import Surface

PROVIDER: Final = "conventions"
# A longer stretch would be a mark under a whole paragraph: it stands in the panel only.
_LONGEST: Final = 160
_SHORT_FIX: Final = 40


class ConventionMarks(QObject):
    """Keeps the page's marks in step with the findings."""

    def __init__(self, surface: Surface, repairs: Repairs) -> None:
        super().__init__(surface)
        self._surface, self._repairs = surface, repairs
        self._findings: list[Finding] = []
        self._blocks: dict[str, Block] = {}
        self._marked: set[Key] = set()
        surface.squiggles.offer(PROVIDER, self._offers)

    def show(self, findings: Sequence[Finding], blocks: dict[str, Block]) -> None:
        """Mark these findings and no others."""
        self._findings, self._blocks = list(findings), blocks
        by_key: dict[Key, list[Squiggle]] = {}
        for index, finding in enumerate(self._findings):
            if finding.block not in self._surface.rows or not _worth_a_mark(finding):
                continue
            key = (finding.block, language_of(finding))
            squiggle = self._squiggle(index, finding)
            if not self._named_already(key, squiggle):
                by_key.setdefault(key, []).append(squiggle)
        for key in self._marked - by_key.keys():
            self._surface.squiggles.set(PROVIDER, key, (), "")
        for key, squiggles in by_key.items():
            words = self._surface.rows.by_id(key[0]).words(key[1])
            self._surface.squiggles.set(PROVIDER, key, squiggles, words)
        self._marked = set(by_key)

    def _squiggle(self, index: int, finding: Finding) -> Squiggle:
        start, end = self._repairs.shown_range(finding)
        fixes = tuple(
            fix.replacement
            for fix in finding.fixes
            if fix.label == WRITE and len(fix.replacement) <= _SHORT_FIX
        )
        return Squiggle(start, end, "convention", finding_words(finding), fixes, str(index))

    def _named_already(self, key: Key, squiggle: Squiggle) -> bool:
        """Whether the names register has marked the same words: one mark is enough."""
        words = self._surface.rows.by_id(key[0]).words(key[1])
        return any(
            mark.squiggle.kind == "name"
            and (mark.squiggle.start, mark.squiggle.end) == (squiggle.start, squiggle.end)
            for mark in self._surface.squiggles.of(key, words)
        )

    def _offers(self, mark: Mark, words: str) -> Sequence[tuple[str, Callable[[], None]]]:
        index = int(mark.squiggle.source_id)
        if index >= len(self._findings):
            return ()
        finding = self._findings[index]
        block = self._blocks.get(finding.block)
        checked = block.words(language_of(finding)) if block else words
        lines: list[tuple[str, Callable[[], None]]] = [
            (fix_words(fix).replace("&", "&&"), partial(self._repairs.fix, finding, fix, checked))
            for fix in finding.fixes
            if fix.replacement not in mark.squiggle.fixes
        ]
        ignore = QCoreApplication.translate("Check", "&Ignore here")
        return [*lines, (ignore, partial(self._repairs.ignore, finding))]


def _worth_a_mark(finding: Finding) -> bool:
    """Open proposals show on the page by themselves; what is missing has no words to mark."""
    return finding.rule is not OPEN_PROPOSAL and finding.end - finding.start <= _LONGEST
