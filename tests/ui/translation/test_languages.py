"""The translator's way through the queue, with the keyboard alone, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import Status
from rcm_desktop.models.translation import Parity
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts.draft_view import DraftView
from rcm_desktop.ui.translation.marks import Sign
from rcm_desktop.ui.translation.render_sheet import RenderSheet

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
EN, ES = "Thank the host for its coffee.", "Agradecer al anfitrión su café."


@pytest.fixture
def view(qtbot: QtBot, program: Program, shell_app: App) -> DraftView:
    """A bilingual draft in the window: one block lags, one has no Spanish, one is aligned."""
    opened = shell_app.drafts.create(
        [
            Block("b1", BlockKind.TITLE, {"en": "Declaration", "es": "Declaración"}),
            Block("b2", BlockKind.DECISION, {"en": EN, "es": ES}),
            Block("b3", BlockKind.DECISION, {"en": "Meet again."}),
            Block("b4", BlockKind.DECISION, {"en": "Approve the plan.", "es": "Aprobar el plan."}),
        ]
    )
    opened.apply(lambda d: d.set_words(d.order()[1], "en", EN.replace("coffee", "tea")))
    opened.save()
    work = program.window.work
    assert work is not None
    work.open_draft(opened.id, "")
    found = program.window.findChild(DraftView)
    assert isinstance(found, DraftView)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    found.languages.refresh()
    return found


def draft_of(view: DraftView) -> Draft:
    return view.editor.open_draft.draft


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(widget, key, modifier)


def show_panel(view: DraftView) -> None:
    press(view.editor.surface, Qt.Key.Key_L, ALT_SHIFT)
    assert view.languages.panel.isVisible()


def test_the_queue_tells_what_lags_and_because_of_which_words(view: DraftView) -> None:
    show_panel(view)
    panel = view.languages.panel
    assert panel.language == "es"
    assert [entry.parity for entry in panel.entries] == [Parity.STALE, Parity.MISSING]
    assert panel.language_box.itemText(1).endswith("· 2")
    row = panel.list.model().index(0, 0).data()
    assert "coffee" in row
    assert "tea" in row


def test_a_translator_walks_through_with_the_keyboard_alone(view: DraftView) -> None:
    draft = draft_of(view)
    _, one, two, _ = draft.order()
    show_panel(view)
    press(view.languages.panel.list, Qt.Key.Key_Return)
    here = view.editor.current_position()
    assert here is not None
    assert (here.block, here.lang) == (one, "es")
    surface = view.editor.surface
    press(surface, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(surface, "Agradecer al anfitrion su te.")
    assert draft.translation(one).stale
    press(surface, Qt.Key.Key_U, ALT_SHIFT)
    assert draft.translation(one).parity is Parity.ALIGNED
    here = view.editor.current_position()
    assert here is not None
    assert (here.block, here.lang) == (two, "es")
    press(surface, Qt.Key.Key_N, ALT_SHIFT)
    assert draft.translation(two).parity is Parity.NONE_NEEDED
    assert not view.languages.panel.entries
    assert view.languages.panel._stack.currentIndex() == 1


def test_up_to_date_from_the_list_stays_in_the_list(view: DraftView) -> None:
    draft = draft_of(view)
    show_panel(view)
    panel = view.languages.panel
    press(panel.list, Qt.Key.Key_U, ALT_SHIFT)
    assert draft.translation(draft.order()[1]).parity is Parity.ALIGNED
    assert [entry.parity for entry in panel.entries] == [Parity.MISSING]
    chosen = panel.list.entry()
    assert chosen is not None
    assert chosen.parity is Parity.MISSING
    assert panel.none_button.isVisible()
    assert not panel.align_button.isVisible()


def test_marks_and_counts_follow_what_is_typed(view: DraftView, qtbot: QtBot) -> None:
    draft = draft_of(view)
    block = draft.order()[3]
    with qtbot.waitSignal(view.languages.staleChanged, timeout=2000):
        view.editor.open_draft.apply(lambda d: d.insert(block, "en", 0, "Now "))
    assert view.languages.signs[block, "es"] is Sign.STALE
    assert "Spanish" in view.languages.hint(block, "es")
    assert view.languages.hint(block, "en") == ""
    assert "2 lag behind" in view.editor.header.accessibleName()


def test_a_proposal_is_rendered_in_its_sheet(view: DraftView) -> None:
    draft = draft_of(view)
    block = draft.order()[3]
    first = view.editor.open_draft.apply_for(
        lambda d: d.propose_words(["CAN"], block, "en", "Approve the new plan.")
    )
    show_panel(view)
    assert view.languages.signs[block, "es"] is Sign.WAITING
    assert "waits" in view.languages.hint(block, "es")
    panel = view.languages.panel
    panel.list.choose(2)
    assert panel.render_button.isVisible()
    seen: list[str] = []

    def fill() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, RenderSheet)
        seen.append(sheet.words)
        sheet._confirm()
        seen.append(sheet.problem.text())
        sheet.edit.setPlainText("Aprobar el nuevo plan.")
        seen.append(sheet.preview.text())
        sheet._confirm()

    QTimer.singleShot(0, fill)
    press(panel.list, Qt.Key.Key_Return)
    assert seen[0] == "Aprobar el plan."
    assert seen[1]
    assert "nuevo" in seen[2]
    (second,) = [p for p in draft.negotiation.proposals.values() if p.translates == first]
    assert second.delegations == ("CAN",)
    view.editor.open_draft.apply(lambda d: d.accept(first))
    assert draft.negotiation.status(second.id) is Status.ACCEPTED
    assert draft.translation(block).parity is Parity.ALIGNED


def test_refusals_are_notices(view: DraftView, program: Program) -> None:
    draft = draft_of(view)
    block = draft.order()[2]
    assert not view.languages.align(block)
    assert program.window.work is not None
    assert program.window.work.notices.isVisible()
    assert draft.translation(block).parity is Parity.MISSING


def test_the_other_language_can_be_brought_up_to_date(view: DraftView) -> None:
    show_panel(view)
    panel = view.languages.panel
    panel.language_box.setFocus()
    press(panel.language_box, Qt.Key.Key_Up)
    assert panel.language == "en"
    assert not panel.entries
    assert "English" in panel._nothing.text()


def test_lagging_words_bear_a_dotted_line_that_tells_why(view: DraftView) -> None:
    surface, marks = view.editor.surface, view.languages.marks
    surface.viewport().repaint()
    row = surface.rows.row_of(draft_of(view).order()[1])
    cell = surface.scroller.layout(row).cells[1]
    column = surface.page.columns[1]
    y = surface.scroller.y_of(row) + cell.y + 2
    assert "Spanish lags" in marks.words_at(QPointF(column.x - 3, y))
    assert marks.words_at(QPointF(column.x + 20, y)) == ""
    picture = surface.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    beside = {
        picture.pixelColor(round(x * ratio), round((y + cell.height / 2 + dy) * ratio)).name()
        for x in range(column.x - 8, column.x - 1)
        for dy in range(-4, 5)
    }
    assert len(beside) > 1
    view.languages.align(draft_of(view).order()[1])
    assert marks.words_at(QPointF(column.x - 3, y)) == ""
