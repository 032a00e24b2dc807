"""How and where to export a draft; remembers the choices."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.documents.exporters.base import ExportOptions
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.services.drafts import ExportRequest
from rcm_desktop.ui.drafts.view_choice import SYNOPTIC, Facts, ViewChoice
from rcm_desktop.ui.forms import Sheet, button, field, label
from rcm_desktop.ui.preferences import Preferences
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import language_name

_FORMATS = ("docx", "pdf", "txt", "json")
_TABLES = ("docx", "pdf", "xlsx", "csv")


class ExportSheet(Sheet):
    """`request()` and `path()` hold the choices once it was accepted."""

    def __init__(
        self,
        parent: QWidget,
        preferences: Preferences,
        title: str,
        languages: Sequence[str],
        versions: Sequence[str],
        facts: Facts | None = None,
        obstacles: Callable[[Sequence[Language]], Sequence[RcmError]] = lambda languages: (),
    ) -> None:
        super().__init__(parent, 560)
        self.explain(
            self.tr("Export"),
            self.tr("The file carries a fingerprint of its words, so that anyone can check it."),
        )
        self._preferences = preferences
        self._name = file_name(title) or self.tr("draft")
        self._obstacles = obstacles
        self.view = ViewChoice(facts or Facts(versions=tuple(versions)))
        self.body.addWidget(self.view)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        self.format = self._combo(grid, 0, 0, self.tr("&Format"), self._formats())
        self.language = self._combo(
            grid, 0, 1, self.tr("&Language"), self._languages(list(languages))
        )
        drafts = [("draft", self.tr("Draft")), ("final", self.tr("Final"))]
        self.state = self._combo(grid, 1, 0, self.tr("&State of the text"), drafts)
        papers = [("letter", self.tr("Letter")), ("a4", "A4")]
        self.paper = self._combo(grid, 1, 1, self.tr("&Paper"), papers)
        today = [("", self.tr("As it stands now")), *((name, name) for name in versions)]
        self.version = self._combo(grid, 2, 0, self.tr("&Version"), today)
        grid.addLayout(self._marks(), 2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._why())
        self.body.addLayout(self._where())
        self._go = self.add_buttons(self.tr("&Export"), self.tr("&Cancel"))
        self._go.clicked.connect(self._accepted)
        self._recall()
        self.format.currentIndexChanged.connect(self._renamed)
        self.language.currentIndexChanged.connect(self._renamed)
        self.state.currentIndexChanged.connect(self._adapt)
        self.view.changed.connect(self._viewed)
        self._renamed()
        self._adapt()

    # -- fields ----------------------------------------------------------------

    def _formats(self) -> list[tuple[str, str]]:
        names = (
            self.tr("Word (.docx)"),
            self.tr("PDF"),
            self.tr("Plain text (.txt)"),
            self.tr("Data (.json)"),
        )
        return list(zip(_FORMATS, names, strict=True))

    def _tables(self) -> list[tuple[str, str]]:
        names = (
            self.tr("Word (.docx)"),
            self.tr("PDF"),
            self.tr("Excel (.xlsx)"),
            self.tr("Table (.csv)"),
        )
        return list(zip(_TABLES, names, strict=True))

    def _languages(self, worded: list[str]) -> list[tuple[str, str]]:
        rows: list[tuple[str, str]] = [
            (code, language_name(code)) for code in LANGUAGES if code in worded
        ]
        if len(rows) > 1:
            rows.append(("both", self.tr("Both, side by side")))
        return rows or [("en", language_name("en"))]

    @staticmethod
    def _combo(
        grid: QGridLayout, row: int, at: int, name: str, entries: Sequence[tuple[str, str]]
    ) -> QComboBox:
        made = QComboBox()
        for key, words in entries:
            made.addItem(words, key)
        cell = QVBoxLayout()
        field(cell, name, made)
        grid.addLayout(cell, row, at)
        grid.setColumnStretch(at, 1)
        return made

    def _marks(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self.lines = QCheckBox(self.tr("Line &numbers"))
        self.watermark = QCheckBox(self.tr("&Watermark DRAFT"))
        for box in (self.lines, self.watermark):
            box.setChecked(True)
            box.setAccessibleName(box.text().replace("&", ""))
            column.addWidget(box)
        return column

    def _why(self) -> QWidget:
        """Where a reason is given for a final against which something stands."""
        self.reason_box = QWidget()
        column = QVBoxLayout(self.reason_box)
        column.setContentsMargins(0, 0, 0, 0)
        self.against = label("", "error", wrap=True)
        column.addWidget(self.against)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("The reason stays in the record of the draft"))
        field(column, self.tr("Wh&y a final all the same"), self.reason)
        self.reason_box.hide()
        return self.reason_box

    def _where(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self.place = QLineEdit()
        field(column, self.tr("W&here"), self.place)
        row = QHBoxLayout()
        browse = button(self.tr("Ch&oose…"))
        browse.clicked.connect(self._browse)
        row.addStretch(1)
        row.addWidget(browse)
        column.addLayout(row)
        return column

    # -- behaviour ---------------------------------------------------------------

    def _recall(self) -> None:
        kept = self._preferences.export
        for name in ("format", "language", "state", "paper"):
            combo: QComboBox = getattr(self, name)
            at = combo.findData(kept.get(name, "both" if name == "language" else ""))
            combo.setCurrentIndex(max(0, at))
        self.view.choose(kept.get("view", ""))
        self.lines.setChecked(kept.get("lines", "yes") == "yes")
        self.watermark.setChecked(kept.get("watermark", "yes") == "yes")

    def _folder(self) -> Path:
        kept = self._preferences.export_folder
        if kept and Path(kept).is_dir():
            return Path(kept)
        where = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(where))
        return documents if documents.is_dir() else Path.home()

    def _viewed(self) -> None:
        """Another view: a table has other formats, a view is never a final."""
        table = self.view.chosen == SYNOPTIC
        wanted = _TABLES if table else _FORMATS
        if [self.format.itemData(at) for at in range(self.format.count())] != list(wanted):
            kept = self.format.currentData()
            self.format.blockSignals(True)
            self.format.clear()
            for key, words in self._tables() if table else self._formats():
                self.format.addItem(words, key)
            self.format.setCurrentIndex(max(0, self.format.findData(kept)))
            self.format.blockSignals(False)
        if not self.view.is_clean:
            self.state.setCurrentIndex(self.state.findData("draft"))
        self.state.setEnabled(self.view.is_clean)
        self.version.setEnabled(self.view.chosen not in {SYNOPTIC, "since"})
        self._renamed()

    def _renamed(self) -> None:
        suffix, language = self.format.currentData(), self.language.currentData()
        tail = "en-es" if language == "both" else language
        if not self.view.is_clean:
            tail = f"{tail}, {self.view.view.currentText()}"
        typed = Path(self.place.text()) if self.place.text() else None
        folder = typed.parent if typed else self._folder()
        self.place.setText(str(folder / f"{self._name} ({file_name(tail)}).{suffix}"))
        self.paper.setEnabled(suffix in {"docx", "pdf"})
        self._adapt()

    def _adapt(self) -> None:
        laid_out = self.format.currentData() in {"docx", "pdf"}
        draft = self.state.currentData() == "draft"
        table = self.view.chosen == SYNOPTIC
        self.lines.setEnabled(laid_out and draft and not table)
        self.watermark.setEnabled(laid_out and draft)
        against = () if draft else self._obstacles(self._chosen_languages())
        self.against.setText(" ".join(sentence(each) for each in against))
        self.reason_box.setVisible(bool(against))

    def _browse(self) -> None:
        suffix = self.format.currentData()
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), self.place.text(), f"{self.format.currentText()} (*.{suffix})"
        )
        if path:
            self.place.setText(path)

    def _accepted(self) -> None:
        path = self.path()
        if not path.name or not path.parent.is_dir():
            self.say(self.tr("There is no such folder; choose where to write the file."))
            return
        if path.exists() and self._overwrite != str(path):
            self._overwrite = str(path)
            self.say(
                self.tr("There is already a file of that name. Press Export again to replace it.")
            )
            return
        if not self.reason_box.isHidden() and not self.reason.text().strip():
            self.say(self.tr("Say why the final is written all the same, or export a draft."))
            self.reason.setFocus()
            return
        self._keep()
        self.accept()

    _overwrite = ""

    def _keep(self) -> None:
        self._preferences.export = {
            "format": self.format.currentData(),
            "language": self.language.currentData(),
            "state": self.state.currentData(),
            "paper": self.paper.currentData(),
            "view": self.view.chosen,
            "lines": "yes" if self.lines.isChecked() else "no",
            "watermark": "yes" if self.watermark.isChecked() else "no",
        }
        self._preferences.export_folder = str(self.path().parent)
        self._preferences.save()

    # -- answers -------------------------------------------------------------------

    def path(self) -> Path:
        """Where to write."""
        return Path(self.place.text().strip()).expanduser()

    def request(self) -> ExportRequest:
        """What to write."""
        return ExportRequest(
            self.format.currentData(),
            self._chosen_languages(),
            final=self.state.currentData() == "final",
            version=self.version.currentData(),
            options=ExportOptions(
                paper="a4" if self.paper.currentData() == "a4" else "letter",
                line_numbers=self.lines.isChecked(),
                watermark=self.watermark.isChecked(),
            ),
            despite="" if self.reason_box.isHidden() else self.reason.text(),
            **self.view.fields(self.version.currentData() or ""),
        )

    def _chosen_languages(self) -> tuple[Language, ...]:
        chosen = self.language.currentData()
        one: tuple[Language, ...] = ("es",) if chosen == "es" else ("en",)
        return tuple(LANGUAGES) if chosen == "both" else one


def file_name(title: str) -> str:
    """A title as a file name that every system takes, at most 60 characters.

    >>> file_name("Declaration: San José / 2004?")
    'Declaration San José 2004'
    """
    kept = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title)
    return " ".join(kept.split())[:60].rstrip(" .")
