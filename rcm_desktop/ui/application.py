"""The program with a window: starts it, opens the workspace, locks it, changes its language."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from rcm_desktop.errors import RcmError
from rcm_desktop.resources import resource
from rcm_desktop.ui.crash import CrashReporter
from rcm_desktop.ui.languages import Languages
from rcm_desktop.ui.main_window import MainWindow
from rcm_desktop.ui.places import crash_log_path, preferences_path, workspace_path
from rcm_desktop.ui.preferences import Preferences
from rcm_desktop.ui.relaunch import LOCKED, relaunch_locked
from rcm_desktop.ui.theme.fonts import interface_font, load_fonts
from rcm_desktop.ui.theme.palettes import chosen_scheme, palette
from rcm_desktop.ui.theme.stylesheet import stylesheet

if TYPE_CHECKING:
    from rcm_desktop.app import App


class Program(QObject):
    """One run of the window over one workspace."""

    def __init__(
        self,
        qt: QApplication,
        preferences: Preferences,
        workspace: Path,
        *,
        remember: bool = True,
    ) -> None:
        """With `remember`, the workspace that is opened is the one of the next start."""
        super().__init__(qt)
        self.qt = qt
        self.preferences = preferences
        self.workspace = workspace
        self.app: App | None = None
        self.locking = False
        self.practice = False
        self._remember = remember
        self._code = ""
        self._languages = Languages(qt)
        self._languages.switch(preferences.language)
        self.apply_scheme()
        qt.styleHints().colorSchemeChanged.connect(self._desktop_changed)
        self.window = MainWindow(preferences)
        self.window.closing.connect(self._close)
        self.window.language_chosen.connect(self.set_language)
        self.window.unlock_submitted.connect(self._unlock)
        self.window.profile_submitted.connect(self._create)
        self.window.workspace_chosen.connect(self._choose)
        self.window.new_wanted.connect(lambda: self.window.show_welcome())
        self.window.sample_wanted.connect(self._sample)

    # -- how it looks ----------------------------------------------------------

    def apply_scheme(self) -> None:
        """Put the chosen colours on every window."""
        tokens = chosen_scheme(self.preferences.scheme)
        self.qt.setPalette(palette(tokens))
        self.qt.setStyleSheet(stylesheet(tokens))

    def set_scheme(self, name: str) -> None:
        """Choose colours, at once and from now on."""
        self.preferences.scheme = name
        self.preferences.save()
        self.apply_scheme()

    def _desktop_changed(self) -> None:
        if self.preferences.scheme == "system":
            self.apply_scheme()

    def set_language(self, code: str) -> None:
        """Change the window's language at once: what is open stays open."""
        if code == self.preferences.language:
            return
        self.preferences.language = code
        self.preferences.save()
        self._languages.switch(code)
        self.window.rebuild()

    # -- opening -----------------------------------------------------------------

    def start(self) -> None:
        """Show the window, then look whether the key is remembered."""
        if self.workspace.exists():
            self.window.show_unlock(self.workspace)
            QTimer.singleShot(60, self._recall)
        else:
            self.window.show_welcome()
        self.window.show()

    def _recall(self) -> None:
        from rcm_desktop.ui.opening import recall_key

        if not self.locking and not os.environ.get(LOCKED):
            recall_key(self, self.workspace, self._recalled)

    def _recalled(self, key: object) -> None:
        if key is not None and self.app is None:
            self._open(key, remember=False)

    def _unlock(self, passphrase: str, remember: bool) -> None:
        from rcm_desktop.ui.opening import unwrap_key

        unwrap_key(
            self,
            self.workspace,
            passphrase,
            lambda key: self._open(key, remember=remember),
            self.window.refuse,
        )

    def _open(self, key: object, *, remember: bool) -> None:
        from rcm_desktop.ui.opening import open_app

        if self.app is not None:
            return  # the keyring and the person were both quick
        self._try(lambda: open_app(self.workspace, key, remember=remember))

    def _create(self, name: str, delegation: str, passphrase: str, code: str) -> None:
        from rcm_desktop.ui.opening import create_app

        language = self.preferences.language
        self._code = code
        if self.workspace.exists():
            self.workspace = free_name(self.workspace)
        QTimer.singleShot(
            30,
            lambda: self._try(
                lambda: create_app(self.workspace, passphrase, name, delegation, language)
            ),
        )

    def _sample(self) -> None:
        from rcm_desktop.ui.opening import create_sample

        self.practice = True
        self._try(lambda: create_sample(self.preferences.language))

    def _try(self, make: Callable[[], App]) -> None:
        try:
            app = make()
        except RcmError as error:
            self.window.refuse(error)
            return
        self.enter(app)

    def enter(self, app: App) -> None:
        """Show the work of an open workspace."""
        self.app = app
        self.workspace = app.workspace.path
        if self._remember and not self.practice:
            self.preferences.workspace = str(self.workspace)
            self.preferences.save()
        self.window.show_work(app, self, self._code)
        self._code = ""

    def _choose(self, path: str) -> None:
        self.workspace = Path(path)
        self.window.show_unlock(self.workspace)

    # -- ending --------------------------------------------------------------------

    def lock(self) -> None:
        """Save, end this process and let a fresh one ask for the passphrase.

        After locking inside one process the key would stay in its memory (measured).
        """
        self.locking = True
        self.window.close()

    def _close(self) -> None:
        self.preferences.save()
        app, self.app = self.app, None
        if app is not None:
            # The window asked before it closed; the workspace closes whatever the disk says.
            with contextlib.suppress(RcmError):
                app.close()


def free_name(path: Path) -> Path:
    """The path with the first number behind its name that no file has yet."""
    for number in range(2, 1000):
        candidate = path.with_stem(f"{path.stem}-{number}")
        if not candidate.exists():
            return candidate
    return path


def make_qt(argv: list[str]) -> QApplication:
    """The QApplication with our style and typeface."""
    QApplication.setApplicationName("RCM Desktop")
    QApplication.setDesktopFileName("rcm-desktop")
    qt = QApplication(argv)
    qt.setStyle("Fusion")
    load_fonts()
    qt.setFont(interface_font())
    qt.setWindowIcon(QIcon(str(resource("icons", "rcm-desktop.svg"))))
    return qt


def system_language() -> str:
    """Spanish where the desktop speaks Spanish, else English."""
    return "es" if QLocale.system().language() == QLocale.Language.Spanish else "en"


def run(argv: list[str], workspace: Path | None = None) -> int:
    """Show the window until it is closed; the exit status."""
    qt = make_qt(argv)
    preferences = Preferences.load(preferences_path(), language=system_language())
    remembered = Path(preferences.workspace) if preferences.workspace else None
    if remembered is not None and not remembered.exists():
        remembered = None
    path = workspace or remembered or workspace_path()
    program = Program(qt, preferences, path, remember=workspace is None)
    CrashReporter(crash_log_path(), program.window.refuse).install()
    program.start()
    status = qt.exec()
    if program.locking:
        relaunch_locked(program.workspace)
    return status


if __name__ == "__main__":
    sys.exit(run(sys.argv))
