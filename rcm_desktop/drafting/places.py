"""Keeps a place in shown words beside its letter, whatever becomes of the reading around it."""

from __future__ import annotations

from dataclasses import dataclass

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.reading import Piece, Reading
from rcm_desktop.models.document import Language


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stored place, and which letter it hangs on: the one behind which it is, or the next."""

    stored: int
    behind: bool = True


def plain_reading(text: str) -> Reading:
    """The reading of words that carry no marks."""
    return Reading((Piece(text, 0),) if text else (), len(text))


def anchor(reading: Reading, shown: int) -> Anchor:
    """What a shown place hangs on: the letter before it, else the one after it.

    Brackets and names are no letters: a place among them hangs on the nearest stored one.
    """
    at, right = 0, None
    for piece in reading.pieces:
        end = at + len(piece.text)
        if piece.stored and at < shown <= end:
            return Anchor(piece.start + shown - at)
        if piece.stored and shown == at and piece.text:
            right = piece
        at = end
    if right is not None:
        return Anchor(right.start, behind=False)
    stored = reading.to_stored(shown)
    first = next((piece for piece in reading.pieces if piece.stored), None)
    return Anchor(stored, behind=first is None or stored > first.start)


def shown_at(reading: Reading, place: Anchor) -> int:
    """Where an anchored place is seen; beside the nearest letter where its own is not shown."""
    at, stored = 0, place.stored
    before: tuple[int, int] | None = None  # the nearest letter before: stored end, shown end
    for piece in reading.pieces:
        if piece.stored:
            inside = (
                piece.start < stored <= piece.end
                if place.behind
                else piece.start <= stored < piece.end
            )
            if inside:
                return at + stored - piece.start
            if piece.end <= stored and (before is None or piece.end > before[0]):
                before = piece.end, at + len(piece.text)
        at += len(piece.text)
    return before[1] if place.behind and before is not None else reading.to_shown(stored)


def carried(
    old: Reading, new: Reading, changes: Changes, block: str, language: Language, shown: int
) -> int:
    """Where a place of one reading is in the next one, after changes to the stored words."""
    if old == new and not changes.text_deltas.get((block, language)):
        return shown
    place = anchor(old, shown)
    moved = changes.moved(block, language, place.stored)
    return shown_at(new, Anchor(moved, place.behind))
