"""What part of the Plan of Action a person wants to see, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sort = Literal["area", "title", "kind", "status", "responsible", "due", "modified"]


@dataclass(frozen=True, slots=True)
class PlanQuery:
    """Empty fields do not narrow; `text` is as typed, its last word may be unfinished.

    `overdue_on` is an ISO day: only unfinished items whose last due day lies before it.
    """

    text: str = ""
    themes: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    delegation: str = ""
    overdue_on: str = ""
    sort: Sort = "area"
    descending: bool = False
