"""What the gutter tells of each block: how far it is agreed, and whether it is unread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.ui.editor.ink import Ink


@dataclass(frozen=True, slots=True)
class GutterSign:
    """`locked` where the chair closed the block; `unread` where others changed it."""

    status: Agreement
    locked: bool = False
    unread: bool = False


class GutterProvider(Protocol):
    """Whoever knows how blocks stand; asked for blocks in sight only, so it should be quick."""

    def sign(self, block_id: str) -> GutterSign | None:
        """A block's sign; None for an empty gutter."""

    def forget(self, changes: Changes) -> None:
        """Blocks changed: signs kept of them hold no longer."""


class StandingGutter:
    """Reads from the draft, and keeps each sign until its block changes.

    A draft that nobody negotiates yet has an empty gutter. `unread` holds block ids;
    whoever follows what was looked at sets it and asks the page to be painted.
    """

    def __init__(self, draft: Draft, members: Iterable[str] = ()) -> None:
        self._draft = draft
        self.members = tuple(members)
        self.unread: frozenset[str] = frozenset()
        self._kept: dict[str, tuple[Agreement, bool]] = {}
        self._worded: set[str] = set()  # blocks that somebody agreed to in certain words

    def sign(self, block_id: str) -> GutterSign | None:
        if not self._draft.negotiation:
            unread = block_id in self.unread
            return GutterSign(Agreement.OPEN, unread=True) if unread else None
        found = self._kept.get(block_id)
        if found is None:
            standing = self._draft.standing(block_id, self.members)
            found = self._kept[block_id] = standing.status, standing.locked
            if standing.closed is not None or standing.positions:
                self._worded.add(block_id)
        return GutterSign(*found, unread=block_id in self.unread)

    def forget(self, changes: Changes) -> None:
        for block_id in changes.blocks:
            if changes.record or changes.origin != "local" or block_id in self._worded:
                self._kept.pop(block_id, None)
                self._worded.discard(block_id)


def paint_sign(painter: QPainter, sign: GutterSign, box: QRectF, ink: Ink) -> None:
    """Draw a sign into a square: ring, brackets, half and full disc differ without colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = box.height()
    ring = box.adjusted(side * 0.18, side * 0.18, -side * 0.18, -side * 0.18)
    strong = sign.status is not Agreement.OPEN
    colour = ink.text if strong else ink.faint
    painter.setPen(QPen(colour, max(1.0, side / 11)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sign.status is Agreement.BRACKETED:
        _brackets(painter, ring)
    else:
        painter.drawEllipse(ring)
    if sign.status is Agreement.AD_REFERENDUM:
        painter.setBrush(QBrush(colour))
        painter.drawPie(ring, 90 * 16, 180 * 16)
    elif sign.status is Agreement.AGREED:
        painter.setBrush(QBrush(colour))
        painter.drawEllipse(ring)
    if sign.locked:
        _lock(painter, box.translated(-side * 0.82, 0), ink)
    if sign.unread:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ink.accent))
        painter.drawEllipse(QPointF(box.right() + side * 0.05, ring.top()), side / 7, side / 7)
    painter.restore()


def _brackets(painter: QPainter, box: QRectF) -> None:
    """Square brackets, as a chair writes them."""
    foot = box.width() * 0.28
    for x, turn in ((box.left(), 1), (box.right(), -1)):
        painter.drawPolyline(
            [
                QPointF(x + turn * foot, box.top()),
                QPointF(x, box.top()),
                QPointF(x, box.bottom()),
                QPointF(x + turn * foot, box.bottom()),
            ]
        )


def _lock(painter: QPainter, box: QRectF, ink: Ink) -> None:
    side = box.height()
    body = QRectF(box.left() + side * 0.28, box.top() + side * 0.46, side * 0.44, side * 0.34)
    painter.setBrush(QBrush(ink.text))
    painter.setPen(QPen(ink.text, max(1.0, side / 13)))
    painter.drawRect(body)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = QRectF(box.left() + side * 0.36, box.top() + side * 0.2, side * 0.28, side * 0.5)
    painter.drawArc(bow, 0, 180 * 16)
