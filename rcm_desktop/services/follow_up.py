"""What a decision's words propose for the Plan of Action: a person confirms or changes it.

Everything is counted openly, nothing is learned: title by cutting where the decision's
main clause ends, area by the words of `plan.yaml`, delegations by the spellings of
`members.yaml`, due date by the grammar of fuzzy dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from rcm_desktop.models.conference import Area, Theme
from rcm_desktop.models.date_finder import Found, due_in
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.document import LANGUAGES, Block
from rcm_desktop.models.plan import PlanItem, PlanKind, Source, Status
from rcm_desktop.services.conference import Conference

TITLE_LENGTH: Final = 120
QUOTE_LENGTH: Final = 300
_WEIGHTS: Final = {"strong": 3, "weak": 1, "subtopic": 4}
#: The least score for a suggestion, and by how much it must lead the next area.
_ENOUGH: Final = 3
_LEAD: Final = 2

#: Where the main clause of a decision ends, once it has said something.
_CLAUSE: Final = re.compile(
    r"(?:;(?=\s|$)|(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<!\bsr)(?<!\bsra)(?<!\b\w)\.(?=\s|$)"
    r"|,? and to (?=[a-z])|,? in order to |,? in order that |,? so that "
    r"|,? with (?:a|the) (?:view|purpose|aim|objective)|,? in accordance with |,? according to "
    r"|, (?:given|including|which|who|as well as|paying|particularly|sponsored|underlining) "
    r"|,? (?:y|asi como) a (?=[a-z])|,? con (?:el|la) (?:fin|objeto|objetivo|proposito|finalidad)"
    r"|,? a fin de |,? de conformidad con |,? de acuerdo con "
    r"|, (?:incluyendo|incluid[oa]s?|el cual|la cual|asi como|prestando|patrocinad[oa]) )"
)
_BEFORE_DATE: Final = re.compile(
    r"[\s,]*\b(?:(?:in|on|during|for|by|en|durante|para|el|la|los|the|del?|of|from|periodo|period)"
    r"\s*)+$|[\s,]+$"
)
_SPONSORED: Final = re.compile(
    r"\b(?:co-?)?sponsored by\b|\bwith (?:the )?(?:support|sponsorship|collaboration) of\b"
    r"|\bpatrocinad[oa]s? por\b|\bcon el (?:apoyo|patrocinio) de\b|\bcon la colaboracion de\b"
)
_DOCUMENT: Final = re.compile(
    r"\b(?:documents?|guidelines|manuals?|reports?|studies|study|memorandum|matrix"
    r"|documentos?|lineamientos|manual(?:es)?|informes?|estudios?|memorandum|matriz)\b"
)
_EVENT: Final = re.compile(
    r"\b(?:seminars?|workshops?|forum|meetings?|training|campaigns?|programmes?|programs?|projects?"
    r"|seminarios?|talleres|taller|foros?|reunion(?:es)?|capacitacion|campanas?|programas?"
    r"|proyectos?)\b"
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme and area with the words that spoke for them; empty where none leads."""

    theme: str = ""
    area: str = ""
    words: tuple[str, ...] = ()


def suggest_area(text: str, themes: Iterable[Theme]) -> Suggestion:
    """The area whose words occur clearly more than any other's, else its theme, else nothing."""
    folded = fold(text)
    scores = sorted(
        ((*_score(folded, area), theme, area) for theme in themes for area in theme.areas),
        key=lambda entry: -entry[0],
    )
    best, words, theme, area = scores[0]
    rivals = [(score, other) for score, _, other, _ in scores[1:]]
    if best < _ENOUGH:
        return Suggestion()
    if best - rivals[0][0] >= _LEAD:
        return Suggestion(theme.id, area.id, words)
    elsewhere = max(score for score, other in rivals if other.id != theme.id)
    return Suggestion(theme.id, "", words) if best - elsewhere >= _LEAD else Suggestion()


def _score(folded: str, area: Area) -> tuple[int, tuple[str, ...]]:
    """The weights of the area's words that occur; letters inside a longer one count once."""
    names = [s.names[language] for s in area.subtopics for language in LANGUAGES]
    subtopics = [name for name in names if " " in name]  # *Legislation* alone says nothing
    lists = (("weak", area.weak), ("strong", area.strong), ("subtopic", subtopics))
    weights = {fold(word): _WEIGHTS[name] for name, words in lists for word in words}
    taken: list[tuple[int, int]] = []
    total, found = 0, []
    for word in sorted(weights, key=len, reverse=True):
        spans = [match.span() for match in word_pattern(word).finditer(folded)]
        free = [s for s in spans if not any(s[0] < end and start < s[1] for start, end in taken)]
        if free:
            taken += free
            total += weights[word]
            found.append(word)
    return total, tuple(found)


def word_pattern(word: str) -> re.Pattern[str]:
    """A word or phrase as a whole; `*` stands for any ending."""
    parts = (re.escape(part) for part in word.split("*"))
    return re.compile(r"(?<!\w)" + r"\w*".join(parts) + r"(?!\w)")


def delegations_in(text: str, conference: Conference) -> tuple[str, ...]:
    """The codes of the members that a text names, in the order of their first mention."""
    by_spelling: dict[str, str] = dict.fromkeys(conference.places, "")
    for member in conference.members:
        for spelling in (*member.names.values(), *member.also):
            by_spelling[spelling] = member.code
    found: dict[int, str] = {}
    folded = fold(text)
    taken: list[tuple[int, int]] = []
    for spelling in sorted(by_spelling, key=len, reverse=True):
        # US is a country where us is a word: capitals are compared as they stand.
        exact = spelling.upper() == spelling
        pattern = word_pattern(spelling if exact else fold(spelling))
        for match in pattern.finditer(text if exact else folded):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            found[match.start()] = by_spelling[spelling]
    return tuple(dict.fromkeys(code for _, code in sorted(found.items()) if code))


def short_title(text: str, due: Found | None = None) -> str:
    """The decision's main clause, without its date and what trails behind, ≤ 120 characters."""
    words = text
    if due and due.start > 15:
        head = words[: due.start]
        gap = _BEFORE_DATE.search(fold(head))
        words = (head[: gap.start()] if gap else head) + words[due.end :]
    cut = next((m.start() for m in _CLAUSE.finditer(fold(words)) if m.start() >= 25), len(words))
    title = " ".join(words[:cut].split()).strip(" ,;:.")
    title = re.sub(r"^[Tt]o (?=[a-z])", "", title)
    if len(title) > TITLE_LENGTH:
        title = title[: TITLE_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return title[:1].upper() + title[1:]


def kind_of(text: str) -> PlanKind:
    """A document where one is named before any event, else an action."""
    folded = fold(text)
    document, event = _DOCUMENT.search(folded), _EVENT.search(folded)
    if document and (event is None or document.start() < event.start()):
        return PlanKind.DOCUMENT
    return PlanKind.ACTION


def follow_up(
    block: Block,
    conference: Conference,
    *,
    item_id: str,
    draft: str,
    draft_title: str = "",
    label: str = "",
    meeting_date: date | None = None,
) -> PlanItem:
    """The item that a decision proposes; approved, because the Vice-Ministers decided it."""
    text = block.words("en") or block.words("es")
    due = due_in(text, meeting_date)
    both = " ".join(block.words(language) for language in LANGUAGES)
    area = suggest_area(both, conference.themes)
    sponsored = _SPONSORED.search(fold(text))
    main, rest = (
        (text[: sponsored.start()], text[sponsored.end() :].split(".")[0])
        if sponsored
        else (text, "")
    )
    return PlanItem(
        id=item_id,
        kind=kind_of(text),
        theme=area.theme,
        area=area.area,
        title=short_title(text, due),
        status=Status.APPROVED,
        responsible=delegations_in(main, conference) or delegations_in(rest, conference),
        sponsors=delegations_in(rest, conference),
        due=due.due if due else None,
        suggested=bool(area.theme),
        source=Source(draft, block.id, label, _quote(text), draft_title),
    )


def _quote(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= QUOTE_LENGTH:
        return words
    return words[: QUOTE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
