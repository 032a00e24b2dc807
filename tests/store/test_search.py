"""Search: accents folded, prefixes while typing, and nothing typed that raises."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rcm_desktop.store.projections import BlockRow, DraftRow, PlanRow
from rcm_desktop.store.search import fts_query
from rcm_desktop.store.workspace import Workspace


@pytest.fixture
def stocked(workspace: Workspace) -> Workspace:
    rows = workspace.projections
    rows.put_draft(DraftRow("d1", "declaration", "es", "Declaration", "Declaración"))
    rows.put_draft(DraftRow("d2", "declaration", "en", "Joint communiqué"))
    rows.put_blocks(
        "d1",
        [
            BlockRow("b1", "decision", 0, "1.", "Accepted ad referendum by all", "Aceptado"),
            BlockRow("b2", "decision", 0, "2.", "", "Presidencia Pro-Témpore de El Salvador"),
            BlockRow("b3", "item", 1, "a.", "Children and adolescents", "Niñez y adolescencia"),
        ],
    )
    rows.put_blocks("d2", [BlockRow("b1", "preamble", 0, "", "Referendum, ad hoc", "")])
    rows.put_plan_items([PlanRow("p1", title="Migración y salud", notes="Seminar in Guatemala")])
    return workspace


def _found(workspace: Workspace, typed: str) -> list[tuple[str, str]]:
    return [(hit.owner, hit.id) for hit in workspace.search.drafts(typed)]


def test_accents_and_capitals_do_not_matter(stocked: Workspace) -> None:
    assert _found(stocked, "pro-tempore") == [("d1", "b2")]
    assert _found(stocked, "NINEZ") == [("d1", "b3")]
    assert _found(stocked, "nin\u0303ez") == [("d1", "b3")]


def test_the_last_word_may_be_unfinished(stocked: Workspace) -> None:
    assert _found(stocked, "salvador pres") == [("d1", "b2")]
    assert _found(stocked, "pres salvador") == []
    assert _found(stocked, "pres ") == [], "a space ends the word"


def test_quotation_marks_keep_the_order(stocked: Workspace) -> None:
    assert _found(stocked, '"ad referendum"') == [("d1", "b1")]
    assert _found(stocked, "«ad referendum»") == [("d1", "b1")]
    assert sorted(_found(stocked, "ad referendum")) == [("d1", "b1"), ("d2", "b1")]


def test_a_hit_shows_the_words_in_place(stocked: Workspace) -> None:
    (hit,) = stocked.search.drafts("referendum accepted")
    assert hit.title == "Declaración"
    assert hit.label == "1."
    assert hit.text == "Accepted ad referendum by all"
    assert hit.pieces == (
        ("Accepted", True),
        (" ad ", False),
        ("referendum", True),
        (" by all", False),
    )


def test_one_draft_alone(stocked: Workspace) -> None:
    hits = stocked.search.drafts("referendum", draft="d2")
    assert [(hit.owner, hit.id) for hit in hits] == [("d2", "b1")]


def test_the_plan_of_action(stocked: Workspace) -> None:
    (hit,) = stocked.search.plan("migracion salud")
    assert (hit.where, hit.id, hit.title) == ("plan", "p1", "Migración y salud")
    assert [hit.where for hit in stocked.search.everywhere("salud")] == ["plan"]


def test_search_follows_changed_and_removed_words(stocked: Workspace) -> None:
    rows = stocked.projections
    rows.change_blocks("d1", [BlockRow("b1", "decision", 0, "1.", "Deferred", "")])
    assert _found(stocked, "accepted") == []
    assert _found(stocked, "deferred") == [("d1", "b1")]
    rows.put_plan_items([PlanRow("p1", title="Otro")])
    assert stocked.search.plan("salud") == []


@pytest.mark.parametrize(
    "typed", ["", "  ", '"', '""', "-", "*", "AND", "NEAR(", "en:", "(", "a OR", "NOT x", "^a",
              "\x00", "\ud800", "{a b}: c", "a\x02b", "\u0301", '"un closed', "a*b*", "col : x"],
)  # fmt: skip
def test_signs_of_the_query_language_are_just_signs(stocked: Workspace, typed: str) -> None:
    assert isinstance(stocked.search.everywhere(typed), list)


def test_punctuation_alone_asks_for_nothing() -> None:
    assert fts_query('- " *') == ""


@settings(max_examples=300, deadline=None)
@given(typed=st.text(max_size=20))
@example(typed="\u0345")
@example(typed="²½Ⅷ")
@example(typed="ª")
def test_nothing_that_can_be_typed_raises(typed: str, module_workspace: Workspace) -> None:
    assert isinstance(module_workspace.search.everywhere(typed), list)


@settings(max_examples=300, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
@example(text="0 \U000112a90")
def test_a_text_with_a_word_finds_itself(text: str, module_workspace: Workspace) -> None:
    rows = module_workspace.projections
    rows.put_draft(DraftRow("d1", "declaration", "en"))
    rows.put_blocks("d1", [BlockRow("b1", "item", 0, "", f"palabra {text}", "")])
    found = [hit.id for hit in module_workspace.search.drafts(f"palabra {text}")]
    assert found == ["b1"]
