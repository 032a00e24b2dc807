"""An item of the Plan of Action, and the steps of its life."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rcm_desktop.models.dates import FuzzyDate


class PlanKind(StrEnum):
    """What an item is: the four lists that each area has (seed 001, section IV)."""

    SUBTOPIC = "subtopic"
    DOCUMENT = "document"
    ACTION = "action"
    PROPOSED = "proposed"


class Status(StrEnum):
    """Where an item stands; a seminar is held where a document is issued."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    UNDER_WAY = "under way"
    HELD = "held"
    ISSUED = "issued"
    FOLLOWED_UP = "followed up"
    CLOSED = "closed"
    DROPPED = "dropped"


_STEP: Final = {
    Status.PROPOSED: 0,
    Status.APPROVED: 1,
    Status.UNDER_WAY: 2,
    Status.HELD: 3,
    Status.ISSUED: 3,
    Status.FOLLOWED_UP: 4,
    Status.CLOSED: 5,
}

#: Statuses of an item that nobody waits for any more.
FINISHED: Final = frozenset(
    {Status.HELD, Status.ISSUED, Status.FOLLOWED_UP, Status.CLOSED, Status.DROPPED}
)


def statuses_for(kind: PlanKind) -> tuple[Status, ...]:
    """The statuses an item of this kind can have: only documents are issued, only actions held."""
    left_out = {
        PlanKind.DOCUMENT: {Status.HELD},
        PlanKind.SUBTOPIC: {Status.HELD, Status.ISSUED},
    }.get(kind, {Status.ISSUED})
    return tuple(status for status in Status if status not in left_out)


def next_statuses(kind: PlanKind, now: Status) -> tuple[Status, ...]:
    """Where an item may go from here, in the order of its life.

    Forwards by any number of steps, because the plan is often written up late; back by one,
    to correct a slip; out of a dropped item only by proposing it again. A closed item is
    reopened before it can be dropped.
    """
    fits = statuses_for(kind)
    if now is Status.DROPPED:
        return (Status.PROPOSED,)
    here = _STEP[now]
    reach = [s for s in fits if s is not Status.DROPPED and s is not now]
    steps = sorted({_STEP[s] for s in reach if _STEP[s] < here}, reverse=True)[:1]
    allowed: set[Status] = {s for s in reach if _STEP[s] >= here or _STEP[s] in steps}
    if now is not Status.CLOSED:
        allowed.add(Status.DROPPED)
    return tuple(status for status in fits if status in allowed)


def may_become(kind: PlanKind, old: Status, new: Status) -> bool:
    """Whether the step is one of the item's life; staying is always allowed."""
    return old is new or new in next_statuses(kind, old)


@dataclass(frozen=True, slots=True)
class Source:
    """The decision an item comes from: draft and block, its printed label, its opening words."""

    draft: str
    block: str
    label: str = ""
    quote: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of the Plan of Action.

    `theme` and `area` are ids of `resources/conference/plan.yaml` or empty; `suggested`
    is True while they are only a guess that nobody confirmed. `responsible` holds member
    codes (ISO 3166-1 alpha-3), `sponsors` codes or names of organizations. `reason` says
    why a dropped item was dropped. `modified` is the ISO time of the last change.
    """

    id: str
    kind: PlanKind = PlanKind.ACTION
    theme: str = ""
    area: str = ""
    title: str = ""
    status: Status = Status.PROPOSED
    responsible: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    due: FuzzyDate | None = None
    notes: str = ""
    reason: str = ""
    suggested: bool = False
    source: Source | None = None
    modified: str = ""
