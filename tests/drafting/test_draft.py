"""What a draft must do under its writers' hands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.replica import peers_in
from rcm_desktop.drafting.versions import NoSuchVersion
from rcm_desktop.errors import BadPosition, NoSuchBlock, ReplicaDamaged
from rcm_desktop.models.document import Block, BlockKind, DocumentKind, Span
from rcm_desktop.models.numbering import labels
from tests.drafting.conftest import ANA, BOB, exchange, twin


def words(draft: Draft, language: str = "en") -> list[str]:
    return [block.words(language) for block in draft.blocks()]  # type: ignore[arg-type]


def test_a_draft_comes_back_from_its_log_as_it_was(draft: Draft) -> None:
    log = [draft.commit()]
    draft.insert(draft.order()[1], "en", 0, "Solemnly ")
    log.append(draft.commit())
    assert draft.commit() is None
    again = Draft.load("d1", BOB, [update for update in reversed(log) if update])
    assert again.blocks() == draft.blocks()
    assert again.heads() == draft.heads()
    assert again.document_kind is DocumentKind.DECLARATION


def test_labels_follow_from_the_structure(draft: Draft) -> None:
    assert labels(draft.blocks()) == ["", "", "", "1.", "2.", "a.", "b.", "3."]


def test_enter_splits_and_backspace_merges_back(draft: Draft) -> None:
    before = draft.blocks()
    block = draft.order()[3]
    new, changes = draft.split(block, "en", len("Thank the host"))
    assert words(draft)[3:5] == ["Thank the host", "for its coffee."]
    assert labels(draft.blocks())[3:6] == ["1.", "2.", "3."]
    assert changes.order
    assert changes.blocks == {block, new}
    previous, joint, _ = draft.merge(new)
    assert (previous, joint) == (block, len("Thank the host "))
    assert draft.blocks() == before


def test_a_split_at_the_start_keeps_the_words_where_they_are(draft: Draft) -> None:
    block = draft.order()[3]
    kept, _ = draft.split(block, "en", 0)
    assert kept == block
    assert words(draft)[3:5] == ["", "Thank the host for its coffee."]


def test_enter_after_a_chapeau_begins_a_decision(draft: Draft) -> None:
    chapeau = draft.order()[2]
    new, _ = draft.split(chapeau, "en", len("The Vice-Ministers decided to:"))
    assert draft.block(new).kind is BlockKind.DECISION


def test_a_merge_keeps_both_languages(draft: Draft) -> None:
    first, second = draft.order()[3:5]
    draft.set_words(first, "es", "Agradecer el café.")
    draft.set_words(second, "es", "Aprobar dos cosas:")
    draft.merge(second, "es")
    assert draft.words(first, "es") == "Agradecer el café. Aprobar dos cosas:"
    assert draft.words(first, "en") == "Thank the host for its coffee. Approve two things:"


def test_emphasis_and_authors_travel_with_moved_words(draft: Draft) -> None:
    block = draft.order()[3]
    draft.emphasise(block, "en", 10, 14, "bold", True)
    other = twin(draft)
    new, _ = other.split(block, "en", 6)
    assert other.block(new).spans["en"] == (Span(4, 8, "bold"),)
    assert other.authorship(new, "en") == [(0, len("the host for its coffee."), ANA)]
    other.insert(new, "en", 0, "Also ")
    assert other.authorship(new, "en")[0] == (0, 5, BOB)


def test_moving_blocks(draft: Draft) -> None:
    last = draft.order()[-1]
    draft.move(last, 3)
    assert words(draft)[3] == "Meet again."
    assert labels(draft.blocks())[3:5] == ["1.", "2."]
    draft.move(last, 99)
    assert words(draft)[-1] == "Meet again."


def test_moving_passes_over_deleted_blocks(draft: Draft) -> None:
    ids = draft.order()
    draft.remove([ids[4], ids[5]])
    draft.move(ids[7], 4)
    assert draft.order() == (*ids[:4], ids[7], ids[6])
    draft.move(ids[0], 2)
    assert draft.order() == (ids[1], ids[2], ids[0], ids[3], ids[7], ids[6])


def test_tab_and_shift_tab(draft: Draft) -> None:
    last = draft.order()[-1]
    draft.indent([last])
    assert draft.block(last).kind is BlockKind.ITEM
    assert labels(draft.blocks())[-1] == "c."
    draft.outdent([last])
    assert draft.block(last).kind is BlockKind.DECISION
    assert labels(draft.blocks())[-1] == "3."


def test_an_indented_entry_is_counted_as_its_new_neighbours(draft: Draft) -> None:
    items, last = draft.order()[5:7], draft.order()[-1]
    draft.set_scheme(items, "1)")
    draft.indent([last])
    assert labels(draft.blocks())[-3:] == ["1)", "2)", "3)"]


def test_what_leaves_a_list_loses_its_level(draft: Draft) -> None:
    item = draft.order()[5]
    draft.set_kind([item], BlockKind.PREAMBLE)
    assert (draft.block(item).level, draft.block(item).listed) == (0, False)


def test_undo_takes_back_one_step_and_only_ones_own(draft: Draft) -> None:
    other = twin(draft)
    block = draft.order()[3]
    draft.insert(block, "en", 0, "Warmly ")
    draft.commit()
    other.insert(block, "en", other.words(block, "en").index("coffee"), "good ")
    exchange(draft, other)
    draft.undo()
    assert draft.words(block, "en") == "Thank the host for its good coffee."
    draft.redo()
    assert draft.words(block, "en").startswith("Warmly Thank")


def test_every_structural_edit_is_one_undo_step(draft: Draft) -> None:
    draft.commit()
    before = draft.blocks()
    block = draft.order()[4]
    steps = (
        lambda: draft.split(block, "en", 7),
        lambda: draft.merge(block),
        lambda: draft.move(block, 0),
        lambda: draft.remove([block]),
        lambda: draft.indent([block]),
        lambda: draft.set_kind([block], BlockKind.QUOTE),
        lambda: draft.add(block, BlockKind.NOTE, text={"en": "n", "es": "n"}),
    )
    for step in steps:
        step()
        assert draft.blocks() != before
        draft.undo()
        assert draft.blocks() == before


def test_a_removed_block_comes_back_with_words_its_remover_had_not_seen(draft: Draft) -> None:
    other = twin(draft)
    block = draft.order()[3]
    draft.remove([block])
    other.insert(block, "en", 0, "Certainly ")
    exchange(draft, other)
    assert draft.order() == other.order()
    assert draft.words(block, "en") == "Certainly Thank the host for its coffee."
    assert block in draft.order()


def test_late_words_for_a_merged_block_surface(draft: Draft) -> None:
    other = twin(draft)
    block = draft.order()[4]
    draft.merge(block)
    other.insert(block, "en", 0, "Now ")
    exchange(draft, other)
    assert block in draft.order()
    assert "Now" in draft.words(block, "en")
    assert draft.blocks() == other.blocks()


def test_removed_blocks_stay_in_the_record(draft: Draft) -> None:
    block = draft.order()[3]
    draft.remove([block])
    assert [gone.id for gone in draft.deleted_blocks()] == [block]
    draft.restore(block)
    assert block in draft.order()
    assert draft.deleted_blocks() == []


def test_versions_by_name_and_by_time(draft: Draft) -> None:
    draft.commit()
    first = draft.blocks()
    version = draft.name_version("first reading", "2026-05-20T10:00:00+00:00")
    block = draft.order()[3]
    draft.set_words(block, "en", "Thank nobody.")
    draft.remove([draft.order()[-1]])
    draft.commit()
    assert draft.versions() == [version]
    assert draft.blocks_at(draft.version("first reading")) == first
    now = datetime.now(UTC) + timedelta(seconds=2)
    assert draft.blocks_at(now) == draft.blocks()
    assert draft.blocks_at(now - timedelta(days=1)) == []
    with pytest.raises(NoSuchVersion, match="first reading"):
        draft.version("second reading")


def test_going_back_to_a_version_is_an_edit_that_undo_takes_back(draft: Draft) -> None:
    draft.commit()
    first = draft.blocks()
    version = draft.name_version("first", "2026-05-20T10:00:00+00:00")
    draft.move(draft.order()[-1], 0)
    draft.remove([draft.order()[4]])
    draft.add(None, BlockKind.NOTE, text={"en": "new"})
    later = draft.blocks()
    draft.revert_to(version)
    assert draft.blocks() == first
    assert draft.versions() == [version]
    draft.undo()
    assert draft.blocks() == later


def test_positions_are_code_points(draft: Draft) -> None:
    block = draft.order()[1]
    text = "ñandú 🇵🇦 é"  # the last letter is e and a combining accent
    draft.set_words(block, "es", text)
    draft.insert(block, "es", len("ñandú 🇵🇦"), "!")
    assert draft.words(block, "es") == "ñandú 🇵🇦! é"
    draft.delete(block, "es", 0, 1)
    assert draft.words(block, "es").startswith("andú")


def test_half_a_surrogate_pair_does_no_harm(draft: Draft) -> None:
    block = draft.order()[1]
    draft.insert(block, "en", 0, "a\ud83db")
    assert draft.words(block, "en").startswith("a\ufffdb")
    assert draft.commit()


def test_what_is_out_of_place_is_refused(draft: Draft) -> None:
    block = draft.order()[1]
    with pytest.raises(BadPosition, match="Position 900"):
        draft.insert(block, "en", 900, "x")
    with pytest.raises(NoSuchBlock, match="nowhere"):
        draft.block("nowhere")
    with pytest.raises(NoSuchBlock):
        draft.insert("nowhere", "en", 0, "x")


def test_damaged_updates_change_nothing(draft: Draft) -> None:
    other = twin(draft)
    other.insert(other.order()[1], "en", 0, "Late ")
    update = other.commit()
    assert update
    before = draft.blocks()
    for damaged in (update[:-4], b"", b"junk", bytes(len(update)), update[:20] + update[24:]):
        with pytest.raises(ReplicaDamaged, match="damaged"):
            draft.import_updates([damaged])
    assert draft.blocks() == before
    draft.import_updates([update])
    assert draft.words(draft.order()[1], "en").startswith("Late ")


def test_an_update_names_the_peers_that_wrote_it(draft: Draft) -> None:
    update = draft.commit()
    assert update
    assert peers_in(update) == {draft.peer}


def test_two_processes_never_share_a_peer() -> None:
    assert len({Draft.new("d", ANA).peer for _ in range(50)}) == 50


def test_emphasis_of_an_import_is_kept() -> None:
    draft = Draft.new("d", ANA)
    block = Block(
        "", BlockKind.PREAMBLE, {"en": "plain bold"}, spans={"en": (Span(6, 10, "bold"),)}
    )
    draft.extend([block])
    assert draft.blocks()[0].spans == {"en": (Span(6, 10, "bold"),)}
    assert [run.bold for run in draft.runs(draft.order()[0], "en")] == [False, True]
