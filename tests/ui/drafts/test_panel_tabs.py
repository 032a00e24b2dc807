from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.drafts.panel_tabs import PanelTabs
from rcm_desktop.ui.theme.icons import icon


def tabs(qtbot: QtBot) -> PanelTabs:
    made = PanelTabs()
    qtbot.addWidget(made)
    made.add(QWidget(), "Outline", "outline")
    made.addTab(QWidget(), icon("lock"), "Comments")
    made.addTab(QWidget(), "Check")
    return made


def spelt(made: PanelTabs) -> list[str]:
    return [made.tabText(at) for at in range(made.count())]


def test_only_the_tab_in_front_spells_its_name(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    assert spelt(made) == ["Outline", "", ""]
    made.setCurrentIndex(1)
    assert spelt(made) == ["", "Comments", ""]
    assert not any(made.tabIcon(at).isNull() for at in range(3))


def test_every_tab_has_its_name_for_tooltips_and_screen_readers(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    for at, name in enumerate(["Outline", "Comments", "Check"]):
        assert made.name_of(at) == name
        assert made.tabToolTip(at) == name
        assert made.tabBar().accessibleTabName(at) == name


def test_a_tab_can_be_renamed_behind_the_others(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    made.setTabText(2, "Check (3)")
    assert spelt(made) == ["Outline", "", ""]
    made.setCurrentIndex(2)
    assert spelt(made) == ["", "", "Check (3)"]


def test_escape_leaves_for_the_text(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    with qtbot.waitSignal(made.left):
        qtbot.keyClick(made.widget(0), Qt.Key.Key_Escape)
