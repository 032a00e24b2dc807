"""What kinds, statuses and columns are called in the window's language."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rcm_desktop.models.date_words import day_words
from rcm_desktop.models.dates import FuzzyDate
from rcm_desktop.models.document import Language
from rcm_desktop.models.plan import PlanKind, Status
from rcm_desktop.models.plan_query import Sort

_KINDS: Final[dict[PlanKind, Any]] = {
    PlanKind.SUBTOPIC: QT_TRANSLATE_NOOP("Plan", "Subtopic"),
    PlanKind.DOCUMENT: QT_TRANSLATE_NOOP("Plan", "Document"),
    PlanKind.ACTION: QT_TRANSLATE_NOOP("Plan", "Action"),
    PlanKind.PROPOSED: QT_TRANSLATE_NOOP("Plan", "Proposed action"),
}
_STATUSES: Final[dict[Status, Any]] = {
    Status.PROPOSED: QT_TRANSLATE_NOOP("Plan", "Proposed"),
    Status.APPROVED: QT_TRANSLATE_NOOP("Plan", "Approved"),
    Status.UNDER_WAY: QT_TRANSLATE_NOOP("Plan", "Under way"),
    Status.HELD: QT_TRANSLATE_NOOP("Plan", "Held"),
    Status.ISSUED: QT_TRANSLATE_NOOP("Plan", "Issued"),
    Status.FOLLOWED_UP: QT_TRANSLATE_NOOP("Plan", "Followed up"),
    Status.CLOSED: QT_TRANSLATE_NOOP("Plan", "Closed"),
    Status.DROPPED: QT_TRANSLATE_NOOP("Plan", "Dropped"),
}
#: Column → its name, the order it sorts by, its width in pixels.
COLUMNS: Final[dict[str, tuple[Any, Sort, int]]] = {
    "title": (QT_TRANSLATE_NOOP("Plan", "What"), "title", 220),
    "status": (QT_TRANSLATE_NOOP("Plan", "Status"), "status", 96),
    "responsible": (QT_TRANSLATE_NOOP("Plan", "Responsible"), "responsible", 104),
    "due": (QT_TRANSLATE_NOOP("Plan", "Due"), "due", 136),
    "area": (QT_TRANSLATE_NOOP("Plan", "Area"), "area", 150),
    "kind": (QT_TRANSLATE_NOOP("Plan", "Kind"), "kind", 100),
    "source": (QT_TRANSLATE_NOOP("Plan", "Decision"), "modified", 78),
}
#: Columns that show only when asked for.
HIDDEN: Final = frozenset({"kind"})


def kind_name(kind: PlanKind) -> str:
    return QCoreApplication.translate("Plan", _KINDS[kind])


def status_name(status: Status) -> str:
    return QCoreApplication.translate("Plan", _STATUSES[status])


def column_name(column: str) -> str:
    return QCoreApplication.translate("Plan", COLUMNS[column][0])


def understood(due: FuzzyDate, language: Language) -> str:
    """The days that a date is understood as, in one short sentence."""
    if due.start and due.end and due.start == due.end:
        return QCoreApplication.translate("Plan", "That is {day}.").format(
            day=day_words(due.start, language)
        )
    if due.start and due.end:
        return QCoreApplication.translate("Plan", "From {start} to {end}.").format(
            start=day_words(due.start, language), end=day_words(due.end, language)
        )
    if due.end:
        return QCoreApplication.translate("Plan", "At the latest {end}.").format(
            end=day_words(due.end, language)
        )
    if due.start:
        return QCoreApplication.translate("Plan", "From {start} on.").format(
            start=day_words(due.start, language)
        )
    if due.text:
        return QCoreApplication.translate(
            "Plan", "Kept as written; no day follows from it, so nobody is reminded."
        )
    return ""
