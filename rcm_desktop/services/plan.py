"""The Plan of Action of a workspace: one book, and the rows that lists read instead of it.

The book stays closed until something changes; every change and its rows are one
transaction, on the disk when the call returns.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Final

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.book import Book
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import NoSuchBlock
from rcm_desktop.models.date_finder import dates_in
from rcm_desktop.models.document import Block
from rcm_desktop.models.numbering import labels
from rcm_desktop.models.plan import PlanItem, PlanKind, Status
from rcm_desktop.models.plan_query import PlanQuery
from rcm_desktop.services.clock import Clock, iso
from rcm_desktop.services.conference import Conference
from rcm_desktop.services.drafts import DEFAULT_ROOM, DraftService
from rcm_desktop.services.follow_up import follow_up
from rcm_desktop.services.plan_edits import NoSuchItem, edited, fresh
from rcm_desktop.services.plan_records import PLAN_ID, derived_rows, item_of, to_fields, to_row
from rcm_desktop.services.signal import Signal
from rcm_desktop.store.projections import PlanRow
from rcm_desktop.store.workspace import Workspace

#: A meeting's date stands in the title, below it, or in the first paragraph.
_OPENING_BLOCKS: Final = 8
_LONG_LOG: Final = 400


@dataclass
class PlanService:
    """Lists, changes and follows up; `changed` tells which items, after they are on the disk."""

    workspace: Workspace
    author: Author
    clock: Clock
    drafts: DraftService
    conference: Conference = field(default_factory=Conference)
    changed: Signal[Changes] = field(default_factory=Signal)
    _book: Book | None = None
    _received: frozenset[str] = frozenset()  # items of the last arrival, until the next change

    # -- reading: from the rows only -----------------------------------------

    @cached_property
    def theme_ids(self) -> tuple[str, ...]:
        """The themes in their order."""
        return tuple(theme.id for theme in self.conference.themes)

    def keys(self, query: PlanQuery) -> list[int]:
        """What fits, one number an item, in order; valid until the next change."""
        return self.workspace.plan_table.keys(query)

    def groups(self, query: PlanQuery) -> list[tuple[str, list[int]]]:
        """The same by theme id, in the plan's order; "" holds items without a theme."""
        return self.workspace.plan_table.groups(query, self.theme_ids)

    def page(self, keys: Sequence[int]) -> list[PlanItem]:
        """The items of up to 256 keys."""
        return [item_of(row) for row in self.workspace.plan_table.page(keys)]

    def items(self, query: PlanQuery | None = None) -> Iterator[PlanItem]:
        """Every item that fits, in order."""
        return map(item_of, self.workspace.plan_table.rows(query or PlanQuery()))

    def get(self, item_id: str) -> PlanItem:
        """One item; raises NoSuchItem."""
        row = self.workspace.plan_table.row(item_id)
        if row is None:
            raise NoSuchItem(item=item_id)
        return item_of(row)

    def keys_of(self, item_ids: Sequence[str]) -> list[int]:
        """The keys of items, in no order."""
        return self.workspace.plan_table.keys_of(item_ids)

    def ids_of(self, keys: Sequence[int]) -> list[str]:
        """The ids of keys, in their order."""
        return self.workspace.plan_table.ids_of(keys)

    def count(self) -> int:
        """How many items the plan has."""
        return self.workspace.plan_table.count()

    @property
    def today(self) -> date:
        """Today where this laptop is: what *overdue* is measured by."""
        return self.clock().astimezone().date()

    # -- changing ------------------------------------------------------------

    def add(self, fields: Mapping[str, Any]) -> PlanItem:
        """A new item; raises what `plan_edits.fresh` refuses."""
        item = fresh(self.new_id(), fields, self.conference)
        self.write([item])
        return item

    def set(self, item_ids: Iterable[str], fields: Mapping[str, Any]) -> list[PlanItem]:
        """Set fields of items, all or none; raises NoSuchItem and what `edited` refuses."""
        olds = [self.get(item_id) for item_id in item_ids]
        news = [edited(old, fields, self.conference) for old in olds]
        self.write(new for old, new in zip(olds, news, strict=True) if new != old)
        return news

    def remove(self, item_ids: Iterable[str]) -> None:
        """Take items out of the plan in one step; `undo` brings them back."""
        ids = [self.get(item_id).id for item_id in item_ids]
        self._apply(lambda book: book.put_all({item: {"removed": True} for item in ids}))

    def write(self, items: Iterable[PlanItem]) -> None:
        """Put whole items into the book as one step; only fields that differ are written."""
        at = iso(self.clock())
        records = {item.id: to_fields(replace(item, modified=at)) for item in items}
        if records:
            self._apply(lambda book: book.put_all(records))

    def undo(self) -> Changes:
        """Take back one's own last change; nothing happens where there is none."""
        return self._apply(lambda book: book.undo()) if self.can_undo else Changes(PLAN_ID)

    def redo(self) -> Changes:
        """Bring back what `undo` took away."""
        return self._apply(lambda book: book.redo()) if self.can_redo else Changes(PLAN_ID)

    @property
    def can_undo(self) -> bool:
        return self._book is not None and self._book.can_undo

    @property
    def can_redo(self) -> bool:
        return self._book is not None and self._book.can_redo

    def seed(self) -> None:
        """Put the subtopics of the published plan into an empty one (seed 001, section IV).

        Their ids are those of `plan.yaml`, so that two laptops' seeds are one.
        """
        if self.count():
            return
        self.write(
            PlanItem(
                subtopic.id,
                PlanKind.SUBTOPIC,
                theme.id,
                area.id,
                subtopic.name("en"),
                Status.APPROVED,
            )
            for theme, area in self.conference.areas.values()
            for subtopic in area.subtopics
        )

    def new_id(self) -> str:
        """An id that no other laptop makes; later ones sort behind earlier ones."""
        return f"p{int(self.clock().timestamp() * 1000):011x}{secrets.token_hex(4)}"

    # -- following up --------------------------------------------------------

    def propose(self, draft_id: str, block_id: str) -> PlanItem:
        """What a decision proposes, or the item that follows it up already; nothing is written.

        Raises NoSuchDraft, NoSuchBlock.
        """
        draft = self.drafts.open(draft_id).draft
        existing = self.workspace.plan_table.from_block(draft.id, block_id)
        if existing:
            return self.get(existing[0])
        blocks = draft.blocks()
        place = next((n for n, block in enumerate(blocks) if block.id == block_id), None)
        if place is None:
            raise NoSuchBlock(block=block_id)
        return follow_up(
            blocks[place],
            self.conference,
            item_id=self.new_id(),
            draft=draft.id,
            draft_title=draft.title(draft.language),
            label=_label(blocks, place),
            meeting_date=_meeting_date(blocks),
        )

    def follow_up(self, draft_id: str, block_id: str) -> PlanItem:
        """Make a decision an item that links back to it; a second time gives the same item."""
        item = self.propose(draft_id, block_id)
        if not self.holds(item.id):
            self.write([item])
        return item

    def holds(self, item_id: str) -> bool:
        """Whether the plan has an item of this id."""
        return self.workspace.plan_table.row(item_id) is not None

    def followed(self, draft_id: str) -> frozenset[str]:
        """The blocks of a draft that have an item."""
        return self.workspace.plan_table.followed_blocks(draft_id)

    # -- the book ------------------------------------------------------------

    def receive(self, updates: Sequence[bytes]) -> Changes:
        """Take in others' updates; raises ReplicaDamaged and then changes nothing.

        The updates must not be in the log yet: the caller appends them in the same
        transaction, and registers the plan where it is new.
        """
        changes = self._opened().import_updates(updates)
        # If the caller's last transaction failed, the book knows what the rows do not.
        self._project(changes.blocks | self._received)
        self._received = changes.blocks or self._received
        self.changed.emit(changes)
        return changes

    def rows_of(self, updates: Sequence[bytes]) -> tuple[PlanRow, ...]:
        """The rows that follow from the plan's updates, for the doctor."""
        return derived_rows(updates, self.conference)

    def close(self) -> None:
        """Let the book go, folding a long log into a snapshot."""
        book, self._book = self._book, None
        if book and self.workspace.updates.length(PLAN_ID) > _LONG_LOG:
            at = iso(self.clock())
            self.workspace.updates.compact(PLAN_ID, book.snapshot(), at=at)

    def _opened(self) -> Book:
        if self._book is None:
            blobs = self.workspace.updates.load(PLAN_ID)
            self._book = Book.load(PLAN_ID, self.author, blobs)
        return self._book

    def _apply(self, edit: Callable[[Book], Changes]) -> Changes:
        book = self._opened()
        try:
            changes = edit(book)
            update = book.commit()
            if update is not None:
                at = iso(self.clock())
                with self.workspace.transaction():
                    self.workspace.updates.register(PLAN_ID, PLAN_ID, DEFAULT_ROOM, at=at)
                    self.workspace.updates.append(PLAN_ID, update, origin="local", at=at)
                    self._project(changes.blocks | self._received)
        except BaseException:
            self._book = None  # what did not reach the disk must not stay in memory
            raise
        if changes:
            self.changed.emit(changes)
        return changes

    def _project(self, items: frozenset[str]) -> None:
        book = self._opened()
        records = {item: book.get(item) for item in sorted(items)}
        with self.workspace.transaction():
            self.workspace.projections.remove_plan_items(
                item for item, fields in records.items() if not fields
            )
            self.workspace.projections.put_plan_items(
                to_row(item, fields, self.conference) for item, fields in records.items() if fields
            )


def _label(blocks: Sequence[Block], place: int) -> str:
    """The printed label with those it stands under: *15. a.*"""
    printed = labels(blocks)
    parts, level = [printed[place]], blocks[place].level
    for before in range(place - 1, -1, -1):
        if not blocks[before].listed or level == 0:
            break
        if blocks[before].level < level:
            parts, level = [printed[before], *parts], blocks[before].level
    return " ".join(part for part in parts if part)


def _meeting_date(blocks: Sequence[Block]) -> date | None:
    """The first full day that the opening of a declaration names."""
    for block in blocks[:_OPENING_BLOCKS]:
        for text in block.text.values():
            for found in dates_in(text):
                start, end = found.due.start, found.due.end
                if start and end and (end - start).days < 7:
                    return start
    return None
