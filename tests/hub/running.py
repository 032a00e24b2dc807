"""A real hub in a process of its own, killed and started again at will."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path


class RunningHub:
    """`hub serve` on the loopback; `kill` is SIGKILL, `start` takes the same port again."""

    def __init__(self, folder: Path, *, secure: bool = False) -> None:
        self.folder = folder
        self.secure = secure
        self.port = _free_port()
        self.setup = ""
        self.url = ""
        self.start()

    def start(self) -> None:
        """Serve, and return once it listens."""
        command = [sys.executable, "-m", "rcm_desktop", "hub", "serve", "--json"]
        command += ["--host", "127.0.0.1", "--port", str(self.port), "--data", str(self.folder)]
        if not self.secure:
            command.append("--insecure-loopback")
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        text = ""
        while not text.endswith("}\n"):
            line = self.process.stdout.readline()
            assert line, self.process.stderr.read() if self.process.stderr else ""
            text += line
        announced = json.loads(text)
        self.url = announced["url"]
        self.setup = announced["setup"] or self.setup

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.process.pid, signal.SIGKILL)
        self._wait()

    def stop(self) -> tuple[int, str]:
        """End it in order; its exit code and what it said on stderr."""
        if self.process.poll() is None:
            self.process.terminate()
        return self._wait()

    def _wait(self) -> tuple[int, str]:
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
