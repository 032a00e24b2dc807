"""The Negotiation tab over a real draft in the real window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.proposal import Stance, Status, on_block
from rcm_desktop.ui.negotiation.card import ProposalCard
from rcm_desktop.ui.negotiation.sheets import BundleSheet, PositionSheet, WordsSheet
from rcm_desktop.ui.negotiation.wording_sheets import AmendSheet, BridgeSheet
from tests.ui.negotiation.conftest import Answering, Table

PREAMBLE, THANKS, RETURNS, SEMINAR = 1, 3, 4, 5


def look_at(table: Table, block: int) -> list[ProposalCard]:
    table.show_tab()
    table.at(table.room.blocks[block])
    table.negotiation.panel.refresh()
    return table.negotiation.panel.cards


def words_of(table: Table) -> str:
    labels = table.negotiation.panel.area.widget().findChildren(QLabel)
    return "\n".join(label.text() for label in labels)


def card_of(table: Table, name: str) -> ProposalCard:
    card = table.negotiation.panel.card_of(table.room.ids[name])
    assert card is not None
    return card


def do(card: ProposalCard, words: str) -> None:
    """Choose an entry of the card's menu."""
    actions = {a.text().replace("&", ""): a for a in card.actions_for(card)}
    actions[words].trigger()


def test_the_block_at_the_caret_tells_how_it_stands(table: Table) -> None:
    cards = look_at(table, PREAMBLE)
    assert [table.name_of(card.card.id) for card in cards] == ["usa", "mex", "gtm"]
    words = words_of(table)
    assert "Bracketed" in words
    assert "3 brackets open" in words
    assert "competes with Guatemala" in words
    assert "Why: Wider than migrants." in words
    assert "<s style" in words
    assert look_at(table, THANKS) == []
    assert "Nothing is proposed here" in words_of(table)


def test_a_card_says_everything_without_colours(table: Table) -> None:
    look_at(table, PREAMBLE)
    card = card_of(table, "mex")
    assert card.accessibleName() == ("Mexico, Canada. Open. deleted: migrants; inserted: persons")
    said = card.positions.accessibleName()
    assert "United States: objects. No mandate." in said
    assert "Honduras: accepts ad referendum until 3 Dec 2026 (Ministry of Foreign Affairs)" in said


def test_accepting_settles_the_rival_and_undo_brings_both_back(table: Table) -> None:
    look_at(table, PREAMBLE)
    card_of(table, "mex")._deeds.accept(table.room.ids["mex"])
    assert table.draft.words(table.room.blocks[PREAMBLE], "en").endswith("persons in transit.")
    record = table.draft.negotiation
    assert record.status(table.room.ids["gtm"]) is Status.OVERTAKEN
    act = record.decision(table.room.ids["mex"])
    assert act is not None
    assert act.delegation == "MEX"  # the profile's, as no hand was chosen
    assert not table.opened.unsaved
    table.editor.action("undo").trigger()
    assert table.draft.negotiation.is_pending(table.room.ids["mex"])
    assert table.draft.negotiation.is_pending(table.room.ids["gtm"])


def test_the_hand_of_the_editor_speaks(table: Table) -> None:
    table.editor.set_hand(Hand(("PAN", "HND"), suggesting=True))
    look_at(table, PREAMBLE)
    do(card_of(table, "usa"), "Join")
    assert table.draft.negotiation.sponsors(table.room.ids["usa"]) == ("USA", "PAN")
    table.negotiation.panel.refresh()
    do(card_of(table, "usa"), "Leave it")
    assert table.draft.negotiation.sponsors(table.room.ids["usa"]) == ("USA",)


def test_reject_withdraw_and_open_again(table: Table) -> None:
    look_at(table, PREAMBLE)
    do(card_of(table, "mex"), "Reject")
    table.negotiation.panel.refresh()
    assert "Rejected by Mexico" in words_of(table)
    do(card_of(table, "mex"), "Open again")
    assert table.draft.negotiation.is_pending(table.room.ids["mex"])
    table.negotiation.panel.refresh()
    do(card_of(table, "mex"), "Withdraw")
    assert table.draft.negotiation.status(table.room.ids["mex"]) is Status.WITHDRAWN


def test_a_position_with_all_that_belongs_to_it(table: Table, answer: Answering) -> None:
    def fill(sheet: PositionSheet) -> None:
        sheet.who.setCurrentIndex(sheet.who.findData("PAN"))
        assert not sheet.confirm.isEnabled()
        sheet.choose(Stance.AD_REFERENDUM)
        sheet.confirm.setText("Cancillería")
        sheet.until_line.setText("3 December 2026")
        sheet.note_line.setText("Capital is asked.")

    answer(PositionSheet, fill)  # type: ignore[arg-type]
    look_at(table, PREAMBLE)
    do(card_of(table, "usa"), "Take a position…")
    position = table.draft.negotiation.positions(table.room.ids["usa"])["PAN"]
    assert (position.stance, position.confirm_by) == (Stance.AD_REFERENDUM, "Cancillería")
    assert position.until == "2026-12-03"
    assert position.act.note == "Capital is asked."


def test_a_date_that_is_none_is_not_taken(table: Table, qtbot: QtBot) -> None:
    sheet = PositionSheet(table.view, [("PAN", "Panama")], "PAN", "")
    sheet.choose(Stance.AD_REFERENDUM)
    sheet.until_line.setText("when the cows come home")
    sheet._confirm()
    assert not sheet.problem.isHidden()
    assert sheet.result() == 0
    sheet.choose(Stance.ACCEPT)
    assert sheet.until == ""


def test_a_bridging_text_supersedes_what_is_ticked(table: Table, answer: Answering) -> None:
    def fill(sheet: BridgeSheet) -> None:
        assert set(sheet.superseded()) == {table.room.ids["mex"], table.room.ids["gtm"]}
        sheet.edit.setPlainText("Reaffirmed their will to protect persons and families in transit.")
        sheet.reason_line.setText("Between the two.")

    answer(BridgeSheet, fill)  # type: ignore[arg-type]
    look_at(table, PREAMBLE)
    do(card_of(table, "mex"), "Bridging text…")
    record = table.draft.negotiation
    for name in ("mex", "gtm"):
        assert record.status(table.room.ids[name]) is Status.SUPERSEDED
    bridge = next(p for p in record.pending if p.supersedes)
    assert record.reason(bridge.id) == "Between the two."
    assert record.is_pending(table.room.ids["usa"])
    table.negotiation.panel.refresh()
    assert "superseded by the bridging text of Mexico" in words_of(table)


def test_amending_reason_and_bundle(table: Table, answer: Answering) -> None:
    answer(AmendSheet, lambda sheet: sheet.edit.setPlainText(  # type: ignore[attr-defined]
        "Reaffirmed their will to protect all lawful migrants in transit."
    ))  # fmt: skip
    answer(WordsSheet, lambda sheet: sheet.edit.setPlainText("Because."))  # type: ignore[attr-defined]
    answer(BundleSheet, lambda sheet: [  # type: ignore[arg-type, return-value]
        sheet.name_line.setText("Pair"),  # type: ignore[attr-defined]
        next(iter(sheet.list.boxes.values())).setChecked(True),  # type: ignore[attr-defined]
    ])  # fmt: skip
    look_at(table, PREAMBLE)
    do(card_of(table, "usa"), "Amend…")
    record = table.draft.negotiation
    amending = next(p for p in record.pending if p.amends)
    assert amending.amends == (table.room.ids["usa"],)
    do(card_of(table, "usa"), "Reason…")
    assert table.draft.negotiation.reason(table.room.ids["usa"]) == "Because."
    do(card_of(table, "gtm"), "Bundle with…")
    assert "Pair" in [act.note for act in table.draft.negotiation.bundles.values()]
    table.negotiation.panel.refresh()
    do(card_of(table, "gtm"), "Untie the bundle")
    assert len(table.draft.negotiation.bundles) == 1


def test_a_block_is_closed_and_opened_again_with_a_reason(table: Table, answer: Answering) -> None:
    look_at(table, THANKS)
    table.negotiation.actions["close"].trigger()
    block = table.room.blocks[THANKS]
    assert table.draft.standing(block).status is Agreement.AGREED
    table.negotiation.panel.refresh()
    assert "Agreed and closed" in words_of(table)
    answer(WordsSheet, lambda sheet: sheet.edit.setPlainText("A name was wrong."))  # type: ignore[attr-defined]
    table.negotiation.actions["reopen"].trigger()
    assert table.draft.standing(block).status is Agreement.OPEN
    assert [act.note for act in table.draft.negotiation.acts_on(on_block(block))][-1] == (
        "A name was wrong."
    )


def test_opening_again_without_a_reason_is_not_possible(table: Table, qtbot: QtBot) -> None:
    sheet = WordsSheet(table.view, "t", "l", "n", do="d", missing="Say why.")
    sheet._confirm()
    assert sheet.problem.text() == "Say why."
    assert sheet.result() == 0


def test_closing_with_open_brackets_is_refused_in_the_notices(table: Table) -> None:
    look_at(table, PREAMBLE)
    table.negotiation.actions["close"].trigger()
    work = table.program.window.work
    assert work is not None
    assert "still has 3 open proposals" in work.notices.text.text()


def test_the_meter_counts_at_pauses(table: Table, qtbot: QtBot) -> None:
    look_at(table, PREAMBLE)
    meter = table.negotiation.panel.meter
    assert meter.brackets.text() == "8 brackets open"
    assert meter.bar.accessibleName() == "Agreed: 0, Ad referendum: 0, Bracketed: 5, Open: 3"
    table.negotiation.deeds.reject(table.room.ids["drop"])
    assert meter.brackets.text() == "8 brackets open"  # not yet
    qtbot.waitUntil(lambda: meter.brackets.text() == "7 brackets open", timeout=3000)


def test_a_delegation_of_the_meter_filters_the_queue(table: Table) -> None:
    look_at(table, PREAMBLE)
    meter = table.negotiation.panel.meter
    meter.brackets.click()
    rows = [meter.table.item(at, 0).text() for at in range(meter.table.rowCount())]
    assert "Costa Rica" in rows
    meter.table.cellClicked.emit(rows.index("Costa Rica"), 0)
    walk = table.negotiation.queue.walk
    assert {table.name_of(p) for p in walk.ids} == {"quarter", "move"}


def test_the_focus_stays_at_its_card_when_it_is_shown_anew(table: Table) -> None:
    cards = look_at(table, PREAMBLE)
    cards[0].setFocus()
    table.press(Qt.Key.Key_Down)
    assert table.negotiation.panel.cards[1].hasFocus()
    table.negotiation.deeds.take(Stance.ACCEPT, proposal=table.room.ids["usa"])
    table.negotiation.panel.refresh()
    assert table.negotiation.panel.cards[1].hasFocus()


def test_a_proposal_can_be_looked_at_in_the_text(table: Table) -> None:
    look_at(table, PREAMBLE)
    table.editor.jump_to(table.room.blocks[THANKS])
    table.negotiation.show_proposal(table.room.ids["mex"])
    position = table.editor.current_position()
    assert position is not None
    assert position.block == table.room.blocks[PREAMBLE]


def test_only_those_who_ask_for_it_and_the_offices_may_withdraw(table: Table) -> None:
    look_at(table, PREAMBLE)
    for hand, may in ((("PAN",), False), (("USA",), True), (("TS",), True)):
        table.editor.set_hand(Hand(hand, suggesting=True))
        card = card_of(table, "usa")
        offered = [action.text().replace("&", "") for action in card.actions_for(card)]
        assert ("Withdraw" in offered) is may


def test_the_chair_closes_in_its_own_name_whoever_it_types_for(table: Table) -> None:
    app = table.negotiation.deeds._context.app
    app.set_profile(replace(app.profile, delegation="PPT"))
    table.editor.set_hand(Hand(("GTM",), suggesting=True))
    block = table.draft.order()[0]
    assert table.negotiation.deeds.close_block(block)
    closing = table.draft.negotiation.closing(block)
    assert closing is not None
    assert closing.delegation == "PPT"
