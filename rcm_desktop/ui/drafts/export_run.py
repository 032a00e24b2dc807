"""Exporting a draft: rendered on the GUI thread, written on another, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from rcm_desktop.documents.exporters.base import ExportCancelled
from rcm_desktop.documents.grids import export_grid
from rcm_desktop.documents.registry import export
from rcm_desktop.documents.tree import Document
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.services.drafts import ExportRequest
from rcm_desktop.services.finals import obstacles
from rcm_desktop.services.synoptic_paper import synoptic_grid
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.drafts.export_sheet import ExportSheet
from rcm_desktop.ui.drafts.import_run import ProgressStrip
from rcm_desktop.ui.drafts.view_choice import SYNOPTIC, facts_of
from rcm_desktop.ui.tasks import Task


def export_draft(
    parent: QWidget, context: WindowContext, strip: ProgressStrip, draft_id: str
) -> None:
    """Ask how and where, then write; raises RcmError where rendering refuses."""
    opened = context.app.drafts.open(draft_id)
    opened.save()
    draft = opened.draft
    worded = [
        code for code in LANGUAGES if any(block.words(code).strip() for block in draft.blocks())
    ]
    title = draft.field("name") or draft.title(draft.language)
    versions = [version.name for version in draft.versions()]
    drafts = context.app.drafts
    facts = facts_of(drafts, draft_id, context.preferences.language)

    def against(languages: Sequence[Language]) -> list[RcmError]:
        return obstacles(draft, languages)

    sheet = ExportSheet(parent, context.preferences, title, worded, versions, facts, against)
    if not sheet.exec():
        return
    request, path = sheet.request(), sheet.path()
    if sheet.view.chosen == SYNOPTIC:
        grid = synoptic_grid(draft, request.languages[0])
        _run(
            parent,
            context,
            strip,
            path,
            lambda _task: export_grid(grid, path, request.format, request.options),
        )
        return
    _write(parent, context, strip, drafts.render(draft_id, request), path, request)


def _write(
    parent: QWidget,
    context: WindowContext,
    strip: ProgressStrip,
    document: Document,
    path: Path,
    request: ExportRequest,
) -> None:
    def work(task: Task) -> None:
        export(
            document,
            path,
            request.format,
            request.options,
            report=task.report,
            cancelled=task.cancelled,
        )

    _run(parent, context, strip, path, work)


def _run(
    parent: QWidget,
    context: WindowContext,
    strip: ProgressStrip,
    path: Path,
    work: Callable[[Task], None],
) -> None:
    words = QCoreApplication.translate("Export", "Writing {file}").format(file=path.name)

    def failed(error: Exception) -> None:
        if isinstance(error, ExportCancelled):
            context.notices.show_words(
                QCoreApplication.translate(
                    "Export", "The export was cancelled; no file was written."
                )
            )
        else:
            context.notices.show_error(error)

    task = Task(work, parent)
    task.progressed.connect(lambda done, total, _what: strip.show_progress(words, done, total))
    task.done.connect(lambda _nothing: _tell(context, path))
    task.failed.connect(failed)
    task.ended.connect(strip.hide)
    task.ended.connect(task.deleteLater)
    strip.cancelled.connect(task.cancel)
    strip.show_progress(words, 0, 0)
    task.start()


def _tell(context: WindowContext, path: Path) -> None:
    context.notices.show_words(
        QCoreApplication.translate("Export", "{file} was written.").format(file=path.name),
        "success",
        action=QCoreApplication.translate("Export", "Open the folder"),
        do=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
    )
