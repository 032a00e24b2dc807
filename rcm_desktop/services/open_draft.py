"""A draft that is open: one replica, shared by every view of it, saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.versions import Version
from rcm_desktop.models.document import Block
from rcm_desktop.models.numbering import labels
from rcm_desktop.services.clock import Clock, iso
from rcm_desktop.services.projecting import block_row, block_rows, draft_row, version_row
from rcm_desktop.services.projecting import version_blocks as blocks_of_row
from rcm_desktop.services.signal import Signal
from rcm_desktop.store.workspace import Workspace

T = TypeVar("T")
#: Above this many updates a draft is folded into a snapshot when it is closed.
_LONG_LOG = 400


class OpenDraft:
    """The one live copy of a draft. Views edit through `apply` and listen with `subscribe`."""

    def __init__(self, draft: Draft, workspace: Workspace, clock: Clock) -> None:
        self.draft = draft
        self.saved: Signal[str] = Signal()  # the ISO time at which everything was on disk
        self._workspace = workspace
        self._clock = clock
        self._changed: Signal[Changes] = Signal()
        self._unprojected = Changes(draft.id)
        self._labels: dict[str, str] = {}
        self._blocks: dict[str, Block] = {}  # as last projected: reading 3,000 takes 50 ms
        self._unsaved: list[bytes] = []  # what a full disk refused: it is tried again

    @property
    def id(self) -> str:
        return self.draft.id

    # -- editing -------------------------------------------------------------

    def apply(self, edit: Callable[[Draft], Changes]) -> Changes:
        """Do one edit and tell every view; it is on disk after the next `save`."""
        return self._spread(edit(self.draft))

    def apply_for(self, edit: Callable[[Draft], tuple[T, Changes]]) -> T:
        """Do one edit that also answers something, such as the id of a new block."""
        answer, changes = edit(self.draft)
        self._spread(changes)
        return answer

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Hear of every change, one's own and others'; returns the function that ends it."""
        return self._changed.subscribe(listener)

    def receive(self, updates: Iterable[bytes]) -> Changes:
        """Take in other people's updates; raises ReplicaDamaged and then changes nothing."""
        self.save()
        changes = self._spread(self.draft.import_updates(updates))
        self._project(iso(self._clock()))
        return changes

    def _spread(self, changes: Changes) -> Changes:
        if changes:
            self._unprojected |= changes
            self._changed.emit(changes)
        return changes

    # -- saving --------------------------------------------------------------

    def save(self, message: str = "") -> bool:
        """Put everything typed so far on the disk; True if there was anything to save.

        The update and the rows derived from it are one transaction. When this
        returns, neither a crash nor a power cut takes the words away. Raises DiskFull.
        """
        update = self.draft.commit(message)
        if update is not None:
            self._unsaved.append(update)
        if not self._unsaved:
            return False
        at = iso(self._clock())
        with self._workspace.transaction():
            for waiting in self._unsaved:
                self._workspace.updates.append(self.id, waiting, origin="local", at=at)
            self._project(at)
        self._unsaved.clear()
        self.saved.emit(at)
        return True

    @property
    def unsaved(self) -> bool:
        """Whether anything typed is not on the disk yet."""
        return bool(self._unsaved) or self.draft.has_uncommitted

    def close(self) -> None:
        """Save, and fold a long log into a snapshot."""
        self.save()
        if self._workspace.updates.length(self.id) > _LONG_LOG:
            self.compact()

    def compact(self) -> None:
        """Let a snapshot stand for the log so far."""
        at = iso(self._clock())
        self._workspace.updates.compact(self.id, self.draft.snapshot(), at=at)

    def _project(self, at: str) -> None:
        changes = self._unprojected
        rows = self._workspace.projections
        worded = {block for block, _language in changes.text_deltas}
        structural = changes.order or not changes.blocks <= worded or not self._labels
        with self._workspace.transaction():
            rows.put_draft(draft_row(self.draft, at))
            if structural:
                blocks = self._read_changed(changes)
                self._labels = dict(zip(self.draft.order(), labels(blocks), strict=True))
                rows.put_blocks(self.id, block_rows(blocks))
            else:
                known = [block for block in changes.blocks if block in self._labels]
                self._blocks |= {block: self.draft.block(block) for block in known}
                rows.change_blocks(
                    self.id, (block_row(self._blocks[b], self._labels[b]) for b in known)
                )
        self._unprojected = Changes(self.id)

    def _read_changed(self, changes: Changes) -> list[Block]:
        """All blocks in order, reading from the replica only what changed since the last time."""
        order = self.draft.order()
        fresh = {
            block_id: self.draft.block(block_id)
            for block_id in order
            if block_id in changes.blocks or block_id not in self._blocks
        }
        kept = self._blocks
        self._blocks = {b: fresh[b] if b in fresh else kept[b] for b in order}
        return list(self._blocks.values())

    # -- versions ------------------------------------------------------------

    def name_version(self, name: str) -> Version:
        """Name the draft as it stands, and keep its words as a row."""
        self.save()
        version = self.draft.name_version(name, iso(self._clock()))
        self._workspace.versions.put(version_row(self.draft, version, self.draft.blocks()))
        self.save()
        self._changed.emit(Changes(self.id, meta=True))
        return version

    def blocks_at(self, version: Version) -> list[Block]:
        """A version's blocks, from its row where this laptop has one, else by travelling back."""
        for row in self._workspace.versions.of(self.id):
            if row.id == version.id:
                return blocks_of_row(row)
        blocks = self.draft.blocks_at(version)
        self._workspace.versions.put(version_row(self.draft, version, blocks))
        return blocks
