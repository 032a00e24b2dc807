"""The translator's queue, renderings, and what stands against a final."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.past import past
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import Status
from rcm_desktop.models.translation import Parity
from rcm_desktop.services.drafts import ExportRequest
from rcm_desktop.services.finals import FinalRefused, finals_despite
from rcm_desktop.services.translation import (
    LaggingBlocks,
    NothingToRender,
    TranslationBoard,
    UntranslatedBlocks,
    queue,
    render_proposal,
    rendering_words,
    stale,
    translation_obstacles,
)

EN, ES = "Thank the host for its coffee.", "Agradecer al anfitrión su café."


@pytest.fixture
def draft() -> Draft:
    made = Draft.new("d1", Author("Ana", "MEX"))
    made.extend(
        [
            Block("", BlockKind.DECISION, {"en": EN, "es": ES}),
            Block("", BlockKind.DECISION, {"en": "Meet again."}),
            Block("", BlockKind.DECISION, {"en": "Approve the plan.", "es": "Aprobar el plan."}),
        ]
    )
    made.commit()
    return made


def test_the_queue_is_in_the_order_of_the_draft_with_the_exact_change(draft: Draft) -> None:
    one, two, three = draft.order()
    draft.set_words(three, "en", "Approve the work plan.")
    draft.set_words(one, "en", EN.replace("coffee", "tea"))
    found = queue(draft, "es")
    assert [(e.block, e.parity) for e in found] == [
        (one, Parity.STALE),
        (two, Parity.MISSING),
        (three, Parity.STALE),
    ]
    assert found[0].plain == "Thank the host for its [-coffee-]{+tea+}."
    assert found[0].authors == ("Ana",)
    assert found[1].source == "Meet again."
    assert found[2].words == "Aprobar el plan."
    assert queue(draft, "en") == []


def test_the_proposal_that_made_it_lag_is_named(draft: Draft) -> None:
    one, _, three = draft.order()
    proposal, _ = draft.propose_words(["CAN"], one, "en", EN.replace("coffee", "tea"))
    other, _ = draft.propose_words(["USA"], three, "en", "Approve.")
    draft.accept(proposal)
    draft.accept(other)
    first, _, last = queue(draft, "es")
    assert first.causes == (proposal,)
    assert last.causes == (other,)


def test_a_waiting_proposal_is_rendered_and_decided_with_its_original(draft: Draft) -> None:
    block = draft.order()[0]
    proposal, _ = draft.propose_words(["CAN"], block, "en", EN.replace("coffee", "tea"))
    (entry, _) = queue(draft, "es")
    assert entry.proposal is not None
    assert entry.parity is Parity.WAITING
    assert entry.plain == "Thank the host for its [-coffee-]{+tea+}."
    assert rendering_words(draft, proposal) == ("es", ES)
    made, _ = render_proposal(draft, proposal, ES.replace("café", "té"))
    assert draft.proposal(made).delegations == ("CAN",)
    assert [e.parity for e in queue(draft, "es")] == [Parity.MISSING]
    draft.accept(proposal)
    assert draft.negotiation.status(made) is Status.ACCEPTED


def test_a_proposed_paragraph_waits_for_its_words(draft: Draft) -> None:
    adding, block, _ = draft.propose_add(
        ["MEX"], draft.order()[0], BlockKind.DECISION, text={"es": "Servir té."}
    )
    (entry,) = queue(draft, "en")
    assert (entry.block, entry.source, entry.parity) == (block, "Servir té.", Parity.WAITING)
    render_proposal(draft, adding, "Serve tea.")
    assert queue(draft, "en") == []


def test_what_has_no_words_of_one_language_is_not_rendered(draft: Draft) -> None:
    proposal, _ = draft.propose_remove(["MEX"], draft.order()[0])
    with pytest.raises(NothingToRender):
        render_proposal(draft, proposal, "x")


def test_the_board_follows_changes(draft: Draft) -> None:
    block = draft.order()[0]
    board = TranslationBoard(draft)
    assert board.refresh(draft.insert(block, "en", 0, "Warmly "))
    assert board.stale_cells() == {(block, "es")} == stale(draft)
    assert board.counts() == {"en": 0, "es": 1}
    assert board.refresh(draft.align(block))
    assert not board.stale_cells()
    assert not board.refresh(draft.emphasise(block, "en", 0, 4, "bold", True))
    assert board.refresh(draft.remove([block]))
    assert block not in board.states


def test_obstacles_to_a_final(draft: Draft) -> None:
    one, two, _ = draft.order()
    assert translation_obstacles(draft, ["en"]) == []
    (missing,) = translation_obstacles(draft)
    assert isinstance(missing, UntranslatedBlocks)
    draft.no_translation_needed(two, "es")
    assert translation_obstacles(draft) == []
    draft.insert(one, "en", 0, "Warmly ")
    (lagging,) = translation_obstacles(draft, ["en"])
    assert isinstance(lagging, LaggingBlocks)
    assert "ES" in str(lagging)
    assert "Warmly Thank" in str(lagging)
    draft.align(one)
    assert translation_obstacles(draft) == []


def test_a_draft_in_one_language_may_become_a_final() -> None:
    made = Draft.new("d2", Author("Ana", "MEX"))
    made.extend([Block("", BlockKind.DECISION, {"en": EN})])
    assert translation_obstacles(made) == []


def test_a_version_has_the_obstacles_of_its_day(draft: Draft) -> None:
    one, two, _ = draft.order()
    draft.no_translation_needed(two, "es")
    draft.insert(one, "en", 0, "Warmly ")
    version = draft.name_version("first", "2026-05-20T09:00:00+00:00")
    draft.align(one)
    assert translation_obstacles(draft) == []
    assert [type(o) for o in translation_obstacles(past(draft, version))] == [LaggingBlocks]


def test_a_final_with_stale_blocks_is_refused_unless_a_reason_is_given(
    make_app: Callable[..., App], tmp_path: Path
) -> None:
    app = make_app()
    opened = app.drafts.create([Block("b1", BlockKind.DECISION, {"en": EN, "es": ES})])
    opened.apply(lambda d: d.insert(d.order()[0], "en", 0, "Warmly "))
    final = ExportRequest("txt", ("en", "es"), final=True)
    with pytest.raises(FinalRefused, match="lag behind"):
        app.drafts.export(opened.id, tmp_path / "final.txt", final)
    assert not (tmp_path / "final.txt").exists()
    app.drafts.export(opened.id, tmp_path / "final.txt", replace(final, despite="It is midnight."))
    assert "Warmly" in (tmp_path / "final.txt").read_text(encoding="utf-8")
    (kept,) = finals_despite(opened.draft)
    assert kept.reason == "It is midnight."
