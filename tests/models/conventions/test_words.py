"""Rules that look at one text: what they mark, what they leave alone, what they write instead."""

from __future__ import annotations

import pytest

from rcm_desktop.models.document import Language
from tests.models.conventions.papers import DECISION, PREAMBLE, SUBTITLE, fixed, marked

MEMBERS_EN = (
    "Belize, Canada, Costa Rica, the Dominican Republic, El Salvador, Guatemala, Honduras, "
    "Mexico, Nicaragua, Panama and the United States of America"
)
MEMBERS_ES = (
    "Belice, Canadá, Costa Rica, El Salvador, los Estados Unidos de América, Guatemala, "
    "Honduras, México, Nicaragua, Panamá y la República Dominicana"
)

#: rule, language, words, what is marked
FOUND: list[tuple[str, Language, str, list[str]]] = [
    ("double-space", "en", "One  two.   Three", ["  ", "   "]),
    ("space-at-mark", "en", "Migrants , women ( and children )", [" ,", "( ", " )"]),
    ("invisible-character", "en", "mig\u200brant soft\u00adhyphen", ["\u200b", "\u00ad"]),
    ("look-alike", "en", "the Сonference of 2O07", ["Сonference", "2O07"]),
    ("apostrophe", "en", "the Network´s activities", ["Network´s"]),
    ("word-twice", "en", "approve the the budget", [" the"]),
    ("word-twice", "es", "la reunión de de la CRM", [" de"]),
    ("bracket", "en", "Approve [the budget] today", ["[the budget]"]),
    ("bracket", "en", "Approve [the [annual] budget]", ["[the [annual] budget]", "[annual]"]),
    ("bracket", "en", "Approve [the budget", ["["]),
    ("placeholder", "en", "to be held in ____ on TBD", ["____", "TBD"]),
    ("placeholder", "es", "el xx de mayo", ["xx"]),
    ("foreign-word", "en", "prevention y protection of migrants", ["y"]),
    ("foreign-word", "es", "personas and familias migrantes", ["and"]),
    ("name-wrong", "en", "The RNOCM and the Presidency Pro - Tempore", ["RNOCM", "Pro - Tempore"]),
    ("parenthesis-unbalanced", "en", "the fund (voluntary return", ["("]),
    ("parenthesis-unbalanced", "en", "the fund voluntary return) of", [")"]),
    ("numbering-typed", "en", "3. Approve the budget", ["3. "]),
    ("numbering-typed", "en", "• Approve the budget", ["• "]),
    ("member-list-twice", "en", "Mexico, Canada, Mexico and Belize", ["Mexico"]),
    ("member-list-incomplete", "en", MEMBERS_EN.replace("Belize, ", ""), [MEMBERS_EN[8:]]),
    ("member-list-incomplete", "es", MEMBERS_ES.replace("México, ", ""), None),  # type: ignore[list-item]
    ("member-list-order", "en", MEMBERS_EN.replace("Belize, Canada", "Canada, Belize"), None),  # type: ignore[list-item]
]

#: rule, language, words that a careful text may hold
CLEAN: list[tuple[str, Language, str]] = [
    ("double-space", "en", "One space. And a no-break\u00a0space "),
    ("space-at-mark", "en", "from 5 to 6 (six) . . . and so on, “quoted”, ended."),
    ("invisible-character", "es", "Año, niñez, ¿qué? — «así» … 5 €"),
    ("look-alike", "en", "the 20th and 1st, CO2, H1N1, λόγος, Москва, 2007"),
    ("apostrophe", "en", "the Network’s and the region's activities"),
    ("word-twice", "en", "that that is so; Baden Baden; had had; The the"),
    ("word-twice", "es", "nos nos, bla bla, paso a paso"),
    ("bracket", "en", "as said [sic] […] in note [12] of [t]he text"),
    ("placeholder", "en", "the XX RCM, in Chapter XXX; what? Really?!"),
    (
        "foreign-word",
        "en",
        "the Secretaría de Gobernación y Migración, “pan y agua”, Ortega y Gasset",
    ),
    ("foreign-word", "en", "as stated in para 5 of the resolution and para b above"),
    (
        "foreign-word",
        "es",
        "el Bank of America, la Organization of American States, «trick and treat»",
    ),
    ("name-wrong", "en", "The RNCOM and the Presidency Pro-Témpore or Pro Tempore"),
    (
        "parenthesis-unbalanced",
        "en",
        "considering a) the need; b) the link; and c) the ways (all).",
    ),
    ("numbering-typed", "en", "In 2007. A year; e.g. this; 12 months; A. Pérez"),
    ("member-list-twice", "en", MEMBERS_EN),
    ("member-list-twice", "en", "in Antigua Guatemala, Guatemala, and Panama City, Panama"),
    ("member-list-incomplete", "en", MEMBERS_EN),
    ("member-list-incomplete", "es", MEMBERS_ES),
    ("member-list-incomplete", "en", "Mexico, El Salvador, Guatemala, Honduras, and Nicaragua"),
    ("member-list-order", "en", MEMBERS_EN),
    ("member-list-order", "es", MEMBERS_ES),
    ("member-list-order", "en", "the governments of Canada, United States and Mexico"),
    ("member-list-order", "en", MEMBERS_EN.replace("the Dominican", "Dominican")),
]

#: rule, language, words, the words after its fix
FIXED: list[tuple[str, Language, str, str]] = [
    ("double-space", "en", "One  two", "One two"),
    ("space-at-mark", "en", "Migrants , women", "Migrants, women"),
    ("space-at-mark", "en", "a ( small ) bracket", "a (small ) bracket"),
    ("invisible-character", "en", "mig\u200brant", "migrant"),
    ("look-alike", "en", "the Сonference", "the Conference"),
    ("apostrophe", "en", "the Network´s activities", "the Network’s activities"),
    ("word-twice", "en", "approve the the budget", "approve the budget"),
    ("foreign-word", "en", "protection y assistance", "protection and assistance"),
    ("name-wrong", "en", "the RNOCM asked", "the RNCOM asked"),
    ("name-wrong", "es", "la presidencia pro - tempore", "la presidencia pro-tempore"),
    ("numbering-typed", "en", "a) Approve the budget", "Approve the budget"),
    (
        "member-list-incomplete",
        "en",
        "of " + MEMBERS_EN.replace("Mexico, ", ""),
        "of " + MEMBERS_EN,
    ),
    ("member-list-incomplete", "en", MEMBERS_EN.replace("Belize, ", ""), MEMBERS_EN),
    (
        "member-list-order",
        "en",
        MEMBERS_EN.replace("Mexico, Nicaragua", "Nicaragua, Mexico"),
        MEMBERS_EN,
    ),
]


@pytest.mark.parametrize(("rule", "language", "words", "expected"), FOUND)
def test_what_is_marked(
    rule: str, language: Language, words: str, expected: list[str] | None
) -> None:
    found = marked(rule, (DECISION, words), language=language)
    assert found == expected if expected is not None else len(found) == 1


@pytest.mark.parametrize(("rule", "language", "words"), CLEAN)
def test_what_is_left_alone(rule: str, language: Language, words: str) -> None:
    assert marked(rule, (DECISION, words), language=language) == []


@pytest.mark.parametrize(("rule", "language", "words", "right"), FIXED)
def test_what_is_written_instead(rule: str, language: Language, words: str, right: str) -> None:
    assert right in fixed(rule, (DECISION, words), language=language)


def test_a_number_is_typed_only_where_one_is_printed() -> None:
    assert marked("numbering-typed", (PREAMBLE, "1. Approve the budget")) == []


def test_the_report_below_a_title_may_stand_in_brackets() -> None:
    assert marked("bracket", (SUBTITLE, "[on the report of the Second Committee (A/79/1)]")) == []


def test_spanish_has_its_own_order() -> None:
    """The English order, translated: República Dominicana and Estados Unidos are out of it."""
    english_order = (
        "Belice, Canadá, Costa Rica, República Dominicana, El Salvador, Guatemala, Honduras, "
        "México, Nicaragua, Panamá y los Estados Unidos de América"
    )
    (right,) = fixed("member-list-order", (PREAMBLE, english_order), language="es")
    assert right == (
        "Belice, Canadá, Costa Rica, El Salvador, los Estados Unidos de América, Guatemala, "
        "Honduras, México, Nicaragua, Panamá y República Dominicana"
    )
