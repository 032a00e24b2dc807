"""A disk between SQLite and the real one: remembers every write, can lose power or be full.

It wraps SQLite's own file layer (its VFS) through ctypes, so that the product's
code runs unchanged above it. The rules are those of a drive with a write
cache: what was synced stays, in order; of everything later any part may be
there, in any order, torn at sectors.
"""

from __future__ import annotations

import ctypes
import os
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlcipher3._sqlite3

SECTOR = 512
SQLITE_FULL = 13
_P, _I, _L = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
# Names stay bare addresses: SQLite keeps them, and reads what lies behind the text.
_OPEN = ctypes.CFUNCTYPE(_I, _P, _P, _P, _I, _P)
_DELETE = ctypes.CFUNCTYPE(_I, _P, _P, _I)
_CLOSE = ctypes.CFUNCTYPE(_I, _P)
_WRITE = ctypes.CFUNCTYPE(_I, _P, _P, _I, _L)
_TRUNCATE = ctypes.CFUNCTYPE(_I, _P, _L)
_SYNC = ctypes.CFUNCTYPE(_I, _P, _I)


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", _I), ("file_size", _I), ("path_size", _I), ("next", _P),
        ("name", ctypes.c_char_p), ("data", _P), ("open", _P), ("delete", _P),
        ("others", _P * 14),
    )  # fmt: skip


class _Methods(ctypes.Structure):
    _fields_ = (
        ("version", _I), ("close", _P), ("read", _P), ("write", _P), ("truncate", _P),
        ("sync", _P), ("others", _P * 13),
    )  # fmt: skip


class _File(ctypes.Structure):
    _fields_ = (("methods", ctypes.POINTER(_Methods)),)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that reached the disk: `kind` is write, truncate, sync, delete or said."""

    kind: str
    file: str
    offset: int = 0
    data: bytes = b""


@dataclass
class FalseDisk:
    """While entered, every file that SQLite opens goes through it.

    With `capacity`, writes fail as on a full disk once the files of `folder` reach it.
    """

    folder: Path
    capacity: int | None = None
    steps: list[Step] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._lib = ctypes.CDLL(sqlcipher3._sqlite3.__file__)
        self._lib.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        self._real = self._lib.sqlite3_vfs_find(None)
        self._names: dict[int, str] = {}
        self._wrapped: dict[int, tuple[_Methods, _Methods]] = {}
        self._of_file: dict[int, _Methods] = {}
        self._open, self._delete = _OPEN(self._on_open), _DELETE(self._on_delete)
        self._callbacks = (
            _CLOSE(self._on_close), _WRITE(self._on_write),
            _TRUNCATE(self._on_truncate), _SYNC(self._on_sync),
        )  # fmt: skip
        self._vfs = _Vfs.from_buffer_copy(self._real.contents)
        self._vfs.next, self._vfs.name = None, b"false-disk"
        self._vfs.open = ctypes.cast(self._open, _P)
        self._vfs.delete = ctypes.cast(self._delete, _P)
        assert self._lib.sqlite3_vfs_register(ctypes.byref(self._vfs), 1) == 0
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lib.sqlite3_vfs_unregister(ctypes.byref(self._vfs))
        self._lib.sqlite3_vfs_register(self._real, 1)

    def say(self, what: str) -> None:
        """Note what the application told its user at this moment."""
        self.steps.append(Step("said", what))

    @property
    def used(self) -> int:
        """Bytes of all the files in the folder."""
        total = 0
        for file in self.folder.rglob("*"):
            with suppress(OSError):
                total += file.stat().st_size
        return total

    def _real_call(self, prototype: Any, address: int | None) -> Callable[..., int]:
        call: Callable[..., int] = prototype(address)
        return call

    def _on_open(self, vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        code = self._real_call(_OPEN, self._real.contents.open)(vfs, name, file, flags, out)
        methods = _File.from_address(file).methods
        if code == 0 and methods and name:
            address = ctypes.addressof(methods.contents)
            if address not in self._wrapped:
                copy = _Methods.from_buffer_copy(methods.contents)
                slots = ("close", "write", "truncate", "sync")
                for slot, callback in zip(slots, self._callbacks, strict=True):
                    setattr(copy, slot, ctypes.cast(callback, _P))
                self._wrapped[address] = (copy, methods.contents)
            copy, real = self._wrapped[address]
            self._names[file], self._of_file[file] = _text(name), real
            _File.from_address(file).methods = ctypes.pointer(copy)
        return code

    def _on_delete(self, vfs: int, name: int, sync_folder: int) -> int:
        self.steps.append(Step("delete", _text(name)))
        return self._real_call(_DELETE, self._real.contents.delete)(vfs, name, sync_folder)

    def _on_close(self, file: int) -> int:
        self._names.pop(file)
        return self._real_call(_CLOSE, self._of_file.pop(file).close)(file)

    def _on_write(self, file: int, data: int, count: int, offset: int) -> int:
        name = self._names[file]
        if self.capacity is not None:
            grows = offset + count - Path(name).stat().st_size
            if grows > 0 and self.used + grows > self.capacity:
                return SQLITE_FULL
        self.steps.append(Step("write", name, offset, ctypes.string_at(data, count)))
        return self._real_call(_WRITE, self._of_file[file].write)(file, data, count, offset)

    def _on_truncate(self, file: int, size: int) -> int:
        self.steps.append(Step("truncate", self._names[file], size))
        return self._real_call(_TRUNCATE, self._of_file[file].truncate)(file, size)

    def _on_sync(self, file: int, flags: int) -> int:
        self.steps.append(Step("sync", self._names[file]))
        return self._real_call(_SYNC, self._of_file[file].sync)(file, flags)


class AfterPowerCut:
    """Replays recorded steps and tells what a disk may hold if power fails at each of them."""

    def __init__(self, before: dict[str, bytes]) -> None:
        #: What is surely on the disk, per file.
        self.durable = {name: bytearray(content) for name, content in before.items()}
        #: What may be there or not.
        self.pending: dict[str, list[Step]] = {}
        self.said: list[str] = []

    def advance(self, step: Step) -> None:
        """Take one more step with the power on."""
        if step.kind == "said":
            self.said.append(step.file)
        elif step.kind == "sync":
            content = self.durable.setdefault(step.file, bytearray())
            for earlier in self.pending.pop(step.file, []):
                _apply(content, earlier)
        else:
            self.pending.setdefault(step.file, []).append(step)

    def one_outcome(self, dice: random.Random) -> dict[str, bytes]:
        """The files as the disk may show them after the cut; another call, another outcome."""
        outcome = {name: bytearray(content) for name, content in self.durable.items()}
        for name, steps in self.pending.items():
            content = outcome.setdefault(name, bytearray())
            chance = dice.choice((0.0, 0.2, 0.5, 0.8, 1.0))
            for step in steps:
                if dice.random() < chance:
                    _apply(content, _torn(step, dice) if dice.random() < 0.3 else step)
        return {name: bytes(content) for name, content in outcome.items()}


def _text(address: int) -> str:
    return os.fsdecode(ctypes.string_at(address))


def _torn(step: Step, dice: random.Random) -> Step:
    if step.kind != "write":
        return step
    kept = dice.randint(0, len(step.data) // SECTOR) * SECTOR
    return Step("write", step.file, step.offset, step.data[:kept])


def _apply(content: bytearray, step: Step) -> None:
    if step.kind == "delete":
        content.clear()
    elif step.kind == "truncate":
        del content[step.offset :]
    elif step.data:
        content.extend(bytes(max(0, step.offset - len(content))))
        content[step.offset : step.offset + len(step.data)] = step.data
