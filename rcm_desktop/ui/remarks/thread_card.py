"""One thread of comments: who said what, a line to answer, a button to settle it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from rcm_desktop.models.comments import Thread
from rcm_desktop.models.proposal import Act
from rcm_desktop.ui.delegations import delegation_name
from rcm_desktop.ui.forms import button, label
from rcm_desktop.ui.terms import moment


class ThreadCard(QFrame):
    """Shows a thread; what the person wants done with it goes out as a signal."""

    answered = Signal(str, str)  # thread id, words
    resolve_wanted = Signal(str, bool)
    jump_wanted = Signal(str)  # the comment whose words are looked for

    def __init__(self, thread: Thread, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        self._tell_subject(column)
        for comment in thread.comments:
            self._tell(column, comment, language)
        if thread.resolved is None:
            self._answer = self._answer_line(column)
        self._foot(column, language)

    def _tell_subject(self, column: QVBoxLayout) -> None:
        quote = str(self._thread.opening.details.get("quote", ""))
        if not quote and self._thread.on.startswith("block:"):
            return
        words = f"“{quote}”" if quote else self.tr("On a proposal")
        if quote:
            go = button(words if len(words) < 44 else words[:42] + "…”", "link")
            go.setToolTip(self.tr("Show these words in the text"))
            go.clicked.connect(lambda: self.jump_wanted.emit(self._thread.id))
            column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(label(words, "muted"))

    def _tell(self, column: QVBoxLayout, comment: Act, language: str) -> None:
        who = comment.by or self.tr("somebody")
        if comment.delegation:
            who = f"{delegation_name(comment.delegation, language)} · {who}"
        head = QHBoxLayout()
        name = label(who, "field", wrap=True)
        head.addWidget(name, 1)
        head.addWidget(label(moment(comment.at), "muted"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        words = label(comment.note, wrap=True)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        words.setAccessibleName(f"{who}: {comment.note}")
        column.addWidget(words)
        column.addSpacing(4)

    def _answer_line(self, column: QVBoxLayout) -> QLineEdit:
        answer = QLineEdit()
        answer.setPlaceholderText(self.tr("Answer, then Enter"))
        answer.setAccessibleName(self.tr("Answer to this comment"))
        answer.returnPressed.connect(self._send)
        column.addWidget(answer)
        return answer

    def _send(self) -> None:
        words = self._answer.text().strip()
        if words:
            self.answered.emit(self._thread.id, words)

    @property
    def unsent(self) -> str:
        """What was typed and not sent."""
        return self._answer.text() if self._thread.resolved is None else ""

    def put_back(self, words: str) -> None:
        """Give the person their unsent words again, after the card was made anew."""
        if self._thread.resolved is None:
            self._answer.setText(words)

    def _foot(self, column: QVBoxLayout, language: str) -> None:
        foot = QHBoxLayout()
        settled = self._thread.resolved
        if settled is not None:
            who = delegation_name(settled.delegation, language) or settled.by
            said: QLabel = label(self.tr("Resolved by {who}").format(who=who), "muted", wrap=True)
            foot.addWidget(said, 1)
        else:
            foot.addStretch(1)
        words = self.tr("Open again") if settled is not None else self.tr("Resolve")
        settle = button(words, "link")
        settle.clicked.connect(
            lambda: self.resolve_wanted.emit(self._thread.id, self._thread.resolved is None)
        )
        foot.addWidget(settle)
        column.addLayout(foot)
