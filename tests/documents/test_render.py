from __future__ import annotations

from hypothesis import given

from rcm_desktop.documents.render import render, split_runs
from rcm_desktop.documents.tree import Run
from rcm_desktop.models.document import Block, BlockKind, Span
from rcm_desktop.models.numbering import labels
from tests.documents.papers import blocks, paper


def test_every_label_is_the_drafts_own() -> None:
    made = paper()
    rows = render(made, ("en", "es")).rows
    assert [row.cells[0].label for row in rows] == labels(made)
    assert [row.cells[1].label for row in rows] == labels(made)


def test_a_number_is_kept_where_the_translation_is_missing() -> None:
    made = [
        Block("a", BlockKind.DECISION, {"en": "One", "es": "Uno"}),
        Block("b", BlockKind.DECISION, {"en": "Two"}),
        Block("c", BlockKind.HEADING, {"en": "HEAD"}),
        Block("d", BlockKind.BULLET, {"en": "Point"}),
    ]
    rows = render(made, ("es",)).rows
    assert [(row.cells[0].label, row.cells[0].words) for row in rows] == [("1.", "Uno"), ("2.", "")]


def test_the_title_is_the_first_title_in_the_first_language() -> None:
    assert render(paper(), ("es", "en")).title == "XXI REUNIÓN DE LA CONFERENCIA"
    assert render([Block("a", BlockKind.PREAMBLE, {"en": "x"})], ("en",)).title == ""


def test_a_plain_paragraph_lines_up_with_the_entry_it_continues() -> None:
    made = [
        Block("a", BlockKind.DECISION, {"en": "one"}),
        Block("b", BlockKind.DECISION, {"en": "more of one"}, scheme="plain"),
        Block("c", BlockKind.ITEM, {"en": "under one"}, level=1, scheme="plain"),
        Block("d", BlockKind.ITEM, {"en": "item"}, level=1),
        Block("e", BlockKind.ITEM, {"en": "more of it"}, level=1, scheme="plain"),
        Block("f", BlockKind.CHAPEAU, {"en": "Next:"}),
        Block("g", BlockKind.DECISION, {"en": "alone"}, scheme="plain"),
    ]
    indents = {row.block_id: row.indent for row in render(made, ("en",)).rows}
    assert (indents["b"], indents["c"], indents["e"], indents["g"]) == (1, 1, 1, 0)


def test_what_leads_on_stays_with_what_follows() -> None:
    rows = render(paper(), ("en",)).rows
    kept = {row.cells[0].words.split()[0] for row in rows if row.keep_with_next}
    assert {"XXI", "DECISIONS", "They", "Promote", "on"} <= kept
    assert "Approve" not in kept


def test_runs_join_and_never_cut_an_accent_off() -> None:
    spans = (Span(0, 1, "bold"), Span(1, 3, "bold"), Span(4, 5, "italic"))
    assert split_runs("abc de", spans) == (
        Run("abc", bold=True),
        Run(" "),
        Run("d", italic=True),
        Run("e"),
    )
    assert split_runs("e\u0301a", (Span(0, 1, "bold"),)) == (Run("é", bold=True), Run("a"))
    assert split_runs("a\u200bb\x07\ud800", ()) == (Run("ab"),)
    assert split_runs("a\tb\nc", ()) == (Run("a b c"),)


@given(blocks())
def test_no_word_of_a_draft_is_lost(made: list[Block]) -> None:
    rows = {row.block_id: row for row in render(made, ("en", "es")).rows}
    for block in made:
        words = split_runs(block.words("en"), ())
        wanted = "".join(run.text for run in words).split()
        found = rows[block.id].cells[0].words.split() if block.id in rows else []
        assert "".join(found) == "".join(wanted)
