"""A window beside the text with the list of proposals and the synoptic table."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.forms import Sheet, button, empty_state
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.proposals_view import ProposalsView
from rcm_desktop.ui.negotiation.synoptic_view import SynopticView


class TablesWindow(Sheet):
    """Stays open while one works in the text; follows what is decided there."""

    proposal_wanted = Signal(str)
    block_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        context: WindowContext,
        editor: DraftEditor,
        deeds: Deeds,
        members: tuple[str, ...],
    ) -> None:
        super().__init__(context.window, 760)
        self._context, self._editor = context, editor
        self.setModal(False)
        self.explain(self.tr("Proposals"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("List and synoptic table"))
        self.proposals = ProposalsView(deeds)
        self.proposals.proposal_wanted.connect(self.proposal_wanted)
        self.synoptic = SynopticView(deeds, members)
        self.synoptic.activated.connect(
            lambda index: self.block_wanted.emit(self.synoptic.block_at(index.row()))
        )
        self.tabs.addTab(self.proposals, self.tr("List"))
        self.tabs.addTab(self._synoptic_page(), self.tr("Synoptic table"))
        self.body.addWidget(self.tabs, 1)
        self.export = button(self.tr("&Export the table…"), "", "export")
        self.export.clicked.connect(self._export)
        close = button(self.tr("&Close"))
        close.clicked.connect(self.close)
        self.foot.addWidget(self.export)
        self.foot.addWidget(close)
        undo = QAction(self)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        undo.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        undo.triggered.connect(deeds.undo)
        self.addAction(undo)
        self._pause = QTimer(self, singleShot=True, interval=250)
        self._pause.timeout.connect(self.refresh)
        self._unsubscribe = editor.open_draft.subscribe(self._changed)
        self.finished.connect(lambda _result: self._ended())
        self.tabs.currentChanged.connect(lambda _at: self.refresh())
        self.resize(1120, 600)
        self.refresh()

    def _synoptic_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.synoptic)
        empty, _ = empty_state(
            "table",
            self.tr("Nothing is open"),
            self.tr("Paragraphs with open proposals stand here, a column for each delegation."),
        )
        self._stack.addWidget(empty)
        column.addWidget(self._stack)
        return page

    def bring(self, which: str) -> None:
        """Show the list or the synoptic table in front."""
        self.tabs.setCurrentIndex(1 if which == "synoptic" else 0)
        self.show()
        self.raise_()
        self.activateWindow()
        (self.synoptic if which == "synoptic" else self.proposals.table).setFocus()

    def refresh(self) -> None:
        """Show how things stand now."""
        self._pause.stop()
        table = self.tabs.currentIndex() == 1
        if table:
            self.synoptic.refresh()
            self._stack.setCurrentIndex(0 if self.synoptic.rows.rows else 1)
        else:
            self.proposals.refresh()
        self.export.setVisible(table)
        self.export.setEnabled(bool(self.synoptic.rows.rows))

    def _changed(self, changes: Changes) -> None:
        if changes.record or changes.order or changes.origin != "local":
            self._pause.start()

    def _export(self) -> None:
        from rcm_desktop.ui.negotiation.table_export import export_table

        export_table(self, self._context, self._editor.open_draft.draft)

    def _ended(self) -> None:
        self._pause.stop()
        self._unsubscribe()
        self.closed.emit()
