"""The phrases in which declarations write dates, English and Spanish, as one grammar.

Everything here works on folded text: one character for each character of the original,
lower case, without accents, so that positions found here hold in the original too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_DASHES: Final = dict.fromkeys("‐‑‒–—−", "-")


def fold(text: str) -> str:
    """Lower case without accents, dashes and spaces made plain, of the same length."""
    return "".join(map(_fold_character, text))


def _fold_character(character: str) -> str:
    if character in _DASHES:
        return "-"
    if character.isspace():
        return " "
    return unicodedata.normalize("NFD", character)[0].lower()[0]


_MONTH_NAMES: Final = (
    "january enero jan ene",
    "february febrero feb",
    "march marzo mar",
    "april abril apr abr",
    "may mayo",
    "june junio jun",
    "july julio jul",
    "august agosto aug ago",
    "september septiembre setiembre sept sep",
    "october octubre oct",
    "november noviembre nov",
    "december diciembre dec dic",
)
MONTHS: Final = {name: n for n, line in enumerate(_MONTH_NAMES, 1) for name in line.split()}

#: How many months a part of the year has; a *trimester* is the Spanish trimestre, a quarter
#: (seed 004: *the last trimester of 2002*).
PERIODS: Final = {
    "quarter": 3,
    "trimester": 3,
    "trimestre": 3,
    "half": 6,
    "semester": 6,
    "semestre": 6,
    "cuatrimestre": 4,
    "bimestre": 2,
}
#: 0 stands for the last part of the year.
ORDINALS: Final = {
    name: n
    for n, line in enumerate(
        (
            "last final ultimo ultima",
            "first 1st primer primero primera 1er 1o i",
            "second 2nd segundo segunda 2do 2o ii",
            "third 3rd tercer tercero tercera 3er 3o iii",
            "fourth 4th cuarto cuarta 4to 4o iv",
            "fifth 5th quinto 5to v",
            "sixth 6th sexto 6to vi",
        )
    )
    for name in line.split()
}
_NUMBER_WORDS: Final = {
    1: "one a an un una uno",
    2: "two dos",
    3: "three tres",
    4: "four cuatro",
    5: "five cinco",
    6: "six seis",
    7: "seven siete",
    8: "eight ocho",
    9: "nine nueve",
    10: "ten diez",
    12: "twelve doce",
    15: "fifteen quince",
    18: "eighteen dieciocho",
    20: "twenty veinte",
    30: "thirty treinta",
    45: "forty-five",
    60: "sixty sesenta",
    90: "ninety noventa",
}
NUMBERS: Final = {name: n for n, line in _NUMBER_WORDS.items() for name in line.split()}
THIS_YEAR: Final = (
    "this year|the year|(?:the )?(?:current|present) year"
    "|este ano|(?:el )?presente ano|(?:el )?ano en curso"
)
NEXT_YEAR: Final = "(?:the )?(?:next|coming|following) year|(?:el )?(?:proximo ano|ano proximo)"


def any_of(names: Iterable[str]) -> str:
    """An alternation of words, the longest first."""
    longest_first = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")"


MONTH: Final = any_of(MONTHS) + r"\b\.?"
YEAR: Final = rf"(?:(?:19|20)\d\d(?![\d,]\d)|{THIS_YEAR}|{NEXT_YEAR})"
DAY: Final = r"(?:\d{1,2}(?:st|nd|rd|th|o|º|°|ro)?|primero)(?![\d.]\d|\w)"
#: What may stand between a day, month or part of the year and its year.
_TO_YEAR: Final = r" *,? *(?:(?:of|de|del|in|en) +)?(?:the +|el +)?(?:(?:year|ano) +)?"
_OF_YEAR: Final = rf"(?:{_TO_YEAR}\b(?P<year>{YEAR}))?"
_OF: Final = r"(?:of +|de +|del +)?"
_LINK: Final = r"(?: *- *| +(?:to|through|thru|and|y|e|a|al) +(?:the +|el +)?)"
_MORE_DAYS: Final = rf"(?: *, *{DAY}){{0,6}}"

#: One point of the calendar, each with the parts it names.
POINTS: Final = (
    r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
    rf"(?P<month>{MONTH}) +(?P<day>{DAY}){_MORE_DAYS} *,?{_LINK}(?P<last>{DAY}){_OF_YEAR}",
    rf"(?:(?:from|del?|los dias|el) +)?(?P<day>{DAY}){_MORE_DAYS} *,?{_LINK}(?P<last>{DAY}) +"
    rf"{_OF}(?P<month>{MONTH}){_OF_YEAR}",
    rf"(?P<month>{MONTH}) +(?P<day>{DAY}){_OF_YEAR}",
    rf"(?P<day>{DAY}) +{_OF}(?P<month>{MONTH}){_OF_YEAR}",
    rf"(?P<month>{MONTH}){_OF_YEAR}",
    rf"(?P<ordinal>{any_of(ORDINALS)}) +(?P<period>{any_of(PERIODS)}){_OF_YEAR}",
    rf"q(?P<ordinal>[1-4])(?P<period>) *-? *(?P<year>{YEAR})",
    rf"(?:(?:the +)?year +|(?:el +)?ano +)?(?P<year>{YEAR})",
)


def nameless(pattern: str) -> str:
    """The same pattern without named groups, to be used inside another."""
    return re.sub(r"\?P<\w+>", "?:", pattern)


POINT: Final = r"\b(?:" + "|".join(map(nameless, POINTS)) + ")"
_BETWEEN: Final = r"(?:between|entre)(?: +(?:el|the))?"
_FROM: Final = r"(?:from|desde|del|de)(?: +(?:el|the))?"
_TO: Final = r"(?: *- *| +(?:to|through|thru|until|al?|hasta)(?: +(?:the|el))? +)"
RANGE: Final = (
    rf"(?:{_BETWEEN} +(?P<a>{POINT}) +(?:and|y|e)(?: +(?:the|el))? +(?P<b>{POINT})"
    rf"|(?:{_FROM} +)?(?P<c>{POINT}){_TO}(?P<d>{POINT}))"
)
_END: Final = (
    r"(?:(?:the +|el +)?(?:end|close|final|fin|finales|fines|cierre) +(?:of|del?) +(?:the +)?)"
)
BY: Final = (
    r"(?:(?P<before>before|prior to|antes del?)"
    r"|by|(?:no|not) later than|until|till|up to|hasta|para|a mas tardar)"
    rf"(?: +(?:the|el|en|on|al?))? +(?P<end>{_END})?(?P<point>{POINT})"
)
AT_END: Final = rf"(?:(?:at|towards?|a|al|hacia) +)?{_END}(?P<point>{POINT})"
AFTER: Final = (
    r"(?:(?:(?P<after>after|despues del?)|from|since|as of|(?:starting|beginning)(?: in| on)?"
    r"|desde|a partir del?)(?: +(?:the|el))? +)?"
    rf"(?P<point>{POINT})(?: +onwards?| +en adelante)?"
)
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{any_of(NUMBERS)})(?: *\(\d{{1,3}}\))?"
_UNIT: Final = r"(?P<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?)\b"
_WORKING: Final = "working|business|habiles|laborables"
WITHIN: Final = (
    r"(?:within|over|in|dentro de|en|durante)(?: +(?:an?|the|un|una|el|los|las))?"
    r"(?: +(?:next|following|proximos|proximas|siguientes))?"
    r"(?: +(?:maximum +)?(?:period|term|time ?frame|plazo|periodo|termino)(?: +maximo)?"
    r" +(?:of|de|no mayor a|not exceeding))?"
    rf" +{_COUNT} +(?:calendar +)?(?P<working>(?:{_WORKING}) +)?{_UNIT}"
    rf"(?: +naturales| +calendario| +(?P<habiles>{_WORKING}))?"
)
#: Words that may stand before a date without being part of what it says.
LEAD: Final = (
    r"(?:(?:in|on|during|for|en|durante|para|el|los|the|la) +)*"
    r"(?:(?:period|periodo)(?: +(?:of|de|comprendido))? +)?(?:(?:el|the) +)?"
)
