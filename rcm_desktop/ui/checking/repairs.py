"""What is done about a finding: go to its words, fix them, let them be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rcm_desktop.errors import RcmError
from rcm_desktop.models.conventions.finding import Finding, Fix
from rcm_desktop.services.checking import CheckService, language_of
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.checking.wording import finding_words
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.positions import Position


class Repairs:
    """Acts on the findings of one open draft, through its editor where there is one."""

    def __init__(self, context: WindowContext, opened: OpenDraft, editor: DraftEditor) -> None:
        self._context, self._opened, self._editor = context, opened, editor

    @property
    def _service(self) -> CheckService:
        return self._context.app.checking

    def shown_range(self, finding: Finding) -> tuple[int, int]:
        """Where the words of a finding stand on the page, under the editor's lens."""
        draft, language = self._opened.draft, language_of(finding)
        clean = draft.reading(finding.block, language)
        shown = draft.reading(finding.block, language, self._editor.lens)
        if clean.text == shown.text:
            return finding.start, finding.end
        stored = clean.stored_ranges(finding.start, finding.end)
        if not stored:
            return 0, 0
        return shown.to_shown(stored[0][0]), shown.to_shown(stored[-1][1])

    def citation(self, finding: Finding) -> str:
        """How the room cites the block of a finding; empty where it has no number."""
        rows = self._editor.surface.rows
        return rows.citation(rows.row_of(finding.block)) if finding.block in rows else ""

    def jump(self, finding: Finding) -> None:
        """Select a finding's words on the page."""
        language = language_of(finding)
        if finding.block not in self._editor.surface.rows:
            return
        if language not in self._editor.view():
            self._editor.set_view((*self._editor.view(), language))
        self._editor.jump_to(finding.block)
        start, end = self.shown_range(finding)
        self._editor.surface.caret.place(
            Position(finding.block, language, end), Position(finding.block, language, start)
        )

    def fix(self, finding: Finding, fix: Fix, words: str) -> None:
        """Put a fix in place, as a proposal where the editor suggests; a refusal is told."""
        hand = self._editor.hand
        try:
            if hand.suggesting:
                self._propose(finding, fix, words)
            else:
                self._service.fix(self._opened, finding, fix, words)
        except RcmError as refusal:
            self._context.notices.show_error(refusal)
        else:
            self._editor.autosave.typed()

    def _propose(self, finding: Finding, fix: Fix, words: str) -> None:
        language, hand = language_of(finding), self._editor.hand
        fixed = words[: finding.start] + fix.replacement + words[finding.end :]
        reason = finding_words(finding)
        self._opened.apply_for(
            lambda draft: draft.propose_words(
                hand.delegations, finding.block, language, fixed, reason=reason
            )
        )

    @property
    def ignores(self) -> bool:
        """Whether anything is ignored in this draft."""
        return bool(self._service.ignored(self._opened.id))

    def stop_ignoring(self) -> None:
        """Show again what was ignored in this draft."""
        self._service.stop_ignoring(self._opened.id)

    def ignore(self, finding: Finding) -> None:
        """Let a finding be until the words of its paragraph change."""
        self._service.ignore(self._opened, finding)
        self._context.notices.show_words(
            QCoreApplication.translate(
                "Check", "This finding is left out until the words of its paragraph change."
            ),
            "info",
        )
