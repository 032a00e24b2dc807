"""Colours, small letters and lines under or through words, as PDF operators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rcm_desktop.documents.exporters.pdf.lines import NO_BREAK, RAISED_BY, RAISED_SIZE, Dress, Line

_UNDER: Final = -0.11  # of the size, from the baseline
_THROUGH: Final = 0.24
_THICK: Final = 0.05


def raised_size(size: float) -> float:
    """The size of small letters behind a stretch of words."""
    return round(size * RAISED_SIZE, 1)


def dressing(before: Dress, after: Dress, size: float) -> str:
    """What changes the dress of letters within a line; empty where nothing changes."""
    change = ""
    if before.ink != after.ink:
        change += f"{_colour(after.ink)} rg "
    if before.raised != after.raised:
        change += f"{size * RAISED_BY if after.raised else 0:g} Ts "
    return change


def rules(line: Line, left: float, baseline: float, size: float, track: float) -> Iterator[str]:
    """Lines under and through the words of a line, unbroken across the spaces within a stretch."""
    if not any(piece.dress.ruled for word in line.words for piece in word.pieces):
        return
    for start, end, dress in _stretches(line, left + line.start, size, track):
        yield f"{_colour(dress.ink)} RG {size * _THICK:.2f} w"
        for at in (_UNDER,) * dress.underlined + (_THROUGH,) * dress.struck:
            y = baseline + at * size
            yield f"{start:.2f} {y:.2f} m {end:.2f} {y:.2f} l S"


def _stretches(
    line: Line, x: float, size: float, track: float
) -> Iterator[tuple[float, float, Dress]]:
    """(from, to, dress) of every ruled stretch, neighbours joined."""
    gap = line.words[0].pieces[0].face.width(" ", size) + track + line.stretch
    open_at, worn, end = 0.0, Dress(), 0.0
    for number, word in enumerate(line.words):
        x += gap if number else 0.0
        for piece in word.pieces:
            if piece.dress != worn:
                if worn.ruled:
                    yield open_at, end, worn
                open_at, worn = x, piece.dress
            x += piece.width + line.stretch * piece.text.count(NO_BREAK)
            end = x
    if worn.ruled:
        yield open_at, end, worn


def _colour(ink: str) -> str:
    parts = (int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5)) if ink else (0.0, 0.0, 0.0)
    return " ".join(f"{part:.3g}" for part in parts)
