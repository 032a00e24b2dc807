"""The user guide, read inside the window, so that it is there without any internet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from rcm_desktop.ui.forms import Sheet

_PICTURE_WIDTH = 640


class _GuidePage(QTextBrowser):
    """Shows pictures no wider than the page, so that nothing scrolls sideways."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            picture = QImage(str(Path(self.searchPaths()[0]) / url.fileName()))
            if picture.isNull():
                picture = QImage(str(Path(self.searchPaths()[0]) / "images" / url.fileName()))
            if picture.width() > _PICTURE_WIDTH:
                smooth = Qt.TransformationMode.SmoothTransformation
                return picture.scaledToWidth(_PICTURE_WIDTH, smooth)
            return picture
        return super().loadResource(kind, name)


class GuideSheet(Sheet):
    """Shows one Markdown file; links to headings work, others stay shut."""

    def __init__(self, parent: QWidget, path: Path) -> None:
        super().__init__(parent, 760)
        self.explain(self.tr("User guide"))
        page = _GuidePage()
        page.setAccessibleName(self.tr("User guide"))
        page.setSearchPaths([str(path.parent)])
        page.document().setDocumentMargin(16)
        page.setMarkdown(path.read_text(encoding="utf-8"))
        page.setOpenLinks(False)
        page.anchorClicked.connect(lambda url: page.scrollToAnchor(url.fragment()))
        page.setMinimumHeight(440)
        self.body.addWidget(page, 1)
        self.add_buttons(self.tr("&Close")).clicked.connect(self.accept)
