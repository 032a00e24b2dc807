"""A meeting of two versions of a replica that did not know of each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

import loro

Vector: TypeAlias = loro.VersionVector


@dataclass(frozen=True, slots=True)
class Meeting:
    """What was here, what came, and the base: all that both sides knew."""

    base: Vector
    left: Vector
    right: Vector


def ends(vector: Vector) -> dict[int, int]:
    """How many operations of each peer a version holds."""
    return {peer: end for peer, (_, end) in vector.to_spans().inner().items()}


def _beyond(base: Vector, side: Vector) -> list[tuple[int, int, int]]:
    """Each peer's operations [start, end) that a side has beyond the base."""
    had = ends(base)
    spans = ((peer, had.get(peer, 0), end) for peer, end in sorted(ends(side).items()))
    return [(peer, start, end) for peer, start, end in spans if end > start]


def sides(tasted: loro.LoroDoc, before: Vector) -> list[Vector]:
    """The versions that came, one for each end of the history that no other one knows."""
    found: list[Vector] = []
    for peer, _, end in _beyond(before, tasted.oplog_vv):
        last = loro.ID(peer, end - 1)
        if any(side.includes_id(last) for side in found):
            continue
        side = tasted.frontiers_to_vv(loro.Frontiers.from_id(last))
        if side is not None:
            found = [other for other in found if not side.includes_vv(other)] + [side]
    return found


def updates_between(doc: loro.LoroDoc, have: Vector, wanted: Vector) -> bytes:
    """What a replica at one version lacks to reach another one."""
    spans = [
        loro.IdSpan(peer, loro.CounterSpan(start, end))
        for peer, start, end in _beyond(have, wanted)
    ]
    return bytes(doc.export(loro.ExportMode.UpdatesInRange(spans)))


def changed_roots(doc: loro.LoroDoc, base: Vector, side: Vector) -> dict[str, list[int]]:
    """The containers that a side changed, with the peers who did."""
    found: dict[str, list[int]] = {}
    for peer, start, end in _beyond(base, side):
        for container in doc.get_changed_containers_in(loro.ID(peer, start), end - start):
            if isinstance(container, loro.ContainerID.Root):
                found.setdefault(container.name, []).append(peer)
    return found


def moment_of(doc: loro.LoroDoc, meeting: Meeting) -> str:
    """When the side that stopped first was changed last: read by people, decides nothing."""
    times = []
    for side in (meeting.left, meeting.right):
        changes = [doc.get_change(loro.ID(p, end - 1)) for p, _, end in _beyond(meeting.base, side)]
        times.append(max((change.timestamp for change in changes if change), default=0))
    return datetime.fromtimestamp(min(times), UTC).isoformat(timespec="seconds")
