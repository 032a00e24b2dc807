"""Remembers what was seen of an open draft, and lets the page show what is unread."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.gutter import StandingGutter

_OWNER: Final = "editor"
#: Milliseconds in front after which a draft counts as looked at when it is left.
LONG_ENOUGH: Final = 5_000
_SOON: Final = 400


class LookKeeper(QObject):
    """While a draft is in front, what is unread stays marked; leaving it, all has been seen."""

    def __init__(self, context: WindowContext, opened: OpenDraft, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._context, self._opened, self._editor = context, opened, editor
        self._looking = context.app.drafts.looking
        self._front = QElapsedTimer()
        self._front.start()
        self.action = QAction(QCoreApplication.translate("LookKeeper", "Mark all as &read"), editor)
        self.action.setObjectName("look.read")
        self.action.setShortcut(QKeySequence("Alt+Shift+M"))
        self.action.triggered.connect(self.mark_read)
        context.actions.lend(_OWNER, "view", [self.action])
        self._waiting: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self._tell_changed)
        self._unsubscribe = opened.subscribe(self._changed)
        QTimer.singleShot(0, self, self._tell_all)

    def mark_read(self) -> None:
        """Everything in the draft has been seen, now."""
        self._looking.looked(self._opened.draft)
        self._show(frozenset())
        self._context.notices.show_words(
            QCoreApplication.translate(
                "LookKeeper", "All is marked as read; later changes can be told from it."
            ),
            "success",
        )

    def leave(self) -> None:
        """The draft goes out of sight: what was in front long enough has been seen."""
        self._unsubscribe()
        self._timer.stop()
        if self._front.elapsed() >= LONG_ENOUGH:
            self._looking.looked(self._opened.draft)

    # -- what is unread ------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        if changes.origin == "local":
            return
        self._waiting |= changes.blocks
        self._timer.start()

    def _tell_all(self) -> None:
        self._show(self._looking.unread(self._opened.draft))

    def _tell_changed(self) -> None:
        """Only what changed is read again: a page of 300 blocks is not."""
        told = self._gutter.unread if self._gutter else frozenset[str]()
        again = self._looking.unread(self._opened.draft, self._waiting)
        self._show((told - self._waiting) | again)
        self._waiting = set()

    @property
    def _gutter(self) -> StandingGutter | None:
        gutter = self._editor.surface.gutter
        return gutter if isinstance(gutter, StandingGutter) else None

    def _show(self, unread: frozenset[str]) -> None:
        if self._gutter is not None and self._gutter.unread != unread:
            self._gutter.unread = unread
            self._editor.surface.viewport().update()
