"""A draft at a point, letter by letter: which words stand in it, where each letter is stored."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

import loro

from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.ledger import Letter, Place
from rcm_desktop.drafting.stored_runs import StoredRun
from rcm_desktop.models.audit import tokens
from rcm_desktop.models.document import LANGUAGES
from rcm_desktop.models.negotiation import Record


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of the clean text with the identity of its letters."""

    place: Place
    text: str
    letters: tuple[Letter, ...]
    start: int  # among the shown letters of its place


@dataclass(frozen=True)
class LetteredText:
    """One block's stored letters in one language; `shown` are the places of the clean ones."""

    place: Place
    letters: tuple[Letter, ...]
    runs: tuple[StoredRun, ...]
    shown: tuple[int, ...]
    text: str  # the clean words

    def run_at(self, stored: int) -> StoredRun:
        """The run that holds a stored letter."""
        return next(run for run in self.runs if run.start <= stored < run.end)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and signs of the clean text."""
        return tuple(
            Token(
                self.place,
                self.text[start:end],
                tuple(self.letters[self.shown[at]] for at in range(start, end)),
                start,
            )
            for start, end in tokens(self.text)
        )


class Lettered:
    """A draft, past or present, whose texts are taken apart when they are asked for."""

    def __init__(self, replica: BlockReplica) -> None:
        self.replica = replica
        self.record: Record = replica.negotiation
        self.order = replica.order()
        self.living = frozenset(replica.living())
        self._texts: dict[Place, LetteredText] = {}

    @cached_property
    def blocks(self) -> frozenset[str]:
        """All blocks that ever were, the deleted ones too."""
        return frozenset(cast("list[str]", self.replica._order.get_value()))

    @cached_property
    def seen(self) -> dict[int, int]:
        """How many operations of each peer it holds."""
        spans = self.replica._doc.oplog_vv.to_spans().inner()
        return {int(peer): int(end) for peer, (_, end) in spans.items()}

    @cached_property
    def _ordered(self) -> frozenset[str]:
        return frozenset(self.order)

    def stands(self, block: str) -> bool:
        """Whether a block is part of the clean text."""
        return block in self._ordered

    def clean(self, place: Place) -> str:
        """The clean words of a place; none where its block is not part of the text."""
        return self.replica.words(*place) if self.stands(place[0]) else ""

    def text(self, place: Place) -> LetteredText:
        """A place letter by letter; nothing is shown where its block is not part of the text."""
        found = self._texts.get(place)
        if found is None:
            found = self._texts[place] = self._take_apart(place)
        return found

    def _take_apart(self, place: Place) -> LetteredText:
        handle = self.replica._text(*place)
        letters = []
        for at in range(len(handle)):
            cursor = handle.get_cursor(at, loro.Side.Middle)
            assert cursor is not None
            assert cursor.id is not None
            letters.append((int(cursor.id.peer), int(cursor.id.counter)))
        runs = tuple(self.replica.stored_runs(*place))
        shown: list[int] = []
        text = ""
        if self.stands(place[0]):
            reading = self.replica.reading(*place)
            text = reading.text
            for piece in reading.pieces:
                shown += range(piece.start, piece.start + len(piece.text))
        return LetteredText(place, tuple(letters), runs, tuple(shown), text)

    def same_as(self, other: Lettered, place: Place) -> bool:
        """Whether a text that nobody touched since also reads the same, letter by letter."""
        if self.stands(place[0]) != other.stands(place[0]):
            return False
        if not self.stands(place[0]):
            return True
        mine, theirs = (side.replica.reading(*place).pieces for side in (self, other))
        return mine == theirs

    @staticmethod
    def places(blocks: frozenset[str]) -> list[Place]:
        """Both languages of blocks."""
        return [(block, language) for block in sorted(blocks) for language in LANGUAGES]
