"""The queue is walked with single keys; the text follows; nothing is typed by mistake."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.proposal import Stance, Status
from rcm_desktop.models.walking import Choice
from rcm_desktop.ui.negotiation.queue_strip import QueueStrip
from tests.ui.negotiation.conftest import Table

Key = Qt.Key


def start(table: Table, choice: Choice | None = None) -> QueueStrip:
    table.editor.jump_to(table.room.blocks[0])
    table.negotiation.walk(choice)
    return table.negotiation.queue


def here(table: Table) -> str:
    return table.name_of(table.negotiation.queue.walk.current)


def status(table: Table, name: str) -> Status:
    return table.draft.negotiation.status(table.room.ids[name])


def block_at_caret(table: Table) -> str:
    position = table.editor.current_position()
    assert position is not None
    return position.block


def test_f4_opens_it_with_the_keyboard_in_it(table: Table, qtbot: QtBot) -> None:
    table.editor.setFocus()
    table.negotiation.actions["walk"].trigger()
    queue = table.negotiation.queue
    assert queue.isVisible()
    assert queue.listening
    assert queue.left.text() == "8 of 8 left"
    assert block_at_caret(table) == table.room.blocks[1]
    table.press(Key.Key_Escape)
    assert not queue.isVisible()
    assert table.editor.surface.hasFocus()


def test_next_and_back_and_the_text_follows(table: Table) -> None:
    start(table)
    seen = [here(table)]
    for _ in range(7):
        table.press(Key.Key_N)
        seen.append(here(table))
    assert seen == ["usa", "mex", "gtm", "returns", "quarter", "drop", "new", "move"]
    assert block_at_caret(table) == table.room.blocks[6]
    table.press(Key.Key_N)
    assert here(table) == "usa"
    table.press(Key.Key_B)
    assert here(table) == "move"
    table.press(Key.Key_Up)
    assert here(table) == "new"


def test_accept_and_reject_go_on_without_a_dialog(table: Table) -> None:
    queue = start(table)
    table.press(Key.Key_R)
    assert status(table, "usa") is Status.REJECTED
    assert here(table) == "mex"
    table.press(Key.Key_A)
    assert status(table, "mex") is Status.ACCEPTED
    assert status(table, "gtm") is Status.OVERTAKEN  # its rival went with it
    assert here(table) == "returns"
    assert queue.left.text() == "5 of 8 left"
    table.press(Key.Key_A)
    assert status(table, "quarter") is Status.ACCEPTED  # the same bundle
    assert here(table) == "drop"
    assert QApplication.activeModalWidget() is None


def test_undo_goes_back_to_where_it_was_decided(table: Table) -> None:
    start(table)
    table.press(Key.Key_N)
    table.press(Key.Key_A)
    assert here(table) == "returns"
    table.press(Key.Key_U)
    assert status(table, "mex") is Status.OPEN
    assert here(table) in {"mex", "gtm"}
    assert table.negotiation.queue.left.text() == "8 of 8 left"


def test_skipped_ones_come_last(table: Table) -> None:
    queue = start(table, Choice(block=table.room.blocks[1]))
    table.press(Key.Key_S)
    assert here(table) == "mex"
    assert queue.left.text() == "3 of 3 left, 1 skipped"
    table.press(Key.Key_A)
    assert here(table) == "usa"


def test_a_position_without_a_dialog(table: Table) -> None:
    table.editor.set_hand(Hand(("PAN",), suggesting=True))
    queue = start(table)
    table.press(Key.Key_5)  # a digit alone does nothing
    table.press(Key.Key_P)
    assert queue.stances.isVisible()
    table.press(Key.Key_5)
    positions = table.draft.negotiation.positions(table.room.ids["usa"])
    assert positions["PAN"].stance is Stance.OBJECT
    assert not queue.stances.isVisible()
    assert here(table) == "usa"
    table.press(Key.Key_P)
    table.press(Key.Key_Escape)
    assert not queue.stances.isVisible()
    assert queue.isVisible()


def test_filters(table: Table) -> None:
    table.editor.set_hand(Hand(("CRI",), suggesting=True))
    queue = start(table)
    offered = [queue.filter.itemText(at) for at in range(queue.filter.count())]
    assert offered[:3] == ["All proposals", "This paragraph", "Mine: Costa Rica"]
    assert "Bundle: Returns package" in offered
    assert offered[-1] == "Disputed"
    queue.filter.activated.emit(2)
    assert queue.left.text() == "2 of 2 left"
    queue.filter.activated.emit(offered.index("Bundle: Returns package"))
    assert {table.name_of(p) for p in queue.walk.ids} == {"returns", "quarter"}
    queue.filter.activated.emit(len(offered) - 1)
    assert queue.left.text() == "0 of 0 left"
    assert "Press F" in queue.more.text()
    table.press(Key.Key_A)  # nothing there to accept
    assert len(table.draft.negotiation.pending) == 8


def test_what_colleagues_decide_leaves_the_queue(table: Table, qtbot: QtBot) -> None:
    queue = start(table)
    table.opened.apply(lambda d: d.reject(table.room.ids["usa"]))
    qtbot.waitUntil(lambda: queue.left.text() == "7 of 8 left", timeout=3000)
    assert here(table) == "mex"


def test_the_end_is_told(table: Table) -> None:
    queue = start(table)
    for _ in range(9):
        table.press(Key.Key_R)
    assert queue.left.text() == "0 of 8 left"
    assert "Everything on the table was decided" in queue.more.text()
    assert not table.draft.negotiation.pending


def test_letters_go_into_the_text_while_the_text_has_the_keyboard(table: Table) -> None:
    queue = start(table)
    before = len(table.draft.negotiation.pending)
    table.editor.jump_to(table.room.blocks[6])
    table.press(Key.Key_A)
    assert not queue.listening
    assert len(table.draft.negotiation.pending) == before
    assert table.draft.words(table.room.blocks[6], "en").startswith("a")


def test_a_whole_negotiation_with_the_keyboard_alone(table: Table) -> None:
    """Open, suggest, walk, decide, close the paragraph: no mouse, no dialog."""
    table.editor.set_hand(Hand(("PAN",), suggesting=True))
    thanks = table.room.blocks[3]
    table.editor.jump_to(thanks)
    table.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)  # behind the first word
    QTest.keyClicks(table.editor.surface, "warmly ")
    assert table.draft.words(thanks, "en") == "Thank the host for its coffee and its patience."
    table.editor.jump_to(thanks)
    table.negotiation._follow()
    table.press(Key.Key_F4)
    queue = table.negotiation.queue
    assert queue.listening
    found = table.draft.proposal(queue.walk.current)
    assert found.delegations == ("PAN",)
    table.press(Key.Key_A)
    assert table.draft.words(thanks, "en").startswith("Thank warmly the host")
    assert queue.walk.left == 8
    table.press(Key.Key_Escape)
    table.editor.jump_to(thanks)
    table.negotiation._follow()
    table.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    standing = table.draft.standing(thanks)
    assert standing.status is Agreement.AGREED
    assert standing.locked
    table.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not table.draft.standing(thanks).locked


def test_words_changed_apart_are_alternatives_to_decide(table: Table) -> None:
    again = table.room.blocks[6]
    other = Draft.load(table.draft.id, Author("Bo", "TS", "laptop-2"), [table.draft.snapshot()])
    other.set_words(again, "en", "Meet again next spring.")
    other.commit()
    table.opened.apply(lambda d: d.set_words(again, "en", "Meet again next month."))
    table.opened.save()
    table.opened.receive([other.updates_since(table.draft.heads())])
    queue = start(table, Choice(block=again))
    texts = set()
    for _ in range(queue.walk.left):
        if "two laptops" in queue.more.text():
            texts.add(queue.words.accessibleName())
        table.press(Key.Key_N)
    assert {"month", "spring"} <= {word.strip(".") for text in texts for word in text.split()}


def test_what_was_decided_apart_is_disputed_and_decided_once_more(table: Table) -> None:
    other = Draft.load(table.draft.id, Author("Bo", "TS", "laptop-2"), [table.draft.snapshot()])
    usa = table.room.ids["usa"]
    other.reject(usa)
    other.commit()
    table.negotiation.deeds.accept(usa)
    table.opened.receive([other.updates_since(table.draft.heads())])
    assert status(table, "usa") is Status.DISPUTED
    queue = start(table, Choice(disputed=True))
    assert queue.left.text() == "1 of 1 left"
    table.press(Key.Key_R)
    assert status(table, "usa") is Status.REJECTED
