"""The whole window over a real workspace: names, keys, menus, language, pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.store.refusals import DiskFull
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.gate.profile_form import ProfileForm
from rcm_desktop.ui.gate.unlock_page import UnlockPage
from rcm_desktop.ui.gate.welcome_page import WelcomePage
from rcm_desktop.ui.pages import PAGES
from rcm_desktop.ui.workbench import Workbench
from tests.ui.dialogs import every_dialog

CONTROLS = (
    QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox,
    QAbstractItemView,
)  # fmt: skip


def work_of(program: Program) -> Workbench:
    assert program.window.work is not None
    return program.window.work


def everything(program: Program, app: App) -> Iterator[QWidget]:
    """Every page and every dialog, made and shown."""
    work = work_of(program)
    for page in PAGES:
        work.show_page(page.id)
        yield program.window
    work.open_draft(app.drafts.list()[0].id)
    yield program.window
    yield UnlockPage("en", Path("w.rcm"))
    yield WelcomePage("en")
    yield ProfileForm("en", True)
    yield from every_dialog(program, app)


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not isinstance(widget, CONTROLS) or widget.objectName().startswith("qt_"):
            continue
        inside = widget.parentWidget()
        if isinstance(inside, (QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView)):
            continue  # a part of a control that has a name
        if inside is not None and inside.metaObject().className().startswith(
            ("QComboBoxPrivate", "QMenuBar", "QTabBar")
        ):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text):
            found.append(f"{widget.metaObject().className()} in {type(inside).__name__}")
    return found


def test_every_control_has_a_name_for_the_screen_reader(program: Program, shell_app: App) -> None:
    missing = {name for root in everything(program, shell_app) for name in nameless(root)}
    assert not missing


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_entries_of_a_menu_share_a_letter(
    program: Program, shell_app: App, language: str
) -> None:
    program.set_language(language)
    work = work_of(program)
    work.show_page("plan")
    clashes = _clashes(program)
    work.open_draft(shell_app.drafts.list()[0].id)
    assert not clashes | _clashes(program)


def _clashes(program: Program) -> set[tuple[str, str]]:
    bar = program.window.menuBar()
    found = set()
    menus = [bar, *(menu for menu in bar.findChildren(QMenu))]
    for menu in menus:
        letters = Counter(
            key
            for action in menu.actions()
            if action.isVisible() and not action.isSeparator()
            for key in [QKeySequence.mnemonic(action.text()).toString()]
            if key
        )
        name = menu.title() if isinstance(menu, QMenu) else "bar"
        found |= {(name, key) for key, count in letters.items() if count > 1}
    return found


def test_no_two_actions_that_are_alive_together_share_keys(
    program: Program, shell_app: App
) -> None:
    work = work_of(program)
    for place in ("plan", "draft"):
        if place == "draft":
            work.open_draft(shell_app.drafts.list()[0].id)
        else:
            work.show_page(place)
        keys = Counter(
            key.toString()
            for _, action in work.book.all()
            if action.isVisible()
            for key in action.shortcuts()
        )
        assert not [key for key, count in keys.items() if count > 1]


def test_every_action_has_a_name_keys_and_work(program: Program) -> None:
    for spec, action in [
        (spec, action)
        for menu in ("file", "edit", "view", "scheme", "language", "sync", "help")
        for spec, action in work_of(program).book.of_menu(menu)
    ]:
        assert action.text()
        assert action.isVisible(), spec.id
        assert action.shortcuts(), spec.id


def test_no_shortcut_is_what_types_a_sign_on_a_spanish_keyboard(
    program: Program, shell_app: App
) -> None:
    # Windows reports AltGr as Ctrl+Alt: with it one types @, #, | and €.
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    work = work_of(program)
    work.open_draft(shell_app.drafts.list()[0].id)
    clashing = [
        action.objectName()
        for _, action in work.book.all()
        for key in action.shortcuts()
        if key[0].keyboardModifiers() & altgr == altgr
    ]
    assert not clashing


def test_the_language_changes_at_once_and_the_draft_stays_open(
    program: Program, shell_app: App
) -> None:
    draft = shell_app.drafts.list()[0].id
    work_of(program).open_draft(draft)
    program.set_language("es")
    assert work_of(program).place() == ("drafts", draft)
    assert program.window.menuBar().actions()[0].text() == "&Archivo"
    words = {label.text() for label in program.window.findChildren(QLabel)}
    assert any("palabras" in each for each in words)
    program.set_language("en")
    assert program.window.menuBar().actions()[0].text() == "&File"


def test_the_scheme_changes_at_once(program: Program) -> None:
    work_of(program).book["scheme.dark"].trigger()
    assert program.qt.palette().window().color().name() == "#161b22"
    assert program.preferences.scheme == "dark"


def test_tab_reaches_every_control_of_the_drafts_page(program: Program, qtbot: QtBot) -> None:
    qtbot.waitExposed(program.window)
    list_ = work_of(program).show_page("drafts").list  # type: ignore[attr-defined]
    wanted = {list_.filter, list_.archived, list_.table}
    reached: set[QWidget] = set()
    list_.filter.setFocus()
    widget: QWidget = list_.filter
    for _ in range(400):
        reached.add(widget)
        widget = widget.nextInFocusChain()
        if widget is list_.filter:
            break
    assert wanted <= reached


def test_it_fits_a_small_laptop(program: Program, shell_app: App) -> None:
    for root in everything(program, shell_app):
        hint = root.minimumSizeHint()
        assert hint.width() <= 1366, type(root).__name__
        assert hint.height() <= 700, type(root).__name__


def test_a_small_laptop_at_200_percent_can_show_every_page(
    program: Program, shell_app: App
) -> None:
    # A screen of 1366 × 768 is then 683 × 384 logical pixels, less the window's frame.
    work = work_of(program)
    places = [lambda page=page: work.show_page(page.id) for page in PAGES]
    places.append(lambda: work.open_draft(shell_app.drafts.list()[0].id))  # type: ignore[arg-type,return-value]
    for language in ("en", "es"):
        program.set_language(language)
        work = work_of(program)
        for show in places:
            show()
            program.window.resize(683, 350)
            hint = program.window.minimumSizeHint()
            assert hint.width() <= 683, (language, work.place())
            assert hint.height() <= 350, (language, work.place())


def test_the_window_stays_while_the_disk_refuses_the_last_words(
    program: Program, shell_app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.enter(shell_app)
    work = work_of(program)

    def refuse() -> None:
        raise DiskFull(path="w.rcm")

    with monkeypatch.context() as full:
        full.setattr(shell_app.drafts, "save_all", refuse)
        assert not program.window.close()
        assert program.app is shell_app
        assert "full" in work.notices.text.text()
    assert program.window.close()
    assert program.app is None
