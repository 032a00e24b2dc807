"""The Plan of Action as lists ask for it: the keys of what to show, then pages of rows.

50,000 items stay quick because a list holds one number an item and reads the words of
the rows that are on the screen only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from functools import cached_property
from typing import Any, Final

from rcm_desktop.models.plan import FINISHED, Status
from rcm_desktop.models.plan_query import PlanQuery
from rcm_desktop.store.connection import Connection
from rcm_desktop.store.projections import PlanRow, plan_row
from rcm_desktop.store.search import fts_query

PAGE_ROWS: Final = 256

#: Where fewer than one in so many fit, they are looked up instead of going through all.
_FEW: Final = 8

_COLUMNS: Final = tuple(field.name for field in fields(PlanRow))
_SELECT: Final = ", ".join(f"plan_items.{name}" for name in _COLUMNS)
_STATUS_RANK: Final = (
    "CASE status " + " ".join(f"WHEN '{s}' THEN {n}" for n, s in enumerate(Status)) + " ELSE 99 END"
)
#: Each sort ends with what keeps equal items in one order on every laptop.
_ORDER: Final = {
    "area": "theme, area {way}, due_to IS NULL, due_to {way}, id",
    "title": "title COLLATE NOCASE {way}, id",
    "kind": "kind {way}, title COLLATE NOCASE, id",
    "status": _STATUS_RANK + " {way}, title COLLATE NOCASE, id",
    "responsible": "responsible = '[]', responsible {way}, title COLLATE NOCASE, id",
    "due": "ifnull(due_to, due_from) IS NULL, ifnull(due_to, due_from) {way}, due_from, id",
    "modified": "modified {way}, id",
}


class _Order:
    """All items of a query without words, sorted; `stamp` tells when that was."""

    def __init__(self, stamp: tuple[PlanQuery, int], rows: list[tuple[int, str]]) -> None:
        self.stamp = stamp
        self.rows = rows  # key and theme

    @cached_property
    def places(self) -> dict[int, int]:
        """Where each key stands: for words that few items hold."""
        return {row: place for place, (row, _) in enumerate(self.rows)}


class PlanTable:
    """Reads of the `plan_items` projection; it never writes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ordered: _Order | None = None

    def keys(self, query: PlanQuery) -> list[int]:
        """The keys of all items that fit, in order. A key holds until the table changes."""
        return [row for row, _ in self._fitting(query)]

    def groups(self, query: PlanQuery, themes: Sequence[str]) -> list[tuple[str, list[int]]]:
        """The keys by theme, in the order of `themes`; then items of no known theme, under "".

        Themes without a fitting item are left out.
        """
        found: dict[str, list[int]] = {theme: [] for theme in (*themes, "")}
        for row, theme in self._fitting(query):
            found[theme if theme in found else ""].append(row)
        return [(theme, keys) for theme, keys in found.items() if keys]

    def _fitting(self, query: PlanQuery) -> list[tuple[int, str]]:
        """Key and theme of what fits; the words only thin out an order that is kept."""
        ordered = self._in_order(replace(query, text=""))
        match = fts_query(query.text)
        if not match:
            return ordered.rows
        rows = self._connection.read(
            "SELECT rowid FROM plan_search WHERE plan_search MATCH ?", (match,)
        )
        if len(rows) * _FEW < len(ordered.rows):
            places = sorted(ordered.places[row] for (row,) in rows if row in ordered.places)
            return [ordered.rows[place] for place in places]
        matching = {row for (row,) in rows}
        return [pair for pair in ordered.rows if pair[0] in matching]

    def _in_order(self, query: PlanQuery) -> _Order:
        """Sorted once, and again after the file was written to; typing changes the words only."""
        stamp = (query, self._connection.raw.total_changes)
        if self._ordered is None or self._ordered.stamp != stamp:
            where, values = _conditions(query)
            rows = self._connection.read(
                f"SELECT row, theme FROM plan_items{where} ORDER BY {_order(query)}", values
            )
            self._ordered = _Order(stamp, rows)
        return self._ordered

    def page(self, keys: Sequence[int]) -> list[PlanRow]:
        """The rows of these keys, in their order; a key that is gone is left out."""
        marks = ",".join("?" * len(keys))
        found = self._connection.read(
            f"SELECT row, {_SELECT} FROM plan_items WHERE row IN ({marks})", tuple(keys)
        )
        by_key = {row[0]: _row(row[1:]) for row in found}
        return [by_key[key] for key in keys if key in by_key]

    def rows(self, query: PlanQuery) -> Iterator[PlanRow]:
        """Every item that fits, page by page: for exports and reports."""
        keys = self.keys(query)
        for start in range(0, len(keys), PAGE_ROWS):
            yield from self.page(keys[start : start + PAGE_ROWS])

    def row(self, item: str) -> PlanRow | None:
        """One item by its id."""
        found = self._connection.read(f"SELECT {_SELECT} FROM plan_items WHERE id = ?", (item,))
        return _row(found[0]) if found else None

    def keys_of(self, items: Sequence[str]) -> list[int]:
        """The keys of those items that there are, in no order."""
        rows = self._connection.read(
            "SELECT row FROM plan_items WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(items),),
        )
        return [row for (row,) in rows]

    def ids_of(self, keys: Sequence[int]) -> list[str]:
        """The ids of these keys, in their order; a key that is gone is left out."""
        rows = self._connection.read(
            "SELECT plan_items.id FROM json_each(?) JOIN plan_items ON row = json_each.value"
            " ORDER BY json_each.key",
            (json.dumps(keys),),
        )
        return [item for (item,) in rows]

    def from_block(self, draft: str, block: str) -> list[str]:
        """The ids of the items that follow up a decision."""
        rows = self._connection.read(
            "SELECT id FROM plan_items WHERE source_draft = ? AND source_block = ? ORDER BY id",
            (draft, block),
        )
        return [item for (item,) in rows]

    def followed_blocks(self, draft: str) -> frozenset[str]:
        """The blocks of a draft that have an item, for the editor's gutter."""
        rows = self._connection.read(
            "SELECT DISTINCT source_block FROM plan_items WHERE source_draft = ?", (draft,)
        )
        return frozenset(block for (block,) in rows)

    def count(self) -> int:
        """How many items there are."""
        return int(self._connection.read("SELECT count(*) FROM plan_items")[0][0])


def _row(values: Sequence[Any]) -> PlanRow:
    return plan_row(dict(zip(_COLUMNS, values, strict=True)))


def _order(query: PlanQuery) -> str:
    return _ORDER[query.sort].format(way="DESC" if query.descending else "ASC")


def _conditions(query: PlanQuery) -> tuple[str, list[str]]:
    """The WHERE clause and its values; the words are not part of it."""
    parts: list[str] = []
    values: list[str] = []
    for column, wanted in (
        ("theme", query.themes),
        ("area", query.areas),
        ("kind", query.kinds),
        ("status", query.statuses),
    ):
        if wanted:
            parts.append(f"{column} IN ({','.join('?' * len(wanted))})")
            values += wanted
    if query.delegation:
        parts.append("EXISTS (SELECT 1 FROM json_each(responsible) WHERE value = ?)")
        values.append(query.delegation)
    if query.overdue_on:
        parts.append(f"due_to < ? AND status NOT IN ({','.join('?' * len(FINISHED))})")
        values += [query.overdue_on, *sorted(FINISHED)]
    return (" WHERE " + " AND ".join(parts) if parts else ""), values
