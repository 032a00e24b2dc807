"""Writes the synoptic table to a file: where it goes is asked, the writing happens aside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.documents.grids import export_grid
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.services.synoptic_paper import synoptic_grid
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.tasks import Task


def export_table(parent: QWidget, context: WindowContext, draft: Draft) -> None:
    """Ask for a file and write Word, PDF, Excel or CSV by its ending."""
    name = QCoreApplication.translate("TableExport", "synoptic table")
    start = Path(context.preferences.export_folder or str(Path.home())) / f"{name}.docx"
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("TableExport", "Export the synoptic table"),
        str(start),
        QCoreApplication.translate(
            "TableExport", "Word (*.docx);;PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)"
        ),
    )
    if chosen:
        write_table(context, draft, Path(chosen))


def write_table(context: WindowContext, draft: Draft, path: Path) -> None:
    """Write it; tells in the notices what became of it."""
    try:
        grid = synoptic_grid(draft)
    except RcmError as error:
        context.notices.show_error(error)
        return
    path = path if path.suffix else path.with_suffix(".docx")

    def work(_task: Task) -> None:
        export_grid(grid, path, path.suffix.removeprefix(".").lower())

    def tell() -> None:
        context.notices.show_words(
            QCoreApplication.translate("Export", "{file} was written.").format(file=path.name),
            "success",
            action=QCoreApplication.translate("Export", "Open the folder"),
            do=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
        )

    task = Task(work, context.window)  # it may outlive the window with the table
    task.done.connect(lambda _nothing: tell())
    task.failed.connect(context.notices.show_error)
    task.ended.connect(task.deleteLater)
    task.start()
