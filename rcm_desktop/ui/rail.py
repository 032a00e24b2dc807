"""The narrow rail on the left: one button a page, an icon over its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from rcm_desktop.ui.pages import PageSpec, page_name
from rcm_desktop.ui.theme.icons import icon

WIDTH = 92


class Rail(QFrame):
    """`chosen` carries the id of a page."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(4)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for page in pages:
            if page.at_bottom and not any(p.at_bottom for p in pages[: pages.index(page)]):
                column.addStretch(1)
            made = self._button(page)
            self._buttons[page.id] = made
            column.addWidget(made)

    def _button(self, page: PageSpec) -> QToolButton:
        made = QToolButton()
        name = page_name(page)
        made.setText(self._over_lines(name))
        made.setAccessibleName(name)
        made.setToolTip(f"{name} ({page.shortcut})")
        made.setIcon(icon(page.icon, "rail_text"))
        made.setIconSize(QSize(24, 24))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setMinimumHeight(60)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.chosen.emit(page.id))
        self._group.addButton(made)
        return made

    def _over_lines(self, name: str) -> str:
        """A name that is too wide goes on in a second line, parted nearest its middle."""
        if " " not in name or self.fontMetrics().horizontalAdvance(name) < WIDTH - 16:
            return name
        spaces = [at for at, letter in enumerate(name) if letter == " "]
        at = min(spaces, key=lambda place: abs(place - len(name) / 2))
        return f"{name[:at]}\n{name[at + 1 :]}"

    def show_page(self, page_id: str) -> None:
        """Mark the page that is shown."""
        self._buttons[page_id].setChecked(True)
