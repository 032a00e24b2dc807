"""What every writer shares: options, progress, and a file that is whole or not there."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, ClassVar, Literal

from rcm_desktop.documents.tree import Document
from rcm_desktop.errors import RcmError

Paper = Literal["letter", "a4"]


class NothingToExport(RcmError):
    """A document without a single word in the languages asked for."""

    template = "The draft has no words in {languages} yet; choose another language or write some."


class ExportCancelled(RcmError):
    """A person pressed cancel; no file was left behind."""

    template = "The export of {file} was cancelled and no file was written."


class CannotWrite(RcmError):
    """A file that could not be written, with what to do about it."""

    template = "{file} could not be written: {reason}"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of a person about a file; Letter is the paper of most member countries."""

    paper: Paper = "letter"
    line_numbers: bool = True  # in drafts; numbers of paragraphs where columns stand side by side
    watermark: bool = True  # in drafts


class Progress:
    """Tells how far a long export is and asks whether to go on."""

    def __init__(
        self,
        report: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        file: str = "",
    ) -> None:
        self._report = report
        self._cancelled = cancelled
        self._file = file

    def step(self, done: int, total: int) -> None:
        """Report `done` of `total` rows or pages; raises ExportCancelled when told to stop."""
        if self._cancelled is not None and self._cancelled():
            raise ExportCancelled(file=self._file or "the document")
        if self._report is not None:
            self._report(done, total)


class Exporter(ABC):
    """Writes a document in one format; the same document and options give the same bytes."""

    suffix: ClassVar[str]

    def __init__(self, options: ExportOptions | None = None) -> None:
        self.options = options or ExportOptions()

    @abstractmethod
    def write(self, document: Document, stream: BinaryIO, progress: Progress) -> None:
        """Write the whole file to a stream, calling `progress.step` now and then."""


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes replace `path` when the block ends well and vanish otherwise.

    Raises CannotWrite where the disk or the folder refuses.
    """
    beside: Path | None = None
    try:
        if path.is_dir():
            raise CannotWrite(file=path.name, reason="a folder has that name; choose another.")
        part = path.with_name(f".rcm-{secrets.token_hex(6)}.part")
        with part.open("xb") as stream:
            beside = part
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        os.replace(beside, path)  # noqa: PTH105 - atomic on every platform
        beside = None
    except OSError as error:
        raise CannotWrite(file=path.name, reason=_reason(error, path)) from error
    finally:
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _reason(error: OSError, path: Path) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return "the disk is full; free some space or choose another disk."
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return f"there is no folder {path.parent}; create it or choose another."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            "the folder does not allow it or another program holds the file; "
            "close the file or choose another folder."
        )
    if error.errno == errno.ENAMETOOLONG:
        return "its name is too long; choose a shorter one."
    return f"the system said “{error.strerror or error}”; choose another place."
