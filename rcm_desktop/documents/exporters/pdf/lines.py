"""Breaks the words of a paragraph into lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from rcm_desktop.documents.exporters.look import Look, ink_of
from rcm_desktop.documents.exporters.pdf.fonts import STAND_INS, Face, serif
from rcm_desktop.documents.tree import Run

NO_BREAK: Final = "\u00a0"
#: How much smaller small letters behind a stretch are, and how far they stand up, in sizes.
RAISED_SIZE: Final = 0.62
RAISED_BY: Final = 0.36


@dataclass(frozen=True, slots=True)
class Dress:
    """What letters wear; `ink` is `#rrggbb`, empty for black."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    raised: bool = False
    ink: str = ""

    @property
    def ruled(self) -> bool:
        """Whether a line runs under the letters or through them."""
        return self.underlined or self.struck


#: A word's parts: (text, dress).
Parts: TypeAlias = tuple[tuple[str, Dress], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one face and dress within a word."""

    face: Face
    text: str
    width: float
    dress: Dress = Dress()


@dataclass(frozen=True, slots=True)
class Word:
    """What is never broken, save where it is wider than a whole line."""

    pieces: tuple[Piece, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words set in one line; `stretch` is added to each space between them."""

    words: tuple[Word, ...]
    start: float  # from the left edge of the column
    stretch: float = 0.0


class Breaker:
    """Fills lines of one column, greedily; keeps the widths of words it has met."""

    def __init__(self) -> None:
        self._words: dict[tuple[object, ...], Word] = {}

    def lines(
        self, runs: Sequence[Run], look: Look, *, left: float, width: float, first: float
    ) -> list[Line]:
        """Lines between `left` and `left + width`, the first of them `first` further in."""
        space = serif(bold=look.bold, italic=look.italic).width(" ", look.size) + look.tracking
        lines: list[Line] = []
        words: list[Word] = []
        used, start = 0.0, left + first
        for word in self._fitting(runs, look, width - first):
            gap = space if words else 0.0
            if words and used + gap + word.width > left + width - start:
                lines.append(_set(words, used, start, left + width, look, last=False))
                words, used, start, gap = [], 0.0, left, 0.0
            words.append(word)
            used += gap + word.width
        if words:
            lines.append(_set(words, used, start, left + width, look, last=True))
        return lines

    def _fitting(self, runs: Sequence[Run], look: Look, width: float) -> Iterator[Word]:
        looks = (look.size, look.tracking, look.bold, look.italic)
        known = self._words
        for parts in _split(runs):
            key = (parts, looks)
            word = known.get(key)
            if word is None:
                pieces = tuple(_piece(*part, look) for part in parts)
                word = known[key] = Word(pieces, sum(piece.width for piece in pieces))
            if word.width <= width:
                yield word
            else:
                yield from _broken(parts, look, width)


def dress_of(run: Run) -> Dress:
    """What a run's letters wear."""
    return Dress(
        run.bold or run.look == "mark",
        run.italic,
        run.underlined,
        run.struck_out,
        run.look == "code",
        ink_of(run),
    )


def _piece(text: str, dress: Dress, look: Look) -> Piece:
    if dress.raised:
        face = serif(bold=False, italic=False)
        width = face.width(text, round(look.size * RAISED_SIZE, 1)) + look.tracking * len(text)
        return Piece(face, text, width, dress)
    face = serif(bold=dress.bold or look.bold, italic=dress.italic or look.italic)
    return Piece(face, text, face.width(text, look.size) + look.tracking * len(text), dress)


def _broken(parts: Parts, look: Look, width: float) -> Iterator[Word]:
    """A word wider than a line, such as a long address, cut where the line is full."""
    taken: list[Piece] = []
    used = 0.0
    for letter, dress in ((letter, dress) for text, dress in parts for letter in text):
        piece = _piece(letter, dress, look)
        if taken and used + piece.width > width:
            yield Word(tuple(taken), used)
            taken, used = [], 0.0
        taken.append(piece)
        used += piece.width
    yield Word(tuple(taken), used)


def _split(runs: Sequence[Run]) -> Iterator[Parts]:
    """The parts of every word, for emphasis may change within one."""
    if len(runs) == 1:
        dress = dress_of(runs[0])
        words = runs[0].text.translate(STAND_INS).split(" ")
        yield from (((text, dress),) for text in words if text)
        return
    word: Parts = ()
    for run in runs:
        dress = dress_of(run)
        # a no-break space is no place to break, so only plain spaces part words
        for index, text in enumerate(run.text.translate(STAND_INS).split(" ")):
            if index and word:
                yield word
                word = ()
            if text:
                word = (*word, (text, dress))
    if word:
        yield word


def _set(
    words: list[Word], used: float, start: float, end: float, look: Look, *, last: bool
) -> Line:
    spare = end - start - used
    if look.align == "center":
        return Line(tuple(words), start + spare / 2)
    # a no-break space is drawn as a space and stretched like one
    gaps = len(words) - 1 + sum(p.text.count(NO_BREAK) for word in words for p in word.pieces)
    if look.align == "justify" and not last and gaps:
        return Line(tuple(words), start, spare / gaps)
    return Line(tuple(words), start)
