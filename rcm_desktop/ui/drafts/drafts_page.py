"""The drafts page: the list, and the draft that is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.ui.actions import plain
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.drafts.drafts_list import DraftsList
from rcm_desktop.ui.drafts.drafts_model import title_of
from rcm_desktop.ui.drafts.import_run import FileOutcome, ImportRun, ProgressStrip

BUNDLE_SUFFIX = ".rcmbundle"
_CONCERN_A_DRAFT = ("export", "versions", "rename", "duplicate", "archive")


class DraftsPage(QWidget):
    """Binds the draft actions; `details` is the panel of the open draft, or None."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._drafts = context.app.drafts
        self.current_draft = ""
        self.details: QWidget | None = None
        self._view: QWidget | None = None
        self._run: ImportRun | None = None
        self.list = DraftsList()
        self._strip = ProgressStrip()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
        self._wait = QTimer(self, singleShot=True, interval=150)
        self._wait.timeout.connect(self.refresh)
        self._unsubscribe = self._drafts.changed.subscribe(lambda _id: self._wait.start())
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        here, book = self.list, self._context.actions
        here.open_wanted.connect(self.open)
        here.import_wanted.connect(self.choose_files)
        here.new_wanted.connect(self.new)
        here.files_dropped.connect(self.take_files)
        here.archived_toggled.connect(lambda _on: self.refresh())
        here.menu_wanted.connect(self._menu)
        here.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        book.bind("draft.new", self.new)
        book.bind("draft.import", self.choose_files)
        for name in _CONCERN_A_DRAFT:
            book.bind(f"draft.{name}", lambda verb=name: self._on_draft(verb))

    # -- the list ------------------------------------------------------------

    def refresh(self) -> None:
        """Read the list anew; the selection stays."""
        kept = self.list.selected()
        rows = self._drafts.list(archived=self.list.archived.isChecked())
        updates = self._context.app.workspace.updates
        waiting = updates.waiting_by_replica() if self._context.app.shared else None
        self.list.model.replace(rows, waiting)
        self.list.select(kept)
        self.list.refresh()
        self._enable()

    def _enable(self) -> None:
        chosen = bool(self.current_draft or self.list.selected())
        self._context.actions.enable((f"draft.{name}" for name in _CONCERN_A_DRAFT), chosen)

    def shown(self) -> None:
        """Called when the rail brings this page to the front."""
        if self._view is not None:
            self._view.shown()  # type: ignore[attr-defined]
        else:
            self.list.table.setFocus()

    def _menu(self, at: QPoint) -> None:
        if not self.list.selected():
            return
        menu = QMenu(self)
        book = self._context.actions
        menu.addAction(self.tr("&Open"), lambda: self.open(self.list.selected()))
        for name in _CONCERN_A_DRAFT:
            if name == "archive" and self.list.archived.isChecked():
                menu.addAction(self.tr("&Bring back"), self._bring_back)
            else:
                menu.addAction(book[f"draft.{name}"])
        menu.exec(at)

    def fill_recent(self, menu: QMenu) -> None:
        """The drafts opened last, as far as they still exist."""
        menu.clear()
        rows = {row.id: row for row in self._drafts.list()}
        known = self._context.preferences.recent.get(self._context.app.workspace.id, [])
        for draft in known:
            if draft in rows:
                name = title_of(rows[draft]).replace("&", "&&")
                menu.addAction(name, partial(self._context.open_draft, draft, ""))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing opened yet")).setEnabled(False)

    # -- one draft -------------------------------------------------------------

    def open(self, draft_id: str, block_id: str = "") -> None:
        """Show a draft, and in it a block."""
        from rcm_desktop.ui.drafts.draft_view import DraftView

        if draft_id != self.current_draft:
            try:
                opened = self._drafts.open(draft_id)
            except RcmError as error:
                self._context.notices.show_error(error)
                return
            self._drop_view()
            view = DraftView(self._context, opened)
            view.back_wanted.connect(self.show_list)
            self._stack.addWidget(view)
            self._stack.setCurrentWidget(view)
            self._view, self.details, self.current_draft = view, view.details, opened.id
            self._context.preferences.touch_recent(self._context.app.workspace.id, opened.id)
            self._context.show_details(self.details)
            self._context.refresh_menus()
            self._enable()
            view.editor.setFocus()  # now that it is shown; the list had the focus until here
        if block_id and self._view is not None:
            self._view.go_to(block_id)  # type: ignore[attr-defined]

    def show_list(self) -> None:
        """Leave the draft, saved, and show the list."""
        left = self.current_draft
        self._drop_view()
        self._context.show_details(None)
        self._context.refresh_menus()
        self.refresh()
        self.list.select(left)
        self.list.table.setFocus()

    def _drop_view(self) -> None:
        if self._view is None:
            return
        view, self._view = self._view, None
        view.leave()  # type: ignore[attr-defined]
        self.details = None
        self._drafts.close_draft(self.current_draft)
        self.current_draft = ""
        self._stack.removeWidget(view)
        view.deleteLater()

    def leave(self) -> None:
        """The window goes: save and stop listening."""
        self._unsubscribe()
        if self._run is not None:
            self._run.cancel()
        if self._view is not None:
            self._view.leave()  # type: ignore[attr-defined]
        self._drafts.save_all()

    # -- verbs -----------------------------------------------------------------

    def _on_draft(self, verb: str) -> None:
        draft = self.current_draft or self.list.selected()
        if not draft:
            return
        work: dict[str, Callable[[str], None]] = {
            "export": self._export,
            "versions": self._versions,
            "rename": self._rename,
            "duplicate": self._duplicate,
            "archive": self._archive,
        }
        try:
            work[verb](draft)
        except RcmError as error:
            self._context.notices.show_error(error)

    def new(self) -> None:
        """Ask for title, kind and language, and open the new draft."""
        from rcm_desktop.ui.drafts.small_sheets import NewDraftSheet

        sheet = NewDraftSheet(self, self._context.preferences.language)
        if sheet.exec():
            try:
                opened = self._drafts.create(
                    sheet.blocks(), kind=sheet.kind(), language=sheet.language()
                )
            except RcmError as error:
                self._context.notices.show_error(error)
                return
            self._context.open_draft(opened.id, "")

    def _rename(self, draft: str) -> None:
        from rcm_desktop.ui.drafts.small_sheets import RenameSheet

        sheet = RenameSheet(self, self._drafts.open(draft).draft.field("name"))
        if sheet.exec():
            self._drafts.rename(draft, sheet.name())

    def _duplicate(self, draft: str) -> None:
        row = next((row for row in self._drafts.list() if row.id == draft), None)
        name = title_of(row) if row else ""
        made = self._drafts.duplicate(draft, self.tr("{title} (copy)").format(title=name))
        self.refresh()
        self.list.select(made.id)
        self._context.notices.show_words(
            self.tr("The draft was duplicated."),
            "success",
            action=self.tr("Open the copy"),
            do=lambda: self.open(made.id),
        )

    def _archive(self, draft: str) -> None:
        if self.current_draft == draft:
            self.show_list()
        self._drafts.archive(draft)
        self.refresh()
        self._context.notices.show_words(
            self.tr("The draft was put away; nothing of it is lost."),
            action=plain(self.tr("&Undo")),
            do=lambda: self._drafts.archive(draft, False),
        )

    def _bring_back(self) -> None:
        self._drafts.archive(self.list.selected(), False)
        self.refresh()

    def _versions(self, draft: str) -> None:
        from rcm_desktop.ui.drafts.versions_sheet import VersionsSheet

        VersionsSheet(self, self._drafts, draft).exec()

    def _export(self, draft: str) -> None:
        from rcm_desktop.ui.drafts.export_run import export_draft

        export_draft(self, self._context, self._strip, draft)

    # -- files in ----------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files to import."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import files"),
            self._context.preferences.import_folder,
            self.tr("Documents (*.docx *.txt *.md);;All files (*)"),
        )
        if paths:
            self._context.preferences.import_folder = str(Path(paths[0]).parent)
            self.take_files([Path(path) for path in paths])

    def take_files(self, paths: list[Path]) -> None:
        """Import documents; a file of changes goes to the exchange."""
        bundles = [path for path in paths if path.suffix.lower() == BUNDLE_SUFFIX]
        for bundle in bundles:
            self._context.show_page("exchange").take_bundle(bundle)  # type: ignore[attr-defined]
        documents = [path for path in paths if path not in bundles]
        if not documents or self._run is not None:
            return
        self._run = ImportRun(self._drafts, documents, self)
        self._run.progressed.connect(self._progressed)
        self._run.ended.connect(self._imported)
        self._strip.cancelled.connect(self._run.cancel)
        self._run.start()

    def _progressed(self, done: int, total: int, name: str) -> None:
        words = self.tr("Reading {name}").format(name=name)
        self._strip.show_progress(words, done, total)

    def _imported(self, outcomes: list[FileOutcome]) -> None:
        self._strip.hide()
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self.refresh()
        if not outcomes:
            self._context.notices.show_words(self.tr("The import was cancelled."))
            return
        from rcm_desktop.ui.drafts.import_report import ImportReport

        made = [each.draft for each in outcomes if each.draft]
        if made and not self.current_draft:
            self.list.select(made[0])
        report = ImportReport(self, outcomes)
        report.open_wanted.connect(self.open)
        report.open()
