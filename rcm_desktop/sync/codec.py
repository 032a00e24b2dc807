"""One canonical encoding for everything that is signed or sent.

A record is a frozen dataclass whose field types carry their widths. Each value
has exactly one encoding, so that a signature over bytes is a signature over
meaning: integers are big-endian and of fixed width, fixed-size byte strings
stand bare, everything of varying size carries a four-byte length. Decoding
reads no further than the lengths allow and refuses what is left over.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar, get_args, get_origin, get_type_hints

from rcm_desktop.errors import RcmError

MIB = 1024 * 1024


@dataclasses.dataclass(frozen=True, slots=True)
class Width:
    """An unsigned integer of so many bytes."""

    octets: int


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """How long a byte string or text may be, or how many parts a tuple may have."""

    low: int
    high: int


U8 = Annotated[int, Width(1)]
U32 = Annotated[int, Width(4)]
U64 = Annotated[int, Width(8)]
Bytes16 = Annotated[bytes, Span(16, 16)]
Bytes24 = Annotated[bytes, Span(24, 24)]
Bytes32 = Annotated[bytes, Span(32, 32)]
Bytes64 = Annotated[bytes, Span(64, 64)]
ShortText = Annotated[str, Span(0, 256)]
Blob = Annotated[bytes, Span(0, 64 * 1024)]

_LENGTH = 4


class Malformed(RcmError):
    """Bytes that are not a record of this protocol."""

    template: ClassVar[str] = (
        "A message or file of the exchange is damaged or not of this program ({reason})."
    )


class Record:
    """A dataclass that knows its own bytes; subclasses only declare fields."""

    __slots__ = ()

    def encode(self) -> bytes:
        """The one encoding of this record; raises Malformed when a field breaks its limit."""
        parts: list[bytes] = []
        this: Any = type(self)
        for name, kind in _fields(this):
            _write(parts, kind, getattr(self, name), name)
        return b"".join(parts)

    @classmethod
    def decode(cls: type[R], data: bytes) -> R:
        """The record in these bytes, all of them; raises Malformed."""
        reader = _Reader(data)
        this: Any = cls
        values = {name: reader.read(kind, name) for name, kind in _fields(this)}
        if reader.at != len(data):
            raise Malformed(reason="bytes left over")
        return cls(**values)


R = TypeVar("R", bound=Record)


@cache
def _fields(cls: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(cls, include_extras=True)
    return tuple((f.name, hints[f.name]) for f in dataclasses.fields(cls))


@cache
def _shape(kind: Any) -> tuple[Any, Any, Any]:
    """Base type, its limit, and the type of its parts when it is a tuple."""
    base, limit = get_args(kind)[0], get_args(kind)[1]
    if get_origin(base) is tuple:
        return tuple, limit, get_args(base)[0]
    return base, limit, None


def _write(parts: list[bytes], kind: Any, value: Any, name: str) -> None:
    base, limit, inner = _shape(kind)
    if base is int:
        if not 0 <= value < 1 << (8 * limit.octets):
            raise Malformed(reason=f"{name} out of range")
        parts.append(value.to_bytes(limit.octets, "big"))
        return
    raw = _utf8(value, name) if base is str else value
    if not limit.low <= len(raw) <= limit.high:
        raise Malformed(reason=f"{name} has a forbidden length")
    if base is tuple:
        parts.append(len(value).to_bytes(_LENGTH, "big"))
        for part in value:
            _write(parts, inner, part, name)
        return
    if limit.low != limit.high:
        parts.append(len(raw).to_bytes(_LENGTH, "big"))
    parts.append(bytes(raw))


def _utf8(value: str, name: str) -> bytes:
    try:
        return value.encode()
    except UnicodeEncodeError:
        raise Malformed(reason=f"{name} is not text") from None


class _Reader:
    """Walks through bytes once; never past their end, never trusting a length."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, count: int, name: str) -> bytes:
        end = self.at + count
        if end > len(self.data):
            raise Malformed(reason=f"cut off in {name}")
        piece = self.data[self.at : end]
        self.at = end
        return piece

    def read(self, kind: Any, name: str) -> Any:
        base, limit, inner = _shape(kind)
        if base is int:
            return int.from_bytes(self.take(limit.octets, name), "big")
        if base is not tuple and limit.low == limit.high:
            return self.take(limit.low, name)
        length = int.from_bytes(self.take(_LENGTH, name), "big")
        if not limit.low <= length <= limit.high:
            raise Malformed(reason=f"{name} has a forbidden length")
        if base is tuple:
            return tuple(self.read(inner, name) for _ in range(length))
        raw = self.take(length, name)
        return _text(raw, name) if base is str else raw


def _text(raw: bytes, name: str) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise Malformed(reason=f"{name} is not text") from None
