"""A Word file parsed in a child process with limits: what goes wrong there stays there."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

from rcm_desktop.documents.importers.refusals import (
    REFUSALS,
    ImportCancelled,
    ImportRefused,
    ImportTookTooMuch,
    WordFileDamaged,
)
from rcm_desktop.documents.importers.result import ImportedDocument
from rcm_desktop.documents.importers.wire import from_raw, to_raw
from rcm_desktop.models.document import DocumentKind, Language

#: Bytes of address space and seconds of work that one file may take.
MOST_MEMORY: Final = 1_500_000_000
MOST_SECONDS: Final = 60
#: The argument by which a packaged program is started as the child (`__main__` calls `main`).
CHILD_ARGUMENT: Final = "--parse-word-file"
_POLL_SECONDS: Final = 0.05
_ROOT: Final = Path(__file__).resolve().parents[3]

Message = dict[str, Any]


def parse_in_child(
    data: bytes,
    file: str,
    *,
    language: Language | None = None,
    kind: DocumentKind | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    seconds: float = MOST_SECONDS,
    memory: int = MOST_MEMORY,
) -> ImportedDocument:
    """The document in the bytes of a Word file that the guard has let through.

    Raises what the parser refused, ImportTookTooMuch past a limit, ImportCancelled.
    On systems without `resource` only the time is limited.
    """
    child = subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    request = {
        "file": file, "language": language, "kind": kind, "length": len(data),
        "memory": memory, "seconds": int(seconds),
    }  # fmt: skip
    messages: queue.Queue[bytes] = queue.Queue()
    threads = [
        threading.Thread(target=_feed, args=(child.stdin, request, data), daemon=True),
        threading.Thread(target=_listen, args=(child.stdout, messages), daemon=True),
    ]
    try:
        for thread in threads:
            thread.start()
        return _answer(messages, file, progress, cancelled, time.monotonic() + seconds)
    finally:
        child.kill()
        child.wait()
        for thread in threads:
            thread.join()
        for stream in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()


def _command() -> list[str]:
    """How a child is started: never the program that runs now, whose main module is unknown."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    paths = [str(_ROOT), *(path for path in sys.path if path)]
    code = f"import sys; sys.path[:] = {paths!r}; from {__name__} import main; main()"
    return [sys.executable, "-I", "-c", code]


def _feed(stream: IO[bytes] | None, request: Message, data: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):
        if stream is not None:
            stream.write(json.dumps(request).encode() + b"\n")
            stream.write(data)
            stream.flush()


def _listen(stream: IO[bytes] | None, messages: queue.Queue[bytes]) -> None:
    """Every line of the child's answer; an empty one when it ends."""
    with contextlib.suppress(OSError, ValueError):
        for line in stream or ():
            messages.put(line)
    messages.put(b"")


def _answer(
    messages: queue.Queue[bytes],
    file: str,
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
    deadline: float,
) -> ImportedDocument:
    """What the child says: progress until a document or a refusal comes."""
    while True:
        if cancelled is not None and cancelled():
            raise ImportCancelled(file=file)
        if time.monotonic() > deadline:
            raise ImportTookTooMuch(file=file, what="time")
        try:
            line = messages.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if not line:
            raise ImportTookTooMuch(file=file, what="memory or time")
        try:
            message: Message = json.loads(line)
            if "document" in message:
                return from_raw(message["document"])
            share, refusal, params = (message.get(k) for k in ("progress", "refusal", "params"))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise WordFileDamaged(file=file, reason="it could not be understood") from error
        if refusal is not None:
            raise REFUSALS.get(refusal, ImportRefused)(**{**(params or {}), "file": file})
        if progress is not None and share is not None:
            progress(float(share))


def main() -> None:
    """The child: set the limits, parse what comes on stdin, answer on stdout."""
    answer = sys.stdout.buffer
    request: Message = json.loads(sys.stdin.buffer.readline())
    _limit(request["memory"], request["seconds"])
    data = sys.stdin.buffer.read(request["length"])

    def say(message: Message) -> None:
        answer.write(json.dumps(message, default=str).encode() + b"\n")
        answer.flush()

    try:
        from rcm_desktop.documents.importers.word.parse import parse_word

        document = parse_word(
            data,
            request["file"],
            language=request["language"],
            kind=DocumentKind(request["kind"]) if request["kind"] else None,
            step=lambda share: say({"progress": share}),
        )
        say({"document": to_raw(document)})
    except ImportRefused as refusal:
        say({"refusal": type(refusal).__name__, "params": refusal.params})
    except (MemoryError, RecursionError):
        say({"refusal": "ImportTookTooMuch", "params": {"what": "memory"}})
    except Exception as error:  # a parser may throw anything; the parent needs one sentence
        reason = f"{type(error).__name__} while reading it"
        say({"refusal": "WordFileDamaged", "params": {"reason": reason}})


def _limit(memory: int, seconds: int) -> None:
    """Limits of the system on this process, where the system knows them."""
    try:
        import resource
    except ImportError:  # Windows: the parent's deadline remains
        return
    for limit, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))
