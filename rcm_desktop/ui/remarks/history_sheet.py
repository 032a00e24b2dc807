"""How a paragraph reached its words: walked through step by step, or played."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QSplitter,
    QTextBrowser,
    QWidget,
)

from rcm_desktop.drafting.history import HistoryStep, block_history
from rcm_desktop.drafting.word_diff import readable, word_changes
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.proposal import ActKind
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.delegations import delegation_name
from rcm_desktop.ui.forms import Sheet, button
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP
from rcm_desktop.ui.terms import language_name, moment
from rcm_desktop.ui.theme.palettes import tokens_of

_STEP_MS = 1500
_DEEDS = {
    ActKind.ACCEPT: QT_TRANSLATE_NOOP("HistorySheet", "a proposal was accepted"),
    ActKind.REJECT: QT_TRANSLATE_NOOP("HistorySheet", "a proposal was rejected"),
    ActKind.WITHDRAW: QT_TRANSLATE_NOOP("HistorySheet", "a proposal was withdrawn"),
    ActKind.REOPEN: QT_TRANSLATE_NOOP("HistorySheet", "a proposal was opened again"),
    ActKind.JOIN: QT_TRANSLATE_NOOP("HistorySheet", "joined a proposal"),
    ActKind.LEAVE: QT_TRANSLATE_NOOP("HistorySheet", "left a proposal"),
    ActKind.POSITION: QT_TRANSLATE_NOOP("HistorySheet", "took a position"),
    ActKind.CLOSE: QT_TRANSLATE_NOOP("HistorySheet", "closed as agreed"),
    ActKind.UNLOCK: QT_TRANSLATE_NOOP("HistorySheet", "opened again"),
    ActKind.COMMENT: QT_TRANSLATE_NOOP("HistorySheet", "commented"),
}


class HistorySheet(Sheet):
    """Steps on the left, the words after the chosen one on the right, changes marked."""

    def __init__(
        self, opened: OpenDraft, block_id: str, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, 860)
        self.setMinimumHeight(460)
        self.explain(
            self.tr("History of the paragraph"),
            self.tr("Walk with the arrow keys, or play it. Nothing is changed by looking."),
        )
        self._language = language
        opened.save()
        self.steps = block_history(opened.draft, block_id)
        self._build(opened.draft.language)
        self._play = QTimer(self, interval=_STEP_MS)
        self._play.timeout.connect(self._on)
        self.list.setCurrentRow(len(self.steps) - 1)
        self.list.setFocus()

    def _build(self, main: Language) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Steps"))
        self.list.setWordWrap(True)
        for step in self.steps:
            self.list.addItem(self._line(step))
        self.list.currentRowChanged.connect(self._show)
        parts.addWidget(self.list)
        self.words = QTextBrowser()
        self.words.setAccessibleName(self.tr("The words after this step"))
        self.words.document().setDocumentMargin(16)
        parts.addWidget(self.words)
        parts.setSizes([300, 540])
        self.body.addWidget(parts, 1)
        foot = QHBoxLayout()
        self.chosen = QComboBox()
        self.chosen.setAccessibleName(self.tr("Language of the words"))
        for code in LANGUAGES:
            self.chosen.addItem(language_name(code), code)
        self.chosen.setCurrentIndex(self.chosen.findData(main))
        self.chosen.currentIndexChanged.connect(lambda _at: self._show(self.list.currentRow()))
        foot.addWidget(self.chosen)
        self.player = button(self.tr("&Play from the start"))
        self.player.clicked.connect(self._toggle)
        foot.addWidget(self.player)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.add_buttons(self.tr("&Close")).clicked.connect(self.accept)

    def _line(self, step: HistoryStep) -> str:
        who = delegation_name(step.by.delegation, self._language) or step.by.name
        deeds = [
            self.tr("{who} proposed").format(
                who=", ".join(delegation_name(code, self._language) for code in p.delegations)
            )
            for p in step.proposals
        ]
        for act in step.acts:
            if act.kind in _DEEDS:
                said = self.tr(_DEEDS[act.kind])
                name = delegation_name(act.delegation, self._language)
                deeds.append(f"{name}: {said}" if name else said)
        head = f"{moment(step.at)}  {who or self.tr('somebody')}"
        return "\n".join([head, *deeds]) if deeds else head

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self.steps):
            return
        code: Language = "es" if self.chosen.currentData() == "es" else "en"
        step = self.steps[at]
        before = self.steps[at - 1].clean[code] if at else step.clean[code]
        tokens = tokens_of(QGuiApplication.palette())
        looks = {
            "keep": "",
            "insert": f"color:{tokens.success};text-decoration:underline",
            "delete": f"color:{tokens.danger};text-decoration:line-through",
        }
        words = "".join(
            f'<span style="{looks[change.op]}">{escape(change.text)}</span>'
            for change in readable(word_changes(before, step.clean[code]))
        )
        parts = [f"<p>{words or escape(self.tr('No words in this language.'))}</p>"]
        reading = step.redline[code]
        if any(piece.proposals for piece in reading.pieces):
            open_words = "".join(
                f"<u>{escape(piece.text)}</u>"
                if piece.look == "inserted"
                else f"<s>{escape(piece.text)}</s>"
                if piece.look == "struck"
                else escape(piece.text)
                for piece in reading.pieces
            )
            head = escape(self.tr("With what was open then:"))
            parts.append(f'<p style="color:{tokens.muted}">{head}</p><p>{open_words}</p>')
        if not step.present:
            parts.insert(0, f"<p><i>{escape(self.tr('Taken out of the text.'))}</i></p>")
        self.words.setHtml("".join(parts))

    # -- playing ---------------------------------------------------------------

    def _toggle(self) -> None:
        if self._play.isActive():
            self._stop()
            return
        self.list.setCurrentRow(0)
        self.player.setText(self.tr("&Stop"))
        self._play.start()

    def _on(self) -> None:
        if self.list.currentRow() + 1 < len(self.steps):
            self.list.setCurrentRow(self.list.currentRow() + 1)
        else:
            self._stop()

    def _stop(self) -> None:
        self._play.stop()
        self.player.setText(self.tr("&Play from the start"))
