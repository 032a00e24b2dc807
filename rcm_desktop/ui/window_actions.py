"""What the window's own actions do: colours, language, backup, lock, help."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from rcm_desktop.errors import RcmError
from rcm_desktop.resources import resource
from rcm_desktop.ui.context import WindowContext

if TYPE_CHECKING:
    from rcm_desktop.ui.application import Program


def bind_window_actions(context: WindowContext, program: Program) -> None:
    """Wire the rows of the action table that belong to no page."""
    book = context.actions
    for name in ("system", "light", "dark", "contrast"):
        action = book[f"scheme.{name}"]
        action.setChecked(program.preferences.scheme == name)
        book.bind(f"scheme.{name}", partial(_choose_scheme, program, name))
    for code in ("en", "es"):
        book[f"language.{code}"].setChecked(program.preferences.language == code)
        # Later, because the switch makes the menu anew from which it was chosen.
        book.bind(
            f"language.{code}",
            lambda on, chosen=code: (
                on and QTimer.singleShot(0, program, lambda: program.set_language(chosen))
            ),
        )
    book.bind("app.quit", program.window.close)
    if not program.practice:  # its passphrase was thrown away
        book.bind("workspace.lock", program.lock)
    book.bind("workspace.backup", lambda: make_backup(context))
    book.bind("commands.find", lambda: _commands(context))
    book.bind("search.everywhere", lambda: context.show_page("search"))
    book.bind("help.shortcuts", lambda: _shortcuts(context))
    book.bind("help.about", lambda: _about(context))
    guide = user_guide(program.preferences.language)
    if guide is not None:
        book.bind("help.guide", lambda: _guide(context, guide))


def _choose_scheme(program: Program, name: str, on: bool) -> None:
    if on:
        program.set_scheme(name)


def _choose_language(program: Program, code: str, on: bool) -> None:
    if on:
        # Later, because the switch makes the menu anew from which it was chosen.
        QTimer.singleShot(0, program, lambda: program.set_language(code))


def make_backup(context: WindowContext) -> None:
    """Copy the workspace into its backups folder and say where."""
    from rcm_desktop.store import backup

    try:
        context.app.drafts.save_all()
        made = backup.make(context.app.workspace)
    except RcmError as error:
        context.notices.show_error(error)
        return
    context.notices.show_words(
        QCoreApplication.translate("Window", "A backup was made: {file}").format(file=made.path),
        "success",
        action=QCoreApplication.translate("Window", "Open the folder"),
        do=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path.parent))),
    )


def user_guide(language: str) -> Path | None:
    """The guide in the window's language, where it is installed."""
    for folder in (resource("user-guide"), resource("..", "docs", "user-guide")):
        for name in (language, "en"):
            path = folder / f"{name}.md"
            if path.is_file():
                return path.resolve()
    return None


def _guide(context: WindowContext, path: Path) -> None:
    from rcm_desktop.ui.help.guide_sheet import GuideSheet

    GuideSheet(context.window, path).exec()


def _commands(context: WindowContext) -> None:
    from rcm_desktop.ui.help.command_finder import CommandFinder

    CommandFinder(context.window, context.actions).exec()


def _shortcuts(context: WindowContext) -> None:
    from rcm_desktop.ui.help.shortcuts_sheet import ShortcutsSheet

    ShortcutsSheet(context.window, context.actions).exec()


def _about(context: WindowContext) -> None:
    from rcm_desktop.ui.help.about_sheet import AboutSheet

    AboutSheet(context.window, context.app.workspace.path).exec()
