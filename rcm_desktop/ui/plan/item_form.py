"""The details of one item: every field, written when one leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.models.document import Language
from rcm_desktop.models.plan import PlanItem, PlanKind, Status, next_statuses
from rcm_desktop.ui.forms import button, field, label
from rcm_desktop.ui.plan.delegation_picker import DelegationPicker
from rcm_desktop.ui.plan.due_field import DueField
from rcm_desktop.ui.plan.names import kind_name, status_name

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from rcm_desktop.services.conference import Conference


class WordsEdit(QPlainTextEdit):
    """Words over several lines that say when one has left them; Tab goes on to the next field."""

    finished = Signal()

    def __init__(self, height: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(height)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()


class ItemForm(QWidget):
    """Shows one item; `edited` carries its id and the fields that changed."""

    edited = Signal(str, dict)
    source_wanted = Signal(str, str)

    def __init__(
        self, conference: Conference, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._conference, self._language = conference, language
        self._item: PlanItem | None = None
        self.setAccessibleName(self.tr("Details of the item"))
        self._stack = QStackedLayout(self)
        self._hint = label(self.tr("Choose an item to see its details."), "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setContentsMargins(24, 24, 24, 24)
        self._stack.addWidget(self._hint)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        scroll.setWidget(body)
        self._stack.addWidget(scroll)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title, self.notes = WordsEdit(80), WordsEdit(96)
        self.status, self.kind = QComboBox(), QComboBox()
        self.theme, self.area = QComboBox(), QComboBox()
        self.reason, self.sponsors = QLineEdit(), QLineEdit()
        self.responsible = DelegationPicker(self._conference, self._language)
        self.due = DueField(self._language)
        column = self._column
        field(column, self.tr("What is to be done"), self.title)
        field(column, self.tr("Status"), self.status)
        self._reason_name = field(column, self.tr("Why it was dropped"), self.reason)
        field(column, self.tr("Due"), self.due)
        field(column, self.tr("Responsible"), self.responsible)
        field(column, self.tr("Theme"), self.theme)
        field(column, self.tr("Area"), self.area)
        self.confirm = button(self.tr("Confirm the suggested area"), "link", "success")
        column.addWidget(self.confirm)
        field(column, self.tr("Kind"), self.kind)
        field(column, self.tr("Sponsors"), self.sponsors)
        field(column, self.tr("Notes"), self.notes)
        self.quote = label("", "muted", wrap=True)
        self.source = button(self.tr("Go to the decision"), "", "follow-up")
        column.addWidget(self.quote)
        column.addWidget(self.source)
        column.addStretch(1)
        for kind in PlanKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.theme.addItem(self.tr("none yet"), "")
        for theme in self._conference.themes:
            self.theme.addItem(theme.name(self._language), theme.id)
        for box in (self.status, self.kind, self.theme, self.area):
            box.setMinimumContentsLength(12)
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        for name, line in (
            ("reason", self.reason),
            ("sponsors", self.sponsors),
        ):
            line.editingFinished.connect(lambda n=name, w=line: self._send(n, w.text().strip()))
        for name, box in (
            ("status", self.status),
            ("kind", self.kind),
            ("theme", self.theme),
            ("area", self.area),
        ):
            box.activated.connect(lambda _, n=name, w=box: self._send(n, w.currentData()))
        self.responsible.changed.connect(
            lambda: self._send("responsible", self.responsible.codes())
        )
        self.due.finished.connect(lambda: self._send("due", self.due.due))
        self.notes.finished.connect(lambda: self._send("notes", self.notes.toPlainText().strip()))
        self.title.finished.connect(
            lambda: self._send("title", " ".join(self.title.toPlainText().split()))
        )
        self.confirm.clicked.connect(self._confirm)
        self.source.clicked.connect(self._go)

    # -- showing -------------------------------------------------------------

    @property
    def item(self) -> PlanItem | None:
        return self._item

    def show_items(self, items: list[PlanItem], count: int = 1) -> None:
        """Show one item, or say how many are chosen; what is being typed stays."""
        if len(items) != 1:
            self._item = None
            self._hint.setText(
                self.tr("Items chosen: {n}. A status applies to all of them.").format(n=count)
                if count
                else self.tr("Choose an item to see its details.")
            )
            self._stack.setCurrentIndex(0)
            return
        item = items[0]
        same = self._item is not None and self._item.id == item.id
        self._item = item
        self._fill(item, same)
        self._stack.setCurrentIndex(1)

    def _fill(self, item: PlanItem, same: bool) -> None:
        blockers = [QSignalBlocker(box) for box in (self.status, self.theme, self.area, self.kind)]
        for line, words in (
            (self.reason, item.reason),
            (self.sponsors, "; ".join(item.sponsors)),
        ):
            if line.text() != words and not (same and line.hasFocus() and line.isModified()):
                line.setText(words)
                line.setCursorPosition(0)
        for edit, words in ((self.title, item.title), (self.notes, item.notes)):
            if edit.toPlainText() != words and not (same and edit.hasFocus()):
                edit.setPlainText(words)
        if not (same and self.due.line.hasFocus() and self.due.line.isModified()):
            self.due.show_due(item.due)
        self.responsible.show_codes(item.responsible)
        self.status.clear()
        for status in (item.status, *next_statuses(item.kind, item.status)):
            self.status.addItem(status_name(status), status.value)
        self.kind.setCurrentIndex(self.kind.findData(item.kind.value))
        self.theme.setCurrentIndex(max(self.theme.findData(item.theme), 0))
        self._fill_areas(item)
        dropped = item.status is Status.DROPPED
        self.reason.setVisible(dropped)
        self._reason_name.setVisible(dropped)
        self.confirm.setVisible(item.suggested)
        self.source.setVisible(item.source is not None)
        self.quote.setVisible(item.source is not None)
        if item.source:
            words = self.tr("Follows up {title}, {label} “{quote}”")
            self.quote.setText(
                words.format(
                    title=item.source.title or self.tr("a draft"),
                    label=item.source.label,
                    quote=item.source.quote,
                )
            )
        del blockers

    def _fill_areas(self, item: PlanItem) -> None:
        self.area.clear()
        self.area.addItem(self.tr("none yet"), "")
        for area, (theme, entry) in self._conference.areas.items():
            if theme.id == item.theme:
                self.area.addItem(entry.name(self._language), area)
        self.area.setCurrentIndex(max(self.area.findData(item.area), 0))
        self.area.setEnabled(bool(item.theme))

    # -- writing -------------------------------------------------------------

    def _send(self, name: str, value: object) -> None:
        item = self._item
        if item is None:
            return
        before = getattr(item, name)
        if name == "sponsors":
            before = "; ".join(before)
        elif name in ("status", "kind"):
            before = before.value
        if value != before:
            self.edited.emit(item.id, {name: value})

    def _confirm(self) -> None:
        if self._item:
            fields = {"theme": self._item.theme, "area": self._item.area}
            self.edited.emit(self._item.id, {k: v for k, v in fields.items() if v})

    def _go(self) -> None:
        if self._item and self._item.source:
            self.source_wanted.emit(self._item.source.draft, self._item.source.block)
