"""Labels, fields, buttons and dialogs that look and read alike everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.ui.theme.icons import icon


class Paragraph(QLabel):
    """Words over several lines that claim the height they need; a bare QLabel gets clipped."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._claim()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._claim()

    def _claim(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.text() else 0)


class OneLine(QLabel):
    """Words on one line, ended by … where the room is short; the tooltip has them all."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show these words, as far as they fit."""
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))


class PressedByEnter(QPushButton):
    """A button that Enter presses when it has the focus, in and out of dialogs.

    Qt leaves Enter to a dialog's default button, so that Enter on *Cancel* would do the deed.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label; `role` is one of the style sheet's: display, title, heading, muted, error."""
    made = Paragraph(text) if wrap else QLabel(text)
    if role:
        made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def button(text: str, look: str = "", icon_name: str = "") -> QPushButton:
    """A push button; `look` is primary, link or plain."""
    made = PressedByEnter(text)
    made.setAccessibleName(text.replace("&", ""))
    made.setAutoDefault(False)
    if look:
        made.setProperty("look", look)
    if icon_name:
        made.setIcon(icon(icon_name, "accent_text" if look == "primary" else "text"))
    return made


def tool(icon_name: str, name: str) -> QToolButton:
    """A small icon button that says its name to the pointer and the screen reader."""
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def field(layout: QBoxLayout, text: str, widget: QWidget, hint: str = "") -> QLabel:
    """A field under its label, with an optional line of explanation below it."""
    name = label(text, "field")
    name.setBuddy(widget)
    widget.setAccessibleName(text.replace("&", ""))
    if hint:
        widget.setAccessibleDescription(hint)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(name)
    column.addWidget(widget)
    if hint:
        column.addWidget(label(hint, "muted", wrap=True))
    layout.addLayout(column)
    return name


def line() -> QFrame:
    """A thin rule."""
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine)
    made.setFixedHeight(1)
    return made


def empty_state(icon_name: str, title: str, words: str) -> tuple[QWidget, QVBoxLayout]:
    """A calm page for when there is nothing yet; add buttons to the layout."""
    page = QWidget()
    page.setMinimumSize(200, 80)  # a small window may cut it rather than refuse to shrink
    outer = QVBoxLayout(page)
    outer.setContentsMargins(32, 8, 32, 8)
    outer.addStretch(2)
    picture = QLabel()
    picture.setPixmap(icon(icon_name, "muted").pixmap(48, 48))
    picture.setAccessibleName(title)
    outer.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
    inner = QVBoxLayout()
    inner.setSpacing(12)
    inner.addSpacing(8)
    head = label(title, "title")
    head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    inner.addWidget(head)
    text = label(words, "muted", wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    text.setFixedWidth(440)
    text.setMinimumHeight(text.heightForWidth(440))  # an aligned label gets one line otherwise
    inner.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
    outer.addLayout(inner)
    outer.addStretch(3)
    return page, inner


def confirm_with_keys(edit: QWidget, do: QPushButton) -> None:
    """Ctrl+Enter in a field of several lines, where Enter begins a new one, presses a button."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), edit)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(do.click)


class Sheet(QDialog):
    """A dialog with a heading, a sentence on what it is for, a body and its buttons."""

    def __init__(self, parent: QWidget | None, width: int = 480) -> None:
        super().__init__(parent)
        self.setMinimumWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        self.head = label("", "title", wrap=True)
        head.addWidget(self.head)
        self.lead = label("", "muted", wrap=True)
        self.lead.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        head.addWidget(self.lead)
        outer.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        outer.addLayout(self.body, 1)
        self.problem = label("", "error", wrap=True)
        self.problem.setVisible(False)
        outer.addWidget(self.problem)
        self.waiting = label("", "muted", wrap=True)
        self.waiting.setVisible(False)
        outer.addWidget(self.waiting)
        self._main: QPushButton | None = None
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        outer.addLayout(self.foot)

    def explain(self, title: str, words: str = "") -> None:
        """Give the dialog its name and a sentence on what it is for."""
        self.setWindowTitle(title)
        self.head.setText(title)
        self.lead.setText(words)
        self.lead.setVisible(bool(words))

    def add_buttons(self, do: str, cancel: str = "") -> QPushButton:
        """The primary button, and one that closes without doing anything."""
        if cancel:
            back = button(cancel)
            back.clicked.connect(self.reject)
            self.foot.addWidget(back)
        main = button(do, "primary")
        main.setDefault(True)
        self.foot.addWidget(main)
        self._main = main
        return main

    def wait_for(self, words: str) -> None:
        """Say what is waited for, with the primary button asleep; empty ends it."""
        if self._main is not None:
            self._main.setEnabled(not words)
        self.waiting.setText(words)
        self.waiting.setAccessibleName(words or self.tr("Nothing is waited for"))
        self.waiting.setVisible(bool(words))

    def say(self, words: str) -> None:
        """Show a problem inside the dialog, or take it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            self.problem.setAccessibleName(words)
