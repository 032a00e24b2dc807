"""Which program this is, which edition, and where the words lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rcm_desktop import __version__
from rcm_desktop.ui.forms import Sheet, label


class AboutSheet(Sheet):
    """Version, licence, place of the workspace."""

    def __init__(self, parent: QWidget, workspace: Path) -> None:
        super().__init__(parent, 460)
        self.explain(
            self.tr("About RCM Desktop"),
            self.tr("The drafting room of the Regional Conference on Migration."),
        )
        for words in (
            self.tr("Version {version}").format(version=__version__),
            self.tr("Your workspace: {path}").format(path=workspace),
            self.tr("Free software under the GNU General Public License, version 3 or later."),
            self.tr("Type: Inter and Liberation, under the SIL Open Font License."),
        ):
            line = label(words, wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(line)
        self.add_buttons(self.tr("&Close")).clicked.connect(self.accept)
