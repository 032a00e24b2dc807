"""Rules that look at a whole paper."""

from __future__ import annotations

import pytest

from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.conventions.registry import Settings, check
from rcm_desktop.models.document import Block, BlockKind, Language
from tests.models.conventions.papers import (
    BULLET,
    CHAPEAU,
    CLOSING,
    DECISION,
    HEADING,
    ITEM,
    PREAMBLE,
    QUOTE,
    SUBTITLE,
    TITLE,
    Line,
    findings,
    fixed,
    marked,
    paper_of,
)

MINISTERS: Line = (CHAPEAU, "The Vice-Ministers:")


def decisions(*words: str) -> tuple[Line, ...]:
    return tuple((DECISION, each) for each in words)


def preamble(*words: str) -> tuple[Line, ...]:
    return (MINISTERS, *((PREAMBLE, each) for each in words))


# -- opening verbs -----------------------------------------------------------------


def test_an_entry_without_a_verb_among_verbs() -> None:
    lines = decisions(
        "Approve the budget.", "The seminar is welcome.", "Urge members.", "Thank it."
    )
    assert marked("opening-verb", *lines) == ["The"]


@pytest.mark.parametrize(
    "words",
    [
        ("Approve it.", "In relation to the Network, approve:", "Urge them.", "Thank them."),
        ("The establishment of it.", "The exchange of it.", "Approve it."),
        ("Approve it.", "The following:", "Urge them.", "Note it."),
        ("Approve it.", "Also, take note of it.", "Strongly urge them.", "Hereby adopt it."),
    ],
)
def test_openings_of_careful_lists(words: tuple[str, ...]) -> None:
    for rule in ("opening-verb", "opening-verb-misspelt", "list-tense"):
        assert marked(rule, *decisions(*words)) == []


def test_spanish_entries_open_with_verbs_too() -> None:
    lines = decisions("Aprobar el presupuesto.", "Los países.", "Instar a todos.", "Agradecer.")
    assert marked("opening-verb", *lines, language="es") == ["Los"]


def test_a_verb_with_one_letter_wrong() -> None:
    lines = decisions("Aprove the budget.", "Urge them.", "Thank them.", "Note it.")
    assert marked("opening-verb-misspelt", *lines) == ["Aprove"]
    assert fixed("opening-verb-misspelt", *lines) == ["Approve the budget."]


def test_an_unknown_verb_is_told_only_on_request() -> None:
    paper = paper_of(*decisions("Ponder the budget.", "Urge them.", "Thank them.", "Note it."))
    assert [f.rule.id for f in check(paper)] == []
    assert [f.rule.id for f in findings("opening-verb-unknown", paper)] == ["opening-verb-unknown"]


# -- tense --------------------------------------------------------------------------


def test_the_form_of_most_entries_counts() -> None:
    lines = preamble("Thanked A.", "Welcomed B.", "Thank C.", "Noted D.")
    assert marked("list-tense", *lines) == ["Thank"]
    assert fixed("list-tense", *lines, block="b4") == ["Thanked C."]


def test_a_divided_list_follows_the_papers_other_lists() -> None:
    first = preamble("Expressed A.", "Emphasized B.", "Reaffirmed C.", "Noted D.")
    second = (
        (CHAPEAU, "Equally, the Vice-Ministers:"),
        (PREAMBLE, "Highlighted E."),
        (PREAMBLE, "Thank F."),
        (PREAMBLE, "Thanked G."),
        (PREAMBLE, "Reiterate H."),
    )
    assert marked("list-tense", *first, *second) == ["Thank", "Reiterate"]


@pytest.mark.parametrize(
    ("language", "words", "odd"),
    [
        ("en", ("Approves A.", "Notes B.", "Urge C.", "Thanks D."), ["Urge"]),
        ("en", ("To approve A.", "To note B.", "Urge C.", "To thank D."), ["Urge"]),
        ("es", ("Agradecieron A.", "Reiteran B.", "Aprobaron C.", "Tomaron nota."), ["Reiteran"]),
        ("es", ("Agradecer A.", "Aprobar B.", "Aprueban C.", "Instar D."), ["Aprueban"]),
    ],
)
def test_one_entry_out_of_form(language: Language, words: tuple[str, ...], odd: list[str]) -> None:
    assert marked("list-tense", *decisions(*words), language=language) == odd


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Recalling A,", "Deeply concerned B,", "Mindful of C,", "Convinced D,")),
        ("en", ("Noted A.", "Recognizing B, urged C.", "Thanked D.", "In this regard, noted E.")),
        ("en", ("Approve A.", "Urge B.", "Continue C.", "Modify D.")),
        ("en", ("Welcomed A.", "Thank B.")),
        ("es", ("Recordando A,", "Convencidos de B,", "Profundamente preocupados,", "Teniendo C,")),
        ("es", ("Se comprometieron A.", "Reiteraron B.", "Asimismo, acordaron C.", "Instaron D.")),
    ],
)
def test_forms_that_go_together(language: Language, words: tuple[str, ...]) -> None:
    lines = preamble(*words)
    assert marked("list-tense", *lines, language=language) == []


def test_an_action_among_things() -> None:
    items = ("The exchange of A.", "The urging of B.", "To identify C.", "Establishment of D.")
    lines = ((DECISION, "Approve:"), *((ITEM, each) for each in items), (ITEM, "The use of E."))
    assert marked("list-tense", *lines) == ["To identify"]


# -- numbering ----------------------------------------------------------------------


def test_a_number_that_was_set_by_hand() -> None:
    last = Block("x", DECISION, {"en": "Third."}, start=5)
    assert marked("numbering-gap", *decisions("First.", "Second."), last) == ["Third."]
    last = Block("x", DECISION, {"en": "Third."}, start=3)
    assert marked("numbering-gap", *decisions("First.", "Second."), last) == []


def test_a_list_may_start_anywhere() -> None:
    assert marked("numbering-gap", Block("x", DECISION, {"en": "First."}, start=7)) == []


def test_a_level_is_skipped() -> None:
    deep = Block("x", ITEM, {"en": "Deep."}, level=2)
    assert marked("numbering-level", *decisions("First."), deep) == ["Deep."]
    assert marked("numbering-level", *decisions("First."), (ITEM, "a"), deep) == []


def test_an_entry_alone_in_its_list() -> None:
    assert marked("numbering-single", *decisions("First:"), (ITEM, "Alone.")) == ["Alone."]
    assert marked("numbering-single", *decisions("First:"), (ITEM, "One;"), (ITEM, "Two.")) == []
    assert marked("numbering-single", *decisions("Only one.")) == []


def test_two_ways_of_counting() -> None:
    other = Block("x", DECISION, {"en": "Second."}, scheme="a)")
    assert marked("numbering-mixed", *decisions("First."), other) == ["Second."]
    plain = Block("x", ITEM, {"en": "Below."}, level=1, scheme="plain")
    assert marked("numbering-mixed", *decisions("First."), plain, *decisions("Second.")) == []


# -- acronyms -----------------------------------------------------------------------


def test_an_acronym_is_explained_first() -> None:
    lines = (
        (PREAMBLE, "Thanked IOM and OCAM."),
        (PREAMBLE, "Noted the International Organization for Migration (IOM) and IOM."),
    )
    assert marked("acronym-undefined", *lines) == ["IOM", "OCAM"]


@pytest.mark.parametrize(
    "words",
    [
        "The RCM and the UN met in Washington, DC, for the XII time, in 2007 (April).",
        "The Economic Commission (ECLAC/CELADE) met; ECLAC and CELADE agreed.",
        "The Technical Secretariat (TS, for its acronym) and the TS.",
        "DECIDES TO URGE ALL of them; resolution A/RES/79/1 of FCCC/CP/2015/10.",
        "Migration Policy and Research Program (MPRP) and MPRP’s offer",
        "The United Nations Population Fund – UNFPA (since 2006) and UNFPA",
        "The Global Infrastructure Hub (GI Hub) and the Sustainable Goals (SDGs), the SDGs",
        "On HUMAN RIGHTS they agreed.",
    ],
)
def test_acronyms_of_careful_texts(words: str) -> None:
    assert marked("acronym-undefined", (PREAMBLE, words)) == []


def test_an_acronym_that_the_title_explains() -> None:
    lines = ((TITLE, "TECHNICAL SUPPORT UNIT (TSU)"), (PREAMBLE, "The TSU met."))
    assert marked("acronym-undefined", *lines) == []


def test_an_acronym_is_explained_once() -> None:
    lines = (
        (PREAMBLE, "The Technical Support Unit (TSU) met."),
        (PREAMBLE, "Changed the name of the Technical Support Unit (TSU)."),
        (PREAMBLE, "Read “Work of the Technical Support Unit (TSU)”."),
    )
    assert marked("acronym-twice", *lines) == ["Technical Support Unit (TSU)"]
    assert fixed("acronym-twice", *lines, block="b2") == ["Changed the name of the TSU."]


def test_no_fix_where_the_names_differ() -> None:
    lines = (
        (PREAMBLE, "The Network of Civil Society Organizations (NCO)."),
        (PREAMBLE, "The Network of Civil Organizations (NCO)."),
    )
    assert marked("acronym-twice", *lines) == ["(NCO)"]
    assert fixed("acronym-twice", *lines, block="b2") == []


def test_letters_of_an_acronym_exchanged() -> None:
    lines = ((PREAMBLE, "The Liaison Network for Combat (LNFC)."), (PREAMBLE, "The LNCF met."))
    assert marked("acronym-twisted", *lines) == ["LNCF"]
    assert marked("acronym-undefined", *lines) == []
    assert fixed("acronym-twisted", *lines, block="b2") == ["The LNFC met."]


# -- names --------------------------------------------------------------------------


def test_the_rarer_spelling_is_marked() -> None:
    lines = (
        (PREAMBLE, "The Viceministers met. The Viceministers agreed."),
        (PREAMBLE, "The Vice-Ministerial meeting."),
        (HEADING, "DECISIONS OF THE VICE MINISTERS"),
    )
    assert marked("name-variant", *lines) == ["Vice-Ministerial"]
    assert fixed("name-variant", *lines, block="b2") == ["The Viceministerial meeting."]


def test_one_spelling_throughout_is_left_alone() -> None:
    lines = ((PREAMBLE, "The Presidency Pro-Tempore met."), (PREAMBLE, "Pro-Tempore again."))
    assert marked("name-variant", *lines) == []
    assert marked("name-house", *lines) == ["Pro-Tempore", "Pro-Tempore"]


# -- the meeting ---------------------------------------------------------------------

HEAD: tuple[Line, ...] = (
    (TITLE, "XII MEETING OF THE REGIONAL CONFERENCE ON MIGRATION (RCM)"),
    (SUBTITLE, "New Orleans, United States, April 26-27, 2007"),
)
BODY = decisions(*(f"Approve matter {n}." for n in range(8)))
THANKS: Line = (CLOSING, "Finally, they thanked New Orleans and the observers for taking part.")


def test_the_days_of_the_meeting_agree() -> None:
    held = "The Twelfth Meeting was held in New Orleans on April {}, 2007."
    assert marked("meeting-dates", *HEAD, (PREAMBLE, held.format("25-27"))) == ["April 25-27, 2007"]
    assert marked("meeting-dates", *HEAD, (PREAMBLE, held.format("26-27"))) == []


def test_other_days_in_the_first_paragraph_are_no_days_of_the_meeting() -> None:
    words = "The Meeting, held after the attacks of September 11, 2001, took place on May 2, 2001."
    assert marked("meeting-dates", *HEAD, (PREAMBLE, words)) == []


def test_the_number_of_the_meeting_agrees() -> None:
    assert marked("meeting-number", *HEAD, (PREAMBLE, "The Eleventh Meeting met.")) == ["Eleventh"]
    assert marked("meeting-number", *HEAD, (PREAMBLE, "The Twelfth Meeting met.")) == []
    recalled = "They recalled the Third Meeting of the Conference."
    assert marked("meeting-number", *HEAD, (PREAMBLE, recalled)) == []


def test_a_deadline_before_the_meeting() -> None:
    lines = (*HEAD, *decisions("Report by March 1, 2007.", "Report by May 1, 2008."))
    assert marked("date-passed", *lines) == ["by March 1, 2007"]


def test_what_was_done_in_time_is_no_deadline() -> None:
    lines = (*HEAD, *decisions("Note the report presented by March 1, 2007.", "Recall 2001."))
    assert marked("date-passed", *lines) == []


def test_nobody_thanks_the_host() -> None:
    forgotten: Line = (CLOSING, "Finally, they closed the meeting.")
    assert len(marked("host-thanked", *HEAD, *BODY, forgotten)) == 1
    assert marked("host-thanked", *HEAD, *BODY, THANKS) == []
    by_name: Line = (CLOSING, "They expressed gratitude to the United States.")
    assert marked("host-thanked", *HEAD, *BODY, by_name) == []


def test_a_paper_that_is_not_finished_forgets_nobody() -> None:
    assert marked("host-thanked", *HEAD, *BODY[:3]) == []
    assert marked("observers-acknowledged", *HEAD, *BODY[:3]) == []


def test_nobody_acknowledges_observers() -> None:
    forgotten: Line = (CLOSING, "They thanked New Orleans.")
    assert len(marked("observers-acknowledged", *HEAD, *BODY, forgotten)) == 1
    assert marked("observers-acknowledged", *HEAD, *BODY, THANKS) == []


def test_other_conferences_have_other_habits() -> None:
    head = ((TITLE, "LEADERS’ DECLARATION"), (SUBTITLE, "Bali, Indonesia, 15-16 November 2022"))
    closing: Line = (CLOSING, "They closed the meeting.")
    for rule in ("host-thanked", "observers-acknowledged", "meeting-dates", "budget-year"):
        assert marked(rule, *head, *BODY, closing) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Approve the budget of the Technical Secretariat for its 2008 operations.", []),
        ("Approve the budget for the period January 1 through December 31, 2008.", []),
        ("Approve the budget of the Technical Secretariat.", ["budget"]),
        ("Approve the budget of the Technical Secretariat for 2006.", ["2006"]),
        ("Approve the budget included in the document “Budget and Work Plan”.", []),
        ("Ask the Secretariat to prepare its budget request.", []),
    ],
)
def test_the_year_of_the_budget(words: str, expected: list[str]) -> None:
    assert marked("budget-year", *HEAD, (DECISION, words)) == expected


# -- quotation marks -----------------------------------------------------------------


def test_marks_that_do_not_belong_together() -> None:
    lines = ((PREAMBLE, 'the document "Budget and Work Plan” was read'),)
    assert marked("quote-unbalanced", *lines) == ['"']
    assert fixed("quote-unbalanced", *lines) == ["the document “Budget and Work Plan” was read"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the “Guidelines were approved", ["“"]),
        ("the Guidelines” were approved", ["”"]),
        ('the "Guidelines" and "maras" were read', []),
        ("«uno “dos” tres» y “cuatro”", []),
        ("the ‘Recommendations’ document and the region's 5' wall", []),
        ("“Regional Program,” as updated", []),
    ],
)
def test_partners_of_quotation_marks(words: str, expected: list[str]) -> None:
    assert marked("quote-unbalanced", (PREAMBLE, words)) == expected


def test_a_quotation_of_several_paragraphs() -> None:
    lines = ((QUOTE, "“The Declaration shall include it."), (QUOTE, "“It ends here.”"))
    assert marked("quote-unbalanced", *lines) == []


def test_the_rarer_kind_of_marks() -> None:
    lines = (
        (PREAMBLE, "the “Guidelines”, the “Program” and"),
        (PREAMBLE, 'the "Convergence" read'),
    )
    assert marked("quote-style", *lines) == ['"Convergence"']
    assert fixed("quote-style", *lines, block="b2") == ["the “Convergence” read"]
    assert marked("quote-style", (PREAMBLE, "«uno “dos” tres»")) == []


# -- end marks ----------------------------------------------------------------------


def test_an_entry_without_its_stop() -> None:
    lines = decisions("Approve A.", "Note B.", "Urge C", "Thank D.", "Adopt E.")
    assert marked("end-mark-missing", *lines) == ["C"]
    assert fixed("end-mark-missing", *lines, block="b3") == ["Urge C."]


def test_semicolons_and_a_stop_at_the_end() -> None:
    items = ("approve A;", "note B;", "urge C, and", "thank D; and", "adopt E.")
    lines = ((DECISION, "Decide to:"), *((ITEM, each) for each in items))
    assert marked("end-mark-differs", *lines) == [","]


@pytest.mark.parametrize(
    "words",
    [
        ("Approve A;", "Note B;", "Urge C; and", "Thank D."),
        ("Approve A.", "Note “B.”", "Urge C.”", "Thank D (all)."),
        ("Mexico", "Canada", "Belize", "Panama"),
        ("Approve A, 7", "Note B,", "Urge C, 12", "Thank D."),
        ("Approve A.", "Note B:", "Urge C.", "Thank D."),
    ],
)
def test_end_marks_of_careful_lists(words: tuple[str, ...]) -> None:
    for rule in ("end-mark-missing", "end-mark-differs"):
        assert marked(rule, *decisions(*words)) == []


def test_the_last_entry_ends_the_sentence() -> None:
    lines = decisions("Approve A;", "Note B;", "Urge C;", "Thank D;")
    assert marked("end-mark-differs", *lines) == [";"]
    assert fixed("end-mark-differs", *lines, block="b4") == ["Thank D."]


def test_an_entry_with_entries_below_ends_as_it_needs() -> None:
    lines = (
        *decisions("Note A."),
        (BULLET, "Approve,"),
        (ITEM, "the seminar."),
        (ITEM, "the workshop."),
        (BULLET, "Take note."),
        (BULLET, "Name him."),
        (BULLET, "Welcome it."),
    )
    assert marked("end-mark-differs", *lines) == []


# -- proposals, settings, languages --------------------------------------------------


def test_open_proposals_are_findings() -> None:
    made = paper_of((PREAMBLE, "Noted it."), (PREAMBLE, "Thanked them."))
    paper = Paper(made.blocks, made.kind, "en", made.memo, {"b2": ("p1", "p2")})
    (finding,) = findings("open-proposal", paper)
    assert (finding.block, finding.message) == ("b2", "Proposals still open here: 2.")


def test_rules_are_switched() -> None:
    paper = paper_of((PREAMBLE, "One  two and  three."))
    assert {f.rule.id for f in check(paper)} == {"double-space"}
    assert check(paper, Settings({"double-space": False})) == []


def test_a_check_that_is_cancelled_looks_no_further() -> None:
    paper = paper_of((PREAMBLE, "One  two , and  three."))
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return True

    assert check(paper, cancelled=cancelled) == []
    assert asked


def test_both_languages_are_checked() -> None:
    block = Block("b1", BlockKind.PREAMBLE, {"en": "One  two.", "es": "Uno  dos."})
    assert [f.language for f in check(paper_of(block))] == ["en", "es"]
    assert [f.language for f in check(paper_of(block), languages=("es",))] == ["es"]


def test_a_translation_under_way_forgets_nobody() -> None:
    lines = [*HEAD, *BODY, (CLOSING, "They thanked New Orleans and the observers.")]
    paper = paper_of(*lines)
    spanish = Block("es", PREAMBLE, {"es": "Reunión de la CRM celebrada en Nueva Orleans."})
    both = Paper((*paper.blocks, spanish), paper.kind, "en", paper.memo)
    assert findings("host-thanked", both) == []
