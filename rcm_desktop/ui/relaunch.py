"""Starting over in a fresh process, so that no key stays in memory after locking."""

from __future__ import annotations

import os
import sys
from pathlib import Path

#: Tells the fresh process not to ask the keyring: whoever locks wants to be asked.
LOCKED = "RCM_LOCKED"


def relaunch_locked(workspace: Path) -> None:
    """Replace this process (on Windows: start another and end) by one that asks to unlock."""
    frozen = bool(getattr(sys, "frozen", False))
    command = [sys.executable] if frozen else [sys.executable, "-m", "rcm_desktop"]
    command += ["--workspace", str(workspace)]
    environment = {**os.environ, LOCKED: "1"}
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(command, close_fds=True, env=environment)
        return
    os.execve(command[0], command, environment)
