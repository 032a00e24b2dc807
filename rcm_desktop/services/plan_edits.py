"""What may be written into a Plan of Action item: values checked, names found, steps allowed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeVar

from rcm_desktop.errors import RcmError
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.dates import FuzzyDate, parse
from rcm_desktop.models.plan import (
    PlanItem,
    PlanKind,
    Source,
    Status,
    may_become,
    next_statuses,
    statuses_for,
)
from rcm_desktop.services.conference import Conference, UnknownName

_Choice = TypeVar("_Choice", bound=StrEnum)


class NoSuchItem(RcmError):
    """An id that the plan does not hold."""

    template = "The Plan of Action has no item {item}; “rcm-desktop plan list” shows the ids."


class TitleMissing(RcmError):
    """An item must say what is to be done."""

    template = "Give the item a title that says what is to be done."


class UnknownChoice(RcmError):
    """A kind or status that does not exist, or that this kind of item cannot have."""

    template = "“{value}” is no {what} of this item; choose one of: {known}."


class WrongStep(RcmError):
    """A status that does not follow from the present one."""

    template = "“{title}” is {old} and cannot become {new}; it can become: {allowed}."


class ReasonMissing(RcmError):
    """Dropping an item without saying why."""

    template = "Say why “{title}” is dropped: the reason stays in the plan."


class UnknownField(RcmError):
    """A field that items do not have."""

    template = "Items have no field “{name}”; they have: {known}."


def edited(
    item: PlanItem, fields: Mapping[str, Any], conference: Conference, base: date | None = None
) -> PlanItem:
    """The item with these fields set; `base` is the day that a due date counts from.

    Values may be as typed: names instead of ids, lists as text, dates as phrases.
    Raises UnknownField, UnknownName, UnknownChoice, WrongStep, ReasonMissing, TitleMissing.
    """
    unknown = [name for name in fields if name not in _READERS]
    if unknown:
        raise UnknownField(name=unknown[0], known=", ".join(_READERS))
    values = {
        name: _READERS[name](fields[name], conference)
        for name in fields
        if name not in ("theme", "area", "due", "status")
    }
    new = replace(item, **values, **_place(item, fields, conference))
    if "due" in fields:
        new = replace(new, due=_due(fields["due"], item.due, base))
    new = _with_status(item, new, fields.get("status"))
    if not new.title:
        raise TitleMissing
    return new


def fresh(
    item_id: str, fields: Mapping[str, Any], conference: Conference, base: date | None = None
) -> PlanItem:
    """A new item; unlike an existing one it may start at any status of its kind."""
    status = fields.get("status") or Status.PROPOSED
    rest = {name: value for name, value in fields.items() if name != "status"}
    item = edited(PlanItem(item_id), rest, conference, base)
    chosen = choice(Status, status, statuses_for(item.kind), "status")
    if chosen is Status.DROPPED and not item.reason:
        raise ReasonMissing(title=item.title)
    return replace(item, status=chosen)


def choice(choices: type[_Choice], typed: object, allowed: Iterable[_Choice], what: str) -> _Choice:
    """The member that the text names, whatever its case, or with _ and - for spaces."""
    wanted = re.sub("[_ -]+", " ", fold(str(typed))).strip()
    options = tuple(allowed)
    for member in options:
        if member.value == wanted:
            return member
    raise UnknownChoice(value=typed, what=what, known=", ".join(member.value for member in options))


def _with_status(old: PlanItem, new: PlanItem, typed: object) -> PlanItem:
    fits = statuses_for(new.kind)
    if typed is None or typed == "":
        if new.status in fits:
            return new
        # The kind changed under a finished item: a document is issued where an action is held.
        done = Status.ISSUED if Status.ISSUED in fits else Status.HELD
        return replace(new, status=done if done in fits else Status.UNDER_WAY)
    status = choice(Status, typed, fits, "status")
    if not may_become(new.kind, old.status, status):
        allowed = ", ".join(next_statuses(new.kind, old.status))
        raise WrongStep(title=new.title, old=old.status, new=status, allowed=allowed)
    if status is Status.DROPPED and not new.reason:
        raise ReasonMissing(title=new.title)
    reason = new.reason if status is Status.DROPPED or new.reason != old.reason else ""
    return replace(new, status=status, reason=reason)


def _place(item: PlanItem, fields: Mapping[str, Any], conference: Conference) -> dict[str, Any]:
    """Theme and area together: an area brings its theme, another theme lets its area go."""
    if "theme" not in fields and "area" not in fields:
        return {}
    typed_theme, typed_area = _text(fields.get("theme", "")), _text(fields.get("area", ""))
    theme = conference.find_theme(typed_theme) if typed_theme else ""
    area = ""
    if typed_area:
        area = conference.find_area(typed_area, theme)
        theme = conference.areas[area][0].id
    elif "area" not in fields and item.area in conference.areas:
        area = item.area if conference.areas[item.area][0].id == theme else ""
    elif "theme" not in fields:
        theme = item.theme
    return {"theme": theme, "area": area, "suggested": False}


def _due(typed: object, old: FuzzyDate | None, base: date | None) -> FuzzyDate | None:
    if typed is None or isinstance(typed, FuzzyDate):
        return typed
    text = _text(typed)
    if old and text == old.text:
        return old
    return parse(text, base) if text else None


def _text(typed: object) -> str:
    return str(typed if typed is not None else "").strip()


def _list(typed: object) -> list[str]:
    parts = re.split(r"[;,\n]", typed) if isinstance(typed, str) else list(typed or ())  # type: ignore[call-overload]
    return [part for part in (_text(part) for part in parts) if part]


def _members(typed: object, conference: Conference) -> tuple[str, ...]:
    return tuple(dict.fromkeys(conference.find_member(name) for name in _list(typed)))


def _sponsors(typed: object, conference: Conference) -> tuple[str, ...]:
    """Members by code, anybody else by the name as written."""
    found = []
    for name in _list(typed):
        try:
            found.append(conference.find_member(name))
        except UnknownName:
            found.append(name)
    return tuple(dict.fromkeys(found))


def _source(value: object) -> Source | None:
    if value is None or isinstance(value, Source):
        return value
    raise UnknownField(name="source", known="a link to a decision")


_READERS: Final[Mapping[str, Callable[[Any, Conference], Any]]] = {
    "kind": lambda typed, _: choice(PlanKind, typed, PlanKind, "kind"),
    "theme": lambda typed, _: typed,
    "area": lambda typed, _: typed,
    "title": lambda typed, _: _text(typed),
    "status": lambda typed, _: typed,
    "responsible": _members,
    "sponsors": _sponsors,
    "due": lambda typed, _: typed,
    "notes": lambda typed, _: _text(typed),
    "reason": lambda typed, _: _text(typed),
    "suggested": lambda typed, _: bool(typed),
    "source": lambda typed, _: _source(typed),
}
