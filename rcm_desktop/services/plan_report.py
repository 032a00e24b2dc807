"""Where the Plan of Action stands today, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rcm_desktop.models.document import Language
from rcm_desktop.models.plan import FINISHED, PlanItem, Status
from rcm_desktop.services.conference import Conference


@dataclass(frozen=True, slots=True)
class PlanReport:
    """Counts per theme id and status, per member code (all, finished), and what is overdue."""

    on: date
    total: int
    themes: dict[str, Counter[Status]]
    delegations: dict[str, tuple[int, int]]
    overdue: tuple[PlanItem, ...]


def report(items: Iterable[PlanItem], on: date) -> PlanReport:
    """Count the items; overdue ones in the order of their last day."""
    themes: dict[str, Counter[Status]] = {}
    delegations: dict[str, tuple[int, int]] = {}
    overdue, total = [], 0
    for item in items:
        total += 1
        themes.setdefault(item.theme, Counter())[item.status] += 1
        finished = item.status in FINISHED
        for code in item.responsible:
            every, done = delegations.get(code, (0, 0))
            delegations[code] = (every + 1, done + finished)
        if not finished and item.due and item.due.overdue(on):
            overdue.append(item)
    overdue.sort(key=lambda item: (item.due.end if item.due else None) or date.max)
    return PlanReport(on, total, themes, delegations, tuple(overdue))


def as_text(counted: PlanReport, conference: Conference, language: Language = "en") -> str:
    """The report in plain lines; a theme without items is named with its zero."""
    lines = [f"Plan of Action, {counted.on.isoformat()}: {counted.total} items", ""]
    for theme in (*conference.themes, None):
        statuses = counted.themes.get(theme.id if theme else "", Counter())
        if theme is None and not statuses:
            continue
        name = theme.name(language) if theme else "Without a theme"
        parts = ", ".join(f"{status} {statuses[status]}" for status in Status if statuses[status])
        lines.append(f"{name}: {statuses.total()}" + (f" ({parts})" if parts else ""))
    lines += ["", f"Overdue: {len(counted.overdue)}"]
    lines += [_overdue_line(item, conference, language) for item in counted.overdue]
    lines += ["", "By delegation (finished of all):"]
    lines += [
        f"  {conference.member_name(code, language)}: {done} of {every}"
        for code, (every, done) in sorted(counted.delegations.items())
    ] or ["  none"]
    return "\n".join(lines)


def _overdue_line(item: PlanItem, conference: Conference, language: Language) -> str:
    names = ", ".join(conference.member_name(code, language) for code in item.responsible)
    due = item.due.text if item.due else ""
    return f"  {due}: {item.title} [{item.status}]" + (f" – {names}" if names else "")
