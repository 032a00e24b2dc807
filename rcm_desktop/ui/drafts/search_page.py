"""Search in everything: all drafts and the Plan of Action, as one types."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.errors import RcmError
from rcm_desktop.store.search import Hit
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.drafts.hits import HitDelegate, HitsModel
from rcm_desktop.ui.forms import empty_state, label
from rcm_desktop.ui.terms import number
from rcm_desktop.ui.theme.icons import icon

_PAUSE_MS = 120
_LIMIT = 200


class SearchPage(QWidget):
    """Enter on a hit opens the draft at that paragraph."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.details: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(16)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Search"), "display"))
        row.addStretch(1)
        self._count = label("", "muted")
        row.addWidget(self._count)
        outer.addLayout(row)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self.tr("Words, or “an exact phrase” in quotation marks"))
        self.typed.setAccessibleName(self.tr("Search in all drafts and the Plan of Action"))
        self.typed.setClearButtonEnabled(True)
        self.typed.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        outer.addWidget(self.typed)
        self._stack = QStackedWidget()
        self._add_states()
        self.model = HitsModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setAccessibleName(self.tr("Places found"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.activated.connect(lambda index: self._open(self.model.hits[index.row()]))
        self._stack.addWidget(self.list)
        outer.addWidget(self._stack, 1)
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._wait.timeout.connect(self.search)
        self.typed.textChanged.connect(lambda _words: self._wait.start())
        self.typed.returnPressed.connect(self._enter)

    def _add_states(self) -> None:
        begin, _ = empty_state(
            "search",
            self.tr("Search in everything you have"),
            self.tr(
                "All drafts in both languages and the Plan of Action. "
                "Accents and capitals make no difference."
            ),
        )
        nothing, _ = empty_state(
            "search",
            self.tr("Nothing found"),
            self.tr("Try fewer words, or the beginning of a word."),
        )
        self._stack.addWidget(begin)
        self._stack.addWidget(nothing)

    def shown(self) -> None:
        """Ready to type."""
        self.typed.setFocus()
        self.typed.selectAll()
        if self.typed.text():
            self.search()

    def search(self) -> None:
        """Ask the index and show what it found."""
        typed = self.typed.text().strip()
        try:
            hits = self._context.app.search.everywhere(typed, limit=_LIMIT) if typed else []
        except RcmError as error:
            self._context.notices.show_error(error)
            return
        self.model.replace(hits)
        self._stack.setCurrentIndex(2 if hits else 1 if typed else 0)
        many = self.tr("%n place(s)", "", len(hits)) if hits else ""
        if len(hits) >= _LIMIT:
            many = self.tr("the first {count} places").format(count=number(_LIMIT))
        self._count.setText(many)

    def _enter(self) -> None:
        self._wait.stop()
        self.search()
        if self.model.hits:
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(0))

    def _open(self, hit: Hit) -> None:
        if hit.where == "drafts":
            self._context.open_draft(hit.owner, hit.id)
            return
        page = self._context.show_page("plan")
        show = getattr(page, "show_item", None)
        if show is not None:
            show(hit.id)
