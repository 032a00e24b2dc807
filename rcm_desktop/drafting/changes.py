"""What one edit, one undo or one arrival of remote work changed in a replica."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from rcm_desktop.models.document import Language

Origin = Literal["local", "remote", "undo"]


@dataclass(frozen=True, slots=True)
class Delta:
    """One step through a text: keep, insert or delete `count` code points."""

    kind: Literal["retain", "insert", "delete"]
    count: int
    text: str = ""

    @classmethod
    def insert(cls, text: str) -> Delta:
        return cls("insert", len(text), text)


TextKey = tuple[str, Language]
Deltas = tuple[Delta, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Which blocks (or records) changed, so that a view refreshes these and nothing else.

    `text_deltas` holds, per block and language, the steps from the old words to the
    new stored words: enough to keep a caret beside the letter it stood at.
    """

    replica: str
    blocks: frozenset[str] = frozenset()
    order: bool = False
    meta: bool = False
    origin: Origin = "local"
    text_deltas: Mapping[TextKey, tuple[Deltas, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    record: bool = False  # proposals, acts or comments came or went

    def __bool__(self) -> bool:
        return bool(self.blocks or self.order or self.meta or self.record)

    def __or__(self, later: Changes) -> Changes:
        """Both changes, the other one after this one; the later origin wins."""
        deltas = dict(self.text_deltas)
        for key, steps in later.text_deltas.items():
            deltas[key] = deltas.get(key, ()) + steps
        return Changes(
            replica=self.replica,
            blocks=self.blocks | later.blocks,
            order=self.order or later.order,
            meta=self.meta or later.meta,
            origin=later.origin if later else self.origin,
            text_deltas=deltas,
            record=self.record or later.record,
        )

    def moved(self, block: str, language: Language, position: int) -> int:
        """Where a caret at `position` stands after these changes.

        Words inserted exactly at the caret go behind it: another person's typing
        never pushes the caret.
        """
        for deltas in self.text_deltas.get((block, language), ()):
            position = _through(deltas, position)
        return position


def _through(deltas: Deltas, position: int) -> int:
    old, new = 0, 0  # how far we have read the old words and written the new
    for delta in deltas:
        if delta.kind == "retain":
            if position < old + delta.count:
                return new + position - old
            old, new = old + delta.count, new + delta.count
        elif delta.kind == "insert":
            if position <= old:
                return new
            new += delta.count
        else:
            if position <= old + delta.count:
                return new
            old += delta.count
    return new + position - old
