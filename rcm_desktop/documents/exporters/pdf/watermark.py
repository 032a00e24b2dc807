"""DRAFT across the page, drawn with strokes so that no reader takes it for text."""

from __future__ import annotations

import math
from typing import Any, Final

from rcm_desktop.documents.exporters.look import WATERMARK_GREY

#: Letter → (width, strokes) in a box one unit high; a stroke is a start and then
#: points (lines) or triples of points (curves).
_LETTERS: Final[dict[str, tuple[float, str]]] = {
    "D": (0.72, "M0,0 L0,1 L.3,1 C.85,1,.85,0,.3,0 L0,0 Z"),
    "R": (0.68, "M0,0 L0,1 L.38,1 C.74,1,.74,.45,.38,.45 L0,.45 M.36,.45 L.68,0"),
    "A": (0.76, "M0,0 L.38,1 L.76,0 M.14,.34 L.62,.34"),
    "F": (0.58, "M0,0 L0,1 L.58,1 M0,.53 L.5,.53"),
    "T": (0.68, "M0,1 L.68,1 M.34,1 L.34,0"),
    "B": (
        0.66,
        "M.36,.54 C.68,.54,.68,1,.36,1 L0,1 L0,0 L.38,0 C.76,0,.76,.54,.38,.54 L0,.54",
    ),
    "O": (0.86, "M.43,0 C1,0,1,1,.43,1 C-.14,1,-.14,0,.43,0 Z"),
    "/": (0.36, "M0,0 L.36,1"),
    " ": (0.1, ""),
}
_GAP: Final = 0.24
_STROKE: Final = 0.115
_HEIGHT: Final = 96.0


def draw_watermark(canvas: Any, text: str, width: float, height: float) -> None:
    """Draw a text of the letters above along the diagonal of a page, behind its words."""
    units = sum(_LETTERS[letter][0] + _GAP for letter in text) - _GAP
    size = min(_HEIGHT, 0.6 * math.hypot(width, height) / units)
    canvas.saveState()
    canvas.setStrokeGray(WATERMARK_GREY)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(math.degrees(math.atan2(height, width)))
    canvas.scale(size, size)
    canvas.setLineWidth(_STROKE)
    canvas.translate(-units / 2, -0.5)
    for letter in text:
        advance, strokes = _LETTERS[letter]
        if strokes:
            canvas.drawPath(_path(canvas, strokes), stroke=1, fill=0)
        canvas.translate(advance + _GAP, 0)
    canvas.restoreState()


def _path(canvas: Any, strokes: str) -> Any:
    path = canvas.beginPath()
    for stroke in strokes.split():
        numbers = [float(number) for number in stroke[1:].split(",")] if len(stroke) > 1 else []
        {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}[stroke[0]](
            *numbers
        )
    return path
