"""Papers of a negotiation: views, what changed, finals with brackets, the synoptic table."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.documents.canonical import canonical_hash
from rcm_desktop.documents.tree import Document
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import Stance
from rcm_desktop.services.drafts import ExportRequest
from rcm_desktop.services.finals import (
    FinalIsClean,
    FinalRefused,
    UndecidedProposals,
    finals_despite,
)
from rcm_desktop.services.looking import NeverLooked
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.services.papers import ChangesOfRedline, NothingChanged
from rcm_desktop.services.synoptic_paper import NothingOpen, export_synoptic

THANK = "Thank the host for its coffee."
CLEAN = ExportRequest("txt", ("en",))


@pytest.fixture
def opened(app: App) -> OpenDraft:
    made = app.drafts.create(
        [
            Block("t", BlockKind.TITLE, {"en": "DECLARATION"}),
            Block("a", BlockKind.DECISION, {"en": THANK}),
            Block("b", BlockKind.DECISION, {"en": "Meet again in May."}),
        ]
    )
    made.save()
    return made


def thank(opened: OpenDraft) -> str:
    return opened.draft.order()[1]


def propose(opened: OpenDraft, words: str, *codes: str) -> str:
    return opened.apply_for(lambda d: d.propose_words(codes, thank(opened), "en", words))


def words_of(document: Document) -> list[str]:
    return [row.cells[0].words for row in document.rows]


# -- finals ------------------------------------------------------------------------


def test_a_final_with_open_proposals_is_refused_with_their_number(
    app: App, opened: OpenDraft, tmp_path: Path
) -> None:
    propose(opened, "Thank the host for its tea.", "CAN")
    propose(opened, "Thank the kind host for its coffee.", "USA")
    with pytest.raises(FinalRefused) as refusal:
        app.drafts.export(opened.id, tmp_path / "f.txt", replace(CLEAN, final=True))
    assert "open proposals (2)" in str(refusal.value)
    assert isinstance(refusal.value.obstacles[0], UndecidedProposals)
    assert not (tmp_path / "f.txt").exists()


def test_a_reason_lets_a_final_through_and_stays_on_the_record(
    app: App, opened: OpenDraft, tmp_path: Path
) -> None:
    propose(opened, "Thank the host for its tea.", "CAN")
    final = replace(CLEAN, final=True, despite="The printer closes at noon.")
    before = canonical_hash(app.drafts.render(opened.id, CLEAN))
    document = app.drafts.export(opened.id, tmp_path / "f.txt", final)
    assert canonical_hash(document) == before
    (entry,) = finals_despite(opened.draft)
    assert (entry.reason, entry.by) == ("The printer closes at noon.", "Ana")
    assert "open proposals" in entry.obstacles[0]
    assert "printer" not in (tmp_path / "f.txt").read_text()


def test_a_final_after_the_last_decision_needs_no_reason(app: App, opened: OpenDraft) -> None:
    proposal = propose(opened, "Thank the host for its tea.", "CAN")
    opened.apply(lambda d: d.accept(proposal))
    document = app.drafts.render(opened.id, replace(CLEAN, final=True))
    assert not document.is_draft
    assert finals_despite(opened.draft) == []


def test_a_final_of_a_version_looks_at_the_proposals_of_that_day(
    app: App, opened: OpenDraft
) -> None:
    opened.name_version("before")
    propose(opened, "Thank the host for its tea.", "CAN")
    opened.name_version("after")
    final = replace(CLEAN, final=True)
    assert app.drafts.render(opened.id, replace(final, version="before")).is_clean
    with pytest.raises(FinalRefused):
        app.drafts.render(opened.id, replace(final, version="after"))


@pytest.mark.parametrize("view", ["accepted", "redline", "bracketed"])
def test_a_final_is_clean(app: App, opened: OpenDraft, view: str) -> None:
    with pytest.raises(FinalIsClean):
        app.drafts.render(opened.id, replace(CLEAN, final=True, view=view))


# -- views -------------------------------------------------------------------------


def test_views_by_request(app: App, opened: OpenDraft) -> None:
    propose(opened, "Thank the host for its tea.", "CAN")
    propose(opened, "Thank the host for its water.", "USA")
    request = replace(CLEAN, view="bracketed")
    words = words_of(app.drafts.render(opened.id, request))
    assert words[1] == "Thank the host for its [coffee] [Canada: tea] [United States: water]."
    words = words_of(app.drafts.render(opened.id, replace(request, only=("USA",))))
    assert words[1] == "Thank the host for its [coffee] [United States: water]."


def test_a_view_of_a_version_shows_the_proposals_of_that_day(app: App, opened: OpenDraft) -> None:
    proposal = propose(opened, "Thank the host for its tea.", "CAN")
    opened.name_version("then")
    opened.apply(lambda d: d.accept(proposal))
    request = replace(CLEAN, view="bracketed", version="then")
    assert "[coffee] [Canada: tea]" in words_of(app.drafts.render(opened.id, request))[1]
    today = app.drafts.render(opened.id, replace(request, version=""))
    assert words_of(today)[1] == "Thank the host for its tea."


def test_a_view_vouches_for_the_clean_text_it_was_made_from(app: App, opened: OpenDraft) -> None:
    clean = canonical_hash(app.drafts.render(opened.id, CLEAN))
    propose(opened, "Thank the host for its tea.", "CAN")
    for view in ("accepted", "redline", "bracketed"):
        assert app.drafts.render(opened.id, replace(CLEAN, view=view)).vouched == clean


# -- since and between ---------------------------------------------------------------


def test_who_never_looked_is_told_so(app: App, opened: OpenDraft) -> None:
    assert app.drafts.looking.unread(opened.draft) == frozenset()
    with pytest.raises(NeverLooked):
        app.drafts.render(opened.id, replace(CLEAN, since=True))


def test_since_i_last_looked_tells_decisions_and_proposals(app: App, opened: OpenDraft) -> None:
    looking = app.drafts.looking
    decided = propose(opened, "Thank the host for its tea.", "CAN")
    looking.looked(opened.draft)
    assert looking.unread(opened.draft) == frozenset()
    opened.apply(lambda d: d.accept(decided))
    last = opened.draft.order()[2]
    opened.apply(lambda d: d.propose_remove(["USA"], last)[1])
    assert looking.unread(opened.draft) == {thank(opened), last}
    assert looking.unread(opened.draft, [last]) == {last}
    request = replace(CLEAN, since=True, view="bracketed", changes_only=True)
    document = app.drafts.render(opened.id, request)
    assert len(document.rows) == 2
    inserted = [r.text for row in document.rows for r in row.cells[0].runs if r.look == "inserted"]
    assert any("[United States: delete the paragraph]" in words for words in inserted)
    assert document.caption.startswith("Changes since 2026-05-20")


def test_what_was_seen_outlives_the_program_and_stays_at_home(app: App, opened: OpenDraft) -> None:
    before = app.workspace.updates.length(opened.id)
    app.drafts.looking.looked(opened.draft)
    assert app.workspace.updates.length(opened.id) == before
    opened.apply(lambda d: d.set_words(thank(opened), "en", "Thank nobody."))
    opened.apply(lambda d: d.add(None, BlockKind.PREAMBLE, text={"en": "Recalling tea,"})[1])
    again = type(app.drafts.looking)(app.workspace, app.clock)
    assert len(again.unread(opened.draft)) == 2
    assert again.last(opened.id).clean.blocks[1].words("en") == THANK


def test_between_two_versions(app: App, opened: OpenDraft) -> None:
    opened.name_version("first")
    opened.apply(lambda d: d.set_words(thank(opened), "en", "Thank the host for its tea."))
    opened.name_version("second")
    opened.apply(lambda d: d.set_words(thank(opened), "en", "Thank everybody."))
    request = replace(CLEAN, between=("first", "second"), changes_only=True)
    document = app.drafts.render(opened.id, request)
    (row,) = document.rows
    looks = [(run.look, run.text) for run in row.cells[0].runs]
    assert ("struck", "coffee") in looks
    assert ("inserted", "tea") in looks
    assert document.caption == "Changes from “first” to “second”"
    whole = replace(request, languages=("es",), between=("first", ""), changes_only=False)
    spanish = app.drafts.render(opened.id, whole)
    assert spanish.caption == "Cambios entre “first” y el texto actual"
    with pytest.raises(NothingChanged):
        app.drafts.render(opened.id, replace(request, between=("second", "second")))


def test_redlines_are_not_compared(app: App, opened: OpenDraft) -> None:
    with pytest.raises(ChangesOfRedline):
        app.drafts.render(opened.id, replace(CLEAN, view="redline", between=("", "")))


# -- the synoptic table ----------------------------------------------------------------


def test_no_table_without_proposals(opened: OpenDraft, tmp_path: Path) -> None:
    with pytest.raises(NothingOpen):
        export_synoptic(opened.draft, tmp_path / "t.pdf", "pdf")


def test_the_table_has_a_column_for_each_delegation_that_speaks(
    opened: OpenDraft, tmp_path: Path
) -> None:
    proposal = propose(opened, "Thank the host for its tea.", "CAN")
    opened.apply(lambda d: d.propose_remove(["USA"], d.order()[2])[1])
    opened.apply(lambda d: d.take_position("PAN", Stance.SUPPORT, proposal=proposal))
    path = tmp_path / "t.csv"
    export_synoptic(opened.draft, path, "csv")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["No.", "Text", "Canada\nCAN", "Panama\nPAN", "United States\nUSA"]
    assert rows[1][:2] == ["1", THANK]
    assert rows[1][2] == "Thank the host for its {-coffee-}{+tea+}."
    assert rows[1][3] == "Supports the proposal of Canada"
    assert rows[2][4].startswith("[delete the paragraph]")


def test_the_table_prints_every_cell(opened: OpenDraft, tmp_path: Path) -> None:
    import zipfile

    import pypdfium2

    for code in ("CAN", "USA", "CRI", "PAN", "HND", "MEX"):
        propose(opened, f"Thank the host for its tea of {code.lower()}.", code)
    for format in ("pdf", "docx"):
        export_synoptic(opened.draft, tmp_path / f"t.{format}", format, "es")
    pdf = pypdfium2.PdfDocument(tmp_path / "t.pdf")
    assert len(pdf) == 2
    assert pdf[0].get_width() > pdf[0].get_height()
    shown = "".join(page.get_textpage().get_text_range() for page in pdf)
    with zipfile.ZipFile(tmp_path / "t.docx") as archive:
        body = archive.read("word/document.xml").decode()
    for text in (shown, body):
        assert "Cuadro sinóptico" in text
        for code in ("can", "usa", "cri", "pan", "hnd", "mex"):
            assert f"tea of {code}" in " ".join(text.split())
    assert 'w:orient="landscape"' in body


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_the_table_is_the_same_bytes_twice(
    opened: OpenDraft, tmp_path: Path, format: str, make_app: Callable[..., App]
) -> None:
    propose(opened, "Thank the host for its tea.", "CAN")
    files = [tmp_path / f"{name}.{format}" for name in "ab"]
    for path in files:
        export_synoptic(opened.draft, path, format)
    assert files[0].read_bytes() == files[1].read_bytes()
