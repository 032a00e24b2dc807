"""Every view of a draft is the same reading on the screen and in every format."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from rcm_desktop.documents.canonical import canonical_hash
from rcm_desktop.documents.exporters.base import Progress
from rcm_desktop.documents.legend import with_legend
from rcm_desktop.documents.registry import export, exporter_for
from rcm_desktop.documents.render import render
from rcm_desktop.documents.render_changes import State, render_changes
from rcm_desktop.documents.render_shown import render_shown
from rcm_desktop.documents.tree import Document, Paragraph
from rcm_desktop.documents.verify import ShowsProposals, verify
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Language
from rcm_desktop.models.numbering import labels
from rcm_desktop.models.view import Lens, View
from tests.documents.negotiated import block, negotiated, untouched

BOTH: tuple[Language, ...] = ("en", "es")
VIEWS = (View.ACCEPTED, View.REDLINE, View.BRACKETED)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def view_of(draft: Draft, view: View, *languages: Language, only: str = "") -> Document:
    lens = Lens(view, frozenset([only]) if only else None)
    digest = canonical_hash(render(draft.blocks(), languages or ("en",)))
    return render_shown(draft, languages or ("en",), lens, vouched=digest)


def cell(document: Document, block_id: str, at: int = 0) -> Paragraph:
    return next(row.cells[at] for row in document.rows if row.block_id == block_id)


def written(document: Document, format: str) -> bytes:
    stream = io.BytesIO()
    exporter_for(format)().write(document, stream, Progress())
    return stream.getvalue()


def squeezed(text: str) -> str:
    return re.sub(r"\s|\x02|\ufffe|-", "", text)


def test_proposing_changes_no_clean_hash() -> None:
    before = canonical_hash(render(untouched().blocks(), BOTH))
    assert canonical_hash(render(negotiated().blocks(), BOTH)) == before


@pytest.mark.parametrize("view", VIEWS)
def test_a_draft_without_proposals_reads_the_same_in_every_view(view: View) -> None:
    draft = untouched()
    assert view_of(draft, view, *BOTH).rows == render(draft.blocks(), BOTH).rows


@pytest.mark.parametrize("view", [View.REDLINE, View.BRACKETED])
@pytest.mark.parametrize("language", BOTH)
def test_the_paper_shows_the_readings_of_the_screen(view: View, language: Language) -> None:
    draft = negotiated()
    document = view_of(draft, view, language)
    for row in document.rows:
        if not row.marks:
            runs = [run for run in row.cells[0].runs if run.look != "code"]
            shown = "".join(run.text for run in runs)
            said = draft.reading(row.block_id, language, Lens(view)).text
            assert shown.startswith(said)
            assert re.fullmatch(r"( \[[^]]+(text|inglés)\])*", shown[len(said) :])


def test_redline_of_rivals_names_each() -> None:
    draft = negotiated()
    runs = cell(view_of(draft, View.REDLINE), block(draft, "Reaffirmed")).runs
    told = [(run.look, run.text, run.by) for run in runs if run.look != "kept"]
    assert told[:5] == [
        ("struck", "orderly and humane", ("MEX", "CAN", "USA")),
        ("code", "MEX,\u202fCAN,\u202fUSA", ("MEX", "CAN", "USA")),
        ("inserted", "safe", ("MEX", "CAN")),
        ("code", "MEX,\u202fCAN", ("MEX", "CAN")),
        ("inserted", "lawful", ("USA",)),
    ]
    assert told[-1][:2] == ("mark", " [Costa Rica: proposal in the Spanish text]")


def test_one_delegation_strikes_and_puts_in_under_one_code() -> None:
    draft = negotiated()
    document = view_of(draft, View.REDLINE, only="USA")
    runs = cell(document, block(draft, "Reaffirmed")).runs
    assert [r.look for r in runs if r.look != "kept"] == ["struck", "inserted", "code"]
    assert document.caption == "Redline, proposals of United States only"


def test_brackets_are_bold_marks_and_hold_what_is_offered() -> None:
    draft = negotiated()
    words = cell(view_of(draft, View.BRACKETED), block(draft, "Reaffirmed")).words
    assert "[orderly and humane] [Mexico, Canada: safe] [United States: lawful]" in words


def test_proposed_blocks_shift_no_number() -> None:
    draft = negotiated()
    for view in (View.REDLINE, View.BRACKETED):
        document = view_of(draft, view)
        added = block(draft, "Report every year")
        shown = {row.block_id: row.cells[0].label for row in document.rows}
        clean = dict(zip(draft.order(), labels(draft.blocks()), strict=True))
        assert shown[added] == "1 bis."
        assert all(clean[name] == label for name, label in shown.items() if name != added)


def test_what_is_asked_about_whole_blocks_is_said() -> None:
    draft = negotiated()
    redline, brackets = (view_of(draft, v) for v in (View.REDLINE, View.BRACKETED))
    struck = cell(redline, block(draft, "Promote")).runs
    assert [run.look for run in struck] == ["struck", "code"]
    assert cell(brackets, block(draft, "Promote")).words.endswith(
        "[United States: delete the paragraph]"
    )
    assert cell(brackets, block(draft, "Report")).words == "[Costa Rica: Report every year.]"
    for document in (redline, brackets):
        said = {run.text.strip() for row in document.rows for run in row.cells[0].runs}
        assert "[Canada: move behind 1]" in said
        assert "[Mexico: join to the paragraph before]" in said
        assert "[Mexico: change to: decision]" in said
        assert "[United States: new paragraph here]" in said


def test_marks_of_blocks_carry_their_proposals() -> None:
    draft = negotiated()
    document = view_of(draft, View.REDLINE)
    kinds = {mark.kind for row in document.rows for mark in row.marks}
    assert kinds == {"add", "remove", "move", "merge", "kind", "split"}
    known = set(draft.negotiation.proposals)
    assert all(mark.proposal in known for row in document.rows for mark in row.marks)


def test_the_legend_names_the_codes_that_stand_in_the_text() -> None:
    document = view_of(negotiated(), View.REDLINE, *BOTH)
    assert [entry.code for entry in document.legend] == ["CAN", "CRI", "MEX", "USA"]
    assert view_of(untouched(), View.REDLINE).legend == ()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("languages", [("en",), BOTH])
def test_word_holds_what_the_tree_says(view: View, languages: tuple[Language, ...]) -> None:
    document = view_of(negotiated(), view, *languages)
    with zipfile.ZipFile(io.BytesIO(written(document, "docx"))) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
        head = archive.read("word/header2.xml").decode()
    found = [
        "".join(str(t.text) for t in paragraph.iter(f"{_W}t"))
        for paragraph in root.iter(f"{_W}p")
        if paragraph.find(f".//{_W}bookmarkStart") is not None
    ]
    typed = [
        (c.label if c.label and not c.list_id else "") + c.words
        for row in with_legend(document).rows
        for c in row.cells
    ]
    assert found == typed
    assert document.caption in head


def test_word_shows_looks_without_colour_too() -> None:
    document = view_of(negotiated(), View.REDLINE)
    with zipfile.ZipFile(io.BytesIO(written(document, "docx"))) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    looks = {"u": "inserted", "strike": "struck", "vertAlign": "code"}
    for tag, look in looks.items():
        found = [
            str(run.findtext(f"{_W}t"))
            for run in root.iter(f"{_W}r")
            if run.find(f".//{_W}{tag}") is not None
        ]
        runs = (run for row in document.rows for run in row.cells[0].runs)
        assert found == [run.text for run in runs if run.look == look]


@pytest.mark.parametrize("view", VIEWS)
def test_pdf_shows_what_the_tree_says(view: View) -> None:
    import pypdfium2

    document = view_of(negotiated(), view)
    pdf = pypdfium2.PdfDocument(written(document, "pdf"))
    shown = ""
    for page in pdf:
        text = page.get_textpage()
        shown += text.get_text_bounded(left=70, bottom=70, right=545, top=722)
    said = "".join(f"{c.label}{c.words}" for row in with_legend(document).rows for c in row.cells)
    assert squeezed(shown) == squeezed(said)


def test_plain_text_marks_who_proposes_what() -> None:
    text = written(view_of(negotiated(), View.REDLINE), "txt").decode()
    assert text.startswith("== Redline ==\n\n")
    assert "{-orderly and humane- MEX, CAN, USA}{+safe+ MEX, CAN}{+lawful+ USA} movement" in text
    assert "1 bis. {+Report every year.+ CRI}" in text
    only = written(view_of(negotiated(), View.REDLINE, only="USA"), "txt").decode()
    assert "{-orderly and humane-}{+lawful+ USA} movement" in only


def test_json_holds_looks_and_proposals() -> None:
    draft = negotiated()
    document = view_of(draft, View.REDLINE)
    data = json.loads(written(document, "json"))
    assert "sha256" not in data
    assert data["clean_sha256"] == canonical_hash(render(draft.blocks(), ("en",)))
    found = next(b for b in data["blocks"] if b["id"] == block(draft, "Reaffirmed"))
    struck = next(run for run in found["runs"]["en"] if run["look"] == "struck")
    assert struck["by"] == ["MEX", "CAN", "USA"]
    assert set(struck["proposals"]) <= set(draft.negotiation.proposals)
    added = next(b for b in data["blocks"] if b["id"] == block(draft, "Report"))
    assert added["marks"][0]["kind"] == "add"


@pytest.mark.parametrize("format", ["docx", "pdf", "txt", "json"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_no_text_to_vouch_for(format: str, view: View, tmp_path: Path) -> None:
    draft = negotiated()
    path = tmp_path / f"view.{format}"
    document = view_of(draft, view)
    export(document, path, format)
    with pytest.raises(ShowsProposals) as refusal:
        verify(path)
    assert document.caption in str(refusal.value)
    assert document.vouched in str(refusal.value)


def test_the_same_view_gives_the_same_bytes() -> None:
    draft = negotiated()
    for format in ("docx", "pdf", "txt", "json"):
        first, second = (written(view_of(draft, View.REDLINE, *BOTH), format) for _ in "ab")
        assert first == second


# -- comparisons -------------------------------------------------------------------


def changes(old: Draft, new: Draft, *, changes_only: bool = False) -> Document:
    return render_changes(
        State(old.blocks()),
        State(new.blocks()),
        BOTH,
        caption="Changes",
        changes_only=changes_only,
        vouched="0" * 64,
    )


def two_states() -> tuple[Draft, Draft]:
    old = untouched()
    old.commit()
    new = Draft.load("d", Author("Eva", "CRI", "two"), [old.snapshot()])
    new.set_words(block(new, "Approve"), "es", "Aprobar otra cosa.")
    new.set_words(block(new, "Skip"), "en", "Skip two numbers.")
    new.remove([block(new, "in the air")])
    new.move(block(new, "Promote"), new.index(block(new, "Approve")))
    return old, new


def test_a_comparison_gives_both_states_back() -> None:
    old, new = two_states()
    document = changes(old, new)
    for at, language in enumerate(BOTH):
        before = {b.id: b.words(language) for b in old.blocks()}
        after = {b.id: b.words(language) for b in new.blocks()}
        for row in document.rows:
            runs = [run for run in row.cells[at].runs if run.look != "mark"]
            kept_and_new = "".join(run.text for run in runs if run.look != "struck")
            kept_and_old = "".join(run.text for run in runs if run.look != "inserted")
            assert kept_and_new == after.get(row.block_id, "")
            assert kept_and_old.endswith(before.get(row.block_id, ""))


def test_a_comparison_marks_moves_and_keeps_to_changes() -> None:
    old, new = two_states()
    document = changes(old, new, changes_only=True)
    assert {row.block_id for row in document.rows} == {
        block(new, "Promote"),
        block(new, "Approve"),
        block(new, "Skip"),
        block(old, "in the air"),
    }
    promote = cell(document, block(new, "Promote")).words
    approve = cell(document, block(new, "Approve")).words
    assert promote.startswith("[moved from 2 to 1] ") or approve.startswith("[moved from 1 to 2] ")
    gone = cell(document, block(old, "in the air"))
    assert gone.label == ""
    assert gone.words == "c. in the air."
