"""The number of the meeting in the title and in the first paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rcm_desktop.models.conventions.finding import Rule, Severity, Spot, spot
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.models.numbering import roman

NUMBER: Final = Rule(
    id="meeting-number",
    name="Number of the meeting differs",
    explanation="The title and the first paragraph give the meeting one number.",
    source="XII RCM, 2007: XII and Twelfth",
    says=("The title says {title}, this says {words}.",),
    severity=Severity.ERROR,
)

_ENGLISH: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_SPANISH: Final = (
    "primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima "
    "duodécima decimotercera decimocuarta decimoquinta decimosexta decimoséptima "
    "decimoctava decimonovena vigésima"
)
_ORDINALS: Final[dict[Language, list[str]]] = {"en": _ENGLISH.split(), "es": _SPANISH.split()}
_MEETING: Final = r"(?:Meeting|Regional Conf|Vice|Reuni[oó]n|Conferencia Regional|RCM\b|CRM\b)"

#: What may stand before the number of this very meeting; another one is told of further on.
_BEFORE: Final = re.compile(r"(?:(?:the|at|in|during|la|el|en|durante)\s+)*", re.IGNORECASE)


def number_in(text: str, language: Language) -> tuple[int, int, int] | None:
    """The number of the meeting in a text, with where it stands: *XII Meeting*, *Twelfth*."""
    names = "|".join(_ORDINALS[language])
    pattern = rf"(?<!\w)(?P<number>[IVXL]{{1,7}}|{names})\s+(?={_MEETING})"
    match = re.search(pattern, text, re.IGNORECASE)
    if not match:
        return None
    written = match["number"].lower()
    if written in _ORDINALS[language]:
        value = _ORDINALS[language].index(written) + 1
    else:
        value = next((n for n in range(1, 80) if roman(n) == written), 0)
    return (value, match.start("number"), match.end("number")) if value else None


def number_differs(paper: Paper, language: Language) -> Iterator[tuple[str, Spot]]:
    """The first paragraph's number where it is another than the title's."""
    said: tuple[int, str] | None = None
    for block in paper.blocks[:12]:
        words = block.words(language)
        if block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE) and said is None:
            number = number_in(words, language)
            if number:
                said = (number[0], words[number[1] : number[2]])
        elif block.kind is BlockKind.PREAMBLE:
            number = number_in(words[:80], language)
            if said and number and number[0] != said[0] and _BEFORE.fullmatch(words[: number[1]]):
                told = words[number[1] : number[2]]
                yield (
                    block.id,
                    spot(number[1], number[2], NUMBER.says[0], title=said[1], words=told),
                )
            return
