"""Comments and private notes on the paragraph at the caret."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import RcmError
from rcm_desktop.models.comments import Thread
from rcm_desktop.models.document import Language
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.forms import button, confirm_with_keys, label
from rcm_desktop.ui.remarks.history_sheet import HistorySheet
from rcm_desktop.ui.remarks.notes_box import NotesBox
from rcm_desktop.ui.remarks.thread_card import ThreadCard

#: The selected stored words: language, start, end; None where nothing is selected.
Selected = tuple[Language, int, int] | None


class RemarksPanel(QScrollArea):
    """Threads first, then a field for a new comment, then the private note."""

    def __init__(
        self,
        context: WindowContext,
        opened: OpenDraft,
        selected: Callable[[], Selected],
        show_words: Callable[[str, Language, int, int], None],
    ) -> None:
        super().__init__()
        self._context = context
        self._opened = opened
        self._selected = selected
        self._show_words = show_words
        self._block = ""
        self._cards: dict[str, ThreadCard] = {}
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Comments and notes"))
        self.notes = NotesBox(context.app.notes(opened.id))
        self._build()
        self._wait = QTimer(self, singleShot=True, interval=250)
        self._wait.timeout.connect(self.refresh)
        self._unsubscribe = opened.subscribe(self._changed)
        self.show_block("")

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        self._empty = label("", "muted", wrap=True)
        column.addWidget(self._empty)
        self._threads = QVBoxLayout()
        self._threads.setSpacing(8)
        column.addLayout(self._threads)
        self._resolved = QCheckBox(self.tr("Show resolved comments"))
        self._resolved.toggled.connect(self.refresh)
        column.addWidget(self._resolved)
        column.addWidget(label(self.tr("New comment"), "field"))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("New comment for everybody in the room"))
        self.words.setPlaceholderText(
            self.tr("Everybody in the room can read it. @MEX calls Mexico.")
        )
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(72)
        self.words.textChanged.connect(self._keep_up)
        column.addWidget(self.words)
        self._about = QCheckBox(self.tr("About the selected words only"))
        column.addWidget(self._about)
        self.send = button(self.tr("&Comment"))
        self.send.clicked.connect(self._comment)
        confirm_with_keys(self.words, self.send)
        column.addWidget(self.send)
        column.addSpacing(12)
        column.addWidget(self.notes)
        column.addSpacing(12)
        self._history = button(self.tr("&History of this paragraph…"), "link")
        self._history.clicked.connect(self.show_history)
        column.addWidget(self._history)
        column.addStretch(1)
        self.setWidget(page)

    # -- for the draft's view ----------------------------------------------------

    def show_block(self, block_id: str) -> None:
        """Tell of another paragraph; empty for none."""
        if block_id != self._block or not block_id:
            self._block = block_id
            self.notes.show_block(block_id)
            self.refresh()
        self._keep_up()

    def begin_comment(self) -> None:
        """The caret goes to the field for a new comment, on the words selected in the text."""
        self._about.setChecked(self._selected() is not None)
        self.words.setFocus()
        self.ensureWidgetVisible(self.words)

    def leave(self) -> None:
        """Save the note and stop listening."""
        self._wait.stop()
        self.notes.save()
        self._unsubscribe()

    # -- what happens --------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        if changes.record and self._block in changes.blocks and self.isVisible():
            self._wait.start()

    def _keep_up(self) -> None:
        selected = self._selected()
        self._about.setEnabled(selected is not None)
        if selected is None:
            self._about.setChecked(False)
        self.send.setEnabled(bool(self._block and self.words.toPlainText().strip()))
        self._history.setEnabled(bool(self._block))

    def refresh(self) -> None:
        """The threads of the paragraph as they stand; unsent answers stay."""
        unsent = {thread: card.unsent for thread, card in self._cards.items()}
        while (item := self._threads.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        threads = self._found()
        shown = [t for t in threads if t.resolved is None or self._resolved.isChecked()]
        self._cards = {thread.id: self._card(thread, unsent) for thread in shown}
        hidden = len(threads) - len([t for t in threads if t.resolved is None])
        self._resolved.setVisible(bool(hidden))
        self._empty.setVisible(not shown)
        self._empty.setText(
            self.tr("No comments on this paragraph.")
            if self._block
            else self.tr("Put the caret into a paragraph to comment on it.")
        )

    def _found(self) -> list[Thread]:
        draft = self._opened.draft
        return draft.threads(self._block) if self._block in draft.living() else []

    def _card(self, thread: Thread, unsent: dict[str, str]) -> ThreadCard:
        card = ThreadCard(thread, self._context.preferences.language, self)
        card.put_back(unsent.get(thread.id, ""))
        card.answered.connect(self._answer)
        card.resolve_wanted.connect(self._resolve)
        card.jump_wanted.connect(self._jump)
        self._threads.addWidget(card)
        return card

    @property
    def _speaking(self) -> str:
        return self._context.app.profile.delegation

    def _comment(self) -> None:
        selected = self._selected() if self._about.isChecked() else None
        language: Language = selected[0] if selected else "en"
        words = selected[1:] if selected else None
        said = self.words.toPlainText()
        if self._do(
            lambda: self._opened.apply_for(
                lambda d: d.comment(
                    self._block, said, delegation=self._speaking, language=language, words=words
                )
            )
        ):
            self.words.clear()

    def _answer(self, thread: str, words: str) -> None:
        self._cards[thread].put_back("")
        self._do(
            lambda: self._opened.apply_for(
                lambda d: d.reply(thread, words, delegation=self._speaking)
            )
        )

    def _resolve(self, thread: str, resolved: bool) -> None:
        self._do(
            lambda: self._opened.apply(
                lambda d: d.resolve_thread(thread, resolved, delegation=self._speaking)
            )
        )

    def _do(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
            self._opened.save()
        except RcmError as error:
            self._context.notices.show_error(error)
            return False
        self.refresh()
        return True

    def _jump(self, thread: str) -> None:
        draft = self._opened.draft
        place = draft.commented_words(draft.negotiation.acts[thread])
        if place is None:
            self._context.notices.show_words(
                self.tr("The words this comment was about are no longer in the text."), "info"
            )
            return
        self._show_words(self._block, *place)

    def show_history(self) -> None:
        """Replay how the paragraph reached its words."""
        if self._block:
            HistorySheet(self._opened, self._block, self._context.preferences.language, self).exec()
