"""Who writes in a replica: a person at a device, under a peer id of this process alone."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Author:
    """A person, the delegation they speak for (`MEX`, `TS`, …) and the device that signs."""

    name: str
    delegation: str = ""
    device: str = ""

    def fields(self) -> dict[str, str]:
        return asdict(self)

    @classmethod
    def of(cls, fields: object) -> Author:
        """The author written in a replica; unknown where the entry is missing or odd."""
        if not isinstance(fields, dict):
            return UNKNOWN
        known = {key: str(fields.get(key, "")) for key in ("name", "delegation", "device")}
        return cls(**known)


UNKNOWN = Author("")


def fresh_peer() -> int:
    """A peer id never used before: two processes with one id would diverge silently."""
    return secrets.randbits(62) + 1
