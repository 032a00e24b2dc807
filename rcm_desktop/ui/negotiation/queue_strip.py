"""The queue: all open proposals one after another, decided with single keys.

The keys act only while the strip has the keyboard, so none of them is typed into the text
by mistake; Escape goes back to the text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.models.proposal import Stance
from rcm_desktop.models.walking import Choice, Walk
from rcm_desktop.services.negotiating import Card, card, queue
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.forms import label, tool
from rcm_desktop.ui.negotiation.card import sponsors_html
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.names import asked_words
from rcm_desktop.ui.negotiation.positions_row import PositionsRow
from rcm_desktop.ui.negotiation.queue_filter import QueueFilter
from rcm_desktop.ui.negotiation.redline import RedlineLabel
from rcm_desktop.ui.negotiation.stance_keys import StanceKeys, key_button


class QueueStrip(QFrame):
    """Below the page; made when first wanted. `closed` tells that the text is wanted again."""

    closed = Signal()

    def __init__(self, editor: DraftEditor, deeds: Deeds, members: tuple[str, ...]) -> None:
        super().__init__()
        self._editor, self._deeds = editor, deeds
        self.walk = Walk()
        self.choice = Choice()
        self.setObjectName("pageHead")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Queue of open proposals"))
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(self._head())
        self.words = RedlineLabel()
        column.addWidget(self.words)
        self.more = label("", "muted", wrap=True)
        column.addWidget(self.more)
        self.positions = PositionsRow(members, deeds.named)
        column.addWidget(self.positions)
        self.stances = StanceKeys(deeds)
        self.stances.taken.connect(self.take)
        column.addLayout(self._keys())
        column.addWidget(self.stances)
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._pause.timeout.connect(self.refresh)
        self._unsubscribe = editor.open_draft.subscribe(self._changed)
        self._focus = cast("QApplication", QApplication.instance()).focusChanged
        self._focus.connect(self._focus_moved)
        self._left_alone = False
        self.hide()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.left = QLabel()
        self.left.setProperty("role", "heading")
        row.addWidget(self.left)
        self.who = QLabel()
        self.who.setTextFormat(Qt.TextFormat.RichText)
        row.addWidget(self.who, 1)
        self.filter = QueueFilter(self._deeds)
        self.filter.chosen.connect(lambda choice: self.begin(choice, self.walk.current))
        row.addWidget(self.filter)
        close = tool("close", self.tr("Back to the text (Esc)"))
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        return row

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._deciding: list[QToolButton] = []
        table: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("accept", "A", self.tr("Accept"), self.accept),
            ("reject", "R", self.tr("Reject"), self.reject),
            ("skip", "S", self.tr("Skip"), self.skip),
            ("position", "P", self.tr("Position"), self.stances.toggle),
            ("down", "N", self.tr("Next"), self.next),
            ("up", "B", self.tr("Back"), self.back),
            ("undo", "U", self.tr("Undo"), self.undo),
        )
        for icon_name, key, words, do in table:
            made = key_button(icon_name, key, words)
            made.clicked.connect(partial(self._press, do))
            if key != "U":
                self._deciding.append(made)
            row.addWidget(made)
        row.addStretch(1)
        self.hint = label("", "muted")
        row.addWidget(self.hint)
        return row

    # -- beginning and ending ----------------------------------------------------------

    def begin(self, choice: Choice | None = None, at: str = "") -> None:
        """Walk through what fits, from a proposal or from the caret's block on."""
        self.choice = choice or Choice()
        found = [w for w in queue(self._deeds.draft) if self.choice.fits(w)]
        head = self._editor.current_position()
        order = self._deeds.draft.living()
        if not at and head is not None and head.block in order:
            here = order[order.index(head.block) :]
            at = next((w.id for w in found if w.block in here), "")
        self.walk.begin([w.id for w in found], at)
        self.show()
        self._fill_filter()
        self._show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Back to the text."""
        self.hide()
        self.closed.emit()

    def leave(self) -> None:
        """Stop listening."""
        self._pause.stop()
        self._unsubscribe()
        if not self._left_alone:
            self._left_alone = True
            self._focus.disconnect(self._focus_moved)

    def refresh(self) -> None:
        """Follow what was decided here or elsewhere."""
        self._pause.stop()
        before = self.walk.current
        self.walk.refresh(w.id for w in queue(self._deeds.draft) if self.choice.fits(w))
        self._fill_filter()
        self._show(jump=self.walk.current != before)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.record or changes.order):
            self._pause.start()

    # -- the keys ------------------------------------------------------------------------

    def next(self) -> None:
        """The next one."""
        self.walk.step(1)
        self._show()

    def back(self) -> None:
        """The one before."""
        self.walk.step(-1)
        self._show()

    def skip(self) -> None:
        """Leave it for later."""
        self.walk.skip()
        self._show()

    def accept(self) -> None:
        """Accept it and go on."""
        if self.walk.current and self._deeds.accept(self.walk.current):
            self.refresh()

    def reject(self) -> None:
        """Reject it and go on."""
        if self.walk.current and self._deeds.reject(self.walk.current):
            self.refresh()

    def undo(self) -> None:
        """Take the last decision back and stand where it was taken."""
        before = set(self.walk.ids)
        self._deeds.undo()
        self.refresh()
        returned = [each for each in self.walk.ids if each not in before]
        if returned:
            self.walk.go_to(returned[0])
            self._show()

    def take(self, stance: Stance) -> None:
        """The speaking delegation's position; the proposal stays in front."""
        if self.walk.current:
            self._deeds.take(stance, proposal=self.walk.current)
            self._show(jump=False)
        self.stances.hide()

    def _press(self, do: Callable[[], object], _on: bool) -> None:
        do()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters; the arrows too. Anything else goes its usual way."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        stance = self.stances.stance_of(event.key()) if not held else None
        if stance is not None:
            self.take(stance)
            return
        work: dict[int, Callable[[], object]] = {
            Qt.Key.Key_A: self.accept,
            Qt.Key.Key_R: self.reject,
            Qt.Key.Key_S: self.skip,
            Qt.Key.Key_P: self.stances.toggle,
            Qt.Key.Key_N: self.next,
            Qt.Key.Key_Down: self.next,
            Qt.Key.Key_Right: self.next,
            Qt.Key.Key_B: self.back,
            Qt.Key.Key_Up: self.back,
            Qt.Key.Key_Left: self.back,
            Qt.Key.Key_U: self.undo,
            Qt.Key.Key_F: self.filter.open,
            Qt.Key.Key_Escape: self._escape,
        }
        if held or event.key() not in work:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() or event.key() in _MAY_REPEAT:
            work[event.key()]()

    def _escape(self) -> None:
        if self.stances.isVisible():
            self.stances.hide()
        else:
            self.dismiss()

    # -- where the keyboard is -----------------------------------------------------------

    @property
    def listening(self) -> bool:
        """Whether the single keys act now."""
        inside = QApplication.focusWidget()
        return inside is self or (inside is not None and self.isAncestorOf(inside))

    def minimumSizeHint(self) -> QSize:
        """A long row of keys must not push the panel beside the text away."""
        return QSize(200, super().minimumSizeHint().height())

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        here = now is self or (now is not None and self.isAncestorOf(now))
        self.hint.setText(
            self.tr("Esc: back to the text") if here else self.tr("F4: the keys act here again")
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar on the left tells that the keys act here."""
        super().paintEvent(event)
        if self.listening:
            painter = QPainter(self)
            painter.fillRect(0, 0, 4, self.height(), self.palette().highlight())
            painter.end()

    # -- what is shown -----------------------------------------------------------------------

    def _show(self, *, jump: bool = True) -> None:
        current = self.walk.current
        for made in self._deciding:
            made.setEnabled(bool(current))
        self.left.setText(self._left())
        self.left.setAccessibleName(self._left())
        for widget in (self.who, self.words, self.positions):
            widget.setVisible(bool(current))
        if not current:
            self.more.setText(self._empty())
            self.more.show()
            return
        found = card(self._deeds.draft, current)
        self.who.setText(sponsors_html(found, self._deeds))
        self.who.setAccessibleName(self._deeds.names(found.sponsors))
        self.words.show_changes(found.asked.changes, asked_words(found.asked))
        self.positions.show_positions(found.positions, found.stale, found.sponsors)
        self.more.setText(self._around(found))
        self.more.setVisible(bool(self.more.text()))
        self.setAccessibleDescription(f"{self.who.accessibleName()}. {self.words.accessibleName()}")
        if jump:
            self._jump(current)

    def _fill_filter(self) -> None:
        head = self._editor.current_position()
        self.filter.fill(self.choice, head.block if head else "")

    def _left(self) -> str:
        words = self.tr("{left} of {total} left").format(left=self.walk.left, total=self.walk.total)
        if self.walk.skipped:
            words += ", " + self.tr("{count} skipped").format(count=self.walk.skipped)
        return words

    def _empty(self) -> str:
        if self.choice == Choice():
            return self.tr("No proposal is open. Everything on the table was decided.")
        return self.tr("No open proposal fits. Press F to choose others.")

    def _around(self, found: Card) -> str:
        record, deeds = self._deeds.draft.negotiation, self._deeds
        parts = []
        if found.from_conflict:
            parts.append(self.tr("two laptops changed these words apart"))
        if found.reason:
            parts.append(self.tr("Why: {reason}").format(reason=found.reason))
        rivals = dict.fromkeys(code for p in found.rivals for code in record.sponsors(p))
        if rivals:
            parts.append(self.tr("competes with {who}").format(who=deeds.names(rivals)))
        if found.bundle.id:
            words = self.tr("in the bundle “{name}”: {count} are decided together")
            name = found.bundle.name or self.tr("without a name")
            parts.append(words.format(count=len(found.bundle.proposals), name=name))
        return " · ".join(parts)

    def _jump(self, proposal: str) -> None:
        """The text follows; the keyboard stays where it was."""
        had = self.listening
        self._editor.go_to_proposal(proposal)
        if had:
            self.setFocus(Qt.FocusReason.OtherFocusReason)


_MAY_REPEAT: Final = frozenset(
    {Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
)
