"""One file that carries a room's sealed envelopes by hand, as on a USB stick.

After a magic line come sections (type, length, bytes) and a digest over all of
them. A courier can copy and lose it, not read it: what is inside is what a hub
would see. Reading takes what is new, writing leaves all that this laptop has, so
the file may be used in any order, twice or never.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import blake2b
from pathlib import Path
from typing import ClassVar

from rcm_desktop.errors import RcmError
from rcm_desktop.store.whole_files import move_into_place
from rcm_desktop.sync.codec import Blob, Bytes32, Malformed, Record
from rcm_desktop.sync.wire import MAX_FRAME

MAGIC = b"RCM bundle 1\n"
_DIGEST = 32
_LENGTH = 4


class BundleDamaged(RcmError):
    """A file that is no whole bundle."""

    template: ClassVar[str] = (
        "{path} is damaged or no bundle of RCM Desktop; nothing was changed. "
        "Ask for it again, or name a file that does not exist yet."
    )


class BundleUnusable(RcmError):
    """A file that the system does not let us read or write."""

    template: ClassVar[str] = "The bundle {path} cannot be used ({reason}); choose another place."


class Section(IntEnum):
    """What a section of the file holds."""

    ROOM = 1
    ENTRY = 2
    REQUEST = 3
    INVITATION = 4
    ENVELOPE = 5


@dataclass(frozen=True, slots=True)
class CarriedInvitation(Record):
    """A sealed invitation: where it lies under its code, and its one-time key."""

    locator: Bytes32
    key: Bytes32
    sealed: Blob


@dataclass(slots=True)
class Bundle:
    """What the file holds, as bytes that nobody has checked yet."""

    room: bytes
    entries: list[bytes] = field(default_factory=list)
    requests: list[bytes] = field(default_factory=list)
    invitations: list[CarriedInvitation] = field(default_factory=list)
    envelopes: list[bytes] = field(default_factory=list)

    def sections(self) -> Iterator[tuple[Section, bytes]]:
        """The file's sections in order."""
        yield Section.ROOM, self.room
        for entry in self.entries:
            yield Section.ENTRY, entry
        for request in self.requests:
            yield Section.REQUEST, request
        for invitation in self.invitations:
            yield Section.INVITATION, invitation.encode()
        for envelope in self.envelopes:
            yield Section.ENVELOPE, envelope


def read_bundle(path: Path) -> Bundle:
    """The bundle in a file; raises BundleDamaged, BundleUnusable."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BundleUnusable(path=path, reason=error.strerror or "unreadable") from error
    try:
        return parse_bundle(data)
    except Malformed:
        raise BundleDamaged(path=path) from None


def parse_bundle(data: bytes) -> Bundle:
    """The bundle in these bytes; raises Malformed."""
    body, digest = data[:-_DIGEST], data[-_DIGEST:]
    if not data.startswith(MAGIC) or len(body) < len(MAGIC) or _digest(body) != digest:
        raise Malformed(reason="not a whole bundle")
    bundle = Bundle(b"")
    for kind, piece in _pieces(body):
        if kind == Section.ROOM and len(piece) == 32 and not bundle.room:
            bundle.room = piece
        elif kind == Section.ENTRY:
            bundle.entries.append(piece)
        elif kind == Section.REQUEST:
            bundle.requests.append(piece)
        elif kind == Section.INVITATION:
            bundle.invitations.append(CarriedInvitation.decode(piece))
        elif kind == Section.ENVELOPE:
            bundle.envelopes.append(piece)
        else:
            raise Malformed(reason="a section of no known kind")
    if not bundle.room:
        raise Malformed(reason="a bundle of no room")
    return bundle


def _pieces(body: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(MAGIC)
    while at < len(body):
        start = at + 1 + _LENGTH
        length = int.from_bytes(body[at + 1 : start], "big")
        if start > len(body) or length > MAX_FRAME or start + length > len(body):
            raise Malformed(reason="cut off in a bundle")
        yield body[at], body[start : start + length]
        at = start + length


def write_bundle(path: Path, bundle: Bundle) -> int:
    """Write the file beside its place, then put it there; its size. Raises BundleUnusable."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            hasher = blake2b(digest_size=_DIGEST, person=b"rcm-bundle")
            for piece in (MAGIC, *_encoded(bundle)):
                hasher.update(piece)
                file.write(piece)
            file.write(hasher.digest())
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        move_into_place(beside, path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise BundleUnusable(path=path, reason=error.strerror or "unwritable") from error
    return size


def _encoded(bundle: Bundle) -> Iterator[bytes]:
    for kind, piece in bundle.sections():
        yield bytes([kind]) + len(piece).to_bytes(_LENGTH, "big") + piece


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST, person=b"rcm-bundle").digest()
