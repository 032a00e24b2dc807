"""The check of one open draft: its tab beside the outline and its marks on the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTabWidget

from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.checking.marks import ConventionMarks
from rcm_desktop.ui.checking.panel import CheckPanel
from rcm_desktop.ui.checking.repairs import Repairs
from rcm_desktop.ui.checking.runner import CheckRunner
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.theme.icons import icon

_OWNER = "editor"


class DraftChecking(QObject):
    """Owns runner, panel and marks; `stop` before the draft's view goes away."""

    def __init__(
        self, context: WindowContext, opened: OpenDraft, editor: DraftEditor, tabs: QTabWidget
    ) -> None:
        super().__init__(editor)
        self._context, self._tabs = context, tabs
        repairs = Repairs(context, opened, editor)
        self.runner = CheckRunner(context.app.checking, opened, self)
        self.panel = CheckPanel(context.app.checking, repairs)
        self.marks = ConventionMarks(editor.surface, repairs)
        at = tabs.addTab(self.panel, icon("success"), self.tr("Check"))
        tabs.setTabToolTip(at, self.tr("Check of the drafting conventions"))
        self.runner.found.connect(self._found)
        self.panel.checkWanted.connect(self.runner.run)
        self.runner.failed.connect(context.notices.show_error)
        editor.lensChanged.connect(self.runner.run)
        self.action = QAction(self.tr("C&heck the conventions"), self)
        self.action.setObjectName("editor.check")
        self.action.setShortcut(QKeySequence("Ctrl+F8"))
        self.action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.action.triggered.connect(self.show)

    def _found(self, findings: object) -> None:
        assert isinstance(findings, list)
        self.panel.show_findings(findings, self.runner.blocks)
        self.marks.show(findings, self.runner.blocks)

    def lend(self) -> None:
        """Put the check into the menu, below what the editor has put there."""
        self._context.actions.lend(_OWNER, "edit", [self.action])

    def show(self) -> None:
        """Bring the tab to the front, check, and put the keyboard into the list."""
        self._context.actions["view.details"].setChecked(True)
        self._tabs.setCurrentWidget(self.panel)
        self.runner.run()
        self.panel.take_keyboard()

    def stop(self) -> None:
        """End the worker and stop listening."""
        self.runner.stop()
