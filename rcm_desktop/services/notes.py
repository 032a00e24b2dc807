"""Private notes on a draft: kept in this workspace, shown to this person, sent to nobody."""

from __future__ import annotations

from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.errors import RcmError
from rcm_desktop.services.clock import Clock, iso
from rcm_desktop.services.signal import Signal
from rcm_desktop.store.notes import Note
from rcm_desktop.store.workspace import Workspace


class EmptyNote(RcmError):
    """A note without words."""

    template = "Write the note first."


class NoSuchNote(RcmError):
    """An id that no note of the draft has."""

    template = "There is no note {note} on this draft; “notes” lists them."


class PrivateNotes:
    """One draft's private notes; `changed` names the block whose notes are others now."""

    def __init__(self, workspace: Workspace, clock: Clock, draft_id: str) -> None:
        self.changed: Signal[str] = Signal()
        self._workspace = workspace
        self._clock = clock
        self._draft = draft_id

    def of(self, block_id: str = "") -> list[Note]:
        """The notes on a block, or on the whole draft, the oldest first."""
        return self._workspace.notes.of(self._draft, block_id)

    def write(self, block_id: str, words: str, *, quote: str = "", note_id: str = "") -> Note:
        """Keep a note on a block, or reword the one with this id; raises EmptyNote."""
        if not words.strip():
            raise EmptyNote
        note = Note(
            note_id or new_block_id(),
            self._draft,
            block_id,
            words.strip(),
            quote,
            iso(self._clock()),
        )
        self._workspace.notes.put(note)
        self.changed.emit(block_id)
        return note

    def remove(self, note_id: str) -> None:
        """Throw a note away; raises NoSuchNote."""
        note = next((note for note in self.of() if note.id == note_id), None)
        if note is None:
            raise NoSuchNote(note=note_id)
        self._workspace.notes.remove(note_id)
        self.changed.emit(note.block)
