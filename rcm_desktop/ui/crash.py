"""What happens when something unexpected happens: nothing is lost, and it is written down."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from rcm_desktop import __version__
from rcm_desktop.errors import RcmError

_MAX_LOG = 512 * 1024


class CrashReporter:
    """Installed as sys.excepthook. Refusals go to `refused`; bugs are logged and explained."""

    def __init__(self, log: Path, refused: Callable[[Exception], object]) -> None:
        self._log = log
        self.refused = refused
        self._showing = False

    def install(self) -> None:
        """Stand in for sys.excepthook from now on."""
        sys.excepthook = self

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Handle one exception that nobody caught."""
        if isinstance(error, RcmError):
            self.refused(error)
            return
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        self.write(kind, trace)
        if QApplication.instance() and not self._showing:
            self._showing = True
            from rcm_desktop.ui.crash_sheet import CrashSheet

            CrashSheet(self._log, QApplication.activeWindow()).exec()
            self._showing = False

    def write(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        """Append where it happened; never the message, which may hold words of a draft."""
        entry = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {__version__} {kind.__name__}\n"]
        for frame in traceback.extract_tb(trace):
            entry.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n")
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            if self._log.exists() and self._log.stat().st_size > _MAX_LOG:
                self._log.unlink()
            with self._log.open("a", encoding="utf-8") as stream:
                stream.writelines(entry)
        except OSError:
            sys.stderr.writelines(entry)
