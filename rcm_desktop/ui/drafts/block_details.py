"""What is known of the paragraph at the caret: its kind, its words, who wrote them, versions."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.models.counting_words import words_in
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.editor.kinds import kind_name
from rcm_desktop.ui.forms import label
from rcm_desktop.ui.terms import language_name, moment, number


class BlockDetails(QScrollArea):
    """Shown anew when the caret comes to another paragraph, and a moment after it changed."""

    def __init__(self, opened: OpenDraft) -> None:
        super().__init__()
        self._opened = opened
        self._shown = ""
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Details of the paragraph"))
        self._wait = QTimer(self, singleShot=True, interval=400)
        self._wait.timeout.connect(self._fill)
        self._unsubscribe = opened.subscribe(self._changed)
        self._fill()

    def show_block(self, block_id: str) -> None:
        """Tell about another paragraph; empty for none."""
        if block_id != self._shown:
            self._shown = block_id
            self._fill()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.meta or self._shown in changes.blocks):
            self._wait.start()

    def leave(self) -> None:
        """Stop listening."""
        self._wait.stop()
        self._unsubscribe()

    def _fill(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        draft = self._opened.draft
        if self._shown in draft.order():
            self._tell_block(column)
        else:
            words = self.tr("Put the caret into a paragraph to see who wrote it.")
            column.addWidget(label(words, "muted", wrap=True))
        self._tell_versions(column)
        column.addStretch(1)
        self.setWidget(page)

    def _tell_block(self, column: QVBoxLayout) -> None:
        draft = self._opened.draft
        block = draft.block(self._shown)
        column.addWidget(label(kind_name(block.kind), "title"))
        for language in LANGUAGES:
            words = block.words(language)
            if not words:
                continue
            column.addSpacing(12)
            column.addWidget(label(language_name(language), "field"))
            count = self.tr("{count} words").format(count=number(words_in(words)))
            column.addWidget(label(count, "muted"))
            letters: Counter[str] = Counter()
            for start, end, author in draft.authorship(self._shown, language):
                who = author.name or self.tr("somebody")
                who = f"{who} ({author.delegation})" if author.delegation else who
                letters[who] += end - start
            for who, count_of in letters.most_common():
                share = round(100 * count_of / max(1, letters.total()))
                line = self.tr("{share} % written by {who}").format(share=share, who=who)
                column.addWidget(label(line, wrap=True))

    def _tell_versions(self, column: QVBoxLayout) -> None:
        column.addSpacing(16)
        column.addWidget(label(self.tr("Versions of the draft"), "field"))
        versions = self._opened.draft.versions()
        if not versions:
            words = self.tr("None is named yet. File > Versions names one.")
            column.addWidget(label(words, "muted", wrap=True))
        for version in reversed(versions):
            column.addWidget(label(version.name, wrap=True))
            by = version.by.name or version.by.delegation
            column.addWidget(label(f"{moment(version.at)}  {by}".strip(), "muted", wrap=True))
