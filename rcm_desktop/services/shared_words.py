"""The words the room's people added: glossary entries and dictionary words, in one shared book.

Records are `term:<id>` and `word:<language>:<word>`, so that two laptops that add the same
word apart have added it once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.book import Book
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.services.clock import Clock, iso
from rcm_desktop.services.drafts import DEFAULT_ROOM
from rcm_desktop.services.signal import Signal
from rcm_desktop.store.workspace import Workspace

#: The id and kind of the replica that holds them.
WORDS_ID: Final = "words"


class SharedWords:
    """The book behind the glossary and the dictionary; every change is on disk when it returns."""

    def __init__(self, workspace: Workspace, author: Author, clock: Clock) -> None:
        self._workspace, self._author, self._clock = workspace, author, clock
        self._book: Book | None = None
        self.changed: Signal[Changes] = Signal()

    def records(self, kind: str) -> dict[str, dict[str, Any]]:
        """The records of a kind (`term`, `word`) by what follows it in their ids."""
        head = kind + ":"
        every = self._opened().records()
        return {key[len(head) :]: fields for key, fields in every.items() if key.startswith(head)}

    def put(self, kind: str, name: str, fields: Mapping[str, Any]) -> None:
        """Write a record, or bring one back that was taken out."""

        def edit(book: Book) -> Changes:
            key = f"{kind}:{name}"
            return book.put(key, {"at": iso(self._clock()), **fields}) | book.restore(key)

        self._apply(edit)

    def remove(self, kind: str, name: str) -> bool:
        """Take a record out; False if it was not there."""
        if name not in self.records(kind):
            return False
        self._apply(lambda book: book.remove(f"{kind}:{name}"))
        return True

    def receive(self, updates: Sequence[bytes]) -> Changes:
        """Take in others' updates, which the caller logs; raises ReplicaDamaged."""
        changes = self._opened().import_updates(updates)
        self.changed.emit(changes)
        return changes

    def close(self) -> None:
        """Let the book go."""
        self._book = None

    def _opened(self) -> Book:
        if self._book is None:
            self._book = Book.load(WORDS_ID, self._author, self._workspace.updates.load(WORDS_ID))
        return self._book

    def _apply(self, edit: Callable[[Book], Changes]) -> None:
        book = self._opened()
        try:
            changes = edit(book)
            update = book.commit()
            if update is not None:
                at = iso(self._clock())
                with self._workspace.transaction():
                    self._workspace.updates.register(WORDS_ID, WORDS_ID, DEFAULT_ROOM, at=at)
                    self._workspace.updates.append(WORDS_ID, update, origin="local", at=at)
        except BaseException:
            self._book = None  # what did not reach the disk must not stay in memory
            raise
        if changes:
            self.changed.emit(changes)
