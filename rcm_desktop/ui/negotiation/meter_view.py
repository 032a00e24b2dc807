"""The meter: how many blocks are agreed, and who holds the brackets that are open."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.models.agreement import Agreement
from rcm_desktop.services.meter import Meter
from rcm_desktop.ui.forms import label
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.names import agreement_name
from rcm_desktop.ui.terms import number
from rcm_desktop.ui.theme.icons import icon
from rcm_desktop.ui.theme.palettes import tokens_of

_ORDER = (Agreement.AGREED, Agreement.AD_REFERENDUM, Agreement.BRACKETED, Agreement.OPEN)
_PATTERNS = {
    Agreement.AGREED: Qt.BrushStyle.SolidPattern,
    Agreement.AD_REFERENDUM: Qt.BrushStyle.Dense4Pattern,
    Agreement.BRACKETED: Qt.BrushStyle.BDiagPattern,
    Agreement.OPEN: Qt.BrushStyle.NoBrush,
}
_TONES = {
    Agreement.AGREED: "success",
    Agreement.AD_REFERENDUM: "warning",
    Agreement.BRACKETED: "danger",
    Agreement.OPEN: "muted",
}
_ROW = 26


class MeterBar(QWidget):
    """Four lengths that add up to all blocks; patterns tell them apart without colours."""

    def __init__(self) -> None:
        super().__init__()
        self.meter = Meter()
        self.setFixedHeight(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_meter(self, meter: Meter) -> None:
        self.meter = meter
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(QGuiApplication.palette())
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        left = frame.left()
        for agreement in _ORDER:
            share = self.meter.of(agreement) / max(1, self.meter.blocks)
            wide = frame.width() * share
            colour = QColor(getattr(tokens, _TONES[agreement]))
            part = QRectF(left, frame.top(), wide, frame.height())
            painter.fillRect(part, QBrush(colour, _PATTERNS[agreement]))
            if wide:
                painter.setPen(QPen(QColor(tokens.border_strong)))
                painter.drawRect(part)
            left += wide
        painter.setPen(QPen(QColor(tokens.border_strong)))
        painter.drawRect(frame)
        painter.end()


class _Key(QWidget):
    """A small square in the pattern of one status, for the legend."""

    def __init__(self, agreement: Agreement) -> None:
        super().__init__()
        self._agreement = agreement
        self.setFixedSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(QGuiApplication.palette())
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        colour = QColor(getattr(tokens, _TONES[self._agreement]))
        painter.fillRect(frame, QBrush(colour, _PATTERNS[self._agreement]))
        painter.setPen(QPen(QColor(tokens.border_strong)))
        painter.drawRect(frame)
        painter.end()


class MeterView(QWidget):
    """The bar, its figures, and on request the delegations; a row filters the queue."""

    delegation_wanted = Signal(str)

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self._deeds = deeds
        self.setObjectName("pageHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        self.bar = MeterBar()
        column.addWidget(self.bar)
        self._legend = MeterLegend()
        column.addWidget(self._legend)
        self.brackets = QToolButton()
        self.brackets.setCheckable(True)
        self.brackets.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.brackets.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.brackets.setToolTip(self.tr("Who holds them, by delegation"))
        self.brackets.toggled.connect(self._show_table)
        column.addWidget(self.brackets)
        self.table = self._make_table()
        column.addWidget(self.table)
        self.table.hide()
        self.show_meter(Meter())

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.tr("Open brackets by delegation"))
        heads = (
            (self.tr("Delegation"), ""),
            (self.tr("Open brackets it asks for"), "negotiation"),
            (self.tr("Accepted ad referendum"), "stance-ad-referendum"),
            (self.tr("Reservations and objections"), "stance-object"),
        )
        for at, (name, icon_name) in enumerate(heads):
            head_item = QTableWidgetItem("" if icon_name else name)
            if icon_name:
                head_item.setIcon(icon(icon_name, "muted"))
            head_item.setToolTip(name)
            head_item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            table.setHorizontalHeaderItem(at, head_item)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultSectionSize(44)
        head.setMinimumSectionSize(44)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setToolTip(self.tr("Choose a delegation to walk through its proposals"))
        table.cellClicked.connect(lambda row, _column: self._wanted(row))
        table.cellActivated.connect(lambda row, _column: self._wanted(row))
        return table

    def show_meter(self, meter: Meter) -> None:
        """Show other figures."""
        self.bar.show_meter(meter)
        self._legend.show_meter(meter)
        words = self.tr("{count} brackets open").format(count=number(meter.brackets))
        if meter.brackets == 1:
            words = self.tr("1 bracket open")
        if meter.disputed:
            words += ", " + self.tr("{count} disputed").format(count=number(meter.disputed))
        self.brackets.setText(words)
        self.brackets.setAccessibleName(words)
        figures = (f"{agreement_name(a)}: {meter.of(a)}" for a in _ORDER)
        self.bar.setAccessibleName(", ".join(figures))
        self._fill(meter)

    def _fill(self, meter: Meter) -> None:
        rows = [count for count in meter.delegations if count.any]
        self.table.setRowCount(len(rows))
        for at, count in enumerate(rows):
            cells = (self._deeds.named(count.code), count.brackets, count.ad_referendum)
            for column, words in enumerate((*cells, count.against)):
                cell = QTableWidgetItem(str(words or "–") if column else str(words))
                cell.setData(Qt.ItemDataRole.UserRole, count.code)
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(at, column, cell)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + 4 + _ROW * max(1, min(6, len(rows))))

    def _wanted(self, row: int) -> None:
        cell = self.table.item(row, 0)
        if cell is not None:
            self.delegation_wanted.emit(str(cell.data(Qt.ItemDataRole.UserRole)))

    def _show_table(self, on: bool) -> None:
        self.table.setVisible(on)


class MeterLegend(QWidget):
    """What the patterns mean, with the figures."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        self._labels = {}
        for at, agreement in enumerate(_ORDER):
            row, column = divmod(at, 2)
            grid.addWidget(_Key(agreement), row, 2 * column)
            self._labels[agreement] = label("")
            grid.addWidget(self._labels[agreement], row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def show_meter(self, meter: Meter) -> None:
        for agreement, words in self._labels.items():
            words.setText(self._words(agreement).format(count=number(meter.of(agreement))))

    def _words(self, agreement: Agreement) -> str:
        return {
            Agreement.AGREED: self.tr("{count} agreed"),
            Agreement.AD_REFERENDUM: self.tr("{count} ad referendum"),
            Agreement.BRACKETED: self.tr("{count} bracketed"),
            Agreement.OPEN: self.tr("{count} open"),
        }[agreement]
