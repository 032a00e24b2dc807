"""The bar for find and replace under the page; everything in it works from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from rcm_desktop.ui.editor.finder import Finder
from rcm_desktop.ui.editor.searching import Query


class FindBar(QWidget):
    """Two lines: find with its options, and replace, which can be hidden."""

    closed = Signal()

    def __init__(self, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self.needle, self.other = QLineEdit(self), QLineEdit(self)
        self.count = QLabel(self)
        self.case, self.words, self.accents = QCheckBox(self), QCheckBox(self), QCheckBox(self)
        self.previous, self.next = QToolButton(self), QToolButton(self)
        self.replace_one, self.replace_every = QPushButton(self), QPushButton(self)
        self.close_button = QToolButton(self)
        self._find_label, self._replace_label = QLabel(self), QLabel(self)
        self._lay_out()
        self._name()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.addWidget(self._find_label, 0, 0)
        grid.addWidget(self.needle, 0, 1)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(10)
        for finding in (self.previous, self.next, self.count):
            first.addWidget(finding)
        first.addStretch(1)
        first.addWidget(self.close_button)
        for widget in (self.replace_one, self.replace_every, self.case, self.words, self.accents):
            second.addWidget(widget)
        second.addStretch(1)
        grid.addLayout(first, 0, 2)
        grid.addWidget(self._replace_label, 1, 0)
        grid.addWidget(self.other, 1, 1)
        grid.addLayout(second, 1, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        self.needle.setMinimumWidth(160)
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 / 0000"))
        self._find_label.setBuddy(self.needle)
        self._replace_label.setBuddy(self.other)
        self.accents.setChecked(True)
        self.previous.setArrowType(Qt.ArrowType.UpArrow)
        self.next.setArrowType(Qt.ArrowType.DownArrow)
        self.close_button.setAutoRaise(True)
        for box in (self.needle, self.other):
            box.setClearButtonEnabled(True)

    def _name(self) -> None:
        self._find_label.setText(self.tr("F&ind"))
        self._replace_label.setText(self.tr("Re&place with"))
        self.needle.setAccessibleName(self.tr("Find"))
        self.other.setAccessibleName(self.tr("Replace with"))
        self.case.setText(self.tr("&Match case"))
        self.words.setText(self.tr("&Whole words"))
        self.accents.setText(self.tr("Ignore &accents"))
        self.replace_one.setText(self.tr("&Replace"))
        self.replace_every.setText(self.tr("Replace a&ll"))
        self.previous.setToolTip(self.tr("Previous (Shift+Enter)"))
        self.previous.setAccessibleName(self.tr("Previous match"))
        self.next.setToolTip(self.tr("Next (Enter)"))
        self.next.setAccessibleName(self.tr("Next match"))
        self.close_button.setText("✕")
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close the find bar"))
        self.count.setAccessibleName(self.tr("Matches"))

    def _connect(self) -> None:
        self.needle.textChanged.connect(self._search)
        for box in (self.case, self.words, self.accents):
            box.toggled.connect(self._search)
        self.next.clicked.connect(lambda: self._finder.step(1))
        self.previous.clicked.connect(lambda: self._finder.step(-1))
        self.replace_one.clicked.connect(lambda: self._finder.replace(self.other.text()))
        self.replace_every.clicked.connect(self._replace_all)
        self.close_button.clicked.connect(self.dismiss)
        self._finder.refreshed.connect(self._show_count)

    def summon(self, text: str = "", *, replacing: bool = False) -> None:
        """Show the bar, with the selected words as what to look for."""
        for widget in (self._replace_label, self.other, self.replace_one, self.replace_every):
            widget.setVisible(replacing)
        self.show()
        self.needle.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text and text != self.needle.text():
            self.needle.setText(text)
        else:
            self._search()
        self.needle.selectAll()

    def dismiss(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self._finder.stop()
        self.closed.emit()

    def query(self) -> Query:
        return Query(
            self.needle.text(),
            match_case=self.case.isChecked(),
            whole_words=self.words.isChecked(),
            fold_accents=self.accents.isChecked(),
        )

    def _search(self) -> None:
        self._finder.search(self.query())

    def _replace_all(self) -> None:
        count = self._finder.replace_all(self.other.text())
        self.count.setText(self.tr("%n replaced", "", count))

    def _show_count(self) -> None:
        total, current = len(self._finder.found), self._finder.current
        if not self.needle.text():
            text = ""
        elif not total:
            text = self.tr("No match")
        elif current < 0:
            text = self.tr("%n match(es)", "", total)
        else:
            text = self.tr("{current} of {total}").format(current=current + 1, total=total)
        self.count.setText(text)
        for button in (self.next, self.previous, self.replace_one, self.replace_every):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.dismiss()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case _:
                super().keyPressEvent(event)

    def _enter(self, *, back: bool) -> None:
        """Press the button with the focus; replace from the second field; else look further."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and not isinstance(focused, QCheckBox):
            focused.click()
        elif focused is self.other and not back:
            self.replace_one.click()
        else:
            self._finder.step(-1 if back else 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)
