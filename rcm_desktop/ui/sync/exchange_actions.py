"""Runs the exchange of an open workspace, and does what the Exchange menu says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from rcm_desktop.errors import RcmError
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.drafts.drafts_model import title_of
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import number

if TYPE_CHECKING:
    from rcm_desktop.services.exchange import SyncService
    from rcm_desktop.services.sync_state import SyncState
    from rcm_desktop.ui.forms import Sheet

BUNDLE_SUFFIX = ".rcmbundle"
_PUMP_MS = 1_000
_START_MS = 250


class ExchangeActions(QObject):
    """Keeps the link pumped and the status bar true; `changed` follows every new state."""

    changed = Signal()
    _woken = Signal()  # crosses from the link's thread to this one

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._unsubscribe: Callable[[], None] = lambda: None
        self._woken.connect(self._pump, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=_PUMP_MS)
        self._timer.timeout.connect(self._pump)
        self._running = False
        self._left = False
        context.status.exchange_pressed.connect(self.show_waiting)
        book = context.actions
        book.bind("sync.now", self.exchange_now)
        book.bind("sync.waiting", self.show_waiting)
        book.bind("sync.connect", self.connect_hub)
        book.bind("sync.invite", self.invite)
        book.bind("sync.join", self.join)
        book.bind("sync.bundle.out", self.write_bundle)
        book.bind("sync.bundle.in", self.read_bundle)
        QTimer.singleShot(_START_MS, self, self.start)

    @property
    def service(self) -> SyncService:
        return self._context.app.exchange

    # -- running -----------------------------------------------------------------

    def start(self) -> None:
        """Begin after the first paint: the hub is sought where one was set up."""
        if self._running or self._left:
            return
        self._running = True
        service = self.service
        service.wake = self._woken.emit
        self._unsubscribe = service.changed.subscribe(self._tell)
        self._timer.start()
        self._tell(service.state)
        if service.hub is not None and service.room.id and service.state.kind == "offline":
            self._try(service.connect)

    def leave(self) -> None:
        """The window goes; the service closes with the workspace."""
        self._left = True  # the timer of the start may still be on its way
        self._timer.stop()
        self._unsubscribe()
        if self._running:
            self.service.wake = lambda: None
        self._running = False

    def _pump(self) -> None:
        if not self._running:
            return
        try:
            self.service.pump()
        except RcmError as error:
            self._context.notices.show_error(error)
        self._tell(self.service.state)

    def _tell(self, state: SyncState) -> None:
        from rcm_desktop.ui.sync.sentences import state_icon, state_words

        self._context.status.show_exchange(state_icon(state), state_words(state))
        self.changed.emit()

    def waiting_rows(self) -> list[tuple[str, int]]:
        """What waits, by draft: names and counts."""
        counts = self._context.app.workspace.updates.waiting_by_replica()
        names = {row.id: title_of(row) for row in self._context.app.drafts.list()}
        names["plan"] = self.tr("Plan of Action")
        return [
            (names.get(replica, self.tr("A draft that was put away")), count)
            for replica, count in counts.items()
        ]

    # -- verbs ---------------------------------------------------------------------

    def _try(self, do: Callable[[], object], sheet: Sheet | None = None) -> bool:
        """Do it under a waiting pointer; a refusal is said in the dialog or in the bar."""
        self.start()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            do()
        except RcmError as error:
            if sheet is not None:
                sheet.say(sentence(error))
            else:
                self._context.notices.show_error(error)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._tell(self.service.state)
        return True

    def exchange_now(self) -> None:
        """Send and take in at once; without a hub, say what to do instead."""
        self.start()
        if self.service.hub is None:
            self._context.notices.show_words(
                self.tr("There is no hub yet. Connect to one, or exchange through a file."),
                "info",
                action=self.tr("Connect to a hub…"),
                do=self.connect_hub,
            )
            return
        self._context.app.drafts.save_all()
        if self.service.state.kind in {"offline", "refused"}:
            self._try(self.service.connect)
        self._pump()

    def show_waiting(self) -> None:
        """Open the small list over the status bar."""
        from rcm_desktop.ui.sync.sentences import state_words
        from rcm_desktop.ui.sync.sheets import WaitingPopover

        self.start()
        at = self._context.status.exchange
        popover = WaitingPopover(
            self._context.window, state_words(self.service.state), self.waiting_rows()
        )
        popover.page_wanted.connect(lambda: self._context.show_page("exchange"))
        popover.adjustSize()
        corner = at.mapToGlobal(QPoint(at.width(), 0))
        popover.move(corner - QPoint(popover.width(), popover.height() + 8))
        popover.show()

    def connect_hub(self) -> None:
        """Bring the room to a hub, or seek the known one again."""
        from rcm_desktop.ui.sync.sheets import ConnectSheet

        self.start()
        hub = self.service.hub
        sheet = ConnectSheet(self._context.window, hub.url if hub else "")

        def submit(url: str, code: str) -> None:
            def do() -> None:
                self.service.set_up_hub(url, code)
                self.service.connect()

            self._at_hub(url, code, sheet, do)

        sheet.submitted.connect(submit)
        sheet.exec()

    def invite(self) -> None:
        """Make a one-time code and show it."""
        from rcm_desktop.ui.sync.sheets import InviteSheet

        codes: list[str] = []
        if not self._try(lambda: codes.append(str(self.service.invite()))):
            return
        hub = self.service.hub
        sheet = InviteSheet(self._context.window, codes[0], hub.url if hub else "")
        sheet.file_wanted.connect(self.write_bundle)
        sheet.exec()

    def join(self, code: str = "") -> None:
        """Ask for a code and where it works."""
        from rcm_desktop.ui.sync.sheets import JoinSheet

        self.start()
        sheet = JoinSheet(self._context.window, code)

        def by_hub(url: str, typed: str) -> None:
            def do() -> None:
                self.service.join_hub(url, typed)
                self.service.connect()

            self._at_hub(url, typed, sheet, do)

        def by_file(path: str, typed: str) -> None:
            if self._try(lambda: self.service.join_bundle(Path(path), typed), sheet):
                sheet.accept()
                self._context.notices.show_words(
                    self.tr(
                        "Your request is in the file: bring it back to your colleague, "
                        "and read it again afterwards."
                    ),
                    "success",
                )

        sheet.by_hub.connect(by_hub)
        sheet.by_file.connect(by_file)
        sheet.exec()

    def _at_hub(self, url: str, code: str, sheet: Sheet, do: Callable[[], object]) -> None:
        """Do it once the hub has answered; the silence of a wrong address holds up nobody."""
        from rcm_desktop.sync.codes import Code
        from rcm_desktop.sync.connecting import reach
        from rcm_desktop.ui.tasks import Task

        if not self._try(lambda: Code.parse(code), sheet):
            return
        sheet.wait_for(self.tr("Looking for the hub…"))

        def reached(_answer: object) -> None:
            if sheet.isVisible() and self._try(do, sheet):
                sheet.accept()

        def silent(error: object) -> None:
            if not isinstance(error, RcmError):
                raise RuntimeError(f"looking for the hub failed: {error}") from None
            sheet.say(sentence(error))

        task = Task(lambda _task: reach(url), self)
        task.ended.connect(lambda: sheet.wait_for(""))
        task.done.connect(reached)
        task.failed.connect(silent)
        task.start()

    # -- files ---------------------------------------------------------------------

    def write_bundle(self) -> None:
        """Ask where, and write all changes there; a file that exists is read first."""
        path, _ = QFileDialog.getSaveFileName(
            self._context.window,
            self.tr("Write changes to a file"),
            str(self._folder() / f"rcm{BUNDLE_SUFFIX}"),
            self._filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self.take_bundle(Path(path).with_suffix(BUNDLE_SUFFIX))

    def read_bundle(self) -> None:
        """Ask for a file of changes and take it in."""
        path, _ = QFileDialog.getOpenFileName(
            self._context.window,
            self.tr("Read changes from a file"),
            str(self._folder()),
            self._filter(),
        )
        if path:
            self.take_bundle(Path(path))

    def take_bundle(self, path: Path) -> None:
        """Take in what a file holds and leave in it what we have; say what happened."""
        self._context.preferences.export_folder = str(path.parent)
        if not self._try(lambda: self._exchange_bundle(path)):
            return

    def _exchange_bundle(self, path: Path) -> None:
        report = self.service.sync_bundle(path)
        words = self.tr(
            "{file}: %n change(s) taken in. Sealed changes in the file now: {written}.",
            "",
            report.taken,
        ).format(file=path.name, written=number(report.written))
        self._context.notices.show_words(words, "success")

    def _filter(self) -> str:
        return self.tr("Sealed changes (*{suffix})").format(suffix=BUNDLE_SUFFIX)

    def _folder(self) -> Path:
        kept = self._context.preferences.export_folder
        if kept and Path(kept).is_dir():
            return Path(kept)
        where = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(where))
