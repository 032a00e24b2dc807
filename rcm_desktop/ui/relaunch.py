"""Starting over in a fresh process, so that no key stays in memory after locking."""

from __future__ import annotations

import os
import sys


def relaunch_locked() -> None:
    """Replace this process (on Windows: start another and end) by one that asks to unlock."""
    frozen = bool(getattr(sys, "frozen", False))
    command = [sys.executable] if frozen else [sys.executable, "-m", "rcm_desktop.ui.application"]
    command.append("--locked")
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(command, close_fds=True)
        return
    os.execv(command[0], command)
