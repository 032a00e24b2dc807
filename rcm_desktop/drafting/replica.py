"""What drafts and books have in common: one Loro document with a log, heads and undo.

A replica belongs to one thread. Nothing here writes to disk: `commit` hands out the
bytes, and whoever owns the log appends them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import ClassVar, Self

import loro

from rcm_desktop.drafting.authors import Author, fresh_peer
from rcm_desktop.drafting.changes import Changes, Origin
from rcm_desktop.drafting.loro_errors import loro_errors

_HOUSEKEEPING = "housekeeping"  # commits of this origin are nobody's to undo
_CHANGE_SECONDS = 30  # edits of one pause of thought share one time stamp


def peers_in(update: bytes) -> set[int]:
    """The peer ids that wrote an update, so that only a device's own peers are let in."""
    with loro_errors("update"):
        meta = loro.LoroDoc.decode_import_blob_meta(update, True)
        return set(meta.partial_end_vv.to_spans().inner())


def _style() -> loro.StyleConfigMap:
    style = loro.StyleConfigMap()
    for key in ("bold", "italic"):
        style.insert(key, loro.ExpandType.After)
    style.insert("author", loro.ExpandType.Null)
    return style


class Replica(ABC):
    """One shared document; subclasses give its containers a meaning."""

    kind: ClassVar[str]

    def __init__(self, replica_id: str, author: Author, blobs: Iterable[bytes] = ()) -> None:
        self.id = replica_id
        self.author = author
        self._doc = loro.LoroDoc()
        self._doc.peer_id = self.peer = fresh_peer()
        self._doc.config_text_style(_style())
        # Proposals will mark words under keys of their own; such a mark never grows by itself.
        self._doc.config_default_text_style(loro.ExpandType.Null)
        self._doc.set_record_timestamp(True)
        self._doc.set_change_merge_interval(_CHANGE_SECONDS)
        blobs = list(blobs)
        with loro_errors(replica_id):
            if blobs:
                self._doc.import_batch(blobs)
        self._written = 0  # own operations already handed out by commit()
        self._antechamber: loro.LoroDoc | None = None
        self._events: list[loro.DiffEvent] = []
        self._subscription = self._doc.subscribe_root(self._heard)
        self._undo = loro.UndoManager(self._doc)
        self._undo.set_merge_interval(0)
        self._undo.set_max_undo_steps(1000)
        self._undo.add_exclude_origin_prefix(_HOUSEKEEPING)

    @classmethod
    def load(cls, replica_id: str, author: Author, blobs: Iterable[bytes]) -> Self:
        """A replica from its snapshot and updates, in any order; raises ReplicaDamaged."""
        return cls(replica_id, author, blobs)

    # -- log -----------------------------------------------------------------

    def commit(self, message: str = "") -> bytes | None:
        """Close the running edit and return its bytes for the log; None if nothing changed.

        The bytes hold this process's own operations since the last commit. Until
        they are on disk nothing may call the edit saved.
        """
        self._close_step(message)
        end = self._doc.oplog_vv.get_last(self.peer)
        if end is None or end < self._written:
            return None
        self._introduce_author()
        end = (self._doc.oplog_vv.get_last(self.peer) or 0) + 1
        span = loro.IdSpan(self.peer, loro.CounterSpan(self._written, end))
        update: bytes = self._doc.export(loro.ExportMode.UpdatesInRange([span]))
        self._written = end
        if self._antechamber is not None:
            self._antechamber.import_(update)
        return update

    @property
    def has_uncommitted(self) -> bool:
        """Whether there are edits that no `commit` has handed out yet."""
        if self._doc.get_pending_txn_len():
            return True
        end = self._doc.oplog_vv.get_last(self.peer)
        return end is not None and end >= self._written

    def import_updates(self, blobs: Iterable[bytes]) -> Changes:
        """Take in other people's updates; raises ReplicaDamaged and then changes nothing.

        A copy of the document tastes every update first: an update can carry a valid
        checksum and still be poison, and a poisoned document cannot be mended.
        """
        blobs = list(blobs)
        self._close_step()
        with loro_errors(self.id):
            if self._antechamber is None:
                self._antechamber = self._doc.fork()
            elif self.has_uncommitted:  # what comes may build on it
                own = loro.ExportMode.Updates(self._antechamber.oplog_vv)
                self._antechamber.import_(self._doc.export(own))
            try:
                for blob in blobs:
                    self._antechamber.import_(blob)
            except BaseException:
                self._antechamber = None
                raise
            self._events.clear()
            self._take_in(blobs)
        return self._drain("remote")

    def _take_in(self, blobs: list[bytes]) -> None:
        """Import updates that the antechamber has tasted."""
        for blob in blobs:
            self._doc.import_(blob)

    def snapshot(self) -> bytes:
        """The whole replica with its history, to start a log anew."""
        self._close_step()
        return bytes(self._doc.export(loro.ExportMode.Snapshot()))

    def heads(self) -> bytes:
        """What this replica has seen: equal bytes mean equal content."""
        self._close_step()
        seen = self._doc.oplog_vv.to_spans().inner()
        return "".join(f"{peer:x}:{end};" for peer, (_, end) in sorted(seen.items())).encode()

    def updates_since(self, heads: bytes) -> bytes:
        """All that a replica with these heads lacks."""
        self._close_step()
        vector = loro.VersionVector()
        for entry in filter(None, heads.decode().split(";")):
            peer, end = entry.split(":")
            vector.set_end(loro.ID(int(peer, 16), int(end)))
        return bytes(self._doc.export(loro.ExportMode.Updates(vector)))

    # -- undo ----------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        return bool(self._doc.get_pending_txn_len()) or self._undo.can_undo()

    @property
    def can_redo(self) -> bool:
        return bool(self._undo.can_redo())

    def undo(self) -> Changes:
        """Take back this process's last step; other people's work stays as it is."""
        return self._step_back(self._undo.undo)

    def redo(self) -> Changes:
        """Bring back the step that `undo` took away."""
        return self._step_back(self._undo.redo)

    def _step_back(self, step: Callable[[], bool]) -> Changes:
        self._close_step()
        self._events.clear()
        with loro_errors(self.id):
            step()
        return self._drain("undo")

    # -- people --------------------------------------------------------------

    def author_of(self, peer: int) -> Author:
        """The person who wrote under a peer id."""
        if peer == self.peer:
            return self.author
        return Author.of(self._doc.get_map("authors").get_value().get(str(peer)))

    def _introduce_author(self) -> None:
        authors = self._doc.get_map("authors")
        if str(self.peer) not in authors:
            authors.insert(str(self.peer), self.author.fields())
            self._keep_house()

    def _keep_house(self) -> None:
        """End a step that is nobody's to undo."""
        self._doc.commit_with(origin=_HOUSEKEEPING)
        self._events.clear()

    # -- steps ---------------------------------------------------------------

    def _close_step(self, message: str = "") -> None:
        """End the running undo step, so that what follows is taken back on its own."""
        if self._doc.get_pending_txn_len():
            self._doc.commit_with(commit_msg=message or None)
        self._events.clear()

    def _heard(self, event: loro.DiffEvent) -> None:
        self._events.append(event)  # a callback must neither raise nor write

    def _drain(self, origin: Origin) -> Changes:
        events, self._events = self._events, []
        return self._changes_of(events, origin)

    @abstractmethod
    def _changes_of(self, events: list[loro.DiffEvent], origin: Origin) -> Changes:
        """What Loro's events mean for this kind of replica."""
