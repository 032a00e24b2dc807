"""A Plan of Action item as the book keeps it (fields) and as lists read it (a row).

What a newer version or a hurried merge wrote is read as far as it makes sense: an unknown
status shows as proposed, and fields nobody knows stay in the book untouched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields as fields_of
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeVar

from rcm_desktop.drafting.authors import UNKNOWN
from rcm_desktop.drafting.book import Book
from rcm_desktop.models.dates import FuzzyDate
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.models.plan import PlanItem, PlanKind, Source, Status
from rcm_desktop.services.conference import Conference
from rcm_desktop.store.projections import PlanRow

_Choice = TypeVar("_Choice", bound=StrEnum)

#: The id and kind of the replica that holds the Plan of Action.
PLAN_ID: Final = "plan"
#: Fields of an item that the book keeps, each on its own, so that two people's edits both live.
FIELDS = tuple(field.name for field in fields_of(PlanItem) if field.name != "id")


def to_fields(item: PlanItem) -> dict[str, Any]:
    """The item's fields as JSON values; a date or a source is one value, never half of two."""
    values: dict[str, Any] = {name: getattr(item, name) for name in FIELDS}
    values["kind"], values["status"] = item.kind.value, item.status.value
    values["responsible"], values["sponsors"] = list(item.responsible), list(item.sponsors)
    values["due"] = _due_fields(item.due) if item.due else None
    source = item.source
    values["source"] = (
        {field.name: getattr(source, field.name) for field in fields_of(Source)} if source else None
    )
    return values


def to_item(item_id: str, stored: Mapping[str, Any]) -> PlanItem:
    """The item that a record's fields mean; what cannot be read is left at its default."""
    return PlanItem(
        id=item_id,
        kind=_choice(PlanKind, stored.get("kind"), PlanKind.ACTION),
        theme=_text(stored.get("theme")),
        area=_text(stored.get("area")),
        title=_text(stored.get("title")),
        status=_choice(Status, stored.get("status"), Status.PROPOSED),
        responsible=_texts(stored.get("responsible")),
        sponsors=_texts(stored.get("sponsors")),
        due=_due(stored.get("due")),
        notes=_text(stored.get("notes")),
        reason=_text(stored.get("reason")),
        suggested=stored.get("suggested") is True,
        source=_source(stored.get("source")),
        modified=_text(stored.get("modified")),
    )


def derived_rows(updates: Sequence[bytes], conference: Conference) -> tuple[PlanRow, ...]:
    """Every row that follows from the plan's updates, by id; raises ReplicaDamaged."""
    book = Book.load(PLAN_ID, UNKNOWN, updates)
    return tuple(
        to_row(item, fields, conference) for item, fields in sorted(book.records().items())
    )


def to_row(item_id: str, stored: Mapping[str, Any], conference: Conference) -> PlanRow:
    """The row that lists and search read."""
    item = to_item(item_id, stored)
    due = item.due or FuzzyDate("")
    return PlanRow(
        id=item.id,
        kind=item.kind.value,
        theme=item.theme,
        area=item.area,
        title=item.title,
        status=item.status.value,
        responsible=item.responsible,
        sponsors=item.sponsors,
        due_text=due.text,
        due_from=due.start.isoformat() if due.start else None,
        due_to=due.end.isoformat() if due.end else None,
        notes=item.notes,
        source_draft=item.source.draft if item.source else "",
        source_block=item.source.block if item.source else "",
        source_text=" ".join((item.source.title, item.source.quote)) if item.source else "",
        modified=item.modified,
        words=" ".join(_names(item, conference)),
        record=json.dumps(stored, ensure_ascii=False, sort_keys=True),
    )


def item_of(row: PlanRow) -> PlanItem:
    """The whole item of a row."""
    return to_item(row.id, json.loads(row.record))


def _names(item: PlanItem, conference: Conference) -> Iterable[str]:
    for language in LANGUAGES:
        if item.theme:
            yield conference.theme_name(item.theme, language)
        if item.area:
            yield conference.area_name(item.area, language)
        for code in (*item.responsible, *item.sponsors):
            yield conference.member_name(code, language)
    if item.id in conference.subtopics:
        yield conference.title_in(item, "es")
    yield from (*item.responsible, *item.sponsors, item.kind.value, item.status.value)


def _due_fields(due: FuzzyDate) -> dict[str, str | None]:
    return {
        "text": due.text,
        "from": due.start.isoformat() if due.start else None,
        "to": due.end.isoformat() if due.end else None,
    }


def _due(stored: object) -> FuzzyDate | None:
    if not isinstance(stored, dict) or not _text(stored.get("text")):
        return None
    text = _text(stored["text"])
    try:
        return FuzzyDate(text, _day(stored.get("from")), _day(stored.get("to")))
    except ValueError:
        return FuzzyDate(text)


def _day(stored: object) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) and stored else None


def _source(stored: object) -> Source | None:
    if not isinstance(stored, dict) or not _text(stored.get("draft")):
        return None
    return Source(**{field.name: _text(stored.get(field.name)) for field in fields_of(Source)})


def _choice(choices: type[_Choice], stored: object, default: _Choice) -> _Choice:
    try:
        return choices(stored)  # type: ignore[arg-type]
    except ValueError:
        return default


def _text(stored: object) -> str:
    return stored if isinstance(stored, str) else ""


def _texts(stored: object) -> tuple[str, ...]:
    return tuple(map(_text, stored)) if isinstance(stored, list) else ()
