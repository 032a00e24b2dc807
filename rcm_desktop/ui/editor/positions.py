"""Where the caret and a selection are: in a block, in a language, at a code point."""

from __future__ import annotations

from typing import NamedTuple

from rcm_desktop.models.document import Language


class Position(NamedTuple):
    """A place between two code points of one block's words in one language."""

    block: str
    lang: Language
    offset: int


class Selection(NamedTuple):
    """From the anchor, where it began, to the head, where the caret stands."""

    anchor: Position
    head: Position

    @property
    def empty(self) -> bool:
        return self.anchor == self.head


class Segment(NamedTuple):
    """A selected run of code points [start, end) in one block, in one language."""

    block: str
    lang: Language
    start: int
    end: int
