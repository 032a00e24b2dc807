"""Merges and splits by decision: they join the text to the text, and are carried back whole."""

from __future__ import annotations

from rcm_desktop.models.document import BlockKind
from tests.drafting.negotiators import team


def test_a_merge_passes_over_a_block_that_is_only_proposed() -> None:
    draft = team()[0]
    _, _, thanks, again = draft.order()
    adding, new, _ = draft.propose_add(["MEX"], thanks, BlockKind.DECISION, text={"en": "New."})
    merging, _ = draft.propose_merge(["USA"], again)
    draft.accept(merging)
    assert draft.words(thanks, "en") == "Thank the host. Meet again in Panama next year."
    assert draft.words(new, "en") == "New."
    draft.reopen(merging)
    assert draft.words(thanks, "en") == "Thank the host."
    assert draft.words(again, "en") == "Meet again in Panama next year."
    draft.accept(adding)
    assert draft.order()[2:] == (thanks, new, again)


def test_a_split_is_taken_back_whatever_came_between() -> None:
    draft = team()[0]
    _, _, thanks, again = draft.order()
    splitting, _ = draft.propose_split(["USA"], thanks, "en", len("Th"))
    draft.accept(splitting)
    draft.propose_add(["MEX"], thanks, BlockKind.DECISION, text={"en": "New."})
    draft.move(again, 3)
    assert [draft.words(b, "en") for b in draft.order()[2:]][:1] == ["Th"]
    draft.reopen(splitting)
    assert draft.words(thanks, "en") == "Thank the host."
    assert len(draft.order()) == 4


def test_a_block_that_is_only_proposed_joins_what_stands_before_it() -> None:
    draft = team()[0]
    _, _, thanks, _ = draft.order()
    _, first, _ = draft.propose_add(["MEX"], thanks, BlockKind.DECISION, text={"en": "One."})
    _, second, _ = draft.propose_add(["MEX"], first, BlockKind.DECISION, text={"en": "Two."})
    assert draft.block_before(second) == first
    assert draft.block_before(first) == thanks
    assert draft.block_before(draft.order()[0]) == ""


def test_a_bridging_text_never_takes_away_the_block_it_stands_in() -> None:
    draft = team()[0]
    adding, new, _ = draft.propose_add(["MEX"], None, BlockKind.DECISION, text={"en": "One two."})
    bridge, _ = draft.propose_words(["PPT"], new, "en", "One three.", supersedes=[adding])
    assert draft.negotiation.is_pending(adding)
    assert draft.negotiation.is_pending(bridge)
    assert new in draft.living()
