"""Letters and spaces that look right and are not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, cast

from rcm_desktop.models.conventions.finding import (
    DELETE,
    DELETE_IT,
    ONE_SPACE,
    WRITE_MARK,
    Fix,
    Rule,
    Severity,
    Spot,
    spot,
    write,
)
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.document import Language

DOUBLE_SPACE: Final = Rule(
    id="double-space",
    name="Two spaces",
    explanation="One space stands between words and after a sentence.",
    source="VII RCM, 2002, decision 8",
    says=("{count} spaces stand here.",),
    severity=Severity.ADVICE,
)
SPACE_AT_MARK: Final = Rule(
    id="space-at-mark",
    name="Space at the wrong side of a mark",
    explanation="No space stands before a comma or a stop, nor inside brackets.",
    source="Typography of both languages",
    says=("A space stands before “{mark}”.", "A space stands after “{mark}”."),
    severity=Severity.ADVICE,
)
INVISIBLE: Final = Rule(
    id="invisible-character",
    name="Invisible character",
    explanation="A character that nobody sees breaks searching and makes two texts differ that "
    "look the same.",
    source="Papers pasted from web pages",
    says=("An invisible character stands here ({name}).",),
    severity=Severity.ERROR,
)
LOOK_ALIKE: Final = Rule(
    id="look-alike",
    name="Letter of another alphabet",
    explanation="A letter looks like one of the Latin alphabet and is of another, or a letter "
    "stands among figures.",
    source="Papers converted from pictures",
    says=("“{words}” holds a letter of another alphabet.", "“{words}” mixes letters and figures."),
    severity=Severity.ERROR,
)
APOSTROPHE: Final = Rule(
    id="apostrophe",
    name="Accent in place of an apostrophe",
    explanation="An accent without a letter stands where an apostrophe belongs.",
    source="VII RCM, 2002, decision 10: the Network´s",
    says=("“{words}” has an accent in place of an apostrophe.",),
    severity=Severity.ERROR,
)
DOUBLED: Final = Rule(
    id="word-twice",
    name="Word written twice",
    explanation="A small word stands twice in a row.",
    source="Papers typed in a hurry",
    says=("“{word}” stands twice.",),
    severity=Severity.ERROR,
)

_SPACES: Final = re.compile(r"(?<=\S)[ \u00a0\u2002-\u200a\u202f\u3000]{2,}(?=\S)")
_BEFORE_MARK: Final = re.compile(r"(?<=[^\W_]) +(?P<mark>[,;.:!?)\]”»])(?=\s|$|[,;.:”»)])")
_AFTER_MARK: Final = re.compile(r"(?P<mark>[(\[“«¿¡]) +(?=\w)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FIGURES: Final = re.compile(r"(?<![\w])\d+[OolI]\d+(?!\w)|(?<!\w)[12][OolI]{1,2}\d{1,2}(?!\w)")
_ACCENT: Final = re.compile(r"[^\W\d_]+(?P<accent>[´`ʹ′])[^\W\d_]*")
#: Cyrillic and Greek letters that look like Latin ones.
_TWINS: Final = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеорсухіјѕԁһԛԝҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρυ",
    "ABESIJKMHOPCTXYaeopcyxijsdhqwYABEZHIKMNOPTYXaoivpu",
)


def double_spaces(_lexicon: Lexicon, words: str, _language: str, _kind: str) -> Iterator[Spot]:
    """Runs of spaces between words."""
    for match in _SPACES.finditer(words):
        count = str(match.end() - match.start())
        fix = Fix(ONE_SPACE, " ")
        yield spot(match.start(), match.end(), DOUBLE_SPACE.says[0], fix, count=count)


def spaces_at_marks(_lexicon: Lexicon, words: str, _language: str, _kind: str) -> Iterator[Spot]:
    """Spaces before commas and stops, and inside brackets."""
    for pattern, says in ((_BEFORE_MARK, 0), (_AFTER_MARK, 1)):
        for match in pattern.finditer(words):
            mark = match["mark"]
            if mark == "." and words[match.end() :].startswith("."):
                continue  # an ellipsis
            yield spot(
                match.start(),
                match.end(),
                SPACE_AT_MARK.says[says],
                Fix(WRITE_MARK, mark),
                mark=mark,
            )


def invisible(_lexicon: Lexicon, words: str, _language: str, _kind: str) -> Iterator[Spot]:
    """Format and control characters; the no-break space is visible enough."""
    for at, char in enumerate(words):
        if char < "\u007f" and char >= " ":
            continue
        if unicodedata.category(char) not in ("Cf", "Cc", "Co", "Cs") or char in "\n\t":
            continue
        name = unicodedata.name(char, f"U+{ord(char):04X}").lower()
        yield spot(at, at + 1, INVISIBLE.says[0], Fix(DELETE_IT, ""), name=name)


def look_alikes(_lexicon: Lexicon, words: str, _language: str, _kind: str) -> Iterator[Spot]:
    """Words of two alphabets, and letters among figures."""
    if not words.isascii():
        for match in _WORD.finditer(words):
            yield from _two_alphabets(match)
    for match in _FIGURES.finditer(words):
        right = re.sub("[Oo]", "0", re.sub("[lI]", "1", match.group()))
        fix = write(right, certain=False)
        yield spot(match.start(), match.end(), LOOK_ALIKE.says[1], fix, words=match.group())


def _two_alphabets(match: re.Match[str]) -> Iterator[Spot]:
    word = match.group()
    if word.isascii():
        return
    alphabets = {unicodedata.name(char, "").split(" ")[0] for char in word}
    if "LATIN" not in alphabets or not alphabets & {"CYRILLIC", "GREEK"}:
        return
    latin = word.translate(_TWINS)
    whole = all(unicodedata.name(char, "").startswith("LATIN") for char in latin)
    fixes = (write(latin),) if whole else ()
    yield spot(match.start(), match.end(), LOOK_ALIKE.says[0], *fixes, words=word)


def apostrophes(_lexicon: Lexicon, words: str, _language: str, _kind: str) -> Iterator[Spot]:
    """Bare accents inside or behind a word."""
    for match in _ACCENT.finditer(words):
        right = match.group().replace(match["accent"], "’")
        yield spot(
            match.start(), match.end(), APOSTROPHE.says[0], write(right), words=match.group()
        )


def doubled_words(lexicon: Lexicon, words: str, language: str, _kind: str) -> Iterator[Spot]:
    """Small words that stand twice in a row; names such as Baden Baden are left alone."""
    small = lexicon.words[cast("Language", language)].doubled
    for match in re.finditer(
        r"(?<![\w-])(?P<word>[^\W\d_]+)(?P<again>\s+(?P=word))(?![\w-])", words
    ):
        if match["word"] in small:
            fix = Fix(DELETE, "", words=match["word"])
            yield spot(*match.span("again"), DOUBLED.says[0], fix, word=match["word"])
