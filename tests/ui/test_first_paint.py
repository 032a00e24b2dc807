"""Nothing heavy is imported before the first paint; a fresh process shows what is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP

CHILD = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow
from rcm_desktop.ui import application

class Watch(QObject):
    def eventFilter(self, watched, event):
        # A window that its children cover gets no paint event; it gets this request to paint.
        painting = event.type() == QEvent.Type.UpdateRequest
        if painting and isinstance(watched, QMainWindow) and watched.isVisible():
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print(json.dumps(sorted(sys.modules)), flush=True)
        import os
        os._exit(0)

qt = application.make_qt(["x"])
watch = Watch()
qt.installEventFilter(watch)
from rcm_desktop.ui.preferences import Preferences
program = application.Program(qt, Preferences(), Path(sys.argv[1]))
program.start()
qt.exec()
"""
HEAVY = {
    "loro", "docx", "lxml", "reportlab", "pikepdf", "pypdfium2", "sqlite_utils", "openpyxl",
    "keyring", "nacl", "yaml", "click", "starlette", "uvicorn", "websockets", "sqlalchemy",
    "cryptography", "rapidfuzz", "asyncio",
}  # fmt: skip


@pytest.mark.parametrize("existing", [True, False], ids=["unlock", "welcome"])
def test_only_qt_and_the_database_driver_come_before_the_first_paint(
    tmp_path: Path, existing: bool
) -> None:
    path = tmp_path / "w.rcm"
    if existing:
        App.create(path, "secret", Profile("Ana", "MEX"), kdf=CHEAP).close()
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    modules = set(json.loads(done.stdout or "[]"))
    assert "rcm_desktop.ui.main_window" in modules, done.stderr
    assert not {name.partition(".")[0] for name in modules} & HEAVY
