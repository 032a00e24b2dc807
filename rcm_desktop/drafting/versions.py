"""Versions of a draft: named ones, and the draft as it stood at a moment."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import UTC, datetime

import loro

from rcm_desktop.drafting.alignment import Alignment
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.errors import RcmError


class NoSuchVersion(RcmError):
    """A version name that the draft does not have."""

    template = "The draft has no version called “{version}”; its versions are: {known}."


@dataclass(frozen=True, slots=True)
class Version:
    """A point in a draft's life that somebody named.

    `at` is ISO 8601 with zone; `frontiers` is opaque and names the point exactly,
    whatever the clocks of the laptops said.
    """

    id: str
    name: str
    at: str
    by: Author
    frontiers: bytes


def name_version(doc: loro.LoroDoc, name: str, at: str, by: Author) -> Version:
    """Write down the current point under a name."""
    frontiers = doc.oplog_frontiers.encode()
    version = Version(new_block_id(), name, at, by, frontiers)
    entry = {
        "name": name,
        "at": at,
        "by": by.fields(),
        "frontiers": base64.b64encode(frontiers).decode(),
    }
    doc.get_map("versions").insert(version.id, entry)
    return version


def named_versions(doc: loro.LoroDoc) -> list[Version]:
    """All named versions, the oldest first."""
    result = []
    for version_id, entry in doc.get_map("versions").get_value().items():
        frontiers = base64.b64decode(entry["frontiers"])
        by = Author.of(entry["by"])
        result.append(Version(version_id, entry["name"], entry["at"], by, frontiers))
    return sorted(result, key=lambda version: (version.at, version.id))


def frontiers_at(doc: loro.LoroDoc, moment: datetime) -> loro.Frontiers:
    """The point that held everything written up to a moment, by the writers' clocks.

    A change whose causes are later than the moment (a laptop with a slow clock) is
    left out with them, so that the point is always one that could have been seen.
    """
    limit = int(moment.astimezone(UTC).timestamp())
    changes: list[loro.ChangeMeta] = []

    def collect(change: loro.ChangeMeta) -> bool:
        changes.append(change)
        return False  # True would end the walk from the newest to the oldest

    heads = _ids(doc.oplog_frontiers)
    if heads:
        doc.travel_change_ancestors(heads, collect)
    vector = loro.VersionVector()
    for change in sorted(changes, key=lambda change: (change.lamport, change.id.peer)):
        causes = _ids(change.deps)
        if change.timestamp <= limit and all(vector.includes_id(cause) for cause in causes):
            vector.set_end(loro.ID(change.id.peer, change.id.counter + change.len))
    return doc.vv_to_frontiers(vector)


def _ids(frontiers: loro.Frontiers) -> list[loro.ID]:
    """The ids inside frontiers, read from their text, the only view the binding gives."""
    inside = str(frontiers).removeprefix("Frontiers([").removesuffix("])")
    pairs = (part.split("@") for part in inside.split(", ") if part)
    return [loro.ID(int(peer), int(counter)) for counter, peer in pairs]


class PastDraft(Alignment):
    """A draft as it stood: for reading only."""

    def __init__(self, doc: loro.LoroDoc, replica_id: str, author: Author) -> None:
        super().__init__(replica_id, author, [doc.export(loro.ExportMode.Snapshot())])
