"""When English and Spanish count as saying the same, and which change made one of them lag."""

from __future__ import annotations

import pytest

from rcm_desktop.drafting.aligning import NoWordsYet, WordsAreThere
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import ActKind, Status, on_block
from rcm_desktop.models.translation import Parity
from tests.drafting.conftest import ANA, BOB, exchange, twin

EN, ES = "Thank the host for its coffee.", "Agradecer al anfitrión su café."


@pytest.fixture
def draft() -> Draft:
    made = Draft.new("d1", ANA)
    made.extend(
        [
            Block("", BlockKind.DECISION, {"en": EN, "es": ES}),
            Block("", BlockKind.DECISION, {"en": "Meet again."}),
            Block("", BlockKind.DECISION, {"en": "Approve the plan.", "es": "Aprobar el plan."}),
        ]
    )
    made.commit()
    return made


def acts(draft: Draft, block: str) -> int:
    return len(draft.negotiation.line(ActKind.ALIGN, on_block(block)))


# -- words that change -------------------------------------------------------------


def test_what_came_from_a_file_is_aligned_or_missing_without_a_word_on_the_record(
    draft: Draft,
) -> None:
    one, two, _ = draft.order()
    assert draft.translation(one).parity is Parity.ALIGNED
    assert draft.translation(two).parity is Parity.MISSING
    assert not draft.negotiation


def test_a_change_makes_the_other_language_lag_and_tells_what_changed(draft: Draft) -> None:
    block = draft.order()[0]
    changes = draft.insert(block, "en", 10, "generous ")
    assert changes.record
    found = draft.translation(block)
    assert found.parity is Parity.STALE
    assert found.stale == {"es"}
    lag = found.lag("es")
    assert lag is not None
    assert lag.before == EN
    assert lag.now == draft.words(block, "en")
    assert found.base == {"en": EN, "es": ES}


def test_the_record_gets_one_word_for_a_run_of_typing(draft: Draft) -> None:
    block = draft.order()[0]
    for at, letter in enumerate("Warmly "):
        changes = draft.insert(block, "en", at, letter)
    assert acts(draft, block) == 1
    assert not changes.record


def test_both_languages_changed(draft: Draft) -> None:
    block = draft.order()[0]
    draft.insert(block, "en", 0, "Warmly ")
    draft.insert(block, "es", 0, "Hoy ")
    found = draft.translation(block)
    assert found.parity is Parity.BOTH
    assert found.stale == {"en", "es"}


def test_saying_so_aligns_and_the_next_change_lags_again(draft: Draft) -> None:
    block = draft.order()[0]
    draft.insert(block, "en", 10, "generous ")
    draft.set_words(block, "es", "Agradecer al generoso anfitrión su café.")
    assert draft.align(block).record
    assert draft.translation(block).parity is Parity.ALIGNED
    draft.set_words(block, "es", "Agradecer al anfitrión.")
    assert draft.translation(block).stale == {"en"}


def test_words_that_matched_once_match_again(draft: Draft) -> None:
    block = draft.order()[0]
    draft.insert(block, "en", 10, "generous ")
    draft.delete(block, "en", 10, len("generous "))
    assert draft.translation(block).parity is Parity.ALIGNED


def test_undo_takes_the_lag_back(draft: Draft) -> None:
    block = draft.order()[0]
    draft.insert(block, "en", 10, "generous ")
    draft.commit()
    assert draft.undo().record
    assert draft.translation(block).parity is Parity.ALIGNED
    draft.redo()
    assert draft.translation(block).stale == {"es"}
    draft.undo()
    draft.insert(block, "es", 0, "Hoy ")
    assert draft.translation(block).stale == {"en"}


def test_undone_words_can_be_rendered_anew(draft: Draft) -> None:
    block = draft.order()[1]
    draft.insert(block, "es", 0, "Reunirse.")
    draft.undo()
    draft.insert(block, "en", 0, "Never ")
    draft.insert(block, "es", 0, "No reunirse.")
    assert draft.translation(block).parity is Parity.ALIGNED


def test_up_to_date_can_be_undone(draft: Draft) -> None:
    block = draft.order()[0]
    draft.insert(block, "en", 0, "Warmly ")
    draft.align(block)
    draft.undo()
    assert draft.translation(block).stale == {"es"}


def test_spaces_and_emphasis_are_no_change(draft: Draft) -> None:
    block = draft.order()[0]
    draft.emphasise(block, "en", 0, 5, "bold", True)
    draft.insert(block, "en", 5, " ")
    assert draft.translation(block).parity is Parity.ALIGNED


# -- words that fill an empty language -----------------------------------------------


def test_filling_a_column_letter_by_letter_makes_no_noise(draft: Draft) -> None:
    block = draft.order()[1]
    for at, letter in enumerate("Reunirse de nuevo."):
        draft.insert(block, "es", at, letter)
        assert draft.translation(block).parity is Parity.ALIGNED
    assert acts(draft, block) == 1
    draft.insert(block, "en", 0, "Never ")
    assert draft.translation(block).stale == {"es"}


def test_another_day_a_change_of_the_filled_words_is_a_change(draft: Draft) -> None:
    block = draft.order()[1]
    draft.set_words(block, "es", "Reunirse.")
    later = twin(draft)
    later.set_words(block, "es", "Reunirse de nuevo en marzo.")
    found = later.translation(block)
    assert found.stale == {"en"}
    lag = found.lag("en")
    assert lag is not None
    assert lag.before == "Reunirse."


def test_words_rendered_from_older_words_lag_when_laptops_meet(draft: Draft) -> None:
    block = draft.order()[1]
    bob = twin(draft)
    draft.set_words(block, "es", "Reunirse de nuevo.")
    bob.insert(block, "en", 0, "Never ")
    exchange(draft, bob)
    for each in (draft, bob):
        found = each.translation(block)
        assert found.stale == {"es"}
        lag = found.lag("es")
        assert lag is not None
        assert lag.before == "Meet again."


def test_two_renderings_of_one_block_written_apart_are_never_aligned(draft: Draft) -> None:
    block = draft.order()[1]
    bob = twin(draft)
    draft.set_words(block, "es", "Reunirse de nuevo.")
    bob.set_words(block, "es", "Volver a reunirse.")
    exchange(draft, bob)
    found = draft.translation(block)
    assert found == bob.translation(block)
    assert found.parity is Parity.MISSING  # each wording is a bracket until one is chosen
    assert not found.waiting
    draft.accept(draft.negotiation.pending[0].id)
    assert draft.translation(block).stale == {"es"}


def test_no_translation_needed_holds_for_these_words(draft: Draft) -> None:
    block = draft.order()[1]
    draft.no_translation_needed(block, "es")
    assert draft.translation(block).parity is Parity.NONE_NEEDED
    draft.insert(block, "en", 0, "Never ")
    found = draft.translation(block)
    assert found.parity is Parity.MISSING
    lag = found.lag("es")
    assert lag is not None
    assert lag.before == "Meet again."


def test_numbers_and_stars_need_no_translation(draft: Draft) -> None:
    block, _ = draft.add(draft.order()[-1], BlockKind.NOTE, text={"en": "* * * 2004"})
    assert draft.translation(block).parity is Parity.ALIGNED


def test_sayings_that_make_no_sense_are_refused(draft: Draft) -> None:
    one, two, _ = draft.order()
    with pytest.raises(NoWordsYet, match="ES"):
        draft.align(two)
    with pytest.raises(WordsAreThere, match="ES"):
        draft.no_translation_needed(one, "es")
    empty, _ = draft.add(None, BlockKind.NOTE)
    with pytest.raises(NoWordsYet, match="EN"):
        draft.no_translation_needed(empty, "es")


# -- blocks that are split and joined ------------------------------------------------


def test_a_split_leaves_words_behind_in_the_other_language(draft: Draft) -> None:
    block = draft.order()[0]
    new, _ = draft.split(block, "en", 15)
    assert draft.translation(block).stale == {"es"}
    assert draft.translation(new).parity is Parity.MISSING


def test_two_aligned_blocks_joined_are_aligned(draft: Draft) -> None:
    one, two, three = draft.order()
    draft.set_words(two, "es", "Reunirse de nuevo.")
    draft.merge(three)
    assert draft.translation(two).parity is Parity.ALIGNED
    draft.merge(two)
    assert draft.translation(one).parity is Parity.ALIGNED


def test_joining_a_block_without_spanish_tells_which_words_lack_it(draft: Draft) -> None:
    one, two, _ = draft.order()
    draft.merge(two)
    found = draft.translation(one)
    assert found.stale == {"es"}
    lag = found.lag("es")
    assert lag is not None
    assert (lag.before, lag.now) == (EN, f"{EN} Meet again.")


# -- proposals -------------------------------------------------------------------------


def propose_both(draft: Draft, block: str) -> tuple[str, str]:
    first, _ = draft.propose_words(["MEX"], block, "en", EN.replace("coffee", "tea"))
    second, _ = draft.propose_words(
        ["MEX"], block, "es", ES.replace("café", "té"), translates=first
    )
    return first, second


def test_an_open_proposal_waits_until_somebody_renders_it(draft: Draft) -> None:
    block = draft.order()[0]
    first, _ = draft.propose_words(["MEX"], block, "en", EN.replace("coffee", "tea"))
    found = draft.translation(block)
    assert found.parity is Parity.WAITING
    assert [p.id for p in found.waiting] == [first]
    draft.propose_words(["MEX"], block, "es", ES.replace("café", "té"), translates=first)
    assert draft.translation(block).parity is Parity.ALIGNED


def test_accepting_one_language_makes_the_other_lag(draft: Draft) -> None:
    block = draft.order()[0]
    first, _ = draft.propose_words(["MEX"], block, "en", EN.replace("coffee", "tea"))
    draft.accept(first)
    assert draft.translation(block).stale == {"es"}
    draft.reopen(first)
    assert draft.translation(block).parity is Parity.WAITING


@pytest.mark.parametrize("which", [0, 1])
def test_accepting_one_of_a_pair_accepts_both_and_aligns(draft: Draft, which: int) -> None:
    block = draft.order()[0]
    pair = propose_both(draft, block)
    draft.accept(pair[which])
    assert [draft.negotiation.status(p) for p in pair] == [Status.ACCEPTED] * 2
    assert draft.words(block, "en") == EN.replace("coffee", "tea")
    assert draft.words(block, "es") == ES.replace("café", "té")
    assert draft.translation(block).parity is Parity.ALIGNED


def test_a_rendering_accepted_later_aligns_too(draft: Draft) -> None:
    block = draft.order()[0]
    first, _ = draft.propose_words(["MEX"], block, "en", EN.replace("coffee", "tea"))
    draft.accept(first)
    second, _ = draft.propose_words(
        ["MEX"], block, "es", ES.replace("café", "té"), translates=first
    )
    assert draft.translation(block).stale == {"es"}
    draft.accept(second)
    assert draft.translation(block).parity is Parity.ALIGNED


def test_a_pair_does_not_hide_another_change(draft: Draft) -> None:
    block = draft.order()[0]
    draft.insert(block, "en", 0, "Warmly ")
    first, _ = draft.propose_words(["MEX"], block, "en", "Warmly thank the host for its tea.")
    second, _ = draft.propose_words(
        ["MEX"], block, "es", ES.replace("café", "té"), translates=first
    )
    draft.accept(second)
    assert draft.translation(block).stale == {"en", "es"}


def test_a_rendering_falls_with_its_original_and_not_the_other_way(draft: Draft) -> None:
    block = draft.order()[0]
    first, second = propose_both(draft, block)
    draft.reject(second)
    assert draft.negotiation.status(first) is Status.OPEN
    assert [p.id for p in draft.translation(block).waiting] == [first]
    draft.reopen(second)
    draft.reject(first)
    assert draft.negotiation.status(second) is Status.REJECTED


def test_of_two_renderings_the_chair_chooses(draft: Draft) -> None:
    block = draft.order()[0]
    first, second = propose_both(draft, block)
    third, _ = draft.propose_words(
        ["CAN"], block, "es", ES.replace("café", "mate"), translates=first
    )
    draft.accept(first)
    assert draft.negotiation.is_pending(second)
    assert draft.negotiation.is_pending(third)
    assert draft.translation(block).stale == {"es"}
    draft.accept(third)
    assert draft.translation(block).parity is Parity.ALIGNED


def test_a_proposed_paragraph_waits_for_its_other_language(draft: Draft) -> None:
    adding, block, _ = draft.propose_add(
        ["MEX"], draft.order()[0], BlockKind.DECISION, text={"en": "Serve tea."}
    )
    assert [p.id for p in draft.translation(block).waiting] == [adding]
    rendering, _ = draft.propose_words(["MEX"], block, "es", "Servir té.", translates=adding)
    assert not draft.translation(block).waiting
    draft.accept(adding)
    assert draft.negotiation.status(rendering) is Status.ACCEPTED
    assert draft.translation(block).parity is Parity.ALIGNED


# -- laptops apart ------------------------------------------------------------------


def test_aligned_apart_from_a_change_is_stale_again(draft: Draft) -> None:
    block = draft.order()[0]
    bob = Draft.load("d1", BOB, [draft.snapshot()])
    draft.insert(block, "en", 10, "generous ")
    draft.set_words(block, "es", "Agradecer al generoso anfitrión su café.")
    draft.align(block)
    bob.insert(block, "en", 0, "Warmly ")
    exchange(draft, bob)
    for each in (draft, bob):
        assert "es" in each.translation(block).stale


def test_an_alignment_is_not_undone_by_an_older_truth(draft: Draft) -> None:
    """Bob put the words before his change on the record, then took the change back by hand."""
    block = draft.order()[0]
    bob = Draft.load("d1", Author("Bob"), [draft.snapshot()])
    draft.insert(block, "en", 10, "generous ")
    draft.set_words(block, "es", "Agradecer al generoso anfitrión su café.")
    draft.align(block)
    bob.insert(block, "en", 0, "X")
    bob.delete(block, "en", 0, 1)
    exchange(draft, bob)
    assert draft.translation(block).parity is Parity.ALIGNED is bob.translation(block).parity


def test_a_translators_word_makes_no_negotiation(draft: Draft) -> None:
    block = draft.order()[0]
    draft.insert(block, "en", 0, "Warmly ")
    assert acts(draft, block)
    assert not draft.negotiation
    draft.propose_remove(["MEX"], block)
    assert draft.negotiation
