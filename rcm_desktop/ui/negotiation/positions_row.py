"""Who stands where, in one compact row: a code with a sign for each delegation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rcm_desktop.models.negotiation import Position
from rcm_desktop.ui.negotiation.names import STANCE_ICONS, STANCE_TONES, position_words
from rcm_desktop.ui.theme.icons import icon
from rcm_desktop.ui.theme.palettes import tokens_of

_SIGN, _CELL_HEIGHT, _GAP = 13, 20, 3


class PositionsRow(QWidget):
    """Delegations that said nothing are faint; sponsors are underlined. Wraps where it must."""

    def __init__(self, members: Iterable[str], named: Callable[[str], str]) -> None:
        super().__init__()
        self._members, self._named = tuple(members), named
        self._codes = self._members
        self._positions: Mapping[str, Position] = {}
        self._stale: frozenset[str] = frozenset()
        self._sponsors: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        self.setFont(font)

    def show_positions(
        self,
        positions: Mapping[str, Position],
        stale: Iterable[str] = (),
        sponsors: Iterable[str] = (),
    ) -> None:
        """Show who stands where on one thing."""
        self._positions, self._stale = positions, frozenset(stale)
        self._sponsors = tuple(sponsors)
        others = [c for c in (*self._sponsors, *positions) if c not in self._members]
        self._codes = (*self._members, *dict.fromkeys(others))
        self.setAccessibleName(self.words() or self.tr("Nobody has taken a position yet"))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """All positions as sentences."""
        return "\n".join(self._said(code) for code in self._codes if code in self._positions)

    def _said(self, code: str) -> str:
        if code in self._positions:
            position = self._positions[code]
            return position_words(self._named(code), position, stale=code in self._stale)
        name = self._named(code)
        if code in self._sponsors:
            return self.tr("{name}: asks for it").format(name=name)
        return self.tr("{name}: no position yet").format(name=name)

    # -- geometry --------------------------------------------------------------

    def _cell_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("MMM") + _SIGN + 2 * _GAP

    def _columns(self, width: int) -> int:
        return max(1, width // self._cell_width())

    def _cells(self) -> list[tuple[str, QRect]]:
        columns, wide = self._columns(self.width()), self._cell_width()
        return [
            (code, QRect(at % columns * wide, at // columns * _CELL_HEIGHT, wide, _CELL_HEIGHT))
            for at, code in enumerate(self._codes)
        ]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        columns = self._columns(width)
        return -(-len(self._codes) // columns) * _CELL_HEIGHT

    def sizeHint(self) -> QSize:
        return QSize(self._cell_width() * 6, self.heightForWidth(self._cell_width() * 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._cell_width(), _CELL_HEIGHT)

    def resizeEvent(self, event: object) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))

    # -- painting --------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(QGuiApplication.palette())
        for code, cell in self._cells():
            position = self._positions.get(code)
            if position is not None:
                place = QRect(cell.left(), cell.top() + (_CELL_HEIGHT - _SIGN) // 2, _SIGN, _SIGN)
                sign = icon(STANCE_ICONS[position.stance], STANCE_TONES[position.stance])
                sign.paint(painter, place)
            font = QFont(self.font())
            font.setUnderline(code in self._sponsors)
            font.setStrikeOut(code in self._stale)
            font.setWeight(QFont.Weight.DemiBold if position else QFont.Weight.Normal)
            painter.setFont(font)
            known = position is not None or code in self._sponsors
            painter.setPen(QColor(tokens.text if known else tokens.muted))
            words = cell.adjusted(_SIGN + _GAP // 2, 0, 0, 0)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, code
            )
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.hint_at(event.pos()), self)
            return True
        return super().event(event)

    def hint_at(self, at: QPoint) -> str:
        """The sentence about the delegation at a place, all of them beside one."""
        for code, cell in self._cells():
            if cell.contains(at):
                return self._said(code)
        return self.words()
