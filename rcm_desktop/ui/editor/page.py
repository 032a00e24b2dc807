"""Where paper, gutter and language columns lie for a given width, zoom and choice of languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from rcm_desktop.models.document import Language

MIN_ZOOM: Final = 50
MAX_ZOOM: Final = 300
_SINGLE_EMS: Final = 38.0  # a comfortable line: some 80 letters
_DOUBLE_EMS: Final = 29.0


@dataclass(frozen=True, slots=True)
class Column:
    """One language's place on the page, in pixels of the viewport."""

    lang: Language
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Page:
    """Pixels of the viewport; everything else in the editor asks here where things are."""

    left: int
    width: int
    gutter: int  # from the paper's left edge to the first column
    top: int  # paper above the first row
    bottom: int
    desk: int  # desk seen above and below the paper
    em: float
    columns: tuple[Column, ...]

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def margin(self) -> int:
        """Pixels right of a column for codes: what is left of the gap to the next one."""
        last = self.columns[-1]
        if len(self.columns) == 1:
            return self.right - last.x - last.width
        return round(last.x - self.em - self.columns[0].x - self.columns[0].width)

    def column(self, lang: Language) -> Column | None:
        return next((column for column in self.columns if column.lang == lang), None)

    def column_at(self, x: float) -> Column:
        """The column under `x`, or the nearest one."""
        for column in reversed(self.columns):
            if x >= column.x - self.em:
                return column
        return self.columns[0]

    def in_gutter(self, x: float) -> bool:
        return self.left <= x < self.columns[0].x - self.em * 0.5


def lay_page(
    viewport_width: int, languages: tuple[Language, ...], font: QFont, *, codes: bool = False
) -> Page:
    """Centre the paper; where the window is narrow the desk and margins give way first.

    With `codes` the margins beside the words have room for those of two delegations.
    """
    em = QFontMetricsF(font).height() * 0.86
    gutter, margin, between = round(em * 4.6), round(em * 2.6), round(em * 2.4)
    ideal = _SINGLE_EMS * em if len(languages) == 1 else _DOUBLE_EMS * em * len(languages)
    gaps = between * (len(languages) - 1)
    desk = round(min(em * 1.2, viewport_width * 0.02))
    wanted = round(gutter + ideal + gaps + margin)
    width = min(wanted, max(viewport_width - 2 * desk, round(12 * em * len(languages))))
    if width < wanted:
        gutter, margin, between = round(em * 3.8), round(em * 1.3), round(em * 2.0)
        gaps = between * (len(languages) - 1)
    if codes:
        margin, between = max(margin, round(em * 3.4)), max(between, round(em * 3.8))
        gaps = between * (len(languages) - 1)
    left = max(0, (viewport_width - width) // 2)
    text = max(len(languages) * 40, width - gutter - margin - gaps)
    each = text // len(languages)
    columns = tuple(
        Column(lang, left + gutter + index * (each + between), each)
        for index, lang in enumerate(languages)
    )
    return Page(left, width, gutter, round(em * 2.6), round(em * 5), round(em * 1.2), em, columns)
