"""The Plan of Action as a table that people edit in a spreadsheet, out and in again."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from rcm_desktop.errors import RcmError
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.dates import FuzzyDate
from rcm_desktop.models.plan import PlanItem, Source
from rcm_desktop.models.plan_query import PlanQuery
from rcm_desktop.services.conference import Conference
from rcm_desktop.services.plan import PlanService
from rcm_desktop.services.plan_edits import edited, fresh

#: The columns of a file, each with the names it is also known by.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("código",),
    "kind": ("tipo", "clase"),
    "theme": ("tema",),
    "area": ("área", "capítulo", "chapter"),
    "title": ("título", "name", "nombre", "action", "acción"),
    "status": ("estado", "situación"),
    "responsible": ("responsables", "responsable", "delegations", "delegaciones"),
    "sponsors": ("patrocinadores", "copatrocinadores", "co-sponsors"),
    "due": ("due date", "plazo", "fecha", "vencimiento"),
    "due_from": ("desde",),
    "due_to": ("hasta",),
    "notes": ("notas", "observaciones"),
    "reason": ("motivo",),
    "source_draft": (),
    "source_block": (),
    "source_label": (),
    "source_quote": (),
    "source_title": (),
}
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_SOURCE: Final = ("draft", "block", "label", "quote", "title")


class ColumnsUnknown(RcmError):
    """A table without the one column that every item needs."""

    template = (
        "The file {path} has no column “title”; export the plan once to see the columns. "
        "The file has: {columns}."
    )


class RowRefused(RcmError):
    """A row that the plan cannot take; nothing of the file was taken."""

    template = "Nothing was imported from {path}. Row {row}: {reason}"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """Ids of new and of changed items, how many were the same, and columns nobody knows."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    ignored: tuple[str, ...]


def export_plan(plan: PlanService, path: Path, query: PlanQuery | None = None) -> int:
    """Write the items that fit to a .csv or .xlsx file; how many. Raises what tables refuse."""
    from rcm_desktop.documents.tables import write_table

    rows = [tuple(as_cells(item, plan.conference).values()) for item in plan.items(query)]
    write_table(path, tuple(COLUMNS), rows)
    return len(rows)


def import_plan(plan: PlanService, path: Path) -> ImportOutcome:
    """Take a .csv or .xlsx file into the plan, all of it or nothing, as one step to undo.

    A row with a known id, or else with the kind, area and title of one item, changes it;
    other rows are new. Raises what tables refuse, ColumnsUnknown, RowRefused.
    """
    from rcm_desktop.documents.tables import read_table

    table = read_table(path)
    names = [_column(name) for name in table.columns]
    if "title" not in names:
        raise ColumnsUnknown(path=path, columns=", ".join(filter(None, table.columns)))
    known = {item.id: item for item in plan.items()}
    by_title = {_likeness(item): item for item in known.values()}
    added: dict[str, PlanItem] = {}
    changed: dict[str, PlanItem] = {}
    everything = ChainMap(added, changed, known)
    same = 0
    for number, row in enumerate(table.rows, 2):
        cells = {name: cell for name, cell in zip(names, row, strict=True) if name}
        try:
            old, new = _taken(cells, everything, by_title, plan)
        except RcmError as error:
            raise RowRefused(path=path, row=number, reason=error) from error
        if old is None:
            added[new.id] = new
            by_title.setdefault(_likeness(new), new)
        elif old == new:
            same += 1
        else:
            (added if new.id in added else changed)[new.id] = new
    plan.write([*added.values(), *changed.values()])
    ignored = tuple(c for c, name in zip(table.columns, names, strict=True) if c and not name)
    return ImportOutcome(tuple(added), tuple(changed), same, ignored)


def as_cells(item: PlanItem, conference: Conference) -> dict[str, str]:
    """The item as one row of text, by column."""
    due = item.due or FuzzyDate("")
    source = item.source
    return {
        "id": item.id,
        "kind": item.kind.value,
        "theme": conference.theme_name(item.theme) if item.theme else "",
        "area": conference.area_name(item.area) if item.area else "",
        "title": item.title,
        "status": item.status.value,
        "responsible": "; ".join(item.responsible),
        "sponsors": "; ".join(item.sponsors),
        "due": due.text,
        "due_from": due.start.isoformat() if due.start else "",
        "due_to": due.end.isoformat() if due.end else "",
        "notes": item.notes,
        "reason": item.reason,
    } | {f"source_{name}": getattr(source, name) if source else "" for name in _SOURCE}


def _taken(
    cells: Mapping[str, str],
    known: Mapping[str, PlanItem],
    by_title: Mapping[tuple[str, str, str], PlanItem],
    plan: PlanService,
) -> tuple[PlanItem | None, PlanItem]:
    """The item that a row means, if there is one, and what the row makes of it."""
    item_id = cells.get("id", "").strip()
    old = known.get(item_id)
    if old is None and not item_id:
        likeness = _likeness(fresh("new", _fields(cells), plan.conference))
        found = by_title.get(likeness)
        old = known.get(found.id) if found else None
    if old is None:
        new_id = item_id if _ID.fullmatch(item_id) else plan.new_id()
        new = fresh(new_id, _fields(cells), plan.conference)
        return None, _with_dates(_with_source(new, cells), cells)
    before = as_cells(old, plan.conference)
    differing = {name: cell for name, cell in cells.items() if cell.strip() != before[name].strip()}
    new = edited(old, _fields(differing), plan.conference)
    return old, _with_dates(_with_source(new, differing), differing)


def _fields(cells: Mapping[str, str]) -> dict[str, Any]:
    """The cells that are fields of an item; an empty choice leaves the choice alone."""
    return {
        name: cell
        for name, cell in cells.items()
        if name in COLUMNS
        and not name.startswith(("id", "due_", "source_"))
        and (cell.strip() or name not in ("kind", "status"))
    }


def _with_dates(item: PlanItem, cells: Mapping[str, str]) -> PlanItem:
    """The days a file gives where the phrase itself does not tell them."""
    if item.due is None or item.due.known:
        return item
    try:
        start, end = (
            date.fromisoformat(cells[name]) if cells.get(name) else None
            for name in ("due_from", "due_to")
        )
        return replace(item, due=FuzzyDate(item.due.text, start, end))
    except ValueError:
        return item


def _with_source(item: PlanItem, cells: Mapping[str, str]) -> PlanItem:
    given = {name: cells[f"source_{name}"] for name in _SOURCE if f"source_{name}" in cells}
    if not given or (item.source is None and not given.get("draft")):
        return item
    return replace(item, source=replace(item.source or Source("", ""), **given))


def _likeness(item: PlanItem) -> tuple[str, str, str]:
    return item.kind.value, item.area, fold(" ".join(item.title.split()))


def _column(name: str) -> str:
    wanted = fold(name.strip()).replace(" ", "_")
    for column, others in COLUMNS.items():
        if wanted in (column, *(fold(other).replace(" ", "_") for other in others)):
            return column
    return ""
