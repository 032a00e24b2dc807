"""The one window: first the gate, then the work; it remembers its place on the screen."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from rcm_desktop.errors import RcmError
from rcm_desktop.ui.preferences import Preferences
from rcm_desktop.ui.refusals import sentence

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.ui.application import Program
    from rcm_desktop.ui.gate.unlock_page import UnlockPage
    from rcm_desktop.ui.gate.welcome_page import WelcomePage
    from rcm_desktop.ui.workbench import Workbench


class MainWindow(QMainWindow):
    """Holds whichever page is in force; the pages do the rest."""

    closing = Signal()
    language_chosen = Signal(str)
    unlock_submitted = Signal(str, bool)
    profile_submitted = Signal(str, str, str, str)
    workspace_chosen = Signal(str)
    new_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.gate: UnlockPage | WelcomePage | None = None
        self.work: Workbench | None = None
        self._lose_words = False
        self._workspace: Path | None = None
        self._program: Program | None = None
        self.setWindowTitle("RCM Desktop")
        self.setAccessibleName("RCM Desktop")
        self.setMinimumSize(QSize(560, 340))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._restore_place()

    def _restore_place(self) -> None:
        saved = QByteArray.fromBase64(self.preferences.geometry.encode())
        if not (saved.size() and self.restoreGeometry(saved)):
            room = QApplication.primaryScreen().availableSize()
            self.resize(QSize(1280, 800).boundedTo(room * 0.94))

    # -- what it shows -------------------------------------------------------

    def show_unlock(self, workspace: Path) -> None:
        """Ask for the passphrase of a workspace."""
        from rcm_desktop.ui.gate.unlock_page import UnlockPage

        self._workspace = workspace
        page = UnlockPage(self.preferences.language, workspace)
        page.submitted.connect(self.unlock_submitted)
        page.new_wanted.connect(self.new_wanted)
        self._show_gate(page)

    def show_welcome(self) -> None:
        """Ask how to begin."""
        from rcm_desktop.ui.gate.welcome_page import WelcomePage

        self._workspace = None
        page = WelcomePage(self.preferences.language)
        page.submitted.connect(self.profile_submitted)
        page.sample_wanted.connect(self.sample_wanted)
        self._show_gate(page)

    def _show_gate(self, page: UnlockPage | WelcomePage) -> None:
        page.language_chosen.connect(self.language_chosen)
        page.other_wanted.connect(self._choose_workspace)
        self.gate = page
        self.setCentralWidget(page)
        page.setFocus()

    def show_work(self, app: App, program: Program, code: str = "") -> None:
        """Show an open workspace; `code` is an invitation to join with."""
        from rcm_desktop.ui.workbench import Workbench

        self.gate = None
        self._program = program
        self.work = Workbench(self, app, program)
        self.setCentralWidget(self.work)
        self.work.begin(code)

    def rebuild(self) -> None:
        """Make the page again, in the language now in force."""
        if self.work is not None and self._program is not None:
            place = self.work.place()
            app, program = self.work.app, self._program
            self.work.leave()
            self.menuBar().clear()
            self.setStatusBar(None)  # type: ignore[arg-type]
            self.show_work(app, program)
            self.work.return_to(place)
        elif self._workspace is not None:
            self.show_unlock(self._workspace)
        else:
            self.show_welcome()

    def refuse(self, error: Exception) -> None:
        """Say why something could not be done, in the page where the person is."""
        if self.work is not None:
            self.work.notices.show_error(error)
        elif self.gate is not None:
            self.gate.say(sentence(error))

    def _choose_workspace(self) -> None:
        start = str(self._workspace.parent) if self._workspace else ""
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a workspace"),
            start,
            self.tr("Workspaces of RCM Desktop (*.rcm)"),
        )
        if path:
            self.workspace_chosen.emit(path)

    # -- ending --------------------------------------------------------------

    def _saved(self) -> bool:
        if self.work is None or self._lose_words:
            return True
        try:
            self.work.app.drafts.save_all()
        except RcmError as error:
            self.work.notices.show_words(
                sentence(error),
                "error",
                action=self.tr("Close without the last words"),
                do=self._close_anyway,
            )
            return False
        return True

    def _close_anyway(self) -> None:
        self._lose_words = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place; where the disk refuses the last words, the window stays."""
        if not self._saved():
            event.ignore()
            return
        self.preferences.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        if self.work is not None:
            forgiven = (RcmError,) if self._lose_words else ()
            with contextlib.suppress(*forgiven):
                self.work.leave()
        self.closing.emit()
        event.accept()
