"""Terms are found as whole words; slips, mixtures and missing pairs are told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.glossary import NameFinding, Register, Term

NETWORK = Term(
    "rncom",
    "body",
    {"en": "Regional Network", "es": "Red Regional"},
    short={"en": "RNCOM", "es": "RROCM"},
    also={"en": ("Regional Network of Civil Organizations",)},
    wrong={"en": ("RNOCM", "Regional Net-work"), "es": ("RNCOM",)},
    loose={"es": ("Red",)},
)
NIÑEZ = Term("ninez", "term", {"en": "childhood", "es": "niñez"}, paired=False)
MEXICO = Term("mex", "country", {"en": "Mexico", "es": "México"}, loose={"es": ("mexican*",)})
REGISTER = Register([NETWORK, NIÑEZ, MEXICO])


def told(*blocks: Block) -> list[tuple[str, str, str, str]]:
    return [(f.language, f.problem, f.found, f.fix) for f in REGISTER.findings(blocks)]


def block(en: str = "", es: str = "", block_id: str = "b1") -> Block:
    return Block(block_id, BlockKind.DECISION, {"en": en, "es": es})


@given(
    st.text(alphabet="ñ👍e\u0301 .“", max_size=10),
    st.sampled_from(["RNCOM", "regional  network", "REGIONAL NETWORK", "Mexico"]),
    st.sampled_from([".", ", 👩‍👧", "", " ñ", "”"]),
)
def test_a_term_is_where_it_stands(before: str, name: str, after: str) -> None:
    text = f"{before} {name}{after}"
    (found,) = REGISTER.find(text, "en")
    assert text[found.start : found.end] == name


@given(st.text(max_size=40))
def test_any_text_is_searched(text: str) -> None:
    ends = 0
    for found in REGISTER.find(text, "es"):
        assert ends <= found.start < found.end <= len(text)
        ends = found.end


def test_the_longest_spelling_is_meant_and_parts_of_words_are_not() -> None:
    found = REGISTER.find("the Regional Network of Civil Organizations", "en")
    assert [(o.kind, o.form) for o in found] == [
        ("also", "Regional Network of Civil Organizations")
    ]
    assert REGISTER.find("XRNCOM rncom Mexicos", "en") == []


def test_slips_are_told_with_the_right_spelling() -> None:
    assert told(block("Thank RNOCM.")) == [("en", "wrong", "RNOCM", "RNCOM")]
    assert told(block(es="Agradecer a la RNCOM.")) == [("es", "wrong", "RNCOM", "RROCM")]
    assert told(block("THE REGIONAL NET-WORK")) == [
        ("en", "wrong", "REGIONAL NET-WORK", "REGIONAL NETWORK")
    ]


def test_two_right_spellings_are_told_only_side_by_side() -> None:
    one, other = block("The Regional Network"), block("Regional Network of Civil Organizations")
    assert told(one) == told(other) == []
    assert told(one, other) == [
        ("en", "mixed", "Regional Network of Civil Organizations", "Regional Network")
    ]
    assert told(one, other, other)[0][2:] == (
        "Regional Network",
        "Regional Network of Civil Organizations",
    )


def test_a_name_must_stand_in_both_languages() -> None:
    assert told(block("RNCOM and Mexico", "La Red y el Gobierno mexicano")) == []
    assert told(block("RNCOM and Mexico", "")) == []
    assert told(block("RNCOM and RNCOM", "El Gobierno")) == [("en", "missing", "RNCOM", "")]
    assert told(block("the Government", "El Gobierno de México")) == [
        ("es", "missing", "México", "")
    ]
    assert told(block("childhood", "infancia")) == []


def test_terms_are_looked_up_without_accents() -> None:
    assert REGISTER.search("mexico") == [MEXICO]
    assert REGISTER.search("ninez") == [NIÑEZ]
    assert REGISTER.search("regional")[0] is NETWORK
    assert len(REGISTER.search("")) == 3
    assert REGISTER.search("nothing of the kind") == []


def test_a_finding_names_its_place() -> None:
    (found,) = REGISTER.findings([block("“ñ👍” RNOCM", block_id="b7")])
    assert found == NameFinding("b7", "en", 5, 10, "wrong", "RNOCM", "RNCOM", NETWORK)
