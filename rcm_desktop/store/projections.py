"""The rows derived from replicas: what lists, counts and search read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from rcm_desktop.models.counting_words import words_in
from rcm_desktop.store.connection import Connection
from rcm_desktop.store.order import places


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One line of the drafts list; `modified` is an ISO time, the counts follow from the blocks."""

    id: str
    kind: str
    language: str
    title_en: str = ""
    title_es: str = ""
    meeting: str = ""
    modified: str = ""
    archived: bool = False
    blocks: int = 0
    words_en: int = 0
    words_es: int = 0


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One visible block of a draft, with its printed label."""

    id: str
    kind: str
    level: int
    label: str
    en: str
    es: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One item of the Plan of Action; dates are ISO days, `record` the whole item as JSON text.

    `words` are names it is to be found by that stand in no other column.
    """

    id: str
    kind: str = ""
    theme: str = ""
    area: str = ""
    title: str = ""
    status: str = ""
    responsible: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    due_text: str = ""
    due_from: str | None = None
    due_to: str | None = None
    notes: str = ""
    source_draft: str = ""
    source_block: str = ""
    source_text: str = ""
    modified: str = ""
    words: str = ""
    record: str = "{}"


_DRAFT_COLUMNS = tuple(field.name for field in fields(DraftRow))
_OWN_DRAFT_COLUMNS = _DRAFT_COLUMNS[:8]
_PLAN_COLUMNS = tuple(field.name for field in fields(PlanRow))
_BLOCK_COLUMNS = ("position", "kind", "level", "label", "en", "es", "words_en", "words_es")


def _upsert(table: str, key: Sequence[str], columns: Sequence[str]) -> str:
    """An insert that touches an existing row only where a column really differs."""
    names = ", ".join((*key, *columns))
    marks = ", ".join("?" * (len(key) + len(columns)))
    values = ", ".join(f"{name} = excluded.{name}" for name in columns)
    differs = " OR ".join(f"{table}.{name} IS NOT excluded.{name}" for name in columns)
    return (
        f"INSERT INTO {table} ({names}) VALUES ({marks})"
        f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {values} WHERE {differs}"
    )


_PUT_DRAFT = _upsert("drafts", ("id",), _OWN_DRAFT_COLUMNS[1:])
_PUT_BLOCK = _upsert("blocks", ("draft", "id"), _BLOCK_COLUMNS)
_PUT_PLAN = _upsert("plan_items", ("id",), _PLAN_COLUMNS[1:])


class Projections:
    """Writes and reads of the derived rows; search follows by triggers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_draft(self, draft: DraftRow) -> None:
        """Add or replace a draft's line; its counts stay as the blocks made them."""
        values = [getattr(draft, name) for name in _OWN_DRAFT_COLUMNS]
        self._connection.write(_PUT_DRAFT, values)

    def put_blocks(self, draft: str, blocks: Sequence[BlockRow]) -> None:
        """Make a draft's rows these, in this order; rows that are the same are not touched."""
        with self._connection.transaction():
            rows = self._connection.read(
                "SELECT id, position, kind, level, label, en, es FROM blocks WHERE draft = ?",
                (draft,),
            )
            old = {row[0]: row[1:] for row in rows}
            kept = {block.id for block in blocks}
            self._connection.write_many(
                "DELETE FROM blocks WHERE draft = ? AND id = ?",
                ((draft, gone) for gone in old if gone not in kept),
            )
            stand = places([old[b.id][0] if b.id in old else None for b in blocks])
            for place, block in zip(stand, blocks, strict=True):
                self._put_block(draft, place, block, old.get(block.id))
            self._connection.write(
                "UPDATE drafts SET (blocks, words_en, words_es) = ("
                " SELECT count(*), ifnull(sum(words_en), 0), ifnull(sum(words_es), 0)"
                " FROM blocks WHERE draft = ?1) WHERE id = ?1",
                (draft,),
            )

    def _put_block(
        self, draft: str, place: int, block: BlockRow, old: Sequence[Any] | None
    ) -> None:
        """Write as little as needed; most changed rows have only another label."""
        if old is None or (block.en, block.es) != tuple(old[4:]):
            self._connection.write(_PUT_BLOCK, _block(draft, place, block))
        elif (place, block.kind, block.level, block.label) != tuple(old[:4]):
            self._connection.write(
                "UPDATE blocks SET position = ?, kind = ?, level = ?, label = ?"
                " WHERE draft = ? AND id = ?",
                (place, block.kind, block.level, block.label, draft, block.id),
            )

    def change_blocks(self, draft: str, blocks: Iterable[BlockRow]) -> None:
        """Rewrite some blocks' rows where the order is unchanged: the usual keystroke.

        A block that has no row yet is left out; `put_blocks` brings it in.
        """
        with self._connection.transaction():
            for block in blocks:
                rows = self._connection.read(
                    "SELECT position, words_en, words_es FROM blocks WHERE draft = ? AND id = ?",
                    (draft, block.id),
                )
                if not rows:
                    continue
                position, words_en, words_es = rows[0]
                new = _block(draft, position, block)
                self._connection.write(_PUT_BLOCK, new)
                self._connection.write(
                    "UPDATE drafts SET words_en = words_en + ?, words_es = words_es + ?"
                    " WHERE id = ?",
                    (new[-2] - words_en, new[-1] - words_es, draft),
                )

    def remove_draft(self, draft: str) -> None:
        """Take a draft out of lists and search; its replica stays."""
        with self._connection.transaction():
            self._connection.write("DELETE FROM blocks WHERE draft = ?", (draft,))
            self._connection.write("DELETE FROM drafts WHERE id = ?", (draft,))

    def drafts(self, *, archived: bool = False) -> list[DraftRow]:
        """The drafts list, last changed first; archived ones only when asked for."""
        rows = self._connection.read(
            f"SELECT {', '.join(_DRAFT_COLUMNS)} FROM drafts"
            " WHERE archived = 0 OR ? ORDER BY modified DESC, id",
            (archived,),
        )
        return [_draft(row) for row in rows]

    def draft(self, draft: str) -> DraftRow | None:
        """One draft's line."""
        rows = self._connection.read(
            f"SELECT {', '.join(_DRAFT_COLUMNS)} FROM drafts WHERE id = ?", (draft,)
        )
        return _draft(rows[0]) if rows else None

    def blocks(self, draft: str) -> list[BlockRow]:
        """A draft's blocks in order."""
        rows = self._connection.read(
            "SELECT id, kind, level, label, en, es FROM blocks WHERE draft = ? ORDER BY position",
            (draft,),
        )
        return [BlockRow(*row) for row in rows]

    def put_plan_items(self, items: Iterable[PlanRow]) -> None:
        """Add or replace items of the Plan of Action; the same ones are not touched."""
        self._connection.write_many(_PUT_PLAN, (_plan_values(item) for item in items))

    def remove_plan_items(self, items: Iterable[str]) -> None:
        """Take items out of the table and search."""
        self._connection.write_many(
            "DELETE FROM plan_items WHERE id = ?", ((item,) for item in items)
        )

    def plan_items(self) -> list[PlanRow]:
        """All items by id; `plan_table` holds the queries that lists need."""
        rows = self._connection.read(
            f"SELECT {', '.join(_PLAN_COLUMNS)} FROM plan_items ORDER BY id"
        )
        return [plan_row(dict(zip(_PLAN_COLUMNS, row, strict=True))) for row in rows]

    def clear(self) -> None:
        """Drop every derived row, before they are derived anew."""
        with self._connection.transaction():
            for table in ("blocks", "drafts", "plan_items"):
                self._connection.write(f"DELETE FROM {table}")


def plan_row(columns: Mapping[str, Any]) -> PlanRow:
    """A row of the table `plan_items` as an item."""
    lists = {name: tuple(json.loads(columns[name])) for name in ("responsible", "sponsors")}
    return PlanRow(**{name: lists.get(name, columns[name]) for name in _PLAN_COLUMNS})


def _block(draft: str, position: int, block: BlockRow) -> tuple[Any, ...]:
    counts = (words_in(block.en), words_in(block.es))
    fields_ = (block.kind, block.level, block.label, block.en, block.es)
    return (draft, block.id, position, *fields_, *counts)


def _draft(row: Sequence[Any]) -> DraftRow:
    columns = dict(zip(_DRAFT_COLUMNS, row, strict=True))
    return DraftRow(**{**columns, "archived": bool(columns["archived"])})


def _plan_values(item: PlanRow) -> list[Any]:
    values = (getattr(item, name) for name in _PLAN_COLUMNS)
    return [
        json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value
        for value in values
    ]
