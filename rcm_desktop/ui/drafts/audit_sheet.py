"""Asks between which versions the words are to be accounted for, and saves the account."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.models.audit import Audit
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.services.drafts import DraftService
from rcm_desktop.ui.forms import Sheet, button, field, label
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import language_name, moment, number


class AuditSheet(Sheet):
    """From, to, language; what adds up is said at once, the whole account goes to a file."""

    def __init__(self, parent: QWidget | None, drafts: DraftService, draft_id: str) -> None:
        super().__init__(parent, 560)
        self.explain(
            self.tr("Streamlining audit"),
            self.tr(
                "A paper that proves for every word and every delegation's proposal "
                "where it came from and what became of it."
            ),
        )
        self._drafts, self._opened = drafts, drafts.open(draft_id)
        self.old, self.new, self.language = QComboBox(), QComboBox(), QComboBox()
        self._fill()
        row = QHBoxLayout()
        row.setSpacing(12)
        for combo, name, stretch in (
            (self.old, self.tr("&From"), 1),
            (self.new, self.tr("&To"), 1),
            (self.language, self.tr("&Language"), 0),
        ):
            column = QVBoxLayout()
            field(column, name, combo)
            row.addLayout(column, stretch)
            combo.currentIndexChanged.connect(self._count)
        self.body.addLayout(row)
        self.told = label("", "muted")
        self.told.setWordWrap(True)
        self.body.addWidget(self.told)
        self.save = button(self.tr("&Save as…"), "primary")
        self.save.clicked.connect(self._save)
        close = button(self.tr("&Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
        self.foot.addWidget(self.save)
        self._count()

    def _fill(self) -> None:
        versions = self._opened.draft.versions()
        self.old.addItem(self.tr("The beginning"), "")
        for version in versions:
            words = f"{version.name} · {moment(version.at)}"
            self.old.addItem(words, version.name)
            self.new.addItem(words, version.name)
        self.new.addItem(self.tr("As it stands now"), "")
        self.old.setCurrentIndex(min(1, self.old.count() - 1))
        self.new.setCurrentIndex(self.new.count() - 1)
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(self.language.findData(self._opened.draft.language))

    def _count(self) -> None:
        found = self._audit()
        if found is None:
            self.save.setEnabled(False)
            return
        words = self.tr("Accounted for: all {old} words before and all {new} words after.")
        if not found.complete:
            words = self.tr("Not everything is accounted for; the paper lists what is not.")
        self.told.setText(words.format(old=number(found.old.words), new=number(found.new.words)))
        self.save.setEnabled(True)

    def _audit(self) -> Audit | None:
        """The account of what is chosen; a refusal is said in the sheet."""
        draft = self._opened.draft
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return self._drafts.audit(
                draft.id, self.old.currentData() or "", self.new.currentData() or ""
            )
        except RcmError as error:
            self.say(sentence(error))
            return None
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, pdf = self.tr("Audit"), self.tr("PDF")
        word, text = self.tr("Word document"), self.tr("Plain text")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the audit"),
            str((Path(folder) / name).with_suffix(".docx")),
            f"{word} (*.docx);;{pdf} (*.pdf);;{text} (*.txt)",
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the account to a file; a name without an ending becomes a Word file."""
        from rcm_desktop.services.audit_paper import write

        path = path if path.suffix else path.with_suffix(".docx")
        language: Language = "es" if self.language.currentData() == "es" else "en"
        found = self._audit()
        if found is None:
            return
        try:
            write(found, path, path.suffix[1:], language)
        except RcmError as error:
            self.say(sentence(error))
            return
        self.say("")
        self.told.setText(self.tr("{file} is saved.").format(file=path.name))
