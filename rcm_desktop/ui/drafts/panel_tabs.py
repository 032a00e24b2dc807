"""The tabs beside a draft: many of them fit, because only the one in front spells its name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from rcm_desktop.ui.theme.icons import icon

_PLAIN = "details"  # the icon of a tab that brings none


class PanelTabs(QTabWidget):
    """Screen readers and tooltips have every name, whichever tab is in front.

    `left`: Escape that nothing on the page made use of; the keyboard goes back to the text.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setObjectName("panelTabs")
        self.setIconSize(QSize(18, 18))
        self._names: dict[QWidget | None, str] = {}
        self.currentChanged.connect(lambda _at: self._spell())

    def add(self, page: QWidget, name: str, icon_name: str, hint: str = "") -> int:
        """Put a page behind the others."""
        at = self.addTab(page, icon(icon_name), name)
        self.setTabToolTip(at, hint or name)
        return at

    def name_of(self, at: int) -> str:
        """A tab's name, whether it is spelt or not."""
        return self._names.get(self.widget(at), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self._names[self.widget(index)] = self.tabText(index)
        if self.tabIcon(index).isNull():
            self.setTabIcon(index, QIcon(icon(_PLAIN)))
        self._spell()

    def setTabText(self, index: int, text: str) -> None:
        """Rename a tab, for example with a count."""
        self._names[self.widget(index)] = text
        self._spell()

    def _spell(self) -> None:
        for at in range(self.count()):
            name = self.name_of(at)
            if not name:
                continue  # the first tab is in front before it was taken note of
            super().setTabText(at, name if at == max(0, self.currentIndex()) else "")
            if not self.tabToolTip(at):
                self.setTabToolTip(at, name)
            self.tabBar().setAccessibleTabName(at, name)
