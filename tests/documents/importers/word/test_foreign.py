"""Anybody's Word files: automatic numbers, tracked changes, notes, tables, fields."""

from __future__ import annotations

import pytest

from rcm_desktop.documents.importers import ImportedDocument
from rcm_desktop.documents.importers.word.parse import parse_word
from tests.documents.importers.reading import kinds
from tests.documents.wordfiles import numbering, p, r, word_file

MULTILEVEL = (("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "(%3)"))


def read(body: str, **parts: str) -> ImportedDocument:
    return parse_word(word_file(body, **parts), "paper.docx")


def test_automatic_numbers_become_labels_and_levels() -> None:
    body = (
        p("The Vice-Ministers decided to:")
        + p("Approve the budget.", number="1")
        + p("Instruct the Secretariat to:", number="1")
        + p("report on returns;", number="1", level=1)
        + p("hold a workshop on:", number="1", level=1)
        + p("data;", number="1", level=2)
        + p("children;", number="1", level=2)
        + p("thank the hosts.", number="1", level=1)
        + p("Take note of the report.", number="1")
    )
    rows = kinds(read(body, numbering=numbering(*MULTILEVEL)))
    assert [row[:3] for row in rows] == [
        ("chapeau", 0, ""),
        ("decision", 0, "1."),
        ("decision", 0, "2."),
        ("item", 1, "a)"),
        ("item", 1, "b)"),
        ("item", 2, "(i)"),
        ("item", 2, "(ii)"),
        ("item", 1, "c)"),
        ("decision", 0, "3."),
    ]


def test_a_second_list_begins_anew_and_a_shared_one_goes_on() -> None:
    extra = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    definition = numbering(*MULTILEVEL, extra=extra)
    body = (
        p("FIRST PART")
        + p("Approve one.", number="1")
        + p("Approve two.", number="1")
        + p("SECOND PART")
        + p("Approve three.", number="1")
        + p("THIRD PART")
        + p("Approve one again.", number="2")
    )
    document = read(body, numbering=definition)
    assert [row[2] for row in kinds(document) if row[0] == "decision"] == ["1.", "2.", "3.", "1."]
    assert [block.start for block in document.blocks if block.kind == "decision"] == [
        None, None, 0, None,
    ]  # fmt: skip


def test_numbers_linked_to_a_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:name w:val="Operative"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Op2"><w:name w:val="Operative two"/>'
        '<w:basedOn w:val="Op"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p("Approves the plan:", "Op") + p("for women;", "Op2") + p("for men.", "Op2")
    rows = kinds(read(body, styles=styles, numbering=numbering(*MULTILEVEL)))
    assert [row[:3] for row in rows] == [
        ("decision", 0, "1."), ("item", 1, "a)"), ("item", 1, "b)")
    ]  # fmt: skip


def test_bullets_of_symbol_fonts_and_typed_numbers() -> None:
    body = (
        p("They agreed to:")
        + p("Strengthen cooperation.", number="1")
        + p("Promote dialogue.", number="1")
        + p("They also decided:")
        + p("1.\tApprove the budget.")
        + p("2.\tName a coordinator.")
    )
    rows = kinds(read(body, numbering=numbering(("bullet", "\uf0b7"))))
    assert [row[:3] for row in rows] == [
        ("chapeau", 0, ""), ("bullet", 0, "•"), ("bullet", 0, "•"),
        ("chapeau", 0, ""), ("decision", 0, "1."), ("decision", 0, "2."),
    ]  # fmt: skip


def test_insertions_stay_deletions_and_hidden_words_are_set_aside() -> None:
    body = (
        "<w:p>"
        + r("The Vice-Ministers ")
        + f'<w:ins w:author="a">{r("warmly ")}</w:ins>'
        + '<w:del w:author="b"><w:r><w:delText>coldly </w:delText></w:r></w:del>'
        + f"<w:hyperlink>{r('thanked ')}</w:hyperlink>"
        + f"<w:smartTag>{r('Panama')}</w:smartTag>"
        + r(" in secret", "<w:vanish/>")
        + r(".")
        + "</w:p>"
    )
    document = read(body)
    assert document.blocks[0].text["en"] == "The Vice-Ministers warmly thanked Panama."
    assert [(aside.text, aside.reason) for aside in document.set_aside] == [
        ("coldly", "deleted text"), ("in secret", "hidden text")
    ]  # fmt: skip
    assert {finding.rule for finding in document.findings} == {"deletion", "hidden-text"}


def test_fields_show_their_result_only() -> None:
    body = (
        "<w:p>" + r("See page ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> PAGEREF x </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("12")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r(" of the report.") + "</w:p>"
    )  # fmt: skip
    assert read(body).blocks[0].text["en"] == "See page 12 of the report."


def test_tabs_breaks_and_hyphens() -> None:
    body = (
        "<w:p><w:r><w:t>A regional</w:t><w:tab/><w:t>mecha</w:t><w:softHyphen/><w:t>nism"
        "</w:t><w:br/><w:t>for inter</w:t><w:noBreakHyphen/><w:t>agency work.</w:t></w:r></w:p>"
    )
    words = "A regional mechanism for inter\u2011agency work."
    assert read(body).blocks[0].text["en"] == words


def test_emphasis_becomes_spans_and_headings_lose_it() -> None:
    body = (
        p("OUR DECISIONS", extra="<w:rPr><w:b/></w:rPr>")
        + "<w:p>"
        + r("Approve the ")
        + r("whole", "<w:b/>")
        + r(" plan ")
        + r("at once", "<w:i/>")
        + r(".")
        + "</w:p>"
        + f"<w:p>{r('Human rights of migrants', '<w:b/>')}</w:p>"
        + p("They reaffirmed the rights of all migrants in every country of the region.")
    )
    document = read(body)
    spans = document.blocks[1].spans["en"]
    assert [(s.start, s.end, s.mark) for s in spans] == [(12, 17, "bold"), (23, 30, "italic")]
    assert [block.kind for block in document.blocks] == ["title", "preamble", "heading", "preamble"]
    assert not document.blocks[2].spans


def test_footnotes_follow_at_the_end() -> None:
    body = (
        f'<w:p>{r("They recalled the Convention")}<w:r><w:footnoteReference w:id="4"/></w:r>'
        f"{r(' and its Protocol.')}</w:p>" + p("They thanked the hosts of the meeting in Panama.")
    )
    notes = '<w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="4">' + p(" Treaty Series.")
    document = read(body, footnotes=notes + "</w:footnote>")
    assert document.blocks[0].text["en"] == "They recalled the Convention¹ and its Protocol."
    assert kinds(document)[-1] == ("note", 0, "", "1 Treaty Series.")


def test_styles_give_title_headings_and_quotes() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>'
        for i, n in (("T", "Title"), ("S", "Subtitle"), ("H", "heading 1"), ("Q", "Quote"))
    )
    body = (
        p("Declaration of Panama", "T")
        + p("Panama City, 2004", "S")
        + p("Introduction", "H")
        + p("The Vice-Ministers met.")
        + p("So be it.", "Q")
    )
    rows = kinds(read(body, styles=styles))
    assert [row[0] for row in rows] == ["title", "subtitle", "heading", "preamble", "quote"]


def test_heads_and_feet_are_set_aside() -> None:
    document = read(
        p("The Vice-Ministers met."), header1=p("XII RCM"), footer1=p("Page 1")
    )  # fmt: skip
    found = {(aside.text, aside.reason) for aside in document.set_aside}
    assert found == {("XII RCM", "page head"), ("Page 1", "page foot")}


def test_a_table_is_read_row_by_row() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    body = (
        "<w:tbl>"
        + row.format(p("Topic"), p("Decision"))
        + row.format(p("Returns"), p("Approved"))
        + "</w:tbl>"
        + p("")
    )
    assert [row[3] for row in kinds(read(body))] == ["Topic", "Decision", "Returns", "Approved"]


def test_nothing_is_lost_or_doubled_in_nested_tables_and_boxes() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 50 + p("Deep words.") + "</w:tc></w:tr></w:tbl>" * 50
    assert [row[3] for row in kinds(read(deep))] == ["Deep words."]
    box = "<w:p><w:r><w:pict><w:txbxContent>"
    boxes = box * 30 + p("Boxed words.") + "</w:txbxContent></w:pict></w:r></w:p>" * 30
    assert [row[3] for row in kinds(read(p("Outer words.") + boxes))] == [
        "Outer words.", "Boxed words.",
    ]  # fmt: skip


def test_breaks_part_a_paragraph_only_before_a_label() -> None:
    runs = "</w:t><w:br/><w:t>".join(["They agreed", "to act:", "1. Approve.", "2. Note."])
    rows = kinds(read(f"<w:p><w:r><w:t>{runs}</w:t></w:r></w:p>"))
    assert [(row[2], row[3]) for row in rows] == [
        ("", "They agreed to act:"), ("1.", "Approve."), ("2.", "Note.")
    ]  # fmt: skip


def test_two_languages_side_by_side_become_one_block_each() -> None:
    rows = [
        ("The Vice-Ministers decided to:", "Los Viceministros decidieron:"),
        ("1. Approve the budget of the year.", "1. Aprobar el presupuesto del año."),
        ("2. Thank the Government of Panama.", "2. Agradecer al Gobierno de Panamá."),
    ]
    body = "".join(f"<w:tr><w:tc>{p(en)}</w:tc><w:tc>{p(es)}</w:tc></w:tr>" for en, es in rows)
    document = read(f"<w:tbl>{body}</w:tbl>{p('')}")
    assert [dict(block.text) for block in document.blocks] == [
        {"en": rows[0][0], "es": rows[0][1]},
        {"en": "Approve the budget of the year.", "es": "Aprobar el presupuesto del año."},
        {"en": "Thank the Government of Panama.", "es": "Agradecer al Gobierno de Panamá."},
    ]


def test_a_wrapped_text_pasted_line_by_line_into_word() -> None:
    lines = [
        "The Vice-Ministers of the member countries, gathered in the city of Panama",
        "to review the progress of the work of the network of liaison officers, and",
        "bearing in mind the rights of migrants, reaffirmed their commitment to the",
        "principles of the process.",
        "",
        "They thanked the people and the Government of Panama for the hospitality of",
        "the city and the excellent organization of the meeting.",
    ]
    document = read("".join(p(line) for line in lines))
    assert len(document.blocks) == 2
    assert document.blocks[0].text["en"].endswith("principles of the process.")


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("decimal", ["1.", "2.", "3."]),
        ("upperRoman", ["I.", "II.", "III."]),
        ("upperLetter", ["A.", "B.", "C."]),
        ("lowerRoman", ["i.", "ii.", "iii."]),
        ("lowerLetter", ["a.", "b.", "c."]),
    ],
)
def test_every_way_to_count(form: str, labels: list[str]) -> None:
    body = "".join(
        p(f"To approve the plan of the {n} working group on returns.", number="1")
        for n in ("first", "second", "third")
    )
    rows = kinds(read(body, numbering=numbering((form, "%1."))))
    assert [row[2] for row in rows] == labels
