"""Breaks the words of a paragraph into lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rcm_desktop.documents.exporters.look import Look
from rcm_desktop.documents.exporters.pdf.fonts import Face, serif
from rcm_desktop.documents.tree import Run


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one face within a word."""

    face: Face
    text: str
    width: float


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
        self._pieces: dict[tuple[str, str, float, float], Piece] = {}

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
        for parts in _split(runs):
            word = self._word(parts, look)
            if word.width <= width:
                yield word
            else:
                yield from self._broken(parts, look, width)

    def _word(self, parts: Sequence[tuple[str, bool, bool]], look: Look) -> Word:
        pieces = tuple(self._piece(text, bold, italic, look) for text, bold, italic in parts)
        if len(pieces) == 1:
            return Word(pieces, pieces[0].width)
        return Word(pieces, sum(piece.width for piece in pieces))

    def _piece(self, text: str, bold: bool, italic: bool, look: Look) -> Piece:
        face = serif(bold=bold or look.bold, italic=italic or look.italic)
        key = (face.name, text, look.size, look.tracking)
        piece = self._pieces.get(key)
        if piece is None:
            width = face.width(text, look.size) + look.tracking * len(text)
            piece = self._pieces[key] = Piece(face, text, width)
        return piece

    def _broken(
        self, parts: Sequence[tuple[str, bool, bool]], look: Look, width: float
    ) -> Iterator[Word]:
        """A word wider than a line, such as a long address, cut where the line is full."""
        letters = [(letter, bold, italic) for text, bold, italic in parts for letter in text]
        taken: list[Piece] = []
        used = 0.0
        for letter, bold, italic in letters:
            piece = self._piece(letter, bold, italic, look)
            if taken and used + piece.width > width:
                yield Word(tuple(taken), used)
                taken, used = [], 0.0
            taken.append(piece)
            used += piece.width
        yield Word(tuple(taken), used)


def _split(runs: Sequence[Run]) -> Iterator[list[tuple[str, bool, bool]]]:
    """Words as lists of (text, bold, italic), for emphasis may change within a word."""
    word: list[tuple[str, bool, bool]] = []
    for run in runs:
        # a no-break space is no place to break, so only plain spaces part words
        for index, part in enumerate(run.text.split(" ")):
            if index and word:
                yield word
                word = []
            if part:
                word.append((part, run.bold, run.italic))
    if word:
        yield word


def _set(
    words: list[Word], used: float, start: float, end: float, look: Look, *, last: bool
) -> Line:
    spare = end - start - used
    if look.align == "center":
        return Line(tuple(words), start + spare / 2)
    if look.align == "justify" and not last and len(words) > 1:
        return Line(tuple(words), start, spare / (len(words) - 1))
    return Line(tuple(words), start)
