"""The tab “Check” beside a draft: findings, fixes, ignoring, marks on the page, the rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.view import REDLINE
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.checking.draft_checking import DraftChecking
from rcm_desktop.ui.checking.marks import PROVIDER
from rcm_desktop.ui.checking.panel import CheckPanel
from rcm_desktop.ui.checking.rules_sheet import RulesSheet
from rcm_desktop.ui.drafts.draft_view import DraftView


@pytest.fixture
def opened(shell_app: App) -> OpenDraft:
    return shell_app.drafts.create(
        [
            Block("b1", BlockKind.TITLE, {"en": "Declaration"}),
            Block("b2", BlockKind.CHAPEAU, {"en": "The Vice-Ministers:"}),
            Block("b3", BlockKind.PREAMBLE, {"en": "Thanked the Network´s members."}),
            Block("b4", BlockKind.PREAMBLE, {"en": "Welcomed the  work."}),
            Block("b5", BlockKind.PREAMBLE, {"en": "Reaffirmed their wish.", "es": "Uno  dos."}),
            Block("b6", BlockKind.PREAMBLE, {"en": "Thank the host country."}),
        ]
    )


@pytest.fixture
def view(program: Program, opened: OpenDraft, qtbot: QtBot) -> DraftView:
    work = program.window.work
    assert work
    work.open_draft(opened.id)
    made = program.window.findChildren(DraftView)[0]
    made.checking.show()
    settled(qtbot, made.checking)
    return made


def settled(qtbot: QtBot, checking: DraftChecking) -> None:
    """Wait until nothing is left to check."""
    qtbot.waitUntil(lambda: not checking.runner.busy, timeout=8000)
    QApplication.processEvents()


def lines(panel: CheckPanel) -> list[str]:
    return [item.text(0) for item in panel.tree.items()]


def choose(panel: CheckPanel, words: str) -> None:
    item = next(item for item in panel.tree.items() if words in item.text(0))
    panel.tree.setCurrentItem(item)


def press(panel: CheckPanel, words: str) -> None:
    QApplication.processEvents()  # new buttons are shown by then
    pressed = [b for b in panel.findChildren(QPushButton) if b.isVisible() and words in b.text()]
    pressed[0].click()


def test_findings_are_grouped_by_rule(view: DraftView) -> None:
    panel = view.checking.panel
    tops = [panel.tree.topLevelItem(i) for i in range(panel.tree.topLevelItemCount())]
    assert [top.text(0) for top in tops if top] == [
        "Accent in place of an apostrophe  (1)",
        "Two spaces  (2)",
        "Tense or mood mixed in a list  (1)",
    ]
    assert panel._count.text() == "4 findings"
    assert panel.tree.hasFocus()


def test_a_finding_is_explained_with_its_source(view: DraftView) -> None:
    panel = view.checking.panel
    choose(panel, "Thank")
    choose(panel, "Network")
    assert panel._message.text() == "“Network´s” has an accent in place of an apostrophe."
    assert panel._source.text().startswith("Source: VII RCM, 2002")
    panel.tree.setCurrentItem(panel.tree.topLevelItem(1))
    assert panel._message.text() == "Two spaces"
    assert not [
        b for b in panel.findChildren(QPushButton) if b.isVisible() and "Ignore" in b.text()
    ]


def test_enter_selects_the_words_on_the_page(
    view: DraftView, opened: OpenDraft, qtbot: QtBot
) -> None:
    panel, third = view.checking.panel, opened.draft.order()[2]
    choose(panel, "Network")
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    (segment,) = view.editor.surface.caret.segments()
    assert (segment.block, segment.lang, segment.start, segment.end) == (third, "en", 12, 21)
    top = panel.tree.topLevelItem(0)
    assert top
    panel.tree.setCurrentItem(top)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert not top.isExpanded()


def test_a_finding_of_the_other_language_shows_that_language(
    view: DraftView, opened: OpenDraft
) -> None:
    view.editor.set_view(("en",))
    panel = view.checking.panel
    item = next(
        i for i in panel.tree.items() if i.data(0, Qt.ItemDataRole.UserRole).language == "es"
    )
    panel.tree.itemClicked.emit(item, 0)
    assert view.editor.view() == ("en", "es")
    assert view.editor.surface.caret.segments()[0].lang == "es"


def test_fixing_changes_the_draft_and_the_list(
    view: DraftView, opened: OpenDraft, qtbot: QtBot
) -> None:
    panel, third = view.checking.panel, opened.draft.order()[2]
    choose(panel, "Network")
    press(panel, "Write")
    assert opened.draft.words(third, "en") == "Thanked the Network’s members."
    settled(qtbot, view.checking)
    assert not [line for line in lines(panel) if "Network" in line]
    opened.apply(lambda draft: draft.undo())
    settled(qtbot, view.checking)
    assert [line for line in lines(panel) if "Network" in line]


def test_a_fix_is_a_proposal_where_the_editor_suggests(
    view: DraftView, opened: OpenDraft, qtbot: QtBot
) -> None:
    panel, third = view.checking.panel, opened.draft.order()[2]
    view.editor.set_hand(Hand(("MEX",), suggesting=True))
    choose(panel, "Network")
    press(panel, "Write")
    assert opened.draft.words(third, "en") == "Thanked the Network´s members."
    (proposal,) = opened.draft.negotiation.open_on(third)
    assert opened.draft.negotiation.sponsors(proposal.id) == ("MEX",)
    settled(qtbot, view.checking)
    assert any("Proposals still open here: 1." in line for line in lines(panel))


def test_what_is_ignored_can_be_shown_again(
    view: DraftView, opened: OpenDraft, qtbot: QtBot
) -> None:
    panel = view.checking.panel
    assert not panel._again.isVisible()
    choose(panel, "Network")
    press(panel, "Ignore")
    settled(qtbot, view.checking)
    assert not [line for line in lines(panel) if "Network" in line]
    assert panel._again.isVisible()
    panel._again.click()
    settled(qtbot, view.checking)
    assert [line for line in lines(panel) if "Network" in line]


def test_typing_is_checked_at_the_next_pause(
    view: DraftView, opened: OpenDraft, qtbot: QtBot
) -> None:
    third = opened.draft.order()[2]
    opened.apply(lambda draft: draft.set_words(third, "en", "Thanked the [Network] members."))
    assert not [line for line in lines(view.checking.panel) if "[Network]" in line]
    settled(qtbot, view.checking)
    assert [line for line in lines(view.checking.panel) if "[Network]" in line]


def test_findings_are_marked_on_the_page(view: DraftView, opened: OpenDraft, qtbot: QtBot) -> None:
    surface, third = view.editor.surface, opened.draft.order()[2]
    key, words = (third, "en"), opened.draft.words(third, "en")
    (mark,) = [m for m in surface.squiggles.of(key, words) if m.provider == PROVIDER]
    assert (mark.squiggle.start, mark.squiggle.end, mark.squiggle.kind) == (12, 21, "convention")
    assert mark.squiggle.fixes == ("Network’s",)
    ((label, ignore),) = surface.squiggles.offers(mark, words)
    assert label == "&Ignore here"
    ignore()
    settled(qtbot, view.checking)
    assert not [m for m in surface.squiggles.of(key, words) if m.provider == PROVIDER]


def test_fixes_that_are_no_words_are_offered_by_name(view: DraftView, opened: OpenDraft) -> None:
    surface, fourth = view.editor.surface, opened.draft.order()[3]
    words = opened.draft.words(fourth, "en")
    (mark,) = [m for m in surface.squiggles.of((fourth, "en"), words) if m.provider == PROVIDER]
    offers: dict[str, Callable[[], object]] = dict(surface.squiggles.offers(mark, words))
    assert list(offers) == ["Leave one space", "&Ignore here"]
    offers["Leave one space"]()
    assert opened.draft.words(fourth, "en") == "Welcomed the work."


def test_rules_are_switched_in_their_sheet(view: DraftView, shell_app: App, qtbot: QtBot) -> None:
    panel = view.checking.panel
    sheet = RulesSheet(shell_app.checking, panel, "double-space")
    assert sheet.rules.currentItem().text() == "Two spaces"
    sheet.rules.currentItem().setCheckState(Qt.CheckState.Unchecked)
    sheet.findChildren(QPushButton)[-1].click()
    assert shell_app.workspace.settings.get("checking.rules") == {"double-space": False}
    settled(qtbot, view.checking)
    assert panel._count.text() == "2 findings"


def test_a_careful_draft_has_a_calm_page(view: DraftView, opened: OpenDraft, qtbot: QtBot) -> None:
    opened.apply(lambda draft: draft.remove(draft.order()[2:]))
    settled(qtbot, view.checking)
    panel = view.checking.panel
    assert panel._empty.isVisible()
    assert panel._empty.text() == "Nothing was found. The check goes on while you write."
    assert not panel.tree.isVisible()
    assert not panel._details.isVisible()


def test_everything_in_the_tab_has_a_name(view: DraftView) -> None:
    panel = view.checking.panel
    choose(panel, "Network")
    assert panel.accessibleName()
    assert panel.tree.accessibleName() == "Findings by rule"
    assert all(b.accessibleName() for b in panel.findChildren(QPushButton))
    spoken = panel.tree.items()[0].data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert "accent in place of an apostrophe" in spoken


def test_leaving_ends_the_check(view: DraftView, opened: OpenDraft, qtbot: QtBot) -> None:
    heard: list[object] = []
    view.checking.runner.found.connect(heard.append)
    view.checking.stop()
    opened.apply(lambda draft: draft.set_words(draft.order()[0], "en", "Another  title"))
    qtbot.wait(900)
    assert heard == []


def test_marks_and_jumps_find_their_words_among_struck_and_proposed_ones(
    view: DraftView, opened: OpenDraft, qtbot: QtBot
) -> None:
    """The check reads the clean words; the page may show more than those."""
    third = opened.draft.order()[2]
    proposed = "Warmly thanked all the Network´s members."
    opened.apply_for(lambda draft: draft.propose_words(["CAN"], third, "en", proposed))
    view.editor.set_lens(REDLINE)
    settled(qtbot, view.checking)
    surface = view.editor.surface
    shown = surface.rows.by_id(third).words("en")
    assert shown != opened.draft.words(third, "en")
    (mark,) = [m for m in surface.squiggles.of((third, "en"), shown) if m.provider == PROVIDER]
    assert shown[mark.squiggle.start : mark.squiggle.end] == "Network´s"
    panel = view.checking.panel
    choose(panel, "Network")
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    (segment,) = surface.caret.segments()
    assert shown[segment.start : segment.end] == "Network´s"
    press(panel, "Write")
    assert opened.draft.words(third, "en") == "Thanked the Network’s members."
    assert len(opened.draft.negotiation.open_on(third)) == 1
