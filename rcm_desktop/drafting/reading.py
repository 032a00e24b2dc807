"""A block's words as one lens shows them, and where each shown letter is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from rcm_desktop.models.document import Span

Look = Literal["kept", "inserted", "struck", "mark"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of shown words that look alike.

    `start` is where its first letter is stored (code points); `stored` is False for words
    that stand nowhere in the text: brackets, names, repeated words. `inserted` names the
    open proposal through which the words are there, `struck` those that strike them.
    """

    text: str
    start: int
    stored: bool = True
    inserted: str = ""
    struck: tuple[str, ...] = ()
    bold: bool = False
    italic: bool = False

    @property
    def look(self) -> Look:
        """How it is drawn; words both inserted and struck are drawn as both."""
        if not self.stored and not (self.inserted or self.struck):
            return "mark"
        if self.struck:
            return "struck"
        return "inserted" if self.inserted else "kept"

    @property
    def proposals(self) -> tuple[str, ...]:
        return (*((self.inserted,) if self.inserted else ()), *self.struck)

    @property
    def end(self) -> int:
        return self.start + (len(self.text) if self.stored else 0)


@dataclass(frozen=True)
class Reading:
    """All pieces of one block in one language under one lens; offsets are code points."""

    pieces: tuple[Piece, ...]
    length: int  # of the stored words

    @cached_property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def identical(self) -> bool:
        """Whether what is shown is exactly what is stored."""
        return len(self.text) == self.length and all(
            piece.stored and piece.start == at for at, piece in self._placed
        )

    @cached_property
    def _placed(self) -> tuple[tuple[int, Piece], ...]:
        """Every piece with the place of its first letter among the shown ones."""
        placed, at = [], 0
        for piece in self.pieces:
            placed.append((at, piece))
            at += len(piece.text)
        return tuple(placed)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Bold and italic of the shown words."""
        spans = []
        for at, piece in self._placed:
            if piece.bold:
                spans.append(Span(at, at + len(piece.text), "bold"))
            if piece.italic:
                spans.append(Span(at, at + len(piece.text), "italic"))
        return tuple(spans)

    def piece_at(self, shown: int) -> Piece | None:
        """The piece that holds the letter behind a shown offset, the last one at the end."""
        for at, piece in self._placed:
            if at <= shown < at + len(piece.text):
                return piece
        return self.pieces[-1] if self.pieces else None

    def to_stored(self, shown: int) -> int:
        """Where letters typed at a shown offset are stored: behind the letter before them."""
        left: Piece | None = None
        for at, piece in self._placed:
            if not piece.stored:
                continue
            if shown <= at:
                return piece.start if left is None else left.end
            if shown <= at + len(piece.text):
                return piece.start + shown - at
            left = piece
        return self.length if left is None else left.end

    def to_shown(self, stored: int) -> int:
        """Where a stored offset is seen: beside the nearest shown letter before it."""
        best = (-1, 0)  # how far in the stored words we came, and what it is among the shown
        first: int | None = None
        for at, piece in self._placed:
            if not piece.stored:
                continue
            if piece.start <= stored <= piece.end:
                return at + stored - piece.start
            first = at if first is None else first
            if piece.end < stored and piece.end > best[0]:
                best = (piece.end, at + len(piece.text))
        return best[1] if best[0] >= 0 else (first or 0)

    def stored_ranges(self, start: int, end: int) -> list[tuple[int, int, Piece]]:
        """The stored stretches behind the shown [start, end), each with its piece."""
        found = []
        for at, piece in self._placed:
            first, last = max(start, at), min(end, at + len(piece.text))
            if piece.stored and first < last:
                found.append((piece.start + first - at, piece.start + last - at, piece))
        return found


def joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Neighbours that look alike and are stored side by side, as one piece."""
    result: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        last = result[-1] if result else None
        if (
            last is not None
            and _alike(last, piece)
            and (not piece.stored or last.end == piece.start)
        ):
            result[-1] = Piece(
                last.text + piece.text,
                last.start,
                last.stored,
                last.inserted,
                last.struck,
                last.bold,
                last.italic,
            )
        else:
            result.append(piece)
    return tuple(result)


def _alike(one: Piece, other: Piece) -> bool:
    return (one.stored, one.inserted, one.struck, one.bold, one.italic) == (
        other.stored,
        other.inserted,
        other.struck,
        other.bold,
        other.italic,
    )
