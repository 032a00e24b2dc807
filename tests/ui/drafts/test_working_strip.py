"""The strip under a draft's head: views, suggesting and for whom, remembered from run to run."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rcm_desktop.app import App
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.services.profile import Profile
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts.draft_view import DraftView
from rcm_desktop.ui.drafts.working_strip import WorkingStrip
from rcm_desktop.ui.workbench import Workbench


def opened(program: Program, app: App) -> DraftView:
    work = program.window.findChild(Workbench)
    assert work is not None
    work.open_draft(app.drafts.list()[0].id)
    view = program.window.findChild(DraftView)
    assert view is not None
    return view


@pytest.fixture
def view(program: Program, shell_app: App) -> DraftView:
    return opened(program, shell_app)


def offered(strip: WorkingStrip) -> list[str]:
    """The codes that one can speak for alone."""
    strip._fill_menu()
    return [a.text().rpartition("(")[2][:-1] for a in strip._menu.actions() if a.isCheckable()]


def test_a_member_speaks_for_itself_and_may_join_others(view: DraftView) -> None:
    assert view.editor.hand == Hand(("MEX",))
    assert offered(view.strip) == ["MEX"]
    together = view.strip._menu.actions()[-1].menu()
    next(a for a in together.actions() if "(CAN)" in a.text()).trigger()
    assert view.editor.hand == Hand(("MEX", "CAN"))
    assert "MEX, CAN" in view.strip.speakers.text()


def test_the_secretariat_speaks_for_anybody(program: Program, shell_app: App) -> None:
    shell_app.set_profile(Profile("Ana", "TS"))
    view = opened(program, shell_app)
    assert view.editor.hand == Hand(("TS",))
    assert len(offered(view.strip)) == 14
    menu = view.strip._menu
    next(a for a in menu.actions() if "(HND)" in a.text()).trigger()
    assert view.editor.hand == Hand(("HND",))


def test_suggesting_is_plain_to_see_and_remembered(view: DraftView, program: Program) -> None:
    strip = view.strip
    QTest.mouseClick(strip.suggest, Qt.MouseButton.LeftButton)
    assert view.editor.hand == Hand(("MEX",), True)
    assert strip.suggest.isChecked()
    assert "Mexico" in strip.words.text()
    strip.views.setCurrentIndex(3)
    strip.views.activated.emit(3)
    assert view.editor.view_name == "bracketed"
    kept = program.preferences
    assert (kept.draft_view, kept.suggesting, kept.speaking) == ("bracketed", True, "MEX")
    QTest.keyClick(view.editor.surface, Qt.Key.Key_1, _ALT_SHIFT)
    assert strip.views.currentIndex() == 0


def test_what_was_chosen_last_is_there_again(program: Program, shell_app: App) -> None:
    program.preferences.draft_view = "redline"
    program.preferences.suggesting = True
    program.preferences.speaking = "CAN nobody"
    view = opened(program, shell_app)
    assert view.editor.view_name == "redline"
    assert view.editor.hand == Hand(("MEX", "CAN"), True)


_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
