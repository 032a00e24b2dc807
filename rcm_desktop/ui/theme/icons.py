"""Our own line icons, drawn in the colour of the text beside them, whatever the scheme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rcm_desktop.resources import resource
from rcm_desktop.ui.theme.palettes import tokens_of


def icon(name: str, tone: str = "text") -> QIcon:
    """An icon of resources/icons; `tone` is the name of a token, recoloured at each paint."""
    return QIcon(LineIcon(name, tone))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon in one `#rrggbb`, `size` logical pixels square."""
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _draw(painter, QRect(0, 0, size, size), name, colour)
    painter.end()
    return pixmap


def _draw(painter: QPainter, rect: QRect, name: str, colour: str) -> None:
    svg = _source(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(rect))


class LineIcon(QIconEngine):
    """Draws one SVG in a token of the palette that is in force when it is painted."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return LineIcon(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        _draw(painter, rect, self._name, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return icon_pixmap(self._name, self._colour(mode, state), min(size.toTuple()), 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = round(min(size.toTuple()) / scale)
        return icon_pixmap(self._name, self._colour(mode, state), side, scale)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        palette = QGuiApplication.palette()
        tokens = tokens_of(palette)
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
        if self._tone == "rail_text" and state == QIcon.State.On:
            return tokens.rail_active_text
        return str(getattr(tokens, self._tone))
