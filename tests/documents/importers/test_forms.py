"""One form each: what a line is, told by how it is printed, in short made-up papers."""

from __future__ import annotations

import pytest

from rcm_desktop.documents.importers import parse_text
from rcm_desktop.documents.importers.pipeline import understand
from rcm_desktop.documents.importers.text import read_text
from rcm_desktop.models.document import DocumentKind
from tests.documents.importers.reading import kinds

LEAD = "The Vice-Ministers decided to:\n\n"


def rows(text: str) -> list[tuple[str, int, str]]:
    return [row[:3] for row in kinds(parse_text(text))]


def texts(text: str) -> list[str]:
    return [row[3] for row in kinds(parse_text(text))]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1. Approve.\n2. Note.\n3. Thank.", ["1.", "2.", "3."]),
        ("1.- Aprobar.\n2.- Tomar nota.", ["1.", "2."]),
        ("1) Approve.\n2) Note.", ["1)", "2)"]),
        ("(1) Approve.\n(2) Note.", ["(1)", "(2)"]),
        ("1\\. Approve.\n2\\. Note.", ["1.", "2."]),
        ("1.\n\nApprove.\n\n2.\n\nNote.", ["1.", "2."]),
        ("1)Approve.\n2)Note.", ["1)", "2)"]),
        ("1.\tApprove.\n2.\u00a0Note.", ["1.", "2."]),
        ("a. Approve.\nb. Note.", ["a.", "b."]),
        ("i. Approve.\nii. Note.\niii. Thank.", ["i.", "ii.", "iii."]),
        ("I. To approve;\nII. To note;", ["I.", "II."]),
        ("• Approve.\n• Note.", ["•", "•"]),
        ("– Approve.\n– Note.", ["–", "–"]),
        ("\uf0b7 Approve.\n\uf0b7 Note.", ["•", "•"]),
        ("  o Approve.\n  o Note.", ["o", "o"]),
        ("5. Approve.\n6. Note.", ["5.", "6."]),
        ("1. Approve.\n1. Note.\n1. Thank.", ["1.", "2.", "3."]),
        ("1. Approve.\n2. Note.\n4. Thank.", ["1.", "2.", "4."]),
    ],
)
def test_labels(text: str, labels: list[str]) -> None:
    assert [row[2] for row in rows(LEAD + text)][1:] == labels


def test_the_letter_i_after_h_and_the_number_i_below_h() -> None:
    letters = "".join(f"({letter}) Approve part {letter};\n" for letter in "abcdefghij")
    assert rows(LEAD + letters)[-2:] == [("decision", 0, "(i)"), ("decision", 0, "(j)")]
    nested = "".join(f"({letter}) Approve part {letter};\n" for letter in "abcdefg")
    found = rows(f"{LEAD}{nested}(h) Approve:\n(i) one;\n(ii) two;\n(i) Thank.")
    assert found[-4:-1] == [("decision", 0, "(h)"), ("item", 1, "(i)"), ("item", 1, "(ii)")]


def test_two_levels_of_digits_by_indent_and_without() -> None:
    by_indent = "  1. Approve the plan.\n    1. One.\n    2. Two.\n  2. Note."
    flat = "1. Approve:\n1. One.\n2. Two.\n3. Three.\n2. Note."
    levels = [("decision", 0, "1."), ("item", 1, "1."), ("item", 1, "2.")]
    assert rows(LEAD + by_indent)[1:] == [*levels, ("decision", 0, "2.")]
    assert rows(LEAD + flat)[1:] == [*levels, ("item", 1, "3."), ("decision", 0, "2.")]


def test_a_list_that_goes_on_below_a_heading() -> None:
    document = parse_text("FIRST\n\n1. Approve.\n2. Note.\n\nSECOND PART\n\n3. Thank.\n4. Urge.")
    assert [block.start for block in document.blocks if block.kind == "decision"] == [
        None, None, 0, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "They pledged, for the whole of the region and its people, an amount of about USD\n"
        "81.6 billion for the support of migrants and of the communities that receive them\n"
        "in every one of the countries.",
        "The resolutions of the Assembly that the Conference has taken note of since then,\n"
        "and in particular those on the protection of all migrants that were adopted on the\n"
        "19 December 2008, are recalled.",
        "They recalled that the number of migrants of the region had grown every year since\n"
        "1990. The members of the group also noted that it had grown quickly in the years up\n"
        "to the present one.",
        "They considered for a long time (i) the rights of the migrants of the region, and\n"
        "(ii) the duties of the countries that receive them, as well as, in the last place,\n"
        "(iii) the remedies that there are.",
        "They met with the representatives of the countries of the region from 10 a.m. to\n"
        "6 p.m. on the first day of the meeting of the Conference and heard the reports of\n"
        "the networks.",
    ],
)
def test_numbers_inside_sentences_are_no_labels(text: str) -> None:
    assert texts(text) == [text.replace("\n", " ")]


def test_ordinals_in_words_stay_words() -> None:
    text = (
        "DECLARAN:\n\nPRIMERO.- Su compromiso.\n\nSEGUNDO.- Su voluntad:\n"
        "   a) de avanzar;\n   b) de cooperar."
    )
    document = parse_text(f"DECLARACIÓN DE LIMA\n\n{text}")
    assert [row[:3] for row in kinds(document)][2:] == [
        ("decision", 0, ""), ("decision", 0, ""), ("item", 1, "a)"), ("item", 1, "b)")
    ]  # fmt: skip
    assert kinds(document)[2][3] == "PRIMERO.- Su compromiso."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("DECISIONS OF THE VICE-MINISTERS", "heading"),
        ("**Matters of substance**", "heading"),
        ("## Matters of substance", "heading"),
        ("Matters of substance", "heading"),
        ("II. MATTERS OF SUBSTANCE", "heading"),
        ("II. Matters of substance", "heading"),
        ("The Vice-Ministers also agreed:", "chapeau"),
        ("They reaffirmed their commitment to the rights of migrants.", "preamble"),
        ("“The rules of the Conference shall be those of its founding paper.”", "quote"),
        ("«Las reglas de la Conferencia serán las de su documento fundacional.»", "quote"),
    ],
)
def test_what_a_line_is(line: str, kind: str) -> None:
    before = "The Conference met in Panama with the participation of all of its member countries."
    after = "The members took note of the work that the networks of the Conference had done."
    found = kinds(parse_text(f"{before}\n\n{line}\n\n{after}"))
    assert [row[0] for row in found] == ["preamble", kind, "preamble"]


def test_annexes() -> None:
    text = (
        f"{LEAD}1. Approve.\n\nANEXOS:\n\n1. Reglas:\n\n"
        "“Las reglas de la Conferencia se aplican a todos sus miembros.”\n\n2. Plan."
    )
    assert rows(text)[2:] == [
        ("heading", 0, ""), ("annex", 0, "1."), ("quote", 0, ""), ("annex", 0, "2.")
    ]  # fmt: skip


def test_notes_below_a_rule_and_below_a_heading() -> None:
    text = "They recalled the Convention.1\n\n____________\n1 Treaty Series.\n2 Ibid."
    assert rows(text)[1:] == [("note", 0, ""), ("note", 0, "")]
    assert texts("They recalled it.\n\nNOTES\n\n1. Treaty Series.")[-1] == "1. Treaty Series."
    assert rows("They recalled it.\n\nNOTES\n\n1. Treaty Series.")[-1][0] == "note"


def test_page_heads_and_numbers_inside_a_paragraph() -> None:
    text = (
        "RCM DECLARATION\n\nThey agreed to strengthen the\n\n2\n\fRCM Declaration\n\n"
        "network of officers of the region and its\n\n3\n\fRCM Declaration\n\nwork on land."
    )
    document = parse_text(text)
    assert texts(text)[-1] == (
        "They agreed to strengthen the network of officers of the region and its work on land."
    )
    assert [(aside.text, aside.reason) for aside in document.set_aside] == [
        ("2", "page number"), ("RCM Declaration", "page head"),
        ("3", "page number"), ("RCM Declaration", "page head"),
    ]  # fmt: skip


def test_centred_lines_of_a_masthead() -> None:
    text = (
        "          REGIONAL CONFERENCE\n             FOR THE PEOPLES\n        FOURTH MEETING\n\n"
        "The Conference met in Panama with the participation of all of its member countries."
    )
    assert [row[0] for row in rows(text)] == ["title", "subtitle", "preamble"]


def test_markdown() -> None:
    text = (
        "---\ntitle: x\n---\n\nDeclaration\n===========\n\nThey *strongly* [noted](http://a.b) it."
        "\n\n> The text that was agreed in the closed session of the meeting.\n\n"
        "| A | B |\n|---|---|"
    )
    document = understand(read_text(text, markdown=True))
    assert [row[0] for row in kinds(document)] == ["title", "preamble", "quote", *["preamble"] * 2]
    assert document.blocks[1].text["en"] == "They strongly noted it."
    assert [(s.start, s.end, s.mark) for s in document.blocks[1].spans["en"]] == [(5, 13, "italic")]
    assert "http://a.b" in [aside.text for aside in document.set_aside]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("DECLARATION OF PANAMA", DocumentKind.DECLARATION),
        ("COMUNICADO CONJUNTO", DocumentKind.COMMUNIQUE),
        ("Conclusions of the Consultation Group", DocumentKind.CONCLUSIONS),
        ("INFORME DE LA SECRETARÍA", DocumentKind.REPORT),
        ("Compilation of statements", DocumentKind.COMPILATION),
        ("SIXTH MEETING", DocumentKind.DECLARATION),
    ],
)
def test_the_kind_of_paper(title: str, kind: DocumentKind) -> None:
    body = "The Conference met in Panama with the participation of all of its member countries."
    assert parse_text(f"{title}\n\n{body}").kind is kind
    assert parse_text(f"{title}\n\n{body}", kind=DocumentKind.REPORT).kind is DocumentKind.REPORT
