"""The user guide, read inside the window, so that it is there without any internet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from rcm_desktop.ui.forms import Sheet


class GuideSheet(Sheet):
    """Shows one Markdown file; links to headings work, others stay shut."""

    def __init__(self, parent: QWidget, path: Path) -> None:
        super().__init__(parent, 720)
        self.explain(self.tr("User guide"))
        page = QTextBrowser()
        page.setAccessibleName(self.tr("User guide"))
        page.setSearchPaths([str(path.parent)])
        page.document().setBaseUrl(QUrl.fromLocalFile(f"{path.parent}/"))
        page.document().setDocumentMargin(16)
        page.setMarkdown(path.read_text(encoding="utf-8"))
        page.setOpenLinks(False)
        page.anchorClicked.connect(lambda url: page.scrollToAnchor(url.fragment()))
        page.setMinimumHeight(480)
        self.body.addWidget(page, 1)
        self.add_buttons(self.tr("&Close")).clicked.connect(self.accept)
